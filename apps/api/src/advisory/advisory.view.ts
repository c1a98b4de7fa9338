// Tips and warnings as the desk is shown them.
import type { AdvisoryPage } from '#records';
import {
  ADVISORY_CORRECTIONS,
  ADVISORY_WITHDRAWALS,
  type Advisory,
  type AdvisoryText,
  type Language,
  type LocalDate,
  type Publisher,
  advisoryCommandsFor,
  localDate,
  readCreditCode,
} from '#rules';
import { given } from '../case/case-line.view.js';
import { codesOf } from '../disclosure/disclosure.dto.js';
import type { Wording } from '../door/language.js';
import {
  advisoryActText,
  advisoryCorrectionText,
  advisoryKindText,
  advisoryReasonText,
  advisoryStateText,
  advisoryWithdrawalText,
} from '../words/advisory.text.js';
import { wordFor } from '../words/case.text.js';
import type { Naming } from '../words/event.text.js';
import type {
  AdvisoryChoiceView,
  AdvisoryLineView,
  AdvisoryPageView,
  AdvisoryProposalView,
  AdvisoryTextDto,
} from './advisory.dto.js';

export interface AdvisoryReading {
  readonly today: LocalDate;
  readonly naming: Naming;
  readonly language: Language;
}

const overText = { zh: '已过期', en: 'its period is over' } as const;

export function advisoryLine(advisory: Advisory, { today, naming, language }: AdvisoryReading): AdvisoryLineView {
  const { id, kind, unit, state, shown, proposal } = advisory;
  const text = shown ?? proposal?.text;
  const isOver = shown !== null && shown.until < today;
  return {
    ...{ id, kind, state, isOver },
    kindText: advisoryKindText[kind][language],
    title: text?.title ?? '',
    unitName: naming.unitName(unit),
    stateText: isOver ? overText[language] : advisoryStateText[state][language],
    waits: proposal !== null && !proposal.isReturned,
    ...given('from', text?.from ?? null),
    ...given('until', text?.until ?? null),
  };
}

/** @param by who reads it: what he may do is told along */
export function advisoryPage(
  { advisory, history }: AdvisoryPage,
  by: Omit<Publisher, 'moment'>,
  reading: AdvisoryReading,
): AdvisoryPageView {
  const { naming, language } = reading;
  const { version, shown, reason } = advisory;
  return {
    ...advisoryLine(advisory, reading),
    version,
    allowed: advisoryCommandsFor(advisory, by),
    ...given('shown', shown === null ? null : textView(shown)),
    ...given('proposal', proposalView(advisory, by.account, reading)),
    ...given('reasonText', reasonOf(reason, language)),
    history: history.map((line) => ({
      ...{ version: line.version, at: line.at, public: line.isPublic },
      actText: wordFor(advisoryActText, line.act, language),
      byName: naming.accountName(line.account),
      ...given('reasonText', reasonOf(line.reason, language)),
    })),
    corrections: choices(codesOf(ADVISORY_CORRECTIONS), advisoryCorrectionText, language),
    withdrawals: choices(codesOf(ADVISORY_WITHDRAWALS), advisoryWithdrawalText, language),
  };
}

export function advisoryTextOf(dto: AdvisoryTextDto): AdvisoryText {
  const { title, body, from, until, operatorName = null, creditCode } = dto;
  return {
    ...{ title, body, operatorName },
    from: localDate(from),
    until: localDate(until),
    creditCode: creditCode === undefined ? null : readCreditCode(creditCode),
  };
}

function textView({ title, body, from, until, operatorName, creditCode }: AdvisoryText): AdvisoryTextDto {
  return { title, body, from, until, ...given('operatorName', operatorName), ...given('creditCode', creditCode) };
}

function proposalView(
  { proposal }: Advisory,
  account: string,
  { naming, language }: AdvisoryReading,
): AdvisoryProposalView | null {
  if (proposal === null) return null;
  return {
    text: textView(proposal.text),
    byName: naming.accountName(proposal.by),
    own: proposal.by === account,
    at: proposal.at,
    returned: proposal.isReturned,
    ...given('reasonText', reasonOf(proposal.reason, language)),
  };
}

function choices(
  codes: readonly string[],
  texts: Readonly<Record<string, Wording>>,
  language: Language,
): readonly AdvisoryChoiceView[] {
  return codes.map((code) => ({ code, text: wordFor(texts, code, language) }));
}

function reasonOf(reason: string | null, language: Language): string | null {
  return reason === null ? null : wordFor(advisoryReasonText, reason, language);
}
