// Counts who tries to sign in by the name that was tried, whether it exists or not, and locks it for a while.
import type { UnitOfWork } from './unit-of-work.js';

/** One attempt that was counted. */
export interface LoginTry {
  /** How many there were in a row with this one. */
  readonly inARow: number;
  /** Set when this name may not be tried: until then. */
  readonly lockedUntil: Date | undefined;
}

const mostInARow = 5;
const lockMinutes = 15;

export class LoginTries {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** Counted before the password is looked at: of fifty attempts at once no more than five are heard. */
  async claim(login: string): Promise<LoginTry> {
    const [row] = await this.app.inScope({ city: this.city, system: 'accounts' }, ({ query }) =>
      query<{ failed: number; until: Date | null }>(
        `INSERT INTO login_try AS t (city, login, failed, first_at) VALUES (scope_city(), $1, 1, now())
         ON CONFLICT (city, login) DO UPDATE SET
           failed = CASE WHEN t.locked_until <= now() THEN 1 ELSE least(t.failed, $2) + 1 END,
           first_at = CASE WHEN t.locked_until <= now() THEN now() ELSE t.first_at END,
           locked_until = CASE WHEN t.locked_until > now() THEN t.locked_until
                               WHEN t.locked_until IS NULL AND t.failed + 1 >= $2 THEN now() + $3 * interval '1 minute' END
         RETURNING failed, locked_until AS until`,
        [login, mostInARow, lockMinutes],
      ),
    );
    const inARow = row?.failed ?? 1;
    return { inARow, lockedUntil: inARow > mostInARow ? (row?.until ?? undefined) : undefined };
  }

  /** Whether the attempt is the last before the lock. */
  isLast({ inARow }: LoginTry): boolean {
    return inARow === mostInARow;
  }

  /** After the right password. */
  async forget(login: string): Promise<void> {
    await this.app.inScope({ city: this.city, system: 'accounts' }, ({ query }) =>
      query('DELETE FROM login_try WHERE city = scope_city() AND login = $1', [login]),
    );
  }
}
