// Kinds, states, acts and reasons of tips and warnings, in words.
import {
  ADVISORY_CORRECTIONS,
  ADVISORY_WITHDRAWALS,
  type AdvisoryAct,
  type AdvisoryKind,
  type AdvisoryState,
  type Gist,
} from '#rules';
import type { Wording } from '../door/language.js';

export const advisoryKindText = {
  tip: { zh: '消费提示', en: 'tip' },
  warning: { zh: '消费警示', en: 'warning' },
} as const satisfies Readonly<Record<AdvisoryKind, Wording>>;

export const advisoryStateText = {
  draft: { zh: '未发布', en: 'not published' },
  published: { zh: '已发布', en: 'published' },
  withdrawn: { zh: '已撤回', en: 'taken back' },
  dropped: { zh: '不发布', en: 'dropped' },
} as const satisfies Readonly<Record<AdvisoryState, Wording>>;

export const advisoryActText = {
  written: { zh: '起草', en: 'written' },
  revised: { zh: '修改草稿', en: 'draft rewritten' },
  'sent-back': { zh: '审核退回', en: 'sent back' },
  dropped: { zh: '放弃草稿', en: 'draft dropped' },
  published: { zh: '发布', en: 'published' },
  'correction-proposed': { zh: '提出更正', en: 'correction proposed' },
  corrected: { zh: '更正', en: 'corrected' },
  withdrawn: { zh: '撤回', en: 'taken back' },
} as const satisfies Readonly<Record<AdvisoryAct, Wording>>;

const textsOf = (rows: Readonly<Record<string, { readonly text: Gist }>>): Readonly<Record<string, Wording>> =>
  Object.fromEntries(Object.entries(rows).map(([code, { text }]) => [code, text]));

export const advisoryCorrectionText = textsOf(ADVISORY_CORRECTIONS);
export const advisoryWithdrawalText = textsOf(ADVISORY_WITHDRAWALS);
/** Why it was put right or taken back, whichever it is. */
export const advisoryReasonText = { ...advisoryCorrectionText, ...advisoryWithdrawalText };
