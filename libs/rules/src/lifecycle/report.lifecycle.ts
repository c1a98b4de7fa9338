// The life of a report (举报): verification, filing as a case or not, telling the reporter where a law says so.
import { type CaseFile, type CaseState, REPORT_STATES } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { localDateOf } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { findDeadline, type PauseReason } from '../statute/deadlines.table.js';
import { getGround } from '../statute/grounds.table.js';
import { aftermathSteps } from './aftermath.lifecycle.js';
import { returnStep, stepsAtTriage, stepsOfEveryCase, stepsOfOpenCase } from './any-case.lifecycle.js';
import { type BasisKey, basisOf } from './basis.table.js';
import {
  type CaseDraft,
  count,
  endClock,
  extendClock,
  open,
  pauseClock,
  resumeClock,
  say,
  startClock,
} from './case-draft.js';
import { isOverdue, isStoppedBy, openClock, ruleOf } from './clock-hands.js';
import { correspondenceSteps } from './correspondence.lifecycle.js';
import { dispatchStep } from './dispatch.js';
import { BEGINNINGS, investigationOf } from './filing.js';
import { jurisdictionSteps } from './jurisdiction.lifecycle.js';
import { type Lifecycle, type Objection, step } from './lifecycle.js';
import { supervisionSteps } from './supervision.lifecycle.js';
import { reasoned } from './words.js';

const by = (key: BasisKey) => (_file: CaseFile, context: DecideContext) => basisOf(key, context);
const today = (context: DecideContext) => localDateOf(context.moment);

/** The clock that verification runs on: that of a lead found in mediation while it runs, else a report's own. */
export function verifyClockOf(file: Pick<CaseFile, 'clocks'>): string {
  return openClock(file.clocks, 'lead.verify') ? 'lead.verify' : 'report.verify';
}

function verificationClock(draft: CaseDraft): string {
  return verifyClockOf(draft);
}

/** A decision on filing is taken once. */
function alreadyDecided(file: CaseFile, context: DecideContext): Objection | null {
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

/** The general duty to tell a real-name reporter ended with 令20号; later days have no row, so no clock. */
function tellsReporter(draft: CaseDraft, context: DecideContext): boolean {
  return draft.row.realName && findDeadline('report.notify-reporter', today(context)) !== undefined;
}

function decideFiling(said: CaseDraft): CaseDraft {
  const counted = count(endClock(said, verificationClock(said)));
  return counted.row.state === 'telling-reporter' ? startClock(counted, 'report.notify-reporter') : counted;
}

function noExtensionLeft(file: CaseFile, context: DecideContext): Objection | null {
  const clock = openClock(file.clocks, verifyClockOf(file));
  if (!clock) return null;
  const citation = ruleOf(clock).extension?.source ?? basisOf('verify', context);
  if (clock.extensionDays > 0) return { code: 'clock.already-extended', citation, facts: { dueOn: clock.dueOn } };
  if (isOverdue(clock, context.moment)) {
    return { code: 'clock.extension-after-expiry', citation, facts: { dueOn: clock.dueOn } };
  }
  return null;
}

function extensionOpen(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.approval === null) return null;
  return { code: 'clock.extension-already-asked', citation: basisOf('verify', context) };
}

function noExtensionAsked(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.approval?.what === 'extension') return null;
  return { code: 'clock.no-extension-asked', citation: basisOf('verify', context) };
}

function checkStops(draft: CaseDraft, reason: PauseReason, context: DecideContext): void {
  const clock = openClock(draft.clocks, verificationClock(draft));
  if (clock && isStoppedBy(clock, reason)) return;
  throw new RuleViolation('clock.not-stopped-by-this', basisOf('verify', context), { reason });
}

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

export const reportLifecycle: Lifecycle = {
  kind: 'report',
  states: REPORT_STATES,
  initial: ['triage', 'verifying', 'closed'],
  steps: [
    dispatchStep(),
    ...stepsAtTriage(),
    returnStep(['verifying']),
    step({
      command: 'institute',
      states: ['verifying', 'testing'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('institute'),
      objection: alreadyDecided,
      take: (draft, command, context) => {
        checkTwoOfficers(command.secondOfficer, context);
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
          tellsReporter: tellsReporter(draft, context),
          investigation: investigation.ref,
        } as const;
        const words = [reasoned('opinion', command.opinion, basisOf('institute', context))];
        return open(decideFiling(say(draft, event, { audience: 'internal', words })), investigation);
      },
    }),
    step({
      command: 'decline',
      states: ['verifying', 'testing'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('decline'),
      objection: alreadyDecided,
      take: (draft, command, context) => {
        checkTwoOfficers(command.secondOfficer, context);
        const on = today(context);
        const ground = getGround('non-filing', command.ground, on);
        const event = {
          type: 'declined',
          on,
          ground: ground.code,
          secondOfficer: command.secondOfficer,
          tellsReporter: tellsReporter(draft, context),
        } as const;
        const words = [reasoned('opinion', command.opinion, ground.source)];
        return decideFiling(say(draft, event, { audience: 'internal', words }));
      },
    }),
    step({
      command: 'send-for-testing',
      states: ['verifying'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('verify'),
      take: (draft, command, context) => {
        checkStops(draft, command.what, context);
        const began = say(
          draft,
          { type: 'testing-began', what: command.what, from: today(context) },
          { audience: 'internal' },
        );
        return pauseClock(began, verificationClock(draft), command.what);
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
        return resumeClock(say(draft, event, { audience: 'internal' }), verificationClock(draft));
      },
    }),
    step({
      command: 'ask-extension',
      states: ['verifying'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('verify'),
      objection: (file, context) => noExtensionLeft(file, context) ?? extensionOpen(file, context),
      take: (draft, command, context) => {
        const { actor } = context;
        const asker = actor.kind === 'officer' ? actor.account : actor.kind;
        const words = [reasoned('reasons', command.reasons, basisOf('verify', context))];
        return say(draft, { type: 'extension-asked', by: asker }, { audience: 'internal', words });
      },
    }),
    step({
      command: 'answer-extension',
      states: ['verifying'],
      standing: 'handling',
      roles: ['unit-head'],
      citation: by('verify'),
      objection: (file, context) => noExtensionAsked(file, context) ?? noExtensionLeft(file, context),
      take: (draft, command, context) => {
        const { actor } = context;
        if (actor.kind === 'officer' && actor.account === draft.row.facts.approval?.by) {
          throw new RuleViolation('clock.extension-by-another-person', basisOf('verify', context));
        }
        const key = verificationClock(draft);
        const clock = openClock(draft.clocks, key);
        const days = command.approve && clock ? (ruleOf(clock).extension?.days ?? 0) : 0;
        const answered = say(
          draft,
          { type: 'extension-answered', approved: command.approve, days },
          { audience: 'internal', words: [{ role: 'opinion', text: command.opinion }] },
        );
        return days > 0 ? extendClock(answered, key, days) : answered;
      },
    }),
    step({
      command: 'tell-reporter',
      states: ['telling-reporter'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('tell'),
      take: (draft, command) => {
        const told = say(draft, { type: 'reporter-told', noticeChannel: command.noticeChannel });
        return endClock(told, 'report.notify-reporter');
      },
    }),
    ...jurisdictionSteps('verifying', handled),
    ...supervisionSteps(handled),
    ...correspondenceSteps({ open: opened, told }),
    ...aftermathSteps(standsAgain),
    ...stepsOfOpenCase(opened),
    ...stepsOfEveryCase(REPORT_STATES),
  ],
};
