// What a clock shows at a moment: which of the states a person can tell apart, and how many days of its unit are left.
import type { Clock } from '../case-file.js';
import { type Instant, addDays, daysBetween, localDateOf } from '../calendar/local-date.js';
import { type WorkingCalendar, countWorkingDays } from '../calendar/working-days.js';
import { clockIsPaused, ruleOf } from '../lifecycle/clock-hands.js';
import { soonUntil } from '../escalation/rings.js';
import type { DayUnit } from '../statute/deadlines.table.js';

export const CLOCK_FACES = ['ok', 'risk', 'today', 'late', 'paused', 'met', 'missed', 'void'] as const;

export interface ClockFace {
  readonly state: (typeof CLOCK_FACES)[number];
  /** Days left, or days late when `state` is late, in `unit`; counted to the strict date until the legal one is past. */
  readonly amount: number;
  readonly unit: DayUnit;
}

/** The face of a clock. @param moment the database's, never a visitor's */
export function clockFace(clock: Clock, moment: Instant, calendar: WorkingCalendar): ClockFace {
  const { unit } = ruleOf(clock);
  const today = localDateOf(moment);
  const count = unit === 'working-day' ? countWorkingDays.bind(null, calendar) : daysBetween;
  if (clock.ending !== null) return { state: clock.ending, amount: 0, unit };
  if (clockIsPaused(clock)) {
    const stoppedFrom = clock.pauses.find((pause) => pause.to === null)?.from ?? addDays(today, 1);
    return { state: 'paused', amount: Math.max(0, count(addDays(stoppedFrom, -1), clock.dueStrictOn)), unit };
  }
  if (moment >= clock.dueAt) return { state: 'late', amount: count(clock.dueOn, today), unit };
  if (today >= clock.dueStrictOn) return { state: 'today', amount: 0, unit };
  const isSoon = clock.dueStrictOn <= soonUntil(today, calendar);
  return { state: isSoon ? 'risk' : 'ok', amount: count(today, clock.dueStrictOn), unit };
}
