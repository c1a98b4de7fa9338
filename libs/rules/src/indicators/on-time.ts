// The two on-time rates and their budgets: how many were on time, of how many, and how many may still be late.
import { targetOf } from './targets.table.js';
import { VERIFICATION_CLOCKS } from '../statute/special-limits.table.js';

/** A rate as counts, so that nobody rounds it: `permille` is cut, never rounded, null where nothing was counted. */
export interface Rate {
  readonly onTime: number;
  readonly of: number;
  readonly permille: number | null;
}

/** What is counted for one unit and month; every number is the length of a list somebody can open. */
export interface OnTimeCounts {
  readonly onTime: number;
  readonly closed: number;
  readonly openOverdue: number;
}

export interface OnTimeFigure extends OnTimeCounts {
  /** On time ÷ closed: the formula that published figures of other cities follow. */
  readonly national: Rate;
  /** On time ÷ (closed + open overdue): a case that is late now counts now, not when it is closed. */
  readonly strict: Rate;
  readonly targetPermille: number;
  /** How many of those counted so far may be late, less those that are; negative when the target is missed. */
  readonly budgetLeft: number;
}

/** 消费投诉按期办结率 and 举报按期核查率, in per mille. @source 周政〔2022〕23号, binding targets */
export const ON_TIME_TARGETS = {
  complaint: targetOf('complaint.closed-on-time'),
  report: targetOf('report.verified-on-time'),
} as const;
export type OnTimeIndicator = keyof typeof ON_TIME_TARGETS;

/** Both versions of an on-time rate. @param counts cases @returns rates in per mille, cut */
export function onTimeFigure(indicator: OnTimeIndicator, counts: OnTimeCounts): OnTimeFigure {
  const targetPermille = ON_TIME_TARGETS[indicator];
  const counted = counts.closed + counts.openOverdue;
  const allowedLate = Math.floor((counted * (1000 - targetPermille)) / 1000);
  return {
    ...counts,
    national: rateOf(counts.onTime, counts.closed),
    strict: rateOf(counts.onTime, counted),
    targetPermille,
    budgetLeft: allowedLate - (counted - counts.onTime),
  };
}

function rateOf(onTime: number, of: number): Rate {
  return { onTime, of, permille: of === 0 ? null : Math.floor((onTime * 1000) / of) };
}

/** The clocks of an indicator, by key: one that has run out makes an open case overdue and a closed one late. */
export const OVERDUE_CLOCKS = {
  complaint: ['complaint.accept', 'complaint.mediate', 'complaint.notify-termination'],
  report: VERIFICATION_CLOCKS,
} as const satisfies Readonly<Record<OnTimeIndicator, readonly string[]>>;
