// Whether suites that run at once stand in databases of their own.
import pg from 'pg';
import { createTestDatabase } from './database.js';
import type { TestDatabase } from './database.js';
import { describeWith } from './test-servers.js';

async function count(url: string, sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(sql);
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}

const tables = `select count(*)::int as count from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')`;

describeWith('PostgreSQL', 'test databases', () => {
  let databases: readonly TestDatabase[] = [];

  afterEach(async () => {
    await Promise.all(databases.map((database) => database.drop()));
  });

  it('are copies of one migrated template, each alone', async () => {
    databases = await Promise.all([createTestDatabase(), createTestDatabase(), createTestDatabase()]);
    const [one, two] = databases;
    const before = await count(one?.url ?? '', tables);
    await count(one?.url ?? '', 'create table only_here (id int)');

    expect(before).toBeGreaterThan(0);
    expect(await count(one?.url ?? '', tables)).toBe(before + 1);
    expect(await count(two?.url ?? '', tables)).toBe(before);
  });

  it('can be entered by the role that serves requests, which is not the owner', async () => {
    databases = [await createTestDatabase()];
    const sql = `select count(*)::int as count from pg_roles where rolname = current_user and rolsuper`;

    expect(await count(databases[0]?.urlFor('app') ?? '', sql)).toBe(0);
    expect(await count(databases[0]?.url ?? '', sql)).toBe(1);
  });

  it('leave nothing behind', async () => {
    const database = await createTestDatabase();
    await database.drop();

    await expect(count(database.url, tables)).rejects.toThrow('does not exist');
  });
});
