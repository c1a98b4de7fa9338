// What `anqi due` is given, read field by field: dates, days, units and pauses, refused with a code and the place.
import {
  CHANNELS,
  type Channel,
  DAY_UNITS,
  type DayUnit,
  LONGEST_PERIOD_DAYS,
  type LocalDate,
  NOTICE_YEARS,
  type ReasonedPause,
  RuleViolation,
  localDate,
  localDateOf,
  parseInstant,
} from '#rules';

export type Fields = Readonly<Record<string, unknown>>;

/** Before the first holiday notice of this house nothing can be counted. */
const FIRST_DAY = localDate(`${String(NOTICE_YEARS.first)}-01-01`);

/**
 * A date as a person or a system writes it: `YYYY-MM-DD`, or an RFC 3339 moment taken to its Shanghai day.
 * @throws RuleViolation `date.impossible`, `instant.impossible`, `date.before-first-notice`
 */
export function readDate(text: string, place: string): LocalDate {
  const date = placed(() => (/^.{10}t/i.test(text) ? localDateOf(parseInstant(text)) : localDate(text)), place);
  if (date >= FIRST_DAY) return date;
  throw new RuleViolation('date.before-first-notice', undefined, { date, first: FIRST_DAY, place });
}

function placed<T>(read: () => T, place: string): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    throw new RuleViolation(error.code, error.citation, { ...error.facts, place });
  }
}

/** A number of days as it was written. @throws RuleViolation `period.impossible-days` */
export function readDays(days: unknown): number {
  if (typeof days === 'number' && Number.isInteger(days) && days >= 1 && days <= LONGEST_PERIOD_DAYS) return days;
  throw new RuleViolation('period.impossible-days', undefined, { days: shown(days), longest: LONGEST_PERIOD_DAYS });
}

/** A unit as it was written. @throws RuleViolation `due.missing-field`, `due.unknown-unit` */
export function readUnit(unit: unknown): DayUnit {
  const known = DAY_UNITS.find((candidate) => candidate === unit);
  if (known !== undefined) return known;
  throw unit === undefined
    ? new RuleViolation('due.missing-field', undefined, { field: 'unit' })
    : new RuleViolation('due.unknown-unit', undefined, { unit: shown(unit), known: DAY_UNITS });
}

/** The channel, or null where none is named. @throws RuleViolation `due.unknown-channel` */
export function readChannel(channel: unknown): Channel | null {
  if (channel === undefined || channel === null) return null;
  const known = CHANNELS.find((candidate) => candidate === channel);
  if (known !== undefined) return known;
  throw new RuleViolation('due.unknown-channel', undefined, { place: 'channel', known: CHANNELS });
}

/** The pauses of a question, checked. @throws RuleViolation `due.pauses-not-a-list` and those of `checkedPauses` */
export function readPauses(pauses: unknown): readonly ReasonedPause[] {
  if (pauses === undefined || pauses === null) return [];
  if (!Array.isArray(pauses)) throw new RuleViolation('due.pauses-not-a-list', undefined, { place: 'pauses' });
  return checkedPauses(pauses.map((pause: unknown, index) => readPause(pause, `pauses[${String(index)}]`)));
}

function readPause(pause: unknown, place: string): ReasonedPause {
  if (!isFields(pause)) throw new RuleViolation('due.pause-not-an-object', undefined, { place });
  const to = pause['to'] === null ? null : readDate(textField(pause, 'to'), `${place}.to`);
  const { reason } = pause;
  if (reason !== undefined && typeof reason !== 'string') {
    throw new RuleViolation('due.not-a-text', undefined, { field: 'reason', place: `${place}.reason` });
  }
  return { from: readDate(textField(pause, 'from'), `${place}.from`), to, ...(reason === undefined ? {} : { reason }) };
}

/**
 * Pauses as they were told. What is told twice over, with one reason or none, is a slip; two reasons may overlap, and
 * then their days are left out once. @throws RuleViolation `pause.overlaps`, `pause.ends-before-it-begins`
 */
export function checkedPauses(pauses: readonly ReasonedPause[]): readonly ReasonedPause[] {
  for (const [index, pause] of pauses.entries()) {
    const place = `pauses[${String(index)}]`;
    const { from, to, reason } = pause;
    if (to !== null && to < from) {
      throw new RuleViolation('pause.ends-before-it-begins', undefined, { from, to, place });
    }
    const other = pauses.slice(0, index).findIndex((before) => before.reason === reason && overlap(before, pause));
    if (other >= 0) {
      throw new RuleViolation('pause.overlaps', undefined, { from, place, before: `pauses[${String(other)}]` });
    }
  }
  return pauses;
}

function overlap(one: ReasonedPause, other: ReasonedPause): boolean {
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);
}

/** A text of a question. @throws RuleViolation `due.missing-field`, `due.not-a-text` */
export function textField(fields: Fields, field: string): string {
  const value = fields[field];
  if (typeof value === 'string') return value;
  throw new RuleViolation(value === undefined ? 'due.missing-field' : 'due.not-a-text', undefined, { field });
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 40);
}
