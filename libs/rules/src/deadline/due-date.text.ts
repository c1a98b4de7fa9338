// An explained due date in the words of an officer, Chinese or English.
import { type LocalDate, weekdayOf, dayNumberOf } from '../calendar/local-date.js';
import { citationText } from '../statute/citation.js';
import type { DueExplanation, SkippedDays } from './due-explanation.js';

export type Language = 'zh' | 'en';

interface Words {
  readonly weekdays: readonly string[];
  readonly comma: string;
  readonly bracketed: (text: string) => string;
  readonly unit: Readonly<Record<DueExplanation['unit'], string>>;
  readonly started: (date: string, first: string) => string;
  readonly period: (days: number, unit: string, more: readonly string[]) => string;
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
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    comma: '、',
    bracketed: (text) => `（${text}）`,
    unit: { 'working-day': '个工作日', 'calendar-day': '日' },
    started: (date, first) => `起算事件发生在${date}，当日不计，第一日为${first}。`,
    period: (days, unit, more) => `期限${days}${unit}${more.map((part) => `，延长${part}`).join('')}。`,
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
  },
  en: {
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    comma: '; ',
    bracketed: (text) => ` (${text})`,
    unit: { 'working-day': ' working days', 'calendar-day': ' calendar days' },
    started: (date, first) => `It began on ${date}, which is not counted; day 1 is ${first}.`,
    period: (days, unit, more) =>
      `The period is ${days}${unit}${more.map((part) => `, extended by ${part}`).join('')}.`,
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
  },
};

/** An explanation as sentences, one a line, in the order in which an officer would count. */
export function explainInWords(explanation: DueExplanation, language: Language): string {
  const words = WORDS[language];
  const named = (date: LocalDate): string => namedDay(date, words);
  const extensions = explanation.extensions.map(({ days, unit }) => `${days}${words.unit[unit]}`);
  const makeUp = explanation.makeUpDays
    .map((day) => `${named(day.date)}${words.bracketed(day.name)}`)
    .join(words.comma);
  const lines = [
    words.started(named(explanation.startedOn), named(explanation.firstDay)),
    words.period(explanation.days, words.unit[explanation.unit], extensions),
    ...when(explanation.skipped.length > 0, words.skipped(listed(explanation.skipped, words))),
    ...when(makeUp !== '', words.makeUp(makeUp)),
    ...when(
      explanation.rolledOver.length > 0,
      words.rolled(named(explanation.lastCountedDay), listed(explanation.rolledOver, words)),
    ),
    words.due(named(explanation.dueOn)),
    ...when(explanation.dueStrictOn !== explanation.dueOn, words.strict(named(explanation.dueStrictOn))),
    ...when(explanation.provisional, words.provisional),
    ...(explanation.citation === null ? [] : [words.source(citationText(explanation.citation), explanation.ruleSet)]),
    ...(explanation.countedBy === null ? [] : [words.countedBy(citationText(explanation.countedBy))]),
    words.edition(explanation.calendarEdition),
  ];
  return lines.join('\n');
}

function when(shown: boolean, line: string): readonly string[] {
  return shown ? [line] : [];
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
