// What is shown of evaluations: nothing before five, and never one answer alone in what is new.
import { localDate } from '../calendar/local-date.js';
import { type EvaluationAnswer, changeableUntil, sumOfEvaluations } from './evaluation.js';

const answer = (place: number): EvaluationAnswer => ({
  solution: place % 3 === 0 ? 'solved' : place % 3 === 1 ? 'partly' : 'unsolved',
  stars: 1 + (place % 5),
});
const answers = (count: number): readonly EvaluationAnswer[] =>
  Array.from({ length: count }, (_none, at) => answer(at));

describe('the sum of evaluations', () => {
  it('says nothing of four, and counts five', () => {
    expect(sumOfEvaluations(answers(4))).toBeNull();
    expect(sumOfEvaluations(answers(5))).toEqual({ answers: 5, solved: 2, partlySolved: 2, satisfied: 2 });
  });

  it('grows by five answers or not at all, however many come one after the other', () => {
    const sums = Array.from({ length: 40 }, (_none, count) => sumOfEvaluations(answers(count))?.answers ?? 0);
    const steps = sums.slice(1).map((sum, at) => sum - (sums[at] ?? 0));

    expect([...new Set(steps)].toSorted()).toEqual([0, 5]);
  });

  it('leaves an answer seven days after its own in which it may be changed', () => {
    expect(changeableUntil(localDate('2026-11-10'))).toBe('2026-11-17');
  });
});
