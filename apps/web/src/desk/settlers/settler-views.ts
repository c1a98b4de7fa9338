// The three piles of applications: what waits, who is admitted, and what has ended.
import type { EnterpriseApplication } from '../../wire/views.js';

export const SETTLER_VIEWS = ['waiting', 'standing', 'ended'] as const;
export type SettlerView = (typeof SETTLER_VIEWS)[number];

export function viewOf({ state, withdrawnAt }: EnterpriseApplication): SettlerView {
  if (state === 'waiting') return 'waiting';
  return state === 'approved' && withdrawnAt === undefined ? 'standing' : 'ended';
}
