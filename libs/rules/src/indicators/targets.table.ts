// The targets that the city has bound itself to: how much of what is counted must be on time.
import { type Citation, agencyPolicy } from '../statute/citation.js';
import type { IndicatorKey } from './indicator.js';

export const DEVELOPMENT_PLAN = { name: '周口市“十四五”市场监管现代化规划', document: '周政〔2022〕23号' } as const;

export interface Target {
  readonly indicator: IndicatorKey;
  /** At least so many of a thousand. */
  readonly permille: number;
  readonly source: Citation;
}

export const TARGETS: readonly Target[] = [
  {
    indicator: 'complaint.closed-on-time',
    permille: 960,
    source: agencyPolicy(DEVELOPMENT_PLAN, {
      zh: '约束性指标：消费投诉按期办结率到 2025 年达到百分之九十六',
      en: 'binding: 96 % of complaints closed on time by 2025',
    }),
  },
  {
    indicator: 'report.verified-on-time',
    permille: 930,
    source: agencyPolicy(DEVELOPMENT_PLAN, {
      zh: '约束性指标：举报按期核查率到 2025 年达到百分之九十三',
      en: 'binding: 93 % of reports verified on time by 2025',
    }),
  },
];

/** The target of an indicator, in per mille. @throws Error for one without a target */
export function targetOf(indicator: IndicatorKey): number {
  const target = TARGETS.find((row) => row.indicator === indicator);
  if (target === undefined) throw new Error(`${indicator} has no target`);
  return target.permille;
}
