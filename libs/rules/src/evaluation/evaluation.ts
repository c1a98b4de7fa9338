// What evaluations of one operator add up to, and when they are too few to say anything.
import { type LocalDate, addDays } from '../calendar/local-date.js';
import { EVALUATION_RULES, type Solution } from './evaluation.table.js';

/** One answer, without a word of whose it is. */
export interface EvaluationAnswer {
  readonly solution: Solution;
  /** 1 to 5. */
  readonly stars: number;
}

/** Counts of answers; each share has `answers` below the line. */
export interface EvaluationSum {
  readonly answers: number;
  readonly solved: number;
  readonly partlySolved: number;
  /** Four stars or five. */
  readonly satisfied: number;
}

const SATISFIED_FROM = 4;

/** The last day on which an evaluation first given on `on` may be changed. */
export function changeableUntil(on: LocalDate): LocalDate {
  return addDays(on, EVALUATION_RULES.changeableForDays);
}

/**
 * The sum of all whole blocks.
 * @param answers in the order in which they were first given, none of which may still be changed
 * @returns null before the first block is full
 */
export function sumOfEvaluations(answers: readonly EvaluationAnswer[]): EvaluationSum | null {
  const block = EVALUATION_RULES.shownInBlocksOf;
  const shown = answers.slice(0, Math.floor(answers.length / block) * block);
  if (shown.length === 0) return null;
  const count = (which: (answer: EvaluationAnswer) => boolean): number => shown.filter(which).length;
  return {
    answers: shown.length,
    solved: count(({ solution }) => solution === 'solved'),
    partlySolved: count(({ solution }) => solution === 'partly'),
    satisfied: count(({ stars }) => stars >= SATISFIED_FROM),
  };
}
