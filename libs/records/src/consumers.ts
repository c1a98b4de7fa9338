// Consumers and their sessions as the database keeps them: found by a keyed hash, never by an address.
import type { SealedWithKey } from '#seal';
import { keepDataKeys } from './data-keys.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

export interface NewConsumer {
  /** For a consumer who was not here before. */
  readonly id: string;
  readonly addressKey: Uint8Array;
  readonly addressSealed: SealedWithKey;
}

export interface NewConsumerSession {
  readonly tokenHash: Uint8Array;
  readonly hours: number;
}

export class Consumers {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** The consumer of an address, made where there was none, with a new session. @returns when the session ends at the latest */
  async enter(consumer: NewConsumer, session: NewConsumerSession): Promise<Date> {
    return this.inScope(async ({ query }) => {
      const [row] = await query<{ consumer: string; expiresAt: Date }>(
        `WITH entered AS (
           INSERT INTO consumer (city, id, address_key, address_sealed) VALUES (scope_city(), $1, $2, $3)
           ON CONFLICT (city, address_key) DO UPDATE SET last_sign_in_at = now() RETURNING city, id)
         INSERT INTO consumer_session (city, token_hash, consumer, expires_at)
         SELECT city, $4, id, now() + $5 * interval '1 hour' FROM entered RETURNING consumer, expires_at AS "expiresAt"`,
        [consumer.id, consumer.addressKey, consumer.addressSealed.sealed, session.tokenHash, session.hours],
      );
      if (row === undefined) throw new Error('The database wrote a session and did not tell of it.');
      // Who was here before keeps the ciphertext he has, and its key.
      if (row.consumer === consumer.id) await keepDataKeys(query, [consumer.addressSealed]);
      return row.expiresAt;
    });
  }

  /** Whose session it is; undefined when it ended or ran out. @returns also how long ago it was last written down */
  async findBySession(
    tokenHash: Uint8Array,
    idleMinutes: number,
  ): Promise<{ readonly consumer: string; readonly idleSeconds: number } | undefined> {
    const [row] = await this.app.read({ city: this.city, system: 'consumers' }, ({ query }) =>
      query<{ consumer: string; idleSeconds: number }>(
        `SELECT consumer, extract(epoch FROM now() - last_seen_at)::float8 AS "idleSeconds" FROM consumer_session
          WHERE city = scope_city() AND token_hash = $1 AND expires_at > now()
            AND last_seen_at > now() - $2 * interval '1 minute'`,
        [tokenHash, idleMinutes],
      ),
    );
    return row;
  }

  async touch(tokenHash: Uint8Array): Promise<void> {
    await this.inScope(({ query }) =>
      query('UPDATE consumer_session SET last_seen_at = now() WHERE city = scope_city() AND token_hash = $1', [
        tokenHash,
      ]),
    );
  }

  async end(tokenHash: Uint8Array): Promise<void> {
    await this.inScope(({ query }) =>
      query('DELETE FROM consumer_session WHERE city = scope_city() AND token_hash = $1', [tokenHash]),
    );
  }

  /** With all sessions, and with the tie to what was filed; the filings themselves stay. */
  async remove(consumer: string): Promise<void> {
    await this.inScope(({ query }) => query('DELETE FROM consumer WHERE city = scope_city() AND id = $1', [consumer]));
  }

  private inScope<T>(work: (work: Work) => Promise<T>): Promise<T> {
    return this.app.inScope({ city: this.city, system: 'consumers' }, work);
  }
}
