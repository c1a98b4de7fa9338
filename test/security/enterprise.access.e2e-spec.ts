// What an enterprise sees: the settlements of its own credit code, nobody in them, and of everything else nothing.
import pg from 'pg';
import { drawCaseNumber } from '#records';
import type { EnterpriseCaseLineView, EnterpriseCaseView } from '../../apps/api/src/enterprise/enterprise-case.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { anyComplaint, anyPhone, anyReport } from '../factories/filing-request.factory.js';
import { type Desk, bodyOf, fileOne, openDesk, problemOf } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { enterAsConsumer, phoneOf } from './consumers.js';
import { cookiesOf } from './entering.js';
import {
  admitted,
  apply,
  applicationsAt,
  enterpriseGet,
  enterpriseGive,
  postWithCode,
  waitingAt,
} from './enterprises.js';

const settleFirst = { settler: 'enterprise', turnsByItself: true } as const;
const ours = { address: 'boss@shop-a.example.com', creditCode: anyCreditCode(100_000_001) };
const others = { address: 'boss@shop-b.example.com', creditCode: anyCreditCode(100_000_002) };

describeWith('PostgreSQL', 'an enterprise', () => {
  let house: TestHouse;
  let head: Desk;
  let cookie: string;
  let otherCookie: string;

  const against = (creditCode: string) => ({
    respondent: { name: '太康县老张百货店', address: '太康县城关回族镇建设路12号', creditCode },
  });
  const listOf = async (who: string) =>
    bodyOf<readonly EnterpriseCaseLineView[]>(await enterpriseGet(house, who, 'cases'));
  const settlementAgainst = (creditCode: string) =>
    fileOne(house, anyComplaint({ ...against(creditCode), settleFirst }));

  beforeAll(async () => {
    house = await openTestHouse();
    head = await openDesk(house, 'taikang.head');
    cookie = await admitted(house, head, ours);
    otherCookie = await admitted(house, head, others);
  }, 60_000);
  afterAll(() => house.close());

  it('sees its own settlement with the day to answer, and of the consumer neither name, phone, mask nor story', async () => {
    const number = await settlementAgainst(ours.creditCode);
    const [listed, answer] = [await listOf(cookie), await enterpriseGet(house, cookie, `cases/${number}`)];
    const page = bodyOf<EnterpriseCaseView>(answer);

    expect(listed.map((line) => line.number)).toContain(number);
    expect(page.nextDueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(page.commands.filter(({ allowed }) => allowed).map(({ name }) => name)).toEqual([
      'offer',
      'refuse-settlement',
      'speak',
    ]);
    expect(page.commands.flatMap(({ fields }) => fields.map(({ name }) => name))).not.toContain('by');
    for (const secret of ['李小明', '李*', anyPhone, anyPhone.slice(-4), '电热水壶'])
      expect(answer.text).not.toContain(secret);
  });

  it('sees no report, no complaint and no settlement of another, by whatever way it asks: all are as absent', async () => {
    const numbers = [
      await fileOne(house, anyReport(against(ours.creditCode))),
      await fileOne(house, anyComplaint(against(ours.creditCode))),
      await settlementAgainst(others.creditCode),
      await fileOne(house, anyComplaint({ settleFirst })),
      drawCaseNumber(),
    ];
    const pages = await Promise.all(numbers.map((number) => enterpriseGet(house, cookie, `cases/${number}`)));
    const acts = await Promise.all(
      numbers.map((number) =>
        enterpriseGive(house, cookie, { number, command: 'speak', body: { words: '我们愿意协商。' } }),
      ),
    );
    const listed = (await listOf(cookie)).map(({ number }) => number);

    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    expect(acts.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(acts.map(({ text }) => text)).size).toBe(1);
    expect(listed.filter((number) => numbers.includes(number))).toEqual([]);
  });

  it('has in the database no row of a person, a paper, a filing or an inner note in its sight', async () => {
    const number = await settlementAgainst(ours.creditCode);
    await head.give(number, 'note', { words: '内部备注：先电话了解情况。' });
    const { app, city } = house.records;
    const [row] = await app.read({ city, system: 'enterprises' }, ({ query }) =>
      query<{ id: string }>('SELECT id FROM enterprise WHERE credit_code = $1', [ours.creditCode]),
    );
    const scope = { city, enterprise: row?.id ?? '' };
    const [seen] = await app.read(scope, ({ query }) =>
      query(`SELECT (SELECT count(*) FROM "case")::int AS cases, (SELECT count(*) FROM "case" WHERE kind <> 'settlement')::int AS others,
               (SELECT count(*) FROM party)::int AS parties, (SELECT count(*) FROM statement)::int AS statements,
               (SELECT count(*) FROM filing)::int AS filings, (SELECT count(*) FROM attachment)::int AS attachments,
               (SELECT count(*) FROM tracking_key)::int AS keys, (SELECT count(*) FROM outbox)::int AS letters,
               (SELECT count(*) FROM enterprise)::int AS enterprises, (SELECT count(*) FROM enterprise_application)::int AS applications,
               (SELECT count(*) FROM event WHERE audience <> 'public')::int AS inner, (SELECT count(*) > 0 FROM clock) AS clocks`),
    );

    expect(seen).toEqual({
      ...{ cases: (await listOf(cookie)).length, others: 0, parties: 0, statements: 0, filings: 0, attachments: 0 },
      ...{ keys: 0, letters: 0, enterprises: 1, applications: 0, inner: 0, clocks: true },
    });
  });

  it('speaks for its own side only, whatever it writes', async () => {
    const number = await settlementAgainst(ours.creditCode);
    const body = { remedy: 'refund', amountFen: 5000, terms: '退货退款。' };
    const forged = await enterpriseGive(house, cookie, { number, command: 'offer', body: { ...body, by: 'consumer' } });
    const turned = await enterpriseGive(house, cookie, { number, command: 'turn-to-bureau', body: {} });
    const offered = await enterpriseGive(house, cookie, { number, command: 'offer', body });
    const taken = await enterpriseGive(house, cookie, { number, command: 'accept-offer', body: {} });

    expect([forged, turned, offered, taken].map(({ status }) => status)).toEqual([400, 404, 200, 422]);
    expect(problemOf(taken).code).toBe('settlement.own-offer');
    expect((await head.page(number)).facts.length).toBeGreaterThan(0);
  });

  it('opens nothing of officers or consumers, and they open nothing here', async () => {
    const consumer = await enterAsConsumer(house, phoneOf(55_550_005));
    const get = (who: string, path: string) => house.ask().get(`/api/v1/${path}`).set('Cookie', who);
    const answers = await Promise.all([
      get(cookie, 'cases'),
      get(cookie.replace('anqi_enterprise', 'anqi_session'), 'cases'),
      get(cookie.replace('anqi_enterprise', 'anqi_consumer'), 'consumer/filings'),
      get(head.cookie, 'enterprise/cases'),
      get(head.cookie.replace('anqi_session', 'anqi_enterprise'), 'enterprise/cases'),
      get(consumer.replace('anqi_consumer', 'anqi_enterprise'), 'enterprise/cases'),
      get('', 'enterprise/session'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401, 401]);
  });

  it('is decided upon by its own county alone: to another its application is absent', async () => {
    const wanted = { address: 'boss@shop-c.example.com', creditCode: anyCreditCode(100_000_003) };
    const applied = await apply(house, wanted);
    const { id } = await waitingAt(head, wanted.creditCode);
    const foreign = await openDesk(house, 'xihua.head');
    const plain = await openDesk(house, 'taikang.a');
    const acts = ['approval', 'refusal', 'withdrawal'] as const;
    const bodies = { approval: {}, refusal: { ground: 'papers-missing' }, withdrawal: { ground: 'overdue' } };
    const answersAt = (of: string) =>
      Promise.all(acts.map((act) => foreign.post(`/enterprise-applications/${of}/${act}`, bodies[act])));
    const [about, absent] = [await answersAt(id), await answersAt('0192e4a0-0000-7000-8000-000000000001')];

    expect(applied.status).toBe(201);
    expect(about.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(about.map(({ text }) => text)).toEqual(absent.map(({ text }) => text));
    expect(await applicationsAt(foreign)).toEqual([]);
    expect((await plain.get('/enterprise-applications')).status).toBe(403);
    expect((await waitingAt(head, wanted.creditCode)).state).toBe('waiting');
  });

  it('is refused with a reason that it is told, and cannot sign in', async () => {
    const wanted = { address: 'boss@shop-d.example.com', creditCode: anyCreditCode(100_000_004) };
    await apply(house, wanted, { conditions: ['staff'] });
    const application = await waitingAt(head, wanted.creditCode);
    const refused = await head.post(`/enterprise-applications/${application.id}/refusal`, {
      ground: 'conditions-not-met',
    });
    const again = await head.post(`/enterprise-applications/${application.id}/approval`, {});
    const standing = await postWithCode(house, 'applications/standing', { address: wanted.address });
    const session = await postWithCode(house, 'session', { address: wanted.address });

    expect(application.conditions.filter(({ declared }) => declared).map(({ code }) => code)).toEqual(['staff']);
    expect([refused.status, again.status, session.status]).toEqual([204, 409, 403]);
    expect(bodyOf<readonly object[]>(standing)[0]).toMatchObject({
      state: 'refused',
      ground: { zh: '不符合入驻条件' },
    });
    expect(problemOf(session).code).toBe('enterprise.not-admitted');
  });

  it('holds its code alone: the county sees that an account has it already, and cannot make a second', async () => {
    const second = { address: 'other@shop-a.example.com', creditCode: ours.creditCode };
    await apply(house, second);
    const application = await waitingAt(head, ours.creditCode);
    const approved = await head.post(`/enterprise-applications/${application.id}/approval`, {});

    expect(application.codeHeldBy).toContain('太康县');
    expect(approved.status).toBe(409);
    expect(problemOf(approved).code).toBe('enterprise.code-held');
    expect((await waitingAt(head, ours.creditCode)).state).toBe('waiting');
  });

  it('is warned of an old irregular code and not stopped, but by what is no code at all, and by an unknown county', async () => {
    const right = anyCreditCode(100_000_005);
    const irregular = `${right.slice(0, 17)}${right.endsWith('A') ? 'B' : 'A'}`;
    const address = 'boss@shop-e.example.com';
    const warned = await apply(house, { address, creditCode: irregular });
    const none = await apply(house, { address, creditCode: '91ABCDEF' });
    const nowhere = await apply(house, { address, creditCode: right }, { operatorAddress: '建设路12号' });
    const twice = await apply(house, { address, creditCode: irregular });

    expect([warned, none, nowhere, twice].map(({ status }) => status)).toEqual([201, 422, 422, 409]);
    expect(bodyOf<object>(warned)).toMatchObject({ codeIrregular: true });
    expect((await waitingAt(head, irregular)).codeIrregular).toBe(true);
    expect([none, nowhere].map((answer) => problemOf(answer).code)).toEqual([
      'enterprise.code-malformed',
      'enterprise.county-unknown',
    ]);
  });

  it('is out with the next request when the county withdraws its account, and each act stands in the audit', async () => {
    const number = await settlementAgainst(others.creditCode);
    const before = await enterpriseGet(house, otherCookie, `cases/${number}`);
    const { id } = (await applicationsAt(head)).find(({ creditCode }) => creditCode === others.creditCode) ?? {
      id: '',
    };
    const withdrawn = await head.post(`/enterprise-applications/${id}/withdrawal`, { ground: 'licence-gone' });
    const after = await enterpriseGet(house, otherCookie, `cases/${number}`);
    const session = await postWithCode(house, 'session', { address: others.address });
    const narrow = await enterpriseGet(house, cookiesOf(session)[0] ?? '', `cases/${number}`);
    const twice = await head.post(`/enterprise-applications/${id}/withdrawal`, { ground: 'licence-gone' });
    const owner = new pg.Client({ connectionString: house.databaseUrl });
    await owner.connect();
    const { rows } = await owner.query<{ action: string }>(
      `SELECT action FROM audit WHERE unit = '411627' AND facts ->> 'application' = $1 ORDER BY seq`,
      [id],
    );
    await owner.end();

    expect([before, withdrawn, after, twice].map(({ status }) => status)).toEqual([200, 204, 401, 409]);
    // He gets in, to the one room where he may read why and object.
    expect([session, narrow].map(({ status }) => status)).toEqual([200, 403]);
    expect(rows.map(({ action }) => action)).toEqual(['enterprise.approved', 'enterprise.withdrawn']);
  });
});
