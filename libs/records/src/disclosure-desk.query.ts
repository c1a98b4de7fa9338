// Records of the disclosure for the desk that reviews them and for the operator they are about; each a view for one screen.
import {
  type Disclosure,
  type DisclosureAct,
  type Instant,
  type LocalDate,
  type ObjectionAnswer,
  type Outcome,
  localDate,
  localDateOf,
  parseInstant,
} from '#rules';
import { dateOrNull, instantOrNull } from './case-row.js';
import { type DisclosureJson, disclosureOf } from './disclosures.js';
import { DisclosureNotFound } from './records-fault.js';
import type { EnterpriseScope, UnitsScope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

export const DISCLOSURE_VIEWS = ['due', 'to-release', 'objected', 'published', 'withheld'] as const;
export type DisclosureView = (typeof DISCLOSURE_VIEWS)[number];

export interface DisclosureLine {
  readonly id: string;
  readonly number: string;
  readonly unit: string;
  readonly operatorName: string;
  readonly record: Disclosure;
  readonly closedAt: Instant | null;
  readonly objectionDueOn: LocalDate | null;
}

export interface DisclosureList {
  readonly asOf: Instant;
  readonly counts: Readonly<Record<DisclosureView, number>>;
  readonly items: readonly DisclosureLine[];
}

export interface ObjectionLine {
  readonly ground: string;
  readonly objectedAt: Instant;
  readonly dueOn: LocalDate;
  readonly answer: ObjectionAnswer | null;
  readonly answeredAt: Instant | null;
  /** The event beside which its words are sealed; null for the operator itself. */
  readonly seq: number | null;
}

export interface DisclosureHistoryLine {
  readonly version: number;
  readonly act: DisclosureAct;
  readonly reason: string | null;
  readonly at: Instant;
  readonly account: string | null;
  readonly isPublic: boolean;
}

/** What the public copy takes from the case, whatever a reviewer says. */
export interface DisclosureGivens {
  readonly operatorAddress: string | null;
  readonly creditCode: string | null;
  readonly complainedOn: LocalDate;
  readonly outcome: Outcome | null;
}

export interface DisclosurePage extends DisclosureLine {
  readonly givens: DisclosureGivens;
  readonly consents: boolean;
  readonly goodsClass: string | null;
  readonly problemClass: string | null;
  readonly requests: readonly string[];
  readonly objections: readonly ObjectionLine[];
  readonly history: readonly DisclosureHistoryLine[];
}

/** What stands under the code of an operator, or stood there. */
export interface OwnDisclosure {
  readonly record: Disclosure;
  readonly unitName: string;
  readonly objections: readonly ObjectionLine[];
}

/** What is going to be published about an operator, or withheld: by when and by whom, and nothing else of it. */
export interface ComingDisclosure {
  readonly dueOn: LocalDate;
  readonly unitName: string;
}

/** Where the case of a record is: the scope in which it is to be decided about. */
export interface DisclosurePlace {
  readonly number: string;
  readonly unit: string;
}

const mostLines = 200;

/** In each view, of the rows `d`. */
const viewSql: Readonly<Record<DisclosureView, string>> = {
  due: `d.state = 'due' AND d.proposed_act IS NULL`,
  'to-release': 'd.proposed_act IS NOT NULL',
  objected: `EXISTS (SELECT FROM disclosure_objection o WHERE o.city = d.city AND o.disclosure = d.id AND o.answer IS NULL)`,
  published: `d.state = 'published'`,
  withheld: `d.state IN ('withheld', 'withdrawn')`,
};

const lineSql = `d.id, d.case_number AS number, d.unit, c.respondent_name AS "operatorName", to_jsonb(d) AS row,
  to_jsonb(c.closed_at) #>> '{}' AS "closedAt",
  (SELECT o.due_on::text FROM disclosure_objection o WHERE o.city = d.city AND o.disclosure = d.id AND o.answer IS NULL) AS "objectionDueOn"`;

const objectionsSql = (withSeq: boolean): string => `
  coalesce((SELECT jsonb_agg(jsonb_build_object('ground', o.ground, 'objectedAt', o.objected_at, 'dueOn', o.due_on, 'answer', o.answer,
      'answeredAt', o.answered_at, 'seq', ${withSeq ? '(SELECT s.seq FROM statement s WHERE s.city = o.city AND s.id = o.statement AND s.case_id = d.case_id LIMIT 1)' : 'NULL'})
      ORDER BY o.objected_at DESC) FROM disclosure_objection o WHERE o.city = d.city AND o.disclosure = d.id), '[]') AS objections`;

interface LineRow {
  readonly id: string;
  readonly number: string;
  readonly unit: string;
  readonly operatorName: string;
  readonly row: DisclosureJson;
  readonly closedAt: string | null;
  readonly objectionDueOn: string | null;
}

type ObjectionJson = Omit<ObjectionLine, 'objectedAt' | 'dueOn' | 'answeredAt'> & {
  readonly objectedAt: string;
  readonly dueOn: string;
  readonly answeredAt: string | null;
};

interface PageRow extends LineRow {
  readonly givens: Omit<DisclosureGivens, 'complainedOn'> & { readonly receivedFirstAt: string };
  readonly consents: boolean;
  readonly goodsClass: string | null;
  readonly problemClass: string | null;
  readonly requests: readonly string[];
  readonly objections: readonly ObjectionJson[];
  readonly history: readonly (Omit<DisclosureHistoryLine, 'at'> & { readonly at: string })[];
}

export class DisclosureDeskQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** A view of the units in sight, what is due first on top, with the totals of all views. */
  async list(scope: UnitsScope, view: DisclosureView): Promise<DisclosureList> {
    const counts = DISCLOSURE_VIEWS.map((one) => `(count(*) FILTER (WHERE ${viewSql[one]}))::int AS "${one}"`);
    return this.app.read(scope, async ({ query }) => {
      const [head] = await query<Record<DisclosureView, number> & { readonly asOf: string }>(
        `SELECT to_jsonb(anqi_now()) #>> '{}' AS "asOf", ${counts.join(', ')} FROM disclosure d
          WHERE d.city = scope_city() AND d.unit = ANY (scope_units())`,
      );
      if (head === undefined) throw new Error('A count has one row.');
      const rows = await query<LineRow>(
        `SELECT ${lineSql} FROM disclosure d JOIN "case" c ON c.city = d.city AND c.id = d.case_id
          WHERE d.city = scope_city() AND d.unit = ANY (scope_units()) AND ${viewSql[view]}
          ORDER BY 7 NULLS LAST, d.due_on, d.id LIMIT $1`,
        [mostLines],
      );
      const { asOf, ...totals } = head;
      return { asOf: parseInstant(asOf), counts: totals, items: rows.map(lineOf) };
    });
  }

  /** Where the case of a record is, for an officer in whose sight it is. @throws DisclosureNotFound */
  async place(scope: UnitsScope | EnterpriseScope, id: string): Promise<DisclosurePlace> {
    const [found] = await this.app.read(scope, ({ query }) =>
      query<DisclosurePlace>(
        'SELECT case_number AS number, unit FROM disclosure WHERE city = scope_city() AND id = $1',
        [id],
      ),
    );
    if (found === undefined) throw new DisclosureNotFound();
    return found;
  }

  /** One record for its desk. @throws DisclosureNotFound where it is absent, foreign or closed to who asks */
  async find(scope: UnitsScope, id: string): Promise<DisclosurePage> {
    const [found] = await this.app.read(scope, ({ query }) =>
      query<PageRow>(
        `SELECT ${lineSql}, coalesce((c.facts ->> 'consentToDisclosure')::boolean, false) AS consents,
                c.facts ->> 'goodsClass' AS "goodsClass", c.facts ->> 'problemClass' AS "problemClass",
                coalesce(c.facts #> '{settleFirst,requests}', '[]') AS requests, ${objectionsSql(true)},
                jsonb_build_object('operatorAddress', c.respondent_address, 'creditCode', c.respondent_credit_code,
                    'receivedFirstAt', c.received_first_at, 'outcome', c.outcome) AS givens,
                (SELECT jsonb_agg(jsonb_build_object('version', h.version, 'act', h.act, 'reason', h.reason, 'at', h.at,
                    'account', h.by_account, 'isPublic', h.is_public) ORDER BY h.version DESC)
                   FROM disclosure_change h WHERE h.city = d.city AND h.disclosure = d.id) AS history
           FROM disclosure d JOIN "case" c ON c.city = d.city AND c.id = d.case_id
          WHERE d.city = scope_city() AND d.unit = ANY (scope_units()) AND d.id = $1`,
        [id],
      ),
    );
    if (found === undefined) throw new DisclosureNotFound();
    const { consents, goodsClass, problemClass, requests, objections, history } = found;
    const { receivedFirstAt, ...givens } = found.givens;
    return {
      ...lineOf(found),
      givens: { ...givens, complainedOn: localDateOf(parseInstant(receivedFirstAt)) },
      ...{ consents, goodsClass, problemClass, requests },
      objections: objections.map(objectionOf),
      history: history.map((line) => ({ ...line, at: parseInstant(line.at) })),
    };
  }

  /** What is published about an operator or was, the newest first; it sees no number of a case and no officer. */
  async listOwn(scope: EnterpriseScope): Promise<readonly OwnDisclosure[]> {
    const rows = await this.app.read(scope, ({ query }) =>
      query<{
        readonly row: DisclosureJson;
        readonly unitName: string;
        readonly objections: readonly ObjectionJson[];
      }>(
        `SELECT to_jsonb(d) - 'case_id' - 'case_number' AS row, u.name AS "unitName", ${objectionsSql(false)}
           FROM disclosure d JOIN unit u ON u.city = d.city AND u.code = d.unit
          WHERE d.city = scope_city() AND d.credit_code = code_of_enterprise()
            AND d.state IN ('published', 'withdrawn') AND d.ends_on >= (anqi_now() AT TIME ZONE 'Asia/Shanghai')::date
          ORDER BY d.published_at DESC, d.id LIMIT $1`,
        [mostLines],
      ),
    );
    return rows.map(({ row, unitName, objections }) => ({
      record: { ...disclosureOf(row), proposal: null },
      unitName,
      objections: objections.map(objectionOf),
    }));
  }

  /** What is still to be decided about an operator's own code, the next first. */
  async listComing(scope: EnterpriseScope): Promise<readonly ComingDisclosure[]> {
    const rows = await this.app.read(scope, ({ query }) =>
      query<{ readonly dueOn: string; readonly unitName: string }>(
        `SELECT d.due_on::text AS "dueOn", u.name AS "unitName"
           FROM disclosure d JOIN unit u ON u.city = d.city AND u.code = d.unit
          WHERE d.city = scope_city() AND d.credit_code = code_of_enterprise() AND d.state = 'due'
          ORDER BY d.due_on, u.name LIMIT $1`,
        [mostLines],
      ),
    );
    return rows.map(({ dueOn, unitName }) => ({ dueOn: localDate(dueOn), unitName }));
  }
}

function lineOf({ row, closedAt, objectionDueOn, id, number, unit, operatorName }: LineRow): DisclosureLine {
  return {
    ...{ id, number, unit, operatorName },
    record: disclosureOf(row),
    closedAt: instantOrNull(closedAt),
    objectionDueOn: dateOrNull(objectionDueOn),
  };
}

function objectionOf(objection: ObjectionJson): ObjectionLine {
  return {
    ...objection,
    objectedAt: parseInstant(objection.objectedAt),
    dueOn: localDate(objection.dueOn),
    answeredAt: instantOrNull(objection.answeredAt),
  };
}
