// Whether a published month says what the board says, county by county, and nothing of a county with few cases.
import { localDate, parseInstant } from '../calendar/local-date.js';
import type { CountedCase } from '../indicators/counted-case.js';
import { monthToPublish, monthlyFigures } from './monthly-figures.js';

const period = { from: parseInstant('2026-10-31T16:00:00Z'), until: parseInstant('2026-11-30T16:00:00Z') };
const countyOf = new Map([
  ['411627', '411627'],
  ['411627-01', '411627'],
  ['411622', '411622'],
  ['411628', '411628'],
]);

function some(count: number, given: Partial<CountedCase>): readonly CountedCase[] {
  const at = parseInstant('2026-11-10T02:00:00Z');
  return Array.from({ length: count }, (_nothing, place) => ({
    ...{ id: `${given.unit ?? ''}-${given.kind ?? ''}-${String(given.countedOnTime)}-${String(place)}`, number: 'x' },
    ...{ unit: '411627', kind: 'complaint', outcome: 'agreement', receivedAt: at, closedAt: at, countedAt: at },
    ...{ countedOnTime: true, clocks: [], grewOutOfComplaint: false, returnReason: null, disclosure: 'not-due' },
    ...{
      fineFen: null,
      facts: { amountFen: null, recoveredFen: null, callBack: null, settleFirst: null, mergedInto: null },
    },
    ...given,
  }));
}

const open = (count: number, unit: string): readonly CountedCase[] =>
  some(count, {
    ...{ unit, outcome: null, closedAt: null, countedAt: null, countedOnTime: null },
    clocks: [{ key: 'complaint.accept', endedAt: null, ending: null, isOverdue: true }],
  });

describe('the figures of a month', () => {
  it('count a county with its stations, in both versions', () => {
    const cases = [
      ...some(9, {}),
      ...some(8, { unit: '411627-01' }),
      ...some(1, { countedOnTime: false }),
      ...open(2, '411627'),
    ];

    const [taikang] = monthlyFigures({ cases, firms: [], period, countyOf });

    expect(taikang).toEqual({ county: '411627', kind: 'complaints', counted: 18, onTime: 17, strictCounted: 20 });
  });

  it('keep a county with few cases back, a second one with it, and add up to the city', () => {
    const cases = [...some(30, {}), ...some(3, { unit: '411622' }), ...some(12, { unit: '411628' })];

    const figures = monthlyFigures({ cases, firms: [], period, countyOf }).filter(({ kind }) => kind === 'complaints');

    expect(figures.map(({ county, counted, onTime }) => [county, counted, onTime])).toEqual([
      ['411627', 30, 30],
      ['411622', null, null],
      ['411628', null, null],
      ['all', 45, 45],
    ]);
  });

  it('say of nothing that it was nothing', () => {
    const figures = monthlyFigures({ cases: [], firms: [], period, countyOf });

    expect(figures).toHaveLength(8);
    expect(figures.every(({ counted }) => counted === 0)).toBe(true);
  });

  it('are published of the month that is over', () => {
    expect(monthToPublish(localDate('2026-12-01'))).toBe('2026-11');
    expect(monthToPublish(localDate('2027-01-31'))).toBe('2026-12');
    expect(monthToPublish(localDate('2026-03-30'))).toBe('2026-02');
  });
});
