// The tables of the law: in order, without gaps where the law has none, each row with its source.
import { localDate } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { agencyPolicy, citationText, observedPractice, statute } from './citation.js';
import {
  DEADLINES,
  DEADLINE_KEYS,
  findDeadline,
  findDeadlineRow,
  getDeadline,
  pausesClock,
} from './deadlines.table.js';
import { GROUNDS, GROUND_KINDS, getGround, groundsInForce } from './grounds.table.js';
import { REMEDIES, findRemedyDuty } from './remedies.table.js';
import { LIVING_NEEDS_FACTORS, livingNeedsFactorsOn } from './living-needs.table.js';
import { representativesRuleOn } from './representatives.table.js';
import { RULE_SETS, findRuleSet, ruleSetOn } from './rule-set.js';

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
