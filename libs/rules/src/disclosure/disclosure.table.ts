// What of a closed complaint is published, for how long and by when, and why it is kept out, taken back or put right.
import type { Outcome } from '../case-file.js';
import type { Period } from '../deadline/count-days.js';
import { type Citation, type Gist, observedPractice } from '../statute/citation.js';
import type { DisclosedResult } from './disclosure.js';

/** The provisional rules on disclosure of 2023 could not be read in full: what rests on memory says so (待核). */
const recalled = (zh: string, en: string): Citation =>
  observedPractice({ zh: `${zh}（待核）`, en: `${en} (to be confirmed)` });

export interface DisclosurePeriod extends Period {
  readonly what: Gist;
  readonly source: Citation;
}

export const DISCLOSURE_PERIODS = {
  publish: {
    what: { zh: '办结后公示', en: 'to publish after the closing' },
    days: 20,
    unit: 'working-day',
    source: recalled('办结后二十个工作日内公示或者决定不予公示', 'within twenty working days of the closing'),
  },
  objection: {
    what: { zh: '答复经营者的异议', en: 'to answer the objection of an operator' },
    days: 7,
    unit: 'working-day',
    source: recalled('收到异议后七个工作日内核实，更正或者撤下', 'an objection is checked within seven working days'),
  },
  withdrawal: {
    what: { zh: '原处理被撤销后撤下', en: 'to take back what was reversed' },
    days: 3,
    unit: 'working-day',
    source: recalled(
      '原处理被撤销、变更的，参照行政处罚信息公示，三个工作日内撤下；恢复办理的，本系统当即撤下',
      'what was reversed is taken back within three working days, by analogy with published penalties; this house does it at once when a case is opened again',
    ),
  },
} as const satisfies Readonly<Record<string, DisclosurePeriod>>;

/** For how many years a record is shown. @source observedPractice: two notes on the national site */
export const DISCLOSED_YEARS = {
  years: 1,
  source: observedPractice({ zh: '公示期限一年', en: 'a record is shown for one year' }),
} as const;

interface DisclosedOutcome {
  /** Null: it is never published. */
  readonly result: DisclosedResult | null;
  readonly source: Citation;
}

const published = observedPractice({
  zh: '办结的投诉公示处理结果；自行和解或者撤回的也公示',
  en: 'a closed complaint is published with its result; settling or withdrawing does not exempt it',
});
const refusedNever = recalled('不予受理的投诉不公示', 'what was refused is not published');
const noComplaint = observedPractice({ zh: '不是本局办结的投诉', en: 'no complaint that this bureau closed' });
const never = (source: Citation): DisclosedOutcome => ({ result: null, source });

export const DISCLOSED_OUTCOMES: Readonly<Record<Outcome, DisclosedOutcome>> = {
  agreement: { result: 'agreement', source: published },
  terminated: { result: 'no-agreement', source: published },
  settled: { result: 'settled-or-withdrawn', source: published },
  withdrawn: { result: 'settled-or-withdrawn', source: published },
  refused: never(refusedNever),
  instituted: never(noComplaint),
  'not-instituted': never(noComplaint),
  decided: never(noComplaint),
  'not-settled': never(noComplaint),
  'not-handled': never(noComplaint),
  merged: never(noComplaint),
  'told-elsewhere': never(noComplaint),
  transferred: never(noComplaint),
  'set-aside': never(noComplaint),
  'closed-at-source': never(noComplaint),
};

interface GroundRow {
  readonly text: Gist;
  readonly source: Citation;
}

const notPublished = recalled(
  '涉及国家秘密、商业秘密、个人隐私的，恶意、虚假的，依法不予公示的，不公示',
  'secrets, privacy, malice and what a law keeps back are not published',
);

/** Why a closed complaint is kept out; `no-consent` is said by the house itself, the others by an officer and a second one. */
export const WITHHOLDING_GROUNDS = {
  'no-consent': {
    text: { zh: '投诉人没有同意公示', en: 'the complainant has not consented' },
    source: recalled(
      '登记表载有是否同意公示；没有同意的，从严，全部不公示',
      'the form asks for consent; without it nothing at all is published, the careful reading',
    ),
  },
  secret: { text: { zh: '涉及国家秘密或者商业秘密', en: 'a state or trade secret' }, source: notPublished },
  privacy: { text: { zh: '涉及个人隐私，隐去后仍能认出', en: 'somebody would still be known' }, source: notPublished },
  malicious: { text: { zh: '恶意或者虚假投诉', en: 'a malicious or false complaint' }, source: notPublished },
  insider: { text: { zh: '会暴露单位内部人员', en: 'it would expose somebody inside' }, source: notPublished },
  'no-identity': { text: { zh: '经营者身份没有查清', en: 'the operator is not established' }, source: notPublished },
  'other-law': { text: { zh: '其他依法不予公示的', en: 'another law keeps it back' }, source: notPublished },
} as const satisfies Readonly<Record<string, GroundRow>>;
export type WithholdingGround = keyof typeof WITHHOLDING_GROUNDS;
/** Those that an officer may give. */
export const OFFICERS_WITHHOLDING_GROUNDS = [
  'secret',
  'privacy',
  'malicious',
  'insider',
  'no-identity',
  'other-law',
] as const satisfies readonly WithholdingGround[];

const takenBack = recalled('公示有误或者不应公示的，撤下', 'what is wrong or should not stand is taken back');

/** Why a published record is taken back; `reopened` is said by the house itself. */
export const DISCLOSURE_WITHDRAWALS = {
  'objection-upheld': { text: { zh: '经营者的异议成立', en: 'the operator objected and is right' }, source: takenBack },
  reversed: { text: { zh: '原处理被撤销或者变更', en: 'the decision was reversed' }, source: takenBack },
  reopened: { text: { zh: '恢复办理', en: 'the case was opened again' }, source: takenBack },
  'personal-data': { text: { zh: '含有个人信息', en: 'it showed personal data' }, source: takenBack },
  mistake: { text: { zh: '误公示', en: 'published by mistake' }, source: takenBack },
} as const satisfies Readonly<Record<string, GroundRow>>;
export type DisclosureWithdrawal = keyof typeof DISCLOSURE_WITHDRAWALS;
/** Those that an officer may give. */
export const OFFICERS_WITHDRAWALS = [
  'objection-upheld',
  'reversed',
  'personal-data',
  'mistake',
] as const satisfies readonly DisclosureWithdrawal[];

/** Why a published record is put right. */
export const DISCLOSURE_CORRECTIONS = {
  'objection-upheld': { text: { zh: '经营者的异议成立', en: 'the operator objected and is right' }, source: takenBack },
  'wrong-class': { text: { zh: '类别有误', en: 'a class was wrong' }, source: takenBack },
  'wrong-words': { text: { zh: '摘要有误', en: 'the summary was wrong' }, source: takenBack },
  'personal-data': { text: { zh: '含有个人信息', en: 'it showed personal data' }, source: takenBack },
} as const satisfies Readonly<Record<string, GroundRow>>;
export type DisclosureCorrection = keyof typeof DISCLOSURE_CORRECTIONS;

const objecting = recalled('经营者认为公示有误的，可以提出异议', 'an operator may object to what it finds wrong');

/** What an operator may find wrong. */
export const OBJECTION_GROUNDS = {
  'not-ours': { text: { zh: '不是本企业的投诉', en: 'the complaint is not about us' }, source: objecting },
  facts: { text: { zh: '公示内容与事实不符', en: 'what it says is not so' }, source: objecting },
  result: { text: { zh: '处理结果有误', en: 'the result is wrong' }, source: objecting },
  malicious: { text: { zh: '属于恶意或者虚假投诉', en: 'it was malicious or false' }, source: objecting },
  secret: { text: { zh: '涉及商业秘密', en: 'it tells a trade secret' }, source: objecting },
} as const satisfies Readonly<Record<string, GroundRow>>;
export type ObjectionGround = keyof typeof OBJECTION_GROUNDS;

/** Another than who proposed it says yes. @source A102: a detector, and an officer who confirms */
export const SECOND_PERSON = recalled(
  '公示、更正和不予公示由另一人复核后发布',
  'publishing, correcting and withholding are released by a second person',
);

/** What may not stand in a public text. @source observedPractice: what the national site leaves out */
export const NOTHING_PERSONAL = observedPractice({
  zh: '公示不含投诉人信息、金额、协议内容和经营者的答复',
  en: 'a record shows no complainant, amount, term of an agreement or answer of the shop',
});
