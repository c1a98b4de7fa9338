// Whether anybody sees, changes or opens what is not theirs, asked of every table by every role.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  anyOfficer,
  anySealed,
  commanding,
  filing,
  homeCounty,
  otherCounty,
  partFor,
  testCity,
} from '../../../test/factories/decision.factory.js';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { VaultQuery } from './vault.query.js';

const scopeOf = (units: readonly string[]) => ({ city: testCity, units });
const publicFacts = [
  'calendar_edition',
  'heartbeat',
  'installation',
  'migration',
  'operator_arrival',
  // A number of everything that is public, and the transactions that raise it: of no city, and nothing of anybody.
  'published_edition',
  'published_mark',
  'station_town',
  'time_shift',
  'town',
  'unit',
  'village',
];
/** Rows of a city that any of its officers' requests may meet; none belongs to a case. */
const ofTheCity = ['account', 'session', 'login_try', 'idempotency_key', 'query_try'];

describeWith('PostgreSQL', 'sight', () => {
  let city: StoredCity;
  let number: string;
  let caseId: string;
  const account = randomUUID();

  beforeAll(async () => {
    city = await createStoredCity();
    const written = await city.records.ledger.file(
      { scope: scopeOf([]), idempotency: { principal: 'x', key: 'y', fingerprint: 'ab'.repeat(32) } },
      filing({
        parts: [partFor(homeCounty), partFor(homeCounty, { kind: 'report' })],
        external: { source: 'province-12345', orderNo: 'A1', baseOrderNo: 'A1', dueAt: null },
      }),
    );
    number = written.opened[0]?.number ?? '';
    caseId = written.opened[0]?.id ?? '';
    await city.records.ledger.decide(
      { scope: scopeOf([homeCounty]), open: { number } },
      commanding({ type: 'note', text: anySealed() }),
    );
  });

  afterAll(async () => {
    await city.close();
  });

  /** As the role with a scope of units, or with none at all; rolled back at the end. */
  const as = async <T>(role: string, units: string | null, work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: city.database.urlFor(role) });
    await client.connect();
    try {
      await client.query('BEGIN');
      if (units !== null) {
        await client.query(`SELECT set_config('anqi.city', $1, true), set_config('anqi.units', $2, true)`, [
          testCity,
          units,
        ]);
      }
      return await work(client);
    } finally {
      await client.query('ROLLBACK').catch(() => undefined);
      await client.end();
    }
  };

  const listTables = async (): Promise<string[]> => {
    const client = new pg.Client({ connectionString: city.database.url });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c
        WHERE c.relnamespace IN ('public'::regnamespace, 'vault'::regnamespace) AND c.relkind IN ('r', 'p') ORDER BY 1`,
    );
    await client.end();
    return rows.map(({ name }) => name);
  };

  /** How many rows a role meets in a table; null where it has no right to look. */
  const countAs = (role: string, units: string | null, table: string): Promise<number | null> =>
    as(role, units, async (client) => {
      try {
        const { rows } = await client.query<{ count: number }>(`SELECT count(city)::int AS count FROM ${table}`);
        return rows[0]?.count ?? 0;
      } catch (fault) {
        if (fault instanceof pg.DatabaseError && fault.code === '42501') return null;
        throw fault;
      }
    });

  it('is nothing for another county, in every table that the database has', async () => {
    const tables = (await listTables()).filter((table) => ![...publicFacts, ...ofTheCity].includes(table));
    const seen = await Promise.all(tables.map((table) => countAs('app', otherCounty, table)));
    const own = await Promise.all(tables.map((table) => countAs('app', homeCounty, table)));

    expect(
      Object.fromEntries(tables.map((table, at) => [table, seen[at] ?? 0]).filter(([, count]) => count !== 0)),
    ).toEqual({});
    const ownOf = (table: string) => own[tables.indexOf(table)];
    expect(['"case"', 'event', 'clock', 'timer', 'party', 'filing', 'statement', 'external_order'].map(ownOf)).toEqual([
      2, 3, 2, 2, 2, 1, 1, 1,
    ]);
  }, 60_000);

  it('is nothing without a scope, not even an account or a key', async () => {
    const tables = (await listTables()).filter((table) => !publicFacts.includes(table));

    const seen = await Promise.all(tables.map((table) => countAs('app', null, table)));

    expect(seen.every((count) => count === null || count === 0)).toBe(true);
  }, 60_000);

  it('never reaches what is sealed: the role that serves requests cannot read back what it wrote', async () => {
    for (const sql of [
      'SELECT * FROM vault.person',
      'SELECT id FROM vault.person',
      'SELECT * FROM vault."grant"',
      'SELECT story_sealed FROM filing',
      'SELECT sealed FROM statement',
      'SELECT * FROM audit_inbox',
      'DELETE FROM audit',
      'DELETE FROM event',
      `UPDATE event SET type = 'x'`,
      'TRUNCATE audit',
      'SET ROLE anqi_vault',
      `ALTER TABLE "case" NO FORCE ROW LEVEL SECURITY`,
      'SET row_security = off; SELECT * FROM "case"',
    ]) {
      await expect(as('app', homeCounty, (client) => client.query(sql))).rejects.toThrow(
        /permission denied|must be owner|row-level security/,
      );
    }
  });

  it('gives the sweeper ids and dates of timers, and of a case not even its kind', async () => {
    const { rows } = await as('sweeper', null, (client) => client.query('SELECT id, case_id, ring_at FROM timer'));

    expect(rows).toHaveLength(2);
    for (const sql of [
      'SELECT kind FROM "case"',
      'SELECT * FROM timer',
      'SELECT * FROM event',
      'SELECT * FROM party',
      'UPDATE timer SET fired_at = now()',
    ]) {
      await expect(as('sweeper', homeCounty, (client) => client.query(sql))).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('gives the public and the audit role no case at all', async () => {
    for (const role of ['public', 'audit', 'queue']) {
      await expect(as(role, homeCounty, (client) => client.query('SELECT number FROM "case"'))).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  it('keeps the audit from whoever works on cases: it has a scope of its own', async () => {
    const { rows } = await as('app', homeCounty, (client) => client.query('SELECT FROM audit'));

    expect(rows).toEqual([]);
  });

  it('lets a case leave only for the unit that the decision names', async () => {
    const move = (target: string) =>
      as('app', homeCounty, async (client) => {
        await client.query(`SELECT set_config('anqi.target', $1, true), set_config('anqi.writing', $2, true)`, [
          target,
          caseId,
        ]);
        return client.query(`UPDATE "case" SET unit = $1 WHERE id = $2`, [otherCounty, caseId]);
      });

    await expect(move('')).rejects.toMatchObject({ code: '42501' });
    await expect(move('411602')).rejects.toMatchObject({ code: '42501' });
    expect((await move(otherCounty)).rowCount).toBe(1);
  });

  it('does not let another county pull a case over, nor write into it', async () => {
    const pulled = await as('app', otherCounty, (client) =>
      client.query(`UPDATE "case" SET unit = $1 WHERE id = $2`, [otherCounty, caseId]),
    );

    expect(pulled.rowCount).toBe(0);
    await expect(
      as('app', otherCounty, (client) =>
        client.query(
          `INSERT INTO event SELECT $1, date_trunc('month', now())::date, $2, 99, 'x', now(), 'x', NULL, 'public', false, '{}', '{}',
                  decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex')`,
          [testCity, caseId],
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('leaves nothing of a scope behind for the next who borrows the connection', async () => {
    await city.records.app.read(scopeOf([homeCounty]), ({ query }) => query('SELECT 1 AS one'));

    const found = await city.records.app.ask<{ count: number }>('SELECT count(*)::int AS count FROM "case"');

    expect(found).toEqual([{ count: 0 }]);
  });

  it('opens a person only under a standing grant, and only the one of its case', async () => {
    const vault = city.records.vault;
    if (vault === undefined) throw new Error('the suite opens the vault');
    const other = await city.records.ledger.file({ scope: scopeOf([]) }, filing());
    const written = await city.records.ledger.decide(
      {
        scope: scopeOf([homeCounty]),
        open: { number },
        grant: { account, unit: homeCounty, what: 'person', purpose: 'contact', seconds: 2 },
      },
      commanding({ type: 'assign', handler: account }, anyOfficer(homeCounty, account)),
    );
    const scope = { city: testCity, grant: written.grant ?? '' };

    const opened = await new VaultQuery(vault).open(scope);

    expect(other.opened).toHaveLength(1);
    expect(opened).toMatchObject({ what: 'person', caseId, account, stories: [], statements: [] });
    expect(opened?.persons).toHaveLength(1);
    expect(opened?.persons[0]?.name).toBeInstanceOf(Buffer);
    expect(await new VaultQuery(vault).open({ city: testCity, grant: randomUUID() })).toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await new VaultQuery(vault).open(scope)).toBeUndefined();
  }, 20_000);

  it('writes each look into the chain of the unit, and finds a line that was changed or cut off', async () => {
    const client = new pg.Client({ connectionString: city.database.url });
    await client.connect();
    try {
      await city.records.audit.append(scopeOf([homeCounty]), {
        unit: homeCounty,
        actor: 'account:x',
        action: 'refused',
        caseId: null,
        facts: { code: 'x' },
      });
      const { rows } = await client.query<{ action: string }>(`SELECT action FROM audit WHERE unit = $1 ORDER BY seq`, [
        homeCounty,
      ]);
      expect(rows.map(({ action }) => action)).toEqual(['look', 'refused']);
      expect((await client.query('SELECT * FROM audit_faults($1)', [testCity])).rows).toEqual([]);
      await expect(client.query(`UPDATE audit SET actor = 'account:y'`)).rejects.toMatchObject({ code: '42501' });

      await client.query('ALTER TABLE audit DISABLE TRIGGER ALL');
      await client.query(`UPDATE audit SET actor = 'account:y' WHERE seq = 1`);
      expect((await client.query('SELECT * FROM audit_faults($1)', [testCity])).rows).toEqual([
        { unit: homeCounty, seq: '1', fault: 'altered' },
      ]);
      await client.query(`UPDATE audit SET actor = 'account:${account}' WHERE seq = 1`);
      await client.query('DELETE FROM audit WHERE seq = 2');
      expect((await client.query('SELECT * FROM audit_faults($1)', [testCity])).rows).toEqual([
        { unit: homeCounty, seq: '2', fault: 'tail-cut' },
      ]);
    } finally {
      await client.end();
    }
  });
});
