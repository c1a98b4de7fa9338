// The only door to the law: cases and a command go in, a decision or a refusal comes out; nothing else moves a case.
import type { CaseFile, CaseKind } from './case-file.js';
import type { Actor, CaseCommand, CaseCommandType, Command, DecideContext, MergeCommand } from './command.js';
import type { Decision, Notice } from './decision.js';
import { letterMayGoAt } from './escalation/letter-hours.js';
import { basisOf } from './lifecycle/basis.table.js';
import { type CaseDraft, draftOf, finishChange } from './lifecycle/case-draft.js';
import { putAway } from './lifecycle/closing.js';
import { complaintLifecycle } from './lifecycle/complaint.lifecycle.js';
import { fileCases } from './lifecycle/filing.js';
import { investigationLifecycle } from './lifecycle/investigation.lifecycle.js';
import type { AnyStep, Lifecycle, Objection } from './lifecycle/lifecycle.js';
import { withMerged } from './lifecycle/report-ends.lifecycle.js';
import { reportLifecycle } from './lifecycle/report.lifecycle.js';
import { settlementLifecycle } from './lifecycle/settlement.lifecycle.js';
import { RuleViolation } from './rule-violation.js';
import { type Citation, citationText } from './statute/citation.js';

export const LIFECYCLES: Readonly<Record<CaseKind, Lifecycle>> = {
  complaint: complaintLifecycle,
  report: reportLifecycle,
  investigation: investigationLifecycle,
  settlement: settlementLifecycle,
};

/** One command as a case sees it now: allowed, or why not and by which article. */
export interface CommandStanding {
  readonly command: CaseCommandType;
  readonly citation: Citation;
  readonly objection: Objection | null;
}

/**
 * What a command changes. Exactly one case is opened for a case command, none for a filing or an announcement; for a
 * merge the case itself and, where it was found, the earlier report that the command names by its number.
 * @throws RuleViolation when the command is not allowed now; it names the article and what is allowed instead
 */
export function decide(cases: readonly CaseFile[], command: Command, context: DecideContext): Decision {
  if (command.type === 'file') return fileCases(command, context);
  if (command.type === 'announce-import') {
    return { filing: null, changes: [], opens: [], notices: announce(command, context) };
  }
  if (command.type === 'merge') return decideMerge(cases, command, context);
  const [file, ...others] = cases;
  if (!file || others.length > 0) throw new Error(`${command.type} is about one case, not ${cases.length}`);
  return decisionOf(taken(file, command, context));
}

/** Every command of a case's lifecycle that this actor might ever give, with what stands against it now. */
export function commandsOf(file: CaseFile, context: DecideContext): readonly CommandStanding[] {
  return stepsFor(file, context).map((step) => ({
    command: step.command,
    citation: step.citation(file, context),
    objection: objectionTo(step, file, context),
  }));
}

function stepsFor(file: CaseFile, { actor }: DecideContext): readonly AnyStep[] {
  return LIFECYCLES[file.kind].steps.filter((step) => step.standing !== 'system' && isOfRole(step, actor));
}

/** A later report goes into an earlier one: both change in one decision, or neither does. */
function decideMerge(cases: readonly CaseFile[], command: MergeCommand, context: DecideContext): Decision {
  const [later, earlier, ...others] = cases;
  if (!later || others.length > 0) throw new Error(`a merge is about two cases, not ${cases.length}`);
  const own = taken(later, command, context);
  const other = withAllowed(later, context, () => withMerged(earlier, later, command, context));
  const merged = withBasis(other, citationText(basisOf('repeat', context)));
  return { filing: null, changes: [finishChange(own), finishChange(merged)], opens: [], notices: [] };
}

/** The step taken: the draft of the case after it. @throws RuleViolation when the case has something against it */
function taken(file: CaseFile, command: CaseCommand, context: DecideContext): CaseDraft {
  const step = LIFECYCLES[file.kind].steps.find((row) => row.command === command.type);
  if (!step) throw refusal(noSuchStep(file, context), file, context);
  const objection = objectionTo(step, file, context);
  if (objection) throw refusal(objection, file, context);
  const draft = withAllowed(file, context, () => step.take(draftOf(file, context), command, context));
  const based = command.type === 'ring' ? draft : withBasis(draft, citationText(step.citation(file, context)));
  return putAway(based, file);
}

/** Events rest on the article of their step, unless they name a narrower one. */
function withBasis(draft: CaseDraft, basis: string): CaseDraft {
  return { ...draft, events: draft.events.map((event) => ({ ...event, payload: { basis, ...event.payload } })) };
}

function decisionOf(draft: CaseDraft): Decision {
  const isIdle = draft.events.length === 0 && draft.rung === null;
  return {
    filing: null,
    changes: isIdle ? [] : [finishChange(draft)],
    opens: draft.opens,
    notices: draft.notices,
  };
}

/** A refusal thrown deep in a step learns here which commands are allowed instead. */
function withAllowed(file: CaseFile, context: DecideContext, take: () => CaseDraft): CaseDraft {
  try {
    return take();
  } catch (thrown) {
    if (!(thrown instanceof RuleViolation) || thrown.allowed.length > 0) throw thrown;
    throw new RuleViolation(thrown.code, thrown.citation, thrown.facts, allowedNow(file, context));
  }
}

function refusal(objection: Objection, file: CaseFile, context: DecideContext): RuleViolation {
  return new RuleViolation(objection.code, objection.citation, objection.facts, allowedNow(file, context));
}

function allowedNow(file: CaseFile, context: DecideContext): readonly CaseCommandType[] {
  return stepsFor(file, context)
    .filter((step) => objectionTo(step, file, context) === null)
    .map(({ command }) => command);
}

/** What stands against a step, in the order in which an officer would ask: who, what state, what else. */
function objectionTo(step: AnyStep, file: CaseFile, context: DecideContext): Objection | null {
  const citation = (): Citation => step.citation(file, context);
  if (!isOfRole(step, context.actor)) return { code: 'case.not-your-role', citation: citation() };
  if (!standsRight(step, file, context)) {
    return { code: 'case.not-your-unit', citation: citation(), facts: { unit: file.unit } };
  }
  if (file.state === 'closed' && !step.states.includes('closed')) {
    return { code: 'case.closed', citation: citation(), facts: closedFacts(file) };
  }
  const own = step.objection(file, context);
  if (own) return own;
  if (step.states.includes(file.state)) return null;
  if (file.state === 'triage') return { code: 'case.not-dispatched-yet', citation: basisOf('dispatch', context) };
  return { code: 'case.not-now', citation: citation(), facts: { state: file.state } };
}

function closedFacts(file: CaseFile): { readonly outcome: string; readonly closedAt: string } {
  return { outcome: file.outcome ?? '', closedAt: file.closedAt ?? '' };
}

function noSuchStep(file: CaseFile, context: DecideContext): Objection {
  return { code: 'case.no-such-command', citation: basisOf('house', context), facts: { kind: file.kind } };
}

function isOfRole(step: AnyStep, actor: Actor): boolean {
  switch (actor.kind) {
    case 'officer':
      return step.roles.some((role) => actor.roles.includes(role));
    case 'system':
      return step.standing === 'system';
    case 'filer':
    case 'enterprise':
      return step.parties.includes(actor.kind);
  }
}

/** Whether the actor's unit may take the step; seeing the case at all was the ledger's business. */
function standsRight(step: AnyStep, file: CaseFile, context: DecideContext): boolean {
  const { actor, policy } = context;
  if (actor.kind === 'system') return step.standing === 'system';
  if (actor.kind === 'enterprise') return actor.creditCode === file.respondent.creditCode;
  if (actor.kind === 'filer') return true;
  switch (step.standing) {
    case 'handling':
      return actor.unit === file.unit;
    case 'intake':
      return actor.unit === file.unit || actor.unit === policy.intakeUnit || actor.unit === policy.cityUnit;
    case 'settling':
      return actor.unit === file.unit || actor.unit === file.facts.settleFirst?.settlerUnit;
    case 'entrusted':
      return actor.unit === file.unit || actor.unit === file.facts.entrustedTo;
    case 'superior':
      return actor.unit === policy.cityUnit || actor.unit === policy.intakeUnit;
    case 'seeing':
      return true;
    case 'system':
      return false;
  }
}

function announce(
  command: Extract<Command, { readonly type: 'announce-import' }>,
  context: DecideContext,
): readonly Notice[] {
  return command.units.map(({ unit, created, triage, overdue }) => ({
    letter: 'import-digest',
    to: 'unit-head',
    unit,
    about: null,
    facts: { run: command.run, created, triage, overdue },
    notBefore: letterMayGoAt(overdue > 0, context),
  }));
}
