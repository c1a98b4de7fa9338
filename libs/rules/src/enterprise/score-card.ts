// What a firm that settles directly has to show for a period: received, answered in time, settled, silent, and how fast.
import { type Instant, addDays, daysBetween, localDateOf } from '../calendar/local-date.js';
import { SCORE_PERIODS, type ScorePeriod } from './score-card.table.js';

/** One settlement of the firm, as far as the card goes by it. */
export interface ScoredSettlement {
  readonly registeredAt: Instant;
  /** The end of the last day of its answer. */
  readonly dueAt: Instant;
  /** The first thing that the firm said in it, or that was written down for it; null: nothing. */
  readonly answeredAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly isSettled: boolean;
}

export interface Fraction {
  readonly of: number;
  readonly among: number;
}

export interface ScoreCard {
  readonly received: number;
  readonly answeredInTime: Fraction;
  readonly settled: Fraction;
  readonly silent: number;
  /** Null where nothing was answered. */
  readonly medianDays: number | null;
}

/** The card of what came in within a period that ends today. @param moment the database's @source SCORE_NUMBERS */
export function scoreCardOf(settlements: readonly ScoredSettlement[], period: ScorePeriod, moment: Instant): ScoreCard {
  const from = addDays(localDateOf(moment), -SCORE_PERIODS[period]);
  const received = settlements.filter(({ registeredAt }) => localDateOf(registeredAt) > from);
  const silent = received.filter((one) => isSilent(one, moment));
  const answered = received.filter(({ answeredAt }) => answeredAt !== null);
  const closed = received.filter(({ closedAt }) => closedAt !== null);
  return {
    received: received.length,
    answeredInTime: { of: answered.filter(isInTime).length, among: answered.length + silent.length },
    settled: { of: closed.filter(({ isSettled }) => isSettled).length, among: closed.length },
    silent: silent.length,
    medianDays: medianOf(received.flatMap(daysToAnswer)),
  };
}

function isInTime({ answeredAt, dueAt }: ScoredSettlement): boolean {
  return answeredAt !== null && answeredAt < dueAt;
}

/** Past its day without a word, and not ended before it: what a consumer gave up earlier waited for nobody. */
function isSilent({ answeredAt, dueAt, closedAt }: ScoredSettlement, moment: Instant): boolean {
  return answeredAt === null && moment >= dueAt && (closedAt === null || closedAt >= dueAt);
}

function daysToAnswer({ registeredAt, answeredAt }: ScoredSettlement): readonly number[] {
  return answeredAt === null ? [] : [daysBetween(localDateOf(registeredAt), localDateOf(answeredAt))];
}

/** The middle one, or half-way between the two in the middle. */
function medianOf(days: readonly number[]): number | null {
  const ordered = [...days].sort((one, other) => one - other);
  const [lower, upper] = [ordered[Math.floor((days.length - 1) / 2)], ordered[Math.floor(days.length / 2)]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}
