// Counts wrong passwords by the name that was tried, whether it exists or not, and locks it for a while.
import type { UnitOfWork } from './unit-of-work.js';

const mostFailures = 5;
const lockMinutes = 15;

export class LoginTries {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** Until when nobody may try this name; undefined when it may be tried now. */
  async findLock(login: string): Promise<Date | undefined> {
    const [row] = await this.app.read({ city: this.city, system: 'accounts' }, ({ query }) =>
      query<{ until: Date }>(
        'SELECT locked_until AS until FROM login_try WHERE city = $1 AND login = $2 AND locked_until > now()',
        [this.city, login],
      ),
    );
    return row?.until;
  }

  /** One more failure; the fifth in a row locks. Concurrent failures each count. */
  async fail(login: string): Promise<void> {
    await this.app.inScope({ city: this.city, system: 'accounts' }, ({ query }) =>
      query(
        `INSERT INTO login_try AS t (city, login, failed, first_at) VALUES ($1, $2, 1, now())
         ON CONFLICT (city, login) DO UPDATE SET
           failed = CASE WHEN t.locked_until < now() THEN 1 ELSE t.failed + 1 END,
           locked_until = CASE WHEN t.failed + 1 >= $3 AND coalesce(t.locked_until >= now(), true)
                               THEN now() + $4 * interval '1 minute' END`,
        [this.city, login, mostFailures, lockMinutes],
      ),
    );
  }

  async forget(login: string): Promise<void> {
    await this.app.inScope({ city: this.city, system: 'accounts' }, ({ query }) =>
      query('DELETE FROM login_try WHERE city = $1 AND login = $2', [this.city, login]),
    );
  }
}
