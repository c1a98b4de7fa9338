// Why something counts as received when it does: said to whoever took it down, who says it to whoever waits.
import type { Wording } from '../door/language.js';

export type Arrival = 'at-home' | 'sent-on' | 'to-settler';

export const arrivalText: Readonly<Record<Arrival, Wording>> = {
  'at-home': {
    zh: '由首先收到的单位自己办理，收到之时就是它收到的时间',
    en: 'handled by the bureau that it reached first, so that receipt is its receipt',
  },
  'sent-on': {
    zh: '首先收到的单位不办理此件，登记时转送，办理单位从转到之时算收到',
    en: 'the bureau that it reached first does not handle it; it is sent on as it is recorded, and received there by that',
  },
  'to-settler': {
    zh: '先行和解从转给商家之时起算，登记时即转',
    en: 'the direct settlement counts from the moment at which it goes to the shop, which is that of recording',
  },
};
