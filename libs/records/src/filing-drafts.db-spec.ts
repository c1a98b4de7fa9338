// Whether a filing that is being written is seen by its own browser alone, whatever is asked of the table.
import { randomBytes, randomUUID } from 'node:crypto';
import { homeCounty, testCity } from '../../../test/factories/decision.factory.js';
import { createStoredCity, type StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { FilingDrafts } from './filing-drafts.js';
import type { Scope } from './scope.js';

describeWith('PostgreSQL', 'the draft of a filing', () => {
  const own = randomUUID();
  let city: StoredCity;

  beforeAll(async () => {
    city = await createStoredCity(1);
    const drafts = new FilingDrafts(city.records.app, testCity);
    await drafts.save(own, { sealed: randomBytes(60), tag: randomUUID(), seen: null, hours: 2 });
  });
  afterAll(() => city.close());

  const seenBy = async (scope: Scope): Promise<number> => {
    const rows = await city.records.app.read(scope, ({ query }) => query('SELECT FROM filing_draft'));
    return rows.length;
  };

  it.each<readonly [string, Scope, number]>([
    ['its own browser', { city: testCity, draft: own }, 1],
    ['another browser', { city: testCity, draft: randomUUID() }, 0],
    ['an officer', { city: testCity, units: [homeCounty] }, 0],
    ['another city', { city: '410100', draft: own }, 0],
    ['the house, before its end', { city: testCity, system: 'housekeeping' }, 0],
  ])('is seen by %s as it should be', async (_name, scope, rows) => {
    expect(await seenBy(scope)).toBe(rows);
  });

  it('is neither changed nor thrown away from another place', async () => {
    const other: Scope = { city: testCity, draft: randomUUID() };
    const changed = await city.records.app.inScope(other, ({ query }) =>
      query('UPDATE filing_draft SET saved_at = saved_at RETURNING draft'),
    );
    const gone = await city.records.app.inScope(other, ({ query }) =>
      query('DELETE FROM filing_draft RETURNING draft'),
    );

    expect([changed.length, gone.length]).toEqual([0, 0]);
    expect(await seenBy({ city: testCity, draft: own })).toBe(1);
  });
});
