// Tips and warnings to consumers: how long one may stand, what may not stand in it, and why one is put right or taken back.
import { type Citation, type Gist, observedPractice } from '../statute/citation.js';
import type { PersonalKind } from '../disclosure/personal-marks.table.js';

/** 消费提示 speaks of a kind of goods or trade, 消费警示 may name an operator. */
export const ADVISORY_KINDS = ['tip', 'warning'] as const;
export type AdvisoryKind = (typeof ADVISORY_KINDS)[number];

/** The bureau's choice, since no text sets a period: how many days one may stand at most, the last included. */
export const ADVISORY_PERIOD = {
  days: 366,
  source: observedPractice({
    zh: '消费提示、警示的期限由本局自定，最长一年，到期可以重新发布',
    en: 'the bureau sets the period of a tip or warning: a year at most, and it may be published anew',
  }),
} as const;

/** In the bureau's own text a price or an hour is nobody's, but an officer looks at each. Everything else never stands in public. */
export const ADVISORY_JUDGED: readonly PersonalKind[] = ['name', 'address', 'amount', 'time'];

export const ADVISORY_TEXT = observedPractice({
  zh: '消费提示、警示不含个人信息；点名经营者的只能是警示，并写明统一社会信用代码',
  en: 'no personal data; only a warning names an operator, and then by its credit code',
});

/** @source observedPractice: four eyes, as for a disclosure (ADR 0027) */
export const ADVISORY_RELEASE = observedPractice({
  zh: '消费提示、警示由起草人以外的负责人审核发布',
  en: 'a head who is not the writer releases a tip or warning',
});

/** The forms of companies: what stands before one of them is the name of an operator. */
export const COMPANY_FORMS = ['有限公司', '有限责任公司', '股份公司', '合伙企业', '专业合作社'] as const;

export interface AdvisoryGround {
  readonly text: Gist;
  readonly source: Citation;
}
const correction = observedPractice({
  zh: '已发布的内容有误或者情况有变的，更正并留痕',
  en: 'what is wrong or has changed is put right, and that is shown',
});

/** Why a published text is put right. */
export const ADVISORY_CORRECTIONS = {
  'wrong-words': { text: { zh: '表述有误', en: 'the words were wrong' }, source: correction },
  'new-facts': { text: { zh: '情况有变', en: 'the facts have changed' }, source: correction },
  prolonged: { text: { zh: '调整期限', en: 'another period' }, source: correction },
} as const satisfies Readonly<Record<string, AdvisoryGround>>;
export type AdvisoryCorrection = keyof typeof ADVISORY_CORRECTIONS;

const withdrawal = observedPractice({
  zh: '不再需要或者不应发布的，撤回并留痕',
  en: 'what is no longer needed or should not stand is taken back, and that is shown',
});

/** Why a published text is taken back. */
export const ADVISORY_WITHDRAWALS = {
  over: { text: { zh: '风险已消除', en: 'the risk is over' }, source: withdrawal },
  mistake: { text: { zh: '误发', en: 'published by mistake' }, source: withdrawal },
  'operator-right': {
    text: { zh: '经核实，经营者的意见成立', en: 'the operator objected and is right' },
    source: withdrawal,
  },
  'personal-data': { text: { zh: '含有个人信息', en: 'it showed personal data' }, source: withdrawal },
} as const satisfies Readonly<Record<string, AdvisoryGround>>;
export type AdvisoryWithdrawal = keyof typeof ADVISORY_WITHDRAWALS;
