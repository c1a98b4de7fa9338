// Finds what is due by the database's time and has it rung: the one beat that no lost queue can silence.
import type { TimerDueQuery } from '#records';
import type { BellRinger } from './bell-ringer.js';
import type { ClockWatch } from './clock-watch.js';
import type { Turn } from './paced-loop.js';
import type { WorkerLog } from './worker-log.js';

const timersAtOnce = 200;
const casesSideBySide = 4;

export class Sweeper {
  private lastOkAtMs = performance.now();

  constructor(
    private readonly timersDue: TimerDueQuery,
    private readonly ringer: BellRinger,
    private readonly clock: ClockWatch,
    private readonly log: WorkerLog,
  ) {}

  /** One batch; `more` while a backlog drains. @throws RecordsUnavailable */
  async sweep(): Promise<Turn> {
    if (!(await this.clock.allowsEffects())) return 'rest';
    const due = await this.timersDue.listDue(timersAtOnce);
    const waiting = [...due];
    let rung = 0;
    let faults = 0;
    const carry = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const tally = await this.ringer.ring(next);
        rung += tally.rung;
        faults += tally.faults;
      }
    };
    await Promise.all(Array.from({ length: casesSideBySide }, carry));
    this.lastOkAtMs = performance.now();
    if (rung + faults > 0) this.log.info({ event: 'sweep.done', cases: due.length, rung, faults });
    // A full batch of which nothing could be rung would only be found again at once.
    const found = due.reduce((sum, { timers }) => sum + timers.length, 0);
    return found >= timersAtOnce && rung > 0 ? 'more' : 'rest';
  }

  get lastOkSecondsAgo(): number {
    return Math.round((performance.now() - this.lastOkAtMs) / 1000);
  }
}
