// A holiday notice as a file says it, before it is an edition: its year, its days, and where each of them stands.
import { RuleViolation } from '../rule-violation.js';
import { type LocalDate, yearOf } from './local-date.js';
import type { NoticedDay } from './working-days.js';

/** A day with its place in the file: `line 3`, or `days[7]`. */
export interface PlacedDay extends NoticedDay {
  readonly place: string;
}

export interface NoticeDraft {
  readonly year: number;
  /** null where the file does not say. */
  readonly id: string | null;
  readonly announcedOn: LocalDate | null;
  readonly notice: string | null;
  /** true when the notice speaks of some holidays only, and the others stay as they were announced before. */
  readonly amends: boolean;
  readonly days: readonly PlacedDay[];
}

export const NOTICE_YEARS = { first: 2015, last: 2100 } as const;

/** A year as a file gives it. @throws RuleViolation `calendar.year-unknown` */
export function noticeYear(year: unknown, place: string): number {
  const { first, last } = NOTICE_YEARS;
  if (typeof year === 'number' && Number.isInteger(year) && year >= first && year <= last) return year;
  throw new RuleViolation('calendar.year-unknown', undefined, { place, first, last });
}

/**
 * A draft that says one thing of each day, inside its year; December before and January after belong to it.
 * @throws RuleViolation `calendar.nothing-announced`, `calendar.day-outside-year`, `calendar.contradictory-day`,
 * `calendar.day-twice`, each with the place
 */
export function checkedDraft(draft: NoticeDraft): NoticeDraft {
  if (draft.days.length === 0) throw new RuleViolation('calendar.nothing-announced', undefined, { year: draft.year });
  const seen = new Map<LocalDate, PlacedDay>();
  for (const day of draft.days) {
    const { date, place } = day;
    if (!isInFrame(draft.year, date)) {
      throw new RuleViolation('calendar.day-outside-year', undefined, { year: draft.year, date, place });
    }
    const before = seen.get(date);
    if (before !== undefined) {
      const code = before.off === day.off ? 'calendar.day-twice' : 'calendar.contradictory-day';
      throw new RuleViolation(code, undefined, { date, place, before: before.place });
    }
    seen.set(date, day);
  }
  return draft;
}

function isInFrame(year: number, date: LocalDate): boolean {
  const month = date.slice(0, 7);
  return yearOf(date) === year || month === `${year - 1}-12` || month === `${year + 1}-01`;
}
