// Whether an operator may answer the evaluations of consumers in public, and with these words.
import { type LocalDate, addDays } from '../calendar/local-date.js';
import { findPersonal } from '../disclosure/redaction.js';
import { RuleViolation } from '../rule-violation.js';
import { REPLY_RULES } from './reply.table.js';
import type { EvaluationSum } from './evaluation.js';

export interface ReplyStanding {
  /** What is shown of the evaluations: null is nothing yet. */
  readonly sum: EvaluationSum | null;
  /** The day of the last removal by a bureau in Asia/Shanghai; null where there was none. */
  readonly removedOn: LocalDate | null;
  readonly today: LocalDate;
}

/** The first day on which a reply is taken again after a removal; null where none stands in the way. */
export function silentUntil({ removedOn, today }: Pick<ReplyStanding, 'removedOn' | 'today'>): LocalDate | null {
  if (removedOn === null) return null;
  const again = addDays(removedOn, REPLY_RULES.silentDays);
  return today < again ? again : null;
}

/** Whether a reply is taken now, whatever it says. @throws RuleViolation `reply.nothing-shown`, `reply.removed-lately` */
export function checkReplyMoment(standing: ReplyStanding): void {
  const { source } = REPLY_RULES;
  if (standing.sum === null) throw new RuleViolation('reply.nothing-shown', source);
  const until = silentUntil(standing);
  if (until !== null) throw new RuleViolation('reply.removed-lately', source, { until });
}

/**
 * Nobody reads a reply over before it is shown: so whatever looks personal is refused, a name or a place that an officer
 * could let stand in a disclosure too.
 * @throws RuleViolation `reply.nothing-shown`, `reply.removed-lately`, `reply.too-short`, `reply.too-long`, `reply.still-personal`
 */
export function checkReply(words: string, standing: ReplyStanding): void {
  checkReplyMoment(standing);
  const { source, fewestCharacters: atLeast, mostCharacters: atMost } = REPLY_RULES;
  const characters = [...words].length;
  if (characters < atLeast) throw new RuleViolation('reply.too-short', source, { atLeast });
  if (characters > atMost) throw new RuleViolation('reply.too-long', source, { atMost });
  const kinds = [...new Set(findPersonal(words).map(({ kind }) => kind))];
  if (kinds.length > 0) throw new RuleViolation('reply.still-personal', source, { kinds });
}
