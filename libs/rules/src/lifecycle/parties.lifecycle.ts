// The people in a complaint: joint complainants and who speaks for them, agents, and who goes on for somebody who died.
import { AGENT_POWERS, type AgentPower } from '../agency.js';
import type { CaseFile } from '../case-file.js';
import type { AddPartyCommand, DecideContext, RecordAgencyCommand, RecordSuccessionCommand } from '../command.js';
import { RuleViolation } from '../rule-violation.js';
import { citationText } from '../statute/citation.js';
import { representativesRuleOn } from '../statute/representatives.table.js';
import { basisOf } from './basis.table.js';
import { type CaseDraft, addParty, endParty, say } from './case-draft.js';
import { type AnyStep, type Objection, step } from './lifecycle.js';
import { by, today, within } from './objections.js';
import { complainantsOf, hasAgent } from './represented.js';

const WITH_PARTIES = ['awaiting-acceptance', 'in-mediation', 'suspended', 'testing'] as const;

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

/** What an officer read in the letter, in the words of its powers. */
function powersIn({ mayChangeClaims, maySettle, mayWithdraw, mayReceive }: RecordAgencyCommand): readonly AgentPower[] {
  const may = {
    'change-claims': mayChangeClaims,
    settle: maySettle,
    withdraw: mayWithdraw,
    receive: mayReceive,
  } as const satisfies Readonly<Record<AgentPower, boolean>>;
  return AGENT_POWERS.filter((power) => may[power]);
}

function noAgent(file: CaseFile, context: DecideContext): Objection | null {
  if (hasAgent(file)) return null;
  return { code: 'complaint.no-agent', citation: basisOf('agent', context) };
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
        const named = (draft.file?.parties ?? []).filter(({ id }) => command.parties.includes(id));
        const representatives = named.map(({ person }) => person);
        return say(draft, { type: 'representatives-named', parties: representatives }, { audience: 'internal' });
      },
    }),
    step({
      command: 'record-agency',
      states: WITH_PARTIES,
      standing: 'handling',
      roles: ['officer', 'unit-head'],
      citation: by('agent'),
      objection: within(WITH_PARTIES, noAgent),
      take: (draft, command) => {
        const { relation, untilOn } = command;
        const agency = { relation, powers: powersIn(command), untilOn, letterSeen: true };
        return say(draft, { type: 'agency-recorded', ...agency }, { audience: 'internal' });
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
