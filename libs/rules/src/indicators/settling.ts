// How direct settlement fares: what firms settled of what they received, and how many firms take part.
import { type SettlingFirm, isWithin } from './counted-case.js';
import { type Counting, type Share, idsOf, shareOf } from './indicator.js';

/** ODR 先行和解率: settled ÷ settlements that ended in the period. */
export function settledDirectly({ cases, period }: Counting): Share {
  const ended = cases.filter(({ kind, closedAt }) => kind === 'settlement' && isWithin(closedAt, period));
  return shareOf(
    idsOf(ended, ({ outcome }) => outcome === 'settled'),
    ended.map(({ id }) => id),
  );
}

/** ODR 单位活跃度: firms that answered in the period ÷ all firms that settle. */
export function activeFirms(firms: readonly SettlingFirm[]): Share {
  return shareOf(
    firms.filter(({ answered }) => answered > 0).map(({ id }) => id),
    firms.map(({ id }) => id),
  );
}
