// What a consumer filed while he was signed in: a list for one screen, and the way to one of them.
import { type CaseKind, type CaseState, type Instant, type LocalDate, type Outcome, parseInstant } from '#rules';
import { dateOrNull } from './case-row.js';
import type { ConsumerScope, FilingScope } from './scope.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface ConsumerFilingLine {
  readonly number: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly unitName: string;
  readonly respondentName: string;
  readonly registeredAt: Instant;
  /** The strict due date of the clock that runs out next; null when none runs. */
  readonly nextDueOn: LocalDate | null;
  readonly outcome: Outcome | null;
}

type Line = Omit<ConsumerFilingLine, 'registeredAt' | 'nextDueOn'> & {
  readonly registeredAt: string;
  readonly nextDueOn: string | null;
};

/** More than anybody files, and what one page shows. */
const mostLines = 200;

export class ConsumerFilingsQuery {
  constructor(private readonly app: UnitOfWork) {}

  /** The newest first. */
  async list(scope: ConsumerScope): Promise<readonly ConsumerFilingLine[]> {
    const lines = await this.app.read(scope, ({ query }) =>
      query<Line>(
        `SELECT c.number, c.kind, c.state, u.name AS "unitName", c.respondent_name AS "respondentName",
                to_jsonb(c.registered_at) #>> '{}' AS "registeredAt", c.next_due_on::text AS "nextDueOn", c.outcome
           FROM consumer_filing f
           JOIN tracking_key k ON k.city = f.city AND k.filing_id = f.filing_id
           JOIN "case" c ON c.city = k.city AND c.id = k.case_id
           JOIN unit u ON u.city = c.city AND u.code = c.unit
          WHERE f.city = scope_city() AND f.consumer = scope_consumer()
          ORDER BY c.registered_at DESC, c.number LIMIT $1`,
        [mostLines],
      ),
    );
    return lines.map((line) => ({
      ...line,
      registeredAt: parseInstant(line.registeredAt),
      nextDueOn: dateOrNull(line.nextDueOn),
    }));
  }

  /** The filing of a number, when it is his; undefined for every other number, whether it exists or not. */
  async findScope(scope: ConsumerScope, number: string): Promise<FilingScope | undefined> {
    const [found] = await this.app.read(scope, ({ query }) =>
      query<{ filing: string }>(
        `SELECT k.filing_id AS filing FROM tracking_key k
           JOIN consumer_filing f ON f.city = k.city AND f.filing_id = k.filing_id
          WHERE k.city = scope_city() AND k.number = $1 AND f.consumer = scope_consumer()`,
        [number],
      ),
    );
    return found === undefined ? undefined : { city: scope.city, filing: found.filing };
  }
}
