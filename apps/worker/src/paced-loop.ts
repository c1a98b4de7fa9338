// Repeats one piece of work at a pace of its own: never overlapping itself, a little irregular, and quick to stop.
import { setTimeout as wait } from 'node:timers/promises';

/** What a turn found: with `more` the next one follows at once, with `rest` after the pause. */
export type Turn = 'more' | 'rest';

export interface PacedLoopOptions {
  readonly everyMs: number;
  readonly turn: () => Promise<Turn>;
  /** Told of a turn that failed; the next one waits twice as long each time, up to `everyMsAtMost`. */
  readonly onFault: (fault: unknown, failedInARow: number) => void;
  readonly everyMsAtMost?: number;
}

/** Many workers that were started together must not ask the database together for ever. */
const jitter = 0.2;
const usuallyAtMostMs = 30_000;

export class PacedLoop {
  private readonly ending = new AbortController();
  private nap = new AbortController();
  private running: Promise<void> | undefined;
  private failedInARow = 0;

  constructor(private readonly options: PacedLoopOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Cuts the pause short: something is known to be waiting. */
  wake(): void {
    this.nap.abort();
  }

  /** Settles when the turn in hand is done; no further one begins. */
  async stop(): Promise<void> {
    this.ending.abort();
    this.nap.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.ending.signal.aborted) {
      this.nap = new AbortController();
      const turn = await this.turn();
      if (turn === 'rest') await this.rest();
    }
  }

  private async turn(): Promise<Turn> {
    try {
      const turn = await this.options.turn();
      this.failedInARow = 0;
      return turn;
    } catch (fault) {
      this.failedInARow += 1;
      this.options.onFault(fault, this.failedInARow);
      return 'rest';
    }
  }

  private async rest(): Promise<void> {
    if (this.ending.signal.aborted) return;
    const { everyMs, everyMsAtMost = usuallyAtMostMs } = this.options;
    const slowed = Math.min(everyMs * 2 ** this.failedInARow, Math.max(everyMs, everyMsAtMost));
    const irregular = slowed * (1 - jitter + Math.random() * jitter);
    await wait(irregular, undefined, { signal: this.nap.signal }).catch(() => undefined);
  }
}
