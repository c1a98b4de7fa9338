// The consumer's side of a settlement: by number and query code or signed in he offers, accepts, refuses, withdraws, once each.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { EnterpriseCaseView } from '../../apps/api/src/enterprise/enterprise-case.dto.js';
import type { FilingReceipt } from '../../apps/api/src/filing/filing.dto.js';
import type { FilerOutcomeView, TrackedCaseView } from '../../apps/api/src/tracking/tracking.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { anyComplaint, anyPhone, anyReport } from '../factories/filing-request.factory.js';
import { solvedProof } from '../factories/proof.factory.js';
import { enterAsConsumer, phoneOf } from '../security/consumers.js';
import { admitted, enterpriseGet, enterpriseGive } from '../security/enterprises.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, file, openDesk, problemOf } from './desk.js';

const shop = { address: 'boss@shop-c.example.com', creditCode: anyCreditCode(300_000_001) };
const filing = (turnsByItself: boolean) =>
  anyComplaint({
    respondent: { name: '太康县老张百货店', address: '太康县城关回族镇建设路12号', creditCode: shop.creditCode },
    settleFirst: { settler: 'enterprise', turnsByItself },
    requests: ['refund', 'apology'],
  });
const offered = { remedy: 'refund', amountFen: 12_900, byOn: '2026-11-26', terms: '三日内原路退款。' };

interface Filed {
  readonly number: string;
  readonly queryCode: string;
}
interface Told {
  readonly command: string;
  readonly body?: object;
  readonly key?: string;
  readonly version?: number;
}

describeWith('PostgreSQL', 'a consumer who settles', () => {
  let house: TestHouse;
  let head: Desk;
  let cookie: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    head = await openDesk(house, 'taikang.head');
    cookie = await admitted(house, head, shop);
  }, 60_000);
  afterAll(() => house.close());

  const fileOne = async (turnsByItself = false): Promise<Filed> => {
    const { numbers, queryCode } = await file(house, filing(turnsByItself));
    return { number: numbers[0]?.number ?? '', queryCode };
  };
  const track = async ({ number, queryCode }: Filed): Promise<TrackedCaseView> =>
    bodyOf<TrackedCaseView>(await house.ask().post('/api/v1/tracking').send({ number, queryCode }));
  const give = async (filed: Filed, { command, body = {}, key = randomUUID(), version }: Told): Promise<Response> =>
    house
      .ask()
      .post(`/api/v1/tracking/${filed.number}/commands/${command}`)
      .set({
        'Query-Code': filed.queryCode,
        'Idempotency-Key': key,
        'If-Match': `"${version ?? (await track(filed)).version}"`,
      })
      .send(body);
  const shopOffers = (number: string) => enterpriseGive(house, cookie, { number, command: 'offer', body: offered });
  const allowedOf = ({ commands }: TrackedCaseView) =>
    commands.filter(({ allowed }) => allowed).map(({ name }) => name);

  it('sees the offer, takes it once however often he taps, and has the agreement on record', async () => {
    const filed = await fileOne();
    const before = allowedOf(await track(filed));
    await shopOffers(filed.number);
    const seen = await track(filed);
    const told = { command: 'accept-offer', key: randomUUID(), version: seen.version };
    const taps = await Promise.all([give(filed, told), give(filed, told), give(filed, told)]);
    const again = await give(filed, told);
    const back = await give(filed, { command: 'accept-offer', version: seen.version });
    const closed = await track(filed);

    expect(before).toEqual(['offer', 'refuse-settlement', 'speak', 'record-settlement']);
    expect(seen.settling).toMatchObject({
      offer: { by: 'enterprise', amountFen: 12_900, byOn: '2026-11-26', remedy: { zh: '退款' } },
    });
    expect(taps.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(taps.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect([again.status, back.status]).toEqual([200, 409]);
    expect(closed).toMatchObject({ state: 'closed', outcome: 'settled' });
    expect(closed.events.filter(({ type }) => type === 'offer-accepted')).toHaveLength(1);
    expect(bodyOf<EnterpriseCaseView>(await enterpriseGet(house, cookie, `cases/${filed.number}`)).outcome).toBe(
      'settled',
    );
  });

  it('tells the shop what he wants by the ticks of the form, and nothing of who he is', async () => {
    const filed = await fileOne();
    await give(filed, { command: 'offer', body: { ...offered, terms: '我是李小明，电话在单子上。' } });
    const answer = await enterpriseGet(house, cookie, `cases/${filed.number}`);
    const list = await enterpriseGet(house, cookie, 'cases');
    const page = bodyOf<EnterpriseCaseView>(answer);

    expect(page.requests.map(({ zh }) => zh)).toEqual(['退款', '赔礼道歉']);
    expect(page.offer).toMatchObject({ by: 'consumer', amountFen: 12_900 });
    expect(page.nextClock).toMatchObject({ state: 'ok', unit: 'working-day', amount: 10 });
    for (const secret of ['李小明', '李*', anyPhone, anyPhone.slice(-4), '电热水壶', filed.queryCode])
      expect(answer.text + list.text).not.toContain(secret);
  });

  it('turns to the bureau after he has stopped, once, and finds the complaint by the same code', async () => {
    const filed = await fileOne();
    await shopOffers(filed.number);
    const early = await give(filed, { command: 'turn-to-bureau' });
    const stopped = await give(filed, { command: 'refuse-settlement', body: { words: '价钱谈不拢，不再协商。' } });
    const turned = await give(filed, { command: 'turn-to-bureau' });
    const twice = await give(filed, { command: 'turn-to-bureau' });
    const [complaint] = bodyOf<FilerOutcomeView>(turned).opened;
    const opened = await track({ ...filed, number: complaint?.number ?? '' });
    const first = await track(filed);

    expect([early, stopped, turned, twice].map(({ status }) => status)).toEqual([409, 200, 200, 409]);
    expect(problemOf(twice).code).toBe('settlement.already-turned');
    expect(opened).toMatchObject({ kind: 'complaint', state: 'awaiting-acceptance' });
    expect(opened.clocks[0]?.dueOn).toBe('2026-12-02');
    expect(first.related).toEqual([{ number: complaint?.number, kind: 'complaint', relation: 'grown' }]);
    expect((await head.page(complaint?.number ?? '')).parties.map(({ masked }) => masked)).toEqual(['李**']);
  });

  it('takes it back, and can say nothing else of how it ended', async () => {
    const filed = await fileOne();
    const forged = await give(filed, { command: 'record-settlement', body: { manner: 'settled', recoveredFen: 5 } });
    const withdrawn = await give(filed, { command: 'record-settlement' });

    expect([forged.status, withdrawn.status]).toEqual([400, 200]);
    expect(await track(filed)).toMatchObject({ state: 'closed', outcome: 'withdrawn' });
  });

  it('speaks for his own side only, and not as the desk does', async () => {
    const filed = await fileOne();
    const forged = await give(filed, { command: 'offer', body: { ...offered, by: 'enterprise' } });
    const own = await give(filed, { command: 'offer', body: offered });
    const taken = await give(filed, { command: 'accept-offer' });
    const desk = await give(filed, { command: 'assign', body: {} });

    expect([forged, own, taken, desk].map(({ status }) => status)).toEqual([400, 200, 422, 404]);
    expect(problemOf(taken).code).toBe('settlement.own-offer');
  });

  it('is nobody without the right code: absent and wrong are one answer, and the eleventh wrong one waits', async () => {
    const [filed, other] = [await fileOne(), await fileOne()];
    const { version } = await track(filed);
    const told = { command: 'speak', body: { words: '请尽快答复我。' }, version };
    const wrong = await give({ ...filed, queryCode: other.queryCode }, told);
    const absent = await give({ number: 'NH3J-JYR6-F', queryCode: filed.queryCode }, told);
    const none = await house
      .ask()
      .post(`/api/v1/tracking/${filed.number}/commands/speak`)
      .set({ 'Idempotency-Key': randomUUID(), 'If-Match': `"${version}"` })
      .send(told.body);
    for (let tries = 1; tries < 10; tries += 1) await give({ ...filed, queryCode: 'AAAA-AAAA-AAAA' }, told);
    const locked = await give(filed, told);

    expect([wrong.status, absent.status, none.status]).toEqual([404, 404, 404]);
    expect(wrong.text).toBe(absent.text);
    expect(locked.status).toBe(429);
  });

  it('does the same signed in, for what he filed and for nothing else', async () => {
    const mine = await enterAsConsumer(house, phoneOf(55_550_021));
    const other = await enterAsConsumer(house, phoneOf(55_550_022));
    const sent = await house
      .ask()
      .post('/api/v1/filings')
      .set({
        Cookie: mine,
        'Idempotency-Key': randomUUID(),
        'Proof-Of-Work': await solvedProof(house.origin, 'filing'),
      })
      .send(filing(true));
    const number = bodyOf<FilingReceipt>(sent).numbers[0]?.number ?? '';
    await shopOffers(number);
    const by = async (who: string, command: string, body: object = {}): Promise<Response> =>
      house
        .ask()
        .post(`/api/v1/consumer/filings/${number}/commands/${command}`)
        .set({ Cookie: who, 'Idempotency-Key': randomUUID(), 'If-Match': '"2"' })
        .send(body);
    const foreign = await by(other, 'accept-offer');
    const nobody = await by('', 'accept-offer');
    const stopped = await by(mine, 'refuse-settlement', { words: '不满意，请市场监管部门办理。' });

    expect([foreign.status, nobody.status, stopped.status]).toEqual([404, 401, 200]);
    // The tick of the filing: what was refused is at the bureau already.
    expect(bodyOf<FilerOutcomeView>(stopped).opened.map(({ kind }) => kind)).toEqual(['complaint']);
  });

  it('adds to a report without having given a name', async () => {
    const { numbers, queryCode } = await file(house, anyReport());
    const filed = { number: numbers[0]?.number ?? '', queryCode };
    const allowed = allowedOf(await track(filed));
    const added = await give(filed, { command: 'supplement', body: { words: '昨晚又在后门卸货，车是白色的。' } });

    expect(allowed).toContain('supplement');
    expect(added.status).toBe(200);
    expect((await track(filed)).events.map(({ type }) => type)).toContain('supplemented');
  });
});
