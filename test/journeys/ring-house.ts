// A house with its officers in which a clock can be left unanswered: what the journeys of the bells begin with.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Asker, type Desks, openDesks } from '#casework';
import { listMails } from '#notices';
import { AccountRecord } from '#records';
import type { Instant, Role } from '#rules';
import { generateVaultKeyPair } from '#seal';
import { type Settings, readSettings } from '#settings';
import { anyFiling, homeCounty, partFor, testCity, testIntake } from '../factories/decision.factory.js';
import { type StoredCity, createStoredCity } from '../factories/stored-city.factory.js';
import { findTestServers } from '../setup/test-servers.js';

export type Backend = 'PostgreSQL' | 'Redis';

export interface RingHouse extends StoredCity {
  readonly desks: Desks;
  readonly home: string;
  /** The account that handles the cases of `fileComplaints`. */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly settings: Settings;
  readonly ask: <Row extends object>(sql: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;
}

const handlersLogin = 'officer';
const officers: readonly { login: string; unit: string; roles: Role[] }[] = [
  { login: handlersLogin, unit: homeCounty, roles: ['officer'] },
  { login: 'head', unit: homeCounty, roles: ['unit-head'] },
  { login: 'desk', unit: testIntake, roles: ['intake', 'city-intake'] },
  { login: 'mayor', unit: testCity, roles: ['city-head'] },
];

export async function openRingHouse(backend: Backend, sweepEverySeconds = 1): Promise<RingHouse> {
  const stored = await createStoredCity();
  const { database, records } = stored;
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  // The database goes with force: a line that is being ended may still hear of it, and has nobody else to hear for it.
  owner.on('error', () => undefined);
  // A database copied from a template does not bring its grants along.
  await owner.query(`GRANT CREATE ON DATABASE ${new URL(database.url).pathname.slice(1)} TO anqi_test_queue`);
  const handler = randomUUID();
  await records.app.inScope({ city: testCity, system: 'accounts' }, async ({ manager }) => {
    for (const officer of officers) {
      const id = officer.login === handlersLogin ? handler : randomUUID();
      const account = { city: testCity, id, name: officer.login, passwordHash: 'none', station: null };
      await manager.insert(AccountRecord, { ...account, ...officer, mail: `${officer.login}@example.gov.cn` });
    }
  });
  const home = await mkdtemp(join(tmpdir(), 'anqi-ring-'));
  await writeFile(join(home, 'vault-public.pem'), generateVaultKeyPair().publicKey);
  const { redisUrl } = findTestServers();
  const environment = {
    ANQI_MODE: 'demo',
    ANQI_HOME: home,
    CITY: testCity,
    DATABASE_APP_URL: database.urlFor('app'),
    DATABASE_SWEEPER_URL: database.urlFor('sweeper'),
    DATABASE_ERASER_URL: database.urlFor('eraser'),
    DATABASE_VAULT_URL: database.urlFor('vault'),
    DATABASE_QUEUE_URL: database.urlFor('queue'),
    VAULT_PUBLIC_KEY_FILE: join(home, 'vault-public.pem'),
    VAULT_PRIVATE_KEY_FILE: join(home, 'vault-private.pem'),
    QUERY_CODE_SECRET: 'q'.repeat(32),
    LOG_LEVEL: 'silent',
    SWEEP_EVERY_SECONDS: String(sweepEverySeconds),
    ...(backend === 'Redis' && redisUrl !== undefined ? { REDIS_URL: redisUrl } : {}),
  };
  return {
    ...stored,
    desks: openDesks(records),
    home,
    handler,
    environment,
    settings: readSettings(environment, 'worker'),
    ask: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
      (await owner.query<Row>(sql, [...parameters])).rows,
    close: async () => {
      await owner.end();
      await stored.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

export interface FiledCase {
  readonly id: string;
  readonly number: string;
}

/** Files complaints with the county and gives them to its officer, who will not answer them. */
export async function fileComplaints(
  { desks, records, handler }: RingHouse,
  count: number,
): Promise<readonly FiledCase[]> {
  const filed: FiledCase[] = [];
  const asHandler: Asker = {
    actor: { kind: 'officer', account: handler, unit: homeCounty, roles: ['officer'] },
    scope: { city: testCity, units: [homeCounty] },
  };
  for (let index = 0; index < count; index += 1) {
    const command = anyFiling(await records.ledger.now(), { parties: [], parts: [partFor(homeCounty)] });
    for (const { id, number } of (await desks.cases.file(command, null)).cases) {
      await desks.cases.handle(asHandler, number, {
        command: { type: 'assign', handler },
        expectedVersion: 1,
        keyed: null,
      });
      filed.push({ id, number });
    }
  }
  return filed;
}

/** The bell of a case that rings next. */
export async function nextBell(
  { records }: RingHouse,
  number: string,
): Promise<{ id: string; ringAt: Instant; rung: string }> {
  const { file } = await records.ledger.look({ city: testCity, units: [homeCounty] }, number);
  const [bell] = file.timers;
  if (bell === undefined) throw new Error(`case ${number} is silent`);
  return bell;
}

/** Moves the house to so many seconds before (negative) or after an instant. */
export async function moveTo({ records }: RingHouse, instant: Instant, seconds: number): Promise<void> {
  const { now, shiftSeconds } = await records.demoTime.read();
  await records.demoTime.setShift(shiftSeconds + (Date.parse(instant) - Date.parse(now)) / 1000 + seconds);
}

/** @throws Error that says what was still waited for */
export async function until(what: string, holds: () => Promise<boolean>, seconds = 20): Promise<void> {
  const begunAt = performance.now();
  while (!(await holds())) {
    if (performance.now() - begunAt > seconds * 1000) throw new Error(`not within ${String(seconds)} s: ${what}`);
    await wait(50);
  }
}

export interface Rang {
  readonly number: string;
  readonly rung: string;
  readonly times: number;
}

/** Reminders ring at nine and are gathered into one letter a quarter of an hour later. */
export const DIGEST_AFTER_SECONDS = 16 * 60;

/** How often each rung rang, by case. */
export async function listRungs({ ask }: RingHouse): Promise<readonly Rang[]> {
  return ask<Rang>(
    `SELECT c.number, e.payload ->> 'rung' AS rung, count(*)::int AS times FROM event e JOIN "case" c ON c.id = e.case_id
      WHERE e.type = 'rang' GROUP BY 1, 2, c.id ORDER BY min(e.at), 1, 2`,
  );
}

/** Letters asked for, by letter and office. */
export async function listLetters({ ask }: RingHouse): Promise<readonly string[]> {
  const rows = await ask<{ letter: string; recipient: string; times: number }>(
    `SELECT letter, recipient, count(*)::int AS times FROM outbox WHERE letter LIKE 'clock.%' GROUP BY 1, 2 ORDER BY min(decided_at), 1, 2`,
  );
  return rows.map(({ letter, recipient, times }) => `${letter} to ${recipient}: ${String(times)}`);
}

/** Who has a letter in the mailbox, by login, and what its subject begins with. */
export async function listMailsTo({ home }: RingHouse): Promise<readonly (readonly [string, string])[]> {
  const mails = await listMails(home, { limit: 1_000 });
  return mails
    .map(({ to, subject }) => [to.split('@')[0] ?? '', /^【(.+?)】/.exec(subject)?.[1] ?? ''] as const)
    .sort(([one, first], [other, second]) => one.localeCompare(other) || first.localeCompare(second, 'zh'));
}
