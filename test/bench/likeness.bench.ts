// How long a story of 500 characters takes to be signed, which every filing waits for, and two hundred found ones to be compared.
import { TextSigner, alikeOf } from '#hints';
import { kettle, otherStories } from '../../libs/hints/src/retold-stories.cases.js';
import type { BenchLine } from './bench-line.js';

const CHARACTERS = 500;
const ROUNDS = 21;
const REPEATS = 200;
const FOUND = 200;
const SIGNED_AT_MOST_MS = 0.1;

/** Medians of several rounds, in milliseconds for one. */
export async function bench(): Promise<readonly BenchLine[]> {
  await Promise.resolve();
  const signer = new TextSigner('a secret of a house that is measured');
  const story = [kettle, ...otherStories].join('').repeat(2).slice(0, CHARACTERS);
  const signature = signer.sign(story)?.signature ?? '';
  const found = Array.from({ length: FOUND }, () => ({ signature }));
  return [
    {
      name: 'signing a story of 500 characters',
      value: medianOf(() => signer.sign(story)?.bands.length ?? 0),
      unit: 'ms',
      atMost: SIGNED_AT_MOST_MS,
    },
    { name: 'comparing 200 found stories', value: medianOf(() => alikeOf(signature, found).length), unit: 'ms' },
  ];
}

// The sum keeps the compiler from dropping work whose result nobody reads.
function medianOf(work: () => number): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const began = process.hrtime.bigint();
    let sum = 0;
    for (let time = 0; time < REPEATS; time += 1) sum += work();
    if (sum === 0) throw new Error('nothing was measured');
    return Number(process.hrtime.bigint() - began) / 1e6 / REPEATS;
  });
  return rounds.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}
