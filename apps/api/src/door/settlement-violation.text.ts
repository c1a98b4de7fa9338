// What the law's refusals about a settlement say to a person.
import type { ViolationWords } from './violation-words.js';

export const settlementViolationText: Readonly<Record<string, ViolationWords>> = {
  'staff.too-many': {
    status: 409,
    zh: '能登录的人已有 {most} 位，先停用一位再添加',
    en: 'as many sign in as may ({most}); disable one first',
  },
  'staff.last-manager': {
    status: 409,
    zh: '至少要有一位可以管理的人：先让另一位也能管理，再改这一位',
    en: 'somebody who manages has to stay: let another one manage first',
  },
  'template.too-many': {
    status: 409,
    zh: '常用回复已有 {most} 条，先删去一条再添加',
    en: 'there are as many templates as may be ({most}); take one away first',
  },
  'template.too-long': {
    status: 422,
    zh: '名字最多 {longestName} 个字，内容最多 {longestWords} 个字',
    en: 'at most {longestName} characters of name and {longestWords} of text',
  },
  'template.place-unknown': {
    status: 422,
    zh: '大括号里的内容不会自动填写：{places}',
    en: 'nothing is filled in for {places}',
  },
  'template.personal': {
    status: 422,
    zh: '常用回复里有某个人的信息（{kinds}），请去掉，答复时再写',
    en: 'the template tells of a person ({kinds}); take it out, and write it when you answer',
  },
  'settler.ground-not-met': {
    status: 409,
    zh: '数字不支持这个原因（近一年到期没有答复 {silent} 件，和解成功 {settled}/{ended}）',
    en: 'the figures do not bear this reason (without an answer within a year: {silent}; settled {settled} of {ended})',
  },
  'removal.too-late': {
    status: 409,
    zh: '提出异议的期限（{days} 个工作日）到 {dueOn} 为止，已经过了',
    en: 'an objection was possible until {dueOn} ({days} working days)',
  },
  'removal.objected-before': {
    status: 409,
    zh: '已经提出过异议，只能提一次',
    en: 'you have objected; it is possible once',
  },
  'removal.not-objected': { status: 409, zh: '企业没有提出异议', en: 'the firm has not objected' },
  'removal.answered-before': { status: 409, zh: '这份异议已经答复过了', en: 'this objection was answered already' },
  'removal.own-removal': {
    status: 403,
    zh: '这个账户是您收回的，异议要由另一位工作人员答复',
    en: 'you took this account back; somebody else answers the objection',
  },
  'settlement.not-failed-yet': {
    status: 409,
    zh: '和解还没有失败，不能转为投诉',
    en: 'the settlement has not failed yet',
  },
  'settlement.ended-otherwise': {
    status: 409,
    zh: '和解已经办结（{outcome}）',
    en: 'the settlement ended otherwise ({outcome})',
  },
  'settlement.already-turned': { status: 409, zh: '已经转为投诉', en: 'it was turned into a complaint already' },
  'settlement.not-your-side': { status: 403, zh: '只能代表自己这一方', en: 'you speak for your own side only' },
  'settlement.consumer-does-not-ask': {
    status: 422,
    zh: '要消费者本人要求，才能转给市场监管部门',
    en: 'it goes to the bureau when the consumer himself asks for it',
  },
  'settlement.no-payment-agreed': {
    status: 409,
    zh: '这件没有谈成付款',
    en: 'no payment was agreed here',
  },
  'settlement.payment-told': {
    status: 409,
    zh: '付款已经说明过了',
    en: 'it was said already whether the payment came',
  },
  'settlement.own-offer': { status: 422, zh: '不能接受自己提的方案', en: 'nobody takes his own offer' },
  'settlement.date-passed': {
    status: 422,
    zh: '办到的日期已经过去了',
    en: 'the day by which it is to be done has passed',
  },
  'settlement.amount-missing': { status: 422, zh: '这样的方案要写金额', en: 'such an offer has an amount' },
};
