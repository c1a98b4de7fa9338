// The settlements of one firm for its own card: when they came, when it first said something, how they ended.
import { type Outcome, type ScoredSettlement, parseInstant } from '#rules';
import { instantOrNull } from './case-row.js';
import type { EnterpriseScope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

interface Row {
  readonly registeredAt: string;
  readonly dueAt: string;
  readonly answeredAt: string | null;
  readonly closedAt: string | null;
  readonly outcome: Outcome | null;
}

/** More than any firm receives in a year by hand. */
const mostRows = 20_000;

export class ScoredSettlementsQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** Those of the last days that were sent to the firm itself; those of a station are another's work. */
  async list(scope: EnterpriseScope, days: number): Promise<readonly ScoredSettlement[]> {
    const rows = await this.app.read(scope, ({ query }) =>
      query<Row>(
        `SELECT to_jsonb(c.registered_at) #>> '{}' AS "registeredAt", to_jsonb(k.due_at) #>> '{}' AS "dueAt", c.outcome,
                to_jsonb(c.closed_at) #>> '{}' AS "closedAt",
                (SELECT to_jsonb(min(e.at)) #>> '{}' FROM event e
                  WHERE e.city = c.city AND e.case_month = c.case_month AND e.case_id = c.id
                    AND e.type IN ('offered', 'offer-accepted', 'settlement-refused', 'spoken')
                    AND e.payload ->> 'by' = 'enterprise') AS "answeredAt"
           FROM "case" c
           JOIN clock k ON k.city = c.city AND k.case_month = c.case_month AND k.case_id = c.id AND k.key = 'settlement.answer'
          WHERE c.city = scope_city() AND c.kind = 'settlement' AND c.respondent_credit_code = code_of_enterprise()
            AND c.facts #>> '{settleFirst,settler}' = 'enterprise'
            AND c.registered_at > anqi_now() - ($1 + 1) * interval '1 day'
            AND k.ordinal = (SELECT max(l.ordinal) FROM clock l WHERE l.city = k.city AND l.case_month = k.case_month
                                AND l.case_id = k.case_id AND l.key = k.key)
          ORDER BY c.registered_at DESC LIMIT $2`,
        [days, mostRows],
      ),
    );
    return rows.map(({ registeredAt, dueAt, answeredAt, closedAt, outcome }) => ({
      registeredAt: parseInstant(registeredAt),
      dueAt: parseInstant(dueAt),
      answeredAt: instantOrNull(answeredAt),
      closedAt: instantOrNull(closedAt),
      isSettled: outcome === 'settled',
    }));
  }
}
