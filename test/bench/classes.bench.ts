// How long it takes to read the class of goods and of the problem from a story of the greatest length.
import { suggestGoodsClass, suggestProblemClass } from '#rules';
import type { BenchLine } from './bench-line.js';

const LONGEST_STORY = 4000;
const WARMING = 200;
const ROUNDS = 500;
const NINETY_FIFTH = 0.95;
const AT_MOST_MS = 2;
const sentence = '11月20日在路口的店里买了一袋面包和一部手机，回家发现发霉、开不了机，找店里不给退，说好的赠品也没有。';

export async function bench(): Promise<readonly BenchLine[]> {
  await Promise.resolve();
  const story = sentence.repeat(Math.ceil(LONGEST_STORY / sentence.length)).slice(0, LONGEST_STORY);
  const taken: number[] = [];
  for (let round = 0; round < WARMING + ROUNDS; round += 1) {
    const begunAt = performance.now();
    suggestGoodsClass(story);
    suggestProblemClass(story);
    if (round >= WARMING) taken.push(performance.now() - begunAt);
  }
  const p95 = taken.sort((one, other) => one - other)[Math.floor(ROUNDS * NINETY_FIFTH)] ?? Number.NaN;
  return [{ name: 'both classes of 4,000 characters, p95', value: p95, unit: 'ms', atMost: AT_MOST_MS }];
}
