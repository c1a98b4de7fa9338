// What the door noticed of a filing is written with it and found again, by officers in whose sight it lies and nobody else.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { filing, homeCounty, otherCounty, partFor, testCity } from '../../../test/factories/decision.factory.js';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { HintQuery } from './hint.query.js';
import { CaseNotFound } from './records-fault.js';
import type { NoticedAtDoor } from './ledger.js';
import type { UnitsScope } from './scope.js';

const home = { city: testCity, units: [homeCounty] };
const other = { city: testCity, units: [otherCounty] };
const both = { city: testCity, units: [homeCounty, otherCounty] };
const complaints = { kinds: ['complaint', 'settlement'], days: 365 } as const;

const signed = (bands: readonly number[], marks: readonly string[] = []): NoticedAtDoor => ({
  signature: randomBytes(128).toString('hex'),
  bands,
  marks,
});

describeWith('PostgreSQL', 'what the door noticed of a filing', () => {
  let city: StoredCity;
  let hints: HintQuery;

  beforeAll(async () => {
    city = await createStoredCity();
    hints = new HintQuery(city.records.app);
  });

  afterAll(async () => {
    await city.close();
  });

  const file = async (
    noticed: NoticedAtDoor | undefined,
    { unit = homeCounty, kind = 'complaint', name = '太康县某某百货店' }: Partial<Filed> = {},
  ): Promise<string> => {
    const respondent = { name, address: null, creditCode: null };
    const { opened } = await city.records.ledger.file(
      { scope: { city: testCity, units: [] }, noticed },
      filing({ parts: [partFor(unit, { kind, respondent, goodsClass: 'food', amountFen: 900 })] }),
    );
    return opened[0]?.number ?? '';
  };

  const near = async (scope: UnitsScope, number: string, kinds: readonly ('complaint' | 'report')[] = ['complaint']) =>
    (await hints.listNear(scope, { of: await hints.find(scope, number), kinds, days: 365 })).map((one) => one.number);

  it('is written with the filing, in the same trip, and read again with its case', async () => {
    const noticed = signed([1, -2, 3, 4, 5, 6, 7, 8, 9, 10], ['sent-very-fast']);

    const found = await hints.find(home, await file(noticed));

    expect(found).toMatchObject({ ...noticed, kind: 'complaint', attachments: 0, amountFen: 900, goodsClass: 'food' });
  });

  it('may be nothing at all, and the filing is written all the same', async () => {
    const [short, unnoticed] = [await file({ signature: null, bands: [], marks: [] }), await file(undefined)];

    expect(await hints.find(home, short)).toMatchObject({ signature: null, bands: [], marks: [] });
    expect(await hints.find(home, unnoticed)).toMatchObject({ signature: null, bands: [], marks: [] });
    expect(await near(home, short)).toEqual([]);
  });

  it('leads to the filings in sight that share a band, those that share most first', async () => {
    const [asked, one, two, foreign] = [
      await file(signed([101, 102, 103])),
      await file(signed([101, 202, 203])),
      await file(signed([101, 102, 303])),
      await file(signed([101, 102, 103]), { unit: otherCounty }),
    ];
    await file(signed([404, 405, 406]));

    expect(await near(home, asked)).toEqual([two, one]);
    expect(await near(both, asked)).toEqual([foreign, two, one]);
    await expect(hints.find(other, asked)).rejects.toThrow(CaseNotFound);
  });

  it('never leads from a complaint to a report: the same words would tell who reported', async () => {
    const [complaint, report, earlier] = [
      await file(signed([501])),
      await file(signed([501]), { kind: 'report' }),
      await file(signed([501]), { kind: 'report' }),
    ];

    expect(await near(home, complaint)).toEqual([]);
    expect(await near(home, report, ['report'])).toEqual([earlier]);
  });

  it('counts the same operator in sight, its goods and its amount, and not the case that asks', async () => {
    const name = '太康县小李水果店';
    const asked = await file(undefined, { name });
    for (const unit of [homeCounty, homeCounty, otherCounty]) await file(undefined, { name, unit });
    await file(undefined, { name, kind: 'report' });
    const count = async (scope: UnitsScope) =>
      hints.countOperator(scope, await hints.find(scope, asked), { ...complaints, days: 30 });

    expect(await count(home)).toEqual({ all: 2, sameGoods: 2, sameAmount: 2 });
    expect(await count(both)).toEqual({ all: 3, sameGoods: 3, sameAmount: 3 });
  });

  it('counts nobody where no operator is named', async () => {
    const unnamed = await hints.find(home, await file(undefined, { name: '' }));

    expect(await hints.countOperator(home, unnamed, complaints)).toBeNull();
  });

  it('is seen by no filer, no consumer and nobody without a scope', async () => {
    const number = await file(signed([701], ['trap-filled']));
    const { filing: id } = await hints.find(home, number);
    const seenIn = (scope: Parameters<typeof city.records.app.read>[0]) =>
      city.records.app.read(scope, ({ query }) =>
        query('SELECT filing_id FROM filing_hint UNION ALL SELECT filing_id FROM likeness_band'),
      );

    expect(await seenIn({ city: testCity, filing: id ?? '' })).toEqual([]);
    expect(await seenIn({ city: testCity, units: [] })).toEqual([]);
    expect(await seenIn({ city: testCity, system: 'import' })).toEqual([]);
    expect((await seenIn(home)).length).toBeGreaterThan(0);
  });

  it('goes with its bands when the owner lets it go', async () => {
    const { filing: id } = await hints.find(home, await file(signed([801, 802])));
    const owner = new pg.Client({ connectionString: city.database.url });
    await owner.connect();
    try {
      await owner.query('DELETE FROM filing_hint WHERE filing_id = $1', [id]);

      expect((await owner.query('SELECT FROM likeness_band WHERE filing_id = $1', [id])).rowCount).toBe(0);
    } finally {
      await owner.end();
    }
  });
});

interface Filed {
  readonly unit: string;
  readonly kind: 'complaint' | 'report';
  readonly name: string;
}
