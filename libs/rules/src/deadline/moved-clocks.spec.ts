// Whether a new notice moves open clocks, and never what is closed.
import fc from 'fast-check';
import { BUILT_IN_EDITIONS } from '../calendar/holiday-notices.table.js';
import { calendarAsOf, currentCalendar } from '../calendar/known-calendars.js';
import { addDays, localDate, localDateOfDayNumber, dayNumberOf, parseInstant } from '../calendar/local-date.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { ended, started, voided } from '../lifecycle/clock-hands.js';
import { clocksMovedBy } from './moved-clocks.js';

const before2020 = calendarAsOf(localDate('2020-01-26'));
const after2020 = calendarAsOf(localDate('2020-01-27'));

const startedAt = (key: string, on: string, calendar: WorkingCalendar) =>
  started(key, { ordinal: 0, at: parseInstant(`${on}T10:00:00+08:00`), calendar });

describe('a notice in the middle of a year', () => {
  it('of 2020 moves an acceptance that counts through the prolonged Spring Festival', () => {
    const clock = startedAt('complaint.accept', '2020-01-21', before2020);

    expect(clock.dueOn).toBe('2020-02-05');
    expect(clocksMovedBy([clock], after2020)).toEqual([
      { key: 'complaint.accept', dueWasOn: '2020-02-05', dueOn: '2020-02-07', onlyCertainty: false },
    ]);
  });

  it('of the coming year only makes a date certain that no holiday stands in the way of', () => {
    const known = BUILT_IN_EDITIONS.filter(({ year }) => year < 2026);
    const clock = startedAt('complaint.accept', '2026-03-09', currentCalendar(known));

    expect(clock.provisional).toBe(true);
    expect(clocksMovedBy([clock], currentCalendar())).toEqual([
      { key: 'complaint.accept', dueWasOn: '2026-03-18', dueOn: '2026-03-18', onlyCertainty: true },
    ]);
  });

  it('never moves a closed result, whatever the notice', () => {
    const firstDay = dayNumberOf(localDate('2020-01-02'));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2400 }),
        fc.integer({ min: 0, max: 30 }),
        fc.boolean(),
        (day, late, met) => {
          const from = localDateOfDayNumber(firstDay + day);
          const clock = startedAt('complaint.accept', from, before2020);
          const at = parseInstant(`${addDays(from, late)}T12:00:00+08:00`);
          const closed = met ? ended(clock, at) : voided(clock, at);

          expect(clocksMovedBy([closed], currentCalendar())).toEqual([]);
        },
      ),
    );
  });
});
