/** Turns wall times as Chinese spreadsheets write them into instants, and says what is wrong with those that are none. */

import type { Instant, LocalDate } from '#rules';

export type WallTimeReading =
  | { readonly ok: true; readonly instant: Instant; readonly dateOnly: boolean }
  | { readonly ok: false; readonly problem: 'unreadable' | 'impossible' };

interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly dateOnly: boolean;
}

const MS_PER_SECOND = 1000;
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const SHANGHAI_AHEAD_MS = 8 * 3_600_000;
const SERIAL_ZERO_1900 = Date.UTC(1899, 11, 30);
const SERIAL_ZERO_1904 = Date.UTC(1904, 0, 1);
// Serial numbers of 1982 and 2119: what lies outside is an amount or a count that strayed into a date column.
const SERIAL_MIN = 30_000;
const SERIAL_MAX = 80_000;

const CLOCK_PART = String.raw`(?:\s*(上午|下午|AM|PM)?\s*(\d{1,2})[:时点](\d{1,2})?(?:[:分](\d{1,2})?(?:\.\d+)?秒?)?\s*(AM|PM)?)?`;
const SPACED_DATE = new RegExp(
  String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s*星期.|\s*周.)?T?${CLOCK_PART}$`,
  'i',
);
const PACKED_DATE = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(?:\d{3})?)?$/;
const ZONED_DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const WRITTEN_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;

/** Reads a date or a time of day in Asia/Shanghai; `dateOnly` says that the sheet gave no time of day (then it is 00:00). */
export function readWallTime(written: string): WallTimeReading {
  const text = written.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (ZONED_DATE.test(text)) return readZonedTime(text);
  if (SERIAL.test(text)) return readSerial(Number(text));
  const wall = readSpacedDate(text) ?? readPackedDate(text);
  if (!wall) return { ok: false, problem: 'unreadable' };
  if (!existsOnTheCalendar(wall)) return { ok: false, problem: 'impossible' };
  return { ok: true, instant: instantOfWall(wall), dateOnly: wall.dateOnly };
}

/** The wall time that a spreadsheet's serial number shows, as text; undefined where no sane date is meant. */
export function wallTextOfSerial(serial: number, countsFrom1904 = false): string | undefined {
  if (!Number.isFinite(serial) || serial < 1 || serial >= 2_958_466) return undefined;
  const zero = countsFrom1904 ? SERIAL_ZERO_1904 : SERIAL_ZERO_1900;
  const shown = new Date(zero + Math.round((serial * MS_PER_DAY) / MS_PER_SECOND) * MS_PER_SECOND).toISOString();
  return Number.isInteger(serial) ? shown.slice(0, 10) : shown.slice(0, 19).replace('T', ' ');
}

/** The wall time in Asia/Shanghai of an instant, `YYYY-MM-DD HH:mm:ss`. */
export function wallTextOfInstant(instant: Instant): string {
  return new Date(Date.parse(instant) + SHANGHAI_AHEAD_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** So many minutes into a day in Asia/Shanghai. */
export function instantOfShanghai(day: LocalDate, minutes: number): Instant {
  return toInstant(Date.parse(day) - SHANGHAI_AHEAD_MS + minutes * MS_PER_MINUTE);
}

/** The day in Asia/Shanghai on which an instant falls. */
export function shanghaiDateOf(instant: Instant): LocalDate {
  const date = wallTextOfInstant(instant).slice(0, 10);
  if (isDate(date)) return date;
  throw new RangeError(`not an instant: ${instant}`);
}

function isDate(text: string): text is LocalDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** The instant `ms` milliseconds later (earlier when negative). */
export function shiftInstant(instant: Instant, ms: number): Instant {
  return toInstant(Date.parse(instant) + ms);
}

/** The last millisecond of the day in Asia/Shanghai that begins at `dayStart`. */
export function endOfShanghaiDay(dayStart: Instant): Instant {
  return shiftInstant(dayStart, MS_PER_DAY - 1);
}

function readZonedTime(text: string): WallTimeReading {
  const ms = Date.parse(text);
  return Number.isNaN(ms)
    ? { ok: false, problem: 'impossible' }
    : { ok: true, instant: toInstant(ms), dateOnly: false };
}

function readSerial(serial: number): WallTimeReading {
  const wallText = serial >= SERIAL_MIN && serial <= SERIAL_MAX ? wallTextOfSerial(serial) : undefined;
  return wallText ? readWallTime(wallText) : { ok: false, problem: 'unreadable' };
}

function readSpacedDate(text: string): WallTime | undefined {
  const [, year, month, day, before, hour, minute, second, after] = SPACED_DATE.exec(text) ?? [];
  if (!year) return undefined;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: hourOfDay(hour, before ?? after),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    dateOnly: hour === undefined,
  };
}

function hourOfDay(hour: string | undefined, half: string | undefined): number {
  const written = Number(hour ?? 0);
  if (/下午|PM/i.test(half ?? '') && written < 12) return written + 12;
  return /上午|AM/i.test(half ?? '') && written === 12 ? 0 : written;
}

function readPackedDate(text: string): WallTime | undefined {
  const [, year, month, day, hour, minute, second] = PACKED_DATE.exec(text) ?? [];
  if (!year) return undefined;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    dateOnly: hour === undefined,
  };
}

function existsOnTheCalendar(wall: WallTime): boolean {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day));
  const dayExists = date.getUTCMonth() === wall.month - 1 && date.getUTCDate() === wall.day && wall.year >= 1900;
  const isMidnight24 = wall.hour === 24 && wall.minute === 0 && wall.second === 0;
  return dayExists && (wall.hour < 24 || isMidnight24) && wall.minute < 60 && wall.second < 60;
}

function instantOfWall(wall: WallTime): Instant {
  return toInstant(
    Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second) - SHANGHAI_AHEAD_MS,
  );
}

function toInstant(epochMs: number): Instant {
  const text = new Date(epochMs).toISOString();
  if (isInstant(text)) return text;
  throw new Error(`No instant of the years 1 to 9999: ${text}`);
}

function isInstant(text: string): text is Instant {
  return WRITTEN_INSTANT.test(text);
}
