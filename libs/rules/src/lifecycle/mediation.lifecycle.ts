// Mediation between its beginning and its end: consent, hearings, who mediates in the bureau’s name, recusal.
import type { CaseFile } from '../case-file.js';
import type { DecideContext, EntrustCommand, HandBackCommand, RecordMediationCommand } from '../command.js';
import { RuleViolation } from '../rule-violation.js';
import { ruleSetOn } from '../statute/rule-set.js';
import { basisOf } from './basis.table.js';
import { type CaseDraft, endSight, grantSight, say, tellAbout } from './case-draft.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { alreadyTerminated, by, firstOf, today, within } from './objections.js';
import { reasoned } from './words.js';

const MEDIATED = ['in-mediation', 'suspended', 'testing'] as const;

/** Whoever is entrusted mediates himself: there is no second entrusting, neither by him nor beside him. */
function alreadyEntrusted(file: CaseFile, context: DecideContext): Objection | null {
  const { entrustedTo } = file.facts;
  if (entrustedTo === null) return null;
  return { code: 'complaint.already-entrusted', citation: basisOf('entrust', context), facts: { unit: entrustedTo } };
}

function notEntrusted(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.entrustedTo !== null) return null;
  return { code: 'complaint.not-entrusted', citation: basisOf('entrust', context) };
}

/** What needs the consent of both stands still where one of them has not given it. */
function consentMissing(file: CaseFile, context: DecideContext): Objection | null {
  const complainant = file.facts.mediationConsents?.complainant === true;
  const respondent = file.facts.mediationConsents?.respondent === true;
  if (complainant && respondent) return null;
  const facts = { complainant, respondent };
  return { code: 'complaint.consent-missing', citation: basisOf('consent', context), facts };
}

/** Under 令20号 alone the bureau entrusted by itself; since the regulation of July 2024 both parties consent. */
function checkEntrusting(file: CaseFile, command: EntrustCommand, context: DecideContext): void {
  const citation = basisOf('entrust', context);
  if (command.unit === file.unit) {
    throw new RuleViolation('complaint.entrusted-to-itself', citation, { unit: command.unit });
  }
  const complainant = command.complainantConsents || file.facts.consentToEntrusting === true;
  const respondent = command.respondentConsents;
  if ((complainant && respondent) || ruleSetOn(today(context)).id === 'RS1') return;
  throw new RuleViolation('complaint.entrusting-consent-missing', citation, { complainant, respondent });
}

/** Nobody stays away from a hearing that was not arranged, and nothing came of one that is still to be held. */
function checkHearing(file: CaseFile, command: RecordMediationCommand, context: DecideContext): void {
  const isAbsence = command.result === 'complainant-absent' || command.result === 'respondent-absent';
  if (command.manner === 'remote' && !isAbsence) return;
  const citation = basisOf('arrange', context);
  const at = file.facts.mediationArrangedFor;
  if (at === null) throw new RuleViolation('complaint.hearing-not-arranged', citation);
  if (at > context.moment) throw new RuleViolation('complaint.hearing-still-to-come', citation, { at });
}

/** The case is the bureau's alone again, with what the body found; why nothing came of it is said in full. */
function handedBack(
  draft: CaseDraft,
  { result, recoveredFen, words: said }: HandBackCommand,
  context: DecideContext,
): CaseDraft {
  const { entrustedTo } = draft.row.facts;
  if (entrustedTo === null) throw new Error('nobody was entrusted');
  const citation = basisOf('entrust', context);
  if (result === 'no-agreement' && recoveredFen > 0) {
    throw new RuleViolation('complaint.nothing-recovered-without-agreement', citation, { recoveredFen });
  }
  const words = result === 'no-agreement' ? [reasoned('reasons', said, citation)] : [{ role: 'proposed', text: said }];
  const event = { type: 'entrusting-ended', unit: entrustedTo, result, recoveredFen } as const;
  const ended = endSight(say(draft, event, { audience: 'internal', words }), entrustedTo, 'entrusted');
  return tellAbout(ended, [draft.row.handler === null ? 'unit-head' : 'handler'], 'entrusting-handed-back');
}

/** Consent, hearings and entrusting. @source 令121号 第十八条至第二十条; 令20号 第十六条至第十八条 */
export function mediationSteps(): readonly AnyStep[] {
  return [
    step({
      command: 'record-consent',
      states: MEDIATED,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('consent'),
      objection: alreadyTerminated,
      take: (draft, { party, consents, noticeChannel }) =>
        say(draft, { type: 'consent-recorded', party, consents, noticeChannel }, { audience: 'internal' }),
    }),
    step({
      command: 'arrange-mediation',
      states: ['in-mediation'],
      standing: 'entrusted',
      roles: ['officer', 'unit-head', 'assistant'],
      citation: by('arrange'),
      objection: alreadyTerminated,
      take: (draft, command, context) => {
        const { manner, at, complainantConsents, respondentConsents } = command;
        if (!complainantConsents || !respondentConsents) {
          throw new RuleViolation('complaint.consent-missing', basisOf('consent', context), {
            complainant: complainantConsents,
            respondent: respondentConsents,
          });
        }
        if (at <= context.moment) {
          throw new RuleViolation('complaint.hearing-in-the-past', basisOf('arrange', context), { at });
        }
        return say(
          draft,
          { type: 'mediation-arranged', manner, for: at, complainantConsents, respondentConsents },
          { words: [{ role: 'place', text: command.place }] },
        );
      },
    }),
    step({
      command: 'record-mediation',
      states: ['in-mediation'],
      standing: 'entrusted',
      roles: ['officer', 'unit-head', 'assistant'],
      citation: by('arrange'),
      objection: firstOf(alreadyTerminated, within(['in-mediation'], consentMissing)),
      take: (draft, command, context) => {
        if (draft.file) checkHearing(draft.file, command, context);
        const { manner, result } = command;
        const words = [{ role: 'record', text: command.words }];
        return say(draft, { type: 'mediation-recorded', manner, result }, { audience: 'internal', words });
      },
    }),
    step({
      command: 'entrust',
      states: ['in-mediation'],
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('entrust'),
      objection: firstOf(alreadyTerminated, within(['in-mediation'], alreadyEntrusted)),
      take: (draft, command, context) => {
        if (draft.file) checkEntrusting(draft.file, command, context);
        return grantSight(say(draft, { type: 'entrusted', unit: command.unit }), command.unit, 'entrusted');
      },
    }),
    step({
      command: 'end-entrusting',
      states: MEDIATED,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('entrust'),
      objection: firstOf(alreadyTerminated, within(MEDIATED, notEntrusted)),
      take: (draft, command) => {
        const { entrustedTo } = draft.row.facts;
        if (entrustedTo === null) throw new Error('nobody was entrusted');
        const words = [{ role: 'report', text: command.words }];
        const ended = say(draft, { type: 'entrusting-ended', unit: entrustedTo }, { audience: 'internal', words });
        return endSight(ended, entrustedTo, 'entrusted');
      },
    }),
    step({
      // The body proposes and the bureau decides: neither its yes nor its no closes the case.
      command: 'hand-back',
      states: MEDIATED,
      standing: 'entrusted',
      roles: ['assistant'],
      citation: by('entrust'),
      objection: firstOf(alreadyTerminated, within(MEDIATED, notEntrusted)),
      take: handedBack,
    }),
  ];
}
