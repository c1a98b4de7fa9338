// The working calendar against the notices, their corrections, and a day-by-day count.
import fc from 'fast-check';
import { BUILT_IN_EDITIONS } from './holiday-notices.table.js';
import { calendarAsOf, currentCalendar } from './known-calendars.js';
import { addDays, localDate, localDateOfDayNumber, weekdayName } from './local-date.js';
import {
  addWorkingDays,
  buildCalendar,
  countWorkingDays,
  dayKind,
  isWorkingDay,
  nextWorkingDay,
  readCalendarEdition,
} from './working-days.js';

const calendar = currentCalendar();

function edition(year: number, days: readonly { date: string; off: boolean; name: string }[]) {
  return readCalendarEdition({
    id: `test-${year}`,
    year,
    announcedOn: `${year - 1}-11-01`,
    supersededOn: null,
    notice: 'a notice',
    days,
  });
}

function workingDaysOf(year: number): number {
  return countWorkingDays(calendar, localDate(`${year - 1}-12-31`), localDate(`${year}-12-31`));
}

describe('the built-in notices', () => {
  it('cover 2015 to 2026 without a gap and no further', () => {
    expect([...new Set(BUILT_IN_EDITIONS.map((one) => one.year))]).toEqual(
      Array.from({ length: 12 }, (_, index) => 2015 + index),
    );
    expect(calendar.lastKnownYear).toBe(2026);
    expect(calendar.edition).toBe('cn-2026.1');
  });

  it('make the working years that the notices make', () => {
    const years = Array.from({ length: 12 }, (_, index) => 2015 + index);

    expect(years.map(workingDaysOf)).toEqual([249, 250, 249, 250, 250, 249, 250, 249, 249, 251, 248, 248]);
  });

  it('name every make-up day on a Saturday or Sunday, but for the first day after the long Spring Festival of 2020', () => {
    const onWeekdays = BUILT_IN_EDITIONS.flatMap((one) => one.days).filter(
      (day) => !day.off && !['Saturday', 'Sunday'].includes(weekdayName(day.date)),
    );

    expect(onWeekdays.map((day) => day.date)).toEqual(['2020-02-03']);
  });

  it('are superseded on the day the next notice for their year came out', () => {
    for (const one of BUILT_IN_EDITIONS) {
      const next = BUILT_IN_EDITIONS.find((other) => other.year === one.year && other.announcedOn > one.announcedOn);
      expect(one.supersededOn).toBe(next?.announcedOn ?? null);
    }
  });
});

describe('a day', () => {
  it.each([
    ['2026-05-09', { kind: 'make-up', name: '劳动节', provisional: false }],
    ['2026-02-17', { kind: 'holiday', name: '春节', provisional: false }],
    ['2026-10-03', { kind: 'holiday', name: '国庆节', provisional: false }],
    ['2026-06-14', { kind: 'weekend', provisional: false }],
    ['2026-06-15', { kind: 'working', provisional: false }],
    ['2024-02-09', { kind: 'working', provisional: false }],
    ['2020-02-03', { kind: 'working', provisional: false }],
    ['2022-12-31', { kind: 'holiday', name: '元旦', provisional: false }],
    ['2018-12-29', { kind: 'make-up', name: '元旦', provisional: false }],
    ['2027-01-01', { kind: 'working', provisional: true }],
    ['2027-10-02', { kind: 'weekend', provisional: true }],
    ['2014-10-01', { kind: 'working', provisional: true }],
  ])('%s is %j', (date, kind) => {
    expect(dayKind(calendar, localDate(date))).toEqual(kind);
  });
});

describe('the calendar as it stood', () => {
  it('kept the short Labour Day of 2019 until the notice of 22 March', () => {
    const before = calendarAsOf(localDate('2019-03-21'));
    const after = calendarAsOf(localDate('2019-03-22'));

    expect([before.edition, after.edition]).toEqual(['cn-2019.1', 'cn-2019.2']);
    expect(isWorkingDay(before, localDate('2019-05-02'))).toBe(true);
    expect(isWorkingDay(after, localDate('2019-05-02'))).toBe(false);
    expect(isWorkingDay(after, localDate('2019-05-05'))).toBe(true);
  });

  it('ended the Spring Festival of 2020 on 30 January until the notice of 27 January', () => {
    const before = calendarAsOf(localDate('2020-01-26'));
    const after = calendarAsOf(localDate('2020-01-27'));

    expect(['2020-01-31', '2020-02-01', '2020-02-02'].map((date) => isWorkingDay(before, localDate(date)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(['2020-01-31', '2020-02-01', '2020-02-03'].map((date) => isWorkingDay(after, localDate(date)))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('knew nothing of 2026 in the summer of 2025', () => {
    expect(dayKind(calendarAsOf(localDate('2025-08-01')), localDate('2026-02-17')).provisional).toBe(true);
  });
});

describe('a new notice', () => {
  it('may arrive as plain values and makes its year known', () => {
    const stored = BUILT_IN_EDITIONS.map((one) => ({
      ...one,
      announcedOn: String(one.announcedOn),
      days: one.days.map((day) => ({ ...day, date: String(day.date) })),
    }));
    const next = currentCalendar([
      ...stored.map(readCalendarEdition),
      edition(2027, [{ date: '2027-01-01', off: true, name: '元旦' }]),
    ]);

    expect(dayKind(next, localDate('2027-01-01'))).toEqual({ kind: 'holiday', name: '元旦', provisional: false });
    expect(next.edition).toBe('test-2027');
  });

  it('is refused when it calls a day both off and worked', () => {
    const both = edition(2027, [
      { date: '2027-02-06', off: true, name: '春节' },
      { date: '2027-02-06', off: false, name: '春节' },
    ]);

    expect(() => buildCalendar([both])).toThrow('calendar.contradictory-day');
  });

  it('is refused when it names a day of another year, or comes beside another notice for its year', () => {
    const astray = edition(2027, [{ date: '2028-05-01', off: true, name: '劳动节' }]);

    expect(() => buildCalendar([astray])).toThrow('calendar.day-outside-year');
    expect(() => buildCalendar([edition(2027, []), edition(2027, [])])).toThrow('calendar.two-editions-of-a-year');
  });

  it('is refused when one of its dates does not exist', () => {
    expect(() => edition(2027, [{ date: '2027-02-29', off: true, name: '春节' }])).toThrow('date.impossible');
  });

  it('leaves a year between two known years provisional', () => {
    const gap = buildCalendar([edition(2025, []), edition(2027, [])]);

    expect(['2025-12-31', '2026-06-01', '2027-01-01'].map((date) => dayKind(gap, localDate(date)).provisional)).toEqual(
      [false, true, false],
    );
  });

  it('is not needed to count at all: without any, Monday to Friday, all provisional', () => {
    const none = buildCalendar([]);

    expect(addWorkingDays(none, localDate('2026-04-30'), 1)).toBe('2026-05-01');
    expect(dayKind(none, localDate('2026-05-01')).provisional).toBe(true);
  });
});

describe('counting working days', () => {
  const aDay = fc.integer({ min: 14_600, max: 22_000 }).map((day) => localDateOfDayNumber(day));

  it('agrees with stepping from day to day, before, within and after the known years', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 120 }), (from, days) => {
        let date = from;
        for (let left = days; left > 0; left -= isWorkingDay(calendar, date) ? 1 : 0) date = addDays(date, 1);
        expect(addWorkingDays(calendar, from, days)).toBe(date);
        expect(countWorkingDays(calendar, from, date)).toBe(days);
      }),
      { numRuns: 500 },
    );
  });

  it('finds the first working day on or after a date', () => {
    fc.assert(
      fc.property(aDay, (date) => {
        let expected = date;
        while (!isWorkingDay(calendar, expected)) expected = addDays(expected, 1);
        expect(nextWorkingDay(calendar, date)).toBe(expected);
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a period of %d days', (days) => {
    expect(() => addWorkingDays(calendar, localDate('2026-04-30'), days)).toThrow('period.impossible-days');
  });
});
