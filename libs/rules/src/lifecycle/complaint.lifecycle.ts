// The life of a complaint (投诉): from the intake desk over acceptance and mediation to its closing, and after it.
import { COMPLAINT_STATES, type CaseFile, type CaseState } from '../case-file.js';
import { acceptanceSteps } from './acceptance.lifecycle.js';
import { aftermathSteps } from './aftermath.lifecycle.js';
import { returnStep, stepsAtTriage, stepsOfEveryCase, stepsOfOpenCase } from './any-case.lifecycle.js';
import { copySteps } from './copies.lifecycle.js';
import { correspondenceSteps } from './correspondence.lifecycle.js';
import { dispatchStep } from './dispatch.js';
import { BEGINNINGS } from './filing.js';
import { jurisdictionSteps } from './jurisdiction.lifecycle.js';
import { laboratorySteps } from './laboratory.lifecycle.js';
import type { Lifecycle } from './lifecycle.js';
import { mediationSteps } from './mediation.lifecycle.js';
import { endingSteps } from './mediation-end.lifecycle.js';
import { partySteps } from './parties.lifecycle.js';
import { recusalSteps } from './recusal.lifecycle.js';
import { supervisionSteps } from './supervision.lifecycle.js';

const opened: readonly CaseState[] = COMPLAINT_STATES.filter((state) => state !== 'closed');
const handled = opened.filter((state) => state !== 'triage');
const told = COMPLAINT_STATES.filter((state) => state !== 'triage');

/** A complaint goes on where its decision is undone: before acceptance, or in mediation once it had been accepted. */
function standsAgain({ outcome, facts }: CaseFile): ReturnType<Parameters<typeof aftermathSteps>[0]> {
  switch (outcome) {
    case 'refused':
      return BEGINNINGS.complaint;
    case 'agreement':
    case 'settled':
    case 'withdrawn':
    case 'terminated':
      return facts.acceptedOn === null ? BEGINNINGS.complaint : { state: 'in-mediation', clock: 'complaint.mediate' };
    case 'set-aside':
    case 'closed-at-source':
    case 'instituted':
    case 'not-instituted':
    case 'decided':
    case 'not-settled':
    case 'not-handled':
    case 'merged':
    case 'told-elsewhere':
    case 'transferred':
    case null:
      return null;
  }
}

export const complaintLifecycle: Lifecycle = {
  kind: 'complaint',
  states: COMPLAINT_STATES,
  initial: ['triage', 'awaiting-acceptance', 'closed'],
  steps: [
    dispatchStep(),
    ...stepsAtTriage(),
    returnStep(['awaiting-acceptance']),
    ...jurisdictionSteps('awaiting-acceptance', handled),
    ...acceptanceSteps(),
    ...partySteps(),
    ...mediationSteps(),
    ...recusalSteps(),
    ...laboratorySteps(),
    ...endingSteps(),
    ...supervisionSteps(handled),
    ...copySteps({ handled, every: COMPLAINT_STATES }),
    ...correspondenceSteps({ open: opened, told }),
    ...aftermathSteps(standsAgain),
    ...stepsOfOpenCase(opened),
    ...stepsOfEveryCase(COMPLAINT_STATES),
  ],
};
