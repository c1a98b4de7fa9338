// How like two texts are, read from their signatures alone.
import { NEARNESS_FROM, type Nearness, SIGNATURE_WORDS } from './likeness.table.js';

const wordDigits = 8;

/** The share of pieces that two texts have in common, 0 to 1, to about a tenth; both signatures in hex. */
export function likenessOf(one: string, other: string): number {
  let equal = 0;
  for (let at = 0; at < SIGNATURE_WORDS * wordDigits; at += wordDigits) {
    if (one.slice(at, at + wordDigits) === other.slice(at, at + wordDigits)) equal += 1;
  }
  return equal / SIGNATURE_WORDS;
}

/** In one word; null when two texts are not alike. */
export function nearnessOf(likeness: number): Nearness | null {
  return NEARNESS_FROM.find(({ share }) => likeness >= share)?.nearness ?? null;
}
