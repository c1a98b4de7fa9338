// A model unit as it is opened for a decision, and what may be asked about it: plain values.
import type { Instant, LocalDate } from '../calendar/local-date.js';
import type { ModelUnitCondition, ModelUnitRefusal, ModelUnitWithdrawal } from './model-unit.table.js';

/** `applied` was never one. That its term is over is said by the date. */
export const MODEL_UNIT_STATES = ['applied', 'refused', 'standing', 'withdrawn'] as const;
export type ModelUnitState = (typeof MODEL_UNIT_STATES)[number];

/** What waits for the county: that it becomes one, or stays one for another term. */
export interface ModelUnitApplication {
  readonly conditions: readonly ModelUnitCondition[];
  readonly by: string;
  readonly at: Instant;
}

export interface ModelUnit {
  readonly id: string;
  /** The county that decides. */
  readonly unit: string;
  /** The unit of whoever applied: the county or a station below it. */
  readonly appliedUnit: string;
  readonly creditCode: string;
  readonly name: string;
  readonly state: ModelUnitState;
  readonly version: number;
  /** The first and the last day of its term. */
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  /** Why it was refused or withdrawn: a code. */
  readonly reason: string | null;
  readonly application: ModelUnitApplication | null;
}

export type ModelUnitCommand =
  | { readonly type: 'renew'; readonly conditions: readonly ModelUnitCondition[] }
  | { readonly type: 'approve' }
  | { readonly type: 'refuse'; readonly reason: ModelUnitRefusal }
  | { readonly type: 'withdraw'; readonly reason: ModelUnitWithdrawal };
export type ModelUnitCommandType = ModelUnitCommand['type'];

export interface NewModelUnit {
  readonly id: string;
  /** The county in which the applying officer's unit lies; undefined where it lies in none. */
  readonly county: string | undefined;
  readonly creditCode: string;
  readonly name: string;
  readonly conditions: readonly ModelUnitCondition[];
}

export const MODEL_UNIT_ACTS = [
  'applied',
  'renewal-applied',
  'approved',
  'renewed',
  'refused',
  'renewal-refused',
  'withdrawn',
] as const;
export type ModelUnitAct = (typeof MODEL_UNIT_ACTS)[number];

export interface ModelUnitChange {
  readonly model: ModelUnit;
  readonly act: ModelUnitAct;
  readonly reason: string | null;
}

/** Who decides and when, and whether the register has a mark against the operator now. */
export interface ModelUnitContext {
  readonly account: string;
  readonly unit: string;
  readonly roles: readonly string[];
  readonly moment: Instant;
  readonly isMarked: boolean;
}
