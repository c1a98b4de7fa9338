// Counting a period on the calendar: day 0 apart, working or calendar days, pauses left out, the end moved off days off.
import { type DayNumber, type LocalDate, dayNumberOf, localDateOfDayNumber } from '../calendar/local-date.js';
import {
  type WorkingCalendar,
  isProvisional,
  nextWorkingDayNumber,
  workingDayNumbered,
  workingDaysThrough,
} from '../calendar/working-days.js';
import { RuleViolation } from '../rule-violation.js';
import type { DayUnit } from '../statute/deadlines.table.js';

export interface Period {
  readonly days: number;
  readonly unit: DayUnit;
}

/** Time that is not counted: both ends are dates and both are paused; `to: null` still runs. */
export interface Pause {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** What is counted: one period with its extensions, from a day 0, on a calendar. */
export interface Count {
  readonly period: Period;
  readonly from: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly pauses: readonly Pause[] | undefined;
  readonly extensions: readonly Period[] | undefined;
}

/** A stretch of paused days after day 0, both ends included; `last` is Infinity while it runs. */
export interface PauseSpan {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

export interface Counted {
  readonly start: DayNumber;
  readonly raw: DayNumber;
  readonly legal: DayNumber;
  readonly strict: DayNumber;
  readonly unit: DayUnit;
  readonly provisional: boolean;
  readonly pauses: readonly PauseSpan[];
}

// A century: beyond it a period is a slip of the keyboard, not a rule.
export const LONGEST_PERIOD_DAYS = 36_500;
const NO_PAUSES: readonly PauseSpan[] = [];

/**
 * The days on which a period ends. @throws RuleViolation `period.impossible-days`, `period.extension-in-other-unit`,
 * `pause.ends-before-it-begins`, `deadline.paused`, `date.out-of-range`
 */
export function countDays(count: Count): Counted {
  const { period, calendar, extensions = [] } = count;
  const start = dayNumberOf(count.from);
  const pauses = count.pauses === undefined ? NO_PAUSES : mergedAfter(start, count.pauses);
  const raw = extensions.reduce(
    (last, extension) => advance(calendar, last, inUnitOf(period, extension), pauses),
    advance(calendar, start, period, pauses),
  );
  const working = period.unit === 'working-day';
  const legal = working ? raw : roll(raw, pauses, (day) => nextWorkingDayNumber(calendar, day));
  const strict = working ? raw : roll(raw, pauses, (day) => afterHolidays(calendar, day));
  refuseWhilePaused(legal, pauses);
  // A calendar-day clock asks the calendar only where it ends; a working-day clock asks it all the way.
  const provisional = isProvisional(calendar, working ? start + 1 : raw, legal);
  return { start, raw, legal, strict, unit: period.unit, provisional, pauses };
}

// 程序规定 第十八条 and 第六十四条 extend in the unit of the period; a mixture would have no agreed meaning.
function inUnitOf(period: Period, extension: Period): Period {
  if (extension.unit === period.unit) return extension;
  throw new RuleViolation('period.extension-in-other-unit', undefined, {
    unit: period.unit,
    extension: extension.unit,
  });
}

function advance(calendar: WorkingCalendar, start: DayNumber, period: Period, pauses: readonly PauseSpan[]): DayNumber {
  if (!Number.isInteger(period.days) || period.days < 1 || period.days > LONGEST_PERIOD_DAYS) {
    throw new RuleViolation('period.impossible-days', undefined, { days: period.days, longest: LONGEST_PERIOD_DAYS });
  }
  const working = period.unit === 'working-day';
  let due = working
    ? workingDayNumbered(calendar, workingDaysThrough(calendar, start) + period.days)
    : start + period.days;
  for (const pause of pauses) {
    const first = Math.max(pause.first, start + 1);
    if (pause.last < first) continue;
    if (first > due || pause.last === Infinity) break;
    due = working
      ? workingDayNumbered(
          calendar,
          workingDaysThrough(calendar, due) +
            workingDaysThrough(calendar, pause.last) -
            workingDaysThrough(calendar, first - 1),
        )
      : due + pause.last - first + 1;
  }
  return due;
}

// A period ends on no paused day: were the lab at work on the day it rolled to, it would end while its clock stands.
function roll(raw: DayNumber, pauses: readonly PauseSpan[], openDay: (day: DayNumber) => DayNumber): DayNumber {
  let day = openDay(raw);
  for (const pause of pauses) {
    if (pause.last !== Infinity && pause.first <= day && day <= pause.last) day = openDay(pause.last + 1);
  }
  return day;
}

function afterHolidays(calendar: WorkingCalendar, day: DayNumber): DayNumber {
  let candidate = day;
  while (calendar.noticed.get(candidate)?.off === true) candidate += 1;
  return candidate;
}

function refuseWhilePaused(due: DayNumber, pauses: readonly PauseSpan[]): void {
  const open = pauses.at(-1);
  if (open === undefined || open.last !== Infinity || open.first > due) return;
  throw new RuleViolation('deadline.paused', undefined, { since: localDateOfDayNumber(open.first) });
}

/** The pauses as spans after day 0, sorted, overlapping and touching ones merged; the last may be without end. */
function mergedAfter(start: DayNumber, pauses: readonly Pause[]): readonly PauseSpan[] {
  const spans = pauses
    .map((pause) => spanOf(pause))
    .filter((span) => span.last > start)
    .sort((one, other) => one.first - other.first);
  const merged: PauseSpan[] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    if (before === undefined || span.first > before.last + 1) {
      merged.push({ first: Math.max(span.first, start + 1), last: span.last });
    } else if (span.last > before.last) {
      merged.splice(-1, 1, { first: before.first, last: span.last });
    }
  }
  return merged;
}

function spanOf(pause: Pause): PauseSpan {
  const first = dayNumberOf(pause.from);
  const last = pause.to === null ? Infinity : dayNumberOf(pause.to);
  if (last >= first) return { first, last };
  throw new RuleViolation('pause.ends-before-it-begins', undefined, { from: pause.from, to: pause.to ?? '' });
}
