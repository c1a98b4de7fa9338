// Over which periods a firm that settles directly is counted for its own eyes, and how each of its numbers is made.
import { type Citation, type Gist, observedPractice } from '../statute/citation.js';

/** The periods of the card, in days back from today. @source observedPractice: the bureau's setting */
export const SCORE_PERIODS = { quarter: 90, year: 365 } as const;
export type ScorePeriod = keyof typeof SCORE_PERIODS;

interface ScoreRow {
  readonly name: Gist;
  readonly formula: Gist;
  readonly source: Citation;
}

const settling = observedPractice({
  zh: '先行和解企业看得到自己的件数、按期答复、和解和逾期不答复',
  en: 'a firm that settles directly sees what it received, answered in time, settled and left without an answer',
});

export const SCORE_NUMBERS = {
  received: {
    name: { zh: '收到', en: 'Received' },
    formula: { zh: '这段时间收到的和解', en: 'settlements that came in within the period' },
    source: settling,
  },
  'answered-in-time': {
    name: { zh: '按期答复', en: 'Answered in time' },
    formula: {
      zh: '到期以前第一次答复的 ÷ 答复过的和到期没有答复的',
      en: 'first answered before the last day was over ÷ answered, and those without an answer by then',
    },
    source: settling,
  },
  settled: {
    name: { zh: '和解成功', en: 'Settled' },
    formula: { zh: '和解成功的 ÷ 已经办完的', en: 'settled ÷ those that have ended' },
    source: settling,
  },
  silent: {
    name: { zh: '到期没有答复', en: 'Without an answer' },
    formula: {
      zh: '到期时一次也没有答复的；每一件都违背及时处理的承诺',
      en: 'never answered when the last day was over; each breaks the undertaking to answer without delay',
    },
    source: settling,
  },
  'median-days': {
    name: { zh: '答复用时（中位数）', en: 'Days to the answer (median)' },
    formula: {
      zh: '从收到到第一次答复的自然日，取中间一件；没有答复的不算',
      en: 'calendar days from the receipt to the first answer, the middle one; those without an answer are left out',
    },
    source: settling,
  },
} as const satisfies Readonly<Record<string, ScoreRow>>;
export type ScoreNumber = keyof typeof SCORE_NUMBERS;
