// The classes a filer may choose from: what it was, what went wrong, what is asked for; no official table is public.
import type { GoodsClass, NoticeChannel, ProblemClass, ReportClass } from '#rules';
import type { Wording } from '../door/language.js';

export const goodsClassText = {
  food: { zh: '食品', en: 'food' },
  catering: { zh: '餐饮', en: 'catering' },
  'drugs-and-devices': { zh: '药品和医疗器械', en: 'medicines and medical devices' },
  cosmetics: { zh: '化妆品', en: 'cosmetics' },
  clothing: { zh: '服装鞋帽', en: 'clothing and shoes' },
  household: { zh: '家用电器和家居', en: 'household goods' },
  electronics: { zh: '手机电脑', en: 'phones and computers' },
  vehicles: { zh: '汽车和电动车', en: 'cars and electric bicycles' },
  housing: { zh: '房屋和装修', en: 'housing and decoration' },
  education: { zh: '教育培训', en: 'education and training' },
  fitness: { zh: '健身美容', en: 'fitness and beauty' },
  'prepaid-cards': { zh: '预付卡', en: 'prepaid cards' },
  'special-equipment': { zh: '电梯等特种设备', en: 'lifts and other special equipment' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<GoodsClass, Wording>>;

export const problemClassText = {
  quality: { zh: '质量不好', en: 'quality' },
  price: { zh: '价格不明或乱收费', en: 'price or charges' },
  'false-advertising': { zh: '宣传与实际不符', en: 'not as advertised' },
  contract: { zh: '不按约定', en: 'agreement not kept' },
  'after-sales': { zh: '不退不换不修', en: 'no refund, exchange or repair' },
  safety: { zh: '造成伤害或不安全', en: 'harm or danger' },
  counterfeit: { zh: '假冒', en: 'counterfeit' },
  measure: { zh: '缺斤少两', en: 'short weight or measure' },
  privacy: { zh: '个人信息被泄露', en: 'personal data disclosed' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<ProblemClass, Wording>>;

export const reportClassText = {
  'no-licence': { zh: '无证无照经营', en: 'trading without a licence' },
  'food-safety': { zh: '食品安全违法', en: 'breach of food safety' },
  'drug-safety': { zh: '药品、医疗器械、化妆品违法', en: 'breach in medicines, devices or cosmetics' },
  'false-advertising': { zh: '虚假广告宣传', en: 'false advertising' },
  counterfeit: { zh: '假冒伪劣', en: 'counterfeit or shoddy goods' },
  price: { zh: '价格违法', en: 'unlawful pricing' },
  measure: { zh: '计量违法', en: 'unlawful measures' },
  'unfair-competition': { zh: '不正当竞争、传销', en: 'unfair competition or pyramid selling' },
  'special-equipment': { zh: '特种设备违法', en: 'breach in special equipment' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<ReportClass, Wording>>;

export const requestText = {
  refund: { zh: '退款', en: 'refund' },
  exchange: { zh: '换货', en: 'exchange' },
  repair: { zh: '修理', en: 'repair' },
  compensation: { zh: '赔偿损失', en: 'compensation' },
  'keep-agreement': { zh: '按约定办', en: 'the agreement to be kept' },
  apology: { zh: '赔礼道歉', en: 'an apology' },
  invoice: { zh: '开发票', en: 'an invoice' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<string, Wording>>;

export const noticeChannelText = {
  internet: { zh: '互联网平台', en: 'internet' },
  phone: { zh: '电话', en: 'phone' },
  sms: { zh: '短信', en: 'text message' },
  email: { zh: '电子邮件', en: 'e-mail' },
  letter: { zh: '信函', en: 'letter' },
  counter: { zh: '当面', en: 'in person' },
} as const satisfies Readonly<Record<NoticeChannel, Wording>>;
