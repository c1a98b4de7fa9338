// Whether people who join a case are sealed like those who filed it, and those who leave it are gone from its page.
import pg from 'pg';
import type { NewParty } from '#rules';
import {
  anyOfficer,
  anyParty,
  anySealed,
  changing,
  commanding,
  filing,
  homeCounty,
  partFor,
  testCity,
} from '../../../test/factories/decision.factory.js';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { CasePageQuery } from './case-page.query.js';
import { VaultQuery } from './vault.query.js';

const home = { city: testCity, units: [homeCounty] };

describeWith('PostgreSQL', 'the parties of a case', () => {
  let city: StoredCity;

  beforeAll(async () => {
    city = await createStoredCity();
  });

  afterAll(async () => {
    await city.close();
  });

  const fileOne = async (kind: 'complaint' | 'report' = 'complaint'): Promise<string> => {
    const { opened } = await city.records.ledger.file(
      { scope: { city: testCity, units: [] } },
      filing({ parts: [partFor(homeCounty, { kind })] }),
    );
    return opened[0]?.number ?? '';
  };

  const change = async (number: string, add: readonly NewParty[], end: readonly string[] = []): Promise<void> => {
    await city.records.ledger.decide(
      { scope: home, open: { number } },
      changing({ type: 'note', text: anySealed() }, () => ({ parties: { add, end } })),
    );
  };

  it('are joined by an heir, and left by whoever he follows', async () => {
    const number = await fileOne();
    const [first] = (await city.records.ledger.look(home, number)).file.parties;

    await change(number, [{ ...anyParty(), role: 'heir' }], [first?.id ?? '']);
    const { file } = await city.records.ledger.look(home, number);
    const page = await new CasePageQuery(city.records.app).find(home, number);

    expect(file.parties.map(({ role }) => role)).toEqual(['heir']);
    expect(page.parties).toMatchObject([{ role: 'heir', nameMask: '李**', represents: false }]);
  });

  it('are sealed when they join later, and the role that serves requests never reads them back', async () => {
    const number = await fileOne();
    const joining = anyParty();

    await change(number, [joining]);

    const app = new pg.Client({ connectionString: city.database.urlFor('app') });
    await app.connect();
    try {
      for (const sql of [
        'SELECT name_sealed FROM vault.person',
        `UPDATE party SET person_id = gen_random_uuid()`,
        `UPDATE party SET role = 'agent'`,
        'DELETE FROM party',
      ]) {
        await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
      }
      // Without a decision that holds the case nobody leaves it either.
      expect((await app.query('UPDATE party SET until = now()')).rowCount).toBe(0);
    } finally {
      await app.end();
    }
    const opened = await openPersons(number);
    expect(opened).toContain(hexOf(joining.name?.sealed ?? null));
    expect(opened).toHaveLength(2);
  });

  it('of a report are never shown, not even the agent who came later', async () => {
    const number = await fileOne('report');

    await change(number, [{ ...anyParty(), role: 'agent' }]);
    const page = await new CasePageQuery(city.records.app).find(home, number);

    expect(page.parties.map(({ role, nameMask, phoneMask }) => [role, nameMask, phoneMask])).toEqual([
      ['reporter', null, null],
      ['agent', null, null],
    ]);
    expect(await masksOf(number)).toEqual([
      { name_mask: null, phone_mask: null },
      { name_mask: null, phone_mask: null },
    ]);
  });

  it('cannot be ended by a decision about another case', async () => {
    const [number, another] = [await fileOne(), await fileOne()];
    const [stranger] = (await city.records.ledger.look(home, another)).file.parties;

    await expect(change(number, [], [stranger?.id ?? ''])).rejects.toThrow('a party to be ended is none of its case');

    expect((await city.records.ledger.look(home, another)).file.parties).toHaveLength(1);
  });

  it('show who speaks for all of them', async () => {
    const number = await fileOne();
    await change(number, [anyParty(), anyParty()]);
    const { file } = await city.records.ledger.look(home, number);
    const { id: row = '', person: speaker = '' } = file.parties[1] ?? {};

    await city.records.ledger.decide({ scope: home, open: { number } }, (files, moment) => {
      const decision = commanding({ type: 'assign', handler: '01a211a0-5aa9-7968-8c58-3d875ed1f39e' })(files, moment);
      const named = decision.changes.map((one) => {
        return { ...one, row: { ...one.row, facts: { ...one.row.facts, representatives: [speaker] } } };
      });
      return { ...decision, changes: named };
    });
    const { parties } = await new CasePageQuery(city.records.app).find(home, number);

    expect(parties.map(({ id, represents }) => [id === row, represents])).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  const openPersons = async (number: string): Promise<readonly string[]> => {
    const { vault } = city.records;
    const account = '01a211a0-5aa9-7968-8c58-3d875ed1f39e';
    const written = await city.records.ledger.decide(
      {
        scope: home,
        open: { number },
        grant: { account, unit: homeCounty, what: 'person', purpose: 'contact', seconds: 60 },
      },
      commanding({ type: 'note', text: anySealed() }, anyOfficer(homeCounty, account)),
    );
    if (vault === undefined) throw new Error('the suite opens the vault');
    const opened = await new VaultQuery(vault).open({ city: testCity, grant: written.grant ?? '' });
    return (opened?.persons ?? []).map(({ name }) => hexOf(name));
  };

  const masksOf = async (number: string): Promise<readonly object[]> => {
    const owner = new pg.Client({ connectionString: city.database.url });
    await owner.connect();
    try {
      const { rows } = await owner.query<{ name_mask: string | null; phone_mask: string | null }>(
        `SELECT p.name_mask, p.phone_mask FROM party p JOIN "case" c ON c.city = p.city AND c.id = p.case_id WHERE c.number = $1`,
        [number],
      );
      return rows;
    } finally {
      await owner.end();
    }
  };
});

function hexOf(bytes: Uint8Array | null): string {
  return Buffer.from(bytes ?? []).toString('hex');
}
