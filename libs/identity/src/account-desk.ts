// The desk of the administrators: what they do about accounts of their units, judged by the rules of separated duties.
import { randomUUID } from 'node:crypto';
import { type AccountAct, type KeptAccount, type Role, actsOpenTo, objectionToAct, objectionToRoles } from '#rules';
import {
  type AccountChange,
  AccountKeeping,
  AccountListQuery,
  type AccountListRequest,
  type AccountPage,
  type AccountWritten,
  type ActRequest,
  type ChangeRequest,
  type HeldAccount,
  type IdempotencyClaim,
  RecordsFault,
  type UnitOfWork,
  UnitQuery,
} from '#records';
import { drawFirstPassword } from './first-password.js';
import { IdentityFault } from './identity-fault.js';
import type { Me } from './me.js';
import { hashPassword } from './passwords.js';

export interface ProposedAccount {
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly mail: string | null;
  readonly roles: readonly Role[];
}

/** Which account, and what the administrator saw of it. */
export interface AboutAccount {
  readonly account: string;
  readonly version: number;
  readonly claim: IdempotencyClaim;
}

export interface AccountDone {
  readonly account: string;
  readonly version: number;
}

/** The password is told once: an answer that is sent again has none. */
export interface AccountHandedOver extends AccountDone {
  readonly password: string | null;
}

const uniqueViolation = '23505';

export class AccountDesk {
  private readonly keeping: AccountKeeping;
  private readonly lists: AccountListQuery;
  private readonly units: UnitQuery;

  constructor(
    app: UnitOfWork,
    private readonly city: string,
  ) {
    this.keeping = new AccountKeeping(app, city);
    this.lists = new AccountListQuery(app, city);
    this.units = new UnitQuery(app);
  }

  list(me: Me, asked: Omit<AccountListRequest, 'units'>): Promise<AccountPage> {
    return this.lists.list({ ...asked, units: unitsOf(me) });
  }

  /** The acts that this administrator may do about an account now. */
  actsOpenTo(me: Me, held: HeldAccount): readonly AccountAct[] {
    return actsOpenTo(me, keptOf(held));
  }

  /** An account without rights, and the proposal of those it is to have. @throws IdentityFault account.login-taken, account.unit-unknown, roles.… */
  async add(me: Me, wanted: ProposedAccount, claim: IdempotencyClaim): Promise<AccountHandedOver> {
    await this.checkRoles(me, wanted);
    const id = randomUUID();
    const password = drawFirstPassword();
    const passwordHash = await hashPassword(password);
    const written = await this.keeping
      .add(requestOf(me, claim), { ...wanted, id, passwordHash })
      .catch((fault: unknown) => {
        const isTaken = fault instanceof RecordsFault && fault.code === uniqueViolation;
        throw isTaken ? new IdentityFault('account.login-taken') : fault;
      });
    return handedOver(written, password);
  }

  /** Its sessions end at once. @throws AccountNotInSight, AccountChanged, IdentityFault account.… */
  disable(me: Me, about: AboutAccount): Promise<AccountDone> {
    return this.change(me, about, { act: 'disable' });
  }

  /** Another first password, for somebody who was seen in person. @throws as disable */
  async resetPassword(me: Me, about: AboutAccount): Promise<AccountHandedOver> {
    const password = drawFirstPassword();
    const written = await this.change(me, about, {
      act: 'reset-password',
      passwordHash: await hashPassword(password),
    });
    return handedOver(written, password);
  }

  /** For somebody who has lost them all: the next sign-in may set up others. @throws as disable */
  removeSecondFactors(me: Me, about: AboutAccount): Promise<AccountDone> {
    return this.change(me, about, { act: 'remove-second-factors' });
  }

  /** Nothing changes before another has confirmed it. @throws as disable, IdentityFault account.unit-unknown, roles.… */
  async propose(me: Me, about: AboutAccount, wanted: Pick<ProposedAccount, 'roles' | 'unit'>): Promise<AccountDone> {
    await this.checkRoles(me, wanted);
    return this.change(me, about, { act: 'propose-roles', roles: wanted.roles, unit: wanted.unit });
  }

  /** @throws as disable, AccountChanged when it is no longer this proposal that waits */
  answer(
    me: Me,
    about: AboutAccount,
    given: { readonly proposal: string; readonly approve: boolean },
  ): Promise<AccountDone> {
    return this.change(me, about, { act: 'answer-proposal', ...given });
  }

  private change(me: Me, { claim, ...seen }: AboutAccount, change: AccountChange): Promise<AccountWritten> {
    const request: ChangeRequest = { ...requestOf(me, claim), ...seen };
    return this.keeping.change(request, (held) => {
      const objection = objectionToAct(change.act, me, keptOf(held));
      if (objection !== null) throw new IdentityFault(objection);
      // A unit may have left the sight of who confirms: what he cannot see he does not give.
      if (change.act === 'answer-proposal' && held.proposal !== null && !unitsOf(me).includes(held.proposal.unit)) {
        throw new IdentityFault('account.unit-unknown');
      }
      return change;
    });
  }

  private async checkRoles(me: Me, { roles, unit }: Pick<ProposedAccount, 'roles' | 'unit'>): Promise<void> {
    const units = await this.units.list(this.city);
    const found = units.find(({ code }) => code === unit && unitsOf(me).includes(code));
    if (found === undefined) throw new IdentityFault('account.unit-unknown');
    const objection = objectionToRoles(roles, found.kind);
    if (objection !== null) throw new IdentityFault(objection);
  }
}

/** An administrator keeps the accounts of his unit and those below; he sees no case of them. */
function unitsOf({ scopeUnits }: Me): readonly string[] {
  return scopeUnits.map(({ code }) => code);
}

function requestOf(me: Me, claim: IdempotencyClaim): ActRequest {
  return { by: me.account, units: unitsOf(me), claim };
}

function keptOf({ account, roles, disabledAt, proposal }: HeldAccount): KeptAccount {
  return { account, roles, isDisabled: disabledAt !== null, proposedBy: proposal?.by ?? null };
}

function handedOver({ account, version, replayed }: AccountWritten, password: string): AccountHandedOver {
  return { account, version, password: replayed ? null : password };
}
