// What a consumer or an enterprise does, in its own words: the desk records, a party acts.
import type { Wording } from '../door/language.js';

/** In the order in which a party is offered them: what ends it is last. */
export const partyCommandText: Readonly<Record<string, Wording>> = {
  'accept-offer': { zh: '接受对方的方案', en: 'Accept the offer' },
  offer: { zh: '提出方案', en: 'Make an offer' },
  'refuse-settlement': { zh: '不再协商', en: 'Stop settling' },
  speak: { zh: '留言', en: 'Leave a message' },
  'turn-to-bureau': { zh: '转为投诉', en: 'Take it to the bureau' },
  'confirm-payment': { zh: '说明钱是否收到', en: 'Say whether the money came' },
  supplement: { zh: '补充情况', en: 'Add information' },
  evaluate: { zh: '评价办理', en: 'Rate the handling' },
  'record-settlement': { zh: '撤回', en: 'Withdraw' },
};
