// Which of the texts found by their bands are alike indeed, nearest first.
import { likenessOf, nearnessOf } from './likeness.js';
import type { Nearness } from './likeness.table.js';

/** Whatever was found, with how near its text is. */
export type Near<Found> = Found & { readonly nearness: Nearness };

/** Those of the found that are alike, nearest first, otherwise in the order in which they came. @param signature in hex */
export function alikeOf<Found extends { readonly signature: string }>(
  signature: string,
  found: readonly Found[],
): readonly Near<Found>[] {
  return found
    .map((one) => ({ one, likeness: likenessOf(signature, one.signature) }))
    .flatMap(({ one, likeness }) => {
      const nearness = nearnessOf(likeness);
      return nearness === null ? [] : [{ near: { ...one, nearness }, likeness }];
    })
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ near }) => near);
}
