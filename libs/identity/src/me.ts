// A signed-in officer: who it is, for which unit, and what lies in sight.
import { type Actor, type Role, handlesCases } from '#rules';
import type { SessionView, UnitsScope } from '#records';

export interface Me {
  readonly account: string;
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
  /** Whose cases are seen; nobody's where no role handles cases. */
  readonly scope: UnitsScope;
  /** The unit and those below it, whether their cases are seen or their accounts kept. */
  readonly scopeUnits: readonly { readonly code: string; readonly name: string }[];
}

export function actorOf(me: Me): Actor {
  return { kind: 'officer', account: me.account, unit: me.unit, roles: me.roles };
}

/**
 * Higher units see down, never sideways: the scope is the unit and what stands below it in the tree. Whoever handles no
 * cases has an empty one, so that the database itself shows an administrator no case; and what is closed to an officer
 * is absent in his.
 */
export function meOf(session: SessionView, city: string): Me {
  const { account, login, name, unit, unitName, roles, unitsInSight: scopeUnits, isConcerned } = session;
  const units = handlesCases(roles) ? scopeUnits.map(({ code }) => code) : [];
  const scope = { city, units, concerned: isConcerned ? account : undefined };
  return { account, login, name, unit, unitName, roles, scope, scopeUnits };
}
