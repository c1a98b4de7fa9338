// Officers' accounts: made, disabled, proved by a password; unknown, wrong and disabled are one answer and one amount of work.
import { randomUUID } from 'node:crypto';
import type { Role } from '#rules';
import {
  AccountQuery,
  AccountRecord,
  type AccountView,
  Audit,
  KeptPasswords,
  LoginTries,
  RecordsFault,
  type UnitOfWork,
} from '#records';
import { IdentityFault } from './identity-fault.js';
import { refuseGuessablePassword } from './guessable-password.js';
import { type PasswordPolicy, refuseWeakPassword } from './password-policy.js';
import { hashPassword, isPassword, type PasswordCost } from './passwords.js';

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly station: string | null;
  readonly roles: readonly Role[];
  readonly mail: string | null;
  readonly password: string;
  readonly cost?: PasswordCost;
  /** Where somebody else knows it: the first sign-in sets another. */
  readonly mustChangePassword?: boolean;
}

const uniqueViolation = '23505';
const handlingRoles: readonly Role[] = ['officer', 'unit-head'];
/** As the table has it: what is written otherwise is no login of anybody. */
const loginForm = /^[a-z0-9][a-z0-9._-]{1,63}$/;

export class Accounts {
  private readonly city: string;
  private readonly accounts: AccountQuery;
  private readonly audit: Audit;
  private readonly tries: LoginTries;
  private readonly passwords: KeptPasswords;

  constructor(
    private readonly app: UnitOfWork,
    options: { readonly city: string },
  ) {
    this.city = options.city;
    this.accounts = new AccountQuery(app);
    this.audit = new Audit(app);
    this.tries = new LoginTries(app, options.city);
    this.passwords = new KeptPasswords(app, options.city);
  }

  /**
   * The account whose name and password these are. Five wrong passwords in a row lock a name for a while.
   * Only the entrance asks, which goes on from here: a password alone is no session.
   * @throws IdentityFault session.refused, session.locked
   */
  async proveByPassword(login: string, password: string): Promise<AccountRecord> {
    const name = login.trim().toLowerCase();
    if (!loginForm.test(name)) {
      await isPassword(undefined, password);
      throw new IdentityFault('session.refused');
    }
    const attempt = await this.tries.claim(name);
    if (attempt.lockedUntil !== undefined) throw new IdentityFault('session.locked', attempt.lockedUntil);
    const account = await this.accounts.findByLogin(this.city, name);
    const standing = account?.disabledAt === null ? account : undefined;
    const isRight = await isPassword(standing?.passwordHash, password);
    if (standing === undefined || !isRight) {
      if (this.tries.isLast(attempt)) await this.recordLock(account);
      throw new IdentityFault('session.refused');
    }
    await this.tries.forget(name);
    return standing;
  }

  /** Whoever is signed in shows once more that it is he, before he changes how he signs in. @throws IdentityFault password.refused, session.locked */
  async proveAgain(account: string, password: string): Promise<void> {
    const { login } = await this.getAccount(account);
    await this.proveByPassword(login, password).catch((fault: unknown) => {
      if (fault instanceof IdentityFault && fault.code === 'session.refused')
        throw new IdentityFault('password.refused');
      throw fault;
    });
  }

  /**
   * The hash of a password that this account may have next; nothing is written yet.
   * @throws IdentityFault password.too-short, password.too-plain, password.holds-login, password.guessable, password.used-before
   */
  async hashNext({ id, login }: AccountRecord, password: string, policy: PasswordPolicy): Promise<string> {
    refuseWeakPassword(password, login, policy);
    await refuseGuessablePassword(password, login);
    // One after the other: five at once would take the memory of five.
    for (const hash of await this.passwords.listHashes(id, policy.remembered)) {
      if (await isPassword(hash, password))
        throw new IdentityFault('password.used-before', undefined, policy.remembered);
    }
    return hashPassword(password);
  }

  /** Every session of the account ends with it. */
  async keepPassword({ id, unit }: AccountRecord, hash: string, { remembered }: PasswordPolicy): Promise<void> {
    await this.passwords.replace(id, hash, remembered);
    await this.audit.append(
      { city: this.city, system: 'accounts' },
      { unit, actor: `account:${id}`, action: 'password.changed', caseId: null, facts: {} },
    );
  }

  /** Whether another password has to be set before anything else. */
  isPasswordDue({ id }: AccountRecord, { mostDays }: PasswordPolicy): Promise<boolean> {
    return this.passwords.isDue(id, mostDays);
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
      if (fault instanceof RecordsFault && fault.code === uniqueViolation) {
        throw new IdentityFault('account.login-taken');
      }
      throw fault;
    }
    return { account: id };
  }

  /** Its sessions end with it, as the database sees to; the account itself stays, for events name it. */
  async disableAccount(account: string): Promise<void> {
    await this.app.inScope({ city: this.city, system: 'accounts' }, async ({ manager }) => {
      const standing = await manager.findOneBy(AccountRecord, { city: this.city, id: account });
      if (standing === null || standing.disabledAt !== null) return;
      await manager.update(AccountRecord, { city: this.city, id: account }, { disabledAt: () => 'now()' });
    });
  }

  /** The officers to whom a unit's cases may be given; whoever only takes calls is not one. */
  async listAssignable(unit: string): Promise<readonly AccountView[]> {
    const people = await this.accounts.list(this.city, [unit]);
    return people.filter(({ roles }) => roles.some((role) => handlingRoles.includes(role)));
  }

  private async getAccount(account: string): Promise<AccountRecord> {
    const found = await this.accounts.find(this.city, account);
    if (found === undefined) throw new Error('a signed-in officer has no account');
    return found;
  }

  /** For a name that nobody has as well: the time of the answer tells nothing, and a spray over names is seen. */
  private async recordLock(account: AccountRecord | undefined): Promise<void> {
    await this.audit.append(
      { city: this.city, system: 'accounts' },
      {
        unit: account?.unit ?? this.city,
        actor: account === undefined ? 'system:accounts' : `account:${account.id}`,
        action: 'session.locked',
        caseId: null,
        facts: { known: account !== undefined },
      },
    );
  }
}
