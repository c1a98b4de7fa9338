// Model units as the desk is shown them.
import type { ModelUnitPage } from '#records';
import {
  type Instant,
  type Language,
  MODEL_UNIT_CONDITIONS,
  MODEL_UNIT_REFUSALS,
  MODEL_UNIT_TERM,
  MODEL_UNIT_WITHDRAWALS,
  type ModelUnit,
  type ModelUnitApplication,
  addDays,
  localDateOf,
  mayPublish,
  modelUnitCommandsFor,
} from '#rules';
import type { Me } from '#identity';
import { given } from '../case/case-line.view.js';
import { codesOf } from '../disclosure/disclosure.dto.js';
import type { Wording } from '../door/language.js';
import { wordFor } from '../words/case.text.js';
import type { Naming } from '../words/event.text.js';
import {
  modelUnitActText,
  modelUnitConditionText,
  modelUnitReasonText,
  modelUnitRefusalText,
  modelUnitStateText,
  modelUnitWithdrawalText,
} from '../words/model-unit.text.js';
import type {
  ModelUnitChoiceView,
  ModelUnitConditionView,
  ModelUnitLineView,
  ModelUnitListView,
  ModelUnitPageView,
} from './model-unit.dto.js';

export interface ModelUnitReading {
  readonly moment: Instant;
  readonly naming: Naming;
  readonly language: Language;
}

const overText = { zh: '已到期', en: 'its term is over' } as const;

export function modelUnitList(
  models: readonly ModelUnit[],
  { roles }: Pick<Me, 'roles'>,
  reading: ModelUnitReading,
): ModelUnitListView {
  return {
    items: models.map((model) => modelUnitLine(model, reading)),
    mayApply: mayPublish('apply-for-model-unit', roles),
    conditions: conditionViews(null, reading.language),
  };
}

export function modelUnitLine(model: ModelUnit, { moment, naming, language }: ModelUnitReading): ModelUnitLineView {
  const { id, name, creditCode, unit, state, from, until, application } = model;
  const isOver = state === 'standing' && until !== null && until < localDateOf(moment);
  return {
    ...{ id, name, creditCode, state, isOver },
    unitName: naming.unitName(unit),
    stateText: isOver ? overText[language] : modelUnitStateText[state][language],
    waits: application !== null,
    ...given('from', from),
    ...given('until', until),
  };
}

/** @param me who reads it: what he may do is told along */
export function modelUnitPage(
  { model, history }: ModelUnitPage,
  me: Pick<Me, 'account' | 'unit' | 'roles'>,
  reading: ModelUnitReading,
): ModelUnitPageView {
  const { naming, language, moment } = reading;
  const { state, until, application } = model;
  return {
    ...modelUnitLine(model, reading),
    version: model.version,
    appliedUnitName: naming.unitName(model.appliedUnit),
    allowed: modelUnitCommandsFor(model, { account: me.account, unit: me.unit, roles: me.roles, moment }),
    own: application?.by === me.account,
    conditions: conditionViews(application, language),
    ...given(
      'renewableFrom',
      state === 'standing' && until !== null ? addDays(until, 1 - MODEL_UNIT_TERM.renewableForDays) : null,
    ),
    ...given('reasonText', reasonOf(model.reason, language)),
    refusals: choices(codesOf(MODEL_UNIT_REFUSALS), modelUnitRefusalText, language),
    withdrawals: choices(codesOf(MODEL_UNIT_WITHDRAWALS), modelUnitWithdrawalText, language),
    history: history.map((line) => ({
      ...{ version: line.version, at: line.at },
      actText: wordFor(modelUnitActText, line.act, language),
      byName: naming.accountName(line.account),
      ...given('reasonText', reasonOf(line.reason, language)),
    })),
  };
}

function conditionViews(
  application: ModelUnitApplication | null,
  language: Language,
): readonly ModelUnitConditionView[] {
  return codesOf(MODEL_UNIT_CONDITIONS).map((code) => ({
    code,
    text: wordFor(modelUnitConditionText, code, language),
    declared: application?.conditions.includes(code) ?? false,
  }));
}

function choices(
  codes: readonly string[],
  texts: Readonly<Record<string, Wording>>,
  language: Language,
): readonly ModelUnitChoiceView[] {
  return codes.map((code) => ({ code, text: wordFor(texts, code, language) }));
}

function reasonOf(reason: string | null, language: Language): string | null {
  return reason === null ? null : wordFor(modelUnitReasonText, reason, language);
}
