// Letters waiting for delivery: leased, sent outside of any transaction, then marked; at least once, each known by its id.
import type { JsonValue, Recipient } from '#rules';
import type { UnitOfWork } from './unit-of-work.js';

export interface Letter {
  readonly id: string;
  readonly city: string;
  readonly letter: string;
  readonly to: Recipient;
  readonly unit: string;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly facts: Readonly<Record<string, JsonValue>>;
  /** The moment of the decision, as the demo's clock had it. */
  readonly decidedAt: Date;
  readonly tries: number;
  /** Shown again when the letter is marked: a holder whose lease ran out marks nothing. */
  readonly lease: string;
}

/** A letter for the morning waits by the time as the law counts it; retries and leases by the true one. */
const mayGo = '(not_before IS NULL OR not_before <= (SELECT anqi_now()))';
const mostTries = 12;
const firstPauseSeconds = 10;

export class Outbox {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** The longest waiting letters, held for so many seconds. @param but letters that go together, see `leaseTogether` */
  async lease(atMost: number, seconds: number, but: readonly string[] = []): Promise<readonly Letter[]> {
    return this.take('letter <> ALL ($4)', [atMost, seconds, this.city, but]);
  }

  /** All letters of some kinds that may go now: by one relay at a time, so that what goes together is not torn apart. */
  async leaseTogether(letters: readonly string[], atMost: number, seconds: number): Promise<readonly Letter[]> {
    return this.take(
      `letter = ANY ($4) AND (SELECT pg_try_advisory_xact_lock(hashtext('anqi outbox'), hashtext($3)))`,
      [atMost, seconds, this.city, letters],
    );
  }

  private async take(which: string, parameters: readonly unknown[]): Promise<readonly Letter[]> {
    return this.inOutbox((query) =>
      query<Letter>(
        // Materialized: a plan that asked the subquery again for each row would lease more than it was told.
        `WITH due AS MATERIALIZED (
           SELECT id FROM outbox
            WHERE city = $3 AND sent_at IS NULL AND dead_at IS NULL AND try_after <= now() AND ${mayGo} AND ${which}
            ORDER BY try_after, id LIMIT $1 FOR UPDATE SKIP LOCKED)
         UPDATE outbox o SET lease_token = gen_random_uuid(), tries = o.tries + 1, try_after = now() + $2 * interval '1 second'
           FROM due WHERE o.city = $3 AND o.id = due.id
        RETURNING o.id, o.city, o.letter, o.recipient AS "to", o.unit, o.case_id AS "caseId", o.case_number AS "caseNumber",
                  o.facts, o.decided_at AS "decidedAt", o.tries, o.lease_token AS lease`,
        parameters,
      ),
    );
  }

  /** @returns false when the lease had run out: somebody else may have sent it too */
  async markSent({ id, lease }: Pick<Letter, 'id' | 'lease'>): Promise<boolean> {
    return this.mark('sent_at = now(), lease_token = NULL, last_fault = NULL', [id, lease]);
  }

  /** Tried again later, twelve times in all; then it is dead and shows in the backlog. @param faultCode a code, never a text */
  async markFailed({ id, lease }: Pick<Letter, 'id' | 'lease'>, faultCode: string): Promise<boolean> {
    return this.mark(
      `lease_token = NULL, last_fault = $3, dead_at = CASE WHEN tries >= ${String(mostTries)} THEN now() END,
       try_after = now() + least(3600, ${String(firstPauseSeconds)} * 2 ^ (tries - 1)) * interval '1 second'`,
      [id, lease, faultCode.slice(0, 80)],
    );
  }

  /** A letter that can never be delivered as it is, such as one to an office without an address. */
  async markDead({ id, lease }: Pick<Letter, 'id' | 'lease'>, faultCode: string): Promise<boolean> {
    return this.mark('lease_token = NULL, dead_at = now(), last_fault = $3', [id, lease, faultCode.slice(0, 80)]);
  }

  /** Letters that could be gone by now; those held back until office hours are none of them. */
  async countBacklog(): Promise<{ readonly waiting: number; readonly oldestSeconds: number; readonly dead: number }> {
    const [row] = await this.inOutbox((query) =>
      query<{ waiting: number; oldest: number; dead: number }>(
        `SELECT count(*) FILTER (WHERE dead_at IS NULL)::int AS waiting, count(*) FILTER (WHERE dead_at IS NOT NULL)::int AS dead,
                coalesce(extract(epoch FROM now() - min(try_after) FILTER (WHERE dead_at IS NULL)), 0)::int AS oldest
           FROM outbox WHERE city = $1 AND sent_at IS NULL AND ${mayGo}`,
        [this.city],
      ),
    );
    return { waiting: row?.waiting ?? 0, oldestSeconds: Math.max(0, row?.oldest ?? 0), dead: row?.dead ?? 0 };
  }

  private async mark(changes: string, parameters: readonly unknown[]): Promise<boolean> {
    const marked = await this.inOutbox((query) =>
      query(
        `UPDATE outbox SET ${changes} WHERE id = $1 AND lease_token = $2 AND sent_at IS NULL RETURNING id`,
        parameters,
      ),
    );
    return marked.length === 1;
  }

  private async inOutbox<T>(
    work: (query: Parameters<Parameters<UnitOfWork['inScope']>[1]>[0]['query']) => Promise<T>,
  ): Promise<T> {
    return this.app.inScope({ city: this.city, system: 'outbox' }, ({ query }) => work(query));
  }
}
