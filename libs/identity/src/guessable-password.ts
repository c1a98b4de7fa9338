// Whether a password is one that attackers try first: common ones, rows of keys, dates, repetitions, and what they are spelt with.
import { IdentityFault } from './identity-fault.js';

/** Fewer guesses than ten thousand million; on the scale of the estimator, where 4 is the most. */
const LEAST_SCORE = 4;
/** What everybody here would try: the hotlines, the place, this software, and the sayings a Chinese list of passwords begins with. */
const OF_THE_PLACE = ['12315', '12345', 'zhoukou', 'anqi', 'woaini', '5201314', '1314520', 'nihao', 'zhongguo'];

type Estimate = (password: string, words: readonly string[]) => number;
let estimator: Promise<Estimate> | undefined;

/**
 * The dictionaries are read at the first password that somebody sets, not when the house starts.
 * @throws IdentityFault password.guessable
 */
export async function refuseGuessablePassword(password: string, login: string): Promise<void> {
  estimator ??= readDictionaries();
  const scoreOf = await estimator;
  if (scoreOf(password, [login, ...OF_THE_PLACE]) < LEAST_SCORE) throw new IdentityFault('password.guessable');
}

async function readDictionaries(): Promise<Estimate> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (password, words) => judge.check(password, [...words]).score;
}
