// What came of it: mediations that succeeded, money recovered, in dispute and in fines, and complaints that became cases.
import { type CountedCase, isWithin } from './counted-case.js';
import { type Counting, type Share, idsOf, shareOf } from './indicator.js';

export interface Total {
  readonly value: number;
  readonly cases: readonly string[];
}

const SUCCEEDED: readonly CountedCase['outcome'][] = ['agreement', 'settled'];

/** 调解成功率: agreements and settlements ÷ closed. @source observedPractice: the formula from published counts */
export function mediated({ cases, period }: Counting): Share {
  const closed = cases.filter(({ kind, closedAt }) => kind === 'complaint' && isWithin(closedAt, period));
  return shareOf(
    idsOf(closed, ({ outcome }) => SUCCEEDED.includes(outcome)),
    closed.map(({ id }) => id),
  );
}

/** 挽回经济损失, in fen, over cases closed in the period. */
export function lossRecovered(counting: Counting): Total {
  return sumOf(closedIn(counting), ({ facts }) => facts.recoveredFen);
}

/** 争议金额, in fen, over cases closed in the period. */
export function amountDisputed(counting: Counting): Total {
  return sumOf(closedIn(counting), ({ facts }) => facts.amountFen);
}

/** 罚没金额, in fen, over investigations decided in the period. */
export function fineImposed(counting: Counting): Total {
  return sumOf(
    closedIn(counting).filter(({ kind }) => kind === 'investigation'),
    ({ fineFen }) => fineFen,
  );
}

/** 诉转案: reports that grew out of a complaint and were filed as cases in the period. */
export function becameCase({ cases, period }: Counting): Total {
  const filed = idsOf(
    cases,
    ({ kind, outcome, countedAt, grewOutOfComplaint }) =>
      kind === 'report' && grewOutOfComplaint && outcome === 'instituted' && isWithin(countedAt, period),
  );
  return { value: filed.length, cases: filed };
}

function closedIn({ cases, period }: Counting): readonly CountedCase[] {
  return cases.filter(({ closedAt }) => isWithin(closedAt, period));
}

function sumOf(cases: readonly CountedCase[], amount: (counted: CountedCase) => number | null): Total {
  const some = cases.filter((one) => (amount(one) ?? 0) > 0);
  return { value: some.reduce((sum, one) => sum + (amount(one) ?? 0), 0), cases: some.map(({ id }) => id) };
}
