// When the next bell of a clock rings: every open clock has exactly one to come, so nothing open is ever silent.
import type { CaseRow, Clock, Timer } from '../case-file.js';
import type { DecideContext } from '../command.js';
import type { NewTimer, Recipient, TimerChanges } from '../decision.js';
import { type Instant, type LocalDate, addDays, endOfDay, localDateOf, parseInstant } from '../calendar/local-date.js';
import { type WorkingCalendar, addWorkingDays, isWorkingDay, nextWorkingDay } from '../calendar/working-days.js';
import { clockIsOpen, clockIsPaused, ruleOf } from '../lifecycle/clock-hands.js';
import { heightOf, ladderOf } from './ladder-of.js';
import { PAUSE_REVIEW, type Rung } from './ladder.table.js';

export interface TimerPlan {
  /** The unit that handles the case from here on: its ladders are climbed. */
  readonly unit: string;
  readonly pending: readonly Timer[];
  readonly before: readonly Clock[];
  readonly after: readonly Clock[];
  /** The timer that has just rung, if a bell is what is being decided. */
  readonly rung: Timer | null;
}

/** What a decision does to the bells of a case: ended and moved clocks lose theirs, open ones get their next. */
export function timersFor(plan: TimerPlan, context: DecideContext): TimerChanges {
  const open = plan.after.filter(clockIsOpen);
  const keeps = (timer: Timer): boolean =>
    timer.id !== plan.rung?.id &&
    open.some(
      (clock) =>
        clock.key === timer.clockKey && clock.ordinal === timer.clockOrdinal && clock.generation === timer.generation,
    );
  const kept = plan.pending.filter(keeps);
  const silent = open.filter(
    (clock) => !kept.some((timer) => timer.clockKey === clock.key && timer.clockOrdinal === clock.ordinal),
  );
  return {
    set: silent.map((clock) => nextTimer(clock, plan, context)),
    cancel: plan.pending.filter((timer) => !keeps(timer) && timer.id !== plan.rung?.id).map((timer) => timer.id),
    fire: plan.rung === null ? [] : [plan.rung.id],
  };
}

function nextTimer(clock: Clock, { rung, unit }: TimerPlan, context: DecideContext): NewTimer {
  const { calendar, moment, policy } = context;
  const today = localDateOf(moment);
  const bell = { clockKey: clock.key, clockOrdinal: clock.ordinal, generation: clock.generation };
  const isItsOwn =
    rung !== null &&
    rung.clockKey === clock.key &&
    rung.clockOrdinal === clock.ordinal &&
    rung.generation === clock.generation;
  const again = (name: string): number => (isItsOwn && rung.rung === name ? rung.repeat + 1 : 0);
  if (clockIsPaused(clock)) {
    const review = addWorkingDays(calendar, today, policy.pauseReviewDays);
    return { ...bell, rung: PAUSE_REVIEW.rung, repeat: again(PAUSE_REVIEW.rung), ringAt: openingOf(review) };
  }
  const ladder = ladderOf(clock.key, unit, context);
  // A bell that rang late leaves none of the next rungs out: they follow the moment it was due, not the one it rang.
  const since = isItsOwn ? rung.ringAt : moment;
  const next = ladder.rungs.find(
    (step) => heightOf(step.rung) > heightOf(clock.rung) && ringAtOf(clock, step, calendar) > since,
  );
  if (next) return { ...bell, rung: next.rung, repeat: 0, ringAt: ringAtOf(clock, next, calendar) };
  const day = addWorkingDays(calendar, today, policy.overdueRepeatDays);
  return { ...bell, rung: ladder.top.rung, repeat: again(ladder.top.rung), ringAt: openingOf(day) };
}

/** The rung on which a clock stands at a moment: the last whose bell should have rung; null before the first. */
export function presentRung(
  clock: Clock,
  unit: string,
  context: Pick<DecideContext, 'calendar' | 'moment' | 'policy'>,
): string | null {
  if (!clockIsOpen(clock) || clockIsPaused(clock)) return null;
  const { rungs } = ladderOf(clock.key, unit, context);
  return rungs.findLast((step) => ringAtOf(clock, step, context.calendar) <= context.moment)?.rung ?? null;
}

/**
 * Whom a bell tells. A case that nobody handles is also told of to those some rungs further up; a rung that its ladder
 * no longer has tells whom the next lower one tells, or the lowest.
 */
export function toldBy(
  bell: Pick<Timer, 'clockKey' | 'rung'>,
  { unit, handler }: Pick<CaseRow, 'unit' | 'handler'>,
  context: Pick<DecideContext, 'policy' | 'moment'>,
): readonly Recipient[] {
  if (bell.rung === PAUSE_REVIEW.rung) return PAUSE_REVIEW.tells;
  const { rungs, top, ownerlessRungsEarlier } = ladderOf(bell.clockKey, unit, context);
  const steps = [...rungs, top];
  const stands = Math.max(
    0,
    steps.findLastIndex((step) => heightOf(step.rung) <= heightOf(bell.rung)),
  );
  const ahead = handler === null ? ownerlessRungsEarlier : 0;
  return [...new Set(steps.slice(stands, stands + ahead + 1).flatMap((step): readonly Recipient[] => step.tells))];
}

// Bells before expiry count from the strict date, so a warning never comes after a date somebody may hold to be the last.
function ringAtOf(clock: Clock, step: Rung, calendar: WorkingCalendar): Instant {
  if (step.at === 'expiry') return endOfDay(clock.dueOn);
  const { unit } = ruleOf(clock);
  const base = step.offsetDays < 0 ? clock.dueStrictOn : clock.dueOn;
  if (unit === 'calendar-day') return openingOf(addDays(base, step.offsetDays));
  if (step.offsetDays >= 0) return openingOf(addWorkingDays(calendar, base, step.offsetDays));
  return openingOf(workingDaysBefore(calendar, base, -step.offsetDays));
}

function workingDaysBefore(calendar: WorkingCalendar, date: LocalDate, days: number): LocalDate {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** 09:00 in Asia/Shanghai. */
export function openingOf(date: LocalDate): Instant {
  return parseInstant(`${date}T09:00:00+08:00`);
}

/** The last day on which a running clock counts as due soon. @source observedPractice: no article says what is near */
export function soonUntil(today: LocalDate, calendar: WorkingCalendar): LocalDate {
  return addWorkingDays(calendar, nextWorkingDay(calendar, today), SOON_WORKING_DAYS);
}

const SOON_WORKING_DAYS = 2;
