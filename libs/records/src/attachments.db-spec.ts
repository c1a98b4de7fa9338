// Who sees a row of an attachment, who may change it, and that room and places are never given twice.
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
import { AttachmentListQuery } from './attachment-list.query.js';
import { Attachments } from './attachments.js';
import type { Holder } from './attachments.js';
import type { Scope } from './scope.js';

const roomy = { mostBytesInAll: 1_000_000_000, mostBytesTogether: 1_000_000, mostTogether: 5 };
const units = (unit: string) => ({ city: testCity, units: [unit] });

describeWith('PostgreSQL', 'the row of an attachment', () => {
  let city: StoredCity;
  let kept: Attachments;
  let lists: AttachmentListQuery;
  const draft = randomUUID();
  const id = randomUUID();
  let number: string;
  let caseId: string;
  let filingId: string;

  const begin = (scope: Scope, holder: Holder, given: { id?: string; sentBy?: string; bytes?: number } = {}) =>
    kept.begin(
      scope,
      {
        id: randomUUID(),
        holder,
        role: 'evidence',
        kind: 'jpg',
        bytes: 100,
        nameSealed: anySealed(),
        sentBy: 'filer',
        ...given,
      },
      roomy,
    );
  const arrive = async (which: string): Promise<void> => {
    await kept.markReceived(which, 'ab'.repeat(32));
    await kept.hold(which, 60);
    const original = { sealed: randomBytes(42), wrapped: randomBytes(102) };
    await kept.markClean(which, { sha256: 'cd'.repeat(32), bytes: 90 }, original);
  };
  const as = async (role: string, settings: Readonly<Record<string, string>>, sql: string): Promise<pg.QueryResult> => {
    const client = new pg.Client({ connectionString: city.database.urlFor(role) });
    await client.connect();
    try {
      await client.query('BEGIN');
      for (const [name, value] of Object.entries({ city: testCity, ...settings })) {
        await client.query('SELECT set_config($1, $2, true)', [`anqi.${name}`, value]);
      }
      return await client.query(sql);
    } finally {
      await client.query('ROLLBACK').catch(() => undefined);
      await client.end();
    }
  };

  beforeAll(async () => {
    city = await createStoredCity();
    kept = new Attachments(city.records.app, testCity);
    lists = new AttachmentListQuery(city.records.app);
    await begin({ city: testCity, draft }, { draft }, { id });
    await arrive(id);
    await begin({ city: testCity, draft }, { draft });
    const written = await city.records.ledger.file(
      { scope: { city: testCity, draft } },
      filing({ parts: [partFor(homeCounty)] }),
    );
    number = written.opened[0]?.number ?? '';
    caseId = written.opened[0]?.id ?? '';
    const owner = new pg.Client({ connectionString: city.database.url });
    await owner.connect();
    const found = await owner.query<{ filing_id: string }>('SELECT filing_id FROM "case" WHERE id = $1', [caseId]);
    filingId = found.rows[0]?.filing_id ?? '';
    await owner.end();
  });
  afterAll(() => city.close());

  it('goes with the filing of its draft, in one commit; what had not arrived stays behind', async () => {
    const ofCase = await lists.ofCase(units(homeCounty), number);
    const ofDraft = await lists.ofFiler({ city: testCity, draft });

    expect(ofCase.map((view) => [view.id, view.state])).toEqual([[id, 'clean']]);
    expect(ofDraft.map(({ state }) => state)).toEqual(['receiving']);
    expect((await lists.ofFiler({ city: testCity, filing: filingId })).map((view) => view.id)).toEqual([id]);
  });

  it('is in sight of its case’s unit and its filer, and of nobody else', async () => {
    const seen = async (settings: Readonly<Record<string, string>>): Promise<number> =>
      (await as('app', settings, `SELECT id FROM attachment WHERE id = '${id}'`)).rows.length;

    expect(await seen({ units: homeCounty })).toBe(1);
    expect(await seen({ filing: filingId })).toBe(1);
    expect([
      await seen({ units: otherCounty }),
      await seen({ units: '' }),
      await seen({ filing: randomUUID() }),
      await seen({ draft }),
      await seen({ asking: number }),
      await seen({ system: 'outbox' }),
      await seen({ units: homeCounty, city: '410100' }),
    ]).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('tells nobody the name it came with, and cannot be moved, made clean or thrown away by who sees it', async () => {
    for (const sql of [
      'SELECT name_sealed FROM attachment',
      'SELECT * FROM attachment',
      `UPDATE attachment SET case_id = NULL`,
      `UPDATE attachment SET filing_id = '${randomUUID()}'`,
      'SELECT * FROM storage_use',
      'UPDATE storage_use SET bytes = 0',
    ]) {
      await expect(as('app', { units: homeCounty, system: 'files' }, sql)).rejects.toMatchObject({ code: '42501' });
    }
    for (const settings of [{ units: homeCounty }, { filing: filingId }, { draft }]) {
      expect((await as('app', settings, `UPDATE attachment SET state = 'clean' WHERE id = '${id}'`)).rowCount).toBe(0);
      expect((await as('app', settings, `DELETE FROM attachment WHERE id = '${id}'`)).rowCount).toBe(0);
    }
    expect((await as('app', { system: 'files' }, `DELETE FROM attachment WHERE id = '${id}'`)).rowCount).toBe(0);
  });

  it('is begun only for the own draft, the own filing, or a case in sight', async () => {
    const account = `account:${randomUUID()}`;

    await expect(begin({ city: testCity, draft }, { draft: randomUUID() })).rejects.toThrow();
    await expect(begin({ city: testCity, draft }, { filing: filingId })).rejects.toThrow();
    await expect(begin({ city: testCity, filing: filingId }, { caseId })).rejects.toThrow();
    await expect(begin(units(otherCounty), { caseId }, { sentBy: account })).rejects.toThrow();
    await expect(begin(units(homeCounty), { caseId })).rejects.toThrow();
    expect(await begin(units(homeCounty), { caseId }, { sentBy: account })).toBe('begun');
  });

  it('opens to the vault under a grant for the people of its case, and under no other', async () => {
    const grant = async (what: string, of: string): Promise<number> => {
      const owner = new pg.Client({ connectionString: city.database.url });
      await owner.connect();
      const grantId = randomUUID();
      await owner.query(
        `INSERT INTO vault."grant" (city, id, case_id, account, what, purpose, targets, expires_at)
         VALUES ($1, $2, $3, $4, $5, 'contact', '{}', now() + interval '1 minute')`,
        [testCity, grantId, of, randomUUID(), what],
      );
      await owner.end();
      return (await as('vault', { grant: grantId }, 'SELECT name_sealed FROM attachment')).rows.length;
    };
    const other = await city.records.ledger.file(
      { scope: units(homeCounty) },
      filing({ parts: [partFor(homeCounty)] }),
    );

    expect(await grant('person', caseId)).toBe(2);
    expect(await grant('story', caseId)).toBe(0);
    expect(await grant('statement', caseId)).toBe(0);
    expect(await grant('person', other.opened[0]?.id ?? '')).toBe(0);
    expect((await as('vault', {}, 'SELECT id FROM attachment')).rows).toEqual([]);
  });

  it('is checked by one process at a time', async () => {
    const mine = randomUUID();
    await begin({ city: testCity, draft }, { draft }, { id: mine });
    await kept.markReceived(mine, 'ef'.repeat(32));

    const held = await Promise.all(Array.from({ length: 8 }, () => kept.hold(mine, 60)));

    expect(held.filter((one) => one !== undefined)).toHaveLength(1);
  });

  it('counts for its room until it is refused or gone, twice its length until its copy is made', async () => {
    const before = await kept.storageUsed();
    const [one, other] = [randomUUID(), randomUUID()];
    const scope = { city: testCity, draft: randomUUID() };
    await begin(scope, { draft: scope.draft }, { id: one, bytes: 1000 });
    await begin(scope, { draft: scope.draft }, { id: other, bytes: 500 });
    const begun = await kept.storageUsed();
    await kept.markReceived(one, 'ab'.repeat(32));
    await kept.markRefused(one, 'attachment.unreadable');
    await kept.takeBack(scope, other);

    expect([begun - before, (await kept.storageUsed()) - before]).toEqual([3000, 0]);
  });
});
