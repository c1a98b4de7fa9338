// The shape of a lifecycle: one row a step, saying who may take it, from where, by which article, and what it does.
import type { CaseFile, CaseKind, CaseState } from '../case-file.js';
import type { StepRole } from '../administration/roles.table.js';
import type { CaseCommand, CaseCommandType, DecideContext } from '../command.js';
import type { Citation } from '../statute/citation.js';
import type { CaseDraft } from './case-draft.js';

type CommandOf<T extends CaseCommandType> = Extract<CaseCommand, { readonly type: T }>;

/**
 * `handling`: the unit that holds the case. `intake`: whoever dispatches (the intake unit, or the city above it).
 * `settling`: that unit, or the one that settles first (a service station, an association).
 * `entrusted`: that unit, or the body that mediates in its name.
 * `superior`: the city above the unit. `seeing`: any unit in whose sight the case lies. `system`: only a bell or an import.
 */
export type Standing = 'handling' | 'intake' | 'settling' | 'entrusted' | 'superior' | 'seeing' | 'system';

/** Who may take a step without being an officer: whoever filed, or the operator that settles directly. */
export type OutsideParty = 'filer' | 'enterprise';

/** Why a step cannot be taken now; `null` when nothing stands against it. */
export interface Objection {
  readonly code: string;
  readonly citation: Citation;
  readonly facts?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export interface Step<T extends CaseCommandType = CaseCommandType> {
  readonly command: T;
  readonly states: readonly CaseState[];
  readonly standing: Standing;
  readonly roles: readonly StepRole[];
  readonly parties?: readonly OutsideParty[];
  /** The article the step rests on, by the date of the decision. */
  readonly citation: (file: CaseFile, context: DecideContext) => Citation;
  /** What the case itself has against the step before anything is filled in. */
  readonly objection?: (file: CaseFile, context: DecideContext) => Objection | null;
  /** @throws RuleViolation when what was filled in does not satisfy the article */
  readonly take: (draft: CaseDraft, command: CommandOf<T>, context: DecideContext) => CaseDraft;
}

/** A step whose command type has been forgotten, so that steps of all commands stand in one table. */
export interface AnyStep {
  readonly command: CaseCommandType;
  readonly states: readonly CaseState[];
  readonly standing: Standing;
  readonly roles: readonly StepRole[];
  readonly parties: readonly OutsideParty[];
  readonly citation: (file: CaseFile, context: DecideContext) => Citation;
  readonly objection: (file: CaseFile, context: DecideContext) => Objection | null;
  readonly take: (draft: CaseDraft, command: CaseCommand, context: DecideContext) => CaseDraft;
}

export interface Lifecycle {
  readonly kind: CaseKind;
  readonly states: readonly CaseState[];
  readonly initial: readonly CaseState[];
  readonly steps: readonly AnyStep[];
}

/** Puts a step into a table: from here on its command is checked at run time by its type. */
export function step<T extends CaseCommandType>(row: Step<T>): AnyStep {
  const isMine = (command: CaseCommand): command is CommandOf<T> => command.type === row.command;
  return {
    command: row.command,
    states: row.states,
    standing: row.standing,
    roles: row.roles,
    parties: row.parties ?? [],
    citation: row.citation,
    objection: row.objection ?? (() => null),
    take: (draft, command, context) => {
      if (!isMine(command)) throw new Error(`step ${row.command} was given a ${command.type}`);
      return row.take(draft, command, context);
    },
  };
}
