// Starts the real api on a database of its own, with the city, its officers and a clock that can be set.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import request from 'supertest';
import { seedDemoAccounts } from '#identity';
import { type Records, openRecords, seedCity, zhoukouRows } from '#records';
import { type Instant, instantToEpoch, parseInstant } from '#rules';
import { readSettings } from '#settings';
import { createApi } from '../../apps/api/src/api.js';
import { createTestDatabase } from './database.js';

export const testPassphrase = 'dabo-kifu-lemi-nopu';
const city = '411600';

export interface TestHouse {
  readonly app: NestFastifyApplication;
  readonly records: Records;
  /** The address of the owner of its database. */
  readonly databaseUrl: string;
  /** Where letters of the demo would be kept. */
  readonly home: string;
  readonly origin: string;
  /** The address of whoever rules the database. */
  readonly ownerUrl: string;
  /** With what the api was started: a test may start another one beside it. */
  readonly environment: Readonly<Record<string, string>>;
  /** A request to the api by nobody in particular. */
  readonly ask: () => ReturnType<typeof request>;
  /** The cookie of an officer, for `.set('Cookie', …)`. */
  readonly enter: (login: string) => Promise<string>;
  /** Sets the clock of the whole house. */
  readonly setClock: (to: string) => Promise<void>;
  /** What stands in the database, past every rule of sight: to look afterwards at what no door shows. */
  readonly asOwner: (sql: string) => Promise<readonly unknown[]>;
  readonly close: () => Promise<void>;
}

export interface TestHouseOptions {
  readonly mode?: 'demo' | 'production';
  /** The moment at which the house opens. */
  readonly at?: string;
  /** Where it listens, for a test that names its origin beforehand; else on a free port. */
  readonly port?: number;
  /** Settings beside those that every test house has. */
  readonly settings?: Readonly<Record<string, string>>;
}

export async function openTestHouse(options: TestHouseOptions = {}): Promise<TestHouse> {
  const { mode = 'demo', at, port = 0, settings = {} } = options;
  const database = await createTestDatabase();
  const home = await mkdtemp(join(tmpdir(), 'anqi-house-'));
  const appUrl = database.urlFor('app');
  const records = await openRecords({ city, appUrl, poolSize: 4, applicationName: 'anqi-test' });
  await seedCity(records.app, city, zhoukouRows);
  await seedDemoAccounts(records.app, { city, passphrase: testPassphrase });
  const environment = {
    ANQI_MODE: mode,
    ANQI_HOME: home,
    DATABASE_APP_URL: appUrl,
    DATABASE_VAULT_URL: database.urlFor('vault'),
    DATABASE_SWEEPER_URL: database.urlFor('sweeper'),
    DATABASE_ERASER_URL: database.urlFor('eraser'),
    DATABASE_QUEUE_URL: database.urlFor('queue'),
    DATABASE_POOL_SIZE: '8',
    QUERY_CODE_SECRET: 'q'.repeat(32),
    SESSION_SECRET: 's'.repeat(32),
    PROOF_OF_WORK_SECRET: 'w'.repeat(32),
    PROOF_OF_WORK_TRIES: '4',
    CONSUMER_SECRET: 'c'.repeat(32),
    LIKENESS_SECRET: 'l'.repeat(32),
    PHONE_SECRET: 'p'.repeat(32),
    LOG_LEVEL: 'silent',
    // A suite asks more in a minute than an office does; the tests of the allowance set their own.
    RATE_ADDRESS_PER_MINUTE: '100000000',
    RATE_ACCOUNT_PER_MINUTE: '100000000',
    ...(mode === 'production' ? { PUBLIC_ORIGIN: 'https://anqi.example.gov.cn', SECOND_FACTOR: 'optional' } : {}),
    ...(await keepVaultKeys(home)),
    ...settings,
  };
  const app = await createApi(readSettings(environment, 'api'));
  await app.listen(port, '127.0.0.1');
  const origin = await app.getUrl();
  const house: TestHouse = {
    app,
    records,
    databaseUrl: database.url,
    home,
    origin,
    ownerUrl: database.url,
    environment,
    ask: () => request(origin),
    enter: async (login) => enter(origin, login),
    setClock: (to) => setClock(records, parseInstant(to)),
    asOwner: (sql) => askAsOwner(database.url, sql),
    close: async () => {
      await app.close();
      await records.close();
      await database.drop();
      await rm(home, { recursive: true, force: true });
    },
  };
  if (at !== undefined) await house.setClock(at);
  return house;
}

async function askAsOwner(connectionString: string, sql: string): Promise<readonly unknown[]> {
  const owner = new pg.Client({ connectionString });
  await owner.connect();
  try {
    return (await owner.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await owner.end();
  }
}

async function keepVaultKeys(home: string): Promise<Readonly<Record<string, string>>> {
  const { publicKey, privateKey } = generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const files = {
    VAULT_PUBLIC_KEY_FILE: join(home, 'vault-public.pem'),
    VAULT_PRIVATE_KEY_FILE: join(home, 'vault-private.pem'),
  };
  await writeFile(files.VAULT_PUBLIC_KEY_FILE, publicKey);
  await writeFile(files.VAULT_PRIVATE_KEY_FILE, privateKey, { mode: 0o600 });
  return files;
}

async function enter(origin: string, login: string): Promise<string> {
  const answer = await request(origin).post('/api/v1/session').send({ login, password: testPassphrase });
  const [cookie] = [answer.headers['set-cookie']].flat();
  if (answer.status !== 200 || cookie === undefined) throw new Error(`${login} could not enter: ${answer.status}`);
  return cookie.split(';')[0] ?? '';
}

async function setClock({ demoTime }: Records, to: Instant): Promise<void> {
  const { now, shiftSeconds } = await demoTime.read();
  await demoTime.setShift(shiftSeconds + (instantToEpoch(to) - instantToEpoch(now)) / 1000);
}
