// The shape of an indicator: its formula in words, the cases that make each number, and the rate that is cut.
import type { Citation, Gist } from '../statute/citation.js';
import { type CountedCase, type CountedPeriod, type Exclusion, exclusionOf } from './counted-case.js';

export const INDICATOR_KEYS = [
  'complaint.closed-on-time',
  'complaint.mediated',
  'complaint.checked-on-time',
  'report.verified-on-time',
  'report.closed-on-time',
  'closed-of-received',
  'loss.recovered',
  'amount.disputed',
  'fine.imposed',
  'complaint.became-case',
  'complaint.disclosed',
  'settlement.settled',
  'settlement.active-firms',
  'call-back.satisfied',
] as const;
export type IndicatorKey = (typeof INDICATOR_KEYS)[number];

/** A share of a list in another; both by the ids of what they count. */
export interface Share {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  /** Cut, never rounded; null where nothing was counted. */
  readonly permille: number | null;
}

export interface IndicatorDefinition {
  readonly key: IndicatorKey;
  readonly name: Gist;
  readonly formula: Gist;
  /** Whether published figures follow the formula, or only its name is known. */
  readonly source: Citation;
  readonly unit: 'share' | 'fen' | 'cases';
}

export interface Indicator extends IndicatorDefinition {
  readonly national: Share | null;
  /** With what is open and late counted as late now; null where the formula knows no such thing. */
  readonly strict: Share | null;
  /** A sum in fen or a number of cases, with the cases that make it; null for shares. */
  readonly total: { readonly value: number; readonly cases: readonly string[] } | null;
}

/** What the indicators are computed from. */
export interface Counting {
  readonly cases: readonly CountedCase[];
  readonly period: CountedPeriod;
}

export function shareOf(numerator: readonly string[], denominator: readonly string[]): Share {
  return { numerator, denominator, permille: cutPermille(numerator.length, denominator.length) };
}

/** n of m in per mille, cut. */
export function cutPermille(part: number, of: number): number | null {
  return of === 0 ? null : Math.floor((part * 1000) / of);
}

/** The ids of the cases that hold, in their order. */
export function idsOf(cases: readonly CountedCase[], holds: (counted: CountedCase) => boolean): readonly string[] {
  return cases.filter(holds).map(({ id }) => id);
}

/** The cases that count, apart from those that do not, each with why. */
export function withoutExcluded(cases: readonly CountedCase[]): {
  readonly counted: readonly CountedCase[];
  readonly excluded: readonly { readonly id: string; readonly why: Exclusion }[];
} {
  const excluded = cases.flatMap((one) => {
    const why = exclusionOf(one);
    return why === null ? [] : [{ id: one.id, why }];
  });
  const out = new Set(excluded.map(({ id }) => id));
  return { counted: cases.filter(({ id }) => !out.has(id)), excluded };
}
