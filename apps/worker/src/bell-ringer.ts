// Rings the due timers of one case, each in its own transaction; a case that cannot be rung fails alone.
import type { TimerDesk } from '#casework';
import { RecordsUnavailable } from '#records';
import type { DueTimers, TimerDueQuery } from '#records';
import { codeOf } from './worker-log.js';
import type { WorkerLog } from './worker-log.js';

export interface RingTally {
  readonly rung: number;
  readonly faults: number;
}

/** So often in a row means that nobody will be warned unless somebody looks. */
const alarmAfterTries = 5;

export class BellRinger {
  constructor(
    private readonly desk: TimerDesk,
    private readonly timersDue: TimerDueQuery,
    private readonly log: WorkerLog,
  ) {}

  /** @throws RecordsUnavailable when the database is gone: then nothing is wrong with the case */
  async ring({ city, caseId, unit, timers }: DueTimers): Promise<RingTally> {
    let rung = 0;
    let faults = 0;
    for (const { id: timerId, tries } of timers) {
      try {
        const outcome = await this.desk.ring({ city, caseId, unit, timerId });
        this.log.debug({ event: 'timer.rang', caseId, timerId, outcome });
        if (outcome === 'rung') rung += 1;
      } catch (fault) {
        if (fault instanceof RecordsUnavailable) throw fault;
        await this.putOff({ caseId, timerId, tries: tries + 1 }, codeOf(fault));
        faults += 1;
      }
    }
    return { rung, faults };
  }

  private async putOff(ring: { caseId: string; timerId: string; tries: number }, code: string): Promise<void> {
    this.log.error({ event: 'timer.not-rung', ...ring, code, alarm: ring.tries >= alarmAfterTries });
    await this.timersDue.putOff(ring.timerId, code);
  }
}
