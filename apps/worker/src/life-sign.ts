// Writes down that this worker lives and how it fares: what the health page of the api knows of the queue.
import type { Records, TimerDueQuery } from '#records';
import type { ClockWatch } from './clock-watch.js';
import type { Forgetter } from './forgetter.js';
import type { Turn } from './paced-loop.js';
import type { QueueBackend } from './queue-backend.js';
import type { QueueWatch } from './queue-watch.js';
import type { Sweeper } from './sweeper.js';

export const heartbeatName = 'worker';

export interface LifeSignOptions {
  readonly instance: string;
  readonly records: Pick<Records, 'heartbeats' | 'outbox'>;
  readonly timersDue: TimerDueQuery;
  readonly backend: QueueBackend['kind'];
  readonly queue: QueueWatch;
  readonly sweeper: Sweeper;
  readonly clock: ClockWatch;
  readonly forgetter: Pick<Forgetter, 'standing'>;
}

export class LifeSign {
  constructor(private readonly options: LifeSignOptions) {}

  /** @throws RecordsUnavailable */
  async beat(): Promise<Turn> {
    const { instance, records, timersDue, backend, queue, sweeper, clock, forgetter } = this.options;
    const [timers, letters] = await Promise.all([timersDue.countBacklog(), records.outbox.countBacklog()]);
    await records.heartbeats.beat({
      name: heartbeatName,
      instance,
      facts: {
        backend,
        queue: queue.standing,
        queueLastOkSecondsAgo: queue.lastOkSecondsAgo,
        sweepLastOkSecondsAgo: sweeper.lastOkSecondsAgo,
        clockStands: clock.jumpSeconds === 0,
        clockJumpSeconds: clock.jumpSeconds,
        timers,
        letters,
        forgetting: forgetter.standing,
      },
    });
    return 'rest';
  }
}
