// How fast the public reads what is disclosed, over a year's records of a city: through HTTP, one reader after the other.
import { discloseMany, disclosedCode } from '../factories/disclosed.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { startTestServers, stopTestServers } from '../setup/servers.js';
import type { BenchLine } from './bench-line.js';

const RECORDS = 25_000;
const OPERATORS = 500;
const ROUNDS = 300;
/** Each connection plans a statement anew some times before it keeps the plan. */
const WARMING = 120;
const NINETY_FIFTH = 0.95;
const PAGE_AT_MOST_MS = 50;

/** One operator has some fifty records; each round asks for another. */
export async function bench(): Promise<readonly BenchLine[]> {
  await startTestServers();
  try {
    const house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    try {
      await discloseMany(house.databaseUrl, { count: RECORDS, operators: OPERATORS });
      const operator = (round: number): string => `/disclosure/e/${disclosedCode(round % OPERATORS)}`;
      const tags = new Map<string, string>();
      const fresh = await measured(async (round) => {
        const answer = await asked(house, operator(round), 200);
        tags.set(operator(round), answer.headers.get('etag') ?? '');
      });
      const known = await measured(async (round) => {
        await asked(house, operator(round), 304, tags.get(operator(round)));
      });
      const words = encodeURIComponent('太康县某某电器商行');
      const search = await measured((round) => asked(house, `/disclosure?q=${words}%20${String(round)}`, 200));
      const nothing = await measured((round) => asked(house, `/disclosure?q=${words}x${String(round)}`, 200));
      const began = performance.now();
      await (await asked(house, '/open-data/v1/disclosures.csv', 200)).text();
      return [
        { name: 'page of an operator, p95', value: fresh, unit: 'ms', atMost: PAGE_AT_MOST_MS },
        { name: 'page of an operator that is known (304), p95', value: known, unit: 'ms', atMost: PAGE_AT_MOST_MS },
        { name: 'search of records by a name, p95', value: search, unit: 'ms', atMost: PAGE_AT_MOST_MS },
        { name: 'search that finds nothing, p95', value: nothing, unit: 'ms' },
        { name: 'the whole file of open data', value: performance.now() - began, unit: 'ms' },
      ];
    } finally {
      await house.close();
    }
  } finally {
    await stopTestServers();
  }
}

async function measured(go: (round: number) => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < WARMING + ROUNDS; round += 1) {
    const begunAt = performance.now();
    await go(round);
    if (round >= WARMING) taken.push(performance.now() - begunAt);
  }
  return taken.sort((one, other) => one - other)[Math.floor(taken.length * NINETY_FIFTH)] ?? NaN;
}

/** @throws Error when the answer is another than was meant to be measured */
async function asked(house: TestHouse, path: string, status: number, tag?: string): Promise<Response> {
  const answer = await fetch(`${house.origin}${path}`, { headers: tag === undefined ? {} : { 'if-none-match': tag } });
  if (answer.status !== status) throw new Error(`${path} answered ${String(answer.status)}`);
  if (status === 200 && path.startsWith('/disclosure')) await answer.text();
  return answer;
}
