// A text as a machine compares it, letter by letter, with the way back: width, invisible letters and written digits make no difference.

export interface FoldedText {
  /** One UTF-16 unit for each letter that counts. */
  readonly text: string;
  /** Where each of them stands in the original, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const WRITTEN_DIGITS = new Map<string, string>(
  ['〇零○０', '一壹幺①', '二贰两②', '三叁③', '四肆④', '五伍⑤', '六陆⑥', '七柒⑦', '八捌⑧', '九玖⑨'].flatMap(
    (written, digit) => [...written].map((letter): [string, string] => [letter, String(digit)]),
  ),
);
const invisible = /[\p{Cf}\p{Mn}\u3164\u115f\u1160]/u;

/** Compatibility forms become plain, capital letters stay; what cannot be seen is left out. */
export function foldText(original: string): FoldedText {
  return folded(original, (letter) => letter);
}

/** As `foldText`, with digits that are written as words or in circles made digits. */
export function foldDigits(original: string): FoldedText {
  return folded(original, (letter) => WRITTEN_DIGITS.get(letter) ?? letter);
}

function folded(original: string, digit: (letter: string) => string): FoldedText {
  let [text, at] = ['', 0];
  const [starts, ends]: [number[], number[]] = [[], []];
  for (const letter of original) {
    const from = at;
    at += letter.length;
    if (invisible.test(letter)) continue;
    const plain = digit(letter) === letter ? [...letter.normalize('NFKC')].map(digit).join('') : digit(letter);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(from);
      ends.push(at);
    }
    text += plain;
  }
  return { text, starts, ends };
}
