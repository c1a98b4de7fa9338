// Dates and instants of the law: days in Asia/Shanghai, moments in UTC, by arithmetic alone.
import { RuleViolation } from '../rule-violation.js';

/** A day in Asia/Shanghai, `YYYY-MM-DD`; two of them compare as strings. */
export type LocalDate = string & { readonly localDate: unique symbol };

/** A moment, ISO 8601 in UTC with milliseconds (`2026-04-30T02:00:00.000Z`); two of them compare as strings. */
export type Instant = string & { readonly instant: unique symbol };

/** Days since 1970-01-01, which was a Thursday. */
export type DayNumber = number;

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const MILLISECONDS_A_MINUTE = 60_000;
const MILLISECONDS_A_DAY = 86_400_000;
// China has kept one zone without summer time since 1991, before any date this house counts.
const SHANGHAI_AHEAD_OF_UTC = 8 * 60 * MILLISECONDS_A_MINUTE;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const LAST_YEAR = 9999;
const THURSDAY = 4;
const TWO_DIGITS = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

/**
 * Whether a text is a day that exists, written `YYYY-MM-DD`; 2026-02-30 and 2026-1-5 are not.
 */
export function isLocalDate(text: string): text is LocalDate {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const year = digitsOf(text, 0, 4);
  const month = digitsOf(text, 5, 7);
  const day = digitsOf(text, 8, 10);
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The day that a text names. @param text `YYYY-MM-DD`
 * @throws RuleViolation `date.impossible`
 */
export function localDate(text: string): LocalDate {
  if (isLocalDate(text)) return text;
  throw new RuleViolation('date.impossible', undefined, { text: text.slice(0, 40) });
}

/** The number of a day, counted from 1970-01-01 = 0. */
export function dayNumberOf(date: LocalDate): DayNumber {
  const month = digitsOf(date, 5, 7);
  // The year begins in March, so that the leap day is its last (the usual civil-calendar reckoning).
  const year = digitsOf(date, 0, 4) - (month <= 2 ? 1 : 0);
  const century = Math.floor(year / 100);
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + digitsOf(date, 8, 10) - 1;
  return year * 365 + Math.floor(year / 4) - century + Math.floor(century / 4) + dayOfYear - 719_468;
}

/**
 * The day that bears a number. @param day days since 1970-01-01
 * @throws RuleViolation `date.out-of-range` before year 1 or after year 9999
 */
export function localDateOfDayNumber(day: DayNumber): LocalDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  if (!(year >= 1 && year <= LAST_YEAR)) throw new RuleViolation('date.out-of-range', undefined, { day });
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return trustedDate(
    `${twoDigits(Math.floor(year / 100))}${twoDigits(year % 100)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`,
  );
}

/** The day so many calendar days later. @param days may be negative @throws RuleViolation `date.out-of-range` */
export function addDays(date: LocalDate, days: number): LocalDate {
  return localDateOfDayNumber(dayNumberOf(date) + days);
}

/** How many calendar days lie from one day to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** The weekday of a day number, 0 = Sunday to 6 = Saturday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + THURSDAY) % 7) + 7) % 7;
}

/** The English name of a date's weekday. */
export function weekdayName(date: LocalDate): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[weekdayOf(dayNumberOf(date))] ?? 'Sunday';
}

/** The calendar year of a date. */
export function yearOf(date: LocalDate): number {
  return digitsOf(date, 0, 4);
}

/**
 * The moment that a text names. @param text RFC 3339 with an offset, at most nanoseconds (cut to milliseconds)
 * @throws RuleViolation `instant.impossible`
 */
export function parseInstant(text: string): Instant {
  const parts = RFC_3339.exec(text);
  if (parts === null) throw impossibleInstant(text);
  const [, date = '', hour = '', minute = '', second = '', fraction = '', zone = ''] = parts;
  if (!isLocalDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    throw impossibleInstant(text);
  const offset = offsetMinutes(zone);
  if (offset === undefined) throw impossibleInstant(text);
  const milliseconds =
    ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000 +
    Number(fraction.padEnd(3, '0').slice(0, 3));
  return epochToInstant(dayNumberOf(date) * MILLISECONDS_A_DAY + milliseconds);
}

/** Milliseconds since 1970-01-01T00:00Z of a moment. */
export function instantToEpoch(instant: Instant): number {
  return Date.parse(instant);
}

/**
 * The moment of an epoch. @param epochMs milliseconds since 1970-01-01T00:00Z, fractions cut
 * @throws RuleViolation `instant.out-of-range` before year 1 or after year 9999
 */
export function epochToInstant(epochMs: number): Instant {
  const moment = new Date(Math.floor(epochMs));
  const text = Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
  if (isWrittenInstant(text)) return text;
  throw new RuleViolation('instant.out-of-range', undefined, { epochMs });
}

/** The day in Asia/Shanghai on which a moment falls. @param moment an instant, or milliseconds of the epoch */
export function localDateOf(moment: Instant | number): LocalDate {
  const epochMs = typeof moment === 'number' ? moment : instantToEpoch(moment);
  return localDateOfDayNumber(Math.floor((epochMs + SHANGHAI_AHEAD_OF_UTC) / MILLISECONDS_A_DAY));
}

/** The first moment of a day in Asia/Shanghai, 0:00. */
export function startOfDay(date: LocalDate): Instant {
  return epochToInstant(dayNumberOf(date) * MILLISECONDS_A_DAY - SHANGHAI_AHEAD_OF_UTC);
}

/** The moment at which a day in Asia/Shanghai is over, 24:00: a deed is in time before it. @source 民法典 第二百零三条 */
export function endOfDay(date: LocalDate): Instant {
  return trustedInstant(`${date}T16:00:00.000Z`);
}

const RFC_3339 = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?([Zz]|[+-]\d{2}:\d{2})$/;
const WRITTEN_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function isWrittenInstant(text: string): text is Instant {
  return WRITTEN_INSTANT.test(text) && !text.startsWith('0000');
}

function impossibleInstant(text: string): RuleViolation {
  return new RuleViolation('instant.impossible', undefined, { text: text.slice(0, 40) });
}

function offsetMinutes(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'z') return 0;
  const hours = digitsOf(zone, 1, 3);
  const minutes = digitsOf(zone, 4, 6);
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function digitsOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)) return 29;
  return DAYS_IN_MONTH[month - 1] ?? 0;
}

function twoDigits(value: number): string {
  return TWO_DIGITS[value] ?? '';
}

// The brands are put on here, where the text was just built of checked parts; the predicates let no cast be written.
function isBuiltDate(text: string): text is LocalDate {
  return text.length === 10;
}

function isBuiltInstant(text: string): text is Instant {
  return text.length === 24;
}

function trustedDate(text: string): LocalDate {
  if (isBuiltDate(text)) return text;
  throw new RangeError(`not a date: ${text}`);
}

function trustedInstant(text: string): Instant {
  if (isBuiltInstant(text)) return text;
  throw new RangeError(`not an instant: ${text}`);
}
