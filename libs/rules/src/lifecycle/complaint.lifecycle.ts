// The life of a complaint (投诉): from the intake desk over acceptance and mediation to its closing.
import { COMPLAINT_STATES, type CaseFile, type CaseState } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { addDays, daysBetween, localDateOf } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import type { PauseReason } from '../statute/deadlines.table.js';
import { type Ground, getGround } from '../statute/grounds.table.js';
import { findRemedyDuty, REMEDIES } from '../statute/remedies.table.js';
import { returnStep, stepsAtTriage, stepsOfEveryCase, stepsOfOpenCase } from './any-case.lifecycle.js';
import { type BasisKey, basisOf } from './basis.table.js';
import { count, endClock, open, pauseClock, resumeClock, say, startClock, voidClocks } from './case-draft.js';
import { isStoppedBy, openClock } from './clock-hands.js';
import { dispatchStep } from './dispatch.js';
import { leadReport } from './filing.js';
import { type Lifecycle, type Objection, step } from './lifecycle.js';
import { reasoned } from './words.js';

const by = (key: BasisKey) => (_file: CaseFile, context: DecideContext) => basisOf(key, context);
const today = (context: DecideContext) => localDateOf(context.moment);

/** A second acceptance is refused and the first is named. */
function alreadyAccepted(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.acceptedOn === null) return null;
  return {
    code: 'complaint.already-accepted',
    citation: basisOf('accept', context),
    facts: { acceptedOn: file.facts.acceptedOn },
  };
}

/** Nothing of the mediation can be done before the complaint is accepted. */
function notYetAccepted(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.acceptedOn !== null || file.state === 'closed') return null;
  return { code: 'complaint.not-yet-accepted', citation: basisOf('consent', context) };
}

/** A mediation that has been terminated is over: what is left is telling both parties. */
function alreadyTerminated(file: CaseFile, context: DecideContext): Objection | null {
  if (file.state !== 'terminated') return notYetAccepted(file, context);
  const ground = file.facts.ground ?? '';
  return { code: 'complaint.already-terminated', citation: basisOf('terminate', context), facts: { ground } };
}

// The ground "no agreement within the period" of each list is the only one that waits for the period to end.
const GROUNDS_OF_EXPIRY = ['TERM-20-21-5', 'TERM-121-23-5'];

/** Refuses the ground of expiry before the last day of the mediation period, and as long as a test stops it. */
function checkExpiry(ground: Ground, file: CaseFile, context: DecideContext): void {
  if (!GROUNDS_OF_EXPIRY.includes(ground.code)) return;
  const clock = openClock(file.clocks, 'complaint.mediate');
  const stoppedFrom = clock?.pauses.find((pause) => pause.to === null)?.from;
  if (!clock || (stoppedFrom === undefined && today(context) >= clock.dueStrictOn)) return;
  const lastCounted = stoppedFrom === undefined ? today(context) : addDays(stoppedFrom, -1);
  const daysLeft = daysBetween(lastCounted, clock.dueStrictOn);
  throw new RuleViolation('complaint.mediation-period-still-runs', ground.source, { dueOn: clock.dueOn, daysLeft });
}

/** The law tells which tests stop the mediation clock; the list is shorter under 令121号 than under 令20号. */
function checkStops(file: CaseFile, reason: PauseReason, context: DecideContext): void {
  const clock = openClock(file.clocks, 'complaint.mediate');
  if (clock && isStoppedBy(clock, reason)) return;
  throw new RuleViolation('clock.not-stopped-by-this', basisOf('test', context), { reason });
}

const opened: readonly CaseState[] = COMPLAINT_STATES.filter((state) => state !== 'closed');

export const complaintLifecycle: Lifecycle = {
  kind: 'complaint',
  states: COMPLAINT_STATES,
  initial: ['triage', 'awaiting-acceptance', 'closed'],
  steps: [
    dispatchStep(),
    ...stepsAtTriage(),
    returnStep(['awaiting-acceptance']),
    step({
      command: 'accept',
      states: ['awaiting-acceptance'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('accept'),
      objection: alreadyAccepted,
      take: (draft, command, context) => {
        const event = { type: 'accepted', on: today(context), noticeChannel: command.noticeChannel } as const;
        return startClock(endClock(say(draft, event), 'complaint.accept'), 'complaint.mediate');
      },
    }),
    step({
      command: 'refuse',
      states: ['awaiting-acceptance'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('refuse'),
      objection: alreadyAccepted,
      take: (draft, command, context) => {
        const on = today(context);
        const ground = getGround('refusal', command.ground, on);
        const remediesTold = findRemedyDuty(on) ? REMEDIES.map((remedy) => remedy.code) : [];
        const refused = say(
          draft,
          { type: 'refused', on, ground: ground.code, noticeChannel: command.noticeChannel, remediesTold },
          { words: [reasoned('reasons', command.reasons, ground.source)] },
        );
        return count(endClock(refused, 'complaint.accept'));
      },
    }),
    step({
      command: 'arrange-mediation',
      states: ['in-mediation'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('arrange'),
      objection: alreadyTerminated,
      take: (draft, command, context) => {
        if (!command.complainantConsents || !command.respondentConsents) {
          throw new RuleViolation('complaint.consent-missing', basisOf('consent', context), {
            complainant: command.complainantConsents,
            respondent: command.respondentConsents,
          });
        }
        if (command.at <= context.moment) {
          throw new RuleViolation('complaint.hearing-in-the-past', basisOf('arrange', context), { at: command.at });
        }
        const { manner, at, complainantConsents, respondentConsents } = command;
        return say(
          draft,
          { type: 'mediation-arranged', manner, for: at, complainantConsents, respondentConsents },
          { words: [{ role: 'place', text: command.place }] },
        );
      },
    }),
    step({
      command: 'send-for-testing',
      states: ['in-mediation'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('test'),
      objection: alreadyTerminated,
      take: (draft, command, context) => {
        if (draft.file) checkStops(draft.file, command.what, context);
        const began = say(draft, { type: 'testing-began', what: command.what, from: today(context) });
        return pauseClock(began, 'complaint.mediate', command.what);
      },
    }),
    step({
      command: 'resume',
      states: ['testing'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('test'),
      take: (draft, _command, context) =>
        resumeClock(
          say(draft, { type: 'testing-ended', to: today(context), state: 'in-mediation' }),
          'complaint.mediate',
        ),
    }),
    step({
      command: 'record-agreement',
      states: ['in-mediation', 'testing'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('agree'),
      objection: alreadyTerminated,
      take: (draft, command) => {
        const { paper, recoveredFen, terms } = command;
        const agreed = say(
          draft,
          { type: 'agreement-recorded', paper, recoveredFen },
          { words: [{ role: 'terms', text: terms }] },
        );
        return count(endClock(agreed, 'complaint.mediate'));
      },
    }),
    step({
      command: 'record-settlement',
      states: ['awaiting-acceptance', 'in-mediation', 'testing'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('consent'),
      take: (draft, command) => {
        const { manner, recoveredFen } = command;
        return count(voidClocks(say(draft, { type: 'settlement-recorded', manner, recoveredFen })));
      },
    }),
    step({
      command: 'terminate',
      states: ['in-mediation', 'testing'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('terminate'),
      objection: alreadyTerminated,
      take: (draft, command, context) => {
        const on = today(context);
        const ground = getGround('termination', command.ground, on);
        if (draft.file) checkExpiry(ground, draft.file, context);
        const terminated = say(
          draft,
          { type: 'terminated', on, ground: ground.code },
          { words: [reasoned('reasons', command.reasons, ground.source)] },
        );
        return startClock(endClock(terminated, 'complaint.mediate'), 'complaint.notify-termination');
      },
    }),
    step({
      command: 'notify-termination',
      states: ['terminated'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('terminate'),
      take: (draft, command) => {
        const { complainantChannel, respondentChannel } = command;
        const told = say(draft, { type: 'termination-notified', complainantChannel, respondentChannel });
        return count(endClock(told, 'complaint.notify-termination'));
      },
    }),
    step({
      command: 'open-lead',
      states: ['in-mediation', 'testing', 'terminated'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('lead'),
      objection: notYetAccepted,
      take: (draft, command, context) => {
        const lead = leadReport(draft, command.found, context);
        return open(say(draft, { type: 'lead-opened', lead: lead.ref }, { audience: 'internal' }), lead);
      },
    }),
    ...stepsOfOpenCase(opened),
    ...stepsOfEveryCase(COMPLAINT_STATES),
  ],
};
