// The life of an investigation (立案后): opened by the filing decision, decided within its period.
import { type CaseFile, INVESTIGATION_STATES } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { localDateOf } from '../calendar/local-date.js';
import { stepsOfEveryCase, stepsOfOpenCase } from './any-case.lifecycle.js';
import { basisOf } from './basis.table.js';
import { endClock, say } from './case-draft.js';
import { type Lifecycle, step } from './lifecycle.js';
import { supervisionSteps } from './supervision.lifecycle.js';
import { reasoned } from './words.js';

const deciding = (_file: CaseFile, context: DecideContext) => basisOf('decide', context);

export const investigationLifecycle: Lifecycle = {
  kind: 'investigation',
  states: INVESTIGATION_STATES,
  initial: ['investigating'],
  steps: [
    step({
      command: 'record-decision',
      states: ['investigating'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: deciding,
      take: (draft, command, context) => {
        const on = localDateOf(context.moment);
        const { result, fineFen } = command;
        const words = [reasoned('opinion', command.opinion, basisOf('decide', context))];
        const recorded = say(
          draft,
          { type: 'decision-recorded', on, result, fineFen },
          { audience: 'internal', words },
        );
        return endClock(recorded, 'investigation.decide');
      },
    }),
    ...supervisionSteps(INVESTIGATION_STATES.filter((state) => state !== 'closed')),
    ...stepsOfOpenCase(['investigating']),
    ...stepsOfEveryCase(INVESTIGATION_STATES),
  ],
};
