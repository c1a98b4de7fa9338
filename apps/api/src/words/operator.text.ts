// The words for how an operator stands in the business register.
import type { OperatorKind, OperatorState } from '#rules';
import type { Wording } from '../door/language.js';

export const operatorStateText: Readonly<Record<OperatorState, Wording>> = {
  operating: { zh: '存续', en: 'operating' },
  dormant: { zh: '歇业', en: 'dormant' },
  'moved-away': { zh: '已迁出', en: 'moved away' },
  'licence-revoked': { zh: '吊销', en: 'licence revoked' },
  'registration-cancelled': { zh: '登记已撤销', en: 'registration cancelled' },
  deregistered: { zh: '注销', en: 'deregistered' },
  unknown: { zh: '状态不详', en: 'state not known' },
};

export const operatorKindText: Readonly<Record<OperatorKind, Wording>> = {
  enterprise: { zh: '企业', en: 'enterprise' },
  branch: { zh: '分支机构', en: 'branch' },
  individual: { zh: '个体工商户', en: 'individual business' },
  cooperative: { zh: '农民专业合作社', en: 'farmers’ cooperative' },
  other: { zh: '其他', en: 'other' },
};

export const operatorMarkText = {
  abnormal: { zh: '列入经营异常名录', en: 'in the list of abnormal operations' },
  'abnormal-ended': { zh: '曾列入经营异常名录', en: 'was in the list of abnormal operations' },
  dishonest: { zh: '列入严重违法失信名单', en: 'in the list of serious violations' },
  'dishonest-ended': { zh: '曾列入严重违法失信名单', en: 'was in the list of serious violations' },
  'not-seen': { zh: '最近一次登记库导出中没有', en: 'missing from the latest export of the register' },
  'code-irregular': {
    zh: '信用代码校验位不符，早年的代码可能如此',
    en: 'check character of the code is irregular, as in some early codes',
  },
  closed: { zh: '已经终止', en: 'has ended' },
  'place-ambiguous': { zh: '登记地址对应不止一个辖区', en: 'the registered address fits several areas' },
} as const satisfies Readonly<Record<string, Wording>>;
