// Periods of the penalty procedure that officers look up: no clock of a case runs on them, whoever asks is told the day.
import { type LocalDate, localDate } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { type Citation, type Gist, statute } from './citation.js';
import type { DayUnit } from './deadlines.table.js';
import { PENALTY_PROCEDURE, PENALTY_PROCEDURE_2021 } from './legal-texts.js';

export const REFERENCE_PERIOD_KEYS = [
  'procedure.close',
  'procedure.fix-jurisdiction',
  'procedure.legal-review',
  'procedure.pay-fine',
  'procedure.public-notice',
  'procedure.serve-decision',
  'procedure.settle-jurisdiction',
  'procedure.state-or-ask-hearing',
  'procedure.withdraw-publication',
] as const;
export type ReferencePeriodKey = (typeof REFERENCE_PERIOD_KEYS)[number];

/** `days` of `unit`, counted from the day after `from`; whom it binds is part of the gist. */
export interface ReferencePeriod {
  readonly key: ReferencePeriodKey;
  readonly days: number;
  readonly unit: DayUnit;
  readonly from: Gist;
  /** The head may lengthen it; the article sets no days for that. */
  readonly mayBeExtended: boolean;
  readonly inForceFrom: LocalDate;
  readonly source: Citation;
}

interface Listed extends Omit<ReferencePeriod, 'inForceFrom' | 'source'> {
  readonly place: { readonly article: string; readonly paragraph?: string; readonly item?: string };
  readonly gist: Gist;
}

const LISTED: readonly Listed[] = [
  {
    key: 'procedure.close',
    days: 15,
    unit: 'working-day',
    from: { zh: '出现应当结案的情形', en: 'what closes the case has happened' },
    mayBeExtended: false,
    place: { article: '第七十七条' },
    gist: {
      zh: '处罚执行完毕、终止调查等应当结案的，十五个工作日内填审批表，经负责人批准结案',
      en: 'once the penalty is carried out, or the investigation ended, the closing is put to the head within fifteen working days',
    },
  },
  {
    key: 'procedure.fix-jurisdiction',
    days: 7,
    unit: 'working-day',
    from: { zh: '上级收到报送材料', en: 'the superior receives the papers' },
    mayBeExtended: false,
    place: { article: '第十六条' },
    gist: {
      zh: '报请上级管辖或指定管辖的，上级七个工作日内确定由谁管辖',
      en: 'a superior that is asked says within seven working days who has jurisdiction',
    },
  },
  {
    key: 'procedure.legal-review',
    days: 10,
    unit: 'working-day',
    from: { zh: '审核机构接到材料', en: 'the reviewers receive the papers' },
    mayBeExtended: true,
    place: { article: '第五十五条' },
    gist: {
      zh: '法制审核十个工作日内完成，特殊情况经负责人批准可以延长',
      en: 'the legal review is done within ten working days, longer in special cases with the approval of the head',
    },
  },
  {
    key: 'procedure.pay-fine',
    days: 15,
    unit: 'calendar-day',
    from: { zh: '当事人收到处罚决定书', en: 'the party receives the decision' },
    mayBeExtended: false,
    place: { article: '第七十二条', paragraph: '第一款' },
    gist: {
      zh: '当事人十五日内缴纳罚款、没收款',
      en: 'the party pays fines and confiscated gains within fifteen days',
    },
  },
  {
    key: 'procedure.public-notice',
    days: 30,
    unit: 'calendar-day',
    from: { zh: '公告发布', en: 'the notice is published' },
    mayBeExtended: false,
    place: { article: '第八十二条', item: '第（五）项' },
    gist: {
      zh: '公告送达的，自发布经过三十日视为送达',
      en: 'what is served by public notice counts as served thirty days after publication',
    },
  },
  {
    key: 'procedure.serve-decision',
    days: 7,
    unit: 'working-day',
    from: { zh: '宣告处罚决定', en: 'the decision is announced' },
    mayBeExtended: false,
    place: { article: '第八十一条' },
    gist: {
      zh: '当事人不在场的，七个工作日内送达处罚决定书',
      en: 'a decision is served within seven working days where the party was absent',
    },
  },
  {
    key: 'procedure.settle-jurisdiction',
    days: 7,
    unit: 'working-day',
    from: { zh: '管辖权争议发生', en: 'the dispute over jurisdiction arises' },
    mayBeExtended: false,
    place: { article: '第十三条' },
    gist: {
      zh: '对案件管辖权有争议的，七个工作日内协商；协商不成或不经协商，报共同上级指定',
      en: 'bureaus that dispute jurisdiction over a case have seven working days to agree; failing that, or at once, their common superior decides',
    },
  },
  {
    key: 'procedure.state-or-ask-hearing',
    days: 5,
    unit: 'working-day',
    from: { zh: '告知书送达', en: 'the notice is served' },
    mayBeExtended: false,
    place: { article: '第五十七条', paragraph: '第二款' },
    gist: {
      zh: '当事人五个工作日内陈述、申辩或要求听证，逾期视为放弃',
      en: 'the party states its case or asks for a hearing within five working days, or forgoes it',
    },
  },
  {
    key: 'procedure.withdraw-publication',
    days: 3,
    unit: 'working-day',
    from: { zh: '已公开的处罚决定被变更、撤销', en: 'a published decision is changed or annulled' },
    mayBeExtended: false,
    place: { article: '第六十三条', paragraph: '第二款' },
    gist: {
      zh: '三个工作日内撤回公开的信息并说明理由',
      en: 'the published decision is withdrawn within three working days, and why is said',
    },
  },
];

const EDITIONS = [
  { inForceFrom: localDate('2021-07-15'), text: PENALTY_PROCEDURE_2021 },
  { inForceFrom: localDate('2022-11-01'), text: PENALTY_PROCEDURE },
] as const;

/** Sorted by key, then by date; both editions of the procedure set the same days. */
export const REFERENCE_PERIODS: readonly ReferencePeriod[] = LISTED.flatMap(({ place, gist, ...period }) =>
  EDITIONS.map(({ inForceFrom, text }) => ({ ...period, inForceFrom, source: statute(text, place, gist) })),
);

/** Whether a text is the key of a reference period. */
export function isReferencePeriodKey(text: string): text is ReferencePeriodKey {
  return REFERENCE_PERIOD_KEYS.some((key) => key === text);
}

/**
 * The reference period in force on the date of its triggering event; `dueDate` takes it as it takes a deadline.
 * @throws RuleViolation `deadline.not-in-force-yet` before its first row
 */
export function getReferencePeriod(key: ReferencePeriodKey, on: LocalDate): ReferencePeriod {
  const row = REFERENCE_PERIODS.findLast((period) => period.key === key && period.inForceFrom <= on);
  if (row) return row;
  throw new RuleViolation('deadline.not-in-force-yet', undefined, { rule: key, on });
}
