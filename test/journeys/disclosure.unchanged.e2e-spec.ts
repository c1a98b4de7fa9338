// A public page that somebody has: answered from its tag without being written, and never when anything of it has changed.
import type { Response } from 'supertest';
import { discloseMany, disclosedCode } from '../factories/disclosed.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';

const first = disclosedCode(0);
const other = disclosedCode(1);

describeWith('PostgreSQL', 'a public page that somebody has', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    await discloseMany(house.databaseUrl, { count: 12, operators: 2 });
  });
  afterAll(() => house.close());

  const page = (path: string, tag = ''): Promise<Response> =>
    house.ask().get(path).set('Accept', 'text/html').set('If-None-Match', tag);
  const tagOf = async (path: string): Promise<string> => String((await page(path)).headers['etag']);
  const stillKnown = async (path: string, tag: string): Promise<boolean> => (await page(path, tag)).status === 304;
  const pages = [
    '/disclosure',
    `/disclosure?q=${encodeURIComponent('电器')}`,
    `/disclosure/e/${first}`,
    '/disclosure/advisories',
    '/disclosure/settlers',
    '/disclosure/models',
    '/disclosure/figures',
    '/open-data',
  ];

  it('is answered without a look at what it shows', async () => {
    const tags = await Promise.all(pages.map(tagOf));
    await house.asOwner('ALTER TABLE disclosure RENAME TO disclosure_elsewhere');
    try {
      const written = await page(`/disclosure/e/${first}`);
      const known = await Promise.all(pages.map((path, place) => page(path, tags[place] ?? '')));

      expect(written.status).toBe(500);
      expect(known.map(({ status, text }) => [status, text])).toEqual(pages.map(() => [304, '']));
      expect(known[0]?.headers).toMatchObject({ 'cache-control': 'public, max-age=60', vary: 'accept-language' });
    } finally {
      await house.asOwner('ALTER TABLE disclosure_elsewhere RENAME TO disclosure');
    }
  });

  it('is another in another language, of another address, and by another choice', async () => {
    const tag = await tagOf(`/disclosure/e/${first}`);
    const english = await house
      .ask()
      .get(`/disclosure/e/${first}`)
      .set('Accept-Language', 'en-US')
      .set('If-None-Match', tag);

    expect(english.status).toBe(200);
    expect(await stillKnown(`/disclosure/e/${other}`, tag)).toBe(false);
    expect(await stillKnown(`/disclosure/e/${first}?text=large`, tag)).toBe(false);
    expect(await stillKnown(`/disclosure/e/${first}`, `W/${tag}, "other"`)).toBe(true);
  });

  it('has no tag where nothing is published, so that nobody is told that it is unchanged', async () => {
    const absent = await page(`/disclosure/e/${disclosedCode(99)}`);

    expect([absent.status, absent.headers['etag']]).toEqual([404, undefined]);
  });

  /** Each of what a page shows, changed as the house changes it. */
  const changes: Readonly<Record<string, { readonly path: string; readonly sql: string }>> = {
    'a record that is published': {
      path: '/disclosure',
      sql: `UPDATE disclosure SET summary = '另一个摘要' WHERE credit_code = '${first}'`,
    },
    'a record that is withdrawn': {
      path: `/disclosure/e/${first}`,
      sql: `UPDATE disclosure SET state = 'withdrawn', reason = 'mistake', operator_name = NULL, operator_address = NULL,
        complained_on = NULL, bought_on = NULL, goods_class = NULL, problem_class = NULL, sales_mode = NULL, requests = NULL,
        result = NULL, summary = NULL WHERE id = (SELECT id FROM disclosure WHERE credit_code = '${first}' LIMIT 1)`,
    },
    'an operator that the register takes in': {
      path: `/disclosure/e/${first}`,
      sql: `INSERT INTO operator (city, name, credit_code, code_irregular, former_names, kind, state, placement, candidates,
          platforms, folded, pinyin, initials, grams, fingerprint)
        VALUES ('411600', '登记的名称', '${first}', false, '{}', 'enterprise', 'operating', 'not-found', '{}', '{}', '', '', '',
          '{}', gen_random_uuid())`,
    },
    'a mark that the register puts against it': {
      path: `/disclosure/e/${first}`,
      sql: `UPDATE operator SET abnormal_from = '2026-11-01' WHERE credit_code = '${first}'`,
    },
    'a firm that settles directly': {
      path: '/disclosure/settlers',
      sql: `SET session_replication_role = replica; INSERT INTO enterprise (city, id, application, unit, credit_code, name, address_key)
        VALUES ('411600', gen_random_uuid(), gen_random_uuid(), '411627', '${first}', '太康县某某电器商行', sha256('a'))`,
    },
    'a firm that leaves': {
      path: '/disclosure/settlers',
      sql: `UPDATE enterprise SET withdrawn_at = now(), ground = 'own-request' WHERE credit_code = '${first}'`,
    },
    'figures of a month': {
      path: '/disclosure/figures',
      sql: `INSERT INTO published_figure (city, month, county, kind, place, counted, on_time, strict_counted, as_of)
        VALUES ('411600', '2026-10-01', 'all', 'complaints', 0, 120, 118, 125, anqi_now())`,
    },
    'a tip to consumers': {
      path: '/disclosure',
      sql: `SET session_replication_role = replica; INSERT INTO advisory (city, id, unit, kind, state, version, changed_at,
          published_at, title, body, shown_from, shown_until, written_by, released_by)
        VALUES ('411600', gen_random_uuid(), '411627', 'tip', 'published', 2, anqi_now(), anqi_now(), '一条提示', '内容',
          '2026-11-01', '2026-12-31', gen_random_uuid(), gen_random_uuid())`,
    },
    'a model unit': {
      path: '/disclosure/models',
      sql: `SET session_replication_role = replica; INSERT INTO model_unit (city, id, unit, applied_unit, credit_code, name, state,
          version, changed_at, starts_on, ends_on)
        VALUES ('411600', gen_random_uuid(), '411627', '411627', '${first}', '某某超市', 'standing', 2, anqi_now(),
          '2026-11-01', '2028-10-31')`,
    },
    'what a consumer says of how it ended': {
      path: `/disclosure/e/${first}`,
      sql: `SET session_replication_role = replica; INSERT INTO evaluation (city, case_id, credit_code, first_on, solution, stars)
        VALUES ('411600', gen_random_uuid(), '${first}', '2026-10-01', 'solved', 5)`,
    },
    'what an operator replies to its evaluations': {
      path: `/disclosure/e/${first}`,
      sql: `SET session_replication_role = replica; INSERT INTO evaluation_reply (city, credit_code, enterprise, words, written_at)
        VALUES ('411600', '${first}', gen_random_uuid(), '谢谢大家的评价，我们已经改了售后流程。', anqi_now())`,
    },
    'the name of an office': {
      path: `/disclosure/e/${other}`,
      sql: `UPDATE unit SET name = '太康县市场监督管理局（新）' WHERE code = '411627'`,
    },
    'a settlement of a month that is over': {
      path: `/disclosure/e/${first}`,
      sql: `SET session_replication_role = replica; INSERT INTO "case" SELECT (jsonb_populate_record(NULL::"case", '{
          "city": "411600", "id": "0192e4a0-0000-7000-8000-000000000009", "number": "NH3J-JYR6-F", "case_month": "2026-10-01",
          "kind": "settlement", "state": "closed", "outcome": "settled", "unit": "411627", "channel": "web", "real_name": true,
          "respondent_name": "x", "respondent_credit_code": "${first}", "registered_at": "2026-10-01T00:00:00Z",
          "received_first_at": "2026-10-01T00:00:00Z", "received_at": "2026-10-01T00:00:00Z", "facts": {}, "paused": false, "version": 1,
          "closed_at": "2026-10-05T00:00:00Z", "changed_at": "2026-10-05T00:00:00Z", "last_seq": 1,
          "head_hash": "\\\\x${'00'.repeat(32)}"}'::jsonb)).*`,
    },
    'a settlement that is opened again': {
      path: `/disclosure/e/${first}`,
      sql: `SET session_replication_role = replica;
        UPDATE "case" SET closed_at = NULL, outcome = NULL WHERE kind = 'settlement' AND respondent_credit_code = '${first}'`,
    },
  };
  it.each(Object.entries(changes))(
    'is written anew after %s, and known again afterwards',
    async (_name, { path, sql }) => {
      const before = await page(path);
      await house.asOwner(sql);
      const after = await page(path, String(before.headers['etag']));
      const again = await page(path, String(after.headers['etag']));

      expect([before.status, after.status, again.status]).toEqual([200, 200, 304]);
    },
  );

  it('shows the new name of an office at once, though the directory is kept for half a minute', async () => {
    await page(`/disclosure/e/${other}`);
    await house.asOwner(`UPDATE unit SET name = '太康县局又一名' WHERE code = '411627'`);

    expect((await page(`/disclosure/e/${other}`)).text).toContain('太康县局又一名');
  });

  it('is written anew on the next day, when a record has stood its year', async () => {
    await house.asOwner(
      `UPDATE disclosure SET ends_on = '2026-11-23' WHERE credit_code = '${other}' AND state = 'published'`,
    );
    const path = `/disclosure/e/${other}`;
    await house.setClock('2026-11-23T15:59:30Z');
    const lastMinute = await page(path);
    const tag = String(lastMinute.headers['etag']);
    const same = await stillKnown(path, tag);
    await house.setClock('2026-11-23T16:00:05Z');
    const nextDay = await page(path, tag);

    expect([same, nextDay.status]).toEqual([true, 200]);
    expect(lastMinute.text).toContain('/disclosure/r/');
    expect(nextDay.text).not.toContain('/disclosure/r/');
  });

  it('is not written anew for what nobody is shown', async () => {
    const tag = await tagOf('/disclosure');
    await house.asOwner(`SET session_replication_role = replica; INSERT INTO disclosure (city, case_id, case_number, unit, state, due_on, changed_at)
      VALUES ('411600', gen_random_uuid(), 'NH3J-JYR6-F', '411627', 'due', '2026-12-20', anqi_now());
      UPDATE enterprise SET last_sign_in_at = now()`);
    await house.enter('taikang.a');

    expect(await stillKnown('/disclosure', tag)).toBe(true);
  });

  it('is given no tag of what is still being written: the number goes up with the commit and not before', async () => {
    const tag = await tagOf('/disclosure');
    const { app } = house.records;
    const inBetween: boolean[] = [];
    await app.inScope({ city: '411600', system: 'housekeeping' }, async ({ query }) => {
      await query(`UPDATE disclosure SET summary = '写到一半' WHERE city = '411600' AND state = 'published'`);
      inBetween.push(await stillKnown('/disclosure', tag));
    });

    expect(inBetween).toEqual([true]);
    expect(await stillKnown('/disclosure', tag)).toBe(false);
    const left = await house.asOwner('SELECT FROM published_mark');
    expect(left).toEqual([]);
  });
});
