// Whether the same phone is counted for officers and for nobody else, tells nothing of a reporter, and is worth nothing to a thief.
import { createHash, createHmac } from 'node:crypto';
import pg from 'pg';
import type { CaseHints } from '../../apps/api/src/case/case-hints.view.js';
import { PhoneKeys } from '#identity';
import { Housekeeping } from '#records';
import { anyComplaint, anyPhone, anyReport } from '../factories/filing-request.factory.js';
import { type Desk, bodyOf, fileOne, openDesk } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { runAnqi } from './keys-process.js';

const city = '411600';
const elsewhere = { name: '鹿邑县好邻居超市', address: '鹿邑县城关镇紫气大道8号' };
const phoneOf = (tail: string): string => ['139', '0013', tail].join('');
const withPhone = (phone: string) => ({ person: { name: '李小明', phone } });

describeWith('PostgreSQL', 'the same phone', () => {
  let house: TestHouse;
  let owner: pg.Client;
  let county: Desk;
  let cityHead: Desk;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    owner = new pg.Client({ connectionString: house.ownerUrl });
    await owner.connect();
    county = await openDesk(house, 'taikang.a');
    cityHead = await openDesk(house, 'zhoukou.head');
  });
  afterAll(async () => {
    await owner.end();
    await house.close();
  });

  const takeIn = (): Promise<number> => new Housekeeping(house.records.app, city).takeInPhoneKeys();
  const hintsOf = async (desk: Desk, number: string): Promise<CaseHints> =>
    bodyOf<CaseHints>(await desk.get(`/cases/${number}/hints`));
  const counted = async (desk: Desk, number: string) => {
    const { samePhone } = await hintsOf(desk, number);
    return samePhone && { total: samePhone.total, numbers: samePhone.items.map((found) => found.number).sort() };
  };

  it('is counted with its cases, once the worker took it in, in the sight of who asks and no further', async () => {
    const phone = phoneOf('0001');
    const [first, second, foreign] = [
      await fileOne(house, anyComplaint(withPhone(phone))),
      await fileOne(house, anyComplaint(withPhone(`+86 ${phone}`))),
      await fileOne(house, anyComplaint({ ...withPhone(phone), respondent: elsewhere })),
    ];
    await fileOne(house, anyComplaint(withPhone(phoneOf('0002'))));
    expect(await counted(county, first)).toEqual({ total: 0, numbers: [] });

    expect(await takeIn()).toBe(4);

    expect(await counted(county, first)).toEqual({ total: 1, numbers: [second] });
    const fourth = (await hintsOf(county, first)).factors?.find(({ code }) => code === 'LIVING-121-17-4');
    expect(fourth?.observations).toMatchObject([{ code: 'same-phone', count: 1 }]);
    expect(await counted(cityHead, first)).toEqual({ total: 2, numbers: [second, foreign].sort() });
    expect(await takeIn()).toBe(0);
    const answer = await county.get(`/cases/${first}/hints`);
    expect(answer.text).not.toContain(foreign);
    expect(answer.text).not.toContain(phone);
  });

  it('of a reporter says that he reported before, and neither how often nor where', async () => {
    const phone = phoneOf('0003');
    const reports = [];
    for (let index = 0; index < 3; index += 1) reports.push(await fileOne(house, anyReport(withPhone(phone))));
    const complaint = await fileOne(house, anyComplaint(withPhone(phone)));
    const [anonymous, insider] = [
      await fileOne(house, anyReport()),
      await fileOne(house, anyReport({ ...withPhone(phone), insider: true })),
    ];
    await takeIn();
    const [first = ''] = reports;
    const { repeat, samePhone } = await hintsOf(county, first);

    expect([repeat, samePhone]).toEqual([{ days: 30 }, undefined]);
    expect(await counted(county, complaint)).toEqual({ total: 0, numbers: [] });
    for (const silent of [anonymous, insider]) expect((await hintsOf(county, silent)).repeat).toBeUndefined();
  });

  it('is no longer counted after thirty days, and is gone a day later', async () => {
    const phone = phoneOf('0004');
    const number = await fileOne(house, anyComplaint(withPhone(phone)));
    await takeIn();
    await house.setClock('2026-12-24T16:30:00Z');
    const later = await fileOne(house, anyComplaint(withPhone(phone)));
    await takeIn();

    expect(await counted(await openDesk(house, 'taikang.a'), later)).toEqual({ total: 0, numbers: [] });
    const { rows } = await owner.query(
      `SELECT FROM vault.phone_key k JOIN "case" c ON c.filing_id = k.filing_id WHERE c.number = $1`,
      [number],
    );
    expect(rows).toEqual([]);
    await house.setClock('2026-11-23T01:00:00Z');
  });

  it('is forgotten with the person, in the index and on its way there', async () => {
    const phone = phoneOf('0005');
    const [stays, goes, arriving] = [
      await fileOne(house, anyComplaint(withPhone(phone))),
      await fileOne(house, anyComplaint(withPhone(phone))),
      await fileOne(house, anyComplaint(withPhone(phone))),
    ];
    const arrived = `SELECT a.* FROM vault.phone_arrival a JOIN "case" c ON c.filing_id = a.filing_id WHERE c.number = '${arriving}'`;
    const { rows } = await owner.query<{ key: Buffer; filing_id: string }>(arrived);
    await takeIn();
    expect(await counted(county, stays)).toMatchObject({ total: 2 });
    for (const { key, filing_id } of rows) {
      await owner.query('INSERT INTO vault.phone_arrival (city, filing_id, key) VALUES ($1, $2, $3)', [
        city,
        filing_id,
        key,
      ]);
    }
    await house.asOwner(
      `SET session_replication_role = replica; UPDATE "case" SET closed_at = anqi_now(), state = 'closed', outcome = 'agreement' WHERE number IN ('${goes}', '${arriving}')`,
    );

    for (const number of [goes, arriving]) {
      expect(await runAnqi(house.environment, ['forget', 'case', number])).toMatchObject({ code: 0 });
    }
    expect((await owner.query(arrived)).rows).toEqual([]);
    await takeIn();
    expect(await counted(county, stays)).toEqual({ total: 0, numbers: [] });
  });

  it('A96: is not found in a dump by whoever tries every number of a block, and by whoever has the secret at once', async () => {
    await fileOne(house, anyComplaint({ person: { name: '李小明', phone: anyPhone } }));
    await takeIn();
    const { rows } = await owner.query<{ key: Buffer }>('SELECT key FROM vault.phone_key');
    const stolen = new Set(rows.map(({ key }) => key.toString('hex')));
    const block = Array.from({ length: 10_000 }, (_, tail) => anyPhone.slice(0, 7) + String(tail).padStart(4, '0'));
    // What the dump itself offers as a key.
    const { rows: named } = await owner.query<{ value: string }>(
      `SELECT id AS value FROM vault.key UNION SELECT encode(token_hash, 'hex') FROM session UNION SELECT city FROM unit`,
    );
    const guesses = ['', ...named.slice(0, 8).map(({ value }) => value)];
    const tried = block.flatMap((phone) => {
      const form = JSON.stringify(['anqi phone 1', 'party', phone]);
      return [
        createHash('sha256').update(phone).digest('hex'),
        createHash('sha256').update(form).digest('hex'),
        ...guesses.map((guess) => createHmac('sha256', guess).update(form).digest('hex')),
      ];
    });
    const keys = new PhoneKeys(house.environment['PHONE_SECRET'] ?? '');
    const known = block.filter((phone) =>
      keys.keysOf(phone, 'complainant').some((key) => stolen.has(Buffer.from(key).toString('hex'))),
    );

    expect(tried.filter((guess) => stolen.has(guess))).toEqual([]);
    expect(known).toEqual([anyPhone]);
    expect(JSON.stringify(rows)).not.toContain(anyPhone);
  });

  it('is read by no role of the database, and asked about by no filer', async () => {
    for (const role of [
      'DATABASE_APP_URL',
      'DATABASE_VAULT_URL',
      'DATABASE_SWEEPER_URL',
      'DATABASE_ERASER_URL',
    ] as const) {
      const login = new pg.Client({ connectionString: house.environment[role] ?? '' });
      await login.connect();
      await login.query(`SELECT set_config('anqi.city', '${city}', false)`);
      for (const table of ['vault.phone_key', 'vault.phone_arrival']) {
        await expect(login.query(`SELECT * FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
      }
      await expect(login.query('SELECT vault.filings_with_same_phone(gen_random_uuid())')).rejects.toMatchObject({
        code: '42501',
      });
      await expect(login.query('SELECT vault.take_in_phone_keys()')).rejects.toMatchObject({ code: '42501' });
      await login.end();
    }
  });
});
