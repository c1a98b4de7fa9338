// The forms of what may be asked of a settlement; officers record it for whichever side told them.
import { PAYMENT_ARRIVALS, type SettlementCommand } from '#rules';
import { remedyText, sideText } from '../words/choice.text.js';
import type { FormsOf } from './command-form.js';
import { representedConsent } from './complaint.forms.js';
import { choice, day, ifAsked, money, words, yesNo } from './form-field.js';

const by = choice({ zh: '哪一方', en: 'By' }, sideText);

export const SETTLEMENT_FORMS = {
  offer: {
    summary: 'Record an offer or a counter-offer.',
    group: 'settlement',
    fields: {
      by,
      remedy: choice({ zh: '方案', en: 'Remedy' }, remedyText),
      amountFen: money({ zh: '金额', en: 'Amount' }),
      byOn: ifAsked(day({ zh: '最迟哪天办到', en: 'To be done by' })),
      terms: words({ zh: '具体内容', en: 'Terms' }),
      representedConsent,
    },
  },
  'accept-offer': {
    summary: 'Record that the last offer is taken.',
    group: 'settlement',
    fields: { by, representedConsent },
  },
  'refuse-settlement': {
    summary: 'Record that one side will not settle.',
    group: 'settlement',
    fields: {
      by,
      words: words({ zh: '怎么说的', en: 'What was said' }),
      turns: ifAsked(yesNo({ zh: '消费者要求转市场监管部门', en: 'The consumer asks for the bureau' })),
    },
  },
  'turn-to-bureau': {
    summary: 'Let the consumer turn to the bureau: a complaint is opened.',
    group: 'settlement',
    fields: { consumerAsks: ifAsked(yesNo({ zh: '消费者本人要求转交', en: 'The consumer himself asks for it' })) },
  },
  speak: {
    summary: 'Record words of one side to the other.',
    group: 'settlement',
    fields: { by, words: words({ zh: '说的内容', en: 'What was said' }) },
  },
  'confirm-payment': {
    summary: 'Record whether the payment of the settlement came.',
    group: 'settlement',
    fields: { arrived: choice({ zh: '钱收到了吗', en: 'Has the money come' }, PAYMENT_ARRIVALS) },
  },
} as const satisfies FormsOf<SettlementCommand>;
