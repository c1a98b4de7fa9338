// What loading notices does to the shelf: which editions are added, which are superseded, and which said nothing new.
import { RuleViolation } from '../rule-violation.js';
import { currentCalendar } from './known-calendars.js';
import { type LocalDate, addDays, daysBetween } from './local-date.js';
import type { ReadNotice } from './read-notice.js';
import type { Prolonging } from './notice-sentences.js';
import type { CalendarEdition, NoticedDay } from './working-days.js';

export interface EditionPlan {
  readonly add: readonly CalendarEdition[];
  readonly supersede: readonly { readonly id: string; readonly on: LocalDate }[];
  /** Years of which the file says what the newest edition says already. */
  readonly unchanged: readonly number[];
  /** Days whose kind is another one afterwards. */
  readonly moved: readonly {
    readonly year: number;
    readonly before: NoticedDay | null;
    readonly after: NoticedDay | null;
  }[];
}

export interface PlanBy {
  /** The day on which a notice counts as announced when the file does not say. */
  readonly announcedOn: LocalDate;
  readonly notice: string;
}

/**
 * The plan of a load; nothing of it may be done when any of it cannot. @param known every edition on the shelf
 * @throws RuleViolation `calendar.id-taken`, `calendar.older-than-loaded`, `calendar.nothing-to-amend`, `calendar.year-incomplete`,
 * `calendar.contradictory-day` between neighbouring years
 */
export function planEditions(
  known: readonly CalendarEdition[],
  notices: readonly ReadNotice[],
  by: PlanBy,
): EditionPlan {
  const plan = notices.reduce<EditionPlan>((soFar, notice) => withNotice(soFar, known, notice, by), {
    add: [],
    supersede: [],
    unchanged: [],
    moved: [],
  });
  // Refuses what the years say against each other, before anything is kept.
  currentCalendar([...known, ...plan.add]);
  return plan;
}

function withNotice(plan: EditionPlan, known: readonly CalendarEdition[], notice: ReadNotice, by: PlanBy): EditionPlan {
  const ofYear = [...known, ...plan.add].filter(({ year }) => year === notice.year);
  const newest = [...ofYear].sort((one, other) => (rank(one) < rank(other) ? 1 : -1))[0];
  const days = daysAfter(newest, notice);
  const moved = difference(newest?.days ?? [], days).map((change) => ({ year: notice.year, ...change }));
  if (newest !== undefined && moved.length === 0) return { ...plan, unchanged: [...plan.unchanged, notice.year] };
  const edition = editionOf(ofYear, notice, days, by);
  if (newest !== undefined && edition.announcedOn < newest.announcedOn) {
    throw new RuleViolation('calendar.older-than-loaded', undefined, {
      ...{ year: notice.year, announcedOn: edition.announcedOn },
      ...{ loaded: newest.id, loadedAnnouncedOn: newest.announcedOn },
    });
  }
  return {
    ...plan,
    add: [...plan.add, edition],
    supersede: newest === undefined ? plan.supersede : [...plan.supersede, { id: newest.id, on: edition.announcedOn }],
    moved: [...plan.moved, ...moved],
  };
}

function editionOf(
  ofYear: readonly CalendarEdition[],
  notice: ReadNotice,
  days: readonly NoticedDay[],
  by: PlanBy,
): CalendarEdition {
  const id = notice.id ?? `cn-${notice.year}.${ofYear.length + 1}`;
  const twin = ofYear.find((edition) => edition.id === id);
  if (twin !== undefined) throw new RuleViolation('calendar.id-taken', undefined, { id, year: notice.year });
  return {
    ...{ id, year: notice.year, days, supersededOn: null },
    announcedOn: notice.announcedOn ?? by.announcedOn,
    notice: notice.notice ?? by.notice,
  };
}

/** The whole year as it then stands: an amending notice replaces the holidays it names and leaves the rest. */
function daysAfter(newest: CalendarEdition | undefined, notice: ReadNotice): readonly NoticedDay[] {
  const own = notice.days.map(({ date, off, name }): NoticedDay => ({ date, off, name }));
  if (!notice.amends) return own;
  if (newest === undefined) {
    const named = [...new Set(own.map(({ name }) => name))];
    throw new RuleViolation('calendar.year-incomplete', undefined, { year: notice.year, named });
  }
  const named = new Set(own.map(({ name }) => name));
  const dates = new Set(own.map(({ date }) => date));
  const kept = newest.days.filter(({ name, date }) => !named.has(name) && !dates.has(date));
  return notice.prolongs
    .reduce(prolonged, [...kept, ...own])
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

function prolonged(days: readonly NoticedDay[], { name, until, worksFrom, place }: Prolonging): readonly NoticedDay[] {
  const last = days
    .filter((day) => day.off && day.name === name)
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (last === undefined || last >= until) {
    throw new RuleViolation('calendar.nothing-to-amend', undefined, { name, place });
  }
  const more = Array.from({ length: daysBetween(last, until) }, (_, index): NoticedDay => ({
    ...{ date: addDays(last, index + 1), off: true, name },
  }));
  const work: NoticedDay = { date: worksFrom, off: false, name };
  const replaced = new Set([...more, work].map(({ date }) => date));
  return [...days.filter(({ date }) => !replaced.has(date)), ...more, work];
}

function difference(
  before: readonly NoticedDay[],
  after: readonly NoticedDay[],
): readonly { readonly before: NoticedDay | null; readonly after: NoticedDay | null }[] {
  const [old, young] = [before, after].map((days) => new Map(days.map((day) => [day.date, day])));
  const dates = [...new Set([...before, ...after].map(({ date }) => date))].sort();
  return dates
    .map((date) => ({ before: old?.get(date) ?? null, after: young?.get(date) ?? null }))
    .filter((change) => change.before?.off !== change.after?.off);
}

function rank({ announcedOn, id }: CalendarEdition): string {
  return `${announcedOn} ${id}`;
}
