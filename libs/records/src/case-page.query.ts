// Everything the page of one case shows beside its events: the file, the filing, masked parties, who sees it, related cases.
import { parseInstant } from '#rules';
import type { CaseFile, CaseKind, CaseState, Instant, PartyRole, SightRole } from '#rules';
import { caseFileOf, caseFileSql, instantOrNull, partyRoleSql } from './case-row.js';
import type { CaseFileJson } from './case-row.js';
import { CaseNotFound } from './records-fault.js';
import type { Scope } from './scope.js';
import type { KeptStatement, UnitOfWork } from './unit-of-work.js';

/**
 * grew-out-of: this case grew out of that one, as a complaint out of the settlement that failed; grown: that one grew
 * out of this; merged-into: this report went into that one; merged-from: that one came into this; same-filing: siblings.
 */
export type Relation = 'grew-out-of' | 'grown' | 'merged-into' | 'merged-from' | 'same-filing';

export interface CasePageView {
  readonly file: CaseFile;
  readonly asOf: Instant;
  readonly unitName: string;
  readonly stationName: string | null;
  readonly handler: { readonly account: string; readonly name: string } | null;
  readonly filing: {
    readonly channel: string;
    readonly receivedFirstAt: Instant;
    readonly receivedAt: Instant;
    readonly storyCharacters: number;
    readonly external: { readonly source: string; readonly orderNo: string; readonly dueAt: Instant | null } | null;
  } | null;
  /** Everybody who is a party now; of a report nobody is shown, not even masked. */
  readonly parties: readonly {
    readonly id: string;
    readonly role: PartyRole;
    /** Whether this party speaks for all complainants. */
    readonly represents: boolean;
    readonly nameMask: string | null;
    readonly phoneMask: string | null;
    readonly since: Instant;
  }[];
  /** Which other units see the case now, and why. */
  readonly sight: readonly {
    readonly unit: string;
    readonly unitName: string;
    readonly role: SightRole;
    readonly since: Instant;
  }[];
  readonly related: readonly {
    readonly number: string;
    readonly kind: CaseKind;
    readonly state: CaseState;
    readonly relation: Relation;
  }[];
}

interface PageJson {
  readonly file: CaseFileJson;
  readonly as_of: string;
  readonly unit_name: string;
  readonly station_name: string | null;
  readonly handler_name: string | null;
  readonly filing: {
    readonly channel: string;
    readonly received_first_at: string;
    readonly received_at: string;
    readonly story_characters: number;
  } | null;
  readonly external: { readonly source: string; readonly order_no: string; readonly due_at: string | null } | null;
  readonly parties: readonly {
    readonly id: string;
    readonly person: string;
    readonly role: PartyRole;
    readonly name_mask: string | null;
    readonly phone_mask: string | null;
    readonly since: string;
  }[];
  readonly sight: readonly {
    readonly unit: string;
    readonly name: string;
    readonly role: SightRole;
    readonly since: string;
  }[];
  readonly related: CasePageView['related'];
}

const pageSql: KeptStatement = {
  name: 'page-of-a-case',
  text: `
  SELECT to_jsonb(anqi_now()) #>> '{}' AS as_of, u.name AS unit_name, s.name AS station_name, a.name AS handler_name,
    ${caseFileSql('$2::date')} AS file,
    (SELECT jsonb_build_object('channel', f.channel, 'received_first_at', f.received_first_at, 'received_at', f.received_at,
              'story_characters', f.story_characters) FROM filing f WHERE f.city = c.city AND f.id = c.filing_id) AS filing,
    (SELECT jsonb_build_object('source', x.source, 'order_no', x.order_no, 'due_at', x.due_at) FROM external_order x
      WHERE x.city = c.city AND x.filing_id = c.filing_id ORDER BY x.order_no LIMIT 1) AS external,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'person', p.person_id, 'role', ${partyRoleSql}, 'since', p.since,
              -- A triage that proved to be a report: whoever was taken for a complainant had a mask.
              'name_mask', CASE WHEN c.kind <> 'report' THEN p.name_mask END,
              'phone_mask', CASE WHEN c.kind <> 'report' THEN p.phone_mask END) ORDER BY p.since, p.id) FROM party p
      WHERE p.city = c.city AND p.case_id = c.id AND p.until IS NULL), '[]') AS parties,
    coalesce((SELECT jsonb_agg(jsonb_build_object('unit', w.unit, 'name', n.name, 'role', w.role, 'since', w.since)
              ORDER BY w.since, w.unit, w.role) FROM case_unit w JOIN unit n ON n.city = w.city AND n.code = w.unit
      WHERE w.city = c.city AND w.case_id = c.id AND w.until IS NULL), '[]') AS sight,
    coalesce((SELECT jsonb_agg(jsonb_build_object('number', r.number, 'kind', r.kind, 'state', r.state, 'relation',
              CASE WHEN r.id = c.grew_out_of THEN 'grew-out-of' WHEN r.grew_out_of = c.id THEN 'grown'
                   WHEN r.number = c.facts ->> 'mergedInto' THEN 'merged-into'
                   WHEN r.number = ANY (m.numbers) THEN 'merged-from' ELSE 'same-filing' END)
              ORDER BY r.registered_at, r.number) FROM "case" r
      WHERE r.city = c.city AND r.id <> c.id
        AND (r.id = c.grew_out_of OR r.grew_out_of = c.id OR r.filing_id = c.filing_id
          OR r.number = c.facts ->> 'mergedInto' OR r.number = ANY (m.numbers))), '[]') AS related
    FROM "case" c
    JOIN unit u ON u.city = c.city AND u.code = c.unit
    LEFT JOIN unit s ON s.city = c.city AND s.code = c.station
    LEFT JOIN account a ON a.city = c.city AND a.id = c.handler
    CROSS JOIN LATERAL (SELECT ARRAY(SELECT e.payload ->> 'from' FROM event e
      WHERE e.city = c.city AND e.case_month = $2::date AND e.case_id = c.id AND e.type = 'merged-from') AS numbers OFFSET 0) m
   WHERE c.city = scope_city() AND c.number = $1`,
};

/** Only what is in sight is shown, with everybody else who sees it. */
const showSql: KeptStatement = {
  name: 'show-a-case',
  text: `SELECT c.case_month::text AS month, set_config('anqi.shown', c.id::text, true), set_config('anqi.shown_filings', c.filing_id::text, true)
           FROM "case" c WHERE c.city = scope_city() AND c.number = $1`,
};

export class CasePageQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** @throws CaseNotFound when it is absent or not in sight */
  async find(scope: Scope, number: string): Promise<CasePageView> {
    const page = await this.app.read(scope, async ({ query }) => {
      const [shown] = await query<{ month: string }>(showSql, [number]);
      if (shown === undefined) throw new CaseNotFound();
      const [found] = await query<PageJson>(pageSql, [number, shown.month]);
      if (found === undefined) throw new CaseNotFound();
      return found;
    });
    return pageOf(page);
  }
}

function pageOf(page: PageJson): CasePageView {
  const { filing, external } = page;
  const file = caseFileOf(page.file);
  return {
    file,
    asOf: parseInstant(page.as_of),
    unitName: page.unit_name,
    stationName: page.station_name,
    handler: file.handler === null ? null : { account: file.handler, name: page.handler_name ?? '' },
    filing:
      filing === null
        ? null
        : {
            channel: filing.channel,
            receivedFirstAt: parseInstant(filing.received_first_at),
            receivedAt: parseInstant(filing.received_at),
            storyCharacters: filing.story_characters,
            external:
              external === null
                ? null
                : { source: external.source, orderNo: external.order_no, dueAt: instantOrNull(external.due_at) },
          },
    parties: page.parties.map(({ id, person, role, name_mask, phone_mask, since }) => {
      const represents = file.facts.representatives.includes(person);
      return { id, role, represents, nameMask: name_mask, phoneMask: phone_mask, since: parseInstant(since) };
    }),
    sight: page.sight.map(({ unit, name, role, since }) => {
      return { unit, unitName: name, role, since: parseInstant(since) };
    }),
    related: page.related,
  };
}
