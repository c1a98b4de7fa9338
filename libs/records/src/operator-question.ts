// Reads what somebody typed to find an operator: a code, a name or a part of it, pinyin, initials, words of an address.
import { foldAddress, foldName, initialGrams, pairsOf, runGram, syllablesOf } from './operator-terms.js';
import { syllablesOfLetters } from './pinyin-syllables.js';

export const LONGEST_OPERATOR_QUESTION = 60;
const SHORTEST = 2;
const MOST_PIECES = 3;
const SHORTEST_CODE = 6;

/** Why nothing can be searched for. */
export type QuestionFault = 'too-short' | 'too-long' | 'nothing-to-find';

export interface OperatorQuestion {
  readonly folded: string;
  /** A credit code or register number, or how one begins; empty when it is none. */
  readonly code: string;
  /** Latin letters alone: pinyin or initials; empty when it is neither. */
  readonly letters: string;
  readonly pieces: readonly QuestionPiece[];
  readonly grams: readonly number[];
  /** Every way to find each piece in a name or in an address. */
  readonly combinations: readonly (readonly number[])[];
}

export interface QuestionPiece {
  readonly folded: string;
  readonly syllables: readonly string[];
}

type QuestionReading =
  { readonly ok: true; readonly question: OperatorQuestion } | { readonly ok: false; readonly fault: QuestionFault };

/** Characters that change how others are shown are left out; what is left must hold two letters, figures or characters. */
export function readOperatorQuestion(typed: string): QuestionReading {
  if ([...typed].length > LONGEST_OPERATOR_QUESTION) return { ok: false, fault: 'too-long' };
  const folded = foldName(typed);
  if (folded === '') return { ok: false, fault: typed.trim() === '' ? 'too-short' : 'nothing-to-find' };
  if ([...folded].length < SHORTEST) return { ok: false, fault: 'too-short' };
  const pieces = piecesOf(typed);
  const letters = /^[a-z]+$/.test(folded) ? folded : '';
  const ways = pieces.map(waysOf);
  return {
    ok: true,
    question: {
      folded,
      code: codeOf(folded),
      letters,
      pieces,
      grams: [...new Set([...ways.flat(2), ...pieces.flatMap(nearOf), ...initialGrams(letters)])],
      combinations: [...combinationsOf(ways), ...(letters.length > 2 ? [initialGrams(letters)] : [])],
    },
  };
}

/** Where blanks part it; beyond three pieces the rest is one. */
function piecesOf(typed: string): readonly QuestionPiece[] {
  const words = typed
    .normalize('NFKC')
    .split(/\s+/)
    .filter((word) => foldName(word) !== '');
  const kept = words.slice(0, MOST_PIECES - 1);
  const rest = words.slice(MOST_PIECES - 1).join('');
  const areLetters = words.every((word) => /^[a-z]+$/i.test(word));
  // Pinyin is written with and without blanks.
  const parts = areLetters ? [words.join('')] : rest === '' ? kept : [...kept, rest];
  return parts.map((part) => pieceOf(foldName(part)));
}

function pieceOf(folded: string): QuestionPiece {
  const letters = /^[a-z]+$/.test(folded) ? syllablesOfLetters(folded) : undefined;
  return { folded, syllables: letters ?? syllablesOf(folded) };
}

/** As part of a name, and as part of an address; runs of letters and figures stand by themselves. */
function waysOf({ folded, syllables }: QuestionPiece): readonly (readonly number[])[] {
  const runs = /^[a-z]+$/.test(folded) ? [] : (folded.match(/[a-z0-9]{2,}/g) ?? []);
  const { name } = pairsOf(syllables);
  const { address } = pairsOf(syllablesOf(foldAddress(folded)));
  const alone = syllables.length === 1 ? [runGram(folded)] : [];
  return [[...name, ...runs.map(runGram), ...alone], address].filter((grams) => grams.length > 0);
}

function nearOf({ syllables }: QuestionPiece): readonly number[] {
  return pairsOf(syllables).nearName;
}

function combinationsOf(ways: readonly (readonly (readonly number[])[])[]): readonly (readonly number[])[] {
  const all = ways.reduce<readonly (readonly number[])[]>(
    (soFar, choices) =>
      choices.length === 0 ? soFar : soFar.flatMap((grams) => choices.map((more) => [...grams, ...more])),
    [[]],
  );
  return all.filter((grams) => grams.length > 0);
}

function codeOf(folded: string): string {
  const looksLikeOne = /^[0-9a-z]+$/.test(folded) && /^\d/.test(folded) && folded.length >= SHORTEST_CODE;
  return looksLikeOne && folded.length <= 18 ? folded.toUpperCase() : '';
}
