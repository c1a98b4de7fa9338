// Whether the worker says in time that the room for files runs out: nobody can send evidence to a store that is full.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import pg from 'pg';
import { pino } from 'pino';
import { openFiles } from '#files';
import { readSettings } from '#settings';
import { type StoredCity, createStoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { FileKeeper } from './file-keeper.js';

const room = 2_000_000;

describeWith('PostgreSQL', 'the keeper of files', () => {
  let city: StoredCity;
  let folder: string;
  let keeper: FileKeeper;
  let said: { readonly event: string; readonly percent?: number }[];

  beforeAll(async () => {
    city = await createStoredCity(2);
    folder = await mkdtemp(join(tmpdir(), 'anqi-files-'));
    const { publicKey } = generateKeyPairSync('x25519');
    const publicKeyFile = join(folder, 'vault-public.pem');
    await writeFile(publicKeyFile, publicKey.export({ type: 'spki', format: 'pem' }));
    const settings = readSettings({
      ANQI_HOME: folder,
      FILES_QUOTA_BYTES: String(room),
      VAULT_PUBLIC_KEY_FILE: publicKeyFile,
      QUERY_CODE_SECRET: 'q'.repeat(32),
    });
    const { caretaker } = await openFiles({
      settings,
      records: { app: city.records.app, city: city.records.city, vault: undefined },
    });
    const read: (line: string) => { readonly event: string } = JSON.parse;
    const heard = new Writable({
      decodeStrings: false,
      write(line: string, _encoding, done) {
        said.push(read(line));
        done();
      },
    });
    keeper = new FileKeeper(caretaker, pino(heard));
  });
  afterAll(async () => {
    await city.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    [1_599_999, []],
    [1_600_000, [80]],
    [1_950_000, [98]],
    [2_000_000, [100]],
  ])('A61 with %d of 2,000,000 bytes taken says %j per cent', async (taken, percents) => {
    said = [];
    const owner = new pg.Client({ connectionString: city.database.url });
    await owner.connect();
    await owner.query(
      `INSERT INTO storage_use (city, bytes) VALUES ($1, $2) ON CONFLICT (city) DO UPDATE SET bytes = excluded.bytes`,
      [city.records.city, taken],
    );
    await owner.end();

    await keeper.sweep();

    expect(said.filter(({ event }) => event === 'files.nearly-full').map(({ percent }) => percent)).toEqual(percents);
  });
});
