// What a county asks of an enterprise before it gives it an account for settling directly, and why it may refuse one.
import { type Citation, type Gist, observedPractice } from '../statute/citation.js';

export interface AdmissionRow {
  readonly text: Gist;
  readonly source: Citation;
}

const admission = observedPractice({
  zh: '在线消费纠纷解决企业由县级局审核后开通账户，通行的条件和材料',
  en: 'the county bureau reviews a firm that settles online and opens its account: the usual conditions and papers',
});

/** What the enterprise declares; the county looks at what is missing. @source observedPractice */
export const ADMISSION_CONDITIONS = {
  'fixed-place': { text: { zh: '有固定经营场所', en: 'a fixed place of business' }, source: admission },
  staff: {
    text: { zh: '有至少一名专门处理投诉的人员', en: 'at least one person who handles complaints' },
    source: admission,
  },
  computer: { text: { zh: '有能上网的电脑', en: 'a computer with access to the internet' }, source: admission },
  telephone: { text: { zh: '有对外公布的电话', en: 'a published telephone number' }, source: admission },
  'complaint-rules': { text: { zh: '有消费投诉处理制度', en: 'rules of its own for complaints' }, source: admission },
  undertaking: {
    text: { zh: '承诺及时处理消费投诉', en: 'the undertaking to handle complaints without delay' },
    source: admission,
  },
} as const satisfies Readonly<Record<string, AdmissionRow>>;
export type AdmissionCondition = keyof typeof ADMISSION_CONDITIONS;

/** Why a county refuses an application; a code, so that no name stands in it. @source observedPractice */
export const REFUSAL_GROUNDS = {
  'conditions-not-met': { text: { zh: '不符合入驻条件', en: 'the conditions are not met' }, source: admission },
  'code-does-not-fit': {
    text: { zh: '统一社会信用代码与经营者名称不一致', en: 'credit code and name do not belong together' },
    source: admission,
  },
  'not-of-the-operator': {
    text: { zh: '不能证明申请人代表该经营者', en: 'whoever applies was not shown to act for the operator' },
    source: admission,
  },
  'not-of-this-county': {
    text: { zh: '经营场所不在本辖区', en: 'the place of business lies elsewhere' },
    source: admission,
  },
  'papers-missing': { text: { zh: '申请材料不齐', en: 'papers are missing' }, source: admission },
} as const satisfies Readonly<Record<string, AdmissionRow>>;
export type RefusalGround = keyof typeof REFUSAL_GROUNDS;

/** Why a county takes an account back. @source observedPractice */
export const WITHDRAWAL_GROUNDS = {
  'own-request': { text: { zh: '经营者自行申请退出', en: 'the enterprise asked for it' }, source: admission },
  'licence-gone': { text: { zh: '营业执照已注销或吊销', en: 'its licence is gone' }, source: admission },
  overdue: { text: { zh: '多次逾期不答复', en: 'it did not answer in time, again and again' }, source: admission },
  'settles-too-little': { text: { zh: '和解率过低', en: 'it settles too little' }, source: admission },
  'breach-of-undertaking': { text: { zh: '不履行承诺', en: 'it does not keep its undertaking' }, source: admission },
} as const satisfies Readonly<Record<string, AdmissionRow>>;
export type WithdrawalGround = keyof typeof WITHDRAWAL_GROUNDS;
