// Sessions as the database keeps them: begun, listed for their owner, ended one by one.
import type { UnitOfWork, Work } from './unit-of-work.js';

export interface SessionBegin {
  readonly account: string;
  readonly tokenHash: Uint8Array;
  readonly hours: number;
  /** Whether other sessions of the account go on beside it. */
  readonly isParallel: boolean;
}

export interface SessionBegun {
  readonly expiresAt: Date;
  /** How many others ended by it. */
  readonly displaced: number;
  readonly lastSignInAt: Date | null;
}

export interface OwnSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly isCurrent: boolean;
}

export class SessionRows {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  async begin({ account, tokenHash, hours, isParallel }: SessionBegin): Promise<SessionBegun> {
    return this.inScope(async ({ query }) => {
      // The account's row is the lock: of two sign-ins at once, one displaces the other.
      const [before] = await query<{ lastSignInAt: Date | null }>(
        `SELECT last_sign_in_at AS "lastSignInAt" FROM account WHERE city = scope_city() AND id = $1 FOR UPDATE`,
        [account],
      );
      const displaced = isParallel
        ? []
        : await query(
            `UPDATE session SET ended_why = 'displaced'
              WHERE city = scope_city() AND account = $1 AND ended_why IS NULL AND expires_at > now() RETURNING id`,
            [account],
          );
      const [row] = await query<{ expiresAt: Date }>(
        `INSERT INTO session (city, token_hash, account, expires_at)
         VALUES (scope_city(), $1, $2, now() + $3 * interval '1 hour') RETURNING expires_at AS "expiresAt"`,
        [tokenHash, account, hours],
      );
      await query('UPDATE account SET last_sign_in_at = now() WHERE city = scope_city() AND id = $1', [account]);
      if (row === undefined) throw new Error('The database wrote a session and did not tell of it.');
      return { ...row, displaced: displaced.length, lastSignInAt: before?.lastSignInAt ?? null };
    });
  }

  /** Those that stand. @param current the hash of the cookie that asks */
  async list(account: string, current: Uint8Array, idleMinutes: number): Promise<readonly OwnSession[]> {
    return this.inScope(({ query }) =>
      query<OwnSession>(
        `SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", token_hash = $2 AS "isCurrent" FROM session
          WHERE city = scope_city() AND account = $1 AND ended_why IS NULL AND expires_at > now()
            AND last_seen_at > now() - $3 * interval '1 minute' ORDER BY last_seen_at DESC, id`,
        [account, current, idleMinutes],
      ),
    );
  }

  /** @returns false when the account has no such session */
  async endOne(account: string, id: string): Promise<boolean> {
    const ended = await this.inScope(({ query }) =>
      query('DELETE FROM session WHERE city = scope_city() AND account = $1 AND id = $2 RETURNING id', [account, id]),
    );
    return ended.length > 0;
  }

  /** Whether this cookie's session ended because its owner signed in elsewhere. */
  async isDisplaced(tokenHash: Uint8Array): Promise<boolean> {
    const found = await this.inScope(({ query }) =>
      query(
        `SELECT id FROM session WHERE city = scope_city() AND token_hash = $1 AND ended_why = 'displaced' AND expires_at > now()`,
        [tokenHash],
      ),
    );
    return found.length > 0;
  }

  private inScope<T>(work: (work: Work) => Promise<T>): Promise<T> {
    return this.app.inScope({ city: this.city, system: 'accounts' }, work);
  }
}
