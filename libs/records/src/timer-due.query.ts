// What the sweeper may know: which timers are due, of which case, in whose scope to ring them.
import type { UnitOfWork } from './unit-of-work.js';

export interface DueTimers {
  readonly city: string;
  readonly caseId: string;
  /** The unit that handles the case now: the scope in which its timers are rung. */
  readonly unit: string;
  /** In the order in which they were due. */
  readonly timers: readonly { readonly id: string; readonly ringAt: Date; readonly tries: number }[];
}

interface DueRow {
  readonly id: string;
  readonly city: string;
  readonly case_id: string;
  readonly unit: string;
  readonly ring_at: Date;
  readonly tries: number;
}

/** Seconds until a timer that could not be rung is tried again: doubled each time, an hour at most. */
const firstPauseSeconds = 5;

export class TimerDueQuery {
  /** @param sweeper the unit of work of the sweeper's role */
  constructor(private readonly sweeper: UnitOfWork) {}

  /** Due by anqi_now() alone, the longest due first; grouped by case in that order. */
  async listDue(atMost: number): Promise<readonly DueTimers[]> {
    const rows = await this.sweeper.ask<DueRow>(
      `SELECT t.id, t.city, t.case_id, c.unit, t.ring_at, t.tries
         FROM (SELECT id, city, case_id, ring_at, tries, coalesce(try_after, ring_at) AS due_at FROM timer
                WHERE fired_at IS NULL AND cancelled_at IS NULL AND coalesce(try_after, ring_at) <= (SELECT anqi_now())
                ORDER BY coalesce(try_after, ring_at) LIMIT $1) t
         JOIN "case" c ON c.city = t.city AND c.id = t.case_id
        ORDER BY t.due_at, t.ring_at, t.id`,
      [atMost],
    );
    return byCase(rows);
  }

  /** Timers that will be due within so many seconds, to arm precise alarms for. */
  async listNear(seconds: number, atMost: number): Promise<readonly { readonly id: string; readonly inMs: number }[]> {
    const rows = await this.sweeper.ask<{ id: string; in_ms: string }>(
      `SELECT id, extract(epoch FROM ring_at - (SELECT anqi_now())) * 1000 AS in_ms FROM timer
        WHERE fired_at IS NULL AND cancelled_at IS NULL AND try_after IS NULL
          AND coalesce(try_after, ring_at) > (SELECT anqi_now())
          AND coalesce(try_after, ring_at) <= (SELECT anqi_now()) + $1 * interval '1 second'
        ORDER BY coalesce(try_after, ring_at) LIMIT $2`,
      [seconds, atMost],
    );
    return rows.map(({ id, in_ms }) => ({ id, inMs: Math.max(0, Number(in_ms)) }));
  }

  /** The case of one timer, when a job woke us for it; undefined when it is no longer pending or not due yet. */
  async findDue(timerId: string): Promise<DueTimers | undefined> {
    const rows = await this.sweeper.ask<DueRow>(
      `SELECT t.id, t.city, t.case_id, c.unit, t.ring_at, t.tries FROM timer t
         JOIN "case" c ON c.city = t.city AND c.id = t.case_id
        WHERE t.id = $1 AND t.fired_at IS NULL AND t.cancelled_at IS NULL AND t.ring_at <= (SELECT anqi_now())`,
      [timerId],
    );
    return byCase(rows)[0];
  }

  /** After a fault: this timer waits, the others go on. The fault's code is kept, never its text. */
  async putOff(timerId: string, faultCode: string): Promise<void> {
    await this.sweeper.ask(
      `UPDATE timer SET tries = tries + 1, last_fault = $2,
              try_after = (SELECT anqi_now()) + least(3600, $3 * 2 ^ least(tries, 12)) * interval '1 second'
        WHERE id = $1 AND fired_at IS NULL AND cancelled_at IS NULL`,
      [timerId, faultCode.slice(0, 80), firstPauseSeconds],
    );
  }

  /** For the health page: how many are due, since when, and whether one keeps failing. */
  async countBacklog(): Promise<{ readonly due: number; readonly oldestSeconds: number; readonly failing: number }> {
    const [row] = await this.sweeper.ask<{ due: number; oldest: number; failing: number }>(
      `SELECT count(*)::int AS due, coalesce(extract(epoch FROM (SELECT anqi_now()) - min(ring_at)), 0)::int AS oldest,
              count(*) FILTER (WHERE tries >= 5)::int AS failing
         FROM timer WHERE fired_at IS NULL AND cancelled_at IS NULL AND ring_at <= (SELECT anqi_now())`,
    );
    return { due: row?.due ?? 0, oldestSeconds: row?.oldest ?? 0, failing: row?.failing ?? 0 };
  }
}

function byCase(rows: readonly DueRow[]): readonly DueTimers[] {
  const found = new Map<string, DueTimers>();
  for (const { id, city, case_id: caseId, unit, ring_at: ringAt, tries } of rows) {
    const timers = [...(found.get(caseId)?.timers ?? []), { id, ringAt, tries }];
    found.set(caseId, { city, caseId, unit, timers });
  }
  return [...found.values()];
}
