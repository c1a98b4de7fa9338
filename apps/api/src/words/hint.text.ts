// The words for what a machine suspects: each says what was seen and leaves the judging to the reader.
import type { FormMark, Nearness, ObservationCode } from '#hints';
import type { Language } from '#rules';
import type { Wording } from '../door/language.js';

export const nearnessText = {
  same: { zh: '内容几乎相同', en: 'almost the same text' },
  'much-alike': { zh: '内容十分相似', en: 'a much alike text' },
  alike: { zh: '内容相似', en: 'an alike text' },
} as const satisfies Readonly<Record<Nearness, Wording>>;

export const markText = {
  'sent-very-fast': { zh: '打开表单不到一秒就提交', en: 'sent within a second of the form’s appearing' },
  'trap-filled': { zh: '填写了页面上看不见的栏目', en: 'a field that nobody sees was filled in' },
} as const satisfies Readonly<Record<FormMark, Wording>>;

type Counted = (count: number, days: { readonly operator: number; readonly alike: number }) => Wording;

const observationText = {
  'same-goods': (count, { operator }) => ({
    zh: `近 ${operator} 日另有 ${count} 件投诉涉及同一经营者的同类商品或服务`,
    en: `${count} other complaints about the same goods of this operator in ${operator} days`,
  }),
  'same-amount': (count) => ({
    zh: `其中 ${count} 件争议金额也相同`,
    en: `${count} of them with the same amount in dispute`,
  }),
  'same-operator': (count, { operator }) => ({
    zh: `近 ${operator} 日另有 ${count} 件投诉涉及同一经营者（可能出自不同的人）`,
    en: `${count} other complaints about this operator in ${operator} days, perhaps by different people`,
  }),
  'alike-same-operator': (count, { alike }) => ({
    zh: `近 ${alike} 日有 ${count} 件对同一经营者的投诉内容相似`,
    en: `${count} complaints about this operator with an alike text in ${alike} days`,
  }),
  'alike-other-operators': (count, { alike }) => ({
    zh: `近 ${alike} 日有 ${count} 件对其他经营者的投诉内容相似`,
    en: `${count} complaints about other operators with an alike text in ${alike} days`,
  }),
  'no-attachment': () => ({ zh: '没有随件提交附件', en: 'no file was sent with it' }),
  'no-amount': () => ({ zh: '没有填写争议金额', en: 'no amount in dispute was stated' }),
  'same-phone': (count, { operator }) => ({
    zh: `近 ${operator} 日另有 ${count} 件用了同一电话（不知道是不是同一人）`,
    en: `${count} other filings with the same phone in ${operator} days, by the same person or by others`,
  }),
  'sent-very-fast': () => markText['sent-very-fast'],
  'trap-filled': () => markText['trap-filled'],
} as const satisfies Readonly<Record<ObservationCode, Counted>>;

/** What was seen, how often and since when, as one line. */
export function observationWords(
  { code, count }: { readonly code: ObservationCode; readonly count: number },
  days: { readonly operator: number; readonly alike: number },
  language: Language,
): string {
  const say: Counted = observationText[code];
  return say(count, days)[language];
}
