// Whether a head finds what waits for his yes or no, of his own unit alone, until he has given it.
import {
  anyOfficer,
  anySealed,
  commanding,
  filing,
  homeCounty,
  otherCounty,
  partFor,
  testCity,
} from '../../../test/factories/decision.factory.js';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { CaseListQuery } from './case-list.query.js';

describeWith('PostgreSQL', 'the list of approvals', () => {
  let city: StoredCity;

  beforeAll(async () => {
    city = await createStoredCity();
  });

  afterAll(async () => {
    await city.close();
  });

  const list = async (unit: string): Promise<readonly string[]> => {
    const { items, views } = await new CaseListQuery(city.records.app).list(
      { city: testCity, units: [unit] },
      { view: 'approvals', limit: 50 },
    );
    expect(views.find(({ view }) => view === 'approvals')?.total).toBe(items.length);
    return items.map(({ number }) => number);
  };

  it('shows a report whose officer asks for more time, to the head of its county, until he answers', async () => {
    const { ledger } = city.records;
    const { opened } = await ledger.file(
      { scope: { city: testCity, units: [] } },
      filing({ parts: [partFor(homeCounty, { kind: 'report' }), partFor(homeCounty)] }),
    );
    const number = opened[0]?.number ?? '';
    const decide = (command: Parameters<typeof commanding>[0]) =>
      ledger.decide(
        { scope: { city: testCity, units: [homeCounty] }, open: { number } },
        commanding(command, anyOfficer(homeCounty)),
      );
    expect(await list(homeCounty)).toEqual([]);

    await decide({ type: 'ask-extension', reasons: anySealed() });
    const waiting = [await list(homeCounty), await list(otherCounty)];
    await decide({ type: 'answer-extension', approve: false, opinion: anySealed() });

    expect(waiting).toEqual([[number], []]);
    expect(await list(homeCounty)).toEqual([]);
  });
});
