// How many complainants may be elected to act for all of them in a joint complaint.
import { type LocalDate, localDate } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { type Citation, type Gist, statute } from './citation.js';
import { MEASURES_121, MEASURES_20 } from './legal-texts.js';

export interface RepresentativesRule {
  readonly inForceFrom: LocalDate;
  readonly atMost: number;
  readonly source: Citation;
}

const ELECTING: Gist = {
  zh: '共同投诉可以由投诉人书面推选两名代表人',
  en: 'in a joint complaint the complainants may elect two representatives in writing',
};

// Newest last: a date picks the newest row that began by it.
export const REPRESENTATIVES: readonly RepresentativesRule[] = [
  {
    inForceFrom: localDate('2020-01-01'),
    atMost: 2,
    source: statute(MEASURES_20, { article: '第十一条', paragraph: '第二款' }, ELECTING),
  },
  {
    inForceFrom: localDate('2026-04-15'),
    atMost: 2,
    source: statute(MEASURES_121, { article: '第十二条', paragraph: '第二款' }, ELECTING),
  },
];

/** How many representatives may be named on a date. @throws RuleViolation `rule-set.none-in-force` before 2020 */
export function representativesRuleOn(date: LocalDate): RepresentativesRule {
  const rule = REPRESENTATIVES.findLast((row) => row.inForceFrom <= date);
  if (rule === undefined) throw new RuleViolation('rule-set.none-in-force', undefined, { date });
  return rule;
}
