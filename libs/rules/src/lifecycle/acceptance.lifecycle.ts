// The seven days of a complaint: proof of identity asked for, acceptance or refusal.
import type { CaseFile } from '../case-file.js';
import type { DecideContext } from '../command.js';
import type { LocalDate } from '../calendar/local-date.js';
import { RuleViolation } from '../rule-violation.js';
import { type Ground, findGround, getGround } from '../statute/grounds.table.js';
import { REMEDIES, findRemedyDuty } from '../statute/remedies.table.js';
import { ruleSetOn } from '../statute/rule-set.js';
import { basisOf } from './basis.table.js';
import { count, endClock, say, startClock } from './case-draft.js';
import { openClock } from './clock-hands.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { alreadyAccepted, by, firstOf, today, within } from './objections.js';
import { reasoned } from './words.js';

// "Impersonates another, or refuses the identity check" of 令121号 第十六条; 令20号 knew no such ground.
const REFUSES_IDENTITY_CHECK = 'REJ-121-16-6';
const UNDECIDED = ['awaiting-acceptance'] as const;

/** Before 令121号 nobody could be asked to prove who he is. @source 令121号 第十条第三款 */
function noProofYet(_file: CaseFile, context: DecideContext): Objection | null {
  const ruleSet = ruleSetOn(today(context)).id;
  if (ruleSet === 'RS3') return null;
  return { code: 'complaint.no-identity-check-yet', citation: basisOf('identity', context), facts: { ruleSet } };
}

function proofAlreadyAsked(file: CaseFile, context: DecideContext): Objection | null {
  const { identityProof } = file.facts;
  if (identityProof === null) return null;
  const facts = { byOn: identityProof.byOn };
  return { code: 'complaint.identity-proof-already-asked', citation: basisOf('identity', context), facts };
}

function proofNotAsked(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.identityProof !== null) return null;
  return { code: 'complaint.identity-proof-not-asked', citation: basisOf('identity', context) };
}

function alreadyProved(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.identityProof?.proved !== true) return null;
  return { code: 'complaint.identity-already-proved', citation: basisOf('identity', context) };
}

/** Who refused to prove his identity is not accepted, unless he proves it after all. */
function identityRefused(file: CaseFile, context: DecideContext): Objection | null {
  if (file.facts.identityProof?.proved !== false) return null;
  const ground = findGround('refusal', REFUSES_IDENTITY_CHECK, today(context));
  return { code: 'complaint.identity-not-proved', citation: ground?.source ?? basisOf('refuse', context) };
}

/** The date lies in the period for acceptance, which the question does not stop. */
function checkProofDate(file: CaseFile, byOn: LocalDate, context: DecideContext): void {
  const dueOn = openClock(file.clocks, 'complaint.accept')?.dueOn ?? today(context);
  if (byOn > today(context) && byOn <= dueOn) return;
  throw new RuleViolation('complaint.proof-date-outside-period', basisOf('identity', context), { byOn, dueOn });
}

/** Refusal for want of identity does not stand beside proof, nor beside a day that is still to come. */
function checkIdentityGround(ground: Ground, file: CaseFile, context: DecideContext): void {
  const { identityProof } = file.facts;
  if (ground.code !== REFUSES_IDENTITY_CHECK || identityProof === null || identityProof.proved === false) return;
  const { byOn, proved } = identityProof;
  if (proved) throw new RuleViolation('complaint.identity-already-proved', ground.source);
  if (today(context) < byOn) throw new RuleViolation('complaint.identity-proof-still-awaited', ground.source, { byOn });
}

/** The steps of acceptance. @source 令121号 第十条、第十五条至第十七条; 令20号 第九条、第十四条、第十五条 */
export function acceptanceSteps(): readonly AnyStep[] {
  return [
    step({
      command: 'ask-identity-proof',
      states: UNDECIDED,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('identity'),
      objection: firstOf(alreadyAccepted, within(UNDECIDED, firstOf(noProofYet, proofAlreadyAsked))),
      take: (draft, command, context) => {
        const { byOn, noticeChannel } = command;
        if (draft.file) checkProofDate(draft.file, byOn, context);
        return say(draft, { type: 'identity-proof-asked', byOn, noticeChannel });
      },
    }),
    step({
      command: 'record-identity-proof',
      states: UNDECIDED,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('identity'),
      objection: firstOf(alreadyAccepted, within(UNDECIDED, firstOf(proofNotAsked, alreadyProved))),
      take: (draft, { proved }) => say(draft, { type: 'identity-proof-recorded', proved }, { audience: 'internal' }),
    }),
    step({
      command: 'accept',
      states: UNDECIDED,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('accept'),
      objection: firstOf(alreadyAccepted, within(UNDECIDED, identityRefused)),
      take: (draft, command, context) => {
        const event = { type: 'accepted', on: today(context), noticeChannel: command.noticeChannel } as const;
        return startClock(endClock(say(draft, event), 'complaint.accept'), 'complaint.mediate');
      },
    }),
    step({
      command: 'refuse',
      states: UNDECIDED,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('refuse'),
      objection: alreadyAccepted,
      take: (draft, command, context) => {
        const on = today(context);
        const ground = getGround('refusal', command.ground, on);
        if (draft.file) checkIdentityGround(ground, draft.file, context);
        const remediesTold = findRemedyDuty(on) ? REMEDIES.map((remedy) => remedy.code) : [];
        const refused = say(
          draft,
          { type: 'refused', on, ground: ground.code, noticeChannel: command.noticeChannel, remediesTold },
          { words: [reasoned('reasons', command.reasons, ground.source)] },
        );
        return count(endClock(refused, 'complaint.accept'));
      },
    }),
  ];
}
