// Accounts made, ended and rescued by whoever keeps the installation: every act goes into the audit of the account's unit.
import { type Role, objectionToRoles } from '#rules';
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
import { drawFirstPassword } from './first-password.js';
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

  /** With its rights: the keeper of the installation is whom the first administrators come from. @throws IdentityFault account.login-taken, account.unit-unknown, roles.not-together, roles.only-in-the-city */
  async add(wanted: WantedAccount): Promise<FirstPassword> {
    const units = await this.units.list(this.city);
    const unit = units.find(({ code }) => code === wanted.unit);
    if (unit === undefined) throw new IdentityFault('account.unit-unknown');
    const objection = objectionToRoles(wanted.roles, unit.kind);
    if (objection !== null) throw new IdentityFault(objection);
    const password = drawFirstPassword();
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
    const password = drawFirstPassword();
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
