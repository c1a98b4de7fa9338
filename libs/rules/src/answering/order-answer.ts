// What another system that sent an order is told of it: where it stands and until when, and nothing of who asked.
import type { CaseKind, CaseState, Outcome } from '../case-file.js';

export const ORDER_STANDINGS = [
  'settling',
  'examined',
  'mediated',
  'refused',
  'agreed',
  'settled',
  'terminated',
  'verified',
  'verified-to-its-end',
  'elsewhere',
  'joined',
  'closed',
] as const;
/** settling: between the parties; examined: whether it is accepted; joined: into another case, or told before. */
export type OrderStanding = (typeof ORDER_STANDINGS)[number];

export interface AnsweredCase {
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly outcome: Outcome | null;
}

const ENDED: Readonly<Record<Outcome, OrderStanding>> = {
  refused: 'refused',
  agreement: 'agreed',
  settled: 'settled',
  withdrawn: 'settled',
  terminated: 'terminated',
  instituted: 'verified-to-its-end',
  'not-instituted': 'verified-to-its-end',
  decided: 'verified-to-its-end',
  'not-settled': 'settled',
  'not-handled': 'verified-to-its-end',
  merged: 'joined',
  'told-elsewhere': 'elsewhere',
  transferred: 'elsewhere',
  'set-aside': 'closed',
  'closed-at-source': 'closed',
};

/**
 * The standing that an answer names. Of a report only that it is verified or was: whether a case was filed is told to the
 * reporter, and by the bureau. @source 令121号 art. 37
 */
export function orderStandingOf({ kind, state, outcome }: AnsweredCase): OrderStanding {
  if (kind === 'report' || kind === 'investigation') return standingOfReport(state, outcome);
  if (outcome !== null) return ENDED[outcome];
  if (kind === 'settlement') return 'settling';
  return state === 'triage' || state === 'disputed' || state === 'awaiting-acceptance' ? 'examined' : 'mediated';
}

function standingOfReport(state: CaseState, outcome: Outcome | null): OrderStanding {
  if (outcome === 'transferred' || outcome === 'told-elsewhere') return 'elsewhere';
  if (outcome !== null) return ENDED[outcome];
  return state === 'telling-reporter' ? 'verified-to-its-end' : 'verified';
}
