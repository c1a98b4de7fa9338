// What a clock says: its state in words for officers and, plainer, for the public.
import { inBothLanguages } from '../language/language.js';

type Unit = 'working-day' | 'calendar-day';
interface ClockWords {
  readonly left: (amount: number, unit: Unit) => string;
  readonly today: string;
  readonly late: (amount: number, unit: Unit) => string;
  readonly paused: (amount: number, unit: Unit) => string;
  readonly met: string;
  readonly missed: string;
  readonly void: string;
  readonly provisional: string;
}
export interface ClockText {
  readonly desk: ClockWords;
  readonly public: ClockWords;
  readonly limitOf: (name: string) => string;
  readonly dueOn: (date: string) => string;
  readonly why: string;
  readonly whyTitle: (date: string) => string;
  readonly basis: string;
  readonly lawWords: string;
  readonly legalDate: string;
  readonly strictDate: string;
  readonly startedOn: string;
  readonly provisionalNote: string;
  readonly copy: string;
  readonly copied: string;
  readonly close: string;
  readonly step: Readonly<Record<'start' | 'first' | 'skipped' | 'make-up' | 'pause' | 'rolled-over' | 'due', string>>;
  readonly days: (count: number) => string;
}

const zhUnit = { 'working-day': '个工作日', 'calendar-day': '天' } as const;
const enUnit = (amount: number, unit: Unit): string =>
  `${amount} ${unit === 'working-day' ? 'working ' : ''}${amount === 1 ? 'day' : 'days'}`;

export const clockText = inBothLanguages<ClockText>({
  'zh-CN': {
    desk: {
      left: (amount, unit) => `还剩 ${amount} ${zhUnit[unit]}`,
      today: '今天到期',
      late: (amount, unit) => `超期 ${amount} ${zhUnit[unit]}`,
      paused: (amount, unit) => `已暂停 · 剩 ${amount} ${zhUnit[unit]}`,
      met: '按期',
      missed: '超期办结',
      void: '不再计时',
      provisional: '暂定',
    },
    public: {
      left: (amount, unit) => `还有 ${amount} ${zhUnit[unit]}`,
      today: '今天是最后一天',
      late: (amount, unit) => `已超过期限 ${amount} ${zhUnit[unit]}`,
      paused: (amount, unit) => `暂停计时，还有 ${amount} ${zhUnit[unit]}`,
      met: '按时办完',
      missed: '晚了',
      void: '不再计时',
      provisional: '日期可能调整',
    },
    limitOf: (name) => `${name}：`,
    dueOn: (date) => `，${date}到期`,
    why: '为什么是这天？',
    whyTitle: (date) => `为什么是${date}`,
    basis: '依据',
    lawWords: '条文原文',
    legalDate: '法定届满日',
    strictDate: '预警日',
    startedOn: '起算日',
    provisionalNote: '有一年的放假安排还没公布，先按周一至周五推算，公布后日期可能调整。',
    copy: '复制说明',
    copied: '已复制',
    close: '关闭',
    step: {
      start: '起算，当日不计',
      first: '第 1 日',
      skipped: '不计',
      'make-up': '调休上班，计入',
      pause: '暂停，不计',
      'rolled-over': '顺延',
      due: '最后一日',
    },
    days: (count) => `${count} 天`,
  },
  'en-US': {
    desk: {
      left: (amount, unit) => `${enUnit(amount, unit)} left`,
      today: 'Due today',
      late: (amount, unit) => `${enUnit(amount, unit)} overdue`,
      paused: (amount, unit) => `Paused · ${enUnit(amount, unit)} left`,
      met: 'On time',
      missed: 'Closed late',
      void: 'No longer running',
      provisional: 'provisional',
    },
    public: {
      left: (amount, unit) => `${enUnit(amount, unit)} left`,
      today: 'Today is the last day',
      late: (amount, unit) => `${enUnit(amount, unit)} past the limit`,
      paused: (amount, unit) => `Paused, ${enUnit(amount, unit)} left`,
      met: 'Done on time',
      missed: 'Late',
      void: 'No longer running',
      provisional: 'date may change',
    },
    limitOf: (name) => `${name}: `,
    dueOn: (date) => `, due ${date}`,
    why: 'Why this date?',
    whyTitle: (date) => `Why ${date}`,
    basis: 'Legal basis',
    lawWords: 'The words of the article',
    legalDate: 'Due in law',
    strictDate: 'Warned by',
    startedOn: 'Began on',
    provisionalNote:
      'No holiday notice is known yet for one of the years; counted Monday to Friday, the date may change with the notice.',
    copy: 'Copy the explanation',
    copied: 'Copied',
    close: 'Close',
    step: {
      start: 'began, not counted',
      first: 'day 1',
      skipped: 'not counted',
      'make-up': 'make-up workday, counted',
      pause: 'paused, not counted',
      'rolled-over': 'moved past',
      due: 'last day',
    },
    days: (count) => enUnit(count, 'calendar-day'),
  },
});
