// The official forms, by the set in force on a paper's date: which step calls for each, what it must carry, which grounds it names.
import { type LocalDate, localDate } from '../calendar/local-date.js';
import type { CaseCommandType } from '../command.js';
import { type Citation, type Gist, agencyPolicy } from './citation.js';
import type { GroundKind } from './grounds.table.js';
import { FORMS_2019, FORMS_2026, PENALTY_FORMS_2021 } from './legal-texts.js';

/** What a paper must carry, beside number, addressee, seal and date. */
export const PAPER_FIELDS = [
  'complainant',
  'complainant-identity',
  'reporter',
  'respondent',
  'facts',
  'requests',
  'consent-to-disclosure',
  'consent-to-entrusting',
  'received-on',
  'subject-matter',
  'receiving-bureau',
  'result-due-on',
  'enclosures',
  'proof-due-on',
  'consequence-of-no-proof',
  'ground',
  'reasons',
  'other-remedies',
  'hearing-time',
  'hearing-place',
  'mediator',
  'papers-to-bring',
  'right-to-recusal',
  'consequence-of-absence',
  'both-parties',
  'agreement',
  'article-that-demands-the-notice',
  'result',
  'source-of-the-case',
  'officers',
  'opinion-of-the-office',
  'decision-of-the-head',
  'what-is-tested',
  'excluded-from',
  'copy-to-the-procuratorate',
  'contact',
  'signatures',
] as const;
export type PaperField = (typeof PAPER_FIELDS)[number];

export interface Paper {
  /** The set and the number in it: `2026-05`. */
  readonly code: string;
  readonly title: Gist;
  readonly inForceFrom: LocalDate;
  /** The last date that such a paper may bear; null while the set is in force. */
  readonly inForceUntil: LocalDate | null;
  readonly source: Citation;
  /** The steps at which it is made; `file` is the registration itself. */
  readonly steps: readonly (CaseCommandType | 'file')[];
  /** The lists of grounds of which it names one, or all. */
  readonly grounds: readonly GroundKind[];
  readonly carries: readonly PaperField[];
  /** Whether it may go by internet, phone, SMS or mail instead of on paper. */
  readonly mayGoRemotely: boolean;
}

interface Form {
  readonly no: number;
  readonly zh: string;
  readonly en: string;
  readonly steps: Paper['steps'];
  readonly grounds?: readonly GroundKind[];
  readonly carries: readonly PaperField[];
  readonly remote?: true;
}

const COMPLAINT_REGISTERED: Omit<Form, 'no' | 'carries'> = {
  zh: '投诉登记表',
  en: 'Registration of a complaint',
  steps: ['file'],
};
const REPORT_REGISTERED: Omit<Form, 'no'> = {
  zh: '举报登记表',
  en: 'Registration of a report',
  steps: ['file'],
  carries: ['reporter', 'respondent', 'facts', 'signatures'],
};
const SENT_ON: Omit<Form, 'no'> = {
  zh: '投诉/举报分送通知书',
  en: 'Notice of dispatch to the competent bureau',
  steps: ['dispatch', 'designate-unit', 'settle-jurisdiction'],
  carries: ['receiving-bureau', 'received-on', 'subject-matter', 'result-due-on', 'enclosures'],
};
const ACCEPTED: Omit<Form, 'no'> = {
  zh: '投诉受理决定书',
  en: 'Decision to accept a complaint',
  steps: ['accept'],
  carries: ['received-on', 'subject-matter', 'contact'],
  remote: true,
};
const REFUSED: Omit<Form, 'no' | 'carries'> = {
  zh: '投诉不予受理决定书',
  en: 'Decision not to accept a complaint',
  steps: ['refuse'],
  grounds: ['refusal'],
  remote: true,
};
const HEARD: Omit<Form, 'no'> = {
  zh: '投诉调解通知书',
  en: 'Notice of mediation',
  steps: ['arrange-mediation'],
  carries: ['hearing-time', 'hearing-place', 'mediator', 'right-to-recusal', 'consequence-of-absence', 'contact'],
  remote: true,
};
const TERMINATED: Omit<Form, 'no' | 'carries'> = {
  zh: '投诉终止调解决定书',
  en: 'Decision to end mediation',
  steps: ['terminate', 'notify-termination'],
  grounds: ['termination'],
  remote: true,
};
const AGREED: Omit<Form, 'no'> = {
  zh: '投诉调解书',
  en: 'Letter of mediation',
  steps: ['record-agreement'],
  carries: ['both-parties', 'requests', 'agreement', 'mediator', 'signatures'],
};

/** The set of 2019: twelve forms. What they said beyond these fields was not seen. */
const SET_OF_2019: readonly Form[] = [
  { no: 1, ...COMPLAINT_REGISTERED, carries: ['complainant', 'respondent', 'facts', 'requests', 'signatures'] },
  { no: 2, ...REPORT_REGISTERED },
  { no: 3, ...SENT_ON },
  {
    no: 4,
    zh: '投诉/举报分送情况告知书',
    en: 'Notice to the filer of the dispatch',
    steps: ['dispatch'],
    carries: ['receiving-bureau', 'received-on', 'subject-matter'],
    remote: true,
  },
  { no: 5, ...ACCEPTED },
  { no: 6, ...REFUSED, carries: ['received-on', 'subject-matter', 'ground', 'reasons', 'contact'] },
  { no: 7, ...HEARD },
  { no: 8, ...TERMINATED, carries: ['subject-matter', 'ground', 'reasons', 'contact'] },
  { no: 9, ...AGREED },
  {
    no: 10,
    zh: '举报立案告知书',
    en: 'Notice to the reporter that a case is filed',
    steps: ['institute', 'tell-reporter'],
    carries: ['received-on', 'subject-matter', 'contact'],
    remote: true,
  },
  {
    no: 11,
    zh: '举报不予立案告知书',
    en: 'Notice to the reporter that no case is filed',
    steps: ['decline', 'tell-reporter'],
    grounds: ['non-filing'],
    carries: ['received-on', 'subject-matter', 'ground', 'contact'],
    remote: true,
  },
  {
    no: 12,
    zh: '投诉/举报处理结果报告书',
    en: 'Report of the result to the bureau that dispatched it',
    steps: ['record-agreement', 'terminate', 'institute', 'decline'],
    carries: ['subject-matter', 'result'],
  },
];

/** The set of April 2026: ten forms. */
const SET_OF_2026: readonly Form[] = [
  {
    no: 1,
    ...COMPLAINT_REGISTERED,
    carries: [
      'complainant',
      'complainant-identity',
      'consent-to-disclosure',
      'consent-to-entrusting',
      'respondent',
      'facts',
      'requests',
      'signatures',
    ],
  },
  { no: 2, ...REPORT_REGISTERED },
  { no: 3, ...SENT_ON },
  {
    no: 4,
    zh: '限期提供身份证明材料通知书',
    en: 'Notice to prove one’s identity by a date',
    steps: ['ask-identity-proof'],
    carries: ['proof-due-on', 'consequence-of-no-proof', 'contact'],
  },
  { no: 5, ...ACCEPTED },
  {
    no: 6,
    ...REFUSED,
    carries: ['received-on', 'subject-matter', 'ground', 'reasons', 'other-remedies'],
  },
  { no: 7, ...HEARD, carries: [...HEARD.carries, 'papers-to-bring'] },
  { no: 8, ...TERMINATED, carries: ['subject-matter', 'ground', 'reasons', 'other-remedies'] },
  { no: 9, ...AGREED },
  {
    no: 10,
    zh: '举报处理结果告知书',
    en: 'Notice of the result to the reporter',
    steps: ['tell-reporter'],
    carries: ['subject-matter', 'article-that-demands-the-notice', 'result'],
    remote: true,
  },
];

/** Of the fifty-six penalty forms, those that a step of a report or investigation calls for. */
const PENALTY_SET_OF_2021: readonly Form[] = [
  {
    no: 1,
    zh: '案件来源登记表',
    en: 'Registration of a lead',
    steps: ['file', 'open-lead'],
    carries: ['source-of-the-case', 'received-on', 'facts', 'opinion-of-the-office', 'signatures'],
  },
  {
    no: 4,
    zh: '案件移送函',
    en: 'Letter of transfer',
    steps: ['transfer'],
    carries: ['receiving-bureau', 'subject-matter', 'reasons', 'contact', 'enclosures'],
  },
  {
    no: 5,
    zh: '涉嫌犯罪案件移送书',
    en: 'Transfer of a suspected crime',
    steps: ['send-to-police'],
    carries: ['subject-matter', 'reasons', 'enclosures', 'copy-to-the-procuratorate'],
  },
  {
    no: 7,
    zh: '立案/不予立案审批表',
    en: 'Approval of filing, or of not filing',
    steps: ['institute', 'decline'],
    grounds: ['filing', 'non-filing'],
    carries: [
      'respondent',
      'received-on',
      'facts',
      'reasons',
      'officers',
      'opinion-of-the-office',
      'decision-of-the-head',
    ],
  },
  {
    no: 8,
    zh: '行政处罚案件有关事项审批表',
    en: 'Approval of a matter in a case',
    steps: ['ask-extension', 'answer-extension', 'ask-suspension', 'answer-suspension'],
    carries: ['subject-matter', 'reasons', 'officers', 'opinion-of-the-office', 'decision-of-the-head'],
  },
  {
    no: 30,
    zh: '检测/检验/检疫/鉴定委托书',
    en: 'Commission of a test',
    steps: ['send-for-testing'],
    carries: ['what-is-tested', 'contact'],
  },
  {
    no: 31,
    zh: '检测/检验/检疫/鉴定期间告知书',
    en: 'Notice of the time a test takes',
    steps: ['send-for-testing'],
    carries: ['what-is-tested', 'excluded-from'],
  },
  {
    no: 32,
    zh: '检测/检验/检疫/鉴定结果告知书',
    en: 'Notice of the result of a test',
    steps: ['resume'],
    carries: ['what-is-tested', 'result'],
  },
  {
    no: 42,
    zh: '行政处罚案件集体讨论记录',
    en: 'Record of a collective decision',
    steps: ['extend-collectively'],
    carries: ['subject-matter', 'officers', 'reasons', 'decision-of-the-head'],
  },
  {
    no: 45,
    zh: '行政处罚决定书',
    en: 'Penalty decision',
    steps: ['record-decision'],
    carries: ['respondent', 'facts', 'reasons', 'result'],
  },
  {
    no: 46,
    zh: '不予行政处罚决定书',
    en: 'Decision not to punish',
    steps: ['record-decision'],
    carries: ['respondent', 'facts', 'reasons', 'result'],
  },
];

interface FormSet {
  readonly prefix: string;
  readonly inForceFrom: LocalDate;
  readonly inForceUntil: LocalDate | null;
  readonly text: Parameters<typeof agencyPolicy>[0];
  readonly forms: readonly Form[];
}

// The notice of April 2026 repeals the set of 2019 without naming a day; the day on which 令121号 began is taken.
const SETS: readonly FormSet[] = [
  {
    prefix: '2019',
    inForceFrom: localDate('2020-01-01'),
    inForceUntil: localDate('2026-04-14'),
    text: FORMS_2019,
    forms: SET_OF_2019,
  },
  {
    prefix: '2021',
    inForceFrom: localDate('2021-07-15'),
    inForceUntil: null,
    text: PENALTY_FORMS_2021,
    forms: PENALTY_SET_OF_2021,
  },
  { prefix: '2026', inForceFrom: localDate('2026-04-15'), inForceUntil: null, text: FORMS_2026, forms: SET_OF_2026 },
];

/** Every official form a step of this house calls for. @source 2026 年 4 月文书式样; 2021 年处罚文书格式范本 */
export const PAPERS: readonly Paper[] = SETS.flatMap(({ prefix, inForceFrom, inForceUntil, text, forms }) =>
  forms.map(({ no, zh, en, steps, grounds, carries, remote }) => ({
    code: `${prefix}-${String(no).padStart(2, '0')}`,
    title: { zh, en },
    inForceFrom,
    inForceUntil,
    source: agencyPolicy(text, { zh: `文书式样第 ${no} 号`, en: `form no. ${no}` }),
    steps,
    grounds: grounds ?? [],
    carries,
    mayGoRemotely: remote ?? false,
  })),
);

/** The forms a step calls for on the date of the paper; empty where no set has one. */
export function papersFor(step: CaseCommandType | 'file', on: LocalDate): readonly Paper[] {
  return PAPERS.filter((paper) => paper.steps.includes(step) && isInForce(paper, on));
}

/** The forms on which a ground of a list can be named on a date. */
export function papersNaming(kind: GroundKind, on: LocalDate): readonly Paper[] {
  return PAPERS.filter((paper) => paper.grounds.includes(kind) && isInForce(paper, on));
}

function isInForce(paper: Paper, on: LocalDate): boolean {
  return paper.inForceFrom <= on && (paper.inForceUntil === null || on <= paper.inForceUntil);
}
