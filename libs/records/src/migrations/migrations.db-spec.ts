// Whether the schema is what its migrations promise: complete, commented, reachable by its roles and no further.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createTestDatabase } from '../../../../test/setup/database.js';
import type { TestDatabase } from '../../../../test/setup/database.js';
import { loginPrefix } from '../../../../test/setup/migrate-template.js';
import { describeWith } from '../../../../test/setup/test-servers.js';
import { migrate } from '../migrate.js';
import { migrations } from './migrations.js';

const folder = dirname(fileURLToPath(import.meta.url));

describeWith('PostgreSQL', 'the migrations', () => {
  let database: TestDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const ask = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> => (await owner.query<Row>(sql)).rows;

  it('stand in the order of their time stamps, and HEAD names the last', () => {
    const files = readdirSync(folder).filter((file) => /^\d{13}-[a-z]+-[a-z-]+\.ts$/.test(file));
    const names = migrations.map(({ name }) => name);

    expect(files.sort().map((file) => file.slice(0, 13))).toEqual(names.map((name) => name.slice(-13)));
    expect(readFileSync(join(folder, 'HEAD'), 'utf8').trim()).toBe(names.at(-1));
  });

  it('can be run again, by several at once, and change nothing', async () => {
    const options = { loginPrefix, rolePassword: () => 'trusted' };
    const tables = `SELECT count(*)::int AS tables FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'vault'::regnamespace)`;
    const before = await ask(tables);

    await Promise.all([1, 2, 3].map(() => migrate(database.url, options)));

    expect(await ask(tables)).toEqual(before);
  }, 30_000);

  it('leave no table and no column without a sentence', async () => {
    const silent = await ask(`
      SELECT c.oid::regclass::text AS "table", a.attname AS "column" FROM pg_class c
        LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND NOT c.relispartition
       WHERE c.relnamespace IN ('public'::regnamespace, 'vault'::regnamespace) AND c.relkind IN ('r', 'p')
         AND c.relname <> 'migration'
         AND (obj_description(c.oid, 'pg_class') IS NULL OR (a.attnum IS NOT NULL AND col_description(c.oid, a.attnum) IS NULL))`);

    expect(silent).toEqual([]);
  });

  it('force the rules of sight on every table but the public facts and the state of the house', async () => {
    const open = await ask<{ name: string }>(`
      SELECT c.oid::regclass::text AS name FROM pg_class c
       WHERE c.relnamespace IN ('public'::regnamespace, 'vault'::regnamespace) AND c.relkind IN ('r', 'p')
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity) ORDER BY 1`);

    expect(open.map(({ name }) => name).sort()).toEqual(
      [
        'calendar_edition',
        'heartbeat',
        'installation',
        'ladder',
        'law_text',
        'migration',
        'operator_arrival',
        'station_town',
        'time_shift',
        'town',
        'unit',
        'village',
      ].sort(),
    );
  });

  it('give no role of ours a table of its own, a superuser, or a way around the rules of sight', async () => {
    const strong = await ask(`
      SELECT rolname FROM pg_roles WHERE rolname LIKE 'anqi%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)`);
    const owned = await ask(`
      SELECT c.oid::regclass::text FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname LIKE 'anqi%'`);

    expect([strong, owned]).toEqual([[], []]);
  });

  it('let nobody delete, empty or rewrite what is kept', async () => {
    const rights = await ask(`
      SELECT c.relname, p.privilege_type FROM pg_class c, aclexplode(c.relacl) p JOIN pg_roles r ON r.oid = p.grantee
       WHERE r.rolname LIKE 'anqi%' AND c.relname IN ('event', 'statement', 'audit', 'filing', 'case', 'clock', 'timer', 'person', 'grant', 'party')
         AND p.privilege_type NOT IN ('SELECT', 'INSERT') AND NOT (c.relname IN ('case', 'clock') AND p.privilege_type = 'UPDATE')`);

    expect(rights).toEqual([]);
  });

  it('go back to nothing, step by step', async () => {
    const empty = await createTestDatabase();
    const { DataSource } = await import('typeorm');
    const source = new DataSource({
      type: 'postgres',
      url: empty.url,
      migrations,
      migrationsTableName: 'migration',
      installExtensions: false,
    });
    await source.initialize();
    try {
      for (const _migration of migrations) await source.undoLastMigration();
      const left = await source.query<{ relname: string }[]>(
        `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migration'`,
      );
      const functions = await source.query<{ proname: string }[]>(
        `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
      );

      expect([left, functions]).toEqual([[], []]);
    } finally {
      await source.destroy();
      await empty.drop();
    }
  }, 30_000);

  it('refuse a shifted time in production, and production while the time is shifted', async () => {
    const alone = await createTestDatabase();
    const client = new pg.Client({ connectionString: alone.url });
    const app = new pg.Client({ connectionString: alone.urlFor('app') });
    await client.connect();
    await app.connect();
    try {
      await app.query('SELECT move_time(86400)');
      await expect(client.query(`UPDATE installation SET mode = 'production'`)).rejects.toMatchObject({
        code: '23514',
      });
      await app.query('SELECT move_time(0)');
      await client.query(`UPDATE installation SET mode = 'production'`);

      await expect(app.query('SELECT move_time(1)')).rejects.toMatchObject({ code: '23514' });
      await expect(app.query(`UPDATE installation SET mode = 'demo'`)).rejects.toMatchObject({ code: '42501' });
      await expect(app.query('UPDATE time_shift SET shift_seconds = 1')).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.end();
      await app.end();
      await alone.drop();
    }
  });

  it('put rows of a month that has its partition there, and of any other month aside', async () => {
    const partitions = await ask<{ count: number }>(
      `SELECT count(*)::int FROM pg_inherits WHERE inhparent = 'timer'::regclass`,
    );
    const app = new pg.Client({ connectionString: database.urlFor('app') });
    await app.connect();
    try {
      const again = await app.query<{ made: number }>('SELECT ensure_partitions(anqi_now()::date, 13) AS made');
      const further = await app.query<{ made: number }>(
        `SELECT ensure_partitions((anqi_now() + interval '13 months')::date, 1) AS made`,
      );

      expect(partitions[0]?.count).toBe(14);
      expect([again.rows[0]?.made, further.rows[0]?.made]).toEqual([0, 3]);
    } finally {
      await app.end();
    }
  });
});
