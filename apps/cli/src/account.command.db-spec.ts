// Whether whoever keeps the installation can add, end and rescue an account, and whether the audit says so.
import { Readable, Writable } from 'node:stream';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { openTestEntrance } from '../../../test/setup/entrance.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { main } from './main.js';

async function anqi(...words: readonly string[]) {
  const said: string[] = [];
  const into = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      said.push(chunk);
      done();
    },
  });
  const exitCode = await main(words, { input: Readable.from([]), output: into, errors: into });
  return { exitCode, said: said.join('') };
}

describeWith('PostgreSQL', 'anqi account', () => {
  let city: StoredCity;
  let folder: string;

  beforeAll(async () => {
    city = await createStoredCity();
    folder = await mkdtemp(join(tmpdir(), 'anqi-account-'));
    await writeFile(join(folder, 'run.json'), JSON.stringify({ databaseUrls: { app: city.database.urlFor('app') } }));
  });
  afterAll(async () => {
    await city.close();
    await rm(folder, { recursive: true, force: true });
  });

  const account = (...words: readonly string[]) => anqi('account', ...words, '--home', folder);
  const add = (login: string) =>
    account('add', login, '--name', '赵明远', '--unit', '411627', '--roles', 'officer,unit-head');
  const passwordIn = (said: string): string => /: (\S+)/.exec(said)?.[1] ?? '';

  it('adds an officer, whose first sign-in sets another password before anything else', async () => {
    const { exitCode, said } = await add('zhao.mingyuan');
    const { entrance } = openTestEntrance(city.records);
    const first = await entrance.signIn('zhao.mingyuan', passwordIn(said));
    const inside = await entrance.setPassword(first.token, 'Spring-rain-7');

    expect(exitCode).toBe(0);
    expect(first).toMatchObject({ at: 'step', step: 'new-password' });
    expect(inside).toMatchObject({ at: 'inside', me: { unit: '411627', roles: ['officer', 'unit-head'] } });
    expect((await account('list')).said).toContain('zhao.mingyuan');
  });

  it('ends an account at once, and rescues one that has lost everything', async () => {
    const { said } = await add('qian.xiulan');
    const { entrance } = openTestEntrance(city.records);
    const reset = await account('reset', 'qian.xiulan', '--factors', 'remove');
    const entered = await entrance.signIn('qian.xiulan', passwordIn(reset.said));
    await account('disable', 'qian.xiulan');

    expect(entered).toMatchObject({ at: 'step', step: 'new-password' });
    await expect(entrance.signIn('qian.xiulan', passwordIn(said))).rejects.toMatchObject({ code: 'session.refused' });
    await expect(entrance.setPassword(entered.token, 'Spring-rain-8')).rejects.toMatchObject({
      code: 'sign-in.missing',
    });
    await expect(entrance.signIn('qian.xiulan', passwordIn(reset.said))).rejects.toMatchObject({
      code: 'session.refused',
    });
  });

  it('writes every act into the audit of the unit, and no password with it', async () => {
    const { said } = await add('sun.jianping');
    await account('disable', 'sun.jianping');
    const owner = new pg.Client({ connectionString: city.database.url });
    await owner.connect();
    const { rows } = await owner.query<{ action: string; unit: string }>(
      `SELECT action, unit, actor, facts FROM audit WHERE action LIKE 'account.%' ORDER BY seq DESC LIMIT 2`,
    );
    await owner.end();

    expect(rows.map(({ action, unit }) => [action, unit])).toEqual([
      ['account.disabled', '411627'],
      ['account.added', '411627'],
    ]);
    expect(JSON.stringify(rows)).not.toContain(passwordIn(said));
  });

  it.each([
    ['a login that is taken', ['add', 'zhao.mingyuan', '--name', 'x', '--unit', '411627', '--roles', 'officer']],
    ['a unit that is not there', ['add', 'x.y', '--name', 'x', '--unit', '999999', '--roles', 'officer']],
    ['a role that is not there', ['add', 'x.y', '--name', 'x', '--unit', '411627', '--roles', 'root']],
    ['an officer without a name', ['add', 'x.y', '--unit', '411627', '--roles', 'officer']],
    ['a login that nobody has', ['disable', 'nobody.here']],
    ['something else', ['delete', 'zhao.mingyuan']],
  ])('refuses %s and changes nothing', async (_what, words) => {
    const before = (await account('list')).said;

    const { exitCode } = await account(...words);

    expect(exitCode).toBe(2);
    expect((await account('list')).said).toBe(before);
  });
});
