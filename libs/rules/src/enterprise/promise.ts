// How often a firm has kept what it promised, as far as the house records what shows it.
import { type Instant, addDays, localDateOf } from '../calendar/local-date.js';
import type { PaymentArrival } from './payment.table.js';
import type { SettlerPromise } from './promise.table.js';
import { SCORE_PERIODS, type ScorePeriod } from './score-card.table.js';
import type { Fraction, ScoredSettlement } from './score-card.js';

/** A settlement of the firm with who of its staff acted in it. */
export interface StaffedSettlement extends ScoredSettlement {
  /** Different members of the staff who took a step in it; what an officer wrote down for the firm is nobody's. */
  readonly members: number;
  /** Whether first-contact responsibility was promised when it came in: what stood then holds for it. */
  readonly promisedFirstContact: boolean;
  /** Whether advance payment was promised when it came in. */
  readonly promisedPayment: boolean;
  /** What the consumer said of its payment; null: nothing, or it was not settled for money. */
  readonly arrived: PaymentArrival | null;
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

/**
 * Of the settlements that came in within a period while it was promised, and of which the consumer said whether the payment
 * came: of how many it came in time. @source SETTLER_PROMISES
 */
export function paymentKept(
  settlements: readonly Pick<StaffedSettlement, 'registeredAt' | 'promisedPayment' | 'arrived'>[],
  period: ScorePeriod,
  moment: Instant,
): Fraction {
  const from = addDays(localDateOf(moment), -SCORE_PERIODS[period]);
  const counted = settlements.filter(
    ({ registeredAt, promisedPayment, arrived }) =>
      promisedPayment && arrived !== null && localDateOf(registeredAt) > from,
  );
  return { of: counted.filter(({ arrived }) => arrived === 'in-time').length, among: counted.length };
}

/** How often a promise was kept. @source SETTLER_PROMISES */
export function promiseKept(
  promise: SettlerPromise,
  settlements: readonly StaffedSettlement[],
  { period, moment }: { readonly period: ScorePeriod; readonly moment: Instant },
): Fraction {
  switch (promise) {
    case 'first-contact':
      return firstContactKept(settlements, period, moment);
    case 'advance-payment':
      return paymentKept(settlements, period, moment);
  }
}
