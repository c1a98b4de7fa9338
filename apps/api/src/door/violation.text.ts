// What the law's refusals say to a person: from a code and its facts to a sentence with article and way out.
import { type Citation, type Language, type RuleViolation, citationText, isLocalDate, parseInstant } from '#rules';
import { commandName, kindText, outcomeText, stateText, wordFor } from '../words/case.text.js';
import { personalKindText } from '../words/disclosure.text.js';
import { dayText, momentText, moneyText } from '../words/moment.text.js';
import { advisoryViolationText } from './advisory-violation.text.js';
import { caseViolationText } from './case-violation.text.js';
import { complaintViolationText } from './complaint-violation.text.js';
import { disclosureViolationText } from './disclosure-violation.text.js';
import { modelUnitViolationText } from './model-unit-violation.text.js';
import { replyViolationText } from './reply-violation.text.js';
import { reportViolationText } from './report-violation.text.js';
import { settlementViolationText } from './settlement-violation.text.js';
import { timeViolationText } from './time-violation.text.js';
import type { ViolationWords } from './violation-words.js';

export const violationText: Readonly<Record<string, ViolationWords>> = {
  ...caseViolationText,
  ...complaintViolationText,
  ...reportViolationText,
  ...settlementViolationText,
  ...disclosureViolationText,
  ...advisoryViolationText,
  ...modelUnitViolationText,
  ...replyViolationText,
  ...timeViolationText,
};

/** A code without a row is still a refusal, never a fault of the house. */
export function statusOf(code: string): ViolationWords['status'] {
  return violationText[code]?.status ?? 409;
}

type Refused = Pick<RuleViolation, 'code' | 'facts'>;

/** The reason alone, as a part of a sentence. */
export function reasonText({ code, facts }: Refused, language: Language): string {
  const words = violationText[code]?.[language] ?? code;
  return words.replace(/\{(\w+)\}/g, (_mark, name: string) => factText(name, facts[name], language));
}

interface Sentence extends Refused {
  readonly action: string | undefined;
  readonly citation: Citation | undefined;
  readonly allowed: readonly string[];
}

/** 现在不能…：原因。依据…。您可以：…。 */
export function refusalText({ action, citation, allowed, ...refused }: Sentence, language: Language): string {
  const reason = reasonText(refused, language);
  const instead = allowed.filter((command) => command !== 'look').map((command) => commandName(command, language));
  if (language === 'zh') {
    const what = action === undefined ? '现在不能办' : `现在不能${commandName(action, language)}`;
    const basis = citation === undefined ? '' : `依据${citationText(citation)}。`;
    return `${what}：${reason}。${basis}${instead.length === 0 ? '' : `您可以：${instead.join('、')}。`}`;
  }
  const what = action === undefined ? 'Not possible now' : `“${commandName(action, language)}” is not possible now`;
  const basis = citation === undefined ? '' : ` Basis: ${citationText(citation)}.`;
  return `${what}: ${reason}.${basis}${instead.length === 0 ? '' : ` You may: ${instead.join('; ')}.`}`;
}

type Fact = RuleViolation['facts'][string] | undefined;

function factText(name: string, value: Fact, language: Language): string {
  if (value === undefined) return '';
  if (name === 'kinds' && typeof value === 'object') {
    return value.map((kind) => wordFor(personalKindText, kind, language)).join(language === 'zh' ? '、' : ', ');
  }
  const text = String(value);
  if (name === 'state') return wordFor(stateText, text, language);
  if (name === 'outcome') return wordFor(outcomeText, text, language);
  if (name === 'kind') return wordFor(kindText, text, language);
  if (name.endsWith('Fen') && typeof value === 'number') return moneyText(value);
  if (isLocalDate(text)) return dayText(text, language);
  return /^\d{4}-\d\d-\d\dT/.test(text) ? momentText(parseInstant(text)) : text;
}
