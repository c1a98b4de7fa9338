// Whether cases written before the whole law was known are opened by today's rules after the migrations ran.
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { CaseFacts } from '#rules';
import { anySealed, commanding, filing, homeCounty, testCity } from '../../../../test/factories/decision.factory.js';
import { createStoredCity } from '../../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../../test/setup/test-servers.js';
import { FillFactsOfOlderCases1795478424000 } from './1795478424000-fill-facts-of-older-cases.js';
import { KnowWhoAPartyIs1795478502000 } from './1795478502000-know-who-a-party-is.js';
import { migrations } from './migrations.js';

const home = { city: testCity, units: [homeCounty] };
const asker = '01a211a0-5aa9-7968-8c58-3d875ed1f39e';

/** What a case knew before: no more and no less. */
const olderKeys = [
  ...['kindStated', 'kindProposal', 'triageReason', 'routingReason', 'acceptedOn', 'decidedOn', 'ground'],
  ...['consentToDisclosure', 'consentToEntrusting', 'mediationConsents', 'mediationArrangedFor', 'goodsClass'],
  ...['problemClass', 'amountFen', 'recoveredFen', 'returns', 'extensionAskedBy'],
] as const;

describeWith('PostgreSQL', 'older cases', () => {
  let city: StoredCity;
  let owner: pg.Client;

  beforeAll(async () => {
    city = await createStoredCity();
    owner = new pg.Client({ connectionString: city.database.url });
    await owner.connect();
  });

  afterAll(async () => {
    await owner.end();
    await city.close();
  });

  /** Takes the migrations back to before this one, lets a test age the rows, and brings them up again. */
  const migrateOver = async (
    age: () => Promise<void>,
    first: string = FillFactsOfOlderCases1795478424000.name,
  ): Promise<void> => {
    const source = new DataSource({
      type: 'postgres',
      url: city.database.url,
      migrations,
      migrationsTableName: 'migration',
      installExtensions: false,
    });
    await source.initialize();
    try {
      const names = migrations.map(({ name }) => name);
      const since = names.slice(names.indexOf(first));
      for (const _name of since) await source.undoLastMigration();
      await age();
      await source.runMigrations();
    } finally {
      await source.destroy();
    }
  };

  const fileOne = async (): Promise<string> => {
    const { opened } = await city.records.ledger.file({ scope: { city: testCity, units: [] } }, filing());
    return opened[0]?.number ?? '';
  };

  const factsOf = async (number: string): Promise<CaseFacts> =>
    (await city.records.ledger.look(home, number)).file.facts;

  it('get every fact that a newborn case has, and one that was asked to be longer keeps who asked', async () => {
    const [quiet, asked] = [await fileOne(), await fileOne()];
    const newborn = await factsOf(quiet);

    await migrateOver(async () => {
      const { rows } = await owner.query<{ facts: object }>('SELECT facts FROM "case"');
      expect(rows.map(({ facts }) => Object.keys(facts).sort())).toEqual(rows.map(() => [...olderKeys].sort()));
      await owner.query(
        `UPDATE "case" SET facts = jsonb_set(facts, '{extensionAskedBy}', to_jsonb($1::text)) WHERE number = $2`,
        [asker, asked],
      );
    });

    expect(await factsOf(quiet)).toMatchObject(newborn);
    expect(await factsOf(asked)).toMatchObject({
      ...newborn,
      approval: { what: 'extension', by: asker, ground: null },
    });
    expect(await factsOf(asked)).not.toHaveProperty('extensionAskedBy');
  }, 30_000);

  it('name their representatives by the person where a row was named, and by the row when the migrations are taken back', async () => {
    const number = await fileOne();
    const [party] = (await city.records.ledger.look(home, number)).file.parties;
    const named = async (ids: readonly (string | undefined)[]) =>
      owner.query(`UPDATE "case" SET facts = jsonb_set(facts, '{representatives}', $1::jsonb) WHERE number = $2`, [
        JSON.stringify(ids),
        number,
      ]);
    await named([party?.person]);
    let before: unknown;

    await migrateOver(async () => {
      const { rows } = await owner.query<{ facts: { representatives: unknown } }>(
        'SELECT facts FROM "case" WHERE number = $1',
        [number],
      );
      before = rows[0]?.facts.representatives;
    }, KnowWhoAPartyIs1795478502000.name);

    expect(before).toEqual([party?.id]);
    expect((await factsOf(number)).representatives).toEqual([party?.person]);
  }, 30_000);

  it('go on in their lifecycle as if they had been filed today', async () => {
    const number = await fileOne();
    await migrateOver(() => Promise.resolve());

    const written = await city.records.ledger.decide(
      { scope: home, open: { number } },
      commanding({ type: 'accept', noticeChannel: 'phone' }),
    );

    expect(written.changed).toMatchObject([{ version: 2 }]);
  }, 30_000);

  it('know when they count as late, and whether a clock of theirs stands still', async () => {
    const [quiet, testing] = [await fileOne(), await fileOne()];
    const at = (number: string) => ({ scope: home, open: { number } });
    await city.records.ledger.decide(at(testing), commanding({ type: 'accept', noticeChannel: 'phone' }));
    await city.records.ledger.decide(
      at(testing),
      commanding({
        type: 'name-laboratory',
        chosenBy: 'parties',
        costAgreed: true,
        laboratory: anySealed(),
      }),
    );
    await city.records.ledger.decide(at(testing), commanding({ type: 'send-for-testing', what: 'testing' }));
    const said = async (): Promise<readonly unknown[]> =>
      Promise.all(
        [quiet, testing].map(async (number) => {
          const { paused, countsLateAt } = (await city.records.ledger.look(home, number)).file;
          return [paused, countsLateAt === null];
        }),
      );
    const before = await said();

    await migrateOver(() => Promise.resolve());

    expect(before).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(await said()).toEqual(before);
  }, 30_000);
});
