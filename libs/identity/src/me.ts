// A signed-in officer: who it is, for which unit, and what lies in sight.
import type { Actor, Role } from '#rules';
import { type AccountRecord, type UnitsScope, UnitQuery } from '#records';

export interface Me {
  readonly account: string;
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
  readonly scope: UnitsScope;
  readonly scopeUnits: readonly { readonly code: string; readonly name: string }[];
}

export function actorOf(me: Me): Actor {
  return { kind: 'officer', account: me.account, unit: me.unit, roles: me.roles };
}

/** Higher units see down, never sideways. */
export async function meOf(account: AccountRecord, units: UnitQuery): Promise<Me> {
  const { city, unit } = account;
  const inSight = await units.listScope(city, unit);
  const offices = inSight.filter(({ kind }) => kind !== 'station').map(({ code, name }) => ({ code, name }));
  return {
    account: account.id,
    login: account.login,
    name: account.name,
    unit,
    unitName: inSight.find(({ code }) => code === unit)?.name ?? unit,
    roles: account.roles,
    scope: { city, units: offices.map(({ code }) => code) },
    scopeUnits: offices,
  };
}
