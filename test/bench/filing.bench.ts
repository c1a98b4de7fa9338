// How many complaints are filed in a second over HTTP, beside a bare server that writes the same rows in the same minute.
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { openRecords, roleUrl, seedCity, zhoukouRows } from '#records';
import { findFreePort } from '../setup/free-port.js';
import { loginPrefix, migrateTemplate } from '../setup/migrate-template.js';
import { nodeOptions } from '../../apps/local/src/child-process.js';
import { startEmbeddedPostgres } from '../../apps/local/src/embedded-postgres.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import type { BenchLine } from './bench-line.js';

const CITY = '411600';
const CONNECTIONS = 32;
const POOL_SIZE = 16;
const ROUNDS = 5;
const SECONDS_A_ROUND = 6;
const WARMING_SECONDS = 15;
const LEAST_SHARE = 0.6;
const BUILT_API = 'dist/apps/api/src/main.js';

interface Server {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Rounds of both servers by turns, so that whatever else the machine does meets both. */
export async function bench(): Promise<readonly BenchLine[]> {
  if (!existsSync(BUILT_API)) throw new Error('The filing bench drives the built api: npm run build first.');
  const folder = await mkdtemp(join(tmpdir(), 'anqi-bench-'));
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: true });
    closing.push(postgres.stop);
    const bareUrl = await createDatabase(postgres.url, 'bare');
    await furnish(postgres.url);
    await furnish(bareUrl);
    const house = await openApi(postgres.url, folder);
    closing.push(house.stop);
    // The bare server learns from the one filing that is there what a filing writes.
    await file(house.port, new Agent());
    const bare = await openBare(postgres.url, bareUrl);
    closing.push(bare.stop);
    await filingsASecond(house.port, WARMING_SECONDS);
    await filingsASecond(bare.port, WARMING_SECONDS);
    await analyze(postgres.url);
    await analyze(bareUrl);
    const [houseRates, bareRates]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      houseRates.push(await filingsASecond(house.port, SECONDS_A_ROUND));
      bareRates.push(await filingsASecond(bare.port, SECONDS_A_ROUND));
    }
    const shares = houseRates.map((rate, round) => rate / (bareRates[round] ?? Number.NaN));
    return [
      { name: 'filing over HTTP', value: median(houseRates), unit: '/s' },
      { name: 'bare server, same rows', value: median(bareRates), unit: '/s' },
      { name: 'filing ÷ bare, 32 connections', value: median(shares), unit: '×', atLeast: LEAST_SHARE },
    ];
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function furnish(ownerUrl: string): Promise<void> {
  await migrateTemplate(ownerUrl);
  const appUrl = trusted(ownerUrl, 'app');
  const records = await openRecords({ city: CITY, appUrl, poolSize: 2, applicationName: 'anqi-bench' });
  await seedCity(records.app, CITY, zhoukouRows);
  await records.close();
}

async function createDatabase(ownerUrl: string, name: string): Promise<string> {
  await asOwner(ownerUrl, `CREATE DATABASE ${name}`);
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * What PostgreSQL does by itself within a minute of the first rows: plans made while the tables were empty read them
 * from end to end by whatever index leads with the city, and are made anew once the tables are known.
 */
async function analyze(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, 'ANALYZE');
}

async function asOwner(ownerUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function trusted(ownerUrl: string, role: 'app' | 'vault'): string {
  return roleUrl(ownerUrl, role, { loginPrefix, rolePassword: (of) => `trusted-${of}` });
}

async function openApi(ownerUrl: string, folder: string): Promise<Server> {
  const { publicKey, privateKey } = generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const keys = { public: join(folder, 'vault-public.pem'), private: join(folder, 'vault-private.pem') };
  await writeFile(keys.public, publicKey);
  await writeFile(keys.private, privateKey, { mode: 0o600 });
  const port = await findFreePort();
  return openServer(port, [BUILT_API], {
    ANQI_MODE: 'demo',
    ANQI_HOME: folder,
    PORT: String(port),
    DATABASE_APP_URL: trusted(ownerUrl, 'app'),
    DATABASE_VAULT_URL: trusted(ownerUrl, 'vault'),
    DATABASE_POOL_SIZE: String(POOL_SIZE),
    VAULT_PUBLIC_KEY_FILE: keys.public,
    VAULT_PRIVATE_KEY_FILE: keys.private,
    QUERY_CODE_SECRET: 'q'.repeat(32),
    SESSION_SECRET: 's'.repeat(32),
    PROOF_OF_WORK_SECRET: 'w'.repeat(32),
    // What is measured is the filing, not the sum that a browser does before it.
    PROOF_OF_WORK_TRIES: '0',
    // One machine files for a whole city here; the guard counts every filing all the same.
    RATE_ADDRESS_PER_MINUTE: '10000000',
    CONSUMER_SECRET: 'c'.repeat(32),
    LIKENESS_SECRET: 'l'.repeat(32),
    PHONE_SECRET: 'p'.repeat(32),
    LOG_LEVEL: 'warn',
  });
}

async function openBare(houseUrl: string, bareUrl: string): Promise<Server> {
  const port = await findFreePort();
  const words = ['--import', './test/setup/typescript.mjs', 'test/bench/bare-filing-server.ts'];
  return openServer(port, [...words, houseUrl, bareUrl, String(port), String(POOL_SIZE)], {});
}

async function openServer(
  port: number,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Server> {
  const child = spawn(process.execPath, [...nodeOptions, ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { NODE_ENV: 'production', ...environment },
  });
  const stop = (): Promise<void> => stopped(child);
  const begunAt = performance.now();
  while (!(await answers(port))) {
    if (child.exitCode !== null || performance.now() - begunAt > 60_000) {
      await stop();
      throw new Error(`${words.at(-1) ?? ''} did not open its doors`);
    }
    await wait(100);
  }
  return { port, stop };
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = new Promise((settle) => child.once('exit', settle));
  child.kill('SIGTERM');
  // A bare server knows no orderly end.
  await Promise.race([exited, wait(10_000).then(() => child.kill('SIGKILL'))]);
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${String(port)}/`).then(
    () => true,
    () => false,
  );
}

/** So many connections, each with one filing at a time. @throws Error when a filing is not answered with 201 */
async function filingsASecond(port: number, forSeconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const begunAt = performance.now();
  const endsAt = begunAt + forSeconds * 1000;
  const fileUntilTheEnd = async (): Promise<number> => {
    let filed = 0;
    while (performance.now() < endsAt) {
      await file(port, agent);
      filed += 1;
    }
    return filed;
  };
  const filed = await Promise.all(Array.from({ length: CONNECTIONS }, fileUntilTheEnd));
  const seconds = (performance.now() - begunAt) / 1000;
  agent.destroy();
  return filed.reduce((sum, one) => sum + one, 0) / seconds;
}

const body = JSON.stringify(anyComplaint());

function file(port: number, agent: Agent): Promise<void> {
  return new Promise((done, failed) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': randomUUID(),
    };
    const asking = request(
      { host: '127.0.0.1', port, method: 'POST', path: '/api/v1/filings', agent, headers },
      (answer) => {
        answer.resume().once('end', () => {
          if (answer.statusCode === 201) done();
          else failed(new Error(`a filing was answered with ${String(answer.statusCode)}`));
        });
      },
    );
    asking.once('error', failed);
    asking.end(body);
  });
}

function median(figures: readonly number[]): number {
  return [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
