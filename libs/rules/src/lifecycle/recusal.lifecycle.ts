// Another mediator is asked for (回避): mediation stands still until it is answered, its period does not.
import type { AnswerRecusalCommand, DecideContext } from '../command.js';
import { RuleViolation } from '../rule-violation.js';
import { basisOf } from './basis.table.js';
import { type CaseDraft, beginExclusion, say, tellAbout } from './case-draft.js';
import { refuseExcluded } from './exclusion.lifecycle.js';
import { type AnyStep, step } from './lifecycle.js';
import { alreadyTerminated, by } from './objections.js';

/** Nobody judges his own recusal, and an approved one does not leave the old mediator in his place. */
function checkAnswer(draft: CaseDraft, command: AnswerRecusalCommand, context: DecideContext): void {
  const citation = basisOf('recuse', context);
  const { actor } = context;
  const mediator = draft.row.handler;
  if (actor.kind === 'officer' && actor.account === mediator) {
    throw new RuleViolation('recusal.judged-by-the-mediator', citation);
  }
  if (command.approve && mediator !== null && command.newHandler === mediator) {
    throw new RuleViolation('recusal.mediator-stays', citation);
  }
  if (!command.approve && command.newHandler !== null) {
    throw new RuleViolation('recusal.refused-changes-nobody', citation);
  }
  if (command.newHandler !== null) refuseExcluded(draft, command.newHandler, context);
}

/** Who does not mediate because he is concerned does not see it either. */
function withoutMediator(draft: CaseDraft, answered: CaseDraft): CaseDraft {
  const { handler, facts } = draft.row;
  if (handler === null || facts.recusal === null || facts.excluded.includes(handler)) return answered;
  return beginExclusion(answered, handler, facts.recusal.ground);
}

/**
 * Asking for another mediator, and the answer. No article stops the sixty days for it, so they run on beside it.
 * @source 令121号 第二十一条; 令20号 第十九条
 */
export function recusalSteps(): readonly AnyStep[] {
  return [
    step({
      command: 'ask-recusal',
      states: ['in-mediation'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('recuse'),
      objection: alreadyTerminated,
      take: (draft, command) => {
        const words = [{ role: 'reasons', text: command.reasons }];
        const asked = say(draft, { type: 'recusal-asked', by: command.by, ground: command.ground }, { words });
        return tellAbout(asked, ['unit-head'], 'approval-asked');
      },
    }),
    step({
      // The city answers where the head of the unit mediates himself.
      command: 'answer-recusal',
      states: ['suspended'],
      standing: 'intake',
      roles: ['unit-head', 'city-head'],
      citation: by('recuse'),
      take: (draft, command, context) => {
        checkAnswer(draft, command, context);
        const { approve, newHandler } = command;
        const words = [{ role: 'opinion', text: command.opinion }];
        const answered = say(draft, { type: 'recusal-answered', approved: approve, newHandler }, { words });
        return tellAbout(approve ? withoutMediator(draft, answered) : answered, ['handler'], 'approval-answered');
      },
    }),
  ];
}
