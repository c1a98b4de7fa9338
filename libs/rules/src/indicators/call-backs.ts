// What people said when they were called back about cases closed in a period.
import { isWithin } from './counted-case.js';
import { type Counting, type Share, idsOf, shareOf } from './indicator.js';

/** 回访满意率: satisfied ÷ call-backs that reached somebody. */
export function satisfied({ cases, period }: Counting): Share {
  const reached = cases.filter(({ closedAt, facts }) => isWithin(closedAt, period) && facts.callBack?.reached === true);
  return shareOf(
    idsOf(reached, ({ facts }) => facts.callBack?.satisfied === true),
    reached.map(({ id }) => id),
  );
}
