// Sign-ins that have begun: found by their cookie, and taken out by the step that goes on, once.
import type { UnitOfWork, Work } from './unit-of-work.js';

export type Proof = 'password' | 'sign-on' | 'second-factor';

export interface BegunSignIn {
  readonly account: string;
  readonly proved: readonly Proof[];
}

const lifeMinutes = 10;

export class SignIns {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  async begin(tokenHash: Uint8Array, { account, proved }: BegunSignIn): Promise<void> {
    await this.inScope(({ query }) =>
      query(
        `INSERT INTO sign_in (city, token_hash, account, proved, expires_at)
         VALUES (scope_city(), $1, $2, $3, now() + $4 * interval '1 minute')`,
        [tokenHash, account, [...proved], lifeMinutes],
      ),
    );
  }

  async find(tokenHash: Uint8Array): Promise<BegunSignIn | undefined> {
    const [row] = await this.inScope(({ query }) =>
      query<BegunSignIn>(
        `SELECT account, proved FROM sign_in WHERE city = scope_city() AND token_hash = $1 AND expires_at > now()`,
        [tokenHash],
      ),
    );
    return row;
  }

  /** @returns false when another request has taken it: two that race are one session */
  async take(tokenHash: Uint8Array): Promise<boolean> {
    const taken = await this.inScope(({ query }) =>
      query(
        'DELETE FROM sign_in WHERE city = scope_city() AND token_hash = $1 AND expires_at > now() RETURNING account',
        [tokenHash],
      ),
    );
    return taken.length > 0;
  }

  private inScope<T>(work: (work: Work) => Promise<T>): Promise<T> {
    return this.app.inScope({ city: this.city, system: 'accounts' }, work);
  }
}
