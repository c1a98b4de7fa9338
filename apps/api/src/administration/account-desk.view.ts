// An account as its administrator sees it, with what he may do about it.
import type { AccountHandedOver } from '#identity';
import type { HeldAccount, ProposalView } from '#records';
import type { AccountAct } from '#rules';
import type { AccountHandedOverView, KeptAccountView, ProposalItem } from './account-desk.dto.js';

export function keptAccountView(held: HeldAccount, acts: readonly AccountAct[]): KeptAccountView {
  const { account, login, name, unit, unitName, roles, hasSecondFactor, version } = held;
  const { disabledAt, createdAt, lastSignInAt, proposal } = held;
  return {
    ...{ account, login, name, unit, unitName, roles, hasSecondFactor, version, acts },
    createdAt: createdAt.toISOString(),
    ...(disabledAt === null ? {} : { disabledAt: disabledAt.toISOString() }),
    ...(lastSignInAt === null ? {} : { lastSignInAt: lastSignInAt.toISOString() }),
    ...(proposal === null ? {} : { proposal: proposalItem(proposal) }),
  };
}

export function handedOverView({ account, version, password }: AccountHandedOver): AccountHandedOverView {
  return { account, version, ...(password === null ? {} : { password }) };
}

function proposalItem({ id, roles, unit, unitName, byName, at }: ProposalView): ProposalItem {
  return { id, roles, unit, unitName, byName, at };
}
