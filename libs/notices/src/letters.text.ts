// The words of the letters to officers, in Chinese and English.
import type { CaseKind, ClockFace, Recipient } from '#rules';

export interface Sentence {
  readonly zh: string;
  readonly en: string;
}
export type Language = keyof Sentence;

export const CLOCK_LETTERS = [
  'clock.reminder',
  'clock.warning',
  'clock.overdue',
  'clock.overdue-city',
  'clock.overdue-again',
  'clock.pause-review',
] as const;
export type ClockLetterName = (typeof CLOCK_LETTERS)[number];

interface RungWords {
  readonly tag: Sentence;
  /** What happens if nothing is done. */
  readonly next: Sentence;
}

export const RUNGS: Readonly<Record<ClockLetterName, RungWords>> = {
  'clock.reminder': {
    tag: { zh: '提醒', en: 'Reminder' },
    next: {
      zh: '到期前还会再提醒一次，届时一并告知单位负责人。',
      en: 'One more reminder comes before the due date; the head of the unit will be told too.',
    },
  },
  'clock.warning': {
    tag: { zh: '预警', en: 'Warning' },
    next: {
      zh: '逾期未办的，将告知市局受理分流岗。',
      en: 'If the due date passes, the city intake desk will be told.',
    },
  },
  'clock.overdue': {
    tag: { zh: '超期', en: 'Overdue' },
    next: { zh: '仍未办理的，将报市局负责人。', en: 'If it stays open, the head of the city bureau will be told.' },
  },
  'clock.overdue-city': {
    tag: { zh: '超期报市局', en: 'Overdue, told to the city' },
    next: { zh: '办理完毕前将继续提醒。', en: 'Reminders go on until it is done.' },
  },
  'clock.overdue-again': {
    tag: { zh: '仍在超期', en: 'Still overdue' },
    next: { zh: '办理完毕前将继续提醒。', en: 'Reminders go on until it is done.' },
  },
  'clock.pause-review': {
    tag: { zh: '暂停复核', en: 'Review of a pause' },
    next: { zh: '暂停期间将定期提醒复核。', en: 'While the clock is paused, this review comes back.' },
  },
};

export const OFFICES: Readonly<Record<Recipient, Sentence>> = {
  handler: { zh: '承办人', en: 'the handler' },
  intake: { zh: '受理分流岗', en: 'the intake desk' },
  'unit-head': { zh: '单位负责人', en: 'the head of the unit' },
  'city-intake': { zh: '市局受理分流岗', en: 'the city intake desk' },
  'city-head': { zh: '市局负责人', en: 'the head of the city bureau' },
  'audit-admin': { zh: '审计管理员', en: 'the keeper of the audit' },
};

interface KindWords {
  readonly name: Sentence;
  readonly respondent: Sentence;
}

export const KINDS: Readonly<Record<CaseKind, KindWords>> = {
  complaint: { name: { zh: '投诉', en: 'Complaint' }, respondent: { zh: '被投诉人', en: 'respondent' } },
  report: { name: { zh: '举报', en: 'Report' }, respondent: { zh: '被举报人', en: 'respondent' } },
  investigation: { name: { zh: '案件', en: 'Investigation' }, respondent: { zh: '当事人', en: 'party' } },
  settlement: { name: { zh: '先行和解', en: 'Settlement' }, respondent: { zh: '商家', en: 'firm' } },
};

export const NOT_STATED: Sentence = { zh: '未写明', en: 'not stated' };

/** Where the reader stands to the act that is due: does it, has to name who does it, leads, watches or supervises. */
export type Stance = 'does' | 'assigns' | 'leads' | 'watches' | 'supervises';
export type Phase = 'running' | 'late' | 'paused';
type Ask = (act: string, by: string) => string;

export const ASKS: Readonly<Record<Language, Readonly<Record<Phase, Readonly<Record<Stance, Ask>>>>>> = {
  zh: {
    running: {
      does: (act, by) => `请最迟于 ${by}${act}。`,
      assigns: (act, by) => `案件尚未指定承办人。请先指定承办人，并督促其最迟于 ${by}${act}。`,
      leads: (act, by) => `请督促承办人最迟于 ${by}${act}。`,
      watches: (act, by) => `请跟踪承办单位的办理情况，最迟办理日为 ${by}。待办事项：${act}。`,
      supervises: (act, by) => `请督促承办单位最迟于 ${by}${act}。`,
    },
    late: {
      does: (act) => `期限已过，请立即${act}，并在案件中记明超期原因。`,
      assigns: (act) => `期限已过，案件尚未指定承办人。请今天指定承办人，督促其立即${act}。`,
      leads: (act) => `期限已过，请督促承办人立即${act}，并在案件中记明超期原因。`,
      watches: (act) => `期限已过，请联系承办单位核实情况并跟踪至办理完毕。待办事项：${act}。`,
      supervises: (act) => `期限已过，请督办，要求承办单位立即${act}，并说明超期原因。`,
    },
    paused: {
      does: () => '请今天核对暂停计时的事由：事由已消除的，立即恢复计时；仍然存在的，在案件中记明进展。',
      assigns: () => '案件尚未指定承办人。请今天指定承办人，由其核对暂停计时的事由是否仍然存在。',
      leads: () => '请督促承办人今天核对暂停计时的事由；事由已消除的，立即恢复计时。',
      watches: () => '请向承办单位核实暂停计时的事由是否仍然存在。',
      supervises: () => '请督促承办单位核对暂停计时的事由；事由已消除的，立即恢复计时。',
    },
  },
  en: {
    running: {
      does: (act, by) => `By ${by}: ${act}.`,
      assigns: (act, by) => `Nobody handles this case yet. Name a handler, who has until ${by} to ${act}.`,
      leads: (act, by) => `See that the handler does this by ${by}: ${act}.`,
      watches: (act, by) => `Follow the handling unit, which has until ${by} to ${act}.`,
      supervises: (act, by) => `See that the handling unit does this by ${by}: ${act}.`,
    },
    late: {
      does: (act) => `Now: ${act}; note in the case why it is late.`,
      assigns: (act) => `Nobody handles this case yet. Name a handler today, to ${act} at once.`,
      leads: (act) => `See that the handler acts at once (${act}) and notes why it is late.`,
      watches: (act) => `Ask the handling unit how it stands and follow it to the end. To be done: ${act}.`,
      supervises: (act) => `Direct the handling unit to act at once (${act}) and to say why it is late.`,
    },
    paused: {
      does: () => 'Today: check whether the reason for the pause still stands; if not, resume the clock.',
      assigns: () => 'Nobody handles this case yet. Name a handler today, to check the reason for the pause.',
      leads: () => 'See that the handler checks today whether the reason for the pause still stands.',
      watches: () => 'Ask the handling unit whether the reason for the pause still stands.',
      supervises: () => 'See that the handling unit checks the reason for the pause.',
    },
  },
};

/** The states in which a clock still runs; one that has ended needs no letter. */
export type RunningState = Exclude<ClockFace['state'], 'met' | 'missed' | 'void'>;

export interface Remaining {
  readonly state: RunningState;
  /** Days left, or days late when `state` is late. */
  readonly amount: number;
  readonly unit: ClockFace['unit'];
}

/** How a clock stands, in words: `还剩 3 个工作日`. */
export function remainingWords(remaining: Remaining, language: Language): string {
  const { state, amount } = remaining;
  const days = daysWords(remaining, language);
  const isChinese = language === 'zh';
  switch (state) {
    case 'ok':
    case 'risk':
      return isChinese ? `还剩 ${days}` : `${days} left`;
    case 'today':
      return isChinese ? '今天到期' : 'due today';
    case 'paused':
      return isChinese ? `计时已暂停，暂停时还剩 ${days}` : `paused with ${days} left`;
    case 'late':
      // The first day after the due date may be no working day: late already, though no such day has passed.
      if (amount === 0) return isChinese ? '已超期' : 'overdue';
      return isChinese ? `已超期 ${days}` : `${days} overdue`;
  }
}

function daysWords({ amount, unit }: Remaining, language: Language): string {
  if (language === 'zh') return `${amount} ${unit === 'working-day' ? '个工作日' : '天'}`;
  return `${amount} ${unit === 'working-day' ? 'working ' : ''}day${amount === 1 ? '' : 's'}`;
}

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A day with its weekday: `2026-05-13 周三`, `Wed 13 May 2026`. @throws Error when there is no such day */
export function dayWords(date: string, language: Language): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) throw new Error('a letter names a day that does not exist');
  const weekday = WEEKDAYS[language][day.getUTCDay()] ?? '';
  if (language === 'zh') return `${date} ${weekday}`;
  return `${weekday} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`;
}

export const LABELS = {
  number: '案件编号',
  clock: '期限',
  unit: '承办单位',
  handler: '承办人',
  nobody: '尚未指定',
  due: '届满日',
  dueUntil: '（至二十四时）',
  source: '依据',
} as const;

export const SENTENCES = {
  ask: { zh: '请办理', en: 'Next' },
  openCase: { zh: '打开案件', en: 'Open the case' },
  openQueue: { zh: '打开待办', en: 'Open the queue' },
  onlyYou: { zh: '本信只发给您。', en: 'Nobody else has been told.' },
  provisional: {
    zh: '届满日为暂定：所涉年份的放假通知尚未公布，公布后会重新计算。',
    en: 'The date is provisional: the holiday notice of that year is not published yet.',
  },
  automatic: { zh: '本信由系统自动发出，请勿回复。', en: 'Sent automatically; please do not reply.' },
} as const satisfies Readonly<Record<string, Sentence>>;

export const toldToo: Readonly<Record<Language, (offices: readonly string[]) => string>> = {
  zh: (offices) => `同时告知：${offices.join('、')}。`,
  en: (offices) => `Also told: ${offices.join(', ')}.`,
};

/** An ordinary weekend at the end moves the date in law by one reading only; warnings go by the other. */
export const strictNote = (strict: string): string =>
  `届满日遇双休日，是否顺延存在不同理解；提醒和预警按 ${strict} 计算，请按该日办理。`;

export interface DigestCounts {
  readonly created: number;
  readonly triage: number;
  readonly overdue: number;
}

export const DIGEST = {
  tag: { zh: '导入', en: 'Import' },
  title: {
    zh: ({ created, overdue }: DigestCounts) =>
      `本次导入新增 ${created} 件${overdue > 0 ? `，${overdue} 件已超期` : ''}`,
    en: ({ created, overdue }: DigestCounts) =>
      `${created} new case${created === 1 ? '' : 's'}${overdue > 0 ? `, ${overdue} already overdue` : ''}`,
  },
  rows: { run: '导入批次', created: '新增案件', triage: '待分流', overdue: '导入时已超期', unit: '单位' },
  cases: (count: number) => `${count} 件`,
  late: (count: number) => `${count} 件已超期`,
  asks: {
    overdue: {
      zh: '请今天核对已超期的案件并立即办理。',
      en: 'Look at the overdue cases today and act at once.',
    },
    triage: {
      zh: '请今天确定待分流案件的处理单位。',
      en: 'Find the competent unit of the cases in triage today.',
    },
    created: {
      zh: '请今天为新增案件指定承办人。',
      en: 'Name a handler for each new case today.',
    },
    nothing: { zh: '没有需要办理的事项。', en: 'There is nothing to be done.' },
  },
  note: {
    zh: '导入时已超期或者临近的期限不再逐件发信；以后各级提醒照常发出。',
    en: 'Rungs already past are told by this one letter; later ones ring as usual.',
  },
} as const;
