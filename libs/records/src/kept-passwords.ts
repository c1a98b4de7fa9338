// The passwords of accounts as the database keeps them: the one that holds, and those before it.
import type { UnitOfWork } from './unit-of-work.js';

export class KeptPasswords {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** The newest hashes, the one that holds among them. @param count at least one is answered */
  async listHashes(account: string, count: number): Promise<readonly string[]> {
    const rows = await this.app.read({ city: this.city, system: 'accounts' }, ({ query }) =>
      query<{ hash: string }>(
        `(SELECT password_hash AS hash FROM account WHERE city = scope_city() AND id = $1)
         UNION ALL
         (SELECT password_hash FROM past_password WHERE city = scope_city() AND account = $1 ORDER BY left_at DESC LIMIT $2)`,
        [account, Math.max(count - 1, 0)],
      ),
    );
    return rows.map(({ hash }) => hash);
  }

  /** Whether another has to be set at the next sign-in. @param mostDays after how many days it is old; 0 for never */
  async isDue(account: string, mostDays: number): Promise<boolean> {
    const [row] = await this.app.read({ city: this.city, system: 'accounts' }, ({ query }) =>
      query<{ due: boolean }>(
        `SELECT must_change_password OR ($2 > 0 AND password_changed_at < now() - $2 * interval '1 day') AS due
           FROM account WHERE city = scope_city() AND id = $1`,
        [account, mostDays],
      ),
    );
    return row?.due === true;
  }

  /** Every session of the account ends with it: the database sees to that. @param remembered how many are kept */
  async replace(account: string, hash: string, remembered: number): Promise<void> {
    await this.app.inScope({ city: this.city, system: 'accounts' }, async ({ query }) => {
      await query(
        `INSERT INTO past_password (city, account, password_hash)
         SELECT city, id, password_hash FROM account WHERE city = scope_city() AND id = $1 ON CONFLICT DO NOTHING`,
        [account],
      );
      await query(
        `UPDATE account SET password_hash = $2, password_changed_at = now(), must_change_password = false
          WHERE city = scope_city() AND id = $1`,
        [account, hash],
      );
      await query(
        `DELETE FROM past_password WHERE city = scope_city() AND account = $1 AND password_hash NOT IN (
           SELECT password_hash FROM past_password WHERE city = scope_city() AND account = $1 ORDER BY left_at DESC LIMIT $2)`,
        [account, remembered],
      );
    });
  }

  /** One that somebody else has set and knows: the next sign-in sets another, and every session ends. */
  async setByOther(account: string, hash: string): Promise<void> {
    await this.app.inScope({ city: this.city, system: 'accounts' }, ({ query }) =>
      query(
        `UPDATE account SET password_hash = $2, password_changed_at = now(), must_change_password = true
          WHERE city = scope_city() AND id = $1`,
        [account, hash],
      ),
    );
  }
}
