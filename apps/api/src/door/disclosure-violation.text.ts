// What the law's refusals about the public disclosure say to a person.
import type { ViolationWords } from './violation-words.js';

export const disclosureViolationText: Readonly<Record<string, ViolationWords>> = {
  'disclosure.not-your-role': {
    status: 403,
    zh: '您的角色不办理公示',
    en: 'your role does not decide about disclosure',
  },
  'disclosure.not-your-unit': {
    status: 403,
    zh: '由办理此件的单位公示（{unit}）',
    en: 'the unit that handled the case publishes it ({unit})',
  },
  'disclosure.not-yours': {
    status: 403,
    zh: '只能对本企业的公示提出异议',
    en: 'you may object to your own records only',
  },
  'disclosure.not-now': { status: 409, zh: '公示记录现在不能这样办', en: 'this cannot be done with the record now' },
  'disclosure.own-proposal': {
    status: 403,
    zh: '自己提出的意见要由另一人复核',
    en: 'what you proposed is released by somebody else',
  },
  'disclosure.still-personal': {
    status: 422,
    zh: '摘要里还有不能公示的内容（{kinds}），请隐去',
    en: 'the summary still shows what may not be published ({kinds})',
  },
  'disclosure.to-be-judged': {
    status: 422,
    zh: '摘要里有 {places} 处像姓名或者住址，请隐去，或者确认不是',
    en: '{places} places of the summary look like a name or an address: take them out, or say that they are none',
  },
  'disclosure.summary-too-long': {
    status: 422,
    zh: '摘要最多 {atMost} 个字',
    en: 'a summary has {atMost} characters at most',
  },
  'disclosure.bought-later': {
    status: 422,
    zh: '购买日期晚于投诉日期',
    en: 'the day of purchase is later than the complaint',
  },
  'disclosure.objection-waits': {
    status: 409,
    zh: '已有一个异议等待答复',
    en: 'an objection waits for its answer already',
  },
};
