// The words of letters about a case that a person, not a bell, has moved.
import type { Recipient } from '#rules';
import type { Sentence } from './letters.text.js';

export const CASE_LETTERS = [
  'urged',
  'supervised',
  'supervision-answered',
  'approval-asked',
  'approval-answered',
  'jurisdiction-disputed',
  'unit-designated',
  'settlement-turned',
  'entrusting-handed-back',
  'recused',
  'look-asked',
  'look-answered',
  'looks-many',
  'looks-at-night',
] as const;
export type CaseLetterName = (typeof CASE_LETTERS)[number];

export interface CaseLetterWords {
  readonly tag: Sentence;
  /** What has happened. */
  readonly what: Sentence;
  /** What the reader does next. */
  readonly ask: Sentence;
}

export const CASE_WORDS: Readonly<Record<CaseLetterName, CaseLetterWords>> = {
  urged: {
    tag: { zh: '催办', en: 'Urged' },
    what: { zh: '本件已被催办', en: 'somebody has urged this case' },
    ask: {
      zh: '请今天推进办理，并在案件中记明进展。',
      en: 'Move the case on today, and note in it how it stands.',
    },
  },
  supervised: {
    tag: { zh: '督办', en: 'Supervised' },
    what: { zh: '上级已对本件督办', en: 'a superior follows this case and wants an answer' },
    ask: {
      zh: '请打开案件阅看督办要求，办理后在案件中答复督办。',
      en: 'Read what is wanted in the case, do it, and answer there.',
    },
  },
  'supervision-answered': {
    tag: { zh: '督办答复', en: 'Supervision answered' },
    what: { zh: '承办单位已答复督办', en: 'the handling unit has answered the supervision' },
    ask: { zh: '请打开案件阅看答复。', en: 'Read the answer in the case.' },
  },
  'approval-asked': {
    tag: { zh: '待审批', en: 'Approval asked' },
    what: { zh: '承办人申请审批', en: 'the handler asks for an approval' },
    ask: {
      zh: '请在期限届满前打开案件审批；未批准的，原期限继续计算。',
      en: 'Approve or deny it in the case before the period ends; until then the period runs on.',
    },
  },
  'approval-answered': {
    tag: { zh: '审批结果', en: 'Approval answered' },
    what: { zh: '您的申请已有审批结果', en: 'what you asked for has been approved or denied' },
    ask: {
      zh: '请打开案件查看结果，并按案件上的期限办理。',
      en: 'See the answer in the case, and go by the dates shown there.',
    },
  },
  'jurisdiction-disputed': {
    tag: { zh: '管辖争议', en: 'Jurisdiction disputed' },
    what: { zh: '两个单位对本件由谁处理有争议', en: 'two bureaus dispute whose case this is' },
    ask: {
      zh: '请与对方单位协商；协商不成的，报请共同上级指定。',
      en: 'Settle it with the other bureau, or ask the common superior to name one.',
    },
  },
  'unit-designated': {
    tag: { zh: '指定处理', en: 'Unit designated' },
    what: { zh: '上级指定本件由你单位处理', en: 'the superior has named your unit to handle this case' },
    ask: { zh: '请今天指定承办人并开始办理。', en: 'Name a handler today and begin.' },
  },
  'settlement-turned': {
    tag: { zh: '和解转投诉', en: 'Settlement turned' },
    what: { zh: '先行和解未成，已转为投诉', en: 'the direct settlement has failed and is a complaint now' },
    ask: {
      zh: '请今天指定承办人。和解所用时间不计入，期限自转为投诉时起算。',
      en: 'Name a handler today. Time spent on settling is not counted; the period began when it was turned.',
    },
  },
  recused: {
    tag: { zh: '回避', en: 'Stepped aside' },
    what: { zh: '有工作人员在本件中自行回避', en: 'an officer has stepped aside in this case' },
    ask: {
      zh: '请今天打开案件核对承办人；没有承办人的，另行指派。',
      en: 'See today who handles it; where nobody does, name another handler.',
    },
  },
  'entrusting-handed-back': {
    tag: { zh: '委托交回', en: 'Handed back' },
    what: { zh: '受委托的机构已交回调解', en: 'the body that mediated has handed the case back' },
    ask: {
      zh: '请打开案件查看结果，由本局决定：登记调解协议，或终止调解，或继续调解。',
      en: 'See in the case what came of it and decide: record an agreement, terminate, or go on mediating.',
    },
  },
  'look-asked': {
    tag: { zh: '待审批', en: 'Approval asked' },
    what: { zh: '有工作人员申请查看身份', en: 'an officer asks to look at who it is' },
    ask: {
      zh: '请打开案件，看过申请理由后审批。批准只让申请人看一次，您不会因此看到身份。',
      en: 'Read the reasons in the case and answer. An approval lets the asker look once; it shows you nobody.',
    },
  },
  'look-answered': {
    tag: { zh: '审批结果', en: 'Approval answered' },
    what: { zh: '查看身份的申请已有结果', en: 'the request to look at who it is was answered' },
    ask: {
      zh: '请打开案件查看结果；批准的，请在时限内查看，只能看一次。',
      en: 'See the answer in the case; where it was approved, look in time, and once.',
    },
  },
  'looks-many': {
    tag: { zh: '警示', en: 'Alarm' },
    what: { zh: '有工作人员查看身份次数到了上限', en: 'an officer has looked at as many people as he may' },
    ask: {
      zh: '这是到上限的那一件。请核对是谁、为什么看得这么多；继续查看要经第二个人批准。',
      en: 'This is the case in which the measure was full. See who looked and why; more looks need a second person.',
    },
  },
  'looks-at-night': {
    tag: { zh: '警示', en: 'Alarm' },
    what: { zh: '有工作人员在夜间查看身份', en: 'an officer has looked at who it is at night' },
    ask: { zh: '请核对是谁、为什么在夜间查看。', en: 'See who looked at night, and why.' },
  },
};

/** Where whoever keeps the audit finds what an alarm speaks of: cases he sees none. */
export const AUDIT_ROOM = {
  path: '/desk/audit',
  words: { zh: '打开审计', en: 'Open the audit' },
} as const;

/** What the desk does with a complaint for which no bureau has been found. */
export const ASK_OF_THE_DESK: Sentence = {
  zh: '请今天确定处理单位并分送。和解所用时间不计入，期限自转为投诉时起算。',
  en: 'Find the competent unit today and dispatch it. Time spent on settling is not counted.',
};

/** Offices that dispatch instead of naming a handler. */
export const DESKS: readonly Recipient[] = ['intake', 'city-intake'];

export const NOBODY_HANDLES_IT: Sentence = {
  zh: '案件尚未指定承办人，请先指定。',
  en: 'Nobody handles the case yet; name a handler first.',
};

export const TODAY = {
  tag: { zh: '今天要办', en: 'Today' },
  title: {
    zh: (cases: number) => `今天要办的 ${cases} 件`,
    en: (cases: number) => `${cases} case${cases === 1 ? '' : 's'} to see to today`,
  },
  ask: {
    zh: '请按下列顺序办理，先到期的在前。',
    en: 'See to them in this order; what is due first stands first.',
  },
  more: (count: number) => `另有 ${count} 项，请打开待办查看。`,
  note: {
    zh: '提醒和预警每个工作日早上合并为一封；超期的另行逐件发信。',
    en: 'Reminders and warnings come as one letter each working morning; what is overdue has a letter of its own.',
  },
} as const;
