// What it costs that a case may be closed to a person: the page of a case and a list, with the rules of it and without.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { CaseListQuery, CasePageQuery, type UnitsScope } from '#records';
import { filing, homeCounty, testCity } from '../factories/decision.factory.js';
import { createStoredCity } from '../factories/stored-city.factory.js';
import { startTestServers, stopTestServers } from '../setup/servers.js';
import type { BenchLine } from './bench-line.js';

const CASES = 400;
const ROUNDS = 300;

/**
 * One connection each, taken by turns in two databases. Told and not judged: with the same rules in both it shows up to
 * 0.7 ms of difference, more than the 0.3 ms that the rules may cost.
 */
export async function bench(): Promise<readonly BenchLine[]> {
  await startTestServers();
  try {
    const [now, before] = [await createStoredCity(1), await createStoredCity(1)];
    const owner = new pg.Client({ connectionString: before.database.url });
    await owner.connect();
    await owner.query(`DROP POLICY kept_from_the_concerned ON "case"; DROP POLICY untouched_by_the_concerned ON "case";
      DROP POLICY kept_from_the_concerned ON case_unit; DROP TRIGGER refuse_closed_handler ON "case"; DROP TRIGGER refuse_first_handler ON "case"`);
    await owner.end();
    const file = async ({ records }: typeof now): Promise<string> => {
      const { opened } = await records.ledger.file({ scope: { city: testCity, units: [] } }, filing());
      return opened[0]?.number ?? '';
    };
    for (let filed = 0; filed < CASES; filed += 1) await Promise.all([file(now), file(before)]);
    const [here, there] = [await file(now), await file(before)];
    const scope: UnitsScope = { city: testCity, units: [homeCounty] };
    const concerned: UnitsScope = { ...scope, concerned: randomUUID() };
    const pages = [new CasePageQuery(now.records.app), new CasePageQuery(before.records.app)] as const;
    const lists = [new CaseListQuery(now.records.app), new CaseListQuery(before.records.app)] as const;
    const asked = { view: 'all', limit: 50 } as const;
    const taken = await byTurns({
      page: () => pages[0].find(scope, here),
      pageWithout: () => pages[1].find(scope, there),
      pageOfConcerned: () => pages[0].find(concerned, here),
      list: () => lists[0].list(scope, asked),
      listWithout: () => lists[1].list(scope, asked),
      filed: () => file(now),
      filedWithout: () => file(before),
    });
    await Promise.all([now.close(), before.close()]);
    const more = (one: string, other: string): number => (taken[one] ?? NaN) - (taken[other] ?? NaN);
    return [
      { name: 'page of a case', value: taken['page'] ?? NaN, unit: 'ms' },
      { name: 'page, more by the rules', value: more('page', 'pageWithout'), unit: 'ms' },
      { name: 'page, more for the concerned', value: more('pageOfConcerned', 'pageWithout'), unit: 'ms' },
      { name: 'list of 50, more by the rules', value: more('list', 'listWithout'), unit: 'ms' },
      { name: 'a filing', value: taken['filed'] ?? NaN, unit: 'ms' },
      { name: 'a filing, more by the rules', value: more('filed', 'filedWithout'), unit: 'ms' },
    ];
  } finally {
    await stopTestServers();
  }
}

async function byTurns(
  ways: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<Readonly<Record<string, number>>> {
  const rounds = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, go] of Object.entries(ways)) {
      const begunAt = performance.now();
      await go();
      rounds.get(name)?.push(performance.now() - begunAt);
    }
  }
  return Object.fromEntries([...rounds].map(([name, taken]) => [name, undisturbed(taken)]));
}

/** The tenth part of the quickest: what else the machine does makes a round slower, and never quicker. */
function undisturbed(taken: readonly number[]): number {
  return [...taken].sort((one, other) => one - other)[Math.floor(taken.length / 10)] ?? NaN;
}
