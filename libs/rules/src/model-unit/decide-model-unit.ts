// Decides about a model unit: who applies, who reviews, for how long it is one, and when it may ask for more.
import { type Instant, type LocalDate, addDays, isLocalDate, localDate, localDateOf } from '../calendar/local-date.js';
import { type PublishingAct, mayPublish } from '../administration/publishing-duties.table.js';
import { creditCodeStanding } from '../enterprise/credit-code.js';
import { RuleViolation } from '../rule-violation.js';
import type {
  ModelUnit,
  ModelUnitApplication,
  ModelUnitChange,
  ModelUnitCommand,
  ModelUnitCommandType,
  ModelUnitContext,
  NewModelUnit,
} from './model-unit.js';
import { MODEL_UNIT_CONDITIONS, MODEL_UNIT_REVIEW, MODEL_UNIT_TERM } from './model-unit.table.js';

const DUTY_OF = {
  renew: 'apply-for-model-unit',
  approve: 'review-model-unit',
  refuse: 'review-model-unit',
  withdraw: 'review-model-unit',
} as const satisfies Readonly<Record<ModelUnitCommandType, PublishingAct>>;

/**
 * An application of an officer for an operator, which his county decides.
 * @throws RuleViolation `model-unit.not-your-role`, `model-unit.not-of-a-county`, `model-unit.code-malformed`,
 * `model-unit.conditions-missing`, `model-unit.marked`
 */
export function applyForModelUnit(asked: NewModelUnit, context: ModelUnitContext): ModelUnitChange {
  const { id, county, creditCode, name, conditions } = asked;
  if (!mayPublish('apply-for-model-unit', context.roles)) throw violation('model-unit.not-your-role');
  if (county === undefined) throw violation('model-unit.not-of-a-county');
  if (creditCodeStanding(creditCode) === 'malformed') throw violation('model-unit.code-malformed');
  const model: ModelUnit = {
    ...{ id, creditCode, name, unit: county, appliedUnit: context.unit, state: 'applied', version: 1 },
    ...{ from: null, until: null, reason: null },
    application: applicationOf(conditions, context),
  };
  return { model, act: 'applied', reason: null };
}

/**
 * What a command makes of it.
 * @throws RuleViolation `model-unit.not-your-role`, `model-unit.not-your-unit`, `model-unit.not-now`, `model-unit.own-application`,
 * `model-unit.too-early`, `model-unit.conditions-missing`, `model-unit.marked`
 */
export function decideModelUnit(
  open: ModelUnit,
  command: ModelUnitCommand,
  context: ModelUnitContext,
): ModelUnitChange {
  const objection = objectionTo(command.type, open, context);
  if (objection !== null) throw violation(objection);
  const next = { ...open, version: open.version + 1 };
  const isNew = open.state === 'applied';
  switch (command.type) {
    case 'renew':
      return {
        model: { ...next, application: applicationOf(command.conditions, context) },
        ...{ act: 'renewal-applied', reason: null },
      };
    case 'approve':
      if (context.isMarked) throw violation('model-unit.marked');
      return { model: admitted(next, context.moment), act: isNew ? 'approved' : 'renewed', reason: null };
    case 'refuse':
      return {
        model: isNew
          ? { ...next, state: 'refused', reason: command.reason, application: null }
          : { ...next, application: null },
        ...{ act: isNew ? 'refused' : 'renewal-refused', reason: command.reason },
      };
    case 'withdraw':
      return {
        model: { ...next, state: 'withdrawn', reason: command.reason, application: null },
        ...{ act: 'withdrawn', reason: command.reason },
      };
  }
}

/** The commands against which nothing stands for whoever asks, as it stands at a moment. */
export function modelUnitCommandsFor(
  open: ModelUnit,
  context: Omit<ModelUnitContext, 'isMarked'>,
): readonly ModelUnitCommandType[] {
  const all = ['approve', 'refuse', 'renew', 'withdraw'] as const;
  return all.filter((type) => objectionTo(type, open, context) === null);
}

/** Whether it is one on a day. */
export function isModelOn({ state, from, until }: Pick<ModelUnit, 'state' | 'from' | 'until'>, on: LocalDate): boolean {
  return state === 'standing' && from !== null && until !== null && from <= on && on <= until;
}

function objectionTo(
  type: ModelUnitCommandType,
  open: ModelUnit,
  { account, unit, roles, moment }: Omit<ModelUnitContext, 'isMarked'>,
): string | null {
  if (!mayPublish(DUTY_OF[type], roles)) return 'model-unit.not-your-role';
  const isOwn = type === 'renew' ? unit === open.unit || unit === open.appliedUnit : unit === open.unit;
  if (!isOwn) return 'model-unit.not-your-unit';
  switch (type) {
    case 'approve':
    case 'refuse':
      if (open.application === null) return 'model-unit.not-now';
      return open.application.by === account ? 'model-unit.own-application' : null;
    case 'renew':
      if (open.state !== 'standing' || open.application !== null || open.until === null) return 'model-unit.not-now';
      return localDateOf(moment) < addDays(open.until, 1 - MODEL_UNIT_TERM.renewableForDays)
        ? 'model-unit.too-early'
        : null;
    case 'withdraw':
      return open.state === 'standing' ? null : 'model-unit.not-now';
  }
}

function applicationOf(
  conditions: ModelUnitApplication['conditions'],
  { account, moment, isMarked }: ModelUnitContext,
): ModelUnitApplication {
  const missing = Object.keys(MODEL_UNIT_CONDITIONS).filter((code) => !conditions.some((one) => one === code));
  if (missing.length > 0) throw violation('model-unit.conditions-missing');
  if (isMarked) throw violation('model-unit.marked');
  return { conditions, by: account, at: moment };
}

/** A term begins with its decision, and where another still runs, the day after that. */
function admitted(next: ModelUnit, moment: Instant): ModelUnit {
  const today = localDateOf(moment);
  const isRunning = next.until !== null && next.until >= today;
  const begins = isRunning && next.until !== null ? addDays(next.until, 1) : today;
  return {
    ...next,
    ...{ state: 'standing', reason: null, application: null },
    from: isRunning && next.from !== null ? next.from : today,
    until: lastDayOfTerm(begins),
  };
}

/** So many years later, less a day. */
function lastDayOfTerm(from: LocalDate): LocalDate {
  const year = String(Number(from.slice(0, 4)) + MODEL_UNIT_TERM.years);
  const same = `${year}${from.slice(4)}`;
  return isLocalDate(same) ? addDays(same, -1) : localDate(`${year}-02-28`);
}

function violation(code: string): RuleViolation {
  return new RuleViolation(code, MODEL_UNIT_REVIEW);
}
