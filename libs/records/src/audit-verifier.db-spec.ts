// Whoever rules the database tampers with the audit in a thousand ways; the verifier names the first line that is wrong.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createTestDatabase } from '../../../test/setup/database.js';
import type { TestDatabase } from '../../../test/setup/database.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { AnchorFolder, vouchedEnds } from './anchor-folder.js';
import { AuditVerifier } from './audit-verifier.js';
import type { ChainReport, UnitEnd } from './audit-verifier.js';
import type { AuditFaultKind } from './audit-chain.js';
import { openRecords } from './open-records.js';
import type { Records } from './open-records.js';

const city = '411600';
const unit = '411602';
const other = '411621';
const length = 30;
const anchoredEvery = 6;
const mutationsInAll = 1000;

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

describeWith('PostgreSQL', 'the audit under the hands of whoever rules the database', () => {
  let database: TestDatabase;
  let ruler: pg.Client;
  let records: Records;
  let verifier: AuditVerifier;
  let folder: string;
  const anchored: UnitEnd[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    ruler = new pg.Client({ connectionString: database.url });
    await ruler.connect();
    records = await openRecords({ city, appUrl: database.urlFor('app'), poolSize: 2, applicationName: 'anqi-test' });
    verifier = new AuditVerifier(records.app, city);
    folder = await mkdtemp(join(tmpdir(), 'anqi-anchors-'));
    const anchors = new AnchorFolder(folder, city);
    for (let line = 1; line <= length; line += 1) {
      await append(unit, line);
      if (line === 3) await append(other, line);
      if (line % anchoredEvery !== 0) continue;
      const ends = (await verifier.verify()).flatMap((report) =>
        report.end === null ? [] : [{ unit: report.unit, ...report.end }],
      );
      await anchors.add({ at: `2026-11-25T0${String(line % 10)}:00:00Z`, ends }, privateKey);
    }
    anchored.push(...vouchedEnds((await anchors.read(publicKey)).anchors));
    await ruler.query(`
      SET session_replication_role = replica; SET synchronous_commit = off;
      CREATE TABLE kept AS SELECT * FROM audit; CREATE TABLE kept_head AS SELECT * FROM audit_head;
      CREATE FUNCTION rehash(from_seq bigint, to_seq bigint) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE line audit;
      BEGIN
        FOR place IN from_seq..to_seq LOOP
          UPDATE audit SET prev_hash = coalesce((SELECT hash FROM audit WHERE unit = '${unit}' AND seq = place - 1), decode(repeat('00', 32), 'hex'))
           WHERE unit = '${unit}' AND seq = place;
          SELECT * INTO line FROM audit WHERE unit = '${unit}' AND seq = place;
          UPDATE audit SET hash = audit_hash(line.prev_hash, line) WHERE unit = '${unit}' AND seq = place;
        END LOOP;
      END $$;`);
  });

  afterAll(async () => {
    await ruler.end();
    await records.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const append = (of: string, line: number): Promise<void> =>
    records.audit.append(
      { city, units: [] },
      {
        unit: of,
        actor: `account:${randomUUID()}`,
        action: 'case.read',
        caseId: line % 3 === 0 ? null : randomUUID(),
        facts: { line, words: `a "quoted"\\ word ${String(line)}`, nested: { b: [1, null, true], a: 0.5 } },
      },
    );

  const restore = async (): Promise<void> => {
    await ruler.query(`DELETE FROM audit; DELETE FROM audit_head;
      INSERT INTO audit SELECT * FROM kept; INSERT INTO audit_head SELECT * FROM kept_head`);
  };

  const faultOf = (reports: readonly ChainReport[]) => reports.find((report) => report.unit === unit)?.fault ?? null;

  it('finds nothing in ten clean runs, while lines are being written', async () => {
    const writing = Promise.all(Array.from({ length: 20 }, (_nothing, line) => append(other, line)));
    const runs = await Promise.all(Array.from({ length: 10 }, () => verifier.verify(anchored)));
    await writing;
    await restore();

    expect(runs.flat().filter(({ fault }) => fault !== null)).toEqual([]);
    expect(runs.flatMap((run) => run.filter((report) => report.unit === unit))).toHaveLength(10);
  });

  it(`finds each of ${String(mutationsInAll)} mutations at its first line`, async () => {
    const draws = drawsFrom(20261125);
    const wrong: object[] = [];
    const seen = new Set<string>();
    for (let round = 0; round < mutationsInAll; round += 1) {
      const mutation = mutations[round % mutations.length] ?? mutations[0];
      const expected = await mutation.apply(ruler, draws);
      const fault = faultOf(await verifier.verify(anchored, unit));
      const isPlace = fault !== null && fault.seq <= expected && expected <= (fault.atLatest ?? fault.seq);
      if (!isPlace || !mutation.kinds.includes(fault.kind)) wrong.push({ did: mutation.did, expected, fault });
      if (fault !== null) seen.add(fault.kind);
      await restore();
    }

    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual(['altered', 'deleted', 'inserted', 'reordered', 'rewritten', 'tail-cut']);
    expect(faultOf(await verifier.verify(anchored))).toBeNull();
  }, 240_000);

  it('misses a whole chain that is gone, because an anchor remembers it', async () => {
    await ruler.query(`DELETE FROM audit WHERE unit = '${other}'; DELETE FROM audit_head WHERE unit = '${other}'`);

    const [blind] = [await verifier.verify()];
    const reports = await verifier.verify(anchored);
    await restore();

    expect(blind.map((report) => report.unit)).not.toContain(other);
    expect(reports.find((report) => report.unit === other)?.fault).toEqual({ seq: 1, kind: 'tail-cut' });
  });

  it('names the line of the anchors that nobody signed, and the gap where one was taken out', async () => {
    const file = join(folder, 'anchors-2026-11.jsonl');
    const whole = await readFile(file, 'utf8');
    const lines = whole.trim().split('\n');
    const anchors = new AnchorFolder(folder, city);

    await writeFile(file, lines.filter((_line, index) => index !== 1).join('\n'));
    const gap = await anchors.read(publicKey);
    await writeFile(file, whole.replace('"seq":6', '"seq":7'));
    const changed = await anchors.read(publicKey);
    await writeFile(file, whole);
    await appendFile(file, `${lines[0]?.slice(0, 80) ?? ''}\n`);
    const halfWritten = await anchors.read(publicKey);
    await writeFile(file, whole);
    const foreign = await anchors.read(generateKeyPairSync('ed25519').publicKey);

    expect(gap.faults).toEqual([{ file: 'anchors-2026-11.jsonl', line: 2, kind: 'missing-before' }]);
    expect(changed.faults.map(({ line, kind }) => [line, kind])).toEqual([
      [1, 'forged'],
      [2, 'missing-before'],
    ]);
    expect(halfWritten.faults.map(({ line, kind }) => [line, kind])).toEqual([[6, 'forged']]);
    expect(foreign.faults).toHaveLength(lines.length);
    expect((await anchors.read(publicKey)).faults).toEqual([]);
  });

  it('takes no name, no phone and no identity number', async () => {
    const line = { unit, actor: 'account:x', action: 'case.read', caseId: null };
    const write = (facts: object, actor = line.actor): Promise<void> =>
      records.audit.append({ city, units: [] }, { ...line, actor, facts: { ...facts } });
    const mobile = ['138', '0013', '8000'].join('');
    const identity = ['411602', '19900101', '001X'].join('');

    for (const facts of [{ a: '张三' }, { a: mobile }, { deep: [{ a: `call ${mobile}` }] }, { a: identity }]) {
      await expect(write(facts)).rejects.toMatchObject({ code: '23514' });
    }
    await expect(write({}, '张三')).rejects.toMatchObject({ code: '23514' });
    await write({ sha256: 'ab'.repeat(32), bytes: 13800138, account: randomUUID() });
    await restore();
  });

  it('lets the app role add and read in its scope, and nothing else', async () => {
    const app = new pg.Client({ connectionString: database.urlFor('app') });
    await app.connect();
    try {
      for (const sql of [
        `UPDATE audit SET action = 'x'`,
        'DELETE FROM audit',
        'TRUNCATE audit',
        'UPDATE audit_head SET seq = 0',
        `INSERT INTO audit SELECT * FROM audit`,
        'SELECT * FROM audit_inbox',
        'DELETE FROM audit_inbox',
        `SELECT chain_audit_line('411602', now(), 'nobody', 'x', NULL, '{}')`,
      ]) {
        await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
      }
      const seen = async (setting: string, value: string): Promise<number> => {
        await app.query(
          `BEGIN; SELECT set_config('anqi.city', '${city}', true), set_config('${setting}', '${value}', true)`,
        );
        const { rowCount } = await app.query('SELECT FROM audit');
        await app.query('ROLLBACK');
        return rowCount ?? 0;
      };
      expect(await seen('anqi.units', unit)).toBe(0);
      expect(await seen('anqi.audited', other)).toBe(1);
      expect(await seen('anqi.audited', `${unit},${other}`)).toBe(length + 1);
    } finally {
      await app.end();
    }
  });
});

interface Draws {
  /** A whole number from least to most. */
  readonly between: (least: number, most: number) => number;
}

/** The same draws in every run: what failed once fails again. */
function drawsFrom(seed: number): Draws {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return { between: (least, most) => least + Math.floor(next() * (most - least + 1)) };
}

interface Mutation {
  readonly did: string;
  readonly kinds: readonly AuditFaultKind[];
  /** @returns the number of the first line that is not as it was written */
  readonly apply: (ruler: pg.Client, draws: Draws) => Promise<number>;
}

const mine = `unit = '${unit}'`;
const endAgain = `UPDATE audit_head SET seq = coalesce((SELECT max(seq) FROM audit WHERE ${mine}), 0),
  hash = coalesce((SELECT hash FROM audit WHERE ${mine} ORDER BY seq DESC LIMIT 1), decode(repeat('00', 32), 'hex')) WHERE ${mine}`;
const shift = (from: number, by: number): string =>
  `UPDATE audit SET seq = seq + 1000 WHERE ${mine} AND seq >= ${String(from)}; UPDATE audit SET seq = seq - 1000 + ${String(by)} WHERE ${mine} AND seq > 1000`;
const forged = (seq: number, hash: string): string =>
  `INSERT INTO audit SELECT city, unit, ${String(seq)}, at, actor, 'forged', case_id, facts, prev_hash, ${hash}, algorithm
     FROM audit WHERE ${mine} AND seq = ${String(Math.max(seq - 1, 1))}`;

const changes = [
  `actor = 'account:y'`,
  `action = action || 'x'`,
  `facts = facts || '{"line": 77}'`,
  `at = at + interval '1 microsecond'`,
  `case_id = gen_random_uuid()`,
  `algorithm = 'sm3'`,
  `hash = set_byte(hash, 7, (get_byte(hash, 7) + 1) % 256)`,
  `prev_hash = set_byte(prev_hash, 31, (get_byte(prev_hash, 31) + 1) % 256)`,
];

const mutations: readonly [Mutation, ...Mutation[]] = [
  {
    did: 'changed one column of a line',
    kinds: ['altered'],
    apply: async (ruler, { between }) => {
      const seq = between(1, length);
      await ruler.query(
        `UPDATE audit SET ${changes[between(0, changes.length - 1)] ?? ''} WHERE ${mine} AND seq = ${String(seq)}`,
      );
      return seq;
    },
  },
  {
    did: 'changed a line and made its hash anew',
    kinds: ['altered'],
    apply: async (ruler, { between }) => {
      const seq = between(1, length);
      await ruler.query(`UPDATE audit SET action = 'other' WHERE ${mine} AND seq = ${String(seq)}`);
      await ruler.query('SELECT rehash($1, $1)', [seq]);
      return seq;
    },
  },
  {
    did: 'deleted lines and left the gap',
    kinds: ['deleted', 'tail-cut'],
    apply: async (ruler, { between }) => {
      const seq = between(1, length);
      await ruler.query(`DELETE FROM audit WHERE ${mine} AND seq BETWEEN $1 AND $2`, [seq, seq + between(0, 3)]);
      return seq;
    },
  },
  {
    did: 'deleted a line and closed the gap',
    kinds: ['deleted'],
    apply: async (ruler, { between }) => {
      const seq = between(1, length - 1);
      await ruler.query(`DELETE FROM audit WHERE ${mine} AND seq = ${String(seq)}; ${shift(seq, -1)}; ${endAgain}`);
      return seq;
    },
  },
  {
    did: 'put in a line with some hash',
    kinds: ['inserted'],
    apply: async (ruler, { between }) => {
      const seq = between(2, length);
      await ruler.query(`${shift(seq, 1)}; ${forged(seq, `sha256('x')`)}; ${endAgain}`);
      return seq;
    },
  },
  {
    did: 'put in a line that follows well',
    kinds: ['inserted'],
    apply: async (ruler, { between }) => {
      const seq = between(2, length);
      await ruler.query(`${shift(seq, 1)}; ${forged(seq, `sha256('x')`)}; ${endAgain}`);
      await ruler.query('SELECT rehash($1, $1)', [seq]);
      return seq;
    },
  },
  {
    did: 'added a line beyond the end',
    kinds: ['inserted'],
    apply: async (ruler) => {
      await ruler.query(forged(length + 1, `sha256('x')`));
      await ruler.query('SELECT rehash($1, $1)', [length + 1]);
      return length + 1;
    },
  },
  {
    did: 'changed places of two lines',
    kinds: ['reordered'],
    apply: async (ruler, { between }) => {
      const one = between(1, length - 1);
      const two = between(one + 1, length);
      await ruler.query(
        `UPDATE audit SET seq = 2000 WHERE ${mine} AND seq = ${String(one)};
         UPDATE audit SET seq = ${String(one)} WHERE ${mine} AND seq = ${String(two)};
         UPDATE audit SET seq = ${String(two)} WHERE ${mine} AND seq = 2000`,
      );
      return one;
    },
  },
  {
    did: 'cut the tail',
    kinds: ['tail-cut'],
    apply: async (ruler, { between }) => {
      const seq = between(1, length);
      await ruler.query(`DELETE FROM audit WHERE ${mine} AND seq >= ${String(seq)}`);
      // With the end set back as well, only an anchor knows.
      if (between(0, 1) === 1) await ruler.query(endAgain);
      return seq;
    },
  },
  {
    did: 'made the whole chain anew',
    kinds: ['rewritten'],
    apply: async (ruler) => {
      await ruler.query(`UPDATE audit SET action = 'other' WHERE ${mine} AND seq = 1`);
      await ruler.query('SELECT rehash(1, $1)', [length]);
      await ruler.query(endAgain);
      return 1;
    },
  },
  {
    did: 'made the chain anew from a line on',
    kinds: ['rewritten'],
    apply: async (ruler, { between }) => {
      const seq = between(1, length);
      await ruler.query(`UPDATE audit SET action = 'other' WHERE ${mine} AND seq = ${String(seq)}`);
      await ruler.query('SELECT rehash($1, $2)', [seq, length]);
      await ruler.query(endAgain);
      return seq;
    },
  },
  {
    did: 'forgot the end of the chain',
    kinds: ['tail-cut'],
    apply: async (ruler) => {
      await ruler.query(`DELETE FROM audit_head WHERE ${mine}`);
      return length + 1;
    },
  },
];
