// The words of the published on-time figures.
import type { FigureKind } from '#rules';
import type { Wording } from '../door/language.js';

export const figureKindText = {
  complaints: { zh: '消费投诉按期办结率', en: 'Complaints closed on time' },
  reports: { zh: '举报按期核查率', en: 'Reports verified on time' },
} as const satisfies Readonly<Record<FigureKind, Wording>>;

export const figuresText = {
  title: { zh: '按期情况', en: 'On-time figures' },
  lead: {
    zh: '全市承诺：消费投诉按期办结率不低于 {complaints}，举报按期核查率不低于 {reports}。每月公布一次，公布后不再改动。',
    en: 'The city has bound itself: at least {complaints} of complaints closed on time, at least {reports} of reports verified on time. Published once a month and not changed afterwards.',
  },
  none: {
    zh: '还没有公布过。每月一日公布上一个月的。',
    en: 'Nothing has been published yet. A month is published on the first day of the next.',
  },
  month: { zh: '月份', en: 'Month' },
  show: { zh: '查看', en: 'Show' },
  target: { zh: '目标', en: 'target' },
  county: { zh: '县（市、区）', en: 'County' },
  city: { zh: '全市', en: 'The whole city' },
  counted: { zh: '件数', en: 'Cases' },
  national: { zh: '国家口径', en: 'National version' },
  strict: { zh: '从严口径', en: 'Strict version' },
  how: { zh: '怎么算的', en: 'How it is computed' },
  versions: {
    zh: '国家口径：按期的 ÷ 当月办结（核查）的。从严口径：分母再加上统计时还在办、已经超期的。比率只舍不入。',
    en: 'National: on time ÷ closed (verified) in the month. Strict: what was open and overdue when it was counted is added below. Rates are cut, never rounded.',
  },
  hiding: {
    zh: '投诉少于 {complaints} 件、举报少于 {reports} 件的不公布；能由合计推算出来的，也一并不公布。“—”表示没有件数。',
    en: 'Fewer than {complaints} complaints or {reports} reports are not published, nor is what would tell them from the totals. “—” means that there were none.',
  },
  asOf: { zh: '统计时间', en: 'Counted' },
  reached: { zh: '达到', en: 'reached' },
  below: { zh: '未达到', en: 'below' },
} as const satisfies Readonly<Record<string, Wording>>;
