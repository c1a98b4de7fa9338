// Accounts made, ended and rescued by whoever keeps the installation: every act goes into the audit of the account's unit.
import { randomInt } from 'node:crypto';
import type { Role } from '#rules';
import {
  AccountQuery,
  type AccountRecord,
  type AccountView,
  Audit,
  KeptPasswords,
  SecondFactors,
  type UnitOfWork,
  UnitQuery,
} from '#records';
import { Accounts } from './accounts.js';
import { IdentityFault } from './identity-fault.js';
import { hashPassword } from './passwords.js';

export interface WantedAccount {
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly mail: string | null;
}

/** A password to be handed over once: its first sign-in sets another. */
export interface FirstPassword {
  readonly password: string;
}

const actor = 'system:command-line';
const groups = 4;
const groupLength = 4;
/** No letter that is taken for another when it is read aloud. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz23456789';

export class AccountOffice {
  private readonly accounts: Accounts;
  private readonly kept: AccountQuery;
  private readonly units: UnitQuery;
  private readonly passwords: KeptPasswords;
  private readonly factors: SecondFactors;
  private readonly audit: Audit;

  constructor(
    app: UnitOfWork,
    private readonly city: string,
  ) {
    this.accounts = new Accounts(app, { city });
    this.kept = new AccountQuery(app);
    this.units = new UnitQuery(app);
    this.passwords = new KeptPasswords(app, city);
    this.factors = new SecondFactors(app, city);
    this.audit = new Audit(app);
  }

  /** Those who may sign in. */
  async list(): Promise<readonly AccountView[]> {
    const units = await this.units.list(this.city);
    return this.kept.list(
      this.city,
      units.map(({ code }) => code),
    );
  }

  /** @throws IdentityFault account.login-taken, account.unit-unknown */
  async add(wanted: WantedAccount): Promise<FirstPassword> {
    const units = await this.units.list(this.city);
    if (!units.some(({ code }) => code === wanted.unit)) throw new IdentityFault('account.unit-unknown');
    const password = drawPassword();
    const { account } = await this.accounts.createAccount({
      ...wanted,
      station: null,
      password,
      mustChangePassword: true,
    });
    await this.record(wanted.unit, 'account.added', { account, roles: [...wanted.roles] });
    return { password };
  }

  /** Its sessions end; the account stays, for events name it. @throws IdentityFault account.unknown */
  async disable(login: string): Promise<void> {
    const { id, unit } = await this.get(login);
    await this.accounts.disableAccount(id);
    await this.record(unit, 'account.disabled', { account: id });
  }

  /** Another first password, for an officer who was seen in person; second factors go only when asked. @throws IdentityFault account.unknown */
  async reset(login: string, { withFactors }: { readonly withFactors: boolean }): Promise<FirstPassword> {
    const { id, unit } = await this.get(login);
    const password = drawPassword();
    await this.passwords.setByOther(id, await hashPassword(password));
    if (withFactors) await this.factors.removeAll(id);
    await this.record(unit, 'account.reset', { account: id, withFactors });
    return { password };
  }

  private async get(login: string): Promise<AccountRecord> {
    const found = await this.kept.findByLogin(this.city, login);
    if (found === undefined) throw new IdentityFault('account.unknown');
    return found;
  }

  private record(
    unit: string,
    action: string,
    facts: Readonly<Record<string, string | boolean | readonly string[]>>,
  ): Promise<void> {
    return this.audit.append({ city: this.city, system: 'accounts' }, { unit, actor, action, caseId: null, facts });
  }
}

/** Sixteen letters in four groups: about 90 bits. */
function drawPassword(): string {
  const group = (): string =>
    Array.from({ length: groupLength }, () => letters.charAt(randomInt(letters.length))).join('');
  return Array.from({ length: groups }, group).join('-');
}
