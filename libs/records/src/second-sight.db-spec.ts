// Whether a second unit sees exactly the case it was given to see, as long as it was given, and may take part in it.
import pg from 'pg';
import {
  anyOfficer,
  anySealed,
  changing,
  commanding,
  filing,
  homeCounty,
  otherCounty,
  testCity,
} from '../../../test/factories/decision.factory.js';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { CaseListQuery } from './case-list.query.js';
import { CasePageQuery } from './case-page.query.js';
import { CaseNotFound, UnitNotKnown } from './records-fault.js';
import type { Scope } from './scope.js';

const home: Scope = { city: testCity, units: [homeCounty] };
const other: Scope = { city: testCity, units: [otherCounty] };
const note = { type: 'note', text: anySealed() } as const;
const disputing = { unit: otherCounty, role: 'disputing' } as const;

describeWith('PostgreSQL', 'a second unit', () => {
  let city: StoredCity;

  beforeAll(async () => {
    city = await createStoredCity();
  });

  afterAll(async () => {
    await city.close();
  });

  const fileOne = async (): Promise<string> => {
    const { opened } = await city.records.ledger.file({ scope: { city: testCity, units: [] } }, filing());
    return opened[0]?.number ?? '';
  };

  const change = async (
    number: string,
    sight: { readonly grant?: readonly (typeof disputing)[]; readonly end?: readonly (typeof disputing)[] },
  ): Promise<void> => {
    const { grant = [], end = [] } = sight;
    const words = { type: 'note', text: anySealed() } as const;
    await city.records.ledger.decide(
      { scope: home, open: { number } },
      changing(words, () => ({ sight: { grant, end } })),
    );
  };

  const listed = async (scope: Scope): Promise<readonly string[]> => {
    const { items } = await new CaseListQuery(city.records.app).list(scope, { view: 'all', limit: 50 });
    return items.map(({ number }) => number);
  };

  it('sees the case it was given, and only that one, until its sight ends', async () => {
    const [given, kept] = [await fileOne(), await fileOne()];
    const page = new CasePageQuery(city.records.app);
    await expect(city.records.ledger.look(other, given)).rejects.toThrow(CaseNotFound);

    await change(given, { grant: [disputing] });

    expect(await listed(other)).toEqual([given]);
    expect((await city.records.ledger.look(other, given)).file.parties).toHaveLength(1);
    expect((await page.find(home, given)).sight).toMatchObject([disputing]);
    await expect(page.find(other, kept)).rejects.toThrow(CaseNotFound);

    await change(given, { end: [disputing] });

    expect(await listed(other)).toEqual([]);
    await expect(page.find(other, given)).rejects.toThrow(CaseNotFound);
    expect((await page.find(home, given)).sight).toEqual([]);
  });

  it('reads on the page who else sees the case, whoever handles it', async () => {
    const number = await fileOne();
    const supervising = { unit: testCity, role: 'supervising' } as const;
    await city.records.ledger.decide(
      { scope: home, open: { number } },
      changing(note, () => ({ sight: { grant: [disputing, supervising], end: [] } })),
    );

    const { sight } = await new CasePageQuery(city.records.app).find(other, number);

    expect(sight.map(({ unit, role }) => [unit, role])).toEqual([
      [testCity, 'supervising'],
      [otherCounty, 'disputing'],
    ]);
    expect(sight.map(({ unitName }) => unitName)).not.toContain('');
  });

  it('is given sight once however often it is granted, and anew after it ended', async () => {
    const number = await fileOne();
    await change(number, { grant: [disputing] });
    await change(number, { grant: [disputing] });
    await change(number, { end: [disputing] });
    await change(number, { end: [disputing], grant: [disputing] });

    const { rows } = await asOwner<{ standing: boolean }>(
      `SELECT u.until IS NULL AS standing FROM case_unit u JOIN "case" c ON c.city = u.city AND c.id = u.case_id
        WHERE c.number = $1 ORDER BY u.since`,
      [number],
    );

    expect(rows.map(({ standing }) => standing)).toEqual([false, true]);
    expect(await listed(other)).toContain(number);
  });

  it('may decide about the case where the law lets it, and leaves it where it stands', async () => {
    const number = await fileOne();
    const officer = anyOfficer(otherCounty);
    await expect(
      city.records.ledger.decide({ scope: other, open: { number } }, commanding(note, officer)),
    ).rejects.toThrow(CaseNotFound);
    await change(number, { grant: [disputing] });

    await city.records.ledger.decide(
      { scope: other, open: { number } },
      commanding({ type: 'note', text: anySealed() }, officer),
    );
    const accepting = city.records.ledger.decide(
      { scope: other, open: { number } },
      commanding({ type: 'accept', noticeChannel: 'phone' }, officer),
    );

    await expect(accepting).rejects.toMatchObject({ code: 'case.not-your-unit' });
    expect((await city.records.ledger.look(home, number)).file.unit).toBe(homeCounty);
  });

  it('cannot be one that the city does not have', async () => {
    const number = await fileOne();
    const toNobody = changing(note, () => ({ sight: { grant: [{ unit: '999999', role: 'disputing' }], end: [] } }));

    await expect(city.records.ledger.decide({ scope: home, open: { number } }, toNobody)).rejects.toThrow(UnitNotKnown);
  });

  it('sees a case from its first moment where the decision that opens it says so', async () => {
    const { opened } = await city.records.ledger.file({ scope: { city: testCity, units: [] } }, (moment) => {
      const decision = filing()(moment);
      const sight = { grant: [{ unit: otherCounty, role: 'entrusted' as const }], end: [] };
      return { ...decision, opens: decision.opens.map((birth) => ({ ...birth, sight })) };
    });

    expect(await listed(other)).toContain(opened[0]?.number);
  });

  const asOwner = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[]) => {
    const client = new pg.Client({ connectionString: city.database.url });
    await client.connect();
    try {
      return await client.query<Row>(sql, values);
    } finally {
      await client.end();
    }
  };
});
