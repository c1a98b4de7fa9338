// The people in a complaint: joint complainants and who speaks for them, agents, and who goes on for somebody who died.
import type { CaseFile, Party } from '../case-file.js';
import type { AddPartyCommand, DecideContext, RecordSuccessionCommand } from '../command.js';
import { RuleViolation } from '../rule-violation.js';
import { citationText } from '../statute/citation.js';
import { representativesRuleOn } from '../statute/representatives.table.js';
import { basisOf } from './basis.table.js';
import { type CaseDraft, addParty, endParty, say } from './case-draft.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { by, today, within } from './objections.js';

const WITH_PARTIES = ['awaiting-acceptance', 'in-mediation', 'suspended', 'testing'] as const;

/** Those who complain in their own right; an agent only speaks for one of them. */
function complainantsOf(parties: readonly Party[]): readonly Party[] {
  return parties.filter(({ role }) => role === 'complainant' || role === 'heir');
}

function notJoint(file: CaseFile, context: DecideContext): Objection | null {
  if (complainantsOf(file.parties).length > 1) return null;
  return { code: 'complaint.not-joint', citation: basisOf('join', context) };
}

/** Representatives are one or two of the complainants of this very case. */
function checkRepresentatives(file: CaseFile, named: readonly string[], context: DecideContext): void {
  const { atMost, source } = representativesRuleOn(today(context));
  if (named.length === 0 || named.length > atMost || new Set(named).size !== named.length) {
    throw new RuleViolation('complaint.too-many-representatives', source, { named: named.length, atMost });
  }
  const complainants = complainantsOf(file.parties).map(({ id }) => id);
  if (named.every((id) => complainants.includes(id))) return;
  throw new RuleViolation('complaint.representative-not-complainant', source);
}

/** Another complainant joins with consent, an agent with an original authorisation; an heir comes by succession only. */
function checkJoining({ party, authorised }: AddPartyCommand, context: DecideContext): void {
  const isAgent = party.role === 'agent';
  if (!isAgent && party.role !== 'complainant') {
    throw new RuleViolation('complaint.party-of-no-such-role', basisOf('join', context), { role: party.role });
  }
  if (authorised) return;
  throw isAgent
    ? new RuleViolation('complaint.agent-not-authorised', basisOf('agent', context))
    : new RuleViolation('complaint.joint-consent-missing', basisOf('join', context));
}

/** An heir is named exactly where somebody goes on for a complainant. */
function checkHeir({ of, successor, heir }: RecordSuccessionCommand, context: DecideContext): void {
  const needsHeir = of === 'complainant' && successor === 'goes-on';
  if (needsHeir ? heir?.role === 'heir' : heir === null) return;
  const code = needsHeir ? 'complaint.heir-missing' : 'complaint.heir-without-succession';
  throw new RuleViolation(code, basisOf('succeed', context), { of, successor });
}

/** The heir takes the place of a sole complainant; of several, the law does not say here which one died. */
function succeeded(draft: CaseDraft, { heir }: RecordSuccessionCommand): CaseDraft {
  if (heir === null) return draft;
  const [sole, ...others] = complainantsOf(draft.file?.parties ?? []);
  const joined = addParty(draft, heir);
  return sole && others.length === 0 ? endParty(joined, sole.id) : joined;
}

/** Refuses an end that gives up claims of complainants who are only represented, as long as they do not agree to it. */
export function checkRepresented(draft: CaseDraft, consent: boolean | undefined, context: DecideContext): void {
  const { representatives } = draft.row.facts;
  const represented = complainantsOf(draft.file?.parties ?? []).filter(({ id }) => !representatives.includes(id));
  if (representatives.length === 0 || represented.length === 0 || consent === true) return;
  throw new RuleViolation('complaint.represented-not-asked', basisOf('join', context), {
    represented: represented.length,
  });
}

/** The steps of the people in a complaint. @source 令121号 第十一条、第十二条、第二十三条; 令20号 第十条、第十一条 */
export function partySteps(): readonly AnyStep[] {
  return [
    step({
      command: 'name-representatives',
      states: WITH_PARTIES,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('join'),
      objection: within(WITH_PARTIES, notJoint),
      take: (draft, command, context) => {
        if (draft.file) checkRepresentatives(draft.file, command.parties, context);
        return say(draft, { type: 'representatives-named', parties: command.parties }, { audience: 'internal' });
      },
    }),
    step({
      command: 'add-party',
      states: WITH_PARTIES,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('join'),
      take: (draft, command, context) => {
        checkJoining(command, context);
        const { party } = command;
        const basis = citationText(basisOf(party.role === 'agent' ? 'agent' : 'join', context));
        return addParty(say(draft, { type: 'party-added', role: party.role }, { audience: 'internal', basis }), party);
      },
    }),
    step({
      command: 'record-succession',
      states: WITH_PARTIES,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('succeed'),
      take: (draft, command, context) => {
        checkHeir(command, context);
        const { of, what, successor } = command;
        const words = [{ role: 'succession', text: command.words }];
        const event = { type: 'succession-recorded', of, what, successor } as const;
        return succeeded(say(draft, event, { audience: 'internal', words }), command);
      },
    }),
  ];
}
