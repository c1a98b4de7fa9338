// An offer in one line: what, and how much.
import { grouped, publicDate } from '../../language/dates.js';
import type { Language } from '../../language/language.js';
import type { StandingOffer } from '../../wire/views.js';

/** 退款 ¥129.00，最迟 2026年12月2日（周三） · a refund ¥129.00, by Wed 2 Dec 2026; only what was said of it. */
export function offerWords({ remedy, amountFen, byOn }: StandingOffer, language: Language): string {
  const isChinese = language === 'zh-CN';
  const words = isChinese ? remedy.zh : remedy.en;
  const what = amountFen === 0 ? words : `${words} ${yuan(amountFen)}`;
  if (byOn === undefined) return what;
  return isChinese ? `${what}，最迟 ${publicDate(byOn, language)}` : `${what}, by ${publicDate(byOn, language)}`;
}

/** ¥1,204.50 */
export function yuan(fen: number): string {
  return `¥${grouped(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;
}
