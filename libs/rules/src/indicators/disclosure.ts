// How much of what is to be published was published, of the complaints closed in a period.
import { isWithin } from './counted-case.js';
import { type Counting, type Share, idsOf, shareOf } from './indicator.js';

/** 投诉信息公示率: published ÷ to be published. */
export function disclosed({ cases, period }: Counting): Share {
  const due = cases.filter(
    ({ kind, closedAt, disclosure }) => kind === 'complaint' && isWithin(closedAt, period) && disclosure !== 'not-due',
  );
  return shareOf(
    idsOf(due, ({ disclosure }) => disclosure === 'published'),
    due.map(({ id }) => id),
  );
}
