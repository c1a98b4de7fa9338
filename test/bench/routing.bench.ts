// How many addresses of 周口 are read in a second, each to its unit and town.
import { zhoukouRows } from '#records';
import { buildGazetteer, localDate, routeAddress } from '#rules';
import type { BenchLine } from './bench-line.js';

const ROUNDS = 9;
const READINGS_A_ROUND = 20;
const LEAST_A_SECOND = 20_000;

export async function bench(): Promise<readonly BenchLine[]> {
  await Promise.resolve();
  const { units, towns, villages, stationTowns } = zhoukouRows;
  const gazetteer = buildGazetteer({ units, towns, villages, stationTowns }, localDate('2026-05-06'));
  const addresses = towns.map(({ name }, index) => `河南省周口市${name}人民路${String(index)}号院内便民超市`);
  const rates = Array.from({ length: ROUNDS }, () => {
    const begunAt = performance.now();
    for (let reading = 0; reading < READINGS_A_ROUND; reading += 1) {
      for (const address of addresses) routeAddress(gazetteer, address);
    }
    return (addresses.length * READINGS_A_ROUND * 1000) / (performance.now() - begunAt);
  }).sort((one, other) => one - other);
  const median = rates[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  return [{ name: 'addresses read', value: median, unit: '/s', atLeast: LEAST_A_SECOND }];
}
