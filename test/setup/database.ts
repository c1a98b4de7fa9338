// Gives each suite a database of its own, copied in a moment from one that was migrated once for the whole run.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { loginPrefix, migrateTemplate } from './migrate-template.js';
import { findTestServers } from './test-servers.js';

export interface TestDatabase {
  /** The owner's address. */
  readonly url: string;
  /** The address of one of the roles that the migrations made, such as app, sweeper or vault. */
  readonly urlFor: (role: string) => string;
  readonly drop: () => Promise<void>;
}

const templateName = 'anqi_template';
/** Any number, the same for all workers of one server. */
const templateLock = 4_116_001;

export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = getServerUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(serverUrl, async (client) => {
    await provideTemplate(client, serverUrl);
    await client.query(`create database ${name} template ${templateName}`);
  });
  return {
    url: addressOf(serverUrl, name),
    urlFor: (role) => addressOf(serverUrl, name, `${loginPrefix}${role}`),
    // A pool that a test forgot is the test's fault, but must not keep the database.
    drop: () =>
      withClient(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`)).then(
        () => undefined,
      ),
  };
}

/** The first worker that asks migrates it, the others wait; it counts as a template only when it is whole. */
async function provideTemplate(client: pg.Client, serverUrl: string): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [templateLock]);
  try {
    const found = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [templateName]);
    if (found.rowCount === 1) return;
    await client.query(`drop database if exists ${templateName} with (force)`);
    await client.query(`create database ${templateName}`);
    await migrateTemplate(addressOf(serverUrl, templateName));
    await client.query(`alter database ${templateName} with is_template true allow_connections false`);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [templateLock]);
  }
}

function getServerUrl(): string {
  const { postgresUrl, missing } = findTestServers();
  if (postgresUrl === undefined) throw new Error(`PostgreSQL is missing: ${missing['PostgreSQL'] ?? ''}`);
  return postgresUrl;
}

function addressOf(serverUrl: string, database: string, user?: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (user !== undefined) url.username = user;
  return url.href;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
