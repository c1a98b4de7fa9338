// What a reader has shown is in sight to the rest of its own transaction, and to nobody after it on the same connection.
import { filing, homeCounty, otherCounty, partFor, testCity } from '../../../test/factories/decision.factory.js';
import { createStoredCity, type StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { CaseListQuery } from './case-list.query.js';
import { CasePageQuery } from './case-page.query.js';
import { CaseNotFound } from './records-fault.js';
import type { UnitsScope } from './scope.js';
import { TimelineQuery } from './timeline.query.js';

describeWith('PostgreSQL', 'cases that were shown', () => {
  const home: UnitsScope = { city: testCity, units: [homeCounty] };
  const other: UnitsScope = { city: testCity, units: [otherCounty] };
  let city: StoredCity;
  let mine = '';
  let theirs = '';

  beforeAll(async () => {
    // One connection: what one transaction left behind, the next would find.
    city = await createStoredCity(1);
    mine = await filedIn(homeCounty);
    theirs = await filedIn(otherCounty);
  });
  afterAll(() => city.close());

  it.each([
    ['page', async () => void (await new CasePageQuery(city.records.app).find(home, mine))],
    ['list', async () => void (await new CaseListQuery(city.records.app).list(home, { view: 'all', limit: 9 }))],
  ])('by a %s leave nothing to the next who asks', async (_name, show) => {
    for (let turn = 0; turn < 8; turn += 1) await show();

    expect(await besides(other, mine)).toEqual({ clocks: 0, events: 0, parties: 0, filings: 0 });
    expect(await besides(home, mine)).toMatchObject({ clocks: 1, parties: 1, filings: 1 });
    await expect(new CasePageQuery(city.records.app).find(other, mine)).rejects.toBeInstanceOf(CaseNotFound);
    await expect(new TimelineQuery(city.records.app).list(other, mine)).rejects.toBeInstanceOf(CaseNotFound);
  });

  it('are never those of another county, whichever was asked for before', async () => {
    const lists = new CaseListQuery(city.records.app);
    for (let turn = 0; turn < 8; turn += 1) {
      const [here, there] = [
        await lists.list(home, { view: 'all', limit: 9 }),
        await lists.list(other, { view: 'all', limit: 9 }),
      ];

      expect(here.items.map(({ number }) => number)).toEqual([mine]);
      expect(there.items.map(({ number, clocksOpen }) => [number, clocksOpen])).toEqual([[theirs, 1]]);
    }
  });

  async function filedIn(unit: string): Promise<string> {
    const { opened } = await city.records.ledger.file(
      { scope: { city: testCity, units: [] } },
      filing({ parts: [partFor(unit)] }),
    );
    return opened[0]?.number ?? '';
  }

  /** How many rows beside a case somebody sees, asked by its id. */
  async function besides(scope: UnitsScope, number: string): Promise<object> {
    const [owned] = await city.records.app.read(home, ({ query }) =>
      query<{ id: string; filing: string }>(
        'SELECT id, filing_id AS filing FROM "case" WHERE city = scope_city() AND number = $1',
        [number],
      ),
    );
    const [seen] = await city.records.app.read(scope, ({ query }) =>
      query<object>(
        `SELECT (SELECT count(*)::int FROM clock WHERE case_id = $1) AS clocks,
                (SELECT count(*)::int FROM event WHERE case_id = $1) AS events,
                (SELECT count(*)::int FROM party WHERE case_id = $1) AS parties,
                (SELECT count(*)::int FROM filing WHERE id = $2) AS filings`,
        [owned?.id, owned?.filing],
      ),
    );
    return seen ?? {};
  }
});
