// What the rules' refusals about model units say to a person.
import type { ViolationWords } from './violation-words.js';

export const modelUnitViolationText: Readonly<Record<string, ViolationWords>> = {
  'model-unit.not-your-role': {
    status: 403,
    zh: '您的角色不办这一步；由县级局负责人或者分流人员审核',
    en: 'this step is not your role’s; head or intake of the county reviews',
  },
  'model-unit.not-your-unit': {
    status: 403,
    zh: '由别的单位办理，这里只能看',
    en: 'another office does this; here it can only be read',
  },
  'model-unit.not-of-a-county': {
    status: 403,
    zh: '由县级局或者它的所申报',
    en: 'a county or one of its stations applies',
  },
  'model-unit.not-now': { status: 409, zh: '现在不能这样办', en: 'this cannot be done with it now' },
  'model-unit.own-application': {
    status: 403,
    zh: '自己申报的要由另一人审核',
    en: 'what you applied for is decided by somebody else',
  },
  'model-unit.too-early': {
    status: 409,
    zh: '还没有到可以申请延续的时间：到期前九十日起可以申请',
    en: 'it is too early to ask for more: from ninety days before the end',
  },
  'model-unit.conditions-missing': {
    status: 422,
    zh: '还有条件没有声明，条件齐备才能申报',
    en: 'a condition is not declared; all of them are asked for',
  },
  'model-unit.marked': {
    status: 409,
    zh: '登记库中有经营异常或者严重违法失信记录，不能认定',
    en: 'the register lists the operator as abnormal or dishonest',
  },
  'model-unit.code-malformed': {
    status: 422,
    zh: '统一社会信用代码不对，请核对',
    en: 'this is no unified social credit code',
  },
};
