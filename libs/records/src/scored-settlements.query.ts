// The settlements of one firm for its own card: when they came, when it first said something, how they ended.
import { type Instant, type Outcome, type ScoredSettlement, parseInstant } from '#rules';
import { instantOrNull } from './case-row.js';
import type { EnterpriseScope } from './scope.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

export interface ScoredSettlements {
  readonly asOf: Instant;
  readonly settlements: readonly ScoredSettlement[];
}

export interface ScoredRow {
  readonly registeredAt: string;
  readonly dueAt: string;
  readonly answeredAt: string | null;
  readonly closedAt: string | null;
  readonly outcome: Outcome | null;
}

/** Of a settlement `c` with its clock `k`. */
export const SCORED_COLUMNS = `
  to_jsonb(c.registered_at) #>> '{}' AS "registeredAt", to_jsonb(k.due_at) #>> '{}' AS "dueAt", c.outcome,
  to_jsonb(c.closed_at) #>> '{}' AS "closedAt",
  (SELECT to_jsonb(min(e.at)) #>> '{}' FROM event e
    WHERE e.city = c.city AND e.case_month = c.case_month AND e.case_id = c.id
      AND e.type IN ('offered', 'offer-accepted', 'settlement-refused', 'spoken')
      AND e.payload ->> 'by' = 'enterprise') AS "answeredAt"`;

/** Those that were sent to the firm itself, each with its last clock; those of a station are another's work. */
export const SCORED_FROM = `
  FROM "case" c
  JOIN clock k ON k.city = c.city AND k.case_month = c.case_month AND k.case_id = c.id AND k.key = 'settlement.answer'
 WHERE c.city = scope_city() AND c.kind = 'settlement' AND c.facts #>> '{settleFirst,settler}' = 'enterprise'
   AND k.ordinal = (SELECT max(l.ordinal) FROM clock l WHERE l.city = k.city AND l.case_month = k.case_month
                       AND l.case_id = k.case_id AND l.key = k.key)`;

/** More than any firm receives in a year by hand. */
const mostRows = 20_000;

export class ScoredSettlementsQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** Those that came in within the last days. */
  async list(scope: EnterpriseScope, days: number): Promise<ScoredSettlements> {
    return this.app.read(scope, async ({ query }) => {
      const asOf = await momentOf({ query });
      const rows = await query<ScoredRow>(
        `SELECT ${SCORED_COLUMNS} ${SCORED_FROM} AND c.respondent_credit_code = code_of_enterprise()
            AND c.registered_at > anqi_now() - ($1 + 1) * interval '1 day'
          ORDER BY c.registered_at DESC LIMIT $2`,
        [days, mostRows],
      );
      return { asOf, settlements: rows.map(scoredOf) };
    });
  }
}

/** The moment of a transaction: what is counted in it is counted as of then. */
export async function momentOf({ query }: Pick<Work, 'query'>): Promise<Instant> {
  const [row] = await query<{ asOf: string }>(`SELECT to_jsonb(anqi_now()) #>> '{}' AS "asOf"`);
  if (row === undefined) throw new Error('a question without a table has one row');
  return parseInstant(row.asOf);
}

/** A settlement as the rules count it. */
export function scoredOf({ registeredAt, dueAt, answeredAt, closedAt, outcome }: ScoredRow): ScoredSettlement {
  return {
    registeredAt: parseInstant(registeredAt),
    dueAt: parseInstant(dueAt),
    answeredAt: instantOrNull(answeredAt),
    closedAt: instantOrNull(closedAt),
    isSettled: outcome === 'settled',
  };
}
