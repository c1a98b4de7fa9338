// What the rules' refusals about tips and warnings say to a person.
import type { ViolationWords } from './violation-words.js';

export const advisoryViolationText: Readonly<Record<string, ViolationWords>> = {
  'advisory.not-your-role': {
    status: 403,
    zh: '您的角色不办这一步；发布和退回由单位负责人办理',
    en: 'this step is not your role’s; a head releases and sends back',
  },
  'advisory.not-your-unit': {
    status: 403,
    zh: '由起草的单位办理',
    en: 'the unit that wrote it does this',
  },
  'advisory.not-now': { status: 409, zh: '这一条现在不能这样办', en: 'this cannot be done with it now' },
  'advisory.own-text': {
    status: 403,
    zh: '自己写的内容要由另一人审核发布',
    en: 'what you wrote is released by somebody else',
  },
  'advisory.period-wrong': {
    status: 422,
    zh: '期限不对：结束日期不能早于开始日期和今天，最长 {atMost} 天',
    en: 'the period is wrong: it may not end before it begins or before today, and has {atMost} days at most',
  },
  'advisory.tip-names-operator': {
    status: 422,
    zh: '消费提示不点名经营者；要点名，请用消费警示',
    en: 'a tip names no operator; what names one is a warning',
  },
  'advisory.operator-without-code': {
    status: 422,
    zh: '点名经营者的，请同时填写它的名称和统一社会信用代码',
    en: 'whoever names an operator gives its name and its credit code, both',
  },
  'advisory.code-malformed': {
    status: 422,
    zh: '统一社会信用代码不对，请核对',
    en: 'this is no unified social credit code',
  },
  'advisory.still-personal': {
    status: 422,
    zh: '内容里还有不能公开的信息（{kinds}），请删去',
    en: 'the text still shows what may not be published ({kinds})',
  },
  'advisory.to-be-judged': {
    status: 422,
    zh: '内容里有 {places} 处像姓名、住址、金额或者时刻，请删去，或者确认可以公开',
    en: '{places} places of the text look like a name, an address, an amount or an hour: take them out, or say that they may stand',
  },
};
