// What a consumer says of the payment that a settlement brought him: the only one who knows whether it came.
import { type Gist, observedPractice } from '../statute/citation.js';

/** By the day that was agreed, or without one as the consumer sees it. */
export const PAYMENT_ARRIVALS = {
  'in-time': { zh: '按时收到了', en: 'It came in time' },
  late: { zh: '收到了，但是晚了', en: 'It came late' },
  'not-yet': { zh: '还没有收到', en: 'It has not come' },
} as const satisfies Readonly<Record<string, Gist>>;
export type PaymentArrival = keyof typeof PAYMENT_ARRIVALS;

/** Asked of whoever settled for money; what has come is said once. @source observedPractice: the bureau's setting */
export const PAYMENT_TOLD = observedPractice({
  zh: '本局设定：谈成付款的，消费者可以说明钱是否按约定的日期收到；没有约定日期的，由消费者自己判断；收到以后不再改',
  en: 'set by the bureau: whoever settled for money may say whether it came by the day agreed, or where none was, in time as he sees it; once it has come that stands',
});
