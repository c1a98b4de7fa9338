// What a firm that settles directly may promise beyond answering in time, and what of it can be measured.
import { type Citation, type Gist, observedPractice } from '../statute/citation.js';

export interface SettlerPromiseRow {
  readonly text: Gist;
  /** What it means for a consumer. */
  readonly means: Gist;
  /** What the firm has to do about it while a settlement is open. */
  readonly whileOpen: Gist;
  /** What it has to do once a settlement was reached; null where nothing is left to do. */
  readonly onceSettled: Gist | null;
  /** When it counts as kept, from what the house records. */
  readonly keptWhen: Gist;
  readonly source: Citation;
}

const promising = observedPractice({
  zh: '放心消费承诺和在线消费纠纷解决中，经营者可以公开承诺首问负责、先行赔付，自愿作出、公开可查',
  en: 'firms that settle directly may promise first-contact responsibility and advance payment: of their own will, and in public',
});

/** Given of a firm's own will, and public. @source observedPractice */
export const SETTLER_PROMISES = {
  'first-contact': {
    text: { zh: '首问负责', en: 'First contact stays responsible' },
    means: {
      zh: '第一个答复您的人一直负责到办完',
      en: 'whoever answers you first sees it through',
    },
    whileOpen: {
      zh: '谁先答复，谁负责到底：后面每一步都由同一个人办',
      en: 'whoever answers first sees it through: every further step is his',
    },
    onceSettled: null,
    keptWhen: {
      zh: '承诺期间收到、已经办完并且答复过的和解中，到期以前第一次答复，而且企业的每一步都由同一个人办的',
      en: 'of settlements that came in while it was promised, were answered and have ended: first answered in time, and every step of the firm taken by one person',
    },
    source: promising,
  },
  'advance-payment': {
    text: { zh: '先行赔付', en: 'Pays in advance' },
    means: {
      zh: '谈成后由它先付给您，再自己向供货方追偿',
      en: 'once agreed it pays you itself first, and turns to its supplier afterwards',
    },
    whileOpen: {
      zh: '谈成后先付给消费者，不等供货方',
      en: 'once agreed, pay the consumer first and wait for no supplier',
    },
    onceSettled: {
      zh: '已经谈成：请按方案先付给消费者，再向供货方追偿',
      en: 'it is agreed: pay the consumer as offered, and turn to your supplier afterwards',
    },
    keptWhen: {
      zh: '承诺期间收到、谈成付款，而且消费者说明了钱是否收到的和解中，按时收到的；本平台不经手付款，没有说明的不算',
      en: 'of settlements for money that came in while it was promised, and of which the consumer said whether it came: came in time; no payment passes through this house, and what nobody spoke of is not counted',
    },
    source: promising,
  },
} as const satisfies Readonly<Record<string, SettlerPromiseRow>>;
export type SettlerPromise = keyof typeof SETTLER_PROMISES;

export const SETTLER_PROMISE_CODES: readonly SettlerPromise[] = ['first-contact', 'advance-payment'];
