// The two figures that the city is bound to, county by county, as a month is published: once, with what is small kept back.
import type { CountedCase, CountedPeriod, SettlingFirm } from '../indicators/counted-case.js';
import { type IndicatorKey, type Share } from '../indicators/indicator.js';
import { indicatorsOf } from '../indicators/indicators.js';
import { type LocalDate, addDays } from '../calendar/local-date.js';
import { hideSmallCounts } from './hide-small-counts.js';
import { type LeastCount, leastCountOf } from './least-counts.table.js';

export const FIGURE_KINDS = ['complaints', 'reports'] as const satisfies readonly LeastCount['key'][];
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** The whole city, where a county would stand. */
export const WHOLE_CITY = 'all';

/** How many cases were counted; null where that is kept back, and all that would tell it. */
export interface MonthlyFigure {
  readonly county: string;
  readonly kind: FigureKind;
  /** What ended in the month: the denominator of the national version. */
  readonly counted: number | null;
  readonly onTime: number | null;
  /** With what was open and late when it was counted: the denominator of the strict version. */
  readonly strictCounted: number | null;
}

export interface CountiesMonth {
  readonly cases: readonly CountedCase[];
  readonly firms: readonly SettlingFirm[];
  readonly period: CountedPeriod;
  /** The county that answers for each unit, by the unit's code; in the order in which they are to stand. */
  readonly countyOf: ReadonlyMap<string, string>;
}

const indicatorOf: Readonly<Record<FigureKind, IndicatorKey>> = {
  complaints: 'complaint.closed-on-time',
  reports: 'report.verified-on-time',
};

/**
 * The figures of a month for each county and for the city as the sum of them. Whom a count is about are people, so that
 * it is kept back where it is small; how many of them were on time is about the bureau, and is told wherever the count is.
 * @source 周政〔2022〕23号
 */
export function monthlyFigures({ cases, firms, period, countyOf }: CountiesMonth): readonly MonthlyFigure[] {
  const counties = [...new Set(countyOf.values())];
  const shares = counties.map((county) => {
    const own = cases.filter(({ unit }) => countyOf.get(unit) === county);
    const { indicators } = indicatorsOf({ cases: own, firms, period });
    return FIGURE_KINDS.map((kind) => versionsOf(indicators.find(({ key }) => key === indicatorOf[kind])));
  });
  const shown = hideSmallCounts(
    { rows: counties, columns: FIGURE_KINDS, counts: shares.map((line) => line.map(({ counted }) => counted)) },
    FIGURE_KINDS.map(leastCountOf),
  );
  return FIGURE_KINDS.flatMap((kind, column) => {
    const lines = shares.map((line) => line[column] ?? versionsOf(undefined));
    const figures = counties.map((county, row) =>
      figureOf({ county, kind }, lines[row] ?? versionsOf(undefined), shown.counts[row]?.[column] ?? null),
    );
    const city = lines.reduce((sum, line) => ({
      counted: sum.counted + line.counted,
      onTime: sum.onTime + line.onTime,
      strictCounted: sum.strictCounted + line.strictCounted,
    }));
    return [...figures, figureOf({ county: WHOLE_CITY, kind }, city, shown.columnTotals[column] ?? null)];
  });
}

interface Counts {
  readonly counted: number;
  readonly onTime: number;
  readonly strictCounted: number;
}

function versionsOf(found: { readonly national: Share | null; readonly strict: Share | null } | undefined): Counts {
  const counted = found?.national?.denominator.length ?? 0;
  return {
    counted,
    onTime: found?.national?.numerator.length ?? 0,
    strictCounted: found?.strict?.denominator.length ?? counted,
  };
}

function figureOf(
  where: Pick<MonthlyFigure, 'county' | 'kind'>,
  counts: Counts,
  counted: number | null,
): MonthlyFigure {
  return counted === null ? { ...where, counted: null, onTime: null, strictCounted: null } : { ...where, ...counts };
}

/** The month that may be published: the last one that is over. @returns YYYY-MM */
export function monthToPublish(today: LocalDate): string {
  const monthLetters = 'YYYY-MM'.length;
  const daysIntoMonth = Number(today.slice(monthLetters + 1));
  return addDays(today, -daysIntoMonth).slice(0, monthLetters);
}
