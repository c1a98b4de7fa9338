// Records of the disclosure as the desk and the operator are shown them.
import type { DisclosureGivens, DisclosureLine, DisclosurePage, ObjectionLine } from '#records';
import {
  DISCLOSED_OUTCOMES,
  DISCLOSURE_CORRECTIONS,
  type Instant,
  type Language,
  OFFICERS_WITHDRAWALS,
  OFFICERS_WITHHOLDING_GROUNDS,
  type PersonalSpan,
  type PublicCopy,
  SALES_MODES,
  disclosureCommandsOf,
  localDateOf,
} from '#rules';
import type { Wording } from '../door/language.js';
import { wordFor } from '../words/case.text.js';
import {
  correctionText,
  disclosedResultText,
  disclosureActText,
  disclosureReasonText,
  disclosureStateText,
  objectionAnswerText,
  objectionGroundText,
  personalKindText,
  proposedActText,
  salesModeText,
  withdrawalText,
  withholdingText,
} from '../words/disclosure.text.js';
import type { Naming } from '../words/event.text.js';
import {
  type DisclosureChoicesView,
  type DisclosureDraftDto,
  type DisclosureGivensView,
  type DisclosureLineView,
  type DisclosurePageView,
  type ObjectionView,
  type PersonalSpanView,
  type PublicCopyView,
  codesOf,
} from './disclosure.dto.js';

export interface DisclosureReading {
  readonly moment: Instant;
  readonly naming: Naming;
  readonly language: Language;
}

export function disclosureLine(line: DisclosureLine, reading: DisclosureReading): DisclosureLineView {
  const { record, closedAt, objectionDueOn } = line;
  const { naming, language, moment } = reading;
  return {
    ...{ id: line.id, number: line.number, operatorName: line.operatorName },
    unitName: naming.unitName(line.unit),
    state: record.state,
    stateText: wordFor(disclosureStateText, record.state, language),
    dueOn: record.dueOn,
    overdue: record.state === 'due' && record.dueOn < localDateOf(moment),
    ...given('closedAt', closedAt),
    ...given('publishedAt', record.publishedAt),
    ...given('endsOn', record.endsOn),
    ...given('reasonText', reasonOf(record.reason, language)),
    ...given('proposedAct', record.proposal?.act ?? null),
    ...given('objectionDueOn', objectionDueOn),
  };
}

/** @param asker the account that reads */
export function disclosurePage(
  page: DisclosurePage,
  { asker, needsSecond }: { readonly asker: string; readonly needsSecond: boolean },
  reading: DisclosureReading,
): DisclosurePageView {
  const { record, objections, history, consents, requests } = page;
  const { naming, language } = reading;
  const waiting = objections.find(({ answer }) => answer === null);
  const objection = waiting === undefined ? null : { ...waiting, id: page.id };
  const { proposal } = record;
  return {
    ...disclosureLine(page, reading),
    ...{ version: record.version, consents, requests, needsSecond },
    allowed: page.closedAt === null ? [] : disclosureCommandsOf({ record, objection }),
    givens: givensView(page.givens, language),
    choices: choicesView(language),
    ...given('goodsClass', page.goodsClass),
    ...given('problemClass', page.problemClass),
    ...(record.copy === null ? {} : { copy: publicCopy(record.copy, reading) }),
    ...(proposal === null
      ? {}
      : {
          proposal: {
            act: proposal.act,
            actText: wordFor(proposedActText, proposal.act, language),
            byName: naming.accountName(proposal.by),
            own: proposal.by === asker,
            at: proposal.at,
            ...given('reasonText', reasonOf(proposal.reason, language)),
            ...(proposal.draft === null ? {} : { draft: withoutNulls(proposal.draft) }),
          },
        }),
    objections: objections.map((one) => objectionView(one, language)),
    history: history.map((line) => ({
      ...{ version: line.version, act: line.act, at: line.at, public: line.isPublic },
      actText: wordFor(disclosureActText, line.act, language),
      ...given('reasonText', reasonOf(line.reason, language)),
      ...(line.account === null ? {} : { byName: naming.accountName(line.account) }),
    })),
  };
}

function givensView(
  { operatorAddress, creditCode, complainedOn, outcome }: DisclosureGivens,
  language: Language,
): DisclosureGivensView {
  const result = outcome === null ? null : DISCLOSED_OUTCOMES[outcome].result;
  return {
    complainedOn,
    ...given('operatorAddress', operatorAddress),
    ...given('creditCode', creditCode),
    ...(result === null ? {} : { resultText: wordFor(disclosedResultText, result, language) }),
  };
}

function choicesView(language: Language): DisclosureChoicesView {
  const worded = <Code extends string>(codes: readonly Code[], texts: Readonly<Record<string, Wording>>) =>
    codes.map((code) => ({ code, text: wordFor(texts, code, language) }));
  return {
    withholdings: worded(OFFICERS_WITHHOLDING_GROUNDS, withholdingText),
    corrections: worded(codesOf(DISCLOSURE_CORRECTIONS), correctionText),
    withdrawals: worded(OFFICERS_WITHDRAWALS, withdrawalText),
    salesModes: worded(SALES_MODES, salesModeText),
  };
}

/** A span with the kind of thing it seems to be, in words. */
export function personalSpan(span: PersonalSpan, language: Language): PersonalSpanView {
  return { ...span, kindText: personalKindText[span.kind][language] };
}

/** An objection with its answer, in words. */
export function objectionView(
  { ground, objectedAt, dueOn, answer, answeredAt, seq }: ObjectionLine,
  language: Language,
): ObjectionView {
  return {
    ...{ ground, objectedAt, dueOn },
    groundText: wordFor(objectionGroundText, ground, language),
    ...(answer === null ? {} : { answerText: wordFor(objectionAnswerText, answer, language) }),
    ...given('answeredAt', answeredAt),
    ...given('seq', seq),
  };
}

/** What everybody reads of a record, in words. */
export function publicCopy(copy: PublicCopy, { naming, language }: DisclosureReading): PublicCopyView {
  const { operatorName, complainedOn, requests, result } = copy;
  return {
    ...{ operatorName, complainedOn, requests, result },
    unitName: naming.unitName(copy.unit),
    resultText: wordFor(disclosedResultText, result, language),
    ...given('operatorAddress', copy.operatorAddress),
    ...given('creditCode', copy.creditCode),
    ...given('boughtOn', copy.boughtOn),
    ...given('goodsClass', copy.goodsClass),
    ...given('problemClass', copy.problemClass),
    ...given('salesMode', copy.salesMode),
    ...given('summary', copy.summary),
  };
}

/** Why a record is as it is, in words. */
export function reasonOf(reason: string | null, language: Language): string | null {
  if (reason === null) return null;
  return wordFor({ ...objectionGroundText, ...disclosureReasonText }, reason, language);
}

function withoutNulls(draft: NonNullable<DisclosurePage['record']['proposal']>['draft'] & object): DisclosureDraftDto {
  return {
    requests: draft.requests,
    ...given('boughtOn', draft.boughtOn),
    ...given('goodsClass', draft.goodsClass),
    ...given('problemClass', draft.problemClass),
    ...given('salesMode', draft.salesMode),
    ...given('summary', draft.summary),
  };
}

/** A field that is there, or none. */
export function given<Name extends string, Value>(
  name: Name,
  value: Value | null,
): Partial<Record<Name, NonNullable<Value>>> {
  if (value === null || value === undefined) return {};
  const field: Partial<Record<Name, NonNullable<Value>>> = {};
  field[name] = value;
  return field;
}
