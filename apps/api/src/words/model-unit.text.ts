// States, acts, conditions and reasons of model units, in words.
import {
  type Gist,
  MODEL_UNIT_CONDITIONS,
  MODEL_UNIT_REFUSALS,
  MODEL_UNIT_WITHDRAWALS,
  type ModelUnitAct,
  type ModelUnitState,
} from '#rules';
import type { Wording } from '../door/language.js';

export const modelUnitStateText = {
  applied: { zh: '待审核', en: 'to be reviewed' },
  refused: { zh: '未通过', en: 'refused' },
  standing: { zh: '有效', en: 'stands' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
} as const satisfies Readonly<Record<ModelUnitState, Wording>>;

export const modelUnitActText = {
  applied: { zh: '申报', en: 'applied for' },
  'renewal-applied': { zh: '申请延续', en: 'renewal applied for' },
  approved: { zh: '认定', en: 'approved' },
  renewed: { zh: '准予延续', en: 'renewed' },
  refused: { zh: '不予认定', en: 'refused' },
  'renewal-refused': { zh: '不予延续', en: 'renewal refused' },
  withdrawn: { zh: '撤销', en: 'withdrawn' },
} as const satisfies Readonly<Record<ModelUnitAct, Wording>>;

const textsOf = (rows: Readonly<Record<string, { readonly text: Gist }>>): Readonly<Record<string, Wording>> =>
  Object.fromEntries(Object.entries(rows).map(([code, { text }]) => [code, text]));

export const modelUnitConditionText = textsOf(MODEL_UNIT_CONDITIONS);
export const modelUnitRefusalText = textsOf(MODEL_UNIT_REFUSALS);
export const modelUnitWithdrawalText = textsOf(MODEL_UNIT_WITHDRAWALS);
/** Why it was refused or withdrawn, whichever it is. */
export const modelUnitReasonText = { ...modelUnitRefusalText, ...modelUnitWithdrawalText };
