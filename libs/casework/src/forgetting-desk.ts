// The desk that forgets the people of closed cases: finds what no period keeps any more, and has each case made unreadable by itself.
import { type FilePeriods, endedPeriods } from '#rules';
import type { CaseToForget, Forgetting, Forgotten } from '#records';

/** What one batch came to; `found` below the size of the batch says that nothing more is due. */
export interface ForgottenBatch {
  readonly found: number;
  readonly cases: number;
  readonly keys: number;
}

export class ForgettingDesk {
  /** @param periods those of the bureau, in years */
  constructor(
    private readonly forgetting: Forgetting,
    private readonly periods: FilePeriods,
  ) {}

  /** What would be forgotten now, the oldest first; nothing is done. */
  async listDue(atMost: number): Promise<readonly CaseToForget[]> {
    return this.forgetting.listDue(endedPeriods(await this.forgetting.now(), this.periods), atMost);
  }

  /**
   * Forgets what is due, so many cases at most, each in a transaction of its own. Nothing remembers how far it came: what was
   * forgotten is no longer due, so that a run that was killed is finished by the next.
   */
  async forgetDue(atMost: number, onForgotten?: (number: string) => void): Promise<ForgottenBatch> {
    const due = await this.listDue(atMost);
    let [cases, keys] = [0, 0];
    for (const { id, number, rule, closedBefore } of due) {
      const done = await this.forgetting.forget(id, { ground: 'period-over', rule, closedBefore }, 'system:forgetting');
      // Opened, held or forgotten by somebody else since it was found.
      if (done === undefined) continue;
      cases += 1;
      keys += done.keys;
      onForgotten?.(number);
    }
    return { found: due.length, cases, keys };
  }

  /**
   * Forgets one closed case before its time, because a demand was granted.
   * @param actor account:<id> or system:<name> @returns undefined where it is open, held, absent or forgotten before
   */
  async forgetOnRequest(number: string, actor: string): Promise<Forgotten | undefined> {
    const id = await this.forgetting.findClosed(number);
    return id === undefined ? undefined : this.forgetting.forget(id, { ground: 'on-request' }, actor);
  }
}
