// Until when a firm may object to the end of its account, and who may answer, at each side of every limit.
import { currentCalendar } from '../calendar/known-calendars.js';
import { localDate, parseInstant } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { type Removal, checkAnswering, checkObjecting, removalDue } from './removal.js';
import { REMOVAL_PERIODS } from './removal.table.js';

const calendar = currentCalendar();
const objectedAt = parseInstant('2026-11-25T02:00:00Z');
const removal = (given: Partial<Removal> = {}): Removal => ({
  ...{ by: 'head', objectBy: localDate('2026-12-07'), objectedAt: null, answer: null },
  ...given,
});

describe('the days about a removal', () => {
  it('are ten to object and seven to answer, in working days, and say from where they are', () => {
    const object = removalDue('objection', localDate('2026-11-23'), calendar);
    const answer = removalDue('answer', localDate('2026-11-25'), calendar);

    expect([object.dueOn, answer.dueOn]).toEqual(['2026-12-07', '2026-12-04']);
    expect([object.explanation.citation, answer.explanation.citation]).toEqual([
      REMOVAL_PERIODS.objection.source,
      REMOVAL_PERIODS.answer.source,
    ]);
  });

  it('jump the Spring Festival and count a make-up Saturday', () => {
    expect(removalDue('objection', localDate('2026-02-11'), calendar).dueOn).toBe('2026-03-03');
  });
});

describe('objecting to a removal', () => {
  it('is possible to the last moment of the last day, and not a moment later', () => {
    const [last, late] = ['2026-12-07T15:59:59Z', '2026-12-07T16:00:00Z'].map(parseInstant);
    if (last === undefined || late === undefined) throw new Error('two moments');

    expect(() => checkObjecting(removal(), last)).not.toThrow();
    expect(() => checkObjecting(removal(), late)).toThrow(
      new RuleViolation('removal.too-late', REMOVAL_PERIODS.objection.source, { days: 10, dueOn: '2026-12-07' }),
    );
  });

  it('is possible once, whatever the answer was', () => {
    for (const answer of [null, 'rejected'] as const) {
      expect(() => checkObjecting(removal({ objectedAt, answer }), objectedAt)).toThrow('removal.objected-before');
    }
  });
});

describe('answering an objection to a removal', () => {
  it('is for another than who took the account back', () => {
    expect(() => checkAnswering(removal({ objectedAt }), 'head')).toThrow('removal.own-removal');
    expect(() => checkAnswering(removal({ objectedAt }), 'intake')).not.toThrow();
  });

  it('happens once, and only where somebody objected', () => {
    expect(() => checkAnswering(removal(), 'intake')).toThrow('removal.not-objected');
    expect(() => checkAnswering(removal({ objectedAt, answer: 'upheld' }), 'intake')).toThrow(
      'removal.answered-before',
    );
  });
});
