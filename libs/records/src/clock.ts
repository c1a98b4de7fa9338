// The database's time between two questions: what anqi_now() would say, without asking it for every filing.
//
// A receipt moment need not be read in the transaction that stores it: the database's time is read at most a second
// ago and carried on by the monotonic clock, which no step of the host's clock can move; half the round trip is its
// error. The write compares it with anqi_now() all the same and refuses it when the two are more than two seconds
// apart or the demo was moved in between: then the ledger reads again and decides again.
import { epochToInstant } from '#rules';
import type { Instant } from '#rules';
import type { UnitOfWork } from './unit-of-work.js';

export interface ProjectedMoment {
  readonly moment: Instant;
  /** Which setting of the demo's shift it belongs to. */
  readonly epoch: number;
}

interface Reading {
  readonly databaseMs: number;
  readonly atMs: number;
  readonly epoch: number;
}

const readAgainAfterMs = 1000;

export class DatabaseTime {
  private reading: Reading | undefined;
  private asking: Promise<Reading> | undefined;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async now(): Promise<ProjectedMoment> {
    const known = this.reading;
    const fresh = known !== undefined && monotonicMs() - known.atMs < readAgainAfterMs;
    const { databaseMs, atMs, epoch } = fresh ? known : await this.ask();
    return { moment: epochToInstant(databaseMs + monotonicMs() - atMs), epoch };
  }

  /** After a move of the demo, or a refusal of the projected moment. */
  forget(): void {
    this.reading = undefined;
  }

  /** Many who ask at once are answered by one question. */
  private ask(): Promise<Reading> {
    this.asking ??= this.read().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  private async read(): Promise<Reading> {
    const before = monotonicMs();
    const [row] = await this.unitOfWork.ask<{ ms: string; epoch: number }>(
      `SELECT extract(epoch FROM anqi_clock()) * 1000 AS ms, epoch FROM time_shift`,
    );
    if (row === undefined) throw new Error('The database has no time_shift row: was it migrated?');
    const after = monotonicMs();
    this.reading = { databaseMs: Number(row.ms), atMs: (before + after) / 2, epoch: row.epoch };
    return this.reading;
  }
}

function monotonicMs(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}
