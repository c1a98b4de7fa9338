// What an enterprise has to settle: a list for one screen; no person stands in it.
import {
  type CaseState,
  type Clock,
  type Instant,
  type LocalDate,
  type Outcome,
  type SettlerPromise,
  parseInstant,
} from '#rules';
import { PROMISED_THEN } from './enterprise-promises.js';
import { type ClockJson, clockOf, dateOrNull, instantOrNull } from './case-row.js';
import type { EnterpriseScope } from './scope.js';
import type { KeptStatement, UnitOfWork } from './unit-of-work.js';

export interface EnterpriseCaseLine {
  readonly number: string;
  readonly state: CaseState;
  readonly unitName: string;
  readonly goodsClass: string | null;
  readonly problemClass: string | null;
  readonly amountFen: number | null;
  readonly registeredAt: Instant;
  /** The strict due date of the clock that runs out next; null when none runs. */
  readonly nextDueOn: LocalDate | null;
  readonly nextDueAt: Instant | null;
  readonly nextClock: Clock | null;
  readonly outcome: Outcome | null;
  /** What the firm had promised when it came in. */
  readonly promised: readonly SettlerPromise[];
}

type Line = Omit<EnterpriseCaseLine, 'registeredAt' | 'nextDueOn' | 'nextDueAt' | 'nextClock'> & {
  readonly registeredAt: string;
  readonly nextDueOn: string | null;
  readonly nextDueAt: string | null;
  readonly nextClock: ClockJson | null;
};

/** What one page shows; what is still open comes first and is never left out by what is closed. */
const mostLines = 200;

const linesSql: KeptStatement = {
  name: 'settlements-of-an-enterprise',
  text: `
  SELECT c.number, c.state, u.name AS "unitName", c.facts ->> 'goodsClass' AS "goodsClass",
          c.facts ->> 'problemClass' AS "problemClass", (c.facts ->> 'amountFen')::float8 AS "amountFen",
          to_jsonb(c.registered_at) #>> '{}' AS "registeredAt", c.next_due_on::text AS "nextDueOn",
          to_jsonb(c.next_due_at) #>> '{}' AS "nextDueAt", c.outcome,
          ARRAY(SELECT p.promise FROM enterprise_promise p WHERE p.enterprise = scope_enterprise() AND ${PROMISED_THEN}
                 ORDER BY p.promise DESC) AS promised,
          (SELECT to_jsonb(k) FROM clock k WHERE k.city = c.city AND k.case_month = c.case_month AND k.case_id = c.id
              AND k.ended_at IS NULL ORDER BY k.paused, k.due_at, k.key LIMIT 1) AS "nextClock"
     FROM "case" c JOIN unit u ON u.city = c.city AND u.code = c.unit
    WHERE c.city = scope_city() AND c.kind = 'settlement' AND c.respondent_credit_code = code_of_enterprise()
    ORDER BY c.closed_at IS NOT NULL, c.next_due_at NULLS LAST, c.registered_at DESC, c.number LIMIT $1`,
};

export class EnterpriseCasesQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** The open ones by what is due next, then the closed ones, the newest first. */
  async list(scope: EnterpriseScope): Promise<readonly EnterpriseCaseLine[]> {
    const lines = await this.app.read(scope, ({ query }) => query<Line>(linesSql, [mostLines]));
    return lines.map((line) => ({
      ...line,
      registeredAt: parseInstant(line.registeredAt),
      nextDueOn: dateOrNull(line.nextDueOn),
      nextDueAt: instantOrNull(line.nextDueAt),
      nextClock: line.nextClock === null ? null : clockOf(line.nextClock),
    }));
  }
}
