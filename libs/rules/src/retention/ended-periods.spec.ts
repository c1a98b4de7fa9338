// Whether a file is kept to its last day and not one longer, however the days around it fall.
import fc from 'fast-check';
import { CASE_KINDS, OUTCOMES } from '../case-file.js';
import { addDays, endOfDay, localDate, localDateOf, startOfDay } from '../calendar/local-date.js';
import { endedPeriods, fileRetentionOf, keptUntil } from './ended-periods.js';
import { DEFAULT_FILE_PERIODS } from './retention.table.js';

const complaintsBefore = (day: string, years: number) =>
  endedPeriods(startOfDay(localDate(day)), { ...DEFAULT_FILE_PERIODS, complaint: years }).find(
    ({ kind, outcome }) => kind === 'complaint' && outcome === 'agreement',
  )?.closedBefore ?? '';

describe('the period for which a file is kept', () => {
  it.each([
    ['2026-11-25', 10, '2036-11-25'],
    ['2024-02-29', 10, '2034-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-12-31', 1, '2024-12-31'],
  ])('of what was closed on %s, for %d years, ends with %s', (closedOn, years, last) => {
    expect(keptUntil(localDate(closedOn), years)).toBe(last);
  });

  it('ends on the day after its last, and for nothing a moment earlier: whatever day it is, around every new year and leap day', () => {
    const days = fc.integer({ min: 0, max: 365 * 60 }).map((day) => addDays(localDate('1996-01-01'), day));
    const nearby = fc.integer({ min: -3, max: 3 });

    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), nearby, (closedOn, years, aside) => {
        const last = keptUntil(closedOn, years);
        const today = addDays(last, aside);
        const before = complaintsBefore(today, years);

        const isEnded = last < today;
        expect(startOfDay(closedOn) < before).toBe(isEnded);
        expect(endOfDay(closedOn) <= before).toBe(isEnded);
      }),
      { numRuns: 5000 },
    );
  });

  it('is told for each kind and outcome, with the longest for what was instituted and none for what went to the police', () => {
    const ended = endedPeriods(startOfDay(localDate('2060-01-01')), DEFAULT_FILE_PERIODS);

    expect(ended).toHaveLength(CASE_KINDS.length * OUTCOMES.length);
    expect(ended.every(({ rule, grave }) => rule !== 'grave-file' && !grave)).toBe(true);
    expect(new Set(ended.map(({ rule, closedBefore }) => `${rule} ${localDateOf(closedBefore)}`))).toEqual(
      new Set(['complaint-file 2050-01-01', 'report-file 2050-01-01', 'instituted-file 2030-01-01']),
    );
    expect(fileRetentionOf({ kind: 'report', outcome: 'instituted', grave: false })).toBe('instituted-file');
    expect(fileRetentionOf({ kind: 'complaint', outcome: 'agreement', grave: true })).toBe('grave-file');
  });
});
