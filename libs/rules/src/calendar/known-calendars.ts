// The calendar as the notices stand, or as they stood on a day: which edition of each year holds.
import { BUILT_IN_EDITIONS } from './holiday-notices.table.js';
import type { LocalDate } from './local-date.js';
import { type CalendarEdition, type WorkingCalendar, buildCalendar } from './working-days.js';

const builtIn = buildCalendar(newestOfEachYear(BUILT_IN_EDITIONS));

/** The calendar of the newest edition of every year; without an argument, of the editions built in. */
export function currentCalendar(editions: readonly CalendarEdition[] = BUILT_IN_EDITIONS): WorkingCalendar {
  return editions === BUILT_IN_EDITIONS ? builtIn : buildCalendar(newestOfEachYear(editions));
}

/** The calendar as it was known on a day: editions announced later do not count, so later years are provisional. */
export function calendarAsOf(
  date: LocalDate,
  editions: readonly CalendarEdition[] = BUILT_IN_EDITIONS,
): WorkingCalendar {
  return buildCalendar(newestOfEachYear(editions.filter((edition) => edition.announcedOn <= date)));
}

function newestOfEachYear(editions: readonly CalendarEdition[]): readonly CalendarEdition[] {
  const newest = new Map<number, CalendarEdition>();
  for (const edition of editions) {
    const rival = newest.get(edition.year);
    if (rival === undefined || rank(rival) < rank(edition)) newest.set(edition.year, edition);
  }
  return [...newest.values()];
}

function rank(edition: CalendarEdition): string {
  return `${edition.announcedOn} ${edition.id}`;
}
