// In whose matter a complaint is filed: that of somebody for whom the filer acts, or that of several who file together.
import type { NewParty } from '../case-file.js';
import type { DecideContext, FileCommand, FiledForAll, FiledForPrincipal, FiledPart } from '../command.js';
import { isAgencyOver } from '../agency.js';
import { RuleViolation } from '../rule-violation.js';
import { citationText } from '../statute/citation.js';
import { MOST_IN_ONE_FILING, jointComplaintRuleOn } from '../statute/joint-complaint.table.js';
import { representativesRuleOn } from '../statute/representatives.table.js';
import { basisOf } from './basis.table.js';
import { type CaseDraft, say } from './case-draft.js';
import { today } from './objections.js';

/**
 * Whether the filer may file for whom he says he files.
 * @throws RuleViolation `filing.agent-is-for-complaints`, `filing.agent-unnamed`, `filing.agency-over`,
 * `filing.joint-is-one-complaint`, `filing.joint-too-few`, `filing.joint-too-many`, `complaint.joint-consent-missing`,
 * `complaint.too-many-representatives` @source 令121号 第十一条、第十二条; 令20号 第十条、第十一条
 */
export function checkFiledFor(command: FileCommand, context: DecideContext): void {
  const { filedFor } = command;
  if (filedFor === undefined) return;
  if (filedFor.whom === 'principal') checkAgent(filedFor, command, context);
  else checkJoint(filedFor, command, context);
}

function complaintsIn({ parts }: FileCommand): number {
  return parts.filter(({ kind }) => kind === 'complaint').length;
}

/** An agent says who he is, as his principal does, and acts within the period of his letter. */
function checkAgent({ agency }: FiledForPrincipal, command: FileCommand, context: DecideContext): void {
  const basis = basisOf('agent', context);
  if (complaintsIn(command) === 0) throw new RuleViolation('filing.agent-is-for-complaints', basis);
  if (command.parties.length === 0) throw new RuleViolation('filing.agent-unnamed', basis);
  if (agency.untilOn === null || !isAgencyOver(agency, context.moment)) return;
  throw new RuleViolation('filing.agency-over', basis, { untilOn: agency.untilOn });
}

/** The same dispute with one operator, two or more, each of whom agrees, and few who speak for all. */
function checkJoint({ members, filerRepresents }: FiledForAll, command: FileCommand, context: DecideContext): void {
  const { atLeast, source } = jointComplaintRuleOn(today(context));
  const { atMost } = MOST_IN_ONE_FILING;
  const named = command.parties.length + members.length;
  if (complaintsIn(command) !== 1) throw new RuleViolation('filing.joint-is-one-complaint', source);
  if (named < atLeast) throw new RuleViolation('filing.joint-too-few', source, { named, atLeast });
  if (named > atMost) throw new RuleViolation('filing.joint-too-many', MOST_IN_ONE_FILING.source, { named, atMost });
  if (!members.every(({ agrees }) => agrees)) throw new RuleViolation('complaint.joint-consent-missing', source);
  const speaking = members.filter(({ represents }) => represents).length + (filerRepresents ? 1 : 0);
  const electing = representativesRuleOn(today(context));
  if (speaking <= electing.atMost) return;
  throw new RuleViolation('complaint.too-many-representatives', electing.source, {
    named: speaking,
    atMost: electing.atMost,
  });
}

/**
 * The parties of a case of the filing. A reporter has no mask that could show him; a report has its filer alone, for
 * whoever lets somebody complain for him has reported nothing.
 */
export function partiesOf(kind: FiledPart['kind'], { parties, filedFor }: FileCommand): readonly NewParty[] {
  if (kind === 'report') {
    return parties.map((party) => ({ ...party, role: 'reporter', nameMask: null, phoneMask: null }));
  }
  const filers = parties.map((party): NewParty => {
    return { ...party, role: party.role === 'agent' || filedFor?.whom === 'principal' ? 'agent' : 'complainant' };
  });
  return [...filers, ...othersIn(filedFor)];
}

function othersIn(filedFor: FileCommand['filedFor']): readonly NewParty[] {
  if (filedFor === undefined) return [];
  const others = filedFor.whom === 'principal' ? [filedFor.principal] : filedFor.members.map(({ party }) => party);
  return others.map((party) => ({ ...party, role: 'complainant' }));
}

/** The newborn complaint says by whom it is brought: codes, dates and counts, and the matters of the letter sealed. */
export function saidByWhom(draft: CaseDraft, { parties, filedFor }: FileCommand): CaseDraft {
  if (filedFor === undefined || draft.row.kind === 'report') return draft;
  const { context } = draft;
  if (filedFor.whom === 'principal') {
    const basis = citationText(basisOf('agent', context));
    const words = [{ role: 'matters', text: filedFor.matters }];
    return say(
      draft,
      { type: 'agency-recorded', ...filedFor.agency, letterSeen: false },
      { audience: 'internal', basis, words },
    );
  }
  const basis = citationText(basisOf('join', context));
  const { members, filerRepresents } = filedFor;
  const together = say(draft, { type: 'filed-jointly', together: parties.length + members.length }, { basis });
  const persons = [
    ...(filerRepresents ? parties.map(({ person }) => person) : []),
    ...members.filter(({ represents }) => represents).map(({ party }) => party.person),
  ];
  if (persons.length === 0) return together;
  return say(together, { type: 'representatives-named', parties: persons }, { audience: 'internal', basis });
}
