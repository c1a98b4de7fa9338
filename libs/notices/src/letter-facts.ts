// What a letter may know: offices, dates and the business complained of; there is no field for a complainant or reporter.
import type { CaseKind, DeadlineKey, JsonValue, Notice, Recipient } from '#rules';
import { CLOCK_NAMES } from './clock-names.text.js';
import { CASE_LETTERS, type CaseLetterName } from './case-letters.text.js';
import {
  CLOCK_LETTERS,
  type ClockLetterName,
  type DigestCounts,
  KINDS,
  OFFICES,
  type Remaining,
} from './letters.text.js';

/** The officer who gets the letter. */
export interface LetterReader {
  readonly name: string;
  readonly office: Recipient;
  readonly unitName: string;
}

/** What the decision itself says of a case: the part of the facts that travels in the outbox. */
export interface ToldCase {
  readonly kind: CaseKind;
  /** The business as it was written; null where none was. */
  readonly respondent: string | null;
  /** The account that handles the case; the letter itself shows `handlerName`. */
  readonly handler: string | null;
  /** Every office that is told; the reader's own is left out by the letter. */
  readonly told: readonly Recipient[];
}

/** What the decision says of a case and of one of its clocks. */
export interface ToldClock extends ToldCase {
  readonly clock: DeadlineKey;
  /** Dates in Asia/Shanghai, `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly dueStrictOn: string;
  readonly provisional: boolean;
}

export interface ClockLetterFacts extends Omit<ToldClock, 'handler'> {
  readonly reader: LetterReader;
  readonly number: string;
  readonly handlingUnitName: string;
  readonly handlerName: string | null;
  /** The clock's face at the moment of the decision, not of the delivery. */
  readonly remaining: Remaining;
  /** The clock's article as one line. */
  readonly citation: string;
  readonly publicOrigin: string;
}

/** The clock a case letter mentions, with how it stands. */
export type MentionedClock = Pick<ClockLetterFacts, 'clock' | 'dueOn' | 'dueStrictOn' | 'provisional' | 'remaining'>;

export interface CaseLetterFacts extends Omit<ToldCase, 'handler'> {
  readonly reader: LetterReader;
  readonly number: string;
  readonly handlingUnitName: string;
  readonly handlerName: string | null;
  /** The running clock that is due first; null where none runs. */
  readonly next: MentionedClock | null;
  readonly publicOrigin: string;
}

/** One reminder or warning among those of a morning. */
export type TodayEntry = Omit<ClockLetterFacts, 'reader' | 'publicOrigin' | 'told'>;

export interface TodayFacts {
  readonly reader: LetterReader;
  readonly entries: readonly TodayEntry[];
  readonly publicOrigin: string;
}

export interface ImportDigestFacts extends DigestCounts {
  readonly reader: LetterReader;
  readonly run: string;
  readonly publicOrigin: string;
}

/** Which letter, with the facts it needs. */
export type LetterRequest =
  | readonly [letter: ClockLetterName, facts: ClockLetterFacts]
  | readonly [letter: 'import-digest', facts: ImportDigestFacts];

export type LetterName = LetterRequest[0] | CaseLetterName;

/** The letter that a notice asks for. @throws Error when the house has no such letter */
export function getLetterName(letter: string): LetterName {
  const found = [...CLOCK_LETTERS, ...CASE_LETTERS, 'import-digest' as const].find((name) => name === letter);
  if (!found) throw new Error(`there is no letter ${letter}`);
  return found;
}

/** The case a notice speaks of. @throws Error when a fact is missing: a decision was written that nobody can tell */
export function toldCaseOf(facts: Notice['facts']): ToldCase {
  return {
    kind: keyOf(KINDS, text(facts, 'kind')),
    respondent: textOrNull(facts, 'respondent'),
    handler: textOrNull(facts, 'handler'),
    told: offices(facts['told']),
  };
}

/** The clock a notice speaks of. @throws Error when a fact is missing */
export function toldClockOf(facts: Notice['facts']): ToldClock {
  return {
    ...toldCaseOf(facts),
    clock: keyOf(CLOCK_NAMES, text(facts, 'clock')),
    dueOn: text(facts, 'dueOn'),
    dueStrictOn: text(facts, 'dueStrictOn'),
    provisional: facts['provisional'] === true,
  };
}

/** Whether a notice about a case mentions a clock at all. */
export function mentionsClock(facts: Notice['facts']): boolean {
  return typeof facts['clock'] === 'string';
}

function offices(told: JsonValue | undefined): readonly Recipient[] {
  if (!Array.isArray(told)) return [];
  return told.map((office) => keyOf(OFFICES, String(office)));
}

/** The counts of an import that a notice speaks of. @throws Error when a fact is missing */
export function importCountsOf(facts: Notice['facts']): DigestCounts & { readonly run: string } {
  return {
    run: text(facts, 'run'),
    created: count(facts, 'created'),
    triage: count(facts, 'triage'),
    overdue: count(facts, 'overdue'),
  };
}

type Facts = Readonly<Record<string, JsonValue>>;

function text(facts: Facts, name: string): string {
  const value = facts[name];
  if (typeof value !== 'string') throw new Error(`a notice does not say its ${name}`);
  return value;
}

function textOrNull(facts: Facts, name: string): string | null {
  return facts[name] === null ? null : text(facts, name);
}

function count(facts: Facts, name: string): number {
  const value = facts[name];
  if (typeof value !== 'number') throw new Error(`a notice does not say its ${name}`);
  return value;
}

function keyOf<Key extends string>(table: Readonly<Record<Key, unknown>>, key: string): Key {
  const isKey = (candidate: string): candidate is Key => Object.hasOwn(table, candidate);
  if (!isKey(key)) throw new Error(`a notice names ${key}, for which there are no words`);
  return key;
}
