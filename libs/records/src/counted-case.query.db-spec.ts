// Whether the reader brings the rules every case that an indicator counts, and none that the asker may not see.
import { indicatorsOf, localDateOf } from '#rules';
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
import { CountedCaseQuery } from './counted-case.query.js';

const home = { city: testCity, units: [homeCounty] };
const both = { city: testCity, units: [homeCounty, otherCounty] };

describeWith('PostgreSQL', 'the cases of the indicators', () => {
  let city: StoredCity;
  let month: string;
  let settled: string;
  let open: string;

  beforeAll(async () => {
    city = await createStoredCity();
    const { ledger } = city.records;
    const file = async (unit: string): Promise<string> => {
      const { opened } = await ledger.file(
        { scope: { city: testCity, units: [] } },
        filing({ parts: [partFor(unit, { amountFen: 20_000 })] }),
      );
      return opened[0]?.number ?? '';
    };
    [settled, open] = [await file(homeCounty), await file(homeCounty)];
    await file(otherCounty);
    const officer = anyOfficer(homeCounty);
    await ledger.decide(
      { scope: home, open: { number: settled } },
      commanding({ type: 'accept', noticeChannel: 'sms' }, officer),
    );
    await ledger.decide(
      { scope: home, open: { number: settled } },
      commanding({ type: 'record-agreement', paper: 'both-waive', terms: anySealed(), recoveredFen: 9900 }, officer),
    );
    month = localDateOf(await ledger.now()).slice(0, 7);
  });

  afterAll(async () => {
    await city.close();
  });

  it('make the figures of the month that their own lists make', async () => {
    const counted = await new CountedCaseQuery(city.records.app).list(home, month);
    const { indicators } = indicatorsOf(counted);
    const numbers = new Map(counted.cases.map(({ id, number }) => [id, number]));
    const figure = (key: string) => indicators.find((indicator) => indicator.key === key);

    expect(counted.cases.map(({ number }) => number).sort()).toEqual([settled, open].sort());
    expect(figure('complaint.closed-on-time')?.national).toMatchObject({ permille: 1000 });
    expect(figure('complaint.mediated')?.national?.numerator.map((id) => numbers.get(id))).toEqual([settled]);
    expect(figure('complaint.checked-on-time')?.national?.permille).toBe(1000);
    expect(figure('closed-of-received')?.national).toMatchObject({ permille: 500 });
    expect(figure('loss.recovered')?.total?.value).toBe(9900);
    expect(figure('amount.disputed')?.total?.value).toBe(20_000);
  });

  it('are those in sight, of one unit when one is asked for, and none of a month in which nothing happened', async () => {
    const query = new CountedCaseQuery(city.records.app);

    expect((await query.list(both, month)).cases).toHaveLength(3);
    expect((await query.list(both, month, otherCounty)).cases).toHaveLength(1);
    expect((await query.list(home, month, otherCounty)).cases).toHaveLength(0);
    expect((await query.list(home, '2024-02')).cases).toHaveLength(0);
  });
});
