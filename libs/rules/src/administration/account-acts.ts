// Whether an administrator may do something about an account: never about himself, never what he proposed, never alone.
import { ACCOUNT_ACTS, ACCOUNT_DUTIES, type AccountAct } from './account-duties.table.js';
import {
  ASSIST_ROLES,
  ADMIN_ROLES,
  CASE_ROLES,
  CITY_ROLES,
  type AdminRole,
  type CaseRole,
  type Role,
} from './roles.table.js';
import { isBodyKind } from '../assisting/body.table.js';

export type AccountObjection =
  | 'account.not-your-duty'
  | 'account.own'
  | 'account.disabled'
  | 'account.of-an-administrator'
  | 'proposal.none'
  | 'proposal.own'
  | 'proposal.open';

export type RolesObjection = 'roles.not-together' | 'roles.only-in-the-city' | 'roles.only-at-a-body' | 'roles.none';

export interface Administrator {
  readonly account: string;
  readonly roles: readonly Role[];
}

export interface KeptAccount {
  readonly account: string;
  readonly roles: readonly Role[];
  readonly isDisabled: boolean;
  /** Who proposed the roles that wait to be confirmed: an account. */
  readonly proposedBy: string | null;
}

/** What stands against an act about an account that is in sight; null when nothing does. */
export function objectionToAct(act: AccountAct, by: Administrator, to: KeptAccount): AccountObjection | null {
  if (!hasDuty(act, by.roles)) return 'account.not-your-duty';
  if (act === 'list' || act === 'add') return null;
  if (to.account === by.account) return 'account.own';
  // A refused proposal may still be taken off an account that was disabled meanwhile.
  if (to.isDisabled && act !== 'answer-proposal') return 'account.disabled';
  switch (act) {
    case 'disable':
      return null;
    case 'reset-password':
    case 'remove-second-factors':
      // Whoever could enter as another administrator would hold two duties: that is for the keeper of the installation.
      return to.roles.some(isAdminRole) ? 'account.of-an-administrator' : null;
    case 'propose-roles':
      return to.proposedBy === null ? null : 'proposal.open';
    case 'answer-proposal':
      if (to.proposedBy === null) return 'proposal.none';
      return to.proposedBy === by.account ? 'proposal.own' : null;
  }
}

/** The acts about an account against which nothing stands. */
export function actsOpenTo(by: Administrator, to: KeptAccount): readonly AccountAct[] {
  return ACCOUNT_ACTS.filter((act) => act !== 'list' && act !== 'add').filter(
    (act) => objectionToAct(act, by, to) === null,
  );
}

/** What stands against these roles at one account. @param unitKind of the unit it is to belong to */
export function objectionToRoles(roles: readonly Role[], unitKind: string): RolesObjection | null {
  if (roles.length === 0) return 'roles.none';
  if (roles.some((role) => isAdminRole(role) || isAssistRole(role)) && roles.length > 1) return 'roles.not-together';
  if (isBodyKind(unitKind) !== roles.some(isAssistRole)) return 'roles.only-at-a-body';
  const isOfCity = unitKind === 'city' || unitKind === 'intake';
  return !isOfCity && roles.some((role) => CITY_ROLES.includes(role)) ? 'roles.only-in-the-city' : null;
}

/** Whether somebody of these roles has a case to see at all. */
export function handlesCases(roles: readonly Role[]): boolean {
  return roles.some(isCaseRole);
}

function hasDuty(act: AccountAct, roles: readonly Role[]): boolean {
  const duties: readonly Role[] = ACCOUNT_DUTIES[act];
  return roles.some((role) => duties.includes(role));
}

function isAdminRole(role: Role): role is AdminRole {
  return ADMIN_ROLES.some((known) => known === role);
}

function isAssistRole(role: Role): boolean {
  return ASSIST_ROLES.some((known) => known === role);
}

function isCaseRole(role: Role): role is CaseRole {
  return CASE_ROLES.some((known) => known === role);
}
