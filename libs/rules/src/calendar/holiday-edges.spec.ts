// Each holiday of 2019 to 2026 from both sides, counted day by day as a person would, and the laws of counting for any.
import fc from 'fast-check';
import { plainDueDate } from '../deadline/due-date.js';
import { BUILT_IN_EDITIONS } from './holiday-notices.table.js';
import { calendarAsOf, currentCalendar } from './known-calendars.js';
import { type LocalDate, addDays, localDate, localDateOfDayNumber, weekdayName } from './local-date.js';
import { addWorkingDays, countWorkingDays, isWorkingDay } from './working-days.js';

const calendar = currentCalendar();
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
const noticed = new Map(
  BUILT_IN_EDITIONS.filter(({ supersededOn }) => supersededOn === null).flatMap(({ days }) =>
    days.map(({ date, off }) => [date, off] as const),
  ),
);

/** By the notice, else Monday to Friday: told apart from the counting tables of the calendar. */
function isWorked(date: LocalDate): boolean {
  return noticed.has(date) ? noticed.get(date) === false : !['Saturday', 'Sunday'].includes(weekdayName(date));
}

function dayByDay(from: LocalDate, days: number): LocalDate {
  let [date, left] = [from, days];
  while (left > 0) {
    date = addDays(date, 1);
    if (isWorked(date)) left -= 1;
  }
  return date;
}

/** The eve of each break, its first and last day, the day after, and each make-up day. */
const edges = BUILT_IN_EDITIONS.filter(
  ({ year, supersededOn }) => YEARS.includes(year) && supersededOn === null,
).flatMap(({ year, days }) =>
  [...new Set(days.map(({ name }) => name))].map((name) => {
    const own = days.filter((day) => day.name === name);
    const off = own
      .filter((day) => day.off)
      .map(({ date }) => date)
      .sort();
    const [first, last] = [off[0] ?? localDate('2026-01-01'), off.at(-1) ?? localDate('2026-01-01')];
    const worked = own.filter((day) => !day.off).map(({ date }) => date);
    return { name: `${name} of ${year}`, dates: [addDays(first, -1), first, last, addDays(last, 1), ...worked] };
  }),
);

describe('around every holiday of 2019 to 2026', () => {
  it('there are as many holidays as were announced', () => {
    expect(edges.length).toBeGreaterThanOrEqual(YEARS.length * 6);
  });

  it.each(edges)('$name: seven and fifteen working days end where a person counting on fingers ends', ({ dates }) => {
    for (const from of dates) {
      const due = (days: number) => plainDueDate({ rule: { days, unit: 'working-day' }, from, calendar }).dueOn;
      expect([from, due(7), due(15)]).toEqual([from, dayByDay(from, 7), dayByDay(from, 15)]);
    }
  });

  it.each(edges)('$name: sixty days end on no day off', ({ dates }) => {
    for (const end of dates) {
      const from = addDays(end, -60);
      const { dueOn } = plainDueDate({ rule: { days: 60, unit: 'calendar-day' }, from, calendar });
      expect([dueOn >= end, isWorked(dueOn)]).toEqual([true, true]);
    }
  });

  it.each([
    ['2024-02-09', true],
    ['2025-01-28', false],
    ['2026-02-16', false],
    ['2023-01-21', false],
    ['2022-01-31', false],
  ])('除夕 on %s is a working day: %s', (date, works) => {
    expect(isWorkingDay(calendar, localDate(date))).toBe(works);
  });
});

describe('whatever is counted', () => {
  const aDate = fc.integer({ min: 17_000, max: 21_500 }).map((day) => localDateOfDayNumber(day));
  const aSpan = fc
    .record({ from: aDate, length: fc.nat(20) })
    .map(({ from, length }) => ({ from, to: addDays(from, length) }));

  it('adding n working days and counting them gives n', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 1, max: 400 }), (from, days) => {
        expect(countWorkingDays(calendar, from, addWorkingDays(calendar, from, days))).toBe(days);
      }),
    );
  });

  it('pauses commute: their order changes nothing', () => {
    fc.assert(
      fc.property(aDate, fc.array(aSpan, { maxLength: 5 }), (from, pauses) => {
        const due = (list: typeof pauses) =>
          plainDueDate({ rule: { days: 15, unit: 'working-day' }, from, calendar, pauses: list });
        expect(due([...pauses].reverse())).toEqual(due(pauses));
      }),
    );
  });

  it('pauses merge: a pause told in two halves, or twice, is one pause', () => {
    fc.assert(
      fc.property(
        aDate,
        aSpan,
        fc.nat(20),
        fc.constantFrom('working-day', 'calendar-day'),
        (from, pause, cut, unit) => {
          const middle = addDays(pause.from, cut) < pause.to ? addDays(pause.from, cut) : pause.to;
          const halves = [
            { from: pause.from, to: middle },
            { from: middle, to: pause.to },
          ];
          const due = (pauses: readonly { from: LocalDate; to: LocalDate }[]) =>
            plainDueDate({ rule: { days: 30, unit }, from, calendar, pauses });
          expect(due(halves)).toEqual(due([pause]));
          expect(due([pause, pause])).toEqual(due([pause]));
        },
      ),
    );
  });

  it('a later notice changes no day that was over when it was announced', () => {
    for (const { announcedOn } of BUILT_IN_EDITIONS) {
      const [before, after] = [calendarAsOf(addDays(announcedOn, -1)), calendarAsOf(announcedOn)];
      for (let day = addDays(announcedOn, -60); day < announcedOn; day = addDays(day, 1)) {
        expect([day, isWorkingDay(after, day)]).toEqual([day, isWorkingDay(before, day)]);
      }
    }
  });
});
