// The verification (核查) of a report: it stands still for a laboratory and ends with filing a case or not.
import type { CaseFile, CaseState } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { localDateOf } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import type { PauseReason } from '../statute/deadlines.table.js';
import { getGround } from '../statute/grounds.table.js';
import { type BasisKey, basisOf } from './basis.table.js';
import { type CaseDraft, count, endClock, open, pauseClock, resumeClock, say } from './case-draft.js';
import { isStoppedBy, openClock } from './clock-hands.js';
import { type Extended, alreadyAsked, extensionSteps } from './extension.lifecycle.js';
import { investigationOf } from './filing.js';
import { refuseExcluded } from './exclusion.lifecycle.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { leavesTelling, startTelling, underSubject, verifyClockOf } from './report-clocks.js';
import { reasoned } from './words.js';

/** The states in which a report is not decided yet and a unit is at work on it. */
export const UNDECIDED: readonly CaseState[] = ['verifying', 'testing'];

const VERIFICATION: Extended = { states: ['verifying'], clockOf: verifyClockOf, basis: 'verify' };

const by = (key: BasisKey) => (_file: CaseFile, context: DecideContext) => basisOf(key, context);
const today = (context: DecideContext) => localDateOf(context.moment);

/** A decision on filing is taken once. */
export function alreadyDecided(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.decidedOn === null) return null;
  return {
    code: 'report.already-decided',
    citation: basisOf('verify', context),
    facts: { decidedOn: file.facts.decidedOn },
  };
}

/** Two officers take part, and they are two. */
function checkTwoOfficers(secondOfficer: string, context: DecideContext): void {
  const { actor } = context;
  if (actor.kind === 'officer' && actor.account !== secondOfficer) return;
  throw new RuleViolation('report.two-officers-needed', basisOf('institute', context));
}

function decideFiling(said: CaseDraft, context: DecideContext): CaseDraft {
  const counted = count(endClock(said, verifyClockOf(said)));
  return counted.row.state === 'telling-reporter' ? startTelling(counted, context) : counted;
}

function checkStops(draft: CaseDraft, reason: PauseReason, context: DecideContext): void {
  const clock = openClock(draft.clocks, verifyClockOf(draft));
  if (clock && isStoppedBy(clock, reason)) return;
  throw new RuleViolation('clock.not-stopped-by-this', clock?.citation ?? basisOf('verify', context), { reason });
}

/** Filing a case or not, and what the period of it may be lengthened or stopped by. @source 程序规定 第十八条至第二十条 */
export function verificationSteps(): readonly AnyStep[] {
  return [instituteStep(), declineStep(), classifyStep(), ...laboratorySteps(), ...extensionSteps(VERIFICATION)];
}

function instituteStep(): AnyStep {
  return step({
    command: 'institute',
    states: UNDECIDED,
    standing: 'handling',
    roles: ['officer', 'unit-head'],
    citation: by('institute'),
    objection: alreadyDecided,
    take: (draft, command, context) => {
      checkTwoOfficers(command.secondOfficer, context);
      refuseExcluded(draft, command.secondOfficer, context);
      const { evidence, punishable, ownJurisdiction, withinLimitation } = command;
      const conditions = { evidence, punishable, ownJurisdiction, withinLimitation };
      if (Object.values(conditions).some((holds) => !holds)) {
        throw new RuleViolation('report.conditions-not-met', basisOf('institute', context), conditions);
      }
      const investigation = investigationOf(draft, context);
      const event = {
        type: 'instituted',
        on: today(context),
        secondOfficer: command.secondOfficer,
        tellsReporter: leavesTelling(draft, context),
        investigation: investigation.ref,
      } as const;
      const words = [reasoned('opinion', command.opinion, basisOf('institute', context))];
      return open(decideFiling(say(draft, event, { audience: 'internal', words }), context), investigation);
    },
  });
}

function declineStep(): AnyStep {
  return step({
    command: 'decline',
    states: UNDECIDED,
    standing: 'handling',
    roles: ['officer', 'unit-head'],
    citation: by('decline'),
    objection: alreadyDecided,
    take: (draft, command, context) => {
      checkTwoOfficers(command.secondOfficer, context);
      refuseExcluded(draft, command.secondOfficer, context);
      const on = today(context);
      const ground = getGround('non-filing', command.ground, on);
      const event = {
        type: 'declined',
        on,
        ground: ground.code,
        secondOfficer: command.secondOfficer,
        tellsReporter: leavesTelling(draft, context),
      } as const;
      const words = [reasoned('opinion', command.opinion, ground.source)];
      return decideFiling(say(draft, event, { audience: 'internal', words }), context);
    },
  });
}

/** Which special law a report falls under is said before it is decided, and while no laboratory holds its clock. */
function classifyStep(): AnyStep {
  return step({
    command: 'classify-subject',
    states: ['triage', 'verifying'],
    standing: 'handling',
    roles: ['officer', 'unit-head', 'intake', 'city-intake'],
    citation: by('special-law'),
    objection: (file, context) => alreadyDecided(file, context) ?? alreadyAsked(file, context, 'special-law'),
    take: (draft, command, context) => {
      if (command.subject === draft.row.facts.subject) {
        throw new RuleViolation('report.subject-unchanged', basisOf('special-law', context), {
          subject: command.subject,
        });
      }
      return underSubject(draft, command.subject, context);
    },
  });
}

function laboratorySteps(): readonly AnyStep[] {
  return [
    step({
      command: 'send-for-testing',
      states: ['verifying'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('verify'),
      take: (draft, command, context) => {
        checkStops(draft, command.what, context);
        const event = { type: 'testing-began', what: command.what, from: today(context) } as const;
        return pauseClock(say(draft, event, { audience: 'internal' }), verifyClockOf(draft), command.what);
      },
    }),
    step({
      command: 'resume',
      states: ['testing'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('verify'),
      take: (draft, _command, context) => {
        const event = { type: 'testing-ended', to: today(context), state: 'verifying' } as const;
        return resumeClock(say(draft, event, { audience: 'internal' }), verifyClockOf(draft));
      },
    }),
  ];
}
