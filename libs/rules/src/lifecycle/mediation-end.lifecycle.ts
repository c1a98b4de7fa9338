// How mediation ends: agreement, settlement or withdrawal, termination with notice to both, and a lead found on the way.
import type { CaseFile } from '../case-file.js';
import type { DecideContext } from '../command.js';
import { addDays, daysBetween } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { type Ground, getGround } from '../statute/grounds.table.js';
import { count, endClock, open, say, startClock, voidClocks } from './case-draft.js';
import { openClock } from './clock-hands.js';
import { leadReport } from './filing.js';
import { type AnyStep, step } from './lifecycle.js';
import { agreedWords, alreadyTerminated, by, checkWithdrawal, notYetAccepted, today } from './objections.js';
import { checkRepresented } from './represented.js';
import { needsOf } from './termination-needs.table.js';
import { reasoned } from './words.js';

/** Refuses the ground of expiry before the last day of the mediation period, and as long as a test stops it. */
function checkExpiry(ground: Ground, file: CaseFile, context: DecideContext): void {
  const clock = openClock(file.clocks, 'complaint.mediate');
  const stoppedFrom = clock?.pauses.find((pause) => pause.to === null)?.from;
  if (!clock || (stoppedFrom === undefined && today(context) >= clock.dueStrictOn)) return;
  const lastCounted = stoppedFrom === undefined ? today(context) : addDays(stoppedFrom, -1);
  const daysLeft = daysBetween(lastCounted, clock.dueStrictOn);
  throw new RuleViolation('complaint.mediation-period-still-runs', ground.source, { dueOn: clock.dueOn, daysLeft });
}

/** Refuses a ground for which the file does not hold what its item speaks of. */
function checkNeeds(ground: Ground, file: CaseFile, context: DecideContext): void {
  const { mediationConsents, lastMediation, laboratory, succession } = file.facts;
  const isAbsence = lastMediation === 'complainant-absent' || lastMediation === 'respondent-absent';
  const isRefusal = mediationConsents?.complainant === false || mediationConsents?.respondent === false;
  const require = (holds: boolean, code: string): void => {
    if (!holds) throw new RuleViolation(code, ground.source, { ground: ground.code });
  };
  switch (needsOf(ground.code)) {
    case 'nothing':
      return;
    case 'period-over':
      return checkExpiry(ground, file, context);
    case 'absence-or-refusal':
      return require(isAbsence || isRefusal, 'complaint.no-absence-or-refusal');
    case 'absence-or-respondents-refusal':
      return require(isAbsence || mediationConsents?.respondent === false, 'complaint.no-absence-or-refusal');
    case 'failed-mediation':
      return require(lastMediation === 'no-agreement-possible', 'complaint.no-failed-mediation');
    case 'no-laboratory-agreed':
      return require(laboratory?.costAgreed !== true, 'complaint.laboratory-was-agreed');
    case 'cost-not-agreed':
      return require(laboratory?.costAgreed === false, 'complaint.no-quarrel-over-cost');
    case 'nobody-goes-on':
      return require(succession?.successor === 'none', 'complaint.nobody-died');
  }
}

/** The steps that end mediation. @source 令121号 第二十三条至第二十五条、第二十七条; 令20号 第二十一条至第二十三条 */
export function endingSteps(): readonly AnyStep[] {
  return [
    step({
      command: 'record-agreement',
      states: ['in-mediation', 'testing'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('agree'),
      objection: alreadyTerminated,
      take: (draft, command, context) => {
        const { paper, recoveredFen, representedConsent } = command;
        checkRepresented(draft.file, { disposal: 'settle', consent: representedConsent }, context);
        const agreed = say(
          draft,
          {
            type: 'agreement-recorded',
            paper,
            recoveredFen,
            ...(representedConsent === undefined ? {} : { representedConsent }),
          },
          { words: [{ role: 'terms', text: command.terms }] },
        );
        return count(endClock(agreed, 'complaint.mediate'));
      },
    }),
    step({
      // Whoever complained may take it back at any time, also before anybody has looked at it.
      command: 'record-settlement',
      states: ['triage', 'disputed', 'awaiting-acceptance', 'in-mediation', 'suspended', 'testing'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      parties: ['filer'],
      citation: by('consent'),
      take: (draft, command, context) => {
        const { manner, recoveredFen, representedConsent, agreed } = command;
        checkWithdrawal(manner, recoveredFen, context);
        const disposal = manner === 'withdrawn' ? 'withdraw' : 'settle';
        checkRepresented(draft.file, { disposal, consent: representedConsent }, context);
        const represented = representedConsent === undefined ? {} : { representedConsent };
        const recorded = { type: 'settlement-recorded', manner, recoveredFen, ...represented } as const;
        const settled = say(draft, recorded, { words: agreedWords(agreed) });
        return count(voidClocks(settled));
      },
    }),
    step({
      command: 'terminate',
      states: ['in-mediation', 'suspended', 'testing'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('terminate'),
      objection: alreadyTerminated,
      take: (draft, command, context) => {
        const on = today(context);
        const ground = getGround('termination', command.ground, on);
        if (draft.file) checkNeeds(ground, draft.file, context);
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
      states: ['in-mediation', 'suspended', 'testing', 'terminated'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('lead'),
      objection: notYetAccepted,
      take: (draft, command, context) => {
        const lead = leadReport(draft, command.found, context);
        return open(say(draft, { type: 'lead-opened', lead: lead.ref }, { audience: 'internal' }), lead);
      },
    }),
  ];
}
