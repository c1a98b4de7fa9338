// Watches the database's true time against a clock that nobody can set, and says when irreversible effects must wait.
import { uptime } from 'node:os';

export interface TimeReading {
  /** The database's now(), unshifted, in milliseconds since 1970. */
  readonly databaseMs: number;
  /** The machine's time since it was booted, read in the middle of the same question. */
  readonly monotonicMs: number;
}

export type TimeJudgement = { readonly stands: true } | { readonly stands: false; readonly jumpSeconds: number };

/** @source agency policy of the house: a ring may be a minute late, so a minute is what a clock may be wrong */
const toleratedMs = 60_000;

/**
 * A reading is compared with the last good one, so that two machines whose clocks run a little apart never add up to a
 * jump. After a jump the last good reading is kept: when the clock comes back the guard is satisfied by itself, and when
 * it was right to move, starting the worker anew says so.
 */
export class ClockGuard {
  private good: TimeReading | undefined;
  private judgement: TimeJudgement = { stands: true };

  observe(reading: TimeReading): TimeJudgement {
    const { good } = this;
    const driftMs =
      good === undefined ? 0 : reading.databaseMs - good.databaseMs - (reading.monotonicMs - good.monotonicMs);
    if (Math.abs(driftMs) > toleratedMs) {
      this.judgement = { stands: false, jumpSeconds: Math.round(driftMs / 1000) };
    } else {
      this.good = reading;
      this.judgement = { stands: true };
    }
    return this.judgement;
  }

  get stands(): boolean {
    return this.judgement.stands;
  }

  get jumpSeconds(): number {
    return this.judgement.stands ? 0 : this.judgement.jumpSeconds;
  }
}

/** Goes on while the machine sleeps, unlike the clock of the process: a laptop that was shut has made no jump. */
export function monotonicMs(): number {
  return uptime() * 1000;
}
