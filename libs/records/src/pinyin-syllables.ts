// Parts a row of Latin letters into the syllables of pinyin, the last of which may still be being typed.

const initials = 'zh ch sh b p m f d t n l g k h j q x r z c s y w'.split(' ');
const finals =
  'iang iong uang ang eng ing ong ian iao uai uan ai ei ao ou an en in un ia ie iu ua ue ui uo ve vn er a o e i u v'.split(
    ' ',
  );
/** Which syllables there are; spellings that no character has do no harm, for no name holds them. */
const syllable = new RegExp(
  `^(?:(?:${initials.join('|')})(?:${finals.join('|')})|ang|eng|ai|ei|ao|ou|an|en|er|a|o|e)$`,
);
const longest = 6;

/**
 * The reading with the fewest syllables; letters at the end that are no syllable yet are left out.
 * @returns undefined when the letters are no pinyin, such as initials
 */
export function syllablesOfLetters(letters: string): readonly string[] | undefined {
  // best[n]: the shortest reading of the first n letters.
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    best[end] = shortest(letters, end, best);
  }
  for (let end = letters.length; end >= letters.length - longest + 1 && end > 0; end -= 1) {
    const reading = best[end];
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function shortest(
  letters: string,
  end: number,
  best: readonly (readonly string[] | undefined)[],
): readonly string[] | undefined {
  let found: readonly string[] | undefined;
  for (let start = Math.max(0, end - longest); start < end; start += 1) {
    const before = best[start];
    const last = letters.slice(start, end);
    if (before === undefined || !syllable.test(last)) continue;
    if (found === undefined || before.length + 1 < found.length) found = [...before, last];
  }
  return found;
}
