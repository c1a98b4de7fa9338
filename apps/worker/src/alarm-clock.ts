// Arms the queue for what will be due soon, so that a ring is on time to the moment and spread over the workers.
import type { Queue } from 'bullmq';
import type { TimerDueQuery } from '#records';
import type { Turn } from './paced-loop.js';
import type { WakeUp } from './timers.processor.js';
import { chores } from './upkeep.processor.js';
import { within } from './within.js';

/** Ten minutes: what lies further off may still be moved, paused or answered. */
const horizonSeconds = 600;
const armedAtOnce = 2_000;
const patienceMs = 5_000;

export class AlarmClock {
  constructor(
    private readonly timersDue: TimerDueQuery,
    private readonly timers: Queue<WakeUp>,
    private readonly upkeep: Queue,
  ) {}

  /** Arming again what is armed changes nothing. @throws when the queue does not answer in time */
  async arm(): Promise<Turn> {
    // By the database's time: a worker whose own clock is wrong arms at the right distance all the same.
    const near = await this.timersDue.listNear(horizonSeconds, armedAtOnce);
    const jobs = near.map(({ id, inMs }) => ({
      name: 'ring',
      data: { timerId: id },
      opts: { jobId: `timer-${id}`, delay: Math.ceil(inMs) },
    }));
    if (jobs.length > 0) await within(patienceMs, this.timers.addBulk(jobs));
    await this.planChores();
    return 'rest';
  }

  /** Looked for each time: whoever emptied the queue has emptied the plan too. */
  private async planChores(): Promise<void> {
    for (const [name, { everyMs }] of Object.entries(chores)) {
      const planned = await within(patienceMs, this.upkeep.getJobScheduler(name));
      if (planned !== undefined && planned !== null) continue;
      await within(patienceMs, this.upkeep.upsertJobScheduler(name, { every: everyMs }, { name }));
    }
  }
}
