// A clock as a value: started, stopped, moved and ended, each time as a new value with its due date counted afresh.
import type { Clock, ClockPause } from '../case-file.js';
import { type Instant, type LocalDate, addDays, localDateOf } from '../calendar/local-date.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { type DueDate, type PlainDueDate, dueDate, pausedSince, plainDueDate } from '../deadline/due-date.js';
import { type DeadlineRule, type PauseReason, getDeadline, pausesClock } from '../statute/deadlines.table.js';
import { ruleSetOfClock } from '../statute/pins.table.js';

/** The row of the deadlines table that a clock was born under; the start date picks it, today never does. */
export function ruleOf(clock: Pick<Clock, 'key' | 'startedOn'>): DeadlineRule {
  return getDeadline(clock.key, clock.startedOn);
}

export function clockIsOpen(clock: Clock): boolean {
  return clock.endedAt === null;
}

export function clockIsPaused(clock: Clock): boolean {
  return clock.endedAt === null && clock.pauses.some((pause) => pause.to === null);
}

/** The running or paused clock of a rule, if the case has one; a case never runs two of one rule. */
export function openClock(clocks: readonly Clock[], key: string): Clock | undefined {
  return clocks.find((clock) => clock.key === key && clockIsOpen(clock));
}

/** Whether a reason stops a clock of this rule. @source 令121号 第二十二条; 程序规定 第十八条 */
export function isStoppedBy(clock: Clock, reason: PauseReason): boolean {
  return pausesClock(ruleOf(clock), reason);
}

/**
 * A clock of a rule, started by an event. @param from.at the event's moment; its Shanghai date is day 0
 * @throws RuleViolation `deadline.duty-ended` where the law knows no such period any more
 */
export function started(
  key: string,
  from: { readonly ordinal: number; readonly at: Instant; readonly calendar: WorkingCalendar },
): Clock {
  const startedOn = localDateOf(from.at);
  const rule = getDeadline(key, startedOn);
  return {
    key,
    ordinal: from.ordinal,
    ruleSet: ruleSetOfClock(key, { event: rule.from, on: startedOn }).id,
    calendarEdition: from.calendar.edition,
    citation: rule.source,
    startedOn,
    startedAt: from.at,
    ...dueOf(plainDueDate({ rule, from: startedOn, calendar: from.calendar })),
    pauses: [],
    extensionDays: 0,
    generation: 0,
    rung: null,
    endedAt: null,
    ending: null,
  };
}

/** Ends a clock by an answer: met before its instant, missed from then on. */
export function ended(clock: Clock, at: Instant): Clock {
  return { ...clock, endedAt: at, ending: isOverdue(clock, at) ? 'missed' : 'met' };
}

/** Ends a clock that nobody need answer any more; one that had already run out stays missed. */
export function voided(clock: Clock, at: Instant): Clock {
  return { ...clock, endedAt: at, ending: isOverdue(clock, at) ? 'missed' : 'void' };
}

/** Ends a clock in whose place another counts `since`: void, unless it had run out before that. */
export function superseded(clock: Clock, at: Instant, since: Instant): Clock {
  return { ...clock, endedAt: at, ending: isOverdue(clock, since) ? 'missed' : 'void' };
}

/** Takes up a clock again that another had taken the place of: its pauses and its extension are kept. */
export function revived(clock: Clock, ordinal: number, calendar: WorkingCalendar): Clock {
  return recounted({ ...clock, ordinal, endedAt: null, ending: null }, calendar);
}

/** Whether a clock has run out at a moment; a paused one has not, for none is paused that has no day left. */
export function isOverdue(clock: Clock, at: Instant): boolean {
  return at >= clock.dueAt && !clockIsPaused(clock);
}

/** Stops a clock from the day after `at`: the day of the pause's own paper still counts. */
export function paused(clock: Clock, reason: string, at: Instant): Clock {
  const pause: ClockPause = { from: addDays(localDateOf(at), 1), to: null, reason };
  return { ...clock, pauses: [...clock.pauses, pause], generation: clock.generation + 1, rung: null };
}

/** Lets a clock go on: the day of the result is the last paused one. */
export function resumed(clock: Clock, at: Instant, calendar: WorkingCalendar): Clock {
  const today = localDateOf(at);
  const pauses = clock.pauses.flatMap((pause) => closedPause(pause, today));
  return recounted({ ...clock, pauses, generation: clock.generation + 1 }, calendar);
}

// A pause ended on the day it began never covered a whole day, so it leaves no trace in the count.
function closedPause(pause: ClockPause, today: LocalDate): readonly ClockPause[] {
  if (pause.to !== null) return [pause];
  return pause.from > today ? [] : [{ ...pause, to: today }];
}

/** Lengthens a clock by an approved extension in the rule's own unit. */
export function extended(clock: Clock, days: number, calendar: WorkingCalendar): Clock {
  return recounted(
    { ...clock, extensionDays: clock.extensionDays + days, generation: clock.generation + 1, rung: null },
    calendar,
  );
}

/** The clock with its due date counted afresh on a calendar. */
export function recounted(clock: Clock, calendar: WorkingCalendar): Clock {
  return { ...clock, calendarEdition: calendar.edition, ...dueOf(explainClock(clock, calendar)) };
}

/** The due date of a clock counted again with every step explained, as of its pauses and extensions. */
export function explainClock(clock: Clock, calendar: WorkingCalendar): DueDate {
  const rule = ruleOf(clock);
  const extensions =
    clock.extensionDays > 0 ? [{ days: clock.extensionDays, unit: rule.extension?.unit ?? rule.unit }] : [];
  const counted = { rule, from: clock.startedOn, calendar, extensions };
  const pauses =
    pausedSince({ ...counted, pauses: clock.pauses }) === undefined ? clock.pauses : closedOf(clock.pauses);
  return dueDate({ ...counted, pauses });
}

function closedOf(pauses: readonly ClockPause[]): readonly ClockPause[] {
  return pauses.filter((pause) => pause.to !== null);
}

function dueOf(due: PlainDueDate): Pick<Clock, 'dueOn' | 'dueStrictOn' | 'dueAt' | 'provisional'> {
  return { dueOn: due.dueOn, dueStrictOn: due.dueStrictOn, dueAt: due.dueAt, provisional: due.provisional };
}
