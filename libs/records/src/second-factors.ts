// The second factors of officers as the database keeps them: what may be used once is taken out in one statement.
import type { SealedWithKey } from '#seal';
import { keepDataKeys } from './data-keys.js';
import type { UnitOfWork, Work } from './unit-of-work.js';

export type GeneratorState = 'offered' | 'in-use';
export type ChallengePurpose = 'enter' | 'enrol';

export interface KeptGenerator {
  readonly secretSealed: Buffer;
  /** Its data key; null where it was sealed before keys were kept apart. */
  readonly secretWrap: Buffer | null;
  readonly lastStep: number;
  /** The true time, in seconds since 1970: a demo that is moved does not move an officer's telephone. */
  readonly epochSeconds: number;
}

export interface KeptPasskey {
  readonly id: string;
  readonly name: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

export type NewPasskey = Pick<KeptPasskey, 'id' | 'name' | 'publicKey' | 'counter' | 'transports'>;

export interface FactorsOf {
  readonly generatorSince: Date | null;
  readonly passkeys: number;
  readonly recoveryCodes: number;
}

const challengeMinutes = 5;

export class SecondFactors {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  async overview(account: string): Promise<FactorsOf> {
    const [row] = await this.inScope(({ query }) =>
      query<FactorsOf>(
        `SELECT (SELECT created_at FROM code_generator WHERE city = scope_city() AND account = $1 AND state = 'in-use') AS "generatorSince",
                (SELECT count(*)::int FROM passkey WHERE city = scope_city() AND account = $1) AS passkeys,
                (SELECT count(*)::int FROM recovery_code WHERE city = scope_city() AND account = $1) AS "recoveryCodes"`,
        [account],
      ),
    );
    return row ?? { generatorSince: null, passkeys: 0, recoveryCodes: 0 };
  }

  /** Takes the place of one that was offered before; the one in use stays until this one has proved itself. */
  async offerGenerator(account: string, secret: SealedWithKey): Promise<void> {
    await this.inScope(async ({ query }) => {
      await query(
        `INSERT INTO code_generator (city, account, state, secret_sealed) VALUES (scope_city(), $1, 'offered', $2)
         ON CONFLICT (city, account, state) DO UPDATE SET secret_sealed = excluded.secret_sealed, created_at = now(), last_step = 0`,
        [account, secret.sealed],
      );
      await keepDataKeys(query, [secret]);
    });
  }

  async findGenerator(account: string, state: GeneratorState): Promise<KeptGenerator | undefined> {
    const [row] = await this.inScope(({ query }) =>
      query<KeptGenerator>(
        `SELECT secret_sealed AS "secretSealed",
                (SELECT r.wrapped FROM vault.rewrap r
                  WHERE r.city = scope_city() AND r.head = substring(secret_sealed FROM 1 FOR 42)) AS "secretWrap", last_step::float8 AS "lastStep", extract(epoch FROM now())::float8 AS "epochSeconds"
           FROM code_generator WHERE city = scope_city() AND account = $1 AND state = $2`,
        [account, state],
      ),
    );
    return row;
  }

  /** @returns whether this step was still free: of fifty requests with one code, one is heard */
  async takeStep(account: string, step: number): Promise<boolean> {
    return this.isAny(
      `UPDATE code_generator SET last_step = $2 WHERE city = scope_city() AND account = $1 AND state = 'in-use' AND last_step < $2
       RETURNING account`,
      [account, step],
    );
  }

  /** The offered generator becomes the one in use. @param step of the code that proved it, which is used up */
  async putInUse(account: string, step: number): Promise<boolean> {
    return this.inScope(async ({ query }) => {
      await query(`DELETE FROM code_generator WHERE city = scope_city() AND account = $1 AND state = 'in-use'`, [
        account,
      ]);
      const moved = await query(
        `UPDATE code_generator SET state = 'in-use', last_step = $2
          WHERE city = scope_city() AND account = $1 AND state = 'offered' RETURNING account`,
        [account, step],
      );
      return moved.length > 0;
    });
  }

  async removeGenerator(account: string): Promise<void> {
    await this.inScope(({ query }) =>
      query('DELETE FROM code_generator WHERE city = scope_city() AND account = $1', [account]),
    );
  }

  /** The codes before these are worth nothing any more. */
  async replaceRecoveryCodes(account: string, hashes: readonly Uint8Array[]): Promise<void> {
    await this.inScope(async ({ query }) => {
      await query('DELETE FROM recovery_code WHERE city = scope_city() AND account = $1', [account]);
      await query(
        'INSERT INTO recovery_code (city, account, code_hash) SELECT scope_city(), $1, code FROM unnest($2::bytea[]) AS code',
        [account, [...hashes]],
      );
    });
  }

  async takeRecoveryCode(account: string, hash: Uint8Array): Promise<boolean> {
    return this.isAny(
      'DELETE FROM recovery_code WHERE city = scope_city() AND account = $1 AND code_hash = $2 RETURNING account',
      [account, hash],
    );
  }

  async listPasskeys(account: string): Promise<readonly KeptPasskey[]> {
    return this.inScope(({ query }) =>
      query<KeptPasskey>(
        `SELECT id, name, public_key AS "publicKey", counter::float8 AS counter, transports,
                created_at AS "createdAt", last_used_at AS "lastUsedAt"
           FROM passkey WHERE city = scope_city() AND account = $1 ORDER BY created_at, id`,
        [account],
      ),
    );
  }

  /** @returns whether it was new: one that is enrolled already, by whomever, is not taken again */
  async addPasskey(account: string, { id, name, publicKey, counter, transports }: NewPasskey): Promise<boolean> {
    return this.isAny(
      `INSERT INTO passkey (city, id, account, name, public_key, counter, transports)
       VALUES (scope_city(), $1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [id, account, name, publicKey, counter, [...transports]],
    );
  }

  /** @returns false when another request with a higher count came in between, as it does where a key was copied */
  async countPasskey(id: string, counter: number): Promise<boolean> {
    return this.isAny(
      `UPDATE passkey SET counter = $2, last_used_at = now()
        WHERE city = scope_city() AND id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING id`,
      [id, counter],
    );
  }

  async removePasskey(account: string, id: string): Promise<boolean> {
    return this.isAny('DELETE FROM passkey WHERE city = scope_city() AND account = $1 AND id = $2 RETURNING id', [
      account,
      id,
    ]);
  }

  /** Everything of an account: for an officer who has lost it all and was seen in person. */
  async removeAll(account: string): Promise<void> {
    await this.inScope(async ({ query }) => {
      for (const table of ['code_generator', 'recovery_code', 'passkey']) {
        await query(`DELETE FROM ${table} WHERE city = scope_city() AND account = $1`, [account]);
      }
    });
  }

  async keepChallenge(holder: Uint8Array, purpose: ChallengePurpose, challenge: string): Promise<void> {
    await this.inScope(({ query }) =>
      query(
        `INSERT INTO passkey_challenge (city, holder, purpose, challenge, expires_at)
         VALUES (scope_city(), $1, $2, $3, now() + $4 * interval '1 minute')
         ON CONFLICT (city, holder, purpose) DO UPDATE SET challenge = excluded.challenge, expires_at = excluded.expires_at`,
        [holder, purpose, challenge, challengeMinutes],
      ),
    );
  }

  /** Right or wrong, an answer uses the challenge up. */
  async takeChallenge(holder: Uint8Array, purpose: ChallengePurpose): Promise<string | undefined> {
    const [row] = await this.inScope(({ query }) =>
      query<{ challenge: string; stands: boolean }>(
        `DELETE FROM passkey_challenge WHERE city = scope_city() AND holder = $1 AND purpose = $2
         RETURNING challenge, expires_at > now() AS stands`,
        [holder, purpose],
      ),
    );
    return row?.stands === true ? row.challenge : undefined;
  }

  private async isAny(sql: string, parameters: readonly unknown[]): Promise<boolean> {
    return (await this.inScope(({ query }) => query(sql, parameters))).length > 0;
  }

  private inScope<T>(work: (work: Work) => Promise<T>): Promise<T> {
    return this.app.inScope({ city: this.city, system: 'accounts' }, work);
  }
}
