// What stands, is proposed and is answered about the public disclosure, in words.
import {
  DISCLOSURE_CORRECTIONS,
  DISCLOSURE_WITHDRAWALS,
  type DisclosedResult,
  type DisclosureAct,
  type DisclosureState,
  type Gist,
  OBJECTION_GROUNDS,
  type PersonalKind,
  type ObjectionAnswer,
  type ProposedAct,
  type SalesMode,
  WITHHOLDING_GROUNDS,
} from '#rules';
import type { Wording } from '../door/language.js';

export const proposedActText = {
  publish: { zh: '公示', en: 'publish' },
  withhold: { zh: '不予公示', en: 'withhold' },
  correct: { zh: '更正', en: 'correct' },
} as const satisfies Readonly<Record<ProposedAct, Wording>>;

export const disclosureStateText = {
  due: { zh: '待公示', en: 'to be published' },
  published: { zh: '已公示', en: 'published' },
  withheld: { zh: '不予公示', en: 'withheld' },
  withdrawn: { zh: '已撤下', en: 'taken back' },
  ended: { zh: '公示期满', en: 'its year is over' },
} as const satisfies Readonly<Record<DisclosureState, Wording>>;

export const disclosedResultText = {
  agreement: { zh: '达成调解协议', en: 'agreement reached' },
  'no-agreement': { zh: '未达成调解协议', en: 'no agreement' },
  'settled-or-withdrawn': { zh: '双方自行和解或者投诉人撤回投诉', en: 'settled between them, or withdrawn' },
} as const satisfies Readonly<Record<DisclosedResult, Wording>>;

export const salesModeText = {
  online: { zh: '网购', en: 'online' },
  'on-site': { zh: '现场购买', en: 'in the shop' },
  television: { zh: '电视购物', en: 'by television' },
  telephone: { zh: '电话购物', en: 'by telephone' },
  'mail-order': { zh: '邮购', en: 'by mail' },
  'door-to-door': { zh: '上门推销', en: 'at the door' },
} as const satisfies Readonly<Record<SalesMode, Wording>>;

export const objectionAnswerText = {
  kept: { zh: '异议不成立', en: 'it stands' },
  corrected: { zh: '已更正', en: 'it was put right' },
  withdrawn: { zh: '已撤下', en: 'it was taken back' },
} as const satisfies Readonly<Record<ObjectionAnswer, Wording>>;

export const disclosureActText = {
  due: { zh: '办结，待公示', en: 'closed, to be published' },
  proposed: { zh: '提出意见', en: 'proposed' },
  'sent-back': { zh: '复核退回', en: 'sent back' },
  published: { zh: '公示', en: 'published' },
  withheld: { zh: '不予公示', en: 'withheld' },
  corrected: { zh: '更正', en: 'corrected' },
  withdrawn: { zh: '撤下', en: 'taken back' },
  reopened: { zh: '恢复办理，撤下', en: 'opened again, taken back' },
  objected: { zh: '经营者提出异议', en: 'the operator objected' },
  kept: { zh: '答复异议', en: 'objection answered' },
  ended: { zh: '期满', en: 'its year is over' },
} as const satisfies Readonly<Record<DisclosureAct, Wording>>;

/** What a text still shows of somebody, as a refusal names it. */
export const personalKindText = {
  phone: { zh: '电话', en: 'phone' },
  identity: { zh: '证件号', en: 'identity number' },
  card: { zh: '卡号', en: 'card number' },
  order: { zh: '单号', en: 'order number' },
  plate: { zh: '车牌', en: 'number plate' },
  mail: { zh: '邮箱', en: 'e-mail' },
  account: { zh: '账号', en: 'account' },
  amount: { zh: '金额', en: 'amount' },
  time: { zh: '时刻', en: 'hour' },
  address: { zh: '住址', en: 'address' },
  name: { zh: '姓名', en: 'name' },
} as const satisfies Readonly<Record<PersonalKind, Wording>>;

const textsOf = (rows: Readonly<Record<string, { readonly text: Gist }>>): Readonly<Record<string, Wording>> =>
  Object.fromEntries(Object.entries(rows).map(([code, { text }]) => [code, text]));

export const objectionGroundText = textsOf(OBJECTION_GROUNDS);
export const withholdingText = textsOf(WITHHOLDING_GROUNDS);
export const withdrawalText = textsOf(DISCLOSURE_WITHDRAWALS);
export const correctionText = textsOf(DISCLOSURE_CORRECTIONS);
/** Why it is withheld, withdrawn or put right, whichever it is. */
export const disclosureReasonText = { ...withholdingText, ...withdrawalText, ...correctionText };
