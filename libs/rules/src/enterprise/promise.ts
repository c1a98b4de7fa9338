// How often a firm has kept what it promised, as far as the house records what shows it.
import { type Instant, addDays, localDateOf } from '../calendar/local-date.js';
import { SCORE_PERIODS, type ScorePeriod } from './score-card.table.js';
import type { Fraction, ScoredSettlement } from './score-card.js';

/** A settlement of the firm with who of its staff acted in it. */
export interface StaffedSettlement extends ScoredSettlement {
  /** Different members of the staff who took a step in it; what an officer wrote down for the firm is nobody's. */
  readonly members: number;
  /** Whether first-contact responsibility was promised when it came in: what stood then holds for it. */
  readonly promisedFirstContact: boolean;
}

/**
 * Of the settlements that came in within a period while it was promised, were answered by the staff and have ended: how
 * many were first answered in time and seen through by one person. @source SETTLER_PROMISES
 */
export function firstContactKept(
  settlements: readonly StaffedSettlement[],
  period: ScorePeriod,
  moment: Instant,
): Fraction {
  const from = addDays(localDateOf(moment), -SCORE_PERIODS[period]);
  const counted = settlements.filter(
    ({ registeredAt, closedAt, members, promisedFirstContact }) =>
      promisedFirstContact && closedAt !== null && members > 0 && localDateOf(registeredAt) > from,
  );
  const kept = counted.filter(
    ({ members, answeredAt, dueAt }) => members === 1 && answeredAt !== null && answeredAt < dueAt,
  );
  return { of: kept.length, among: counted.length };
}
