// What one look at a password costs: dear for whoever stole the table, bearable for whoever signs in.
import { hashPassword, isPassword } from '#identity';
import type { BenchLine } from './bench-line.js';

const ROUNDS = 15;
const AT_LEAST_MS = 100;
const AT_MOST_MS = 250;

/** The least of several rounds: what the work itself takes, whatever else the machine has to do. */
export async function bench(): Promise<readonly BenchLine[]> {
  const hash = await hashPassword('Spring-rain-7');
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await isPassword(hash, 'another');
    rounds.push(performance.now() - begun);
  }
  const value = Math.min(...rounds);
  return [{ name: 'argon2id, one look', value, unit: 'ms', atLeast: AT_LEAST_MS, atMost: AT_MOST_MS }];
}
