// Dispatch (分流): the intake desk says which unit a case belongs to, and what kind of case it is.
import type { CaseFile } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { RuleViolation } from '../rule-violation.js';
import { basisOf } from './basis.table.js';
import { type CaseDraft, endClock, open, say } from './case-draft.js';
import { BEGINNINGS, splitHalf } from './filing.js';
import { type AnyStep, step } from './lifecycle.js';
import { startFirstClocks } from './report-clocks.js';

/**
 * The dispatch step of a kind. The competent bureau receives the case at this moment, so its clock starts now.
 * @source 令121号 第十五条, 第四十一条
 */
export function dispatchStep(): AnyStep {
  return step({
    command: 'dispatch',
    states: ['triage'],
    standing: 'intake',
    roles: ['intake', 'city-intake', 'city-head'],
    citation: (_file: CaseFile, context: DecideContext) => basisOf('dispatch', context),
    take: (draft, command, context) => {
      if (command.unit === context.policy.intakeUnit) {
        throw new RuleViolation('case.dispatch-to-itself', basisOf('dispatch', context), { unit: command.unit });
      }
      const kind = command.kind === 'report' ? 'report' : 'complaint';
      const { state, clock } = BEGINNINGS[kind];
      const { unit, station } = command;
      const event = { type: 'dispatched', unit, station, kind, state, receivedAt: context.moment } as const;
      const dispatched = startFirstClocks(endClock(say(draft, event), 'dispatch'), clock);
      return command.kind === 'both' ? withOtherHalf(dispatched, context) : dispatched;
    },
  });
}

function withOtherHalf(draft: CaseDraft, context: DecideContext): CaseDraft {
  return open(draft, splitHalf(draft, 'report', context));
}
