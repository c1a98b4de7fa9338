// An offer in one line: what, and how much.
import { grouped } from '../../language/dates.js';
import type { Language } from '../../language/language.js';
import type { StandingOffer } from '../../wire/views.js';

/** 退款 ¥129.00 · a refund ¥129.00; without an amount only what it is. */
export function offerWords({ remedy, amountFen }: StandingOffer, language: Language): string {
  const words = language === 'zh-CN' ? remedy.zh : remedy.en;
  return amountFen === 0 ? words : `${words} ${yuan(amountFen)}`;
}

/** ¥1,204.50 */
export function yuan(fen: number): string {
  return `¥${grouped(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;
}
