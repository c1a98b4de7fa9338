// Crockford's base 32: the letters of numbers and codes that people read aloud and type.

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const valueOf = new Map<string, number>([...letters].map((letter, value) => [letter, value]));

export function lettersOf(values: readonly number[]): string {
  return values.map((value) => letters.charAt(value)).join('');
}

/** The values of a text as people type it: O for 0, I and L for 1, any case, blanks and dashes anywhere. */
export function findValues(typed: string): readonly number[] | undefined {
  if (typed.length > 64) return undefined;
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const values = [...plain].map((letter) => valueOf.get(letter));
  return values.every((value) => value !== undefined) ? values : undefined;
}
