// What consumers say of the ends of complaints about one operator, and what it answers, as everybody may read both.
import type { ReplyTrace } from '#records';
import { EVALUATION_RULES, type EvaluationSum, type Language } from '#rules';
import { removalText } from '../disclosure-pages/reply-panel.js';
import type { OperatorEvaluation } from './operator.dto.js';

export function operatorEvaluation(
  sum: EvaluationSum | null,
  { reply, changes, removal }: ReplyTrace,
  language: Language,
): OperatorEvaluation {
  return {
    ...(sum === null ? {} : { sum }),
    rule: EVALUATION_RULES.source.gist[language],
    ...(reply === null ? {} : { reply }),
    replyChanges: changes,
    ...(removal === null
      ? {}
      : { replyRemoval: { on: removal.on, groundText: removalText(removal.ground, language) } }),
  };
}
