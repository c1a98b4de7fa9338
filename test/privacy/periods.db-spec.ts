// Whether what is kept for a period is there on its last moment and gone after it; what is sealed goes with its data key.
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { Attachments, DRAFT_HOURS, KeptPasswords, SecondFactors } from '#records';
import { type StoredCity, createStoredCity } from '../factories/stored-city.factory.js';
import { homeCounty, testCity } from '../factories/decision.factory.js';
import { describeWith } from '../setup/test-servers.js';

/** A minute on either side of a period that ends. */
const EDGES = [
  { age: "interval '1 minute'", isKept: true },
  { age: "interval '-1 minute'", isKept: false },
] as const;

describeWith('PostgreSQL', 'what is kept for a period', () => {
  let city: StoredCity;
  let owner: pg.Client;

  beforeAll(async () => {
    city = await createStoredCity();
    owner = new pg.Client({ connectionString: city.database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await city.close();
  });

  const ask = async (sql: string, parameters: readonly unknown[] = []): Promise<readonly pg.QueryResultRow[]> =>
    (await owner.query<pg.QueryResultRow>(sql, [...parameters])).rows;
  const key = async (): Promise<Buffer> => {
    const head = Buffer.concat([Buffer.from([2, 1]), randomBytes(40)]);
    await ask('INSERT INTO vault.rewrap (city, head, wrapped) VALUES ($1, $2, $3)', [testCity, head, randomBytes(102)]);
    return head;
  };
  const isKeyKept = async (head: Buffer): Promise<boolean> =>
    (await ask('SELECT 1 FROM vault.rewrap WHERE head = $1', [head])).length > 0;

  it.each(EDGES)(
    'an account of a consumer: two years after the last sign-in (kept: $isKept)',
    async ({ age, isKept }) => {
      const [id, head] = [randomUUID(), await key()];
      const sealed = Buffer.concat([head, randomBytes(40)]);
      await ask(
        `INSERT INTO consumer (city, id, address_key, address_sealed, last_sign_in_at) VALUES ($1, $2, $3, $4, now() - interval '2 years' + ${age})`,
        [testCity, id, randomBytes(32), sealed],
      );

      await city.records.housekeeping.sweepAway();

      expect((await ask('SELECT 1 FROM consumer WHERE id = $1', [id])).length).toBe(isKept ? 1 : 0);
      expect(await isKeyKept(head)).toBe(isKept);
    },
  );

  it.each(EDGES)('a code that was sent to an address: a day (kept: $isKept)', async ({ age, isKept }) => {
    const addressKey = randomBytes(32);
    await ask(
      `INSERT INTO code_sending (city, address_key, block_key, sent_at) VALUES ($1, $2, $2, now() - interval '1 day' + ${age})`,
      [testCity, addressKey],
    );

    await city.records.housekeeping.sweepAway();

    expect((await ask('SELECT 1 FROM code_sending WHERE address_key = $1', [addressKey])).length).toBe(isKept ? 1 : 0);
  });

  it.each(EDGES)('a filing that was never sent: until its hours are over (kept: $isKept)', async ({ age, isKept }) => {
    const draft = randomUUID();
    await ask(
      `INSERT INTO filing_draft (city, draft, sealed, tag, saved_at, expires_at)
       VALUES ($1, $2, $3, $2, now() - interval '72 hours', now() + ${age})`,
      [testCity, draft, randomBytes(80)],
    );

    await city.records.housekeeping.sweepAway();

    expect((await ask('SELECT 1 FROM filing_draft WHERE draft = $1', [draft])).length).toBe(isKept ? 1 : 0);
  });

  it.each(EDGES)('a login that was tried in vain: thirty days (kept: $isKept)', async ({ age, isKept }) => {
    const login = `tried-${String(isKept)}`;
    await ask(
      `INSERT INTO login_try (city, login, failed, first_at) VALUES ($1, $2, 1, now() - interval '30 days' + ${age})`,
      [testCity, login],
    );

    await city.records.housekeeping.sweepAway();

    expect((await ask('SELECT 1 FROM login_try WHERE login = $1', [login])).length).toBe(isKept ? 1 : 0);
  });

  it.each(EDGES)('the name of a file that was imported: two years (kept: $isKept)', async ({ age, isKept }) => {
    const id = randomUUID();
    await ask(
      `INSERT INTO import_run (city, id, unit, format, file_name, file_hash, began_at)
       VALUES ($1, $2, $3, 'any', '李小明的工单.xlsx', $4, now() - interval '2 years' + ${age})`,
      [testCity, id, homeCounty, randomBytes(32)],
    );

    await city.records.housekeeping.sweepAway();

    const [run] = await ask('SELECT file_name AS name FROM import_run WHERE id = $1', [id]);
    expect(run).toEqual({ name: isKept ? '李小明的工单.xlsx' : '' });
  });

  it.each(EDGES)(
    'an application that was refused: two years after the decision (kept: $isKept)',
    async ({ age, isKept }) => {
      const [id, contact, address] = [randomUUID(), await key(), await key()];
      await ask(
        `INSERT INTO enterprise_application (city, id, unit, credit_code, code_irregular, operator_name, operator_address, conditions,
         contact_sealed, contact_mask, address_key, address_sealed, state, ground, decided_at)
       VALUES ($1, $2, $3, '91410000000000000X', false, '某某百货店', '太康县', '{}', $4, '张**', $5, $6, 'refused', 'papers-missing',
         now() - interval '2 years' + ${age})`,
        [testCity, id, homeCounty, contact, randomBytes(32), address],
      );

      expect(await city.records.forgetting?.forgetApplications()).toBe(isKept ? 0 : 1);

      expect((await ask('SELECT 1 FROM enterprise_application WHERE id = $1', [id])).length).toBe(isKept ? 1 : 0);
      expect([await isKeyKept(contact), await isKeyKept(address)]).toEqual([isKept, isKept]);
      const lines = await ask(
        `SELECT 1 FROM audit WHERE action = 'enterprise-application.forgotten' AND facts ->> 'application' = $1`,
        [id],
      );
      expect(lines).toHaveLength(isKept ? 0 : 1);
    },
  );

  it.each(EDGES)(
    'an account of an enterprise that was withdrawn: two years (kept: $isKept)',
    async ({ age, isKept }) => {
      const [id, application, contact, objection] = [randomUUID(), randomUUID(), await key(), await key()];
      await ask(
        `INSERT INTO account (city, id, login, name, unit, roles, password_hash) VALUES ($1, $2, $3, 'head', $4, '{unit-head}', 'none')`,
        [testCity, id, `head-${id.slice(0, 8)}`, homeCounty],
      );
      await ask(
        `INSERT INTO enterprise_application (city, id, unit, credit_code, code_irregular, operator_name, operator_address, conditions,
         contact_sealed, contact_mask, address_key, address_sealed, state, decided_at)
       VALUES ($1, $2, $3, '91410000000000000X', false, '某某百货店', '太康县', '{}', $4, '张**', $5, $4, 'approved', now() - interval '5 years')`,
        [testCity, application, homeCounty, contact, randomBytes(32)],
      );
      await ask(
        `INSERT INTO enterprise (city, id, application, unit, credit_code, name, address_key, withdrawn_at, ground)
       VALUES ($1, $2, $3, $4, '91410000000000000X', '某某百货店', $5, now() - interval '2 years' + ${age}, 'own-request')`,
        [testCity, id, application, homeCounty, randomBytes(32)],
      );
      await ask(
        `INSERT INTO enterprise_staff (city, enterprise, credit_code, name, address_key, may, ended_at)
         VALUES ($1, $2, '91410000000000000X', '王店长', $3, 'manage', now())`,
        [testCity, id, randomBytes(32)],
      );
      await ask(
        `INSERT INTO reply_template (city, enterprise, name, words, written_by) VALUES ($1, $2, '收到', '您好，已经收到。', $2)`,
        [testCity, id],
      );
      await ask(
        `INSERT INTO evaluation_reply (city, credit_code, enterprise, written_at, ended_at, ended_how)
         VALUES ($1, '91411600MA00000000', $2, now() - interval '4 years', now() - interval '3 years', 'left')`,
        [testCity, id],
      );

      await ask(
        `INSERT INTO enterprise_removal (city, enterprise, unit, ground, silent, settled, ended, removed_at, removed_by, object_by,
                                         objection_sealed, objected_at, objected_by, answer_by)
         VALUES ($1, $2, $3, 'overdue', 3, 0, 3, now(), $2, now(), $4, now(), $2, now())`,
        [testCity, id, homeCounty, objection],
      );

      await city.records.forgetting?.forgetApplications();

      expect((await ask('SELECT 1 FROM enterprise_removal WHERE enterprise = $1', [id])).length).toBe(isKept ? 1 : 0);
      expect(await isKeyKept(objection)).toBe(isKept);
      expect((await ask('SELECT 1 FROM evaluation_reply WHERE enterprise = $1', [id])).length).toBe(isKept ? 1 : 0);
      expect((await ask('SELECT 1 FROM reply_template WHERE enterprise = $1', [id])).length).toBe(isKept ? 1 : 0);
      expect((await ask('SELECT 1 FROM enterprise WHERE id = $1', [id])).length).toBe(isKept ? 1 : 0);
      expect((await ask('SELECT 1 FROM enterprise_staff WHERE enterprise = $1', [id])).length).toBe(isKept ? 1 : 0);
      expect(await isKeyKept(contact)).toBe(isKept);
    },
  );

  it('a file of a draft: a day after its last byte, and its name opens no more', async () => {
    const rows = [];
    for (const { age } of EDGES) {
      const [id, name] = [randomUUID(), await key()];
      await ask(
        `INSERT INTO attachment (city, id, draft_id, state, kind, bytes, name_sealed, sent_by, touched_at)
         VALUES ($1, $2, $3, 'receiving', 'jpg', 10, $4, 'filer', now() - interval '24 hours' + ${age})`,
        [testCity, id, randomUUID(), name],
      );
      rows.push({ id, name });
    }

    const gone = await new Attachments(city.records.app, testCity).forgetAbandoned(DRAFT_HOURS);

    expect(gone).toEqual([rows[1]?.id]);
    expect(await Promise.all(rows.map(({ name }) => isKeyKept(name)))).toEqual([true, false]);
  });

  it('the secret of an authenticator app: until another takes its place or it is removed', async () => {
    const factors = new SecondFactors(city.records.app, testCity);
    const account = randomUUID();
    await ask(
      `INSERT INTO account (city, id, login, name, unit, roles, password_hash) VALUES ($1, $2, 'app', 'app', $3, '{officer}', 'none')`,
      [testCity, account, homeCounty],
    );
    const secret = () => ({ sealed: Buffer.concat([Buffer.from([2, 1]), randomBytes(80)]), wrapped: randomBytes(102) });
    const [first, second] = [secret(), secret()];

    await factors.offerGenerator(account, first);
    await factors.offerGenerator(account, second);
    const offered = [await isKeyKept(first.sealed.subarray(0, 42)), await isKeyKept(second.sealed.subarray(0, 42))];
    await factors.removeGenerator(account);

    expect(offered).toEqual([false, true]);
    expect(await isKeyKept(second.sealed.subarray(0, 42))).toBe(false);
  });

  it('a passkey with its name, and passwords before: until it is removed, and as many as the setting says', async () => {
    const account = randomUUID();
    await ask(
      `INSERT INTO account (city, id, login, name, unit, roles, password_hash) VALUES ($1, $2, 'keys', 'keys', $3, '{officer}', 'none')`,
      [testCity, account, homeCounty],
    );
    const factors = new SecondFactors(city.records.app, testCity);
    const passwords = new KeptPasswords(city.records.app, testCity);
    await factors.addPasskey(account, {
      ...{ id: 'key-of-the-office', name: '办公室的钥匙', counter: 0, transports: [] },
      publicKey: randomBytes(40),
    });

    await factors.removePasskey(account, 'key-of-the-office');
    for (const hash of ['one', 'two', 'three', 'four']) await passwords.replace(account, hash, 2);

    expect(await ask('SELECT name FROM passkey WHERE account = $1', [account])).toEqual([]);
    expect(await ask('SELECT 1 FROM past_password WHERE account = $1', [account])).toHaveLength(2);
  });
});
