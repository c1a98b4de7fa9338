// Everything the page of one case shows beside its events: the file, the filing, masked parties, related cases.
import { parseInstant } from '#rules';
import type { CaseFile, CaseKind, CaseState, Instant } from '#rules';
import { caseFileOf, caseFileSql, instantOrNull } from './case-row.js';
import type { CaseFileJson } from './case-row.js';
import { CaseNotFound } from './records-fault.js';
import type { Scope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

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
  readonly parties: readonly {
    readonly role: 'complainant' | 'reporter' | 'agent';
    readonly nameMask: string | null;
    readonly phoneMask: string | null;
    readonly since: Instant;
  }[];
  readonly related: readonly {
    readonly number: string;
    readonly kind: CaseKind;
    readonly state: CaseState;
    /** grew-out-of: this case grew out of that one; grown: that one grew out of this; same-filing: siblings. */
    readonly relation: 'grew-out-of' | 'grown' | 'same-filing';
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
    readonly role: 'complainant' | 'reporter' | 'agent';
    readonly name_mask: string | null;
    readonly phone_mask: string | null;
    readonly since: string;
  }[];
  readonly related: CasePageView['related'];
}

const pageSql = `
  SELECT to_jsonb(anqi_now()) #>> '{}' AS as_of, u.name AS unit_name, s.name AS station_name, a.name AS handler_name,
    ${caseFileSql} AS file,
    (SELECT jsonb_build_object('channel', f.channel, 'received_first_at', f.received_first_at, 'received_at', f.received_at,
              'story_characters', f.story_characters) FROM filing f WHERE f.city = c.city AND f.id = c.filing_id) AS filing,
    (SELECT jsonb_build_object('source', x.source, 'order_no', x.order_no, 'due_at', x.due_at) FROM external_order x
      WHERE x.city = c.city AND x.filing_id = c.filing_id ORDER BY x.order_no LIMIT 1) AS external,
    coalesce((SELECT jsonb_agg(CASE
              -- A triage that proved to be a report: whoever was taken for a complainant is a reporter, and has no mask.
              WHEN c.kind = 'report' THEN jsonb_build_object('role', 'reporter', 'name_mask', NULL, 'phone_mask', NULL, 'since', p.since)
              ELSE jsonb_build_object('role', p.role, 'name_mask', p.name_mask, 'phone_mask', p.phone_mask, 'since', p.since)
              END ORDER BY p.since, p.id) FROM party p
      WHERE p.city = c.city AND p.case_id = c.id AND p.until IS NULL), '[]') AS parties,
    coalesce((SELECT jsonb_agg(jsonb_build_object('number', r.number, 'kind', r.kind, 'state', r.state, 'relation',
              CASE WHEN r.id = c.grew_out_of THEN 'grew-out-of' WHEN r.grew_out_of = c.id THEN 'grown' ELSE 'same-filing' END)
              ORDER BY r.registered_at, r.number) FROM "case" r
      WHERE r.city = c.city AND r.id <> c.id
        AND (r.id = c.grew_out_of OR r.grew_out_of = c.id OR r.filing_id = c.filing_id)), '[]') AS related
    FROM "case" c
    JOIN unit u ON u.city = c.city AND u.code = c.unit
    LEFT JOIN unit s ON s.city = c.city AND s.code = c.station
    LEFT JOIN account a ON a.city = c.city AND a.id = c.handler
   WHERE c.city = scope_city() AND c.number = $1`;

export class CasePageQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** @throws CaseNotFound when it is absent or not in sight */
  async find(scope: Scope, number: string): Promise<CasePageView> {
    const [page] = await this.app.read(scope, ({ query }) => query<PageJson>(pageSql, [number]));
    if (page === undefined) throw new CaseNotFound();
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
    parties: page.parties.map(({ role, name_mask, phone_mask, since }) => {
      return { role, nameMask: name_mask, phoneMask: phone_mask, since: parseInstant(since) };
    }),
    related: page.related,
  };
}
