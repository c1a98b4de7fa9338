// Until when a firm whose account its county took back may object, by when that is answered, and why an objection is rejected.
import type { Period } from '../deadline/count-days.js';
import { type Citation, type Gist, observedPractice } from '../statute/citation.js';

interface RemovalPeriod extends Period {
  readonly what: Gist;
  readonly source: Citation;
}

/** No text gives a firm this way: the bureau sets both periods. @source observedPractice */
export const REMOVAL_PERIODS = {
  objection: {
    what: { zh: '企业对收回账户提出异议', en: 'for a firm to object to the end of its account' },
    days: 10,
    unit: 'working-day',
    source: observedPractice({
      zh: '本局设定：县级局收回先行和解账户之日起十个工作日内，企业可以提出一次异议',
      en: 'set by the bureau: a firm may object once, within ten working days of the day on which its county took the account back',
    }),
  },
  answer: {
    what: { zh: '答复企业对收回账户的异议', en: 'to answer the objection of a firm to the end of its account' },
    days: 7,
    unit: 'working-day',
    source: observedPractice({
      zh: '本局设定：收到异议起七个工作日内，由收回账户以外的人员复核并答复，与公示异议的期限相同',
      en: 'set by the bureau: within seven working days somebody else than who took the account back reviews and answers, as for an objection to a disclosure',
    }),
  },
} as const satisfies Readonly<Record<string, RemovalPeriod>>;

/** How long the words of an objection are, in characters. */
export const REMOVAL_WORDS = { fewest: 20, most: 2000 } as const;

export const REMOVAL_ANSWERS = ['upheld', 'rejected'] as const;
export type RemovalAnswer = (typeof REMOVAL_ANSWERS)[number];

interface RejectionRow {
  readonly text: Gist;
  readonly source: Citation;
}

const reviewed = observedPractice({
  zh: '本局设定：异议不成立的，答复写明原因；原因用代码，不写人名',
  en: 'set by the bureau: whoever rejects an objection says why; by a code, so that no name stands in it',
});

/** Why an objection is rejected; a code, so that no name stands in it. @source observedPractice */
export const REMOVAL_REJECTIONS = {
  'figures-hold': {
    text: { zh: '经核对，收回时的数字无误', en: 'the figures of that day were checked and are right' },
    source: reviewed,
  },
  'licence-is-gone': {
    text: { zh: '经核实，营业执照已注销或吊销', en: 'the licence was checked and is gone' },
    source: reviewed,
  },
  'undertaking-broken': {
    text: { zh: '经核实，确有不履行承诺的情形', en: 'it was checked: the undertaking was not kept' },
    source: reviewed,
  },
  'nothing-new': {
    text: { zh: '异议没有提出可以核实的新情况', en: 'the objection names nothing that could be checked' },
    source: reviewed,
  },
} as const satisfies Readonly<Record<string, RejectionRow>>;
export type RemovalRejection = keyof typeof REMOVAL_REJECTIONS;
