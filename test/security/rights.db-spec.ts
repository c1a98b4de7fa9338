// The rights of every role in every table and function of the database, read from its catalogue: what is new has to be named.
import pg from 'pg';
import { type TestDatabase, createTestDatabase } from '../setup/database.js';
import { describeWith } from '../setup/test-servers.js';
import { OWNERS_FUNCTIONS, RIGHTS, ROLES } from './rights.table.js';

interface TableRow {
  readonly name: string;
  readonly partition: boolean;
  readonly scoped: boolean;
  readonly forced: boolean;
  readonly rights: Readonly<Record<string, string>>;
}

const operations = ['S', 'I', 'U', 'D'] as const;
type Operation = (typeof operations)[number];

describeWith('PostgreSQL', 'the rights in the database', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let tables: readonly TableRow[];

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    tables = (await owner.query<TableRow>(tablesSql, [[...ROLES]])).rows;
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('are those of the table, row by row', () => {
    const found = tables
      .filter(({ partition }) => !partition)
      .map(({ name, rights }) => [name, withoutEmpty(rights)] as const);

    expect(found.length).toBeGreaterThan(30);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(RIGHTS).map(([name, { rights }]) => [name, rights])),
    );
  });

  it('give nobody a partition: it would be read past the rules of sight of its table', () => {
    const partitions = tables.filter(({ partition }) => partition);

    expect(partitions.length).toBeGreaterThan(20);
    expect(partitions.filter(({ rights }) => Object.values(rights).some((right) => right !== ''))).toEqual([]);
    expect(partitions.filter(({ scoped, forced }) => !scoped || !forced)).toEqual([]);
  });

  it('stand behind rules of sight that bind the owner too, but where the table says why not', () => {
    const unforced = tables.filter(({ partition, scoped, forced }) => !partition && !(scoped && forced));

    expect(unforced.map(({ name }) => name)).toEqual(
      Object.entries(RIGHTS).flatMap(([name, { openBecause }]) => (openBecause === undefined ? [] : [name])),
    );
  });

  it.each(ROLES)(
    'refuse %s whatever is not named',
    async (role) => {
      const client = new pg.Client({ connectionString: database.urlFor(role) });
      await client.connect();
      const refused = tables.flatMap(({ name, rights }) => {
        const unnamed = operations.filter((operation) => !(rights[role] ?? '').toUpperCase().includes(operation));
        return [...unnamed, 'TRUNCATE' as const].map((operation) => ({ operation, name }));
      });
      const got: string[] = [];
      try {
        for (const { operation, name } of refused) {
          const code = await codeOf(client, await sentence(operation, name));
          if (code !== '42501') got.push(`${operation} ${name}: ${code}`);
        }
      } finally {
        await client.end();
      }

      expect(refused.length).toBeGreaterThan(100);
      expect(got).toEqual([]);
    },
    60_000,
  );

  it('of the owner are lent by named functions only, each with a search path of its own', async () => {
    const { rows } = await owner.query<{ name: string; path: boolean; trigger: boolean; roles: string[] }>(
      functionsSql,
      [[...ROLES]],
    );

    expect(Object.fromEntries(rows.map(({ name, trigger, roles }) => [name, trigger ? 'a trigger' : roles]))).toEqual(
      OWNERS_FUNCTIONS,
    );
    expect(rows.filter(({ path }) => !path)).toEqual([]);
  });

  it('are those of plain logins: no role owns anything, makes roles or passes the rules of sight', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT r.rolname AS name FROM pg_roles r
        WHERE r.rolname = ANY (SELECT 'anqi_' || of_role FROM unnest($1::text[]) AS of_role)
          AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication OR r.rolcanlogin
               OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relnamespace IN ('public'::regnamespace, 'vault'::regnamespace)))`,
      [[...ROLES]],
    );

    expect(rows).toEqual([]);
  });

  async function sentence(operation: Operation | 'TRUNCATE', name: string): Promise<string> {
    const [schema, table] = name.split('.');
    switch (operation) {
      case 'S':
        return `SELECT count(*) FROM ${quoted(name)}`;
      case 'I':
        return `INSERT INTO ${quoted(name)} DEFAULT VALUES`;
      case 'TRUNCATE':
        return `TRUNCATE ${quoted(name)}`;
      case 'D':
        return `DELETE FROM ${quoted(name)}`;
      case 'U': {
        const { rows } = await owner.query<{ column_name: string }>(
          `SELECT column_name FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2 LIMIT 1`,
          [schema, table],
        );
        return `UPDATE ${quoted(name)} SET ${pg.escapeIdentifier(rows[0]?.column_name ?? '')} = DEFAULT`;
      }
    }
  }
});

async function codeOf(client: pg.Client, sql: string): Promise<string> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    return 'done';
  } catch (fault) {
    if (fault instanceof pg.DatabaseError) return fault.code ?? 'unknown';
    throw fault;
  } finally {
    await client.query('ROLLBACK');
  }
}

function quoted(name: string): string {
  return name.split('.').map(pg.escapeIdentifier).join('.');
}

function withoutEmpty(rights: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(rights).filter(([, right]) => right !== ''));
}

const tablesSql = `
  SELECT n.nspname || '.' || c.relname AS name, c.relispartition AS partition, c.relrowsecurity AS scoped,
         c.relforcerowsecurity AS forced, r.rights
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   CROSS JOIN LATERAL (
     SELECT jsonb_object_agg(of_role, concat(
              CASE WHEN has_table_privilege(g, c.oid, 'SELECT') THEN 'S' WHEN has_any_column_privilege(g, c.oid, 'SELECT') THEN 's' END,
              CASE WHEN has_table_privilege(g, c.oid, 'INSERT') THEN 'I' WHEN has_any_column_privilege(g, c.oid, 'INSERT') THEN 'i' END,
              CASE WHEN has_table_privilege(g, c.oid, 'UPDATE') THEN 'U' WHEN has_any_column_privilege(g, c.oid, 'UPDATE') THEN 'u' END,
              CASE WHEN has_table_privilege(g, c.oid, 'DELETE') THEN 'D' END,
              CASE WHEN has_table_privilege(g, c.oid, 'TRUNCATE') THEN 'T' END)) AS rights
       FROM unnest($1::text[]) AS of_role, LATERAL (SELECT 'anqi_' || of_role AS g) AS named) r
   WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
   ORDER BY 1`;

const functionsSql = `
  SELECT n.nspname || '.' || p.proname AS name, p.prorettype = 'trigger'::regtype AS trigger,
         coalesce(p.proconfig::text LIKE '%search_path=%', false) AS path,
         ARRAY(SELECT of_role FROM unnest($1::text[]) AS of_role WHERE has_function_privilege('anqi_' || of_role, p.oid, 'EXECUTE')) AS roles
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE p.prosecdef AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1`;
