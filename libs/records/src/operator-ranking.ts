// In which order found operators are shown: what was typed exactly before what begins with it, contains it, sounds like it or shares some of it.
import type { OperatorQuestion } from './operator-question.js';

/** What the ranking looks at. */
export interface FoundTerms {
  readonly folded: string;
  readonly formerFolded: readonly string[];
  readonly pinyin: string;
  readonly initials: string;
  readonly creditCode: string | null;
  readonly registerNo: string | null;
  readonly isClosed: boolean;
  readonly seen: boolean;
  /** How much of the question's rare grams it shares. */
  readonly weight: number;
}

/** Steps far enough apart that none of the finer points outweighs the next step. */
const points = {
  code: 100,
  whole: 90,
  formerWhole: 80,
  begins: 70,
  contains: 60,
  formerContains: 50,
  soundsWhole: 45,
  soundsBegins: 40,
  initials: 35,
  soundsInside: 32,
  shares: 0,
} as const;
const mostForSharing = 30;
const lessWhenClosed = 5;
const lessWhenGone = 3;

/** Higher is better; 0 says that nothing fits. @param most the greatest weight that any of the found has */
export function scoreOf(found: FoundTerms, question: OperatorQuestion, most: number): number {
  const alike = most > 0 ? found.weight / most : 0;
  const near = likenessOf(found.folded, question.folded);
  // Sharing rare pairs finds it; how many single characters have to be changed tells the found apart.
  const sharing = (mostForSharing * (alike + near)) / 2;
  const step = stepOf(found, question);
  if (step === 0 && alike === 0) return 0;
  // Between two names that both begin with it the shorter one is nearer.
  const surplus = Math.max(0, found.folded.length - question.folded.length) / 20;
  const standing = (found.isClosed ? lessWhenClosed : 0) + (found.seen ? 0 : lessWhenGone);
  return Math.max(0.1, Math.max(step, sharing) + sharing / mostForSharing - Math.min(2, surplus) - standing);
}

function stepOf(found: FoundTerms, { folded, code, letters, pieces }: OperatorQuestion): number {
  if (code !== '' && (found.creditCode?.startsWith(code) === true || found.registerNo === code)) return points.code;
  if (found.folded === folded) return points.whole;
  if (found.formerFolded.includes(folded)) return points.formerWhole;
  if (found.folded.startsWith(folded)) return points.begins;
  if (found.folded.includes(folded)) return points.contains;
  if (found.formerFolded.some((former) => former.includes(folded))) return points.formerContains;
  const sound = letters === '' ? pieces.flatMap(({ syllables }) => syllables).join('') : letters;
  if (found.pinyin === sound) return points.soundsWhole;
  if (found.pinyin.startsWith(sound)) return points.soundsBegins;
  if (letters !== '' && found.initials.includes(letters)) return points.initials;
  return found.pinyin.includes(sound) ? points.soundsInside : points.shares;
}

/** 1 for the same, 0 for nothing in common: by characters to change, add, leave out or swap with their neighbour. */
export function likenessOf(name: string, typed: string): number {
  const [one, other] = [[...name], [...typed]];
  const most = Math.max(one.length, other.length);
  return most === 0 ? 1 : 1 - distance(one, other) / most;
}

function distance(one: readonly string[], other: readonly string[]): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_unused, at) => at);
  for (const [at, character] of one.entries()) {
    const row = [at + 1];
    for (const [place, typed] of other.entries()) {
      const change = (last[place] ?? 0) + (character === typed ? 0 : 1);
      const isSwapped = at > 0 && place > 0 && character === other[place - 1] && one[at - 1] === typed;
      const swap = isSwapped ? (beforeLast[place - 1] ?? 0) + 1 : change;
      row.push(Math.min(change, swap, (last[place + 1] ?? 0) + 1, (row[place] ?? 0) + 1));
    }
    [beforeLast, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
