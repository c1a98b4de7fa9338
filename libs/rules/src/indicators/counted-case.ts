// A case as the indicators count it: what it was, how and when it ended, how its clocks ended; nobody in it.
import type { CaseFacts, CaseKind, ClockEnding, Outcome } from '../case-file.js';
import type { Instant } from '../calendar/local-date.js';

export interface CountedClock {
  readonly key: string;
  readonly endedAt: Instant | null;
  readonly ending: ClockEnding | null;
  /** Whether it has run out without an answer, at the moment of counting. */
  readonly isOverdue: boolean;
}

/** One case that belongs to a period: closed or decided in it, received in it, or open and late now. */
export interface CountedCase {
  readonly id: string;
  readonly number: string;
  readonly unit: string;
  readonly kind: CaseKind;
  readonly outcome: Outcome | null;
  /** Days of the period in which these moments lie are for the reader to choose; null where it did not happen. */
  readonly receivedAt: Instant;
  readonly closedAt: Instant | null;
  readonly countedAt: Instant | null;
  readonly countedOnTime: boolean | null;
  readonly clocks: readonly CountedClock[];
  /** The report grew out of a mediation, and so its filing turns a complaint into a case. */
  readonly grewOutOfComplaint: boolean;
  readonly returnReason: string | null;
  readonly disclosure: 'published' | 'due' | 'not-due';
  readonly fineFen: number | null;
  readonly facts: Pick<CaseFacts, 'amountFen' | 'recoveredFen' | 'callBack' | 'settleFirst' | 'mergedInto'>;
}

/** A firm that settles online, for the activity of such firms. */
export interface SettlingFirm {
  readonly id: string;
  /** Settlements it answered in the period. */
  readonly answered: number;
}

/** Both ends are moments: from `from` until before `until`. */
export interface CountedPeriod {
  readonly from: Instant;
  readonly until: Instant;
}

export function isWithin(moment: Instant | null, { from, until }: CountedPeriod): boolean {
  return moment !== null && moment >= from && moment < until;
}

export const EXCLUSIONS = [
  'consultation',
  'returned-before-decision',
  'withdrawn-as-duplicate',
  'closed-at-source',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/**
 * Why a case is counted nowhere; null when it counts. 不予受理 is a closing and counts.
 * @source observedPractice: consultations, wrong dispatches returned before any decision, withdrawn duplicates
 */
export function exclusionOf(counted: CountedCase): Exclusion | null {
  if (counted.outcome === 'set-aside') return 'consultation';
  if (counted.outcome === 'closed-at-source') return 'closed-at-source';
  if (counted.outcome === 'withdrawn' && counted.facts.mergedInto !== null) return 'withdrawn-as-duplicate';
  if (counted.returnReason === 'duplicate' && counted.outcome === 'withdrawn') return 'withdrawn-as-duplicate';
  const isReturned = counted.returnReason !== null && counted.outcome === null;
  return isReturned && counted.clocks.every(({ ending }) => ending === null || ending === 'void')
    ? 'returned-before-decision'
    : null;
}
