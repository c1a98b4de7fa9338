// A rate as the public is shown it: with its fraction, and only where enough cases stand behind it.
import { cutPermille } from '../indicators/indicator.js';
import { leastCountOf } from './least-counts.table.js';

export interface PublicRate {
  readonly numerator: number;
  readonly denominator: number;
  /** Cut, never rounded. */
  readonly permille: number;
}

/** @returns null where fewer cases than the least count stand behind it: then not even the fraction is shown */
export function publicRate(numerator: number, denominator: number): PublicRate | null {
  if (denominator < leastCountOf('rate')) return null;
  const permille = cutPermille(numerator, denominator);
  return permille === null ? null : { numerator, denominator, permille };
}
