// How many cases a published number must stand for: below that it is kept back, or no rate is shown.
import { type Citation, observedPractice } from '../statute/citation.js';

export interface LeastCount {
  readonly key: 'complaints' | 'reports' | 'rate';
  readonly cases: number;
  readonly source: Citation;
}

const practice = observedPractice({
  zh: '国内没有规定公布统计数的最小件数；数据开放的通行做法在五件到十一件之间，举报从严',
  en: 'no rule sets the least count of a published figure; custom elsewhere lies between five and eleven, stricter here for reports',
});

export const LEAST_COUNTS = [
  { key: 'complaints', cases: 5, source: practice },
  { key: 'reports', cases: 10, source: practice },
  { key: 'rate', cases: 5, source: practice },
] as const satisfies readonly LeastCount[];

/** The least count of one kind of number. @throws Error for a kind without a row */
export function leastCountOf(key: LeastCount['key']): number {
  const row = LEAST_COUNTS.find((one) => one.key === key);
  if (row === undefined) throw new Error(`${key} has no least count`);
  return row.cases;
}
