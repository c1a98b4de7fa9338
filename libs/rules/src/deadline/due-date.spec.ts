// Due dates against settled cases, the law's boundaries, and a naive count made independently here.
import fc from 'fast-check';
import { BUILT_IN_EDITIONS } from '../calendar/holiday-notices.table.js';
import { calendarAsOf, currentCalendar } from '../calendar/known-calendars.js';
import { type LocalDate, localDate, localDateOfDayNumber } from '../calendar/local-date.js';
import { DEADLINE_KEYS, type DayUnit, getDeadline } from '../statute/deadlines.table.js';
import { DUE_DATE_CASES, type DueDateCase } from './due-date.cases.js';
import { type DueDateRequest, dueDate, findDueDate, pausedSince, plainDueDate } from './due-date.js';
import { explainInWords } from './due-date.text.js';

const calendar = currentCalendar();

function requestOf(settled: DueDateCase): DueDateRequest {
  const from = localDate(settled.from);
  const rule = typeof settled.rule === 'string' ? getDeadline(settled.rule, from) : settled.rule;
  const extension = typeof settled.rule === 'string' ? getDeadline(settled.rule, from).extension : null;
  return {
    rule,
    from,
    calendar,
    pauses: (settled.pauses ?? []).map((pause) => ({ from: localDate(pause.from), to: localDate(pause.to) })),
    extensions: settled.extended && extension !== null ? [extension] : [],
  };
}

function working(days: number, from: string, pauses: DueDateRequest['pauses'] = []): DueDateRequest {
  return { rule: { days, unit: 'working-day' }, from: localDate(from), calendar, pauses };
}

describe('a due date', () => {
  it.each(DUE_DATE_CASES.map((settled) => [settled.why, settled] as const))('%s', (_why, settled) => {
    const due = dueDate(requestOf(settled));

    expect(due.dueOn).toBe(settled.dueOn);
    expect(due.dueStrictOn).toBe(settled.dueStrictOn ?? settled.dueOn);
    expect(due.provisional).toBe(settled.provisional ?? false);
  });

  it('has settled cases for every period in the table', () => {
    const tested = new Set(DUE_DATE_CASES.map((settled) => settled.rule));

    expect(DEADLINE_KEYS.filter((key) => !tested.has(key))).toEqual([]);
  });

  it('runs to 24:00 in Shanghai', () => {
    expect(plainDueDate(working(7, '2026-04-30')).dueAt).toBe('2026-05-13T16:00:00.000Z');
  });

  it('carries its birth certificate: rule set, article, calendar edition', () => {
    const due = dueDate(requestOf({ why: '', rule: 'complaint.accept', from: '2026-04-14', dueOn: '' }));

    expect([due.ruleSet, due.calendarEdition]).toEqual(['RS2', 'cn-2026.1']);
    expect(due.citation).toMatchObject({ article: '第十四条' });
  });

  it('changes when a new notice changes the calendar', () => {
    const before = dueDate({ ...working(7, '2020-01-17'), calendar: calendarAsOf(localDate('2020-01-26')) });
    const after = dueDate({ ...working(7, '2020-01-17'), calendar: calendarAsOf(localDate('2020-01-27')) });

    expect([before.dueOn, after.dueOn]).toEqual(['2020-02-01', '2020-02-04']);
    expect([before.calendarEdition, after.calendarEdition]).toEqual(['cn-2020.1', 'cn-2020.2']);
  });

  it.each([0, -7, 1.5, Number.NaN, Infinity, 40_000])('refuses a period of %d days', (days) => {
    expect(() => plainDueDate(working(days, '2026-04-30'))).toThrow('period.impossible-days');
  });

  it('refuses a pause that ends before it begins, and an extension in another unit', () => {
    const backwards = [{ from: localDate('2026-05-08'), to: localDate('2026-05-07') }];
    const mixed = [{ days: 5, unit: 'calendar-day' as const }];

    expect(() => plainDueDate(working(7, '2026-04-30', backwards))).toThrow('pause.ends-before-it-begins');
    expect(() => plainDueDate({ ...working(7, '2026-04-30'), extensions: mixed })).toThrow(
      'period.extension-in-other-unit',
    );
  });
});

describe('a provisional date', () => {
  it('is one that rolled into a year whose notice was not out yet', () => {
    const known = calendarAsOf(localDate('2023-10-01'));
    const ends = (from: string) =>
      plainDueDate({ rule: { days: 60, unit: 'calendar-day' }, from: localDate(from), calendar: known });

    expect(ends('2023-10-30')).toMatchObject({ dueOn: '2023-12-29', provisional: false });
    expect(ends('2023-11-01')).toMatchObject({ dueOn: '2024-01-01', dueStrictOn: '2023-12-31', provisional: true });
  });

  it('is one whose working days were counted through an unknown year, though it ends in a known one', () => {
    const withoutLastYear = currentCalendar(BUILT_IN_EDITIONS.filter((edition) => edition.year !== 2025));
    const ends = (unit: DayUnit) =>
      plainDueDate({ rule: { days: 20, unit }, from: localDate('2025-12-26'), calendar: withoutLastYear }).provisional;

    expect(ends('working-day')).toBe(true);
    expect(ends('calendar-day')).toBe(false);
  });
});

describe('a pause without end', () => {
  const openFrom = (from: string) => [{ from: localDate(from), to: null }];

  it('leaves no due date while it holds the clock, even from the last day on', () => {
    const held = working(7, '2026-04-30', openFrom('2026-05-13'));

    expect(findDueDate(held)).toBeUndefined();
    expect(pausedSince(held)).toBe('2026-05-13');
    expect(() => plainDueDate(held)).toThrow('deadline.paused');
  });

  it('comes too late after the due date', () => {
    const late = working(7, '2026-04-30', openFrom('2026-05-14'));

    expect(findDueDate(late)?.dueOn).toBe('2026-05-13');
    expect(pausedSince(late)).toBeUndefined();
  });

  it('holds a clock that an earlier pause carried beyond its first due date', () => {
    const held = working(7, '2026-04-30', [
      { from: localDate('2026-05-11'), to: localDate('2026-05-15') },
      ...openFrom('2026-05-18'),
    ]);

    expect(pausedSince(held)).toBe('2026-05-18');
  });
});

describe('the explanation', () => {
  it('names the holiday that was passed over and the Saturday that was worked for it', () => {
    const { explanation } = dueDate(working(7, '2026-04-30'));

    expect(explanation).toMatchObject({
      startedOn: '2026-04-30',
      firstDay: '2026-05-06',
      skipped: [
        { from: '2026-05-01', to: '2026-05-05', days: 5, why: 'holiday', name: '劳动节' },
        { from: '2026-05-10', to: '2026-05-10', days: 1, why: 'weekend', name: null },
      ],
      makeUpDays: [{ date: '2026-05-09', name: '劳动节' }],
      rolledOver: [],
    });
  });

  it.each([
    ['a working-day clock', 'working-day', '2026-04-30', '2026-05-06'],
    ['a calendar-day clock', 'calendar-day', '2026-04-30', '2026-05-01'],
    ['a working-day clock from a Friday before a make-up Sunday', 'working-day', '2026-09-18', '2026-09-20'],
  ] as const)('knows day 1 of %s', (_what, unit, from, firstDay) => {
    expect(dueDate({ rule: { days: 7, unit }, from: localDate(from), calendar }).explanation.firstDay).toBe(firstDay);
  });

  it('begins after a pause that covers the first days, and counts no make-up Saturday within one', () => {
    const from = localDate('2026-05-07');
    const pauses = [{ from: localDate('2026-05-08'), to: localDate('2026-05-10') }];
    const explained = (unit: DayUnit) => dueDate({ rule: { days: 7, unit }, from, calendar, pauses }).explanation;

    expect(explained('calendar-day').firstDay).toBe('2026-05-11');
    expect(explained('working-day').firstDay).toBe('2026-05-11');
    expect(explained('working-day').makeUpDays).toEqual([]);
    expect(explained('working-day').pauses).toEqual([{ from: '2026-05-08', to: '2026-05-10', days: 2, reasons: [] }]);
  });

  it('accounts for every day between the start and the end', () => {
    fc.assert(
      fc.property(aRequest, (request) => {
        const { explanation, dueOn } = dueDate(request);
        const skipped = explanation.skipped.reduce((sum, group) => sum + group.days, 0);
        const rolled = explanation.rolledOver.reduce((sum, group) => sum + group.days, 0);
        const counted = explanation.days + explanation.extensions.reduce((sum, extension) => sum + extension.days, 0);
        expect(skipped + counted + rolled).toBe((Date.parse(dueOn) - Date.parse(request.from)) / 86_400_000);
      }),
    );
  });

  it('says so in Chinese and in English', () => {
    const settled = requestOf({ why: '', rule: 'complaint.mediate', from: '2026-04-15', dueOn: '' });
    const { explanation } = dueDate(settled);

    expect(explainInWords(explanation, 'zh')).toContain('法定届满日：2026-06-15（周一），至二十四时止。');
    expect(explainInWords(explanation, 'zh')).toContain('第二十三条');
    expect(explainInWords(explanation, 'en')).toContain('The last day counted is 2026-06-14');
    expect(explainInWords(explanation, 'en')).toContain('Warnings go by 2026-06-14');
  });

  it('says when a date is provisional', () => {
    const { explanation } = dueDate(working(7, '2026-12-28'));

    expect(explainInWords(explanation, 'zh')).toContain('暂定');
    expect(explainInWords(explanation, 'en')).toContain('Provisional');
  });
});

// An independent count: strings and the platform's own calendar, one day at a time, sharing nothing with the house but the notices.
const noticedOff = new Map(
  BUILT_IN_EDITIONS.filter((edition) => edition.supersededOn === null).flatMap((edition) =>
    edition.days.map((day) => [String(day.date), day.off] as const),
  ),
);

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

function naivelyWorked(date: string): boolean {
  const off = noticedOff.get(date);
  return off === undefined ? new Date(date).getUTCDay() % 6 !== 0 : !off;
}

interface NaiveQuestion {
  readonly from: string;
  readonly days: number;
  readonly unit: DayUnit;
  readonly pauses: readonly { readonly from: string; readonly to: string }[];
}

function naively({ from, days, unit, pauses }: NaiveQuestion) {
  const isPaused = (date: string): boolean => pauses.some((pause) => pause.from <= date && date <= pause.to);
  let date = from;
  for (let left = days; left > 0;) {
    date = dayAfter(date);
    if (!isPaused(date) && (unit === 'calendar-day' || naivelyWorked(date))) left -= 1;
  }
  let dueOn = date;
  while (unit === 'calendar-day' && (!naivelyWorked(dueOn) || isPaused(dueOn))) dueOn = dayAfter(dueOn);
  let dueStrictOn = date;
  while (unit === 'calendar-day' && (noticedOff.get(dueStrictOn) === true || isPaused(dueStrictOn))) {
    dueStrictOn = dayAfter(dueStrictOn);
  }
  return { dueOn, dueStrictOn };
}

const aDate = fc.integer({ min: 16_500, max: 20_900 }).map((day): LocalDate => localDateOfDayNumber(day));
const aUnit = fc.constantFrom<DayUnit>('working-day', 'calendar-day');
const aRequest = fc
  .record({
    from: aDate,
    days: fc.integer({ min: 1, max: 100 }),
    unit: aUnit,
    extra: fc.option(fc.integer({ min: 1, max: 30 })),
    gaps: fc.array(fc.tuple(fc.integer({ min: -10, max: 160 }), fc.integer({ min: 0, max: 40 })), { maxLength: 3 }),
  })
  .map(({ from, days, unit, extra, gaps }): DueDateRequest => {
    const start = Date.parse(from) / 86_400_000;
    return {
      rule: { days, unit },
      from,
      calendar,
      pauses: gaps.map(([after, length]) => ({
        from: localDateOfDayNumber(start + after),
        to: localDateOfDayNumber(start + after + length),
      })),
      extensions: extra === null ? [] : [{ days: extra, unit }],
    };
  });

describe('a due date against a naive count', () => {
  it('agrees, with pauses and extensions, in both units', () => {
    fc.assert(
      fc.property(aRequest, (request) => {
        const { dueOn, dueStrictOn, provisional } = plainDueDate(request);
        const extra = request.extensions?.[0]?.days ?? 0;
        const naive = naively({
          from: request.from,
          days: request.rule.days + extra,
          unit: request.rule.unit,
          pauses: (request.pauses ?? []).map((pause) => ({ from: pause.from, to: pause.to ?? '9999-12-31' })),
        });

        expect({ dueOn, dueStrictOn }).toEqual(naive);
        expect(provisional).toBe(dueOn > '2026-12-31');
        expect(dueStrictOn <= dueOn).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('never comes earlier when it starts later', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 1, max: 100 }), aUnit, (from, days, unit) => {
        const next = localDate(dayAfter(from));
        const rule = { days, unit };

        expect(plainDueDate({ rule, from, calendar }).dueOn <= plainDueDate({ rule, from: next, calendar }).dueOn).toBe(
          true,
        );
      }),
    );
  });
});
