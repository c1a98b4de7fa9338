// Reads the true time for the clock guard and tells the rest of the worker whether irreversible effects may go on.
import type { Records } from '#records';
import { ClockGuard, monotonicMs } from './clock-guard.js';
import type { WorkerLog } from './worker-log.js';

const readAgainAfterMs = 1_000;

export class ClockWatch {
  private readonly guard = new ClockGuard();
  private readAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly records: Pick<Records, 'demoTime'>,
    private readonly log: WorkerLog,
  ) {}

  /** Whether rings and letters may go out now. @throws RecordsUnavailable */
  async allowsEffects(): Promise<boolean> {
    if (monotonicMs() - this.readAtMs >= readAgainAfterMs) await this.look();
    return this.guard.stands;
  }

  get jumpSeconds(): number {
    return this.guard.jumpSeconds;
  }

  private async look(): Promise<void> {
    const before = monotonicMs();
    const { now, shiftSeconds } = await this.records.demoTime.read();
    const after = monotonicMs();
    const stood = this.guard.stands;
    // The demo's own shift is taken off again: moving the demo is no jump.
    const databaseMs = Date.parse(now) - shiftSeconds * 1000;
    const judgement = this.guard.observe({ databaseMs, monotonicMs: (before + after) / 2 });
    this.readAtMs = after;
    if (stood && !judgement.stands) {
      this.log.error({ event: 'clock.jumped', jumpSeconds: judgement.jumpSeconds, paused: ['rings', 'letters'] });
    }
    if (!stood && judgement.stands) this.log.warn({ event: 'clock.stands-again' });
  }
}
