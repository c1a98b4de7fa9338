// Does what recurs, when the queue says so: partitions ahead of their month, old keys and sessions away.
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import type { Housekeeping } from '#records';
import { jobKeeping, upkeepQueue } from './queues.table.js';
import { codeOf } from './worker-log.js';
import type { WorkerLog } from './worker-log.js';

interface Chore {
  readonly everyMs: number;
  readonly do: (housekeeping: Housekeeping) => Promise<number | undefined>;
}

const hourMs = 3_600_000;

/** What recurs, by the name of its job. */
export const chores: Readonly<Record<string, Chore>> = {
  'make-partitions': { everyMs: 12 * hourMs, do: (housekeeping) => housekeeping.makePartitions() },
  'sweep-away': { everyMs: hourMs, do: (housekeeping) => housekeeping.sweepAway().then(() => undefined) },
};

@Processor(upkeepQueue, { concurrency: 1, ...jobKeeping })
export class UpkeepProcessor extends WorkerHost {
  constructor(
    private readonly housekeeping: Housekeeping,
    private readonly log: WorkerLog,
  ) {
    super();
  }

  async process({ name }: Job): Promise<void> {
    const chore = Object.hasOwn(chores, name) ? chores[name] : undefined;
    if (chore === undefined) return;
    const made = await chore.do(this.housekeeping);
    this.log.info({ event: 'upkeep.done', chore: name, ...(made === undefined ? {} : { made }) });
  }

  @OnWorkerEvent('error')
  onError(fault: unknown): void {
    this.log.debug({ event: 'queue.worker-fault', queue: upkeepQueue, code: codeOf(fault) });
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, fault: unknown): void {
    this.log.error({ event: 'upkeep.failed', chore: job?.name, code: codeOf(fault) });
  }
}
