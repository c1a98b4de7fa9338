// What a person may be shown beside a case: what the door noticed, which filings share a band, what else its operator has.
import { parseInstant } from '#rules';
import type { CaseKind, CaseState, Instant } from '#rules';
import { CaseNotFound } from './records-fault.js';
import type { UnitsScope } from './scope.js';
import type { KeptStatement, UnitOfWork } from './unit-of-work.js';

/** A case with what was noticed of its filing. */
export interface HintedCase {
  readonly asOf: Instant;
  readonly kind: CaseKind;
  readonly unit: string;
  readonly filing: string | null;
  readonly respondent: { readonly name: string; readonly creditCode: string | null };
  readonly goodsClass: string | null;
  readonly amountFen: number | null;
  /** Hex; null when nothing was kept of its story. */
  readonly signature: string | null;
  readonly bands: readonly number[];
  readonly marks: readonly string[];
  readonly attachments: number;
}

/** A case in sight whose story shares a band with another's. */
export interface FoundNear {
  readonly number: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly unit: string;
  readonly unitName: string;
  readonly respondent: { readonly name: string; readonly creditCode: string | null };
  readonly registeredAt: Instant;
  readonly signature: string;
}

/** A case in sight that was filed with the same phone. */
export type SamePhone = Pick<FoundNear, 'number' | 'kind' | 'state' | 'unitName' | 'registeredAt'>;

export interface NearRequest {
  readonly of: Pick<HintedCase, 'filing' | 'bands' | 'respondent'>;
  /** A complaint never leads to a report, nor a report to a complaint: the same words would tell who reported. */
  readonly kinds: readonly CaseKind[];
  readonly days: number;
}

/** Cases in sight about one operator, the case that asks not counted; null where it names no operator. */
export interface OperatorCount {
  readonly all: number;
  readonly sameGoods: number;
  readonly sameAmount: number;
}

/** More alike filings are a flood, and a person sees that from so many. */
const foundAtMost = 200;

export class HintQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** @throws CaseNotFound when it is absent or not in sight */
  async find(scope: UnitsScope, number: string): Promise<HintedCase> {
    const [found] = await this.app.read(scope, ({ query }) => query<HintedJson>(caseSql, [number]));
    if (found === undefined) throw new CaseNotFound();
    const { as_of, respondent_name, respondent_credit_code, ...hinted } = found;
    return {
      ...hinted,
      asOf: parseInstant(as_of),
      respondent: { name: respondent_name, creditCode: respondent_credit_code },
    };
  }

  /** The newest case of each other filing that shares a band, those that share most bands first. */
  async listNear(scope: UnitsScope, { of, kinds, days }: NearRequest): Promise<readonly FoundNear[]> {
    if (of.bands.length === 0) return [];
    const rows = await this.app.read(scope, ({ query }) =>
      query<NearJson>(nearSql, [of.bands, of.filing, kinds, days, foundAtMost]),
    );
    return rows.map(({ unit_name, respondent_name, respondent_credit_code, registered_at, ...row }) => ({
      ...row,
      unitName: unit_name,
      respondent: { name: respondent_name, creditCode: respondent_credit_code },
      registeredAt: parseInstant(registered_at),
    }));
  }

  /** The newest case in sight of each other filing in which somebody has a phone that somebody has in this one. */
  async listSamePhone(
    scope: UnitsScope,
    { of, kinds, days }: Omit<NearRequest, 'of'> & { readonly of: Pick<HintedCase, 'filing'> },
  ): Promise<readonly SamePhone[]> {
    if (of.filing === null || kinds.length === 0) return [];
    const rows = await this.app.read(scope, ({ query }) =>
      query<Omit<SamePhone, 'registeredAt'> & { readonly registeredAt: string }>(samePhoneSql, [
        of.filing,
        kinds,
        days,
        foundAtMost,
      ]),
    );
    return rows.map((row) => ({ ...row, registeredAt: parseInstant(row.registeredAt) }));
  }

  /** How many other filings in sight are about the same operator: by its credit code, or by its name as written. */
  async countOperator(
    scope: UnitsScope,
    of: Pick<HintedCase, 'filing' | 'respondent' | 'goodsClass' | 'amountFen'>,
    { kinds, days }: Pick<NearRequest, 'kinds' | 'days'>,
  ): Promise<OperatorCount | null> {
    const { name, creditCode } = of.respondent;
    if (name === '' && creditCode === null) return null;
    const [counted] = await this.app.read(scope, ({ query }) =>
      query<OperatorCount>(operatorSql, [name, creditCode, of.filing, kinds, days, of.goodsClass, of.amountFen]),
    );
    if (counted === undefined) throw new Error('A count has one row.');
    return counted;
  }
}

interface HintedJson extends Omit<HintedCase, 'asOf' | 'respondent'> {
  readonly as_of: string;
  readonly respondent_name: string;
  readonly respondent_credit_code: string | null;
}

interface NearJson extends Omit<FoundNear, 'unitName' | 'respondent' | 'registeredAt'> {
  readonly unit_name: string;
  readonly respondent_name: string;
  readonly respondent_credit_code: string | null;
  readonly registered_at: string;
}

const caseSql: KeptStatement = {
  name: 'hints-of-a-case',
  text: `
  SELECT to_jsonb(anqi_now()) #>> '{}' AS as_of, c.kind, c.unit, c.filing_id AS filing, c.respondent_name, c.respondent_credit_code,
    c.facts ->> 'goodsClass' AS "goodsClass", (c.facts ->> 'amountFen')::float8 AS "amountFen",
    encode(h.signature, 'hex') AS signature, coalesce(h.bands, '{}') AS bands, coalesce(h.marks, '{}') AS marks,
    (SELECT count(*)::int FROM attachment a WHERE a.city = c.city AND a.filing_id = c.filing_id
        AND a.state IN ('quarantined', 'clean')) AS attachments
    FROM "case" c LEFT JOIN filing_hint h ON h.city = c.city AND h.filing_id = c.filing_id
   WHERE c.city = scope_city() AND c.number = $1`,
};

const nearSql: KeptStatement = {
  name: 'filings-alike',
  text: `
  WITH near AS (
    SELECT b.filing_id, count(*) AS bands FROM likeness_band b
     WHERE b.city = scope_city() AND b.band = ANY ($1::integer[]) AND b.filing_id IS DISTINCT FROM $2::uuid
     GROUP BY b.filing_id ORDER BY count(*) DESC, b.filing_id LIMIT $5)
  SELECT n.number, n.kind, n.state, n.unit, u.name AS unit_name, n.respondent_name, n.respondent_credit_code,
         to_jsonb(n.registered_at) #>> '{}' AS registered_at, encode(h.signature, 'hex') AS signature
    FROM near
    JOIN filing_hint h ON h.city = scope_city() AND h.filing_id = near.filing_id
    JOIN LATERAL (SELECT c.* FROM "case" c WHERE c.city = h.city AND c.filing_id = h.filing_id AND c.kind = ANY ($3)
                     AND c.registered_at > anqi_now() - $4::integer * interval '1 day'
                   ORDER BY c.registered_at DESC, c.id LIMIT 1) n ON true
    JOIN unit u ON u.city = n.city AND u.code = n.unit
   ORDER BY near.bands DESC, n.registered_at DESC, n.number`,
};

const samePhoneSql: KeptStatement = {
  name: 'filings-with-the-same-phone',
  text: `
  SELECT n.number, n.kind, n.state, u.name AS "unitName", to_jsonb(n.registered_at) #>> '{}' AS "registeredAt"
    FROM vault.filings_with_same_phone($1) AS same (filing)
    JOIN LATERAL (SELECT c.* FROM "case" c WHERE c.city = scope_city() AND c.filing_id = same.filing AND c.kind = ANY ($2)
                     AND c.registered_at > anqi_now() - $3::integer * interval '1 day'
                   ORDER BY c.registered_at DESC, c.id LIMIT 1) n ON true
    JOIN unit u ON u.city = n.city AND u.code = n.unit
   ORDER BY n.registered_at DESC, n.number LIMIT $4`,
};

const operatorSql: KeptStatement = {
  name: 'filings-about-an-operator',
  text: `
  SELECT count(*)::int AS "all",
         count(*) FILTER (WHERE c.facts ->> 'goodsClass' = $6)::int AS "sameGoods",
         count(*) FILTER (WHERE c.facts ->> 'goodsClass' = $6 AND (c.facts ->> 'amountFen')::float8 = $7::float8)::int AS "sameAmount"
    FROM "case" c
   WHERE c.city = scope_city() AND ((c.respondent_name = $1 AND c.respondent_name <> '') OR c.respondent_credit_code = $2)
     AND c.registered_at > anqi_now() - $5::integer * interval '1 day'
     AND c.kind = ANY ($4) AND c.filing_id IS DISTINCT FROM $3::uuid AND c.grew_out_of IS NULL`,
};
