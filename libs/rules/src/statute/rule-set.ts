// Which body of rules held on a date, with the date of each step that picks it.
import { type LocalDate, localDate } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import type { LegalText } from './citation.js';
import { CONSUMER_REGULATION, MEASURES_121, MEASURES_20 } from './legal-texts.js';

export const RULE_SET_IDS = ['RS1', 'RS2', 'RS3'] as const;
export type RuleSetId = (typeof RULE_SET_IDS)[number];

export interface RuleSet {
  readonly id: RuleSetId;
  readonly inForceFrom: LocalDate;
  readonly texts: readonly LegalText[];
}

/** Start dates only: a set holds until the next begins, so that two can never overlap. */
export const RULE_SETS: readonly RuleSet[] = [
  { id: 'RS1', inForceFrom: localDate('2020-01-01'), texts: [MEASURES_20] },
  { id: 'RS2', inForceFrom: localDate('2024-07-01'), texts: [MEASURES_20, CONSUMER_REGULATION] },
  { id: 'RS3', inForceFrom: localDate('2026-04-15'), texts: [MEASURES_121, CONSUMER_REGULATION] },
];

/** Since when a repeated report is not handled again, or goes into the earlier one. @source 令121号 第三十五条 */
export const REPEAT_RULE_SINCE: LocalDate = localDate('2026-04-15');

/** The rule set in force on a date, or undefined before the first. */
export function findRuleSet(date: LocalDate): RuleSet | undefined {
  return RULE_SETS.findLast((set) => set.inForceFrom <= date);
}

/** The rule set in force on a date. @throws RuleViolation `rule-set.none-in-force` before 2020-01-01 */
export function ruleSetOn(date: LocalDate): RuleSet {
  const set = findRuleSet(date);
  if (set === undefined) throw new RuleViolation('rule-set.none-in-force', undefined, { date });
  return set;
}
