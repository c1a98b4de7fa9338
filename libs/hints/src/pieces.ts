// Cuts a text into its overlapping pieces, once what a retelling changes first has been taken out of it.
import { PIECE_CHARACTERS } from './likeness.table.js';

const letter = /^\p{L}$/u;
const figure = /^\p{N}$/u;
const [firstIdeograph, lastIdeograph] = [0x4e00, 0x9fff];
const anyNumber = 0x30;

/** Letters and figures only: one width, one case, every number as one figure, no spaces and no punctuation. */
export function plainCharacters(text: string): readonly number[] {
  const plain: number[] = [];
  for (const character of text.normalize('NFKC').toLowerCase()) {
    const point = character.codePointAt(0) ?? 0;
    // Nearly all of a Chinese text, and decided without asking the tables of Unicode.
    if ((point >= firstIdeograph && point <= lastIdeograph) || letter.test(character)) plain.push(point);
    else if (figure.test(character) && plain.at(-1) !== anyNumber) plain.push(anyNumber);
  }
  return plain;
}

/** How many pieces so many characters have. */
export function pieceCount(characters: number): number {
  return Math.max(0, characters - PIECE_CHARACTERS + 1);
}
