// Model units (放心消费示范单位): what an operator declares, how long it is one, and why one is refused or taken back.
import { type Citation, type Gist, observedPractice } from '../statute/citation.js';

interface ModelUnitRow {
  readonly text: Gist;
  readonly source: Citation;
}

const choice = (zh: string, en: string): Citation =>
  observedPractice({ zh: `${zh}（本局自定，可改）`, en: `${en} (the bureau’s choice, which it may change)` });

/** No text of the state sets it: for how many years it is one, and how long before the end a renewal may be asked for. */
export const MODEL_UNIT_TERM = {
  years: 2,
  renewableForDays: 90,
  source: choice(
    '放心消费示范单位有效期两年，到期前九十日起可以申请延续',
    'a model unit is one for two years, and may ask for more from ninety days before the end',
  ),
} as const;

const declared = choice('示范单位应当具备的条件', 'what a model unit has to show');

/** What the operator declares; the county looks at each. */
export const MODEL_UNIT_CONDITIONS = {
  'licence-shown': { text: { zh: '证照齐全并在店内公示', en: 'licences complete and on show' }, source: declared },
  'prices-marked': { text: { zh: '明码标价，计量准确', en: 'prices marked, measures right' }, source: declared },
  'returns-promised': {
    text: { zh: '公开承诺无理由退货或者先行赔付', en: 'a public promise of returns or of paying first' },
    source: declared,
  },
  'complaints-answered': {
    text: {
      zh: '有消费投诉处理制度，一年内投诉都按期答复',
      en: 'rules for complaints, and each of a year answered in time',
    },
    source: declared,
  },
  'settles-directly': {
    text: { zh: '加入先行和解（ODR）或者设有维权服务站', en: 'settles directly, or has a service station' },
    source: declared,
  },
  'no-penalty': {
    text: { zh: '两年内没有较大数额的行政处罚', en: 'no major administrative penalty in two years' },
    source: declared,
  },
} as const satisfies Readonly<Record<string, ModelUnitRow>>;
export type ModelUnitCondition = keyof typeof MODEL_UNIT_CONDITIONS;

const refused = choice('不予认定的原因', 'why a county says no');

export const MODEL_UNIT_REFUSALS = {
  'conditions-not-met': { text: { zh: '现场核查不符合条件', en: 'the conditions are not met' }, source: refused },
  'many-complaints': { text: { zh: '投诉多或者处理不及时', en: 'many complaints, or late answers' }, source: refused },
  penalty: { text: { zh: '有较大数额的行政处罚', en: 'a major penalty' }, source: refused },
  'credit-mark': { text: { zh: '有信用异常记录', en: 'a mark in the credit register' }, source: refused },
  'papers-missing': { text: { zh: '材料不齐', en: 'papers are missing' }, source: refused },
} as const satisfies Readonly<Record<string, ModelUnitRow>>;
export type ModelUnitRefusal = keyof typeof MODEL_UNIT_REFUSALS;

const takenBack = choice('撤销称号的原因', 'why a county takes the title back');

export const MODEL_UNIT_WITHDRAWALS = {
  'own-request': { text: { zh: '经营者自行申请退出', en: 'the operator asked for it' }, source: takenBack },
  'conditions-lost': { text: { zh: '不再符合条件', en: 'the conditions are met no longer' }, source: takenBack },
  penalty: { text: { zh: '受到较大数额的行政处罚', en: 'a major penalty' }, source: takenBack },
  'credit-mark': {
    text: { zh: '列入经营异常名录或者严重违法失信名单', en: 'listed as abnormal or dishonest' },
    source: takenBack,
  },
  'broke-promise': { text: { zh: '不履行公开承诺', en: 'it broke its public promise' }, source: takenBack },
  closed: { text: { zh: '已停业或者注销', en: 'it has closed' }, source: takenBack },
} as const satisfies Readonly<Record<string, ModelUnitRow>>;
export type ModelUnitWithdrawal = keyof typeof MODEL_UNIT_WITHDRAWALS;

/** Who applies for an operator does not decide about it. */
export const MODEL_UNIT_REVIEW = choice(
  '由县级局负责人审核，申报人以外的人决定',
  'the county reviews, and whoever applied does not decide',
);
