// Whether every column that could hold something of a person is accounted for, and the page says what the table says.
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { createTestDatabase } from '../setup/database.js';
import { describeWith } from '../setup/test-servers.js';
import { CODE_FIELDS, type DeletingTest, IMPERSONAL_TABLES, PERSONAL_FIELDS } from './personal-fields.table.js';
import { privacyDocument } from './privacy-document.js';

/** Ids, dates, numbers and truth values say nothing by themselves. */
const columnsSql = `
  SELECT n.nspname || '.' || c.relname AS table, a.attname AS column
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
   WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND NOT c.relispartition
     AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
     AND coalesce(e.typname, t.typname) IN ('text', 'varchar', 'bytea', 'json', 'jsonb', 'inet', 'citext', 'xml')
   ORDER BY 1, 2`;

describeWith('PostgreSQL', 'what is kept of persons', () => {
  let columns: readonly { readonly table: string; readonly column: string }[];

  beforeAll(async () => {
    const database = await createTestDatabase();
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    columns = (await owner.query<{ table: string; column: string }>(columnsSql)).rows;
    await owner.end();
    await database.drop();
  });

  it('is named field by field: a new column has to say whether it holds something of a person', () => {
    const unnamed = columns.filter(
      ({ table, column }) =>
        PERSONAL_FIELDS[`${table}.${column}`] === undefined &&
        IMPERSONAL_TABLES[table] === undefined &&
        CODE_FIELDS[table]?.includes(column) !== true,
    );

    expect(columns.length).toBeGreaterThan(100);
    expect(unnamed).toEqual([]);
  });

  it('names no field that is not there, and none twice', () => {
    const there = new Set(columns.map(({ table, column }) => `${table}.${column}`));
    const tables = new Set(columns.map(({ table }) => table));
    const codes = Object.entries(CODE_FIELDS).flatMap(([table, names]) => names.map((name) => `${table}.${name}`));

    expect([...Object.keys(PERSONAL_FIELDS), ...codes].filter((field) => !there.has(field))).toEqual([]);
    expect(
      Object.keys(IMPERSONAL_TABLES).filter((table) => !tables.has(table) || CODE_FIELDS[table] !== undefined),
    ).toEqual([]);
    expect(codes.filter((field) => PERSONAL_FIELDS[field] !== undefined)).toEqual([]);
  });

  it('has for each field a test that deletes it, or says why nothing does', async () => {
    const fields = Object.entries(PERSONAL_FIELDS);
    const missing: string[] = [];
    for (const [field, { deletedBy, ends }] of fields) {
      if (deletedBy === null ? ends.startsWith('never') : await holdsTest(deletedBy)) continue;
      missing.push(field);
    }

    expect(fields.filter(([, { deletedBy }]) => deletedBy !== null).length).toBeGreaterThan(25);
    expect(missing).toEqual([]);
  });

  it('stands on docs/privacy.md as `npm run law` writes it', async () => {
    expect(await readFile('docs/privacy.md', 'utf8')).toBe(privacyDocument());
  });
});

/** Whether the file has a test whose title begins so: a title alone, with nothing below it, would be no test. */
async function holdsTest({ file, title }: DeletingTest): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split(/\bit(?:\.each\(\w+\))?\(\s*'/).some((test) => test.startsWith(title));
}
