// Answers a wake-up: looks whether the timer is due by the database's time, and has it rung like any other.
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import type { TimerDueQuery } from '#records';
import type { BellRinger } from './bell-ringer.js';
import type { ClockWatch } from './clock-watch.js';
import { jobKeeping, timersQueue } from './queues.table.js';
import { codeOf } from './worker-log.js';
import type { WorkerLog } from './worker-log.js';

/** All that a wake-up carries; a pulse of the queue watch carries nothing. */
export interface WakeUp {
  readonly timerId?: string;
}

@Processor(timersQueue, { concurrency: 10, ...jobKeeping })
export class TimersProcessor extends WorkerHost {
  constructor(
    private readonly timersDue: TimerDueQuery,
    private readonly ringer: BellRinger,
    private readonly clock: ClockWatch,
    private readonly log: WorkerLog,
  ) {
    super();
  }

  /** Early, late, double or unknown: the row decides. A fault is the sweeper's to repeat, not the queue's. */
  async process({ data: { timerId } }: Job<WakeUp>): Promise<void> {
    if (timerId === undefined || !isUuid.test(timerId)) return;
    if (!(await this.clock.allowsEffects())) return;
    const due = await this.timersDue.findDue(timerId);
    if (due !== undefined) await this.ringer.ring(due);
  }

  @OnWorkerEvent('error')
  onError(fault: unknown): void {
    this.log.debug({ event: 'queue.worker-fault', queue: timersQueue, code: codeOf(fault) });
  }

  @OnWorkerEvent('failed')
  onFailed(_job: Job<WakeUp> | undefined, fault: unknown): void {
    this.log.warn({ event: 'wake-up.failed', code: codeOf(fault) });
  }
}

const isUuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
