// Signs of life of processes that nobody calls over HTTP, by the true time.
import type { JsonValue } from '#rules';
import type { UnitOfWork } from './unit-of-work.js';

export interface Heartbeat {
  readonly name: string;
  readonly instance: string;
  readonly ageSeconds: number;
  readonly facts: Readonly<Record<string, JsonValue>>;
}

/** A process that has been silent this long has gone and is forgotten at the next beat. */
const forgottenAfter = '1 day';

export class Heartbeats {
  constructor(private readonly app: UnitOfWork) {}

  /** @param beat.instance a uuid of the process */
  async beat(beat: Omit<Heartbeat, 'ageSeconds'>): Promise<void> {
    await this.app.ask(
      `WITH forgotten AS (DELETE FROM heartbeat WHERE beat_at < now() - interval '${forgottenAfter}')
       INSERT INTO heartbeat VALUES ($1, $2, now(), $3)
       ON CONFLICT (name, instance) DO UPDATE SET beat_at = now(), facts = excluded.facts`,
      [beat.name, beat.instance, JSON.stringify(beat.facts)],
    );
  }

  /** The youngest first. */
  async list(name: string): Promise<readonly Heartbeat[]> {
    return this.app.ask<Heartbeat>(
      `SELECT name, instance, extract(epoch FROM now() - beat_at)::float8 AS "ageSeconds", facts
         FROM heartbeat WHERE name = $1 ORDER BY beat_at DESC`,
      [name],
    );
  }
}
