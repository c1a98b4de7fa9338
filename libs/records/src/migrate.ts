// Brings a database to the newest schema, alone even when several start at once.
import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migrations/migrations.js';
import { ensureRoles } from './roles.js';
import type { RoleOptions } from './roles.js';

export interface MigrateOptions extends RoleOptions {
  /** What this installation is; when it is not given it stays what it was (a new one is a demo). */
  readonly mode?: 'demo' | 'production';
}

/** Any number, the same for all who migrate this database. */
const migrateLock = 4_116_002;
/** Partitions are made for this many months from the current one; the worker goes on monthly. */
const monthsAhead = 13;

/** @throws Error when the server is older than PostgreSQL 15 */
export async function migrate(ownerUrl: string, options: MigrateOptions): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'anqi-migrate' });
  await owner.connect();
  try {
    await refuseOldServer(owner);
    await owner.query('SELECT pg_advisory_lock($1)', [migrateLock]);
    await ensureRoles(owner, options);
    await runMigrations(ownerUrl);
    await owner.query(`SELECT ensure_partitions(anqi_now()::date, $1)`, [monthsAhead]);
    if (options.mode !== undefined) await owner.query('UPDATE installation SET mode = $1', [options.mode]);
  } finally {
    await owner.end();
  }
}

async function runMigrations(ownerUrl: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    extra: { max: 2, application_name: 'anqi-migrate' },
  });
  await source.initialize();
  try {
    await source.runMigrations();
    await source.query(`COMMENT ON TABLE migration IS 'Which migrations this database has been through.'`);
  } finally {
    await source.destroy();
  }
}

const oldestServer = 150_000;

async function refuseOldServer(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ version: number }>(
    `SELECT current_setting('server_version_num')::int AS version`,
  );
  if ((rows[0]?.version ?? 0) < oldestServer) throw new Error('Anqi needs PostgreSQL 15 or newer.');
}
