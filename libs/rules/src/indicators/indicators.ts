// All indicators of a period at once, each number as the list of the cases that make it.
import { satisfied } from './call-backs.js';
import type { CountedCase, CountedPeriod, Exclusion, SettlingFirm } from './counted-case.js';
import { disclosed } from './disclosure.js';
import { INDICATOR_DEFINITIONS } from './indicator-definitions.table.js';
import { type Counting, type Indicator, type IndicatorKey, type Share, withoutExcluded } from './indicator.js';
import { type Total, amountDisputed, becameCase, fineImposed, lossRecovered, mediated } from './results.js';
import { activeFirms, settledDirectly } from './settling.js';
import {
  type Versions,
  checkedOnTime,
  closedOfReceived,
  closedOnTime,
  reportsClosedOnTime,
  verifiedOnTime,
} from './timeliness.js';

export interface Indicators {
  readonly indicators: readonly Indicator[];
  readonly excluded: readonly { readonly id: string; readonly why: Exclusion }[];
}

export interface ToCount {
  readonly cases: readonly CountedCase[];
  readonly firms: readonly SettlingFirm[];
  readonly period: CountedPeriod;
}

type Figures = Pick<Indicator, 'national' | 'strict' | 'total'>;

/** Every indicator of a period. @param toCount all cases that touch the period, excluded ones too; open late ones too */
export function indicatorsOf({ cases, firms, period }: ToCount): Indicators {
  const { counted, excluded } = withoutExcluded(cases);
  const counting = { cases: counted, period };
  return {
    indicators: INDICATOR_DEFINITIONS.map((definition) => ({
      ...definition,
      ...figuresOf(definition.key, counting, firms),
    })),
    excluded,
  };
}

function figuresOf(key: IndicatorKey, counting: Counting, firms: readonly SettlingFirm[]): Figures {
  switch (key) {
    case 'complaint.closed-on-time':
      return versions(closedOnTime(counting));
    case 'complaint.mediated':
      return share(mediated(counting));
    case 'complaint.checked-on-time':
      return versions(checkedOnTime(counting));
    case 'report.verified-on-time':
      return versions(verifiedOnTime(counting));
    case 'report.closed-on-time':
      return versions(reportsClosedOnTime(counting));
    case 'closed-of-received':
      return versions(closedOfReceived(counting));
    case 'loss.recovered':
      return total(lossRecovered(counting));
    case 'amount.disputed':
      return total(amountDisputed(counting));
    case 'fine.imposed':
      return total(fineImposed(counting));
    case 'complaint.became-case':
      return total(becameCase(counting));
    case 'complaint.disclosed':
      return share(disclosed(counting));
    case 'settlement.settled':
      return share(settledDirectly(counting));
    case 'settlement.active-firms':
      return share(activeFirms(firms));
    case 'call-back.satisfied':
      return share(satisfied(counting));
  }
}

function versions({ national, strict }: Versions): Figures {
  return { national, strict, total: null };
}

function share(national: Share): Figures {
  return { national, strict: null, total: null };
}

function total(value: Total): Figures {
  return { national: null, strict: null, total: value };
}
