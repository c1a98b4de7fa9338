// What the database itself says of a copy that was passed on: for whom its row is, of what it may be made, and when it is gone.
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  anySealed,
  filing,
  homeCounty,
  otherCounty,
  partFor,
  testCity,
} from '../../../test/factories/decision.factory.js';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import type { AttachmentRole } from '#rules';
import { Attachments } from './attachments.js';

const body = `${homeCounty}-B1`;
const hash = 'ee'.repeat(32);
const roomy = { mostBytesInAll: 1_000_000_000, mostBytesTogether: 1_000_000, mostTogether: 5 };

interface Stored {
  readonly caseId: string;
  readonly filingId: string;
  readonly attachment: string;
}

describeWith('PostgreSQL', 'the row of a copy that was passed on', () => {
  let city: StoredCity;
  let owner: pg.Client;
  let attachments: Attachments;

  beforeAll(async () => {
    city = await createStoredCity();
    attachments = new Attachments(city.records.app, testCity);
    owner = new pg.Client({ connectionString: city.database.url });
    await owner.connect();
    await owner.query(`SELECT set_config('anqi.city', '${testCity}', false)`);
  });
  afterAll(async () => {
    await owner.end();
    await city.close();
  });

  const filed = async (
    kind: 'complaint' | 'report' = 'complaint',
    fileKind = 'jpg',
    role: AttachmentRole = 'evidence',
  ): Promise<Stored> => {
    const [draft, attachment] = [randomUUID(), randomUUID()];
    const sent = {
      id: attachment,
      holder: { draft },
      kind: fileKind,
      role,
      bytes: 100,
      nameSealed: anySealed(),
      sentBy: 'filer',
    };
    await attachments.begin({ city: testCity, draft }, sent, roomy);
    await attachments.markReceived(attachment, 'ab'.repeat(32));
    await attachments.hold(attachment, 60);
    const original = { sealed: randomBytes(42), wrapped: randomBytes(102) };
    await attachments.markClean(attachment, { sha256: 'cd'.repeat(32), bytes: 90 }, original);
    const written = await city.records.ledger.file(
      { scope: { city: testCity, draft } },
      filing({ parts: [partFor(homeCounty, { kind })] }),
    );
    const caseId = written.opened[0]?.id ?? '';
    return { caseId, filingId: written.filing ?? '', attachment };
  };
  const insert = `INSERT INTO released_copy (city, id, case_id, filing_id, attachment, place, kind, copy_sha256, copy_bytes, covers, to_body, released_by, released_at)
    VALUES ('${testCity}', $1, $2, $3, $4, 1, 'jpg', decode('${hash}', 'hex'), 70, 1, '${body}', gen_random_uuid(), now())`;
  const released = async ({ caseId, filingId, attachment }: Stored): Promise<string> => {
    const id = randomUUID();
    await owner.query(insert, [id, caseId, filingId, attachment]);
    return id;
  };
  const entrust = async ({ caseId }: Stored): Promise<void> => {
    await owner.query(
      `INSERT INTO unit (city, code, kind, parent, name, starts_on) VALUES ('${testCity}', '${body}', 'mediation-body', '${homeCounty}', 'B1', '2020-01-01') ON CONFLICT DO NOTHING`,
    );
    await owner.query(
      `INSERT INTO case_unit (city, case_id, unit, role, since) VALUES ('${testCity}', $1, '${body}', 'entrusted', now())`,
      [caseId],
    );
  };
  const as = async (
    settings: Readonly<Record<string, string>>,
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<pg.QueryResult> => {
    const client = new pg.Client({ connectionString: city.database.urlFor('app') });
    await client.connect();
    try {
      await client.query('BEGIN');
      for (const [name, value] of Object.entries({ city: testCity, ...settings })) {
        await client.query('SELECT set_config($1, $2, true)', [`anqi.${name}`, value]);
      }
      return await client.query(sql, [...parameters]);
    } finally {
      await client.query('ROLLBACK').catch(() => undefined);
      await client.end();
    }
  };
  const isThere = async (id: string): Promise<boolean> =>
    (await owner.query('SELECT FROM released_copy WHERE id = $1', [id])).rowCount === 1;

  it('is seen by the unit of its case and the body it is for, until it is taken back, and by nobody else', async () => {
    const stored = await filed();
    await entrust(stored);
    const id = await released(stored);
    const seen = async (settings: Readonly<Record<string, string>>): Promise<number> =>
      (await as(settings, 'SELECT FROM released_copy WHERE id = $1', [id])).rowCount ?? 0;
    const ofBody = { units: body, body };
    const before = [await seen({ units: homeCounty }), await seen(ofBody)];
    await owner.query(
      'UPDATE released_copy SET taken_back_by = gen_random_uuid(), taken_back_at = now() WHERE id = $1',
      [id],
    );

    expect(before).toEqual([1, 1]);
    expect([await seen({ units: homeCounty }), await seen(ofBody)]).toEqual([1, 0]);
    const others = [
      { units: otherCounty },
      { units: '' },
      { units: `${homeCounty}-B2`, body: `${homeCounty}-B2` },
      { filing: stored.filingId },
      { enterprise: randomUUID() },
      { system: 'outbox' },
      { units: homeCounty, city: '410100' },
    ];
    expect(await Promise.all(others.map(seen))).toEqual(others.map(() => 0));
  });

  it('is no longer seen by the body that no longer has the case', async () => {
    const stored = await filed();
    await entrust(stored);
    const id = await released(stored);
    await owner.query('UPDATE case_unit SET until = now() WHERE case_id = $1', [stored.caseId]);

    expect((await as({ units: body, body }, 'SELECT FROM released_copy WHERE id = $1', [id])).rowCount).toBe(0);
  });

  it('is written in a decision about its case alone, and changed in nothing but that it is taken back', async () => {
    const stored = await filed();
    const values = [randomUUID(), stored.caseId, stored.filingId, stored.attachment];
    const id = await released(stored);

    for (const settings of [{ units: homeCounty }, { units: homeCounty, writing: `{${randomUUID()}}` }]) {
      await expect(as(settings, insert, values)).rejects.toMatchObject({ code: '42501' });
    }
    for (const sql of [
      `UPDATE released_copy SET to_enterprise = 'x' WHERE id = '${id}'`,
      `UPDATE released_copy SET copy_sha256 = NULL WHERE id = '${id}'`,
      `DELETE FROM released_copy WHERE id = '${id}'`,
    ]) {
      await expect(as({ units: homeCounty }, sql)).rejects.toMatchObject({ code: '42501' });
    }
    const takeBack = `UPDATE released_copy SET taken_back_by = gen_random_uuid(), taken_back_at = now() WHERE id = '${id}'`;
    expect((await as({ units: homeCounty }, takeBack)).rowCount).toBe(0);
  });

  it('is never made of what came with a report, of a paper, or of the file of another case', async () => {
    const [complaint, report, paper] = [await filed(), await filed('report'), await filed('complaint', 'pdf')];
    const refusedBy = { code: '42501' };

    await expect(released(report)).rejects.toMatchObject(refusedBy);
    await expect(released(await filed('complaint', 'jpg', 'identity-proof'))).rejects.toMatchObject(refusedBy);
    await expect(released(paper)).rejects.toMatchObject(refusedBy);
    await expect(released({ ...complaint, attachment: (await filed()).attachment })).rejects.toMatchObject(refusedBy);
    await expect(released({ ...complaint, caseId: (await filed()).caseId })).rejects.toMatchObject(refusedBy);
  });

  it('takes its room until it is taken back, and its file is in use for as long', async () => {
    const stored = await filed();
    const before = await attachments.storageUsed();
    const id = await released(stored);
    const [taken, inUse] = [await attachments.storageUsed(), await attachments.listCopiesInUse([hash])];
    await owner.query(
      'UPDATE released_copy SET taken_back_by = gen_random_uuid(), taken_back_at = now() WHERE id = $1',
      [id],
    );
    await owner.query('DELETE FROM released_copy WHERE id <> $1', [id]);

    expect([taken - before, [...inUse]]).toEqual([70, [hash]]);
    expect([...(await attachments.listCopiesInUse([hash]))]).toEqual([]);
  });

  it('is forgotten with the case in which it was passed on, and with its original', async () => {
    const [one, other] = [await filed(), await filed()];
    const [ofCase, ofFile] = [await released(one), await released(other)];
    await owner.query(
      `INSERT INTO erasure (city, case_id, ground, rule, moment, keys) VALUES ($1, $2, 'on-request', NULL, now(), 0)`,
      [testCity, one.caseId],
    );
    await owner.query('DELETE FROM attachment WHERE id = $1', [other.attachment]);

    expect([await isThere(ofCase), await isThere(ofFile)]).toEqual([false, false]);
  });
});
