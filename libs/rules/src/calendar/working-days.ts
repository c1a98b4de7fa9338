// Which days are worked: Monday to Friday as the State Council's notices move them, counted in constant time.
import { RuleViolation } from '../rule-violation.js';
import {
  type DayNumber,
  type LocalDate,
  dayNumberOf,
  localDate,
  localDateOfDayNumber,
  weekdayOf,
  yearOf,
} from './local-date.js';

/** One day that a notice names: off, or (a Saturday or Sunday, mostly) worked in exchange. */
export interface NoticedDay {
  readonly date: LocalDate;
  readonly off: boolean;
  readonly name: string;
}

/** All that one notice says of one year; a later notice for the same year is a further edition. */
export interface CalendarEdition {
  readonly id: string;
  readonly year: number;
  readonly announcedOn: LocalDate;
  readonly supersededOn: LocalDate | null;
  readonly notice: string;
  readonly days: readonly NoticedDay[];
}

/** The same as it stands in a file or a table: dates still unproven text. */
export interface CalendarEditionRow {
  readonly id: string;
  readonly year: number;
  readonly announcedOn: string;
  readonly supersededOn: string | null;
  readonly notice: string;
  readonly days: readonly { readonly date: string; readonly off: boolean; readonly name: string }[];
}

/**
 * A calendar ready to count with. `edition` is the id of its newest notice and goes on every clock;
 * `workingThrough[i]` counts the working days up to day `firstDay + i`, `workingDays` lists them.
 */
export interface WorkingCalendar {
  readonly edition: string;
  readonly editions: readonly string[];
  readonly lastKnownYear: number | null;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  readonly workingThrough: Int32Array;
  readonly workingDays: Int32Array;
  readonly noticed: ReadonlyMap<DayNumber, NoticedDay>;
  readonly knownSpans: readonly DaySpan[];
}

interface DaySpan {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

export type DayKind = { readonly provisional: boolean } & (
  { readonly kind: 'working' | 'weekend' } | { readonly kind: 'holiday' | 'make-up'; readonly name: string }
);

const WORKING_DAYS_A_WEEK = 5;
const DAYS_A_WEEK = 7;
// Day −3 (1969-12-29) was a Monday.
const TO_MONDAY = 3;
export const NO_NOTICE = 'none';

/**
 * An edition read from plain values, as they come from a file or a table.
 * @throws RuleViolation `date.impossible`, `calendar.edition-without-id`
 */
export function readCalendarEdition(row: CalendarEditionRow): CalendarEdition {
  if (row.id.trim() === '') throw new RuleViolation('calendar.edition-without-id', undefined, { year: row.year });
  return {
    ...row,
    announcedOn: localDate(row.announcedOn),
    supersededOn: row.supersededOn === null ? null : localDate(row.supersededOn),
    days: row.days.map((day) => ({ date: localDate(day.date), off: day.off, name: day.name })),
  };
}

/**
 * The calendar that a set of notices makes, at most one for each year; years without one stay provisional.
 * @throws RuleViolation `calendar.two-editions-of-a-year`, `calendar.day-outside-year`, `calendar.contradictory-day`
 */
export function buildCalendar(editions: readonly CalendarEdition[]): WorkingCalendar {
  const byYear = [...editions].sort((one, other) => one.year - other.year);
  refuseTwoOfAYear(byYear);
  const noticed = noticedDays(byYear);
  const knownSpans = spansOf(byYear.map((edition) => edition.year));
  const days = [...noticed.keys(), ...knownSpans.flatMap((span) => [span.first, span.last])];
  const firstDay = days.length === 0 ? 0 : Math.min(...days);
  const lastDay = days.length === 0 ? -1 : Math.max(...days);
  return {
    edition: newestOf(byYear)?.id ?? NO_NOTICE,
    editions: byYear.map((edition) => edition.id),
    lastKnownYear: byYear.at(-1)?.year ?? null,
    firstDay,
    lastDay,
    ...countedThrough(firstDay, lastDay, noticed),
    noticed,
    knownSpans,
  };
}

/** Whether a date is worked: by notice, else Monday to Friday. */
export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean {
  return isWorkingDayNumber(calendar, dayNumberOf(date));
}

/** What a date is, with the holiday that makes it so; `provisional` where no notice is known for its year. */
export function dayKind(calendar: WorkingCalendar, date: LocalDate): DayKind {
  const day = dayNumberOf(date);
  const provisional = isProvisional(calendar, day, day);
  const noticed = calendar.noticed.get(day);
  if (noticed?.off === true) return { kind: 'holiday', name: noticed.name, provisional };
  if (isMondayToFriday(day)) return { kind: 'working', provisional };
  return noticed === undefined
    ? { kind: 'weekend', provisional }
    : { kind: 'make-up', name: noticed.name, provisional };
}

/**
 * The day on which the n-th working day after `from` falls; `from` itself is not counted.
 * @param days a whole number of at least 1
 * @throws RuleViolation `period.impossible-days`, `date.out-of-range` @source 令121号 第四十五条
 */
export function addWorkingDays(calendar: WorkingCalendar, from: LocalDate, days: number): LocalDate {
  if (!Number.isInteger(days) || days < 1) throw new RuleViolation('period.impossible-days', undefined, { days });
  return localDateOfDayNumber(workingDayNumbered(calendar, workingDaysThrough(calendar, dayNumberOf(from)) + days));
}

/** How many working days lie after `from` up to and with `to`; negative when `to` is earlier. */
export function countWorkingDays(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  return workingDaysThrough(calendar, dayNumberOf(to)) - workingDaysThrough(calendar, dayNumberOf(from));
}

/** The first working day on or after a date. */
export function nextWorkingDay(calendar: WorkingCalendar, date: LocalDate): LocalDate {
  return localDateOfDayNumber(nextWorkingDayNumber(calendar, dayNumberOf(date)));
}

/** Whether any of the days from `first` to `last` lies in a year whose notice is not known. */
export function isProvisional(calendar: WorkingCalendar, first: DayNumber, last: DayNumber): boolean {
  return !calendar.knownSpans.some((span) => span.first <= first && last <= span.last);
}

/** As `isWorkingDay`, by day number. */
export function isWorkingDayNumber(calendar: WorkingCalendar, day: DayNumber): boolean {
  const noticed = calendar.noticed.get(day);
  return noticed === undefined ? isMondayToFriday(day) : !noticed.off;
}

/** As `nextWorkingDay`, by day number. */
export function nextWorkingDayNumber(calendar: WorkingCalendar, day: DayNumber): DayNumber {
  return workingDayNumbered(calendar, workingDaysThrough(calendar, day - 1) + 1);
}

/** The ordinal of the last working day up to and with a day; only differences of ordinals mean anything. */
export function workingDaysThrough(calendar: WorkingCalendar, day: DayNumber): number {
  const { firstDay, lastDay, workingThrough } = calendar;
  if (day < firstDay) return mondayToFridaysThrough(day);
  if (day <= lastDay) return workingThrough[day - firstDay] ?? Number.NaN;
  return ordinalAtEnd(calendar) + mondayToFridaysThrough(day) - mondayToFridaysThrough(lastDay);
}

/** The day of a working day's ordinal: the inverse of `workingDaysThrough`. */
export function workingDayNumbered(calendar: WorkingCalendar, ordinal: number): DayNumber {
  const { firstDay, lastDay, workingDays } = calendar;
  const beforeFirst = mondayToFridaysThrough(firstDay - 1);
  if (ordinal <= beforeFirst) return mondayToFridayNumbered(ordinal);
  const end = ordinalAtEnd(calendar);
  if (ordinal <= end) return workingDays[ordinal - beforeFirst - 1] ?? Number.NaN;
  return mondayToFridayNumbered(ordinal - end + mondayToFridaysThrough(lastDay));
}

function ordinalAtEnd(calendar: WorkingCalendar): number {
  return mondayToFridaysThrough(calendar.firstDay - 1) + calendar.workingDays.length;
}

function isMondayToFriday(day: DayNumber): boolean {
  const weekday = weekdayOf(day);
  return weekday >= 1 && weekday <= WORKING_DAYS_A_WEEK;
}

function mondayToFridaysThrough(day: DayNumber): number {
  const weeks = Math.floor((day + TO_MONDAY) / DAYS_A_WEEK);
  const sinceMonday = day + TO_MONDAY - weeks * DAYS_A_WEEK;
  return weeks * WORKING_DAYS_A_WEEK + Math.min(sinceMonday + 1, WORKING_DAYS_A_WEEK);
}

function mondayToFridayNumbered(ordinal: number): DayNumber {
  const weeks = Math.floor((ordinal - 1) / WORKING_DAYS_A_WEEK);
  return weeks * DAYS_A_WEEK + (ordinal - 1 - weeks * WORKING_DAYS_A_WEEK) - TO_MONDAY;
}

function countedThrough(
  firstDay: DayNumber,
  lastDay: DayNumber,
  noticed: ReadonlyMap<DayNumber, NoticedDay>,
): Pick<WorkingCalendar, 'workingThrough' | 'workingDays'> {
  const workingThrough = new Int32Array(Math.max(lastDay - firstDay + 1, 0));
  const workingDays: number[] = [];
  const beforeFirst = mondayToFridaysThrough(firstDay - 1);
  for (let day = firstDay; day <= lastDay; day += 1) {
    const worked = noticed.get(day)?.off === false || (noticed.get(day) === undefined && isMondayToFriday(day));
    if (worked) workingDays.push(day);
    workingThrough[day - firstDay] = beforeFirst + workingDays.length;
  }
  return { workingThrough, workingDays: Int32Array.from(workingDays) };
}

function refuseTwoOfAYear(byYear: readonly CalendarEdition[]): void {
  byYear.forEach((edition, index) => {
    const before = byYear[index - 1];
    if (before?.year !== edition.year) return;
    throw new RuleViolation('calendar.two-editions-of-a-year', undefined, {
      year: edition.year,
      editions: [before.id, edition.id],
    });
  });
}

function noticedDays(editions: readonly CalendarEdition[]): ReadonlyMap<DayNumber, NoticedDay> {
  const noticed = new Map<DayNumber, NoticedDay>();
  for (const edition of editions) {
    for (const day of edition.days) {
      refuseOutsideYear(edition, day);
      const earlier = noticed.get(dayNumberOf(day.date));
      if (earlier !== undefined && earlier.off !== day.off) throw contradiction(edition, day);
      noticed.set(dayNumberOf(day.date), earlier ?? day);
    }
  }
  return noticed;
}

// A notice for 2019 begins on 2018-12-29: the neighbouring months belong to it, nothing further does.
function refuseOutsideYear(edition: CalendarEdition, day: NoticedDay): void {
  const month = day.date.slice(0, 7);
  const ownYear = yearOf(day.date) === edition.year;
  if (ownYear || month === `${edition.year - 1}-12` || month === `${edition.year + 1}-01`) return;
  throw new RuleViolation('calendar.day-outside-year', undefined, { edition: edition.id, date: day.date });
}

function contradiction(edition: CalendarEdition, day: NoticedDay): RuleViolation {
  return new RuleViolation('calendar.contradictory-day', undefined, { edition: edition.id, date: day.date });
}

function spansOf(years: readonly number[]): readonly DaySpan[] {
  const spans: DaySpan[] = [];
  for (const year of years) {
    const first = dayNumberOf(localDate(`${year}-01-01`));
    const last = dayNumberOf(localDate(`${year}-12-31`));
    const before = spans.at(-1);
    if (before?.last === first - 1) spans.splice(-1, 1, { first: before.first, last });
    else spans.push({ first, last });
  }
  return spans;
}

function newestOf(editions: readonly CalendarEdition[]): CalendarEdition | undefined {
  return [...editions]
    .sort((one, other) => (`${one.announcedOn} ${one.id}` < `${other.announcedOn} ${other.id}` ? -1 : 1))
    .at(-1);
}
