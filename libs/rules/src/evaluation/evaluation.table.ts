// What a consumer is asked after the end, how long the answer may be changed, and of how many at once anything is shown.
import { type ObservedPracticeCitation, observedPractice } from '../statute/citation.js';

/** Whether what was wrong has been put right. */
export const SOLUTIONS = {
  solved: { zh: '解决了', en: 'Solved' },
  partly: { zh: '解决了一部分', en: 'Partly solved' },
  unsolved: { zh: '没有解决', en: 'Not solved' },
} as const;
export type Solution = keyof typeof SOLUTIONS;

/** In words, from one star to five. */
export const SATISFACTIONS = {
  1: { zh: '很不满意', en: 'Very dissatisfied' },
  2: { zh: '不满意', en: 'Dissatisfied' },
  3: { zh: '一般', en: 'Neither' },
  4: { zh: '满意', en: 'Satisfied' },
  5: { zh: '很满意', en: 'Very satisfied' },
} as const;

export interface EvaluationRules {
  /** Calendar days after the day of the first answer. */
  readonly changeableForDays: number;
  /** Answers about one operator are shown so many at a time: what is new in a sum is never one person's. */
  readonly shownInBlocksOf: number;
  readonly source: ObservedPracticeCitation;
}

export const EVALUATION_RULES: EvaluationRules = {
  changeableForDays: 7,
  shownInBlocksOf: 5,
  source: observedPractice({
    zh: '办结后由提出人评价，七天内可以改；不能再改的评价每满五份汇总公布一次',
    en: 'whoever filed rates the outcome and may change it for seven days; sums grow by five answers that nobody changes any more',
  }),
};
