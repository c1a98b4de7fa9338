// Whether a decision about two cases locks both in one order, changes both or none, and answers for the first.
import pg from 'pg';
import type { CaseFile } from '#rules';
import {
  anyOfficer,
  commandingAll,
  filing,
  homeCounty,
  otherCounty,
  partFor,
  testCity,
} from '../../../test/factories/decision.factory.js';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { CasePageQuery } from './case-page.query.js';
import { CaseNotFound, StaleVersion } from './records-fault.js';
import type { Scope } from './scope.js';
import { verifyChain } from './verify-chain.js';

const home: Scope = { city: testCity, units: [homeCounty] };
const other: Scope = { city: testCity, units: [otherCounty] };
const officer = anyOfficer(homeCounty);
const assign = commandingAll({ type: 'assign', handler: officer.kind === 'officer' ? officer.account : '' }, officer);

describeWith('PostgreSQL', 'a decision about two cases', () => {
  let city: StoredCity;

  beforeAll(async () => {
    city = await createStoredCity(16);
  });

  afterAll(async () => {
    await city.close();
  });

  const fileOne = async (unit: string = homeCounty): Promise<{ readonly id: string; readonly number: string }> => {
    const { opened } = await city.records.ledger.file(
      { scope: { city: testCity, units: [] } },
      filing({ parts: [partFor(unit)] }),
    );
    const [one] = opened;
    if (one === undefined) throw new Error('a filing opens a case');
    return one;
  };

  const decideAsFound = async (number: string, named: string): Promise<readonly CaseFile[]> => {
    let found: readonly CaseFile[] = [];
    await city.records.ledger.decide({ scope: home, open: { number, besides: [named] } }, (files) => {
      found = files;
      return { filing: null, changes: [], opens: [], notices: [] };
    });
    return found;
  };

  const decide = (number: string, other: string, expectedVersion = 1) =>
    city.records.ledger.decide({ scope: home, open: { number, besides: [other] }, expectedVersion }, assign);

  it('gives the rules the first case first, and writes versions and events of both', async () => {
    const [earlier, later] = [await fileOne(), await fileOne()];
    const asked: string[] = [];

    const written = await city.records.ledger.decide(
      { scope: home, open: { number: later.number, besides: [earlier.number] }, expectedVersion: 1 },
      (files, moment) => {
        asked.push(...files.map(({ number }) => number));
        return assign(files, moment);
      },
    );

    expect(asked).toEqual([later.number, earlier.number]);
    expect(written.changed).toMatchObject([
      { number: later.number, version: 2, firstSeq: 2, lastSeq: 2 },
      { number: earlier.number, version: 2, firstSeq: 2, lastSeq: 2 },
    ]);
    for (const { number } of [earlier, later]) {
      expect(await verifyChain(city.records.app, home, number)).toEqual([]);
    }
  });

  it('leads from a report to the one it went into, and back', async () => {
    const [earlier, later] = [await fileOne(), await fileOne()];
    await city.records.ledger.decide(
      { scope: home, open: { number: later.number, besides: [earlier.number] } },
      (files, moment) => {
        const decision = assign(files, moment);
        const [from, into] = decision.changes;
        if (from === undefined || into === undefined) throw new Error('two were opened');
        const facts = { ...from.row.facts, mergedInto: earlier.number };
        const [line] = into.events;
        const merged = line === undefined ? [] : [{ ...line, type: 'merged-from', payload: { from: later.number } }];
        return {
          ...decision,
          changes: [
            { ...from, row: { ...from.row, facts } },
            { ...into, events: merged },
          ],
        };
      },
    );
    const page = new CasePageQuery(city.records.app);

    expect((await page.find(home, later.number)).related).toMatchObject([
      { number: earlier.number, relation: 'merged-into' },
    ]);
    expect((await page.find(home, earlier.number)).related).toMatchObject([
      { number: later.number, relation: 'merged-from' },
    ]);
  });

  it('asks for the version of the first alone', async () => {
    const [one, second] = [await fileOne(), await fileOne()];
    await city.records.ledger.decide({ scope: home, open: { number: second.number } }, assign);

    await decide(one.number, second.number, 1);

    await expect(decide(one.number, second.number, 1)).rejects.toThrow(StaleVersion);
  });

  it('gives the rules a case of another county as little as one that does not exist', async () => {
    const [own, foreign] = [await fileOne(), await fileOne(otherCounty)];

    for (const named of [foreign.number, '0000-0000-0']) {
      expect((await decideAsFound(own.number, named)).map(({ number }) => number)).toEqual([own.number]);
    }
    await expect(decide(foreign.number, own.number)).rejects.toThrow(CaseNotFound);
    expect((await city.records.ledger.look(other, foreign.number)).file.version).toBe(1);
  });

  it('waits for the case of the lower id before it holds the higher, whichever was named first', async () => {
    const [low, high] = [await fileOne(), await fileOne()].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (low === undefined || high === undefined) throw new Error('two were filed');
    const [holder, prober] = [await connect(), await connect()];
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM "case" WHERE id = $1 FOR UPDATE', [low.id]);
      const waiting = decide(high.number, low.number);
      await until(() => isWaiting(prober));

      const isHighFree = await prober.query('SELECT FROM "case" WHERE id = $1 FOR UPDATE NOWAIT', [high.id]);
      await holder.query('COMMIT');

      expect(isHighFree.rowCount).toBe(1);
      expect((await waiting).changed).toHaveLength(2);
    } finally {
      await Promise.all([holder.end(), prober.end()]);
    }
  });

  it('is won by one of two that go opposite ways at the same time, and never stands still between them', async () => {
    const pairs = await Promise.all(Array.from({ length: 6 }, async () => [await fileOne(), await fileOne()] as const));

    const outcomes = await Promise.all(
      pairs.map(async ([one, other]) => {
        const answers = await Promise.allSettled([decide(one.number, other.number), decide(other.number, one.number)]);
        return answers.map(({ status }) => status).sort();
      }),
    );

    expect(outcomes).toEqual(pairs.map(() => ['fulfilled', 'rejected']));
    expect(await countDeadlocks()).toBe(0);
  }, 20_000);

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: city.database.url });
    await client.connect();
    return client;
  };

  const isWaiting = async (client: pg.Client): Promise<boolean> => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return (rows[0]?.count ?? 0) > 0;
  };

  const countDeadlocks = async (): Promise<number> => {
    const client = await connect();
    try {
      // The server writes its figures down a second late.
      await new Promise((resolve) => setTimeout(resolve, 1200));
      const { rows } = await client.query<{ deadlocks: number }>(
        'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
      );
      return rows[0]?.deadlocks ?? -1;
    } finally {
      await client.end();
    }
  };
});

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it never came to that');
}
