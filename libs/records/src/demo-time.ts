// Moves a demo in time, and says where it stands; the database refuses it in production.
import { parseInstant } from '#rules';
import type { Instant } from '#rules';
import type { DatabaseTime } from './clock.js';
import { RecordsFault } from './records-fault.js';
import type { UnitOfWork } from './unit-of-work.js';

export interface TimeStanding {
  readonly now: Instant;
  readonly shiftSeconds: number;
  readonly mode: 'demo' | 'production';
}

/** Production keeps the true time. */
export class TimeIsTrue extends Error {
  readonly code = 'clock.production';

  constructor() {
    super('production keeps the true time');
    this.name = 'TimeIsTrue';
  }
}

export class DemoTime {
  constructor(
    private readonly app: UnitOfWork,
    private readonly time: DatabaseTime,
  ) {}

  async read(): Promise<TimeStanding> {
    const [row] = await this.app.ask<{ now: string; shift: string; mode: 'demo' | 'production' }>(
      `SELECT to_jsonb(anqi_clock()) #>> '{}' AS now, shift_seconds AS shift, mode FROM time_shift, installation`,
    );
    if (row === undefined) throw new Error('The database has no time_shift row: was it migrated?');
    return { now: parseInstant(row.now), shiftSeconds: Number(row.shift), mode: row.mode };
  }

  /** @param shiftSeconds the whole shift from the true time, not a step @throws TimeIsTrue */
  async setShift(shiftSeconds: number): Promise<TimeStanding> {
    await this.app.ask('SELECT move_time($1)', [Math.round(shiftSeconds)]).catch((fault: unknown) => {
      if (fault instanceof RecordsFault && fault.code === '23514') throw new TimeIsTrue();
      throw fault;
    });
    this.time.forget();
    return this.read();
  }
}
