// Takes the pulse of the queue: a worker of BullMQ can stop fetching without a word, and then it is made anew.
import type { BullRegistrar, WorkerHost } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import type { Turn } from './paced-loop.js';
import type { WakeUp } from './timers.processor.js';
import { within } from './within.js';
import { codeOf } from './worker-log.js';
import type { WorkerLog } from './worker-log.js';

const patienceMs = 5_000;
const usuallyBlockedAfterSeconds = 60;

export interface Watching {
  readonly instance: string;
  readonly log: WorkerLog;
  /** After so long without a pulse the worker is made anew. */
  readonly blockedAfterSeconds?: number;
}

export class QueueWatch {
  private lastOkAtMs = performance.now();
  private lastMadeAnewMs = performance.now();
  private degraded = false;

  constructor(
    private readonly timers: Queue<WakeUp>,
    private readonly hosts: readonly WorkerHost[],
    private readonly registrar: BullRegistrar,
    private readonly watching: Watching,
  ) {}

  /** Whether the last pulse was taken; by whom does not matter: then somebody fetches. */
  async feel(): Promise<Turn> {
    const { instance, log } = this.watching;
    const pulse = `pulse-${instance}`;
    try {
      const untaken = await within(patienceMs, this.timers.getJob(pulse));
      if (untaken === undefined || untaken === null) {
        await within(
          patienceMs,
          this.timers.add('pulse', {}, { jobId: pulse, removeOnComplete: true, removeOnFail: true }),
        );
        this.recover();
      }
    } catch (fault) {
      if (!this.degraded) log.warn({ event: 'queue.degraded', code: codeOf(fault) });
      this.degraded = true;
    }
    if (this.lastOkSecondsAgo > this.blockedAfterSeconds) await this.makeAnew();
    return 'rest';
  }

  get lastOkSecondsAgo(): number {
    return secondsSince(this.lastOkAtMs);
  }

  get standing(): 'ok' | 'degraded' {
    return this.degraded || this.lastOkSecondsAgo > this.blockedAfterSeconds ? 'degraded' : 'ok';
  }

  private get blockedAfterSeconds(): number {
    return this.watching.blockedAfterSeconds ?? usuallyBlockedAfterSeconds;
  }

  private recover(): void {
    if (this.degraded) this.watching.log.info({ event: 'queue.recovered', afterSeconds: this.lastOkSecondsAgo });
    this.degraded = false;
    this.lastOkAtMs = performance.now();
  }

  private async makeAnew(): Promise<void> {
    if (secondsSince(this.lastMadeAnewMs) < this.blockedAfterSeconds) return;
    this.lastMadeAnewMs = performance.now();
    this.watching.log.warn({ event: 'queue.worker-made-anew', silentSeconds: this.lastOkSecondsAgo });
    const blocked = this.hosts.map(({ worker }) => worker);
    this.registrar.register();
    await Promise.allSettled(blocked.map((worker) => within(patienceMs, worker.close(true))));
  }
}

function secondsSince(ms: number): number {
  return Math.round((performance.now() - ms) / 1000);
}
