// Whether records of the disclosure follow their cases, are seen by whom they concern, and leave nothing of what was taken back.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Actor, type DisclosureCommand, type DraftedCopy, indicatorsOf, localDateOf } from '#rules';
import {
  CountedCaseQuery,
  DisclosureDeskQuery,
  Disclosures,
  PublicDisclosuresQuery,
  TimelineQuery,
  UnitQuery,
} from '#records';
import {
  anyOfficer,
  anySealed,
  commanding,
  filing,
  homeCounty,
  otherCounty,
  partFor,
  testCity,
  testIntake,
} from '../../../test/factories/decision.factory.js';
import { type StoredCity, createStoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { DisclosureDesk } from './disclosure-desk.js';
import { LawShelf } from './law-shelf.js';

const home = { city: testCity, units: [homeCounty] };
const creditCode = '91411600MA00000000';
const draft: DraftedCopy = {
  ...{ boughtOn: null, goodsClass: 'household', problemClass: 'quality', salesMode: 'on-site', requests: ['refund'] },
  summary: '消费者买的冰箱第三天不制冷，要求退货。',
} as const;

const everything = { name: null, creditCode: null, units: null, publishedFrom: null, after: null };

describeWith('PostgreSQL', 'the disclosure', () => {
  let city: StoredCity;
  let owner: pg.Client;
  let desk: DisclosureDesk;
  let disclosed: PublicDisclosuresQuery;
  const [one, other] = [anyOfficer(homeCounty), anyOfficer(homeCounty)];

  beforeAll(async () => {
    city = await createStoredCity();
    owner = new pg.Client({ connectionString: city.database.url });
    await owner.connect();
    const { app, ledger } = city.records;
    for (const officer of [one, other]) await makeAccount(officer);
    desk = new DisclosureDesk({
      ...{ ledger, city: testCity, disclosures: new Disclosures(app, testCity), units: new UnitQuery(app) },
      reader: new DisclosureDeskQuery(app),
      shelf: new LawShelf(app, { city: testCity, cityUnit: testCity, intakeUnit: testIntake }),
    });
    disclosed = new PublicDisclosuresQuery(app, testCity);
  });

  /** What everybody reads of a record; undefined where that is nothing. */
  const shownOf = async (id: string) => (await disclosed.find(id))?.record ?? undefined;

  afterAll(async () => {
    await owner.end();
    await city.close();
  });

  it('begins with the closing of a complaint, in its own commit, and with nothing else', async () => {
    const number = await closed();
    const report = await fileOne({ kind: 'report' });

    expect(await rows(number)).toMatchObject([{ state: 'due', unit: homeCounty, reason: null, operator_name: null }]);
    expect(await rows(report)).toEqual([]);
    expect(await rows(await closed({ consent: false }))).toMatchObject([{ state: 'withheld', reason: 'no-consent' }]);
  });

  it('is shown when a second person released it, and tells nothing but the copy', async () => {
    const { id, number } = await published();
    const shown = await shownOf(id);

    expect(shown).toMatchObject({
      creditCode,
      result: 'agreement',
      summary: draft.summary,
      operatorName: '太康县某某百货店',
    });
    expect(JSON.stringify(shown)).not.toContain(number);
    expect(await disclosed.search({ ...everything, creditCode, limit: 50 })).toContainEqual(shown);
  });

  it('tells each step in the story of the case, in a chain that holds', async () => {
    const { number } = await published();
    const story = await new TimelineQuery(city.records.app).list(home, number);
    const { file } = await city.records.ledger.look(home, number);

    expect(story.map(({ type }) => type).slice(-2)).toEqual(['disclosure-proposed', 'disclosure-published']);
    expect(file.version).toBe(3);
  });

  it('leaves nothing of what is taken back, but when and why', async () => {
    const { id, number } = await published();
    await give(id, { type: 'withdraw', reason: 'personal-data' }, one);

    const [row] = await rows(number);
    expect(await shownOf(id)).toBeUndefined();
    expect(JSON.stringify(row)).not.toContain('冰箱');
    expect(row).toMatchObject({ state: 'withdrawn', reason: 'personal-data', operator_name: null, summary: null });
    await expect(
      owner.query(
        `ALTER TABLE disclosure NO FORCE ROW LEVEL SECURITY; UPDATE disclosure SET summary = 'x' WHERE id = '${id}'`,
      ),
    ).rejects.toMatchObject({ constraint: 'disclosure_leaves_nothing' });
    await owner.query('ALTER TABLE disclosure FORCE ROW LEVEL SECURITY');
  });

  it('is taken back in the decision that opens the case again, and is due anew when it is closed again', async () => {
    const { id, number } = await published();
    const orderedOn = localDateOf(await city.records.ledger.now());
    await decide(number, { type: 'reopen', orderedBy: 'superior', orderedOn, reasons: anySealed() });

    expect(await shownOf(id)).toBeUndefined();
    expect(await rows(number)).toMatchObject([{ state: 'withdrawn', reason: 'reopened' }]);
    await agree(number);
    expect(await rows(number)).toMatchObject([{ id, state: 'due', reason: null }]);
  });

  it('is not there for another county, whatever it asks', async () => {
    const { id } = await published();
    const foreign = { actor: anyOfficer(otherCounty), scope: { city: testCity, units: [otherCounty] } };

    await expect(
      desk.handle(foreign, id, { ...given({ type: 'withdraw', reason: 'mistake' }), seen: 3 }),
    ).rejects.toMatchObject({ code: 'disclosure.not-found' });
  });

  it('is decided once by two who saw the same version', async () => {
    const { id } = await published();
    const withdrawing = { ...given({ type: 'withdraw', reason: 'mistake' }), seen: 3 };
    const answers = await Promise.allSettled(
      [one, other].map((actor) =>
        desk.handle({ actor, scope: home }, id, { ...withdrawing, keyed: given(withdrawing.command).keyed }),
      ),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'disclosure.changed' },
    });
  });

  it('hears an operator with an account about its own record, and shows it no other', async () => {
    const { id } = await published();
    const enterprise = await makeEnterprise(creditCode);
    const stranger = await makeEnterprise('91411600MA00000001');
    const object = { type: 'object', ground: 'facts', words: anySealed() } as const;
    const asking = (account: string, code: string) =>
      desk.handle(
        {
          actor: { kind: 'enterprise', creditCode: code, staff: randomUUID() },
          scope: { city: testCity, enterprise: account },
        },
        id,
        given(object),
      );

    await expect(asking(stranger, '91411600MA00000001')).rejects.toMatchObject({ code: 'disclosure.not-found' });
    await asking(enterprise, creditCode);
    await expect(asking(enterprise, creditCode)).rejects.toMatchObject({ code: 'disclosure.objection-waits' });
    await give(id, { type: 'withdraw', reason: 'objection-upheld' }, one);
    const { rows: objections } = await asOwner(
      'disclosure_objection',
      `SELECT answer FROM disclosure_objection WHERE disclosure = '${id}'`,
    );
    expect(objections).toEqual([{ answer: 'withdrawn' }]);
  });

  it('makes records of what was closed before there were any, once', async () => {
    const number = await closed();
    await owner.query(`ALTER TABLE disclosure_change DISABLE TRIGGER refuse_rewriting; ALTER TABLE disclosure_change NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE disclosure NO FORCE ROW LEVEL SECURITY;
      DELETE FROM disclosure_change WHERE disclosure IN (SELECT id FROM disclosure WHERE case_number = '${number}');
      DELETE FROM disclosure WHERE case_number = '${number}';
      ALTER TABLE disclosure FORCE ROW LEVEL SECURITY; ALTER TABLE disclosure_change FORCE ROW LEVEL SECURITY;
      ALTER TABLE disclosure_change ENABLE TRIGGER refuse_rewriting`);

    expect(await desk.fill(100)).toBe(1);
    expect(await desk.fill(100)).toBe(0);
    expect(await rows(number)).toMatchObject([{ state: 'due' }]);
  });

  it('is counted as it stands, and the list behind the figure is as long as the figure', async () => {
    const month = localDateOf(await city.records.ledger.now()).slice(0, 7);
    const counted = await new CountedCaseQuery(city.records.app).list(home, month);
    const states = counted.cases.map(({ disclosure }) => disclosure);
    const { rows: stored } = await asOwner(
      'disclosure',
      `SELECT state, count(*)::int AS n FROM disclosure GROUP BY state`,
    );
    const of = (state: string): number => Number(stored.find((row) => row['state'] === state)?.['n'] ?? 0);
    const figure = indicatorsOf(counted).indicators.find(({ key }) => key === 'complaint.disclosed');

    expect(states.filter((state) => state === 'published')).toHaveLength(of('published'));
    expect(states.filter((state) => state === 'due')).toHaveLength(of('due'));
    expect(figure?.national?.numerator).toHaveLength(of('published'));
    expect(figure?.national?.denominator).toHaveLength(of('published') + of('due'));
  });

  it('is over after its year, and keeps neither name nor words', async () => {
    const { id, number } = await published();
    await city.records.demoTime.setShift(366 * 86_400);
    const ended = await desk.endOld();
    await city.records.demoTime.setShift(0);

    expect(ended).toBeGreaterThan(0);
    expect(await shownOf(id)).toBeUndefined();
    expect(await rows(number)).toMatchObject([
      { state: 'ended', operator_name: null, summary: null, credit_code: null },
    ]);
  });

  const given = (command: DisclosureCommand) => {
    const keyed = { principal: 'test', key: randomUUID(), fingerprint: 'f'.repeat(64) };
    return { command, seen: null, keyed, needsSecond: true };
  };

  async function give(id: string, command: DisclosureCommand, actor: Actor): Promise<void> {
    await desk.handle({ actor, scope: home }, id, given(command));
  }

  async function fileOne({
    kind = 'complaint',
    consent = true,
  }: { kind?: 'complaint' | 'report'; consent?: boolean } = {}) {
    const { name, address } = { name: '太康县某某百货店', address: '太康县城关回族镇' };
    const part = partFor(homeCounty, { kind, respondent: { name, address, creditCode } });
    const { opened } = await city.records.ledger.file(
      { scope: { city: testCity, units: [] } },
      filing({ parts: [part], consentToDisclosure: consent }),
    );
    return opened[0]?.number ?? '';
  }

  async function decide(number: string, command: Parameters<typeof commanding>[0]): Promise<void> {
    await city.records.ledger.decide({ scope: home, open: { number } }, commanding(command, one));
  }

  async function agree(number: string): Promise<void> {
    await decide(number, { type: 'record-agreement', paper: 'both-waive', terms: anySealed(), recoveredFen: 9900 });
  }

  async function closed(more: { consent?: boolean } = {}): Promise<string> {
    const number = await fileOne(more);
    await decide(number, { type: 'accept', noticeChannel: 'sms' });
    await agree(number);
    return number;
  }

  async function published(): Promise<{ readonly id: string; readonly number: string }> {
    const number = await closed();
    const id = String((await rows(number))[0]?.id);
    await give(id, { type: 'propose-publication', draft, judged: false }, one);
    await give(id, { type: 'release' }, other);
    return { id, number };
  }

  async function rows(number: string): Promise<readonly Record<string, unknown>[]> {
    return (await asOwner('disclosure', `SELECT * FROM disclosure WHERE case_number = '${number}'`)).rows;
  }

  async function asOwner(table: string, sql: string): Promise<pg.QueryResult<Record<string, unknown>>> {
    await owner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    const answer = await owner.query<Record<string, unknown>>(sql);
    await owner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    return answer;
  }

  async function makeAccount(officer: Actor): Promise<void> {
    if (officer.kind !== 'officer') return;
    await owner.query('ALTER TABLE account NO FORCE ROW LEVEL SECURITY');
    await owner.query(
      `INSERT INTO account (city, id, login, name, unit, roles, password_hash) VALUES ($1, $2, $3, '某', $4, $5, 'x')`,
      [testCity, officer.account, `a${officer.account.slice(0, 12)}`, officer.unit, officer.roles],
    );
    await owner.query('ALTER TABLE account FORCE ROW LEVEL SECURITY');
  }

  async function makeEnterprise(code: string): Promise<string> {
    const [application, enterprise, key] = [randomUUID(), randomUUID(), randomUUID().replaceAll('-', '').repeat(2)];
    await owner.query(`
      ALTER TABLE enterprise NO FORCE ROW LEVEL SECURITY; ALTER TABLE enterprise_application NO FORCE ROW LEVEL SECURITY;
      INSERT INTO enterprise_application (city, id, unit, credit_code, code_irregular, operator_name, operator_address, conditions,
        contact_sealed, contact_mask, address_key, address_sealed, state, decided_at)
      VALUES ('${testCity}', '${application}', '${homeCounty}', '${code}', false, '某店', '某地', '{}', '\\x00', '某', '\\x${key}', '\\x00', 'approved', now());
      INSERT INTO enterprise (city, id, application, unit, credit_code, name, address_key)
      VALUES ('${testCity}', '${enterprise}', '${application}', '${homeCounty}', '${code}', '某店', '\\x${key}');
      ALTER TABLE enterprise FORCE ROW LEVEL SECURITY; ALTER TABLE enterprise_application FORCE ROW LEVEL SECURITY`);
    return enterprise;
  }
});
