// Who must have agreed before claims are settled or given up by somebody who acts for others.
import { isAgencyOver } from '../agency.js';
import type { CaseFile, Party } from '../case-file.js';
import type { CaseCommandType, DecideContext } from '../command.js';
import { RuleViolation } from '../rule-violation.js';
import { basisOf } from './basis.table.js';
import type { Objection } from './lifecycle.js';

/** What is done with the claims: both are powers that a letter must name. */
export type Disposal = 'settle' | 'withdraw';

type People = Pick<CaseFile, 'parties' | 'facts'>;
type Asked = Pick<DecideContext, 'actor' | 'moment'>;

/** Those who complain in their own right; an agent only speaks for one of them. */
export function complainantsOf(parties: readonly Party[]): readonly Party[] {
  return parties.filter(({ role }) => role === 'complainant' || role === 'heir');
}

export function hasAgent({ parties }: Pick<CaseFile, 'parties'>): boolean {
  return parties.some(({ role }) => role === 'agent');
}

/** Where an agent acts without the power or after its period, his principal himself. @source 令121号 第十一条 */
function principalUnasked(people: People, disposal: Disposal, asked: Asked): Objection | null {
  const { agency } = people.facts;
  if (agency === null || !hasAgent(people)) return null;
  const isOver = isAgencyOver(agency, asked.moment);
  if (!isOver && agency.powers.includes(disposal)) return null;
  const why = isOver ? 'period-over' : 'not-in-letter';
  return { code: 'complaint.principal-not-asked', citation: basisOf('agent', asked), facts: { why, disposal } };
}

/**
 * Those whom representatives stand for; where nobody was elected and one complainant acts alone, all the others.
 * @source 令121号 第十二条
 */
function othersUnasked({ parties, facts }: People, asked: Asked): Objection | null {
  const complainants = complainantsOf(parties);
  const elected = complainants.filter(({ person }) => facts.representatives.includes(person)).length;
  const acting = elected > 0 || asked.actor.kind !== 'filer' ? elected : 1;
  const represented = acting === 0 ? 0 : complainants.length - acting;
  if (represented <= 0) return null;
  return { code: 'complaint.represented-not-asked', citation: basisOf('join', asked), facts: { represented } };
}

/** Refuses that claims are settled or given up over the heads of those for whom somebody acts. */
export function checkRepresented(
  people: People | null,
  { disposal, consent }: { readonly disposal: Disposal; readonly consent: boolean | undefined },
  asked: Asked,
): void {
  if (people === null || consent === true) return;
  const objection = principalUnasked(people, disposal, asked) ?? othersUnasked(people, asked);
  if (objection) throw new RuleViolation(objection.code, objection.citation, objection.facts);
}

const DISPOSALS: Readonly<Partial<Record<CaseCommandType, Disposal>>> = {
  offer: 'settle',
  'accept-offer': 'settle',
  'record-agreement': 'settle',
  'record-settlement': 'withdraw',
};

/** Whether a filer who gives the command is asked if those for whom he acts agree. */
export function isConsentAsked(file: People, command: CaseCommandType, asked: Asked): boolean {
  const disposal = DISPOSALS[command];
  if (disposal === undefined || asked.actor.kind !== 'filer') return false;
  return principalUnasked(file, disposal, asked) !== null || othersUnasked(file, asked) !== null;
}
