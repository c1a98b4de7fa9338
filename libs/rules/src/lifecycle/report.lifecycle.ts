// The life of a report (举报): verification, an end before it, a decision on filing, telling the reporter where a law says so.
import { type CaseFile, type CaseState, REPORT_STATES } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { RuleViolation } from '../rule-violation.js';
import { WRITTEN_CHANNELS } from '../statute/notify-duties.table.js';
import { aftermathSteps } from './aftermath.lifecycle.js';
import { returnStep, stepsAtTriage, stepsOfEveryCase, stepsOfOpenCase } from './any-case.lifecycle.js';
import { basisOf } from './basis.table.js';
import { say } from './case-draft.js';
import { openClock } from './clock-hands.js';
import { correspondenceSteps } from './correspondence.lifecycle.js';
import { dispatchStep } from './dispatch.js';
import { BEGINNINGS } from './filing.js';
import { keepingInsiders } from './insider.js';
import { jurisdictionSteps } from './jurisdiction.lifecycle.js';
import { type AnyStep, type Lifecycle, type Objection, step } from './lifecycle.js';
import { dutyOf, endTelling } from './report-clocks.js';
import { reportEndSteps } from './report-ends.lifecycle.js';
import { supervisionSteps } from './supervision.lifecycle.js';
import { UNDECIDED, verificationSteps } from './verification.lifecycle.js';

const opened: readonly CaseState[] = REPORT_STATES.filter((state) => state !== 'closed');
const handled = opened.filter((state) => state !== 'triage');
const told = REPORT_STATES.filter((state) => state !== 'triage');

/** A report is verified again where it was left without a case; one that became an investigation goes on there. */
function standsAgain({ outcome }: CaseFile): ReturnType<Parameters<typeof aftermathSteps>[0]> {
  switch (outcome) {
    case 'not-instituted':
    case 'not-handled':
    case 'told-elsewhere':
    case 'transferred':
      return BEGINNINGS.report;
    case 'refused':
    case 'agreement':
    case 'settled':
    case 'withdrawn':
    case 'terminated':
    case 'instituted':
    case 'decided':
    case 'not-settled':
    case 'merged':
    case 'set-aside':
    case 'closed-at-source':
    case null:
      return null;
  }
}

/** Before the decision only advertising law has something told: that the report is being dealt with. */
function nothingToTell(file: CaseFile, context: DecideContext): Objection | null {
  if (!UNDECIDED.includes(file.state) || openClock(file.clocks, 'report.answer-advertising')) return null;
  return { code: 'case.not-now', citation: basisOf('tell', context), facts: { state: file.state } };
}

function tellReporterStep(): AnyStep {
  return step({
    command: 'tell-reporter',
    states: [...UNDECIDED, 'telling-reporter'],
    standing: 'handling',
    roles: ['officer', 'unit-head'],
    // The paper names the very text that demands the notice; where none does any more, the article that says so.
    citation: (file, context) => dutyOf(file, context).source,
    objection: nothingToTell,
    take: (draft, command, context) => {
      const { form, source } = dutyOf(draft.row, context);
      const { noticeChannel } = command;
      if (form === 'written' && !WRITTEN_CHANNELS.some((channel) => channel === noticeChannel)) {
        throw new RuleViolation('report.notice-must-be-written', source, { noticeChannel, written: WRITTEN_CHANNELS });
      }
      return endTelling(say(draft, { type: 'reporter-told', noticeChannel }));
    },
  });
}

export const reportLifecycle: Lifecycle = {
  kind: 'report',
  states: REPORT_STATES,
  initial: ['triage', 'verifying', 'closed'],
  steps: [
    dispatchStep(),
    ...stepsAtTriage(),
    returnStep(['verifying']),
    ...verificationSteps(),
    ...reportEndSteps(),
    tellReporterStep(),
    ...jurisdictionSteps('verifying', handled),
    ...supervisionSteps(handled),
    ...correspondenceSteps({ open: opened, told }),
    ...aftermathSteps(standsAgain),
    ...stepsOfOpenCase(opened),
    ...stepsOfEveryCase(REPORT_STATES).map(keepingInsiders),
  ],
};
