// Officers' accounts: made, disabled, signed in to; unknown, wrong and disabled are one answer and one amount of work.
import { randomUUID } from 'node:crypto';
import type { Role } from '#rules';
import {
  AccountQuery,
  AccountRecord,
  type AccountView,
  LoginTries,
  RecordsFault,
  type UnitOfWork,
  UnitQuery,
} from '#records';
import { IdentityFault } from './identity-fault.js';
import { type Me, meOf } from './me.js';
import { hashPassword, isPassword, type PasswordCost } from './passwords.js';
import { type NewSession, Sessions } from './sessions.js';

export interface SignedIn extends NewSession {
  readonly me: Me;
}

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly station: string | null;
  readonly roles: readonly Role[];
  readonly mail: string | null;
  readonly password: string;
  readonly cost?: PasswordCost;
}

const UNIQUE_VIOLATION = '23505';

export class Accounts {
  private readonly city: string;
  private readonly accounts: AccountQuery;
  private readonly tries: LoginTries;
  private readonly units: UnitQuery;
  private readonly sessions: Sessions;

  constructor(
    private readonly app: UnitOfWork,
    options: { readonly city: string },
  ) {
    this.city = options.city;
    this.accounts = new AccountQuery(app);
    this.tries = new LoginTries(app, options.city);
    this.units = new UnitQuery(app);
    this.sessions = new Sessions(app, options);
  }

  /** @throws IdentityFault session.refused, session.locked */
  async signIn(login: string, password: string): Promise<SignedIn> {
    const name = login.trim().toLowerCase();
    const lockedUntil = await this.tries.findLock(name);
    if (lockedUntil !== undefined) throw new IdentityFault('session.locked', lockedUntil);
    const account = await this.accounts.findByLogin(this.city, name);
    const standing = account?.disabledAt === null ? account : undefined;
    if (!(await isPassword(standing?.passwordHash, password)) || standing === undefined) {
      await this.tries.fail(name);
      throw new IdentityFault('session.refused');
    }
    await this.tries.forget(name);
    const session = await this.sessions.begin(standing.id);
    return { ...session, me: await meOf(standing, this.units) };
  }

  /** @throws IdentityFault account.login-taken */
  async createAccount(given: NewAccount): Promise<{ readonly account: string }> {
    const { password, cost, roles, ...columns } = given;
    const id = randomUUID();
    const passwordHash = await hashPassword(password, cost);
    try {
      await this.app.inScope({ city: this.city, system: 'accounts' }, ({ manager }) =>
        manager.insert(AccountRecord, { ...columns, city: this.city, id, passwordHash, roles: [...roles] }),
      );
    } catch (fault) {
      if (fault instanceof RecordsFault && fault.code === UNIQUE_VIOLATION) {
        throw new IdentityFault('account.login-taken');
      }
      throw fault;
    }
    return { account: id };
  }

  /** Its sessions end with it; the account itself stays, for events name it. */
  async disableAccount(account: string): Promise<void> {
    await this.app.inScope({ city: this.city, system: 'accounts' }, ({ manager }) =>
      manager.update(AccountRecord, { city: this.city, id: account }, { disabledAt: () => 'now()' }),
    );
    await this.sessions.endAllOf(account);
  }

  /** The officers to whom a unit's cases may be given. */
  async listAssignable(unit: string): Promise<readonly AccountView[]> {
    return this.accounts.list(this.city, [unit]);
  }
}
