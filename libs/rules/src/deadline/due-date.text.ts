// An explained due date in the words of an officer, Chinese or English.
import {
  type Instant,
  type LocalDate,
  dayNumberOf,
  epochToInstant,
  instantToEpoch,
  weekdayOf,
} from '../calendar/local-date.js';
import type { Receipt } from '../calendar/receipt.js';
import { citationText } from '../statute/citation.js';
import { PAUSE_REASONS, type PauseReason } from '../statute/deadlines.table.js';
import type { DueExplanation, SkippedDays } from './due-explanation.js';

const SHANGHAI_AHEAD_MS = 8 * 3_600_000;

export type Language = 'zh' | 'en';

interface Words {
  readonly weekdays: readonly string[];
  readonly comma: string;
  readonly bracketed: (text: string) => string;
  readonly unit: Readonly<Record<DueExplanation['unit'], string>>;
  readonly started: (date: string, first: string) => string;
  readonly received: (moment: string, rule: string) => string;
  readonly afterHours: (date: string) => string;
  readonly period: (days: number, unit: string, more: readonly string[]) => string;
  readonly paused: (list: string) => string;
  readonly overdue: (date: string) => string;
  readonly skipped: (list: string) => string;
  readonly makeUp: (list: string) => string;
  readonly rolled: (date: string, list: string) => string;
  readonly due: (date: string) => string;
  readonly strict: (date: string) => string;
  readonly provisional: string;
  readonly source: (citation: string, ruleSet: string | null) => string;
  readonly countedBy: (citation: string) => string;
  readonly edition: (edition: string) => string;
  readonly weekend: string;
  readonly pause: string;
  readonly reasons: Readonly<Record<PauseReason, string>>;
}

/** What stands beside the count: how it was received, and since when it is overdue. */
export interface Beside {
  readonly receipt?: Receipt | null;
  readonly overdueSince?: LocalDate | null;
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    comma: '、',
    bracketed: (text) => `（${text}）`,
    unit: { 'working-day': '个工作日', 'calendar-day': '日' },
    received: (moment, rule) => `收到：${moment}，以${rule}为准；收到的日期就是起算日，与钟点无关。`,
    afterHours: (date) => `收到时已不在办公时间，经办自${date}起；期限不因此改变。`,
    started: (date, first) => `起算事件发生在${date}，当日不计，第一日为${first}。`,
    period: (days, unit, more) => `期限${days}${unit}${more.map((part) => `，延长${part}`).join('')}。`,
    paused: (list) => `扣除：${list}。`,
    overdue: (date) => `已超期，自${date}起。`,
    skipped: (list) => `不计入：${list}。`,
    makeUp: (list) => `调休上班，计入：${list}。`,
    rolled: (date, list) => `最后一日为${date}，遇${list}，顺延。`,
    due: (date) => `法定届满日：${date}，至二十四时止。`,
    strict: (date) => `预警按${date}（普通双休日不顺延）。`,
    provisional: '暂定：所涉年份的放假通知尚未公布或未录入，按周一至周五推算。',
    source: (citation, ruleSet) => `依据：${citation}${ruleSet === null ? '' : `［${ruleSet}］`}。`,
    countedBy: (citation) => `计算方法：${citation}。`,
    edition: (edition) => `日历版本：${edition}。`,
    weekend: '双休日',
    pause: '扣除期间',
    reasons: {
      appraisal: '鉴定',
      testing: '检测',
      inspection: '检验',
      'metrology-check': '检定',
      quarantine: '检疫',
      identification: '权利人辨认、鉴别',
      suspension: '中止',
      hearing: '听证',
      'public-notice': '公告',
      'refund-order': '责令退还多收价款',
    },
  },
  en: {
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    comma: '; ',
    bracketed: (text) => ` (${text})`,
    unit: { 'working-day': ' working days', 'calendar-day': ' calendar days' },
    received: (moment, rule) => `Received ${moment}, by ${rule}; the date of receipt is day 0, whatever the hour.`,
    afterHours: (date) => `The office was closed then and has it from ${date}; the period is the same.`,
    started: (date, first) => `It began on ${date}, which is not counted; day 1 is ${first}.`,
    period: (days, unit, more) =>
      `The period is ${days}${unit}${more.map((part) => `, extended by ${part}`).join('')}.`,
    paused: (list) => `Stood still: ${list}.`,
    overdue: (date) => `Overdue since ${date}.`,
    skipped: (list) => `Not counted: ${list}.`,
    makeUp: (list) => `Worked in exchange for a holiday, counted: ${list}.`,
    rolled: (date, list) => `The last day counted is ${date}; the end moves past ${list}.`,
    due: (date) => `Due in law on ${date}, until 24:00.`,
    strict: (date) => `Warnings go by ${date} (an ordinary weekend does not move the end).`,
    provisional: 'Provisional: no holiday notice is known for a year it touches; counted Monday to Friday.',
    source: (citation, ruleSet) => `Source: ${citation}${ruleSet === null ? '' : ` [${ruleSet}]`}.`,
    countedBy: (citation) => `Counted by: ${citation}.`,
    edition: (edition) => `Calendar edition: ${edition}.`,
    weekend: 'weekend',
    pause: 'pause',
    reasons: {
      appraisal: 'appraisal',
      testing: 'testing',
      inspection: 'inspection',
      'metrology-check': 'metrological check',
      quarantine: 'quarantine',
      identification: 'identification by the owner of a right',
      suspension: 'suspension',
      hearing: 'hearing',
      'public-notice': 'public notice',
      'refund-order': 'order to refund',
    },
  },
};

/** An explanation as sentences, one a line, in the order in which an officer would count. */
export function explainInWords(explanation: DueExplanation, language: Language, beside: Beside = {}): string {
  const words = WORDS[language];
  const named = (date: LocalDate): string => namedDay(date, words);
  const extensions = explanation.extensions.map(({ days, unit, citation }) => {
    const source = citation === null ? '' : words.bracketed(citationText(citation));
    return `${days}${words.unit[unit]}${source}`;
  });
  const pauses = explanation.pauses.map(
    ({ from, to, days, reasons }) =>
      `${from === to ? from : `${from}..${to}`} ${[...reasons.map((reason) => pauseReasonText(reason, language)), `${days}${words.unit[explanation.unit]}`].join(' ')}`,
  );
  const makeUp = explanation.makeUpDays
    .map((day) => `${named(day.date)}${words.bracketed(day.name)}`)
    .join(words.comma);
  const { receipt = null, overdueSince = null } = beside;
  const lines = [
    ...receivedLines(receipt, language),
    words.started(named(explanation.startedOn), named(explanation.firstDay)),
    words.period(explanation.days, words.unit[explanation.unit], extensions),
    ...when(pauses.length > 0, words.paused(pauses.join(words.comma))),
    ...when(explanation.skipped.length > 0, words.skipped(listed(explanation.skipped, words))),
    ...when(makeUp !== '', words.makeUp(makeUp)),
    ...when(
      explanation.rolledOver.length > 0,
      words.rolled(named(explanation.lastCountedDay), listed(explanation.rolledOver, words)),
    ),
    words.due(named(explanation.dueOn)),
    ...when(explanation.dueStrictOn !== explanation.dueOn, words.strict(named(explanation.dueStrictOn))),
    ...(overdueSince === null ? [] : [words.overdue(named(overdueSince))]),
    ...when(explanation.provisional, words.provisional),
    ...(explanation.citation === null ? [] : [words.source(citationText(explanation.citation), explanation.ruleSet)]),
    ...(explanation.countedBy === null ? [] : [words.countedBy(citationText(explanation.countedBy))]),
    words.edition(explanation.calendarEdition),
  ];
  return lines.join('\n');
}

/** Why a clock stood still, in words; a reason that is no word of the law stays as it was recorded. */
export function pauseReasonText(reason: string, language: Language): string {
  const known = PAUSE_REASONS.find((candidate) => candidate === reason);
  return known === undefined ? reason : WORDS[language].reasons[known];
}

function receivedLines(receipt: Receipt | null, language: Language): readonly string[] {
  if (receipt === null) return [];
  const words = WORDS[language];
  const isPaperAfterHours = receipt.rule.cutOff === 'office-hours' && receipt.inHandOn !== receipt.receivedOn;
  return [
    words.received(momentInShanghai(receipt.at), receipt.rule.moment[language]),
    ...when(isPaperAfterHours, words.afterHours(namedDay(receipt.inHandOn, words))),
  ];
}

function momentInShanghai(at: Instant): string {
  const ahead = epochToInstant(instantToEpoch(at) + SHANGHAI_AHEAD_MS);
  return `${ahead.slice(0, 10)} ${ahead.slice(11, 19)}`;
}

function when(shown: boolean, line: string): readonly string[] {
  return shown ? [line] : [];
}

/** A date with its weekday, as explanations write it. */
export function namedDate(date: LocalDate, language: Language): string {
  return namedDay(date, WORDS[language]);
}

function namedDay(date: LocalDate, words: Words): string {
  const weekday = words.weekdays[weekdayOf(dayNumberOf(date))] ?? '';
  return `${date}${words.bracketed(weekday)}`;
}

function listed(groups: readonly SkippedDays[], words: Words): string {
  return groups.map((skipped) => `${daysOf(skipped)} ${reasonOf(skipped, words)}`).join(words.comma);
}

function daysOf(skipped: SkippedDays): string {
  return skipped.from === skipped.to ? skipped.from : `${skipped.from}..${skipped.to}`;
}

function reasonOf(skipped: SkippedDays, words: Words): string {
  switch (skipped.why) {
    case 'weekend':
      return words.weekend;
    case 'holiday':
      return skipped.name ?? '';
    case 'pause':
      return words.pause;
  }
}
