// The life of an investigation (立案后): opened by the filing decision, lengthened and halted by its rules, decided, rewarded.
import { type CaseFile, type CaseState, INVESTIGATION_STATES } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { localDateOf } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { checkReward, rewardOf } from '../statute/rewards.table.js';
import { stepsOfEveryCase, stepsOfOpenCase } from './any-case.lifecycle.js';
import { type BasisKey, basisOf } from './basis.table.js';
import { endClock, extendClock, say } from './case-draft.js';
import { isOverdue, openClock } from './clock-hands.js';
import { type Extended, extensionSteps } from './extension.lifecycle.js';
import { haltingSteps } from './halting.lifecycle.js';
import { type AnyStep, type Lifecycle, type Objection, step } from './lifecycle.js';
import { supervisionSteps } from './supervision.lifecycle.js';
import { reasoned } from './words.js';

const DECIDING: Extended = { states: ['investigating'], clockOf: () => 'investigation.decide', basis: 'decide' };
const opened: readonly CaseState[] = INVESTIGATION_STATES.filter((state) => state !== 'closed');
const by = (key: BasisKey) => (_file: CaseFile, context: DecideContext) => basisOf(key, context);

/** The heads go on where the extension ends: never in its place, never after it. */
function notYetExtended(file: CaseFile, context: DecideContext): Objection | null {
  const clock = openClock(file.clocks, 'investigation.decide');
  if (!clock || file.state !== 'investigating') return null;
  const citation = basisOf('extend-collectively', context);
  const facts = { dueOn: clock.dueOn };
  if (clock.extensionDays === 0) return { code: 'investigation.not-extended-yet', citation, facts };
  return isOverdue(clock, context.moment) ? { code: 'clock.extension-after-expiry', citation, facts } : null;
}

function extendCollectivelyStep(): AnyStep {
  return step({
    command: 'extend-collectively',
    states: ['investigating'],
    standing: 'handling',
    roles: ['unit-head'],
    citation: by('extend-collectively'),
    objection: notYetExtended,
    take: (draft, command, context) => {
      const { days } = command;
      const citation = basisOf('extend-collectively', context);
      if (!Number.isInteger(days) || days < 1) {
        throw new RuleViolation('investigation.extension-without-days', citation, { days });
      }
      const words = [reasoned('opinion', command.opinion, citation)];
      const said = say(draft, { type: 'extended-collectively', days }, { audience: 'internal', words });
      return extendClock(said, 'investigation.decide', days);
    },
  });
}

function recordDecisionStep(): AnyStep {
  return step({
    command: 'record-decision',
    states: ['investigating'],
    standing: 'handling',
    roles: ['officer', 'unit-head'],
    citation: by('decide'),
    take: (draft, command, context) => {
      const on = localDateOf(context.moment);
      const { result, fineFen } = command;
      if (result !== 'penalty' && fineFen !== 0) {
        throw new RuleViolation('investigation.fine-without-penalty', basisOf('decide', context), { result, fineFen });
      }
      const words = [reasoned('opinion', command.opinion, basisOf('decide', context))];
      const recorded = say(draft, { type: 'decision-recorded', on, result, fineFen }, { audience: 'internal', words });
      return endClock(recorded, 'investigation.decide');
    },
  });
}

function noReward(file: CaseFile, context: DecideContext): Objection | null {
  if (file.state !== 'closed') return null;
  const citation = basisOf('reward', context);
  const { penaltyFen, rewardFen } = file.facts;
  if (penaltyFen === null) return { code: 'reward.without-penalty', citation };
  return rewardFen === null ? null : { code: 'reward.already-decided', citation, facts: { rewardFen } };
}

/** A reward follows the penalty: by its level, and for large amounts with the finance department. */
function decideRewardStep(): AnyStep {
  return step({
    command: 'decide-reward',
    states: ['closed'],
    standing: 'handling',
    roles: ['unit-head'],
    citation: by('reward'),
    objection: noReward,
    take: (draft, command, context) => {
      const { level, amountFen, financeConsulted } = command;
      const { penaltyFen, decidedOn } = draft.row.facts;
      const on = decidedOn ?? localDateOf(context.moment);
      checkReward(rewardOf(level, penaltyFen ?? 0, on), { amountFen, financeConsulted, on });
      const words = [reasoned('opinion', command.opinion, basisOf('reward', context))];
      return say(draft, { type: 'reward-decided', level, amountFen }, { audience: 'internal', words });
    },
  });
}

export const investigationLifecycle: Lifecycle = {
  kind: 'investigation',
  states: INVESTIGATION_STATES,
  initial: ['investigating'],
  steps: [
    recordDecisionStep(),
    ...extensionSteps(DECIDING),
    extendCollectivelyStep(),
    ...haltingSteps(),
    decideRewardStep(),
    ...supervisionSteps(opened),
    ...stepsOfOpenCase(opened),
    ...stepsOfEveryCase(INVESTIGATION_STATES),
  ],
};
