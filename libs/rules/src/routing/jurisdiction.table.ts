// Which bureau the law names for which matter, with the article that says so, by the day it came into force.
import { localDate } from '../calendar/local-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { statute } from '../statute/citation.js';
import type { StatuteCitation } from '../statute/citation.js';
import { MEASURES_121, MEASURES_20 } from '../statute/legal-texts.js';

export type JurisdictionKey =
  | 'complaint.operator'
  | 'complaint.online-seller'
  | 'complaint.in-platform'
  | 'complaint.shown-address'
  | 'complaint.first-receipt'
  | 'report.place-of-act'
  | 'report.online-seller'
  | 'report.in-platform'
  | 'report.advertisement'
  | 'report.not-competent'
  | 'intake.dispatch';

export interface JurisdictionRow {
  readonly key: JurisdictionKey;
  readonly inForceFrom: LocalDate;
  readonly source: StatuteCitation;
}

const measures20 = localDate('2020-01-01');
const measures121 = localDate('2026-04-15');

const operator = {
  zh: '由经营者实际经营地或者住所地的县级局处理，两地都有权',
  en: 'The county where the operator does business, or where it is domiciled; both are competent',
};
const onlineSeller = {
  zh: '平台和自建网站的经营者，由其住所地的局处理',
  en: "A platform, or a seller with a site of its own: the bureau of the operator's domicile",
};
const firstReceipt = {
  zh: '两个局都有权时，先收到的处理',
  en: 'Where two bureaus are competent, the one that received it first',
};
const placeOfAct = { zh: '由行为发生地的局处理', en: 'The bureau of the place where the act happened' };
const inPlatformReport = {
  zh: '由平台内经营者实际经营地的局处理；平台住所地的局先收到也可以处理',
  en: "The bureau where the seller does business; the platform's bureau may act if it received the report first",
};
const advertisement = {
  zh: '大众传播媒介上的广告由发布者所在地的局处理；互联网广告，广告主、广告经营者所在地的局先收到的也可以处理；广告主自行发布的由广告主所在地的局处理',
  en: "An advertisement in mass media: the publisher's bureau; on the internet also the advertiser's or agent's if first; self-published: the advertiser's",
};
const notCompetent = {
  zh: '无权处理的，告诉举报人向有权的局提出',
  en: 'A bureau that is not competent tells the reporter where to turn',
};
const notCompetentNow = {
  zh: '无权处理的，告诉举报人；属于市场监管职责的，告诉他直接向有权的局提出',
  en: 'A bureau that is not competent tells the reporter, and names the competent one where it is market-regulation business',
};
const dispatch = {
  zh: '统一接收的机构及时分送；无权的退回该机构，不自行转送',
  en: 'The intake unit dispatches without delay; whoever is not competent sends it back there',
};

/** Rows are added when the law changes, never edited. */
export const jurisdictionTable: readonly JurisdictionRow[] = [
  {
    key: 'complaint.operator',
    inForceFrom: measures20,
    source: statute(MEASURES_20, { article: '第十二条', paragraph: '第一款' }, operator),
  },
  {
    key: 'complaint.operator',
    inForceFrom: measures121,
    source: statute(MEASURES_121, { article: '第十三条', paragraph: '第一款' }, operator),
  },
  {
    key: 'complaint.online-seller',
    inForceFrom: measures20,
    source: statute(MEASURES_20, { article: '第十二条', paragraph: '第二款' }, onlineSeller),
  },
  {
    key: 'complaint.online-seller',
    inForceFrom: measures121,
    source: statute(MEASURES_121, { article: '第十三条', paragraph: '第二款' }, onlineSeller),
  },
  {
    key: 'complaint.in-platform',
    inForceFrom: measures20,
    source: statute(
      MEASURES_20,
      { article: '第十二条', paragraph: '第二款' },
      {
        zh: '平台内经营者，由其实际经营地或者平台住所地的县级局处理',
        en: "A seller on a platform: the county where it does business, or the platform's domicile",
      },
    ),
  },
  {
    key: 'complaint.in-platform',
    inForceFrom: measures121,
    source: statute(
      MEASURES_121,
      { article: '第十三条', paragraph: '第三款' },
      {
        zh: '平台内经营者，由平台上公示的地址所在县或者平台住所地的县级局处理',
        en: "A seller on a platform: the county of the address shown there, or the platform's domicile",
      },
    ),
  },
  // Before this row the place of business itself counted, whatever the platform showed.
  {
    key: 'complaint.shown-address',
    inForceFrom: measures121,
    source: statute(
      MEASURES_121,
      { article: '第十三条', paragraph: '第三款' },
      {
        zh: '平台上没有公示地址，或者按公示的地址联系不上的，只由平台住所地的县级局处理',
        en: "No address shown on the platform, or one that leads nowhere: only the platform's domicile",
      },
    ),
  },
  { key: 'complaint.first-receipt', inForceFrom: measures20, source: statute(MEASURES_20, '第十三条', firstReceipt) },
  { key: 'complaint.first-receipt', inForceFrom: measures121, source: statute(MEASURES_121, '第十四条', firstReceipt) },
  { key: 'report.place-of-act', inForceFrom: measures20, source: statute(MEASURES_20, '第二十五条', placeOfAct) },
  { key: 'report.place-of-act', inForceFrom: measures121, source: statute(MEASURES_121, '第二十九条', placeOfAct) },
  {
    key: 'report.online-seller',
    inForceFrom: measures20,
    source: statute(MEASURES_20, { article: '第二十七条', paragraph: '第一款' }, onlineSeller),
  },
  {
    key: 'report.online-seller',
    inForceFrom: measures121,
    source: statute(MEASURES_121, { article: '第三十一条', paragraph: '第一款' }, onlineSeller),
  },
  {
    key: 'report.in-platform',
    inForceFrom: measures20,
    source: statute(MEASURES_20, { article: '第二十七条', paragraph: '第二款' }, inPlatformReport),
  },
  {
    key: 'report.in-platform',
    inForceFrom: measures121,
    source: statute(MEASURES_121, { article: '第三十一条', paragraph: '第二款' }, inPlatformReport),
  },
  { key: 'report.advertisement', inForceFrom: measures20, source: statute(MEASURES_20, '第二十八条', advertisement) },
  { key: 'report.advertisement', inForceFrom: measures121, source: statute(MEASURES_121, '第三十二条', advertisement) },
  { key: 'report.not-competent', inForceFrom: measures20, source: statute(MEASURES_20, '第二十九条', notCompetent) },
  {
    key: 'report.not-competent',
    inForceFrom: measures121,
    source: statute(MEASURES_121, '第三十四条', notCompetentNow),
  },
  { key: 'intake.dispatch', inForceFrom: measures20, source: statute(MEASURES_20, '第三十七条', dispatch) },
  { key: 'intake.dispatch', inForceFrom: measures121, source: statute(MEASURES_121, '第四十一条', dispatch) },
];

/** The article on competence in force on a day, or undefined where the law of that day has none. */
export function findJurisdiction(key: JurisdictionKey, on: LocalDate): StatuteCitation | undefined {
  return jurisdictionTable.findLast((row) => row.key === key && row.inForceFrom <= on)?.source;
}

/** The article on competence in force on a day. @throws RuleViolation `rule-set.none-in-force` before 2020-01-01 */
export function jurisdictionOn(key: JurisdictionKey, on: LocalDate): StatuteCitation {
  const source = findJurisdiction(key, on);
  if (!source) throw new RuleViolation('rule-set.none-in-force', undefined, { date: on });
  return source;
}
