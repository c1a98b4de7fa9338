// What the rules of access cost a request: the same reading and filing in one database, with every policy and with none.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { CaseListQuery, CasePageQuery, Ledger, TimelineQuery, UnitOfWork, type UnitsScope } from '#records';
import type { FiledPart } from '#rules';
import { anyPart, filing, homeCounty, testCity } from '../factories/decision.factory.js';
import { createStoredCity } from '../factories/stored-city.factory.js';
import { loginPrefix } from '../setup/migrate-template.js';
import { startTestServers, stopTestServers } from '../setup/servers.js';
import type { BenchLine } from './bench-line.js';

const CASES = 400;
const ROUNDS = 600;
const SHOPS = 100;
/** Milliseconds that scope and policies may add to a request. */
const ALLOWED_MS = 0.3;

type Way = () => Promise<unknown>;

/** One connection each, asked in pairs: what else the machine does meets both alike. */
export async function bench(): Promise<readonly BenchLine[]> {
  await startTestServers();
  try {
    const city = await createStoredCity(1);
    const { app, ledger } = city.records;
    const unpoliced = await openUnpoliced(city.database);
    const freeLedger = new Ledger(unpoliced.app, city.records.time);
    const file = async (into: Ledger): Promise<string> => {
      const { opened } = await into.file(
        { scope: { city: testCity, units: [] } },
        filing({ parts: [aboutSomeShop()] }),
      );
      return opened[0]?.number ?? '';
    };
    for (let filed = 0; filed < CASES; filed += 1) await file(ledger);
    await unpoliced.analyze();
    const number = await file(ledger);
    const scope: UnitsScope = { city: testCity, units: [homeCounty] };
    const concerned: UnitsScope = { ...scope, concerned: await concernedOf(city.database.url) };
    const asked = { view: 'all', limit: 50 } as const;
    const withPolicies = { page: new CasePageQuery(app), story: new TimelineQuery(app), list: new CaseListQuery(app) };
    const without = {
      page: new CasePageQuery(unpoliced.app),
      story: new TimelineQuery(unpoliced.app),
      list: new CaseListQuery(unpoliced.app),
    };
    const pairs: readonly (readonly [name: string, policed: Way, free: Way])[] = [
      ['scope of an empty request', () => app.read(scope, nothing), () => unpoliced.app.ask('BEGIN READ ONLY; COMMIT')],
      ['page of a case', () => withPolicies.page.find(scope, number), () => without.page.find(scope, number)],
      [
        'page, for the concerned',
        () => withPolicies.page.find(concerned, number),
        () => without.page.find(scope, number),
      ],
      ['events of a case', () => withPolicies.story.list(scope, number), () => without.story.list(scope, number)],
      ['list of 50', () => withPolicies.list.list(scope, asked), () => without.list.list(scope, asked)],
      [
        'list of 50, for the concerned',
        () => withPolicies.list.list(concerned, asked),
        () => without.list.list(scope, asked),
      ],
      ['a filing', () => file(ledger), () => file(freeLedger)],
    ];
    const lines: BenchLine[] = [];
    for (const [name, policed, free] of pairs) {
      const taken = await inPairs(policed, free);
      lines.push(
        { name, value: taken.policed, unit: 'ms' },
        { name: `${name}, more by the rules`, value: taken.more, unit: 'ms', atMost: ALLOWED_MS },
      );
    }
    await unpoliced.close();
    await city.close();
    return lines;
  } finally {
    await stopTestServers();
  }
}

const nothing = (): Promise<void> => Promise.resolve();

let shops = 0;

/** A city has many operators: whoever is kept from one of them is not kept from all. */
function aboutSomeShop(): FiledPart {
  shops += 1;
  return anyPart({
    respondent: { name: `太康县某某百货店${shops % SHOPS}`, address: '太康县城关回族镇', creditCode: null },
  });
}

/** Somebody to whom one operator is closed, whose cases are none of these: every row has to be compared. */
async function concernedOf(url: string): Promise<string> {
  const account = randomUUID();
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(`SELECT set_config('anqi.city', $1, false)`, [testCity]);
  await owner.query(`SET session_replication_role = replica`);
  await owner.query(
    `INSERT INTO operator_conflict (city, id, account, unit, name, ground, set_by) VALUES ($1, gen_random_uuid(), $2, $3, $4, 'kin', $2)`,
    [testCity, account, homeCounty, '川汇某某商行'],
  );
  await owner.end();
  return account;
}

interface Unpoliced {
  readonly app: UnitOfWork;
  /** Tells the planner what the tables hold, as the server does by itself after a while. */
  readonly analyze: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A login with the rights of the app and past every policy, for this bench alone. */
async function openUnpoliced({
  url,
  urlFor,
}: {
  readonly url: string;
  readonly urlFor: (role: string) => string;
}): Promise<Unpoliced> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const role = `unpoliced_${randomUUID().replaceAll('-', '')}`;
  const login = pg.escapeIdentifier(`${loginPrefix}${role}`);
  await owner.query(`CREATE ROLE ${login} LOGIN BYPASSRLS IN ROLE anqi_app`);
  const app = await UnitOfWork.open({ url: urlFor(role), poolSize: 1, applicationName: 'anqi-test' });
  return {
    app,
    analyze: async () => {
      await owner.query('ANALYZE');
    },
    close: async () => {
      await app.close();
      await owner.query(`DROP ROLE ${login}`);
      await owner.end();
    },
  };
}

/** Milliseconds of the policed way, and the middle of what it took more than its neighbour. */
async function inPairs(policed: Way, free: Way): Promise<{ readonly policed: number; readonly more: number }> {
  const taken: number[] = [];
  const more: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Each goes first as often as the other: the second finds warm caches.
    const first = round % 2 === 0 ? policed : free;
    const second = first === policed ? free : policed;
    const [one, other] = [await timed(first), await timed(second)];
    taken.push(first === policed ? one : other);
    more.push(first === policed ? one - other : other - one);
  }
  return { policed: middleOf(taken), more: middleOf(more) };
}

async function timed(way: Way): Promise<number> {
  const begunAt = performance.now();
  await way();
  return performance.now() - begunAt;
}

function middleOf(taken: readonly number[]): number {
  return [...taken].sort((one, other) => one - other)[Math.floor(taken.length / 2)] ?? NaN;
}
