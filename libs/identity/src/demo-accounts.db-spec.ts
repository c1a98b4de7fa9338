// Whether the demo has its officers after the first start, and the same ones after the second.
import { AccountRecord } from '#records';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { openTestEntrance } from '../../../test/setup/entrance.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { Accounts } from './accounts.js';
import { demoLogins, seedDemoAccounts } from './demo-accounts.js';

const city = '411600';
const passphrase = 'drawn at the first start';

describeWith('PostgreSQL', 'the officers of the demo', () => {
  let stored: StoredCity;

  beforeAll(async () => {
    stored = await createStoredCity();
  });
  afterAll(() => stored.close());

  const listAccounts = (): Promise<readonly AccountRecord[]> =>
    stored.records.app.read({ city, system: 'accounts' }, ({ manager }) =>
      manager.find(AccountRecord, { where: { city }, order: { login: 'ASC' } }),
    );

  it('are a city head, the 12315 centre, and in each county a head, officers, an intake desk and a station', async () => {
    const begun = performance.now();
    await seedDemoAccounts(stored.records.app, { city, passphrase });
    const tookMs = performance.now() - begun;

    const accounts = await listAccounts();
    expect(accounts.map(({ login }) => login)).toEqual(demoLogins.map(({ login }) => login).sort());
    expect(new Set(accounts.map(({ passwordHash }) => passwordHash)).size).toBe(accounts.length);
    expect(new Set(accounts.map(({ name }) => name)).size).toBe(accounts.length);
    expect(accounts.every(({ mail, login }) => mail === `${login}@anqi.invalid`)).toBe(true);
    const ofTaikang = accounts.filter(({ unit }) => unit === '411627');
    expect(ofTaikang.map(({ login, roles, station }) => [login, ...roles, station?.startsWith('411627')])).toEqual([
      ['taikang.a', 'officer', undefined],
      ['taikang.b', 'officer', undefined],
      ['taikang.head', 'unit-head', undefined],
      ['taikang.intake', 'intake', undefined],
      ['taikang.station', 'officer', true],
    ]);
    expect(tookMs).toBeLessThan(5000);
  });

  it('sign in with the passphrase that the first start has printed', async () => {
    const { me } = await openTestEntrance(stored.records).enter('zhoukou.head', passphrase);

    expect(me).toMatchObject({ roles: ['city-head'], unit: city });
  });

  it('stay as they are at a second start, even when one was disabled and another start runs beside', async () => {
    const before = await listAccounts();
    const someone = before.find(({ login }) => login === 'taikang.b');
    const accounts = new Accounts(stored.records.app, { city });
    await accounts.disableAccount(someone?.id ?? '');
    await stored.records.app.inScope({ city, system: 'accounts' }, async ({ query }) => {
      await query(`UPDATE account SET login = 'was.taikang.a' WHERE login = 'taikang.a'`);
    });

    const seedAgain = () => seedDemoAccounts(stored.records.app, { city, passphrase: 'another' });
    await Promise.all([seedAgain(), seedAgain()]);

    const after = await listAccounts();
    expect(after).toHaveLength(before.length + 1);
    expect(after.find(({ login }) => login === 'taikang.b')?.disabledAt).not.toBeNull();
    expect(after.find(({ login }) => login === 'zhoukou.head')).toEqual(
      before.find(({ login }) => login === 'zhoukou.head'),
    );
  });
});
