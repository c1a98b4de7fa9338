// What a due date says for itself: which days were passed over, which Saturdays counted, why the end moved.
import {
  type DayNumber,
  type LocalDate,
  dayNumberOf,
  localDateOfDayNumber,
  weekdayOf,
} from '../calendar/local-date.js';
import { type WorkingCalendar, isWorkingDayNumber, workingDaysThrough } from '../calendar/working-days.js';
import type { Citation } from '../statute/citation.js';
import type { DayUnit } from '../statute/deadlines.table.js';
import type { RuleSetId } from '../statute/rule-set.js';
import type { Counted, Pause, PauseSpan, Period } from './count-days.js';

export interface DueExplanation {
  readonly startedOn: LocalDate;
  /** Day 1: the first day that counts. */
  readonly firstDay: LocalDate;
  readonly days: number;
  readonly unit: DayUnit;
  readonly extensions: readonly AppliedExtension[];
  /** Days passed over while counting; for calendar days only pauses are. */
  readonly skipped: readonly SkippedDays[];
  readonly makeUpDays: readonly { readonly date: LocalDate; readonly name: string }[];
  readonly pauses: readonly AppliedPause[];
  /** The n-th day counted, before it moves off a day on which no period ends. */
  readonly lastCountedDay: LocalDate;
  readonly rolledOver: readonly SkippedDays[];
  readonly dueOn: LocalDate;
  readonly dueStrictOn: LocalDate;
  readonly provisional: boolean;
  readonly ruleSet: RuleSetId | null;
  readonly citation: Citation | null;
  readonly countedBy: Citation | null;
  readonly calendarEdition: string;
}

export interface SkippedDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  readonly why: 'weekend' | 'holiday' | 'pause';
  /** The holiday's Chinese name as the notice has it. */
  readonly name: string | null;
}

/** A pause as it was applied: cut to the running period, overlapping ones merged; `days` in the unit of the clock. */
export interface AppliedPause {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  /** Why the clock stood still, where it was said; several where pauses were merged. */
  readonly reasons: readonly string[];
}

export interface AppliedExtension extends Period {
  readonly citation: Citation | null;
}

type PassedOver = Pick<DueExplanation, 'firstDay' | 'skipped' | 'makeUpDays' | 'pauses' | 'rolledOver'>;

/** A pause as it was recorded, with why. */
export interface ReasonedPause extends Pause {
  readonly reason?: string;
}

/** The part of an explanation that follows from the count alone. @param recorded the pauses before they were merged */
export function passedOver(
  calendar: WorkingCalendar,
  counted: Counted,
  recorded: readonly ReasonedPause[],
): PassedOver {
  const applied = counted.pauses.filter((pause) => pause.first <= counted.raw);
  const working = counted.unit === 'working-day';
  const skipped = working
    ? skippedDays(calendar, counted.pauses, counted.start + 1, counted.raw)
    : applied.map((pause) => group(pause.first, pause.last, 'pause', null));
  return {
    firstDay: localDateOfDayNumber(firstCountedDay(calendar, counted)),
    skipped,
    makeUpDays: working ? makeUpDays(calendar, counted) : [],
    pauses: applied.map((pause) => ({
      from: localDateOfDayNumber(pause.first),
      to: localDateOfDayNumber(pause.last),
      days: working
        ? workingDaysThrough(calendar, pause.last) - workingDaysThrough(calendar, pause.first - 1)
        : pause.last - pause.first + 1,
      reasons: reasonsWithin(pause, recorded),
    })),
    rolledOver: skippedDays(calendar, counted.pauses, counted.raw, counted.legal - 1),
  };
}

function reasonsWithin({ first, last }: PauseSpan, recorded: readonly ReasonedPause[]): readonly string[] {
  const within = recorded.filter(
    ({ from, to }) => dayNumberOf(from) <= last && (to === null || dayNumberOf(to) >= first),
  );
  return [...new Set(within.flatMap(({ reason }) => (reason === undefined ? [] : [reason])))];
}

function firstCountedDay(calendar: WorkingCalendar, { start, unit, pauses }: Counted): DayNumber {
  let day = start + 1;
  for (let why = whySkipped(calendar, pauses, day); why !== null; why = whySkipped(calendar, pauses, day)) {
    if (unit === 'calendar-day' && why !== PAUSED) break;
    day += 1;
  }
  return day;
}

function skippedDays(
  calendar: WorkingCalendar,
  pauses: readonly PauseSpan[],
  first: DayNumber,
  last: DayNumber,
): readonly SkippedDays[] {
  const groups: SkippedDays[] = [];
  let groupStart = first;
  let current = whySkipped(calendar, pauses, first);
  for (let day = first + 1; day <= last + 1; day += 1) {
    const next = day > last ? null : whySkipped(calendar, pauses, day);
    if (next === current) continue;
    if (current !== null && groupStart <= last) groups.push(groupOf(groupStart, day - 1, current));
    groupStart = day;
    current = next;
  }
  return groups;
}

// One word for each day, so that neighbours compare cheaply: a reason, or the name of the holiday.
const WEEKEND = 'weekend';
const PAUSED = 'pause';

function whySkipped(calendar: WorkingCalendar, pauses: readonly PauseSpan[], day: DayNumber): string | null {
  for (const pause of pauses) if (pause.first <= day && day <= pause.last) return PAUSED;
  const noticed = calendar.noticed.get(day);
  if (noticed !== undefined) return noticed.off ? noticed.name : null;
  return weekdayOf(day) % 6 === 0 ? WEEKEND : null;
}

function groupOf(first: DayNumber, last: DayNumber, why: string): SkippedDays {
  if (why === WEEKEND || why === PAUSED) return group(first, last, why, null);
  return group(first, last, 'holiday', why);
}

function group(first: DayNumber, last: DayNumber, why: SkippedDays['why'], name: string | null): SkippedDays {
  const from = localDateOfDayNumber(first);
  return { from, to: first === last ? from : localDateOfDayNumber(last), days: last - first + 1, why, name };
}

function makeUpDays(calendar: WorkingCalendar, counted: Counted): DueExplanation['makeUpDays'] {
  const days: { readonly date: LocalDate; readonly name: string }[] = [];
  for (let day = counted.start + 1; day <= counted.raw; day += 1) {
    if (weekdayOf(day) % 6 !== 0 || !isWorkingDayNumber(calendar, day)) continue;
    if (counted.pauses.some((pause) => pause.first <= day && day <= pause.last)) continue;
    days.push({ date: localDateOfDayNumber(day), name: calendar.noticed.get(day)?.name ?? '' });
  }
  return days;
}
