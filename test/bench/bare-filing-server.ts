// The yardstick of the filing bench: a bare Fastify and pg server that writes the rows of one filing into the same tables.
import { randomBytes, randomUUID } from 'node:crypto';
import fastify from 'fastify';
import pg from 'pg';

/**
 * What one filing writes, parents first, and the columns in which every filing has a value of its own (`own`: its number;
 * `drawn`: bytes that no other row has). Each row is a statement, as a plain server would write it; the bands of a story are one list and go in one statement.
 */
const TABLES = [
  { table: 'filing' },
  { table: 'filing_hint' },
  { table: 'likeness_band', atOnce: true },
  { table: 'vault.person' },
  { table: 'vault.rewrap', drawn: ['head'] },
  { table: '"case"', own: ['number'] },
  { table: 'party' },
  { table: 'event' },
  { table: 'statement' },
  { table: 'clock' },
  { table: 'timer' },
  { table: 'tracking_key', own: ['number'] },
  { table: 'outbox' },
  { table: 'idempotency_key', own: ['key'] },
] as const satisfies readonly {
  readonly table: string;
  readonly own?: readonly string[];
  readonly drawn?: readonly string[];
  readonly atOnce?: true;
}[];

interface Insert {
  readonly name: string;
  readonly text: string;
  readonly values: readonly { readonly value: string | null; readonly isOwn: boolean; readonly isDrawn: boolean }[];
}

const headBytes = 42;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const [houseUrl = '', databaseUrl = '', port = '', poolSize = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: Number(poolSize) });

/** The rows that the house wrote for the one filing in its database, each as an insert into the same table of this one. */
async function prepareInserts(): Promise<readonly Insert[]> {
  const house = new pg.Client({ connectionString: houseUrl });
  await house.connect();
  const inserts: Insert[] = [];
  for (const { table, own, drawn, atOnce } of TABLES.map((known) => ({
    own: [],
    drawn: [],
    atOnce: false,
    ...known,
  }))) {
    // Keys, foreign keys, checks and partitions stay; what the house adds of its own does not.
    await pool.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    const columns = await columnsOf(table);
    const asText = columns.map((column) => `"${column}"::text`).join(', ');
    const { rows } = await house.query<(string | null)[]>({ text: `SELECT ${asText} FROM ${table}`, rowMode: 'array' });
    const [ownColumns, drawnColumns]: readonly (readonly string[])[] = [own, drawn];
    for (const [place, together] of (atOnce ? [rows] : rows.map((row) => [row])).entries()) {
      inserts.push({
        name: `${table} ${String(place)}`,
        text: `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')})
               VALUES ${together.map((_row, index) => placesFor(columns.length, index * columns.length)).join(', ')}`,
        values: together.flatMap((row) =>
          columns.map((column, index) => ({
            value: row[index] ?? null,
            isOwn: ownColumns?.includes(column) === true,
            isDrawn: drawnColumns?.includes(column) === true,
          })),
        ),
      });
    }
  }
  await house.end();
  return inserts;
}

function placesFor(count: number, after: number): string {
  return `(${Array.from({ length: count }, (_none, index) => `$${String(after + index + 1)}`).join(', ')})`;
}

async function columnsOf(table: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** Of the form of a case's number; whether its last letter is right asks nobody here. */
function drawNumber(): string {
  const letters = [...randomBytes(9)].map((byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32] ?? '0').join('');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

async function write(inserts: readonly Insert[]): Promise<string> {
  const ids = new Map<string, string>();
  const number = drawNumber();
  const freshFor = (value: string): string => {
    const known = ids.get(value) ?? randomUUID();
    ids.set(value, known);
    return known;
  };
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const { name, text, values: known } of inserts) {
      const values = known.map(({ value, isOwn, isDrawn }) => {
        if (isDrawn) return `\\x${randomBytes(headBytes).toString('hex')}`;
        if (isOwn) return number;
        return value !== null && uuid.test(value) ? freshFor(value) : value;
      });
      await client.query({ name, text, values });
    }
    await client.query('COMMIT');
    return number;
  } finally {
    client.release();
  }
}

const inserts = await prepareInserts();
const server = fastify({ logger: { level: 'error' } });
server.post('/api/v1/filings', async (_request, reply) => {
  const number = await write(inserts);
  return reply.code(201).send({ number });
});
await server.listen({ port: Number(port), host: '127.0.0.1' });
