// The tables of the law: in order, without gaps where the law has none, each row with its source.
import { currentCalendar } from '../calendar/known-calendars.js';
import { localDate } from '../calendar/local-date.js';
import { dueDate } from '../deadline/due-date.js';
import { OVERDUE_CLOCKS } from '../indicators/on-time.js';
import { RuleViolation } from '../rule-violation.js';
import { agencyPolicy, citationText, observedPractice, statute } from './citation.js';
import {
  DEADLINES,
  DEADLINE_KEYS,
  findDeadline,
  findDeadlineRow,
  getDeadline,
  isDeadlineKey,
  pausesClock,
} from './deadlines.table.js';
import { GROUNDS, GROUND_KINDS, getGround, groundsInForce } from './grounds.table.js';
import {
  REFERENCE_PERIODS,
  REFERENCE_PERIOD_KEYS,
  getReferencePeriod,
  isReferencePeriodKey,
} from './reference-periods.table.js';
import { REMEDIES, findRemedyDuty } from './remedies.table.js';
import { LIVING_NEEDS_FACTORS, livingNeedsFactorsOn } from './living-needs.table.js';
import { representativesRuleOn } from './representatives.table.js';
import { REPEAT_RULE_SINCE, RULE_SETS, findRuleSet, ruleSetOn } from './rule-set.js';
import { SPECIAL_LIMITS, VERIFICATION_CLOCKS, limitsOf } from './special-limits.table.js';
import { SUBJECTS } from './subjects.table.js';

const lastDayOfOldMeasures = localDate('2026-04-14');
const firstDayOfNewMeasures = localDate('2026-04-15');

function thrownBy(action: () => unknown): RuleViolation {
  try {
    action();
  } catch (violation) {
    if (violation instanceof RuleViolation) return violation;
  }
  throw new Error('nothing was refused');
}

describe('the deadlines table', () => {
  it('is sorted, and no two rows of a key begin on one day', () => {
    const places = DEADLINES.map((row) => `${row.key} ${row.inForceFrom}`);

    expect(places).toEqual([...new Set(places)].sort());
  });

  it('has a row for every key and a key for every row', () => {
    expect([...new Set(DEADLINES.map((row) => row.key))].sort()).toEqual([...DEADLINE_KEYS].sort());
  });

  it('picks the row by the date of the triggering event, so an old case keeps its old law', () => {
    expect(citationText(getDeadline('complaint.accept', lastDayOfOldMeasures).source)).toContain('第20号）第十四条');
    expect(citationText(getDeadline('complaint.accept', firstDayOfNewMeasures).source)).toContain('第121号）第十五条');
  });

  it.each([
    ['2024-06-30', 45, 'working-day'],
    ['2024-07-01', 60, 'calendar-day'],
    ['2026-04-14', 60, 'calendar-day'],
    ['2026-04-15', 60, 'calendar-day'],
  ])('gives a complaint accepted on %s %d %ss for mediation', (acceptedOn, days, unit) => {
    expect(getDeadline('complaint.mediate', localDate(acceptedOn))).toMatchObject({ days, unit });
  });

  it('stops mediation for an inspection under the first measures only', () => {
    const stops = (on: string) => pausesClock(getDeadline('complaint.mediate', localDate(on)), 'inspection');

    expect([stops('2024-06-30'), stops('2024-07-01'), stops('2026-04-15')]).toEqual([true, false, false]);
    expect(pausesClock(getDeadline('complaint.mediate', firstDayOfNewMeasures), 'testing')).toBe(true);
  });

  it('knows that nobody owes a reporter five days any more, and says which article ended it', () => {
    const refused = thrownBy(() => getDeadline('report.notify-reporter', firstDayOfNewMeasures));

    expect(findDeadline('report.notify-reporter', lastDayOfOldMeasures)?.days).toBe(5);
    expect(findDeadline('report.notify-reporter', firstDayOfNewMeasures)).toBeUndefined();
    expect(findDeadlineRow('report.notify-reporter', firstDayOfNewMeasures)?.days).toBeNull();
    expect(refused.code).toBe('deadline.duty-ended');
    expect(refused.citation).toMatchObject({ article: '第三十六条' });
  });

  it('refuses a rule it does not know, and a date before the first row', () => {
    expect(thrownBy(() => getDeadline('complaint.close', firstDayOfNewMeasures)).code).toBe('deadline.unknown-rule');
    expect(thrownBy(() => getDeadline('constructor', firstDayOfNewMeasures)).code).toBe('deadline.unknown-rule');
    expect(thrownBy(() => getDeadline('complaint.accept', localDate('2019-12-31'))).code).toBe(
      'deadline.not-in-force-yet',
    );
  });
});

describe('a limit of a special law', () => {
  it.each([
    ['general', true, ['report.verify']],
    ['food', true, ['report.verify']],
    ['public-information', true, ['report.verify-public-information']],
    ['public-information', false, ['report.verify-public-information']],
    ['advertising', true, ['report.verify', 'report.answer-advertising']],
    ['advertising', false, ['report.verify']],
  ] as const)('on %s, with a name: %s, lets run %j', (subject, realName, keys) => {
    expect(limitsOf('report.verify', subject, realName)).toEqual(keys);
  });

  it('touches no other period', () => {
    for (const subject of SUBJECTS) {
      expect(limitsOf('complaint.accept', subject, true)).toEqual(['complaint.accept']);
      expect(limitsOf('lead.verify', subject, true)).toEqual(['lead.verify']);
    }
  });

  it('that stands in the place of a verification is one, for the figures and for whoever looks for it', () => {
    const replacing = SPECIAL_LIMITS.filter(({ runs }) => runs === 'in-its-place').map(({ special }) => special);

    expect([...VERIFICATION_CLOCKS].sort()).toEqual(['lead.verify', 'report.verify', ...replacing].sort());
    expect(OVERDUE_CLOCKS.report).toEqual(VERIFICATION_CLOCKS);
  });

  it.each([
    ['2021-07-14', '第十七条', '第2号'],
    ['2021-07-15', '第十八条第一款', '第42号修正'],
    ['2022-11-01', '第十八条第一款', '第61号修正'],
  ])('leaves the verification of %s to %s of its edition', (day, article, document) => {
    const citation = citationText(getDeadline('report.verify', localDate(day)).source);

    expect(citation).toContain(article);
    expect(citation).toContain(document);
  });
});

describe('the reference periods', () => {
  const today = localDate('2026-09-24');

  it.each([
    ['procedure.fix-jurisdiction', 7, 'working-day', '第十六条', '2026-10-12'],
    ['procedure.legal-review', 10, 'working-day', '第五十五条', '2026-10-15'],
    ['procedure.state-or-ask-hearing', 5, 'working-day', '第五十七条第二款', '2026-10-09'],
    ['procedure.serve-decision', 7, 'working-day', '第八十一条', '2026-10-12'],
    ['procedure.public-notice', 30, 'calendar-day', '第八十二条第（五）项', '2026-10-26'],
    ['procedure.pay-fine', 15, 'calendar-day', '第七十二条第一款', '2026-10-09'],
    ['procedure.withdraw-publication', 3, 'working-day', '第六十三条第二款', '2026-09-30'],
  ] as const)('%s: %d %ss by %s', (...expected) => {
    const [key, days, unit, article, dueOn] = expected;
    const period = getReferencePeriod(key, today);
    const due = dueDate({ rule: period, from: today, calendar: currentCalendar() });

    expect(period).toMatchObject({ days, unit });
    expect(citationText(period.source).endsWith(article)).toBe(true);
    expect([due.dueOn, due.citation]).toEqual([dueOn, period.source]);
    expect(due.explanation.countedBy).toMatchObject({ article: '第八十条' });
  });

  it('are no keys of clocks, have a row each, and begin with the revised procedure', () => {
    expect(REFERENCE_PERIOD_KEYS.filter((key) => isDeadlineKey(key))).toEqual([]);
    expect([...new Set(REFERENCE_PERIODS.map(({ key }) => key))]).toEqual(REFERENCE_PERIOD_KEYS);
    expect(isReferencePeriodKey('procedure.pay-fine')).toBe(true);
    expect(isReferencePeriodKey('report.verify')).toBe(false);
    expect(thrownBy(() => getReferencePeriod('procedure.pay-fine', localDate('2021-07-14'))).code).toBe(
      'deadline.not-in-force-yet',
    );
  });
});

describe('the rule sets', () => {
  it.each([
    ['2019-12-31', undefined],
    ['2020-01-01', 'RS1'],
    ['2024-06-30', 'RS1'],
    ['2024-07-01', 'RS2'],
    ['2026-04-14', 'RS2'],
    ['2026-04-15', 'RS3'],
  ])('on %s: %s', (date, id) => {
    expect(findRuleSet(localDate(date))?.id).toBe(id);
  });

  it('know since when a repeated report is not handled again', () => {
    expect(findRuleSet(REPEAT_RULE_SINCE)?.inForceFrom).toBe(REPEAT_RULE_SINCE);
  });

  it('begin one after another', () => {
    expect(RULE_SETS.map((set) => set.inForceFrom)).toEqual([...RULE_SETS.map((set) => set.inForceFrom)].sort());
    expect(thrownBy(() => ruleSetOn(localDate('2019-12-31'))).code).toBe('rule-set.none-in-force');
  });
});

describe('the grounds', () => {
  it.each([
    ['refusal', '2026-04-14', 6, 'REJ-20-15-1'],
    ['refusal', '2026-04-15', 7, 'REJ-121-16-1'],
    ['termination', '2026-04-14', 7, 'TERM-20-21-1'],
    ['termination', '2026-04-15', 8, 'TERM-121-23-1'],
    ['filing', '2026-04-15', 4, 'FILE-2-19-1'],
    ['non-filing', '2026-04-15', 4, 'NOFILE-2-20-1'],
  ] as const)('of %s decided on %s are %d', (kind, on, number, first) => {
    const grounds = groundsInForce(kind, localDate(on));

    expect(grounds).toHaveLength(number);
    expect(grounds[0]?.code).toBe(first);
  });

  it('have one code each, and a text in both languages that is not the law’s own', () => {
    expect(new Set(GROUNDS.map((ground) => ground.code)).size).toBe(GROUNDS.length);
    expect(new Set(GROUNDS.map((ground) => ground.kind))).toEqual(new Set(GROUND_KINDS));
    expect(GROUNDS.filter((ground) => ground.text.zh === '' || ground.text.en === '')).toEqual([]);
  });

  it('cite the very item', () => {
    const ground = getGround('refusal', 'REJ-121-16-6', firstDayOfNewMeasures);

    expect(citationText(ground.source)).toBe(
      '《市场监督管理投诉举报处理办法》（国家市场监督管理总局令第121号）第十六条第（六）项',
    );
  });

  it('refuse a ground of the repealed measures and name those that may be used', () => {
    const refused = thrownBy(() => getGround('refusal', 'REJ-20-15-1', firstDayOfNewMeasures));

    expect(refused.code).toBe('ground.not-in-force');
    expect(refused.facts['inForce']).toContain('REJ-121-16-7');
  });
});

describe('the remedies', () => {
  it('are five, and a refusal must tell them since July 2024', () => {
    expect(REMEDIES.map((remedy) => remedy.code)).toEqual([
      'settle',
      'association',
      'authority',
      'arbitration',
      'court',
    ]);
    expect(findRemedyDuty(localDate('2024-06-30'))).toBeUndefined();
    expect(findRemedyDuty(localDate('2024-07-01'))).toMatchObject({ article: '第四十六条' });
    expect(findRemedyDuty(firstDayOfNewMeasures)).toMatchObject({ article: '第十五条' });
  });
});

describe('the factors of living needs', () => {
  it('are five since the new measures, and none before', () => {
    expect(livingNeedsFactorsOn(lastDayOfOldMeasures)).toEqual([]);
    expect(livingNeedsFactorsOn(firstDayOfNewMeasures)).toEqual(LIVING_NEEDS_FACTORS);
    expect(LIVING_NEEDS_FACTORS).toHaveLength(5);
  });

  it('speak for the ground of refusal that the article names, and cite their own item', () => {
    const ground = getGround('refusal', 'REJ-121-16-3', firstDayOfNewMeasures);

    expect(new Set(LIVING_NEEDS_FACTORS.map((factor) => factor.ground))).toEqual(new Set([ground.code]));
    expect(LIVING_NEEDS_FACTORS.map(({ source }) => citationText(source).slice(-12))).toEqual([
      '第十七条第一款第（一）项',
      '第十七条第一款第（二）项',
      '第十七条第一款第（三）项',
      '第十七条第一款第（四）项',
      '第十七条第一款第（五）项',
    ]);
  });
});

describe('the representatives of a joint complaint', () => {
  it.each([
    ['2020-01-01', '第十一条'],
    ['2026-04-14', '第十一条'],
    ['2026-04-15', '第十二条'],
  ])('on %s are two, by %s', (date, article) => {
    expect(representativesRuleOn(localDate(date))).toMatchObject({ atMost: 2, source: { article } });
  });

  it('are not known before 2020', () => {
    expect(thrownBy(() => representativesRuleOn(localDate('2019-12-31'))).code).toBe('rule-set.none-in-force');
  });
});

describe('a citation', () => {
  const text = { name: '某办法', document: null };
  const gist = { zh: '大意', en: 'gist' };

  it('reads as an officer would write it', () => {
    expect(citationText(statute(text, { article: '第三条', paragraph: '第二款' }, gist))).toBe(
      '《某办法》第三条第二款',
    );
    expect(citationText(agencyPolicy({ name: '某通知', document: '周市监〔2026〕1号' }, gist))).toBe(
      '《某通知》（周市监〔2026〕1号）',
    );
    expect(citationText(observedPractice(gist))).toContain('大意');
  });
});
