// The indicators against what bureaus published, and against the ways in which a figure can be made to look better.
import type { CaseKind, Outcome } from '../case-file.js';
import { parseInstant } from '../calendar/local-date.js';
import type { CountedCase } from './counted-case.js';
import { INDICATOR_DEFINITIONS } from './indicator-definitions.table.js';
import { INDICATOR_KEYS, type IndicatorKey } from './indicator.js';
import { indicatorsOf } from './indicators.js';

const at = (day: string) => parseInstant(`${day}T10:00:00+08:00`);
const period = { from: parseInstant('2026-05-01T00:00:00+08:00'), until: parseInstant('2026-06-01T00:00:00+08:00') };

let drawn = 0;
function aCase(kind: CaseKind, outcome: Outcome | null, more: Partial<CountedCase> = {}): CountedCase {
  drawn += 1;
  const closedAt = outcome === null ? null : at('2026-05-20');
  return {
    ...{ id: `case-${drawn}`, number: `N-${drawn}`, unit: '411602', kind, outcome },
    ...{ receivedAt: at('2026-05-11'), closedAt, countedAt: closedAt, countedOnTime: closedAt === null ? null : true },
    ...{ clocks: [], grewOutOfComplaint: false, returnReason: null, disclosure: 'not-due', fineFen: null },
    facts: { amountFen: null, recoveredFen: null, callBack: null, settleFirst: null, mergedInto: null },
    ...more,
  };
}

const many = (number: number, one: () => CountedCase) => Array.from({ length: number }, one);
const figure = (
  key: IndicatorKey,
  cases: readonly CountedCase[],
  firms: readonly { id: string; answered: number }[] = [],
) => {
  const found = indicatorsOf({ cases, firms, period }).indicators.find((indicator) => indicator.key === key);
  if (found === undefined) throw new Error(`no indicator ${key}`);
  return found;
};

/** As newspapers print it: two decimals of a per cent, rounded; the house itself only ever cuts. */
const published = (part: number, of: number) => Math.round((part * 10_000) / of) / 100;

describe('the published figures of other cities', () => {
  it.each([
    ['广元, closed on time, first quarter of 2022', 180, 241, 74.69],
    ['广元, mediated', 92, 241, 38.17],
    ['保山, mediated, 2021', 490, 1621, 30.23],
    ['保山, closed on time, 2021', 1165, 1621, 71.87],
    ['保山, closed of received, September 2021', 121, 132, 91.67],
  ])('%s: %d of %d is %d per cent', (_where, part, of, percent) => {
    expect(published(part, of)).toBe(percent);
  });

  it('follow from cases as they do from counts: 广元 with 180 in time and 92 mediated of 241', () => {
    const cases = [
      ...many(92, () => aCase('complaint', 'agreement')),
      ...many(88, () => aCase('complaint', 'terminated')),
      ...many(61, () => aCase('complaint', 'terminated', { countedOnTime: false })),
      ...many(9, () => aCase('complaint', null)),
    ];
    const [onTime, mediated] = [figure('complaint.closed-on-time', cases), figure('complaint.mediated', cases)];

    expect([onTime.national?.numerator.length, onTime.national?.denominator.length]).toEqual([180, 241]);
    expect(onTime.national?.permille).toBe(746);
    expect(mediated.national).toMatchObject({ permille: 381 });
    expect(published(onTime.national?.numerator.length ?? 0, onTime.national?.denominator.length ?? 1)).toBe(74.69);
  });

  it('follow for 保山: 121 closed of 132 received', () => {
    const cases = [...many(121, () => aCase('complaint', 'refused')), ...many(11, () => aCase('report', null))];

    expect(figure('closed-of-received', cases).national?.permille).toBe(916);
  });
});

describe('an indicator', () => {
  it('has a definition for each key and names its source', () => {
    expect(INDICATOR_DEFINITIONS.map(({ key }) => key)).toEqual([...INDICATOR_KEYS]);
    expect(new Set(INDICATOR_DEFINITIONS.map(({ source }) => source.kind))).toEqual(
      new Set(['agencyPolicy', 'observedPractice']),
    );
  });

  it('is no rate, and a sum is zero, where nothing was counted', () => {
    for (const { national, strict, total } of indicatorsOf({ cases: [], firms: [], period }).indicators) {
      expect([national?.permille ?? null, strict?.permille ?? null, total?.value ?? 0]).toEqual([null, null, 0]);
    }
  });

  it('counts an open late case in the strict version at once, and in the national one not at all', () => {
    const late = aCase('complaint', null, {
      clocks: [{ key: 'complaint.mediate', endedAt: null, ending: null, isOverdue: true }],
    });
    const { national, strict } = figure('complaint.closed-on-time', [aCase('complaint', 'agreement'), late]);

    expect([national?.permille, strict?.permille]).toEqual([1000, 500]);
    expect(strict?.denominator).toContain(late.id);
  });

  it('leaves out consultations, wrong dispatches and withdrawn duplicates, each with why, but never a refusal', () => {
    const refused = aCase('complaint', 'refused');
    const consultation = aCase('complaint', 'set-aside');
    const returned = aCase('complaint', null, { returnReason: 'not-our-area' });
    const duplicate = aCase('complaint', 'withdrawn', { returnReason: 'duplicate' });
    const { excluded, indicators } = indicatorsOf({
      cases: [refused, consultation, returned, duplicate],
      firms: [],
      period,
    });

    expect(excluded).toEqual([
      { id: consultation.id, why: 'consultation' },
      { id: returned.id, why: 'returned-before-decision' },
      { id: duplicate.id, why: 'withdrawn-as-duplicate' },
    ]);
    expect(indicators[0]?.national?.denominator).toEqual([refused.id]);
  });

  it('belongs to the month of the closing, by Shanghai days', () => {
    const lastMoment = aCase('complaint', 'agreement', { countedAt: parseInstant('2026-05-31T23:59:59+08:00') });
    const nextMonth = aCase('complaint', 'agreement', { countedAt: parseInstant('2026-06-01T00:00:00+08:00') });

    expect(figure('complaint.closed-on-time', [lastMoment, nextMonth]).national?.denominator).toEqual([lastMoment.id]);
  });

  it('of first checks counts those that ended in the period, and strictly those that are late now', () => {
    const check = (ending: 'met' | 'missed') =>
      aCase('complaint', null, {
        clocks: [{ key: 'complaint.accept', endedAt: at('2026-05-20'), ending, isOverdue: false }],
      });
    const late = aCase('complaint', null, {
      clocks: [{ key: 'complaint.accept', endedAt: null, ending: null, isOverdue: true }],
    });
    const { national, strict } = figure('complaint.checked-on-time', [check('met'), check('missed'), late]);

    expect([national?.permille, strict?.permille]).toEqual([500, 333]);
  });

  it('of reports: verified by the filing decision, closed with every clock met', () => {
    const clean = aCase('report', 'instituted');
    const lateLetter = aCase('report', 'not-instituted', {
      clocks: [{ key: 'report.notify-reporter', endedAt: at('2026-05-20'), ending: 'missed', isOverdue: false }],
    });
    const cases = [clean, lateLetter];

    expect(figure('report.verified-on-time', cases).national?.permille).toBe(1000);
    expect(figure('report.closed-on-time', cases).national).toEqual({
      ...{ numerator: [clean.id], denominator: [clean.id, lateLetter.id], permille: 500 },
    });
  });

  it('of money names the cases that make the sum', () => {
    const facts = { amountFen: 20_000, recoveredFen: 9900, callBack: null, settleFirst: null, mergedInto: null };
    const paid = aCase('complaint', 'agreement', { facts });
    const fined = aCase('investigation', 'decided', { fineFen: 500_000 });
    const cases = [paid, fined, aCase('complaint', 'terminated')];

    expect(figure('loss.recovered', cases).total).toEqual({ value: 9900, cases: [paid.id] });
    expect(figure('amount.disputed', cases).total).toEqual({ value: 20_000, cases: [paid.id] });
    expect(figure('fine.imposed', cases).total).toEqual({ value: 500_000, cases: [fined.id] });
  });

  it('of complaints that became cases counts leads that were filed', () => {
    const filed = aCase('report', 'instituted', { grewOutOfComplaint: true });
    const cases = [
      filed,
      aCase('report', 'instituted'),
      aCase('report', 'not-instituted', { grewOutOfComplaint: true }),
    ];

    expect(figure('complaint.became-case', cases).total).toEqual({ value: 1, cases: [filed.id] });
  });

  it('of disclosure, settlement, firms and call-backs is a share of what was due, ended, there and reached', () => {
    const called = (reached: boolean, satisfied: boolean) =>
      aCase('complaint', 'agreement', {
        facts: {
          amountFen: null,
          recoveredFen: null,
          callBack: { reached, satisfied },
          settleFirst: null,
          mergedInto: null,
        },
      });
    const open = many(3, () => aCase('complaint', 'terminated', { disclosure: 'published' }));
    const cases = [
      ...open,
      ...[aCase('complaint', 'terminated', { disclosure: 'due' }), aCase('settlement', 'settled')],
      ...[aCase('settlement', 'not-settled'), called(true, true), called(true, false), called(false, false)],
    ];
    const firms = [
      { id: 'a', answered: 2 },
      { id: 'b', answered: 0 },
    ];

    expect(figure('complaint.disclosed', cases).national?.permille).toBe(750);
    expect(figure('settlement.settled', cases).national?.permille).toBe(500);
    expect(figure('settlement.active-firms', cases, firms).national).toMatchObject({ numerator: ['a'], permille: 500 });
    expect(figure('call-back.satisfied', cases).national?.permille).toBe(500);
  });
});
