// Whether a reporter must be told, by which law, in what form and time: every subject under the old and the new measures.
import { localDate } from '../calendar/local-date.js';
import { citationText } from './citation.js';
import { DEADLINE_KEYS } from './deadlines.table.js';
import { NOTIFY_DUTIES, TELLING_CLOCKS, notifyDutyOf } from './notify-duties.table.js';
import { SUBJECTS, type Subject } from './subjects.table.js';

const OLD = localDate('2026-04-14');
const NEW = localDate('2026-04-15');

interface Expected {
  readonly articles: readonly string[];
  readonly clocks: readonly string[];
  readonly form: 'any' | 'written';
}

const DEFAULT = 'report.tell-result';
// Written down apart from the table, from the matrix of the law.
const UNDER_NEW: Readonly<Record<Subject, Expected>> = {
  general: { articles: [], clocks: [], form: 'any' },
  price: { articles: [], clocks: [], form: 'any' },
  advertising: { articles: ['广告法》第五十三条第一款'], clocks: [], form: 'any' },
  'public-information': {
    articles: [
      '企业信息公示暂行条例》（国务院令第654号公布，第777号修订）第十三条第一款',
      '个体工商户年度报告办法》（国家工商行政管理总局令第69号公布，国家市场监督管理总局令第101号、第108号修正）第十二条',
      '农民专业合作社年度报告公示办法》（国家工商行政管理总局令第70号公布，国家市场监督管理总局令第101号、第108号修正）第九条',
    ],
    clocks: ['report.tell-public-information'],
    form: 'written',
  },
  food: { articles: ['食品安全法》第一百一十五条第一款'], clocks: [DEFAULT], form: 'any' },
  salt: { articles: ['食盐专营办法》（国务院令第696号）第二十五条'], clocks: [DEFAULT], form: 'any' },
  drug: { articles: ['药品管理法》第一百零六条第一款'], clocks: [DEFAULT], form: 'any' },
  cosmetics: { articles: ['化妆品监督管理条例》（国务院令第727号）第五十八条'], clocks: [DEFAULT], form: 'any' },
  'medical-device': {
    articles: ['医疗器械监督管理条例》（国务院令第739号）第七十九条第一款'],
    clocks: [DEFAULT],
    form: 'any',
  },
  'unfair-competition': {
    articles: ['反不正当竞争法》（2025年修订）第二十条第二款'],
    clocks: [DEFAULT],
    form: 'any',
  },
  standard: {
    articles: ['标准化法》第三十五条第二款', '强制性国家标准管理办法》（国家市场监督管理总局令第25号）第四十九条'],
    clocks: [DEFAULT],
    form: 'any',
  },
  unlicensed: { articles: ['无证无照经营查处办法》（国务院令第684号）第九条'], clocks: [DEFAULT], form: 'any' },
};

describe('the duty to tell a reporter', () => {
  it.each(SUBJECTS)('under 令121号, on %s, is what the special law says and nothing else', (subject) => {
    const { duties, clocks, form } = notifyDutyOf(subject, true, NEW);
    const { articles, ...rest } = UNDER_NEW[subject];

    expect(duties).toHaveLength(articles.length);
    for (const article of articles) {
      expect(duties.some(({ source }) => citationText(source).includes(article))).toBe(true);
    }
    expect({ clocks, form }).toEqual(rest);
  });

  it.each(SUBJECTS)('under 令20号, on %s, has the general five working days too', (subject) => {
    const { duties, clocks } = notifyDutyOf(subject, true, OLD);

    expect(duties.at(-1)).toMatchObject({ duty: 'every-report', days: 5, unit: 'working-day' });
    expect(clocks).toContain('report.notify-reporter');
    expect(clocks).not.toContain(DEFAULT);
  });

  it.each(SUBJECTS)('on %s is owed to nobody who gave no name', (subject) => {
    for (const day of [OLD, NEW]) {
      expect(notifyDutyOf(subject, false, day)).toMatchObject({ duties: [], clocks: [], form: 'any' });
    }
  });

  it('where there is none names the article by which there is none', () => {
    expect(notifyDutyOf('general', true, NEW).source).toMatchObject({ article: '第三十六条' });
  });

  it('puts the highest text first, for the paper names it', () => {
    expect(notifyDutyOf('standard', true, NEW).source).toMatchObject({ article: '第三十五条' });
    expect(notifyDutyOf('public-information', true, NEW).source).toMatchObject({ article: '第十三条' });
  });

  it('takes the days from the table of periods, and has none where the law only says promptly', () => {
    expect(notifyDutyOf('advertising', true, NEW).duties[0]).toMatchObject({ days: 7, unit: 'working-day' });
    expect(notifyDutyOf('public-information', true, NEW).duties[0]).toMatchObject({ days: 20, unit: 'working-day' });
    expect(notifyDutyOf('drug', true, NEW).duties[0]).toMatchObject({ days: null, unit: null });
  });

  it('on unfair competition follows the reform of October 2025, and asks for evidence', () => {
    const articleOn = (day: string) => notifyDutyOf('unfair-competition', true, localDate(day)).source;

    expect(articleOn('2025-10-14')).toMatchObject({ article: '第十六条' });
    expect(articleOn('2025-10-15')).toMatchObject({ article: '第二十条' });
    expect(notifyDutyOf('unfair-competition', true, NEW).duties[0]?.evidenceRequired).toBe(true);
  });

  it('is not answered for a day before any measures', () => {
    expect(() => notifyDutyOf('food', true, localDate('2019-12-31'))).toThrow('no measures');
  });
});

describe('the table of duties to tell', () => {
  it('is sorted by duty and date, without two rows of one day', () => {
    const places = NOTIFY_DUTIES.map((row) => `${row.duty} ${row.inForceFrom}`);

    expect(places).toEqual([...new Set(places)].sort());
  });

  it('has a row for each subject with a special law, and a clock only from the table of periods', () => {
    const subjects = new Set(NOTIFY_DUTIES.map((row) => row.subject));

    expect(SUBJECTS.filter((subject) => subject !== 'general' && !subjects.has(subject))).toEqual([]);
    for (const { clock } of NOTIFY_DUTIES) {
      expect(clock === null || TELLING_CLOCKS.some((key) => key === clock)).toBe(true);
    }
    expect(TELLING_CLOCKS.filter((key) => !DEADLINE_KEYS.includes(key))).toEqual([]);
  });
});
