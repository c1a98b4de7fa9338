// What a signed-in consumer sees: what he filed himself, and of everybody else’s nothing, by whatever way he asks.
import { randomUUID } from 'node:crypto';
import type { ConsumerFilingView } from '../../apps/api/src/consumer/consumer.dto.js';
import type { FilingReceipt } from '../../apps/api/src/filing/filing.dto.js';
import type { TrackedCaseView } from '../../apps/api/src/tracking/tracking.dto.js';
import { anyComplaint, anyReport } from '../factories/filing-request.factory.js';
import { solvedProof } from '../factories/proof.factory.js';
import { bodyOf, fileOne, problemOf } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { enterAsConsumer, phoneOf } from './consumers.js';

describeWith('PostgreSQL', 'the filings of a consumer', () => {
  let house: TestHouse;
  let li: string;
  let wang: string;

  beforeAll(async () => {
    house = await openTestHouse();
    li = await enterAsConsumer(house, phoneOf(11_110_001));
    wang = await enterAsConsumer(house, phoneOf(22_220_002));
  });
  afterAll(() => house.close());

  const get = (cookie: string, path: string) => house.ask().get(`/api/v1${path}`).set('Cookie', cookie);
  const listOf = async (cookie: string) =>
    bodyOf<readonly ConsumerFilingView[]>(await get(cookie, '/consumer/filings'));

  async function fileAs(cookie: string, filing: object, key: string = randomUUID()): Promise<FilingReceipt> {
    const proof = await solvedProof(house.origin, 'filing');
    const answer = await house
      .ask()
      .post('/api/v1/filings')
      .set({ 'Idempotency-Key': key, 'Proof-Of-Work': proof, Cookie: cookie })
      .send(filing);
    if (answer.status !== 201) throw new Error(`not filed: ${answer.text}`);
    return bodyOf<FilingReceipt>(answer);
  }

  const numbersOf = ({ numbers }: FilingReceipt) => numbers.map(({ number }) => number);

  it('are listed with number, stage and next date, both cases of one filing, and found one by one', async () => {
    const [complaint = '', report = ''] = numbersOf(await fileAs(li, anyComplaint({ kinds: ['complaint', 'report'] })));
    const listed = await listOf(li);
    const page = bodyOf<TrackedCaseView>(await get(li, `/consumer/filings/${complaint}`));

    expect(listed.map(({ number }) => number).sort()).toEqual([complaint, report].sort());
    const line = listed.find(({ number }) => number === complaint);
    expect(line).toMatchObject({ kind: 'complaint', state: 'awaiting-acceptance', respondentName: '太康县老张百货店' });
    expect(line?.plainState.zh).not.toBe('');
    expect(line?.nextDueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(page.number).toBe(complaint);
    expect(page.clocks.length).toBeGreaterThan(0);
  });

  it('are nobody else’s: a foreign number, an absent and a malformed one are answered alike', async () => {
    const [mine = ''] = numbersOf(await fileAs(li, anyComplaint()));
    const nobodys = await fileOne(house, anyComplaint());
    const answers = await Promise.all(
      [mine, nobodys, '7K3M-9QXT-F', 'x', '..%2F..%2Fcases'].map((number) => get(wang, `/consumer/filings/${number}`)),
    );

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await listOf(wang)).toEqual([]);
  });

  it('are not those that were filed without signing in, nor a report without a name', async () => {
    const before = await listOf(li);
    await fileOne(house, anyComplaint());
    const [anonymous = ''] = numbersOf(await fileAs(li, anyReport()));

    expect(await listOf(li)).toEqual(before);
    expect((await get(li, `/consumer/filings/${anonymous}`)).status).toBe(404);
  });

  it('are bound once, when the same request is sent again', async () => {
    const [key, filing] = [randomUUID(), anyComplaint()];
    const [first, second] = [await fileAs(wang, filing, key), await fileAs(wang, filing, key)];
    const listed = await listOf(wang);

    expect(numbersOf(second)).toEqual(numbersOf(first));
    expect(listed.filter(({ number }) => number === numbersOf(first)[0])).toHaveLength(1);
  });

  it('open nothing of the officers, and an officer’s session opens nothing here', async () => {
    const officer = await house.enter('taikang.head');
    const stolen = li.replace('anqi_consumer', 'anqi_session');
    const turned = officer.replace('anqi_session', 'anqi_consumer');
    const answers = await Promise.all([
      get(li, '/cases'),
      get(stolen, '/cases'),
      get(li, '/session'),
      get(officer, '/consumer/filings'),
      get(turned, '/consumer/filings'),
      get('', '/consumer/filings'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401]);
    expect(problemOf(answers[3] ?? { text: '' }).code).toBe('consumer.missing');
  });

  it('are in the database in sight of their consumer alone, with what hangs on them', async () => {
    const { app, city } = house.records;
    const counts = (scope: { readonly city: string; readonly consumer: string }) =>
      app.read(scope, async ({ query }) => {
        const [row] = await query<{ cases: number; clocks: number; events: number; filings: number }>(
          `SELECT (SELECT count(*) FROM "case")::int AS cases, (SELECT count(*) FROM clock)::int AS clocks,
                  (SELECT count(*) FROM event)::int AS events, (SELECT count(*) FROM consumer_filing)::int AS filings`,
        );
        return row;
      });
    const consumers = await app.read({ city, system: 'consumers' }, ({ query }) =>
      query<{ id: string }>('SELECT id FROM consumer'),
    );
    const seen = await Promise.all(consumers.map(({ id }) => counts({ city, consumer: id })));
    const listed = await Promise.all([listOf(li), listOf(wang)]);

    expect(seen.map((row) => row?.cases).sort()).toEqual(listed.map(({ length }) => length).sort());
    expect(await counts({ city, consumer: randomUUID() })).toEqual({ cases: 0, clocks: 0, events: 0, filings: 0 });
    expect(seen.every((row) => (row?.clocks ?? 0) >= (row?.cases ?? 0))).toBe(true);
  });

  it('are told of to whoever is signed in, and to nobody else that somebody is', async () => {
    const officer = await house.enter('taikang.a');
    const answers = await Promise.all(
      [li, officer, '', 'anqi_consumer=made-up'].map((cookie) => get(cookie, '/consumer/session')),
    );

    expect(answers.map(({ text }) => text)).toEqual(
      [true, false, false, false].map((is) => JSON.stringify({ signedIn: is })),
    );
  });

  it('stay with the bureau when the account is closed, of which nothing is left', async () => {
    const address = phoneOf(44_440_004);
    const cookie = await enterAsConsumer(house, address);
    const { numbers, queryCode } = await fileAs(cookie, anyComplaint());
    const [number = ''] = numbers.map((filed) => filed.number);
    const closed = await house.ask().post('/api/v1/consumer/closing').set('Cookie', cookie).send({});
    const tracked = await house.ask().post('/api/v1/tracking').send({ number, queryCode });
    const nobody = await house.ask().post('/api/v1/consumer/closing').send({});
    const left = await house.records.app.inScope({ city: house.records.city, system: 'consumers' }, ({ query }) =>
      query('SELECT id FROM consumer'),
    );

    expect([closed, tracked, nobody].map(({ status }) => status)).toEqual([204, 200, 401]);
    expect((await get(cookie, '/consumer/filings')).status).toBe(401);
    expect(left).toHaveLength(2);
  });

  it('are shut again by signing out', async () => {
    const cookie = await enterAsConsumer(house, phoneOf(33_330_003));
    const left = await house.ask().delete('/api/v1/consumer/session').set('Cookie', cookie);

    expect(left.status).toBe(204);
    expect((await get(cookie, '/consumer/filings')).status).toBe(401);
  });
});
