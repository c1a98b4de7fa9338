// Reads from somebody's own words what class they speak of: adds up the words of a table, and shows which ones it added.
import {
  type ClassWords,
  GOODS_WORDS,
  LEAST_LEAD,
  LEAST_WEIGHT,
  PROBLEM_WORDS,
  REPORT_WORDS,
  TAKING_BACK,
} from './class-words.table.js';
import type { GoodsClass, ProblemClass, ReportClass } from './classes.table.js';

export interface ClassSuggestion<Code extends string> {
  readonly code: Code;
  /** What was found in the text, as the table writes it, the loudest first. */
  readonly words: readonly string[];
}

/** @param text a story in any length @returns the class of goods or services it speaks of; undefined when the words do not say */
export function suggestGoodsClass(text: string): ClassSuggestion<GoodsClass> | undefined {
  return suggest(goods, text);
}

/** @param text a story in any length @returns the class of what went wrong; undefined when the words do not say */
export function suggestProblemClass(text: string): ClassSuggestion<ProblemClass> | undefined {
  return suggest(problems, text);
}

/** @param text a story in any length @returns the class of the violation; undefined when the words do not say */
export function suggestReportClass(text: string): ClassSuggestion<ReportClass> | undefined {
  return suggest(reports, text);
}

interface Entry<Code extends string> {
  readonly word: string;
  readonly spoken: readonly { readonly code: Code; readonly weight: number }[];
}

/** By the first two characters, the longest word first: within a word that was found no shorter one is looked for. */
type Lexicon<Code extends string> = ReadonlyMap<number, readonly Entry<Code>[]>;

const CHARACTERS = 65_536;
const goods = lexiconOf(GOODS_WORDS);
const problems = lexiconOf(PROBLEM_WORDS);
const reports = lexiconOf(REPORT_WORDS);

function lexiconOf<Code extends string>(rows: readonly ClassWords<Code>[]): Lexicon<Code> {
  const spoken = new Map<string, { readonly code: Code; readonly weight: number }[]>();
  for (const { code, weight, words } of rows) {
    for (const word of words.split(' '))
      spoken.set(folded(word), [...(spoken.get(folded(word)) ?? []), { code, weight }]);
  }
  const byBeginning = new Map<number, Entry<Code>[]>();
  for (const [word, spokenFor] of [...spoken].sort(([one], [other]) => other.length - one.length)) {
    const key = beginningAt(word, 0);
    byBeginning.set(key, [...(byBeginning.get(key) ?? []), { word, spoken: spokenFor }]);
  }
  return byBeginning;
}

/** Two characters as one number; a word of one character stands under it alone. */
function beginningAt(text: string, place: number): number {
  return text.charCodeAt(place) * CHARACTERS + (place + 1 < text.length ? text.charCodeAt(place + 1) : 0);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function suggest<Code extends string>(lexicon: Lexicon<Code>, text: string): ClassSuggestion<Code> | undefined {
  const found = entriesIn(lexicon, folded(text));
  const sums = new Map<Code, number>();
  for (const { spoken } of found) {
    for (const { code, weight } of spoken) sums.set(code, (sums.get(code) ?? 0) + weight);
  }
  const [best, next] = [...sums].sort(([, one], [, other]) => other - one);
  if (best === undefined) return undefined;
  const [code, sum] = best;
  if (sum < LEAST_WEIGHT || sum - (next?.[1] ?? 0) < LEAST_LEAD) return undefined;
  return { code, words: wordsFor(code, found) };
}

/** Each word once, however often it is said: who repeats himself does not mean it more. */
function entriesIn<Code extends string>(lexicon: Lexicon<Code>, text: string): ReadonlySet<Entry<Code>> {
  const found = new Set<Entry<Code>>();
  for (let place = 0; place < text.length; place += 1) {
    const entry = entryAt(lexicon, text, place);
    if (entry === undefined) continue;
    if (!found.has(entry) && !isTakenBack(text, place)) found.add(entry);
    place += entry.word.length - 1;
  }
  return found;
}

function entryAt<Code extends string>(lexicon: Lexicon<Code>, text: string, place: number): Entry<Code> | undefined {
  const longer = lexicon.get(beginningAt(text, place))?.find(({ word }) => standsAt(word, text, place));
  return longer ?? lexicon.get(text.charCodeAt(place) * CHARACTERS)?.[0];
}

function standsAt(word: string, text: string, place: number): boolean {
  if (!text.startsWith(word, place)) return false;
  return !isLetter(word.charAt(0)) || !(isLetter(text.charAt(place - 1)) || isLetter(text.charAt(place + word.length)));
}

function isLetter(character: string): boolean {
  return character >= 'a' && character <= 'z';
}

function isTakenBack(text: string, place: number): boolean {
  return TAKING_BACK.some((words) => text.endsWith(words, place) && place >= words.length);
}

function wordsFor<Code extends string>(code: Code, found: ReadonlySet<Entry<Code>>): readonly string[] {
  return [...found]
    .flatMap(({ word, spoken }) => spoken.filter((one) => one.code === code).map(({ weight }) => ({ word, weight })))
    .sort((one, other) => other.weight - one.weight)
    .map(({ word }) => word);
}
