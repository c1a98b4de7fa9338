// A closed complaint on its way to the public: reviewed by one, released by another, objected to by its shop, taken back.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { PublicDisclosuresQuery } from '#records';
import type {
  DisclosureListView,
  DisclosureOriginalView,
  DisclosurePageView,
  OwnDisclosuresView,
} from '../../apps/api/src/disclosure/disclosure.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { anyComplaint, anyPhone, anyReport } from '../factories/filing-request.factory.js';
import { admitted, enterpriseGet } from '../security/enterprises.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, fileOne, longReasons, openDesk, problemOf } from './desk.js';

const shop = { address: 'boss@shop-d.example.com', creditCode: anyCreditCode(100_000_021) };
const other = { address: 'boss@shop-e.example.com', creditCode: anyCreditCode(100_000_022) };
const summary = '消费者购买的电热水壶不能加热，要求退货。';
const draft = { goodsClass: 'household', problemClass: 'quality', salesMode: 'on-site', requests: ['refund'], summary };

describeWith('PostgreSQL', 'the disclosure of a complaint', () => {
  let house: TestHouse;
  let head: Desk;
  let officer: Desk;

  beforeAll(async () => {
    house = await openTestHouse();
    head = await openDesk(house, 'taikang.head');
    officer = await openDesk(house, 'taikang.a');
  }, 60_000);
  afterAll(() => house.close());

  it('waits for its review with its day, and is published by two with nothing of the consumer', async () => {
    const { id, number } = await closedOne();
    const listed = bodyOf<DisclosureListView>(await officer.get('/disclosures?view=due'));
    const page = await pageOf(id);

    expect(listed.counts['due']).toBe(listed.items.length);
    expect(listed.items.map((line) => line.number)).toContain(number);
    expect(page).toMatchObject({
      state: 'due',
      consents: true,
      allowed: ['propose-publication', 'propose-withholding'],
    });
    expect((await propose(id, {})).status).toBe(204);
    expect(problemOf(await act(officer, id, 'release'))).toMatchObject({
      status: 403,
      code: 'disclosure.own-proposal',
    });
    expect((await act(head, id, 'release')).status).toBe(204);

    const shown = JSON.stringify(await shownOf(id));
    expect(shown).toContain(summary);
    for (const secret of [number, '李小明', anyPhone, anyPhone.slice(-4)]) expect(shown).not.toContain(secret);
  });

  it('A102: opens the story with what looks personal in it, and lets none of it into the public text', async () => {
    const phone = `199${'0'.repeat(4)}7788`;
    const { id, number } = await closedOne({ story: `我叫王小二，电话${phone}，住七一路12号，水壶不能加热。` });
    const opened = bodyOf<DisclosureOriginalView>(
      await officer.post(`/disclosures/${id}/original`, { purpose: 'handling' }),
    );
    const looks = await house.asOwner(
      `SELECT FROM audit a JOIN "case" c ON c.id = a.case_id WHERE c.number = '${number}' AND a.action = 'look'`,
    );

    expect(new Set(opened.spans.map(({ kind }) => kind))).toEqual(new Set(['name', 'phone', 'address']));
    expect(opened.draft).not.toContain(phone);
    expect(looks).toHaveLength(1);
    expect(problemOf(await propose(id, { summary: `电话${phone}` }))).toMatchObject({
      code: 'disclosure.still-personal',
      facts: { kinds: ['phone'] },
    });
    expect(problemOf(await propose(id, { summary: '我叫王小二，水壶坏了。' }))).toMatchObject({
      code: 'disclosure.to-be-judged',
    });
  });

  it('A104: tells neither hour, amount nor order, and no complaint of whoever did not consent', async () => {
    const { id } = await closedOne();
    for (const words of ['当天15:30买的', '花了3800元', '订单号AB2026-778812的水壶']) {
      expect(problemOf(await propose(id, { summary: words })).code).toBe('disclosure.still-personal');
    }
    const silent = await closedOne({ consentToDisclosure: false });
    expect(await pageOf(silent.id)).toMatchObject({ state: 'withheld', consents: false, allowed: [] });
    expect(problemOf(await propose(silent.id, {}))).toMatchObject({ code: 'disclosure.not-now' });
  });

  it('is objected to by its own shop alone, with a day for the answer, and taken back with its trace', async () => {
    const [cookie, stranger] = [await admitted(house, head, shop), await admitted(house, head, other)];
    const { id, number } = await publishedOne();
    const coming = await closedOne({}, shop.creditCode);
    const own = await ownOf(cookie);

    expect(own.records).toMatchObject([{ id, mayObject: true, copy: { summary } }]);
    expect(own.coming).toEqual([{ dueOn: (await pageOf(coming.id)).dueOn, unitName: '太康县市场监督管理局' }]);
    expect(own.answer).toMatchObject({ unit: 'working-day', amount: 7 });
    for (const secret of [number, coming.number, coming.id]) expect(JSON.stringify(own)).not.toContain(secret);
    expect(await ownOf(stranger)).toMatchObject({ records: [], coming: [] });
    expect((await object(stranger, id)).status).toBe(404);
    expect((await object(cookie, id)).status).toBe(204);
    expect(problemOf(await object(cookie, id)).code).toBe('disclosure.objection-waits');
    const waiting = bodyOf<DisclosureListView>(await officer.get('/disclosures?view=objected'));
    expect(waiting.items).toMatchObject([{ id }]);
    const [objection] = (await ownOf(cookie)).records[0]?.objections ?? [];
    expect(objection?.dueOn).toBe(waiting.items[0]?.objectionDueOn);
    expect(objection?.clock?.explanation.dueOn).toBe(objection?.dueOn);

    expect((await act(officer, id, 'withdrawal', { reason: 'objection-upheld' })).status).toBe(204);
    expect(await shownOf(id)).toBeUndefined();
    const after = await ownOf(cookie);
    expect(after.records).toMatchObject([
      { id, state: 'withdrawn', mayObject: false, objections: [{ clock: { state: 'met' } }] },
    ]);
    expect(JSON.stringify([after, await pageOf(id)])).not.toContain(summary);
  });

  it('is carried out once for one key, and not at all for a version that was decided about', async () => {
    const { id } = await closedOne();
    const [key, version] = [randomUUID(), (await pageOf(id)).version];
    const body = { draft, judged: false };
    const [first, again] = [
      await officer.post(`/disclosures/${id}/publication`, body, { key, version }),
      await officer.post(`/disclosures/${id}/publication`, body, { key, version }),
    ];
    const stale = await head.post(`/disclosures/${id}/release`, {}, { version });

    expect([first.status, again.status]).toEqual([204, 204]);
    expect((await pageOf(id)).history.filter(({ act: done }) => done === 'proposed')).toHaveLength(1);
    expect(problemOf(stale)).toMatchObject({ status: 409, code: 'disclosure.changed' });
  });

  it('is as absent for another county as what does not exist, and a report is never in it', async () => {
    const { id } = await closedOne();
    const stranger = await openDesk(house, 'luyi.head');
    const report = await fileOne(house, anyReport());
    const answers = await Promise.all([id, randomUUID(), 'none'].map((one) => stranger.get(`/disclosures/${one}`)));

    expect(answers.map((answer) => [answer.status, problemOf(answer).code])).toEqual(
      answers.map(() => [404, 'disclosure.not-found']),
    );
    const rows = await house.asOwner(`SELECT id FROM disclosure WHERE case_number = '${report}'`);
    expect(rows).toEqual([]);
  });

  const ownOf = async (cookie: string): Promise<OwnDisclosuresView> =>
    bodyOf<OwnDisclosuresView>(await enterpriseGet(house, cookie, 'disclosures'));

  async function closedOne(
    given: object = {},
    creditCode = anyCreditCode(100_000_023),
  ): Promise<{ readonly id: string; readonly number: string }> {
    const respondent = {
      ...{ name: '太康县老张百货店', address: '太康县城关回族镇建设路12号', creditCode },
    };
    const number = await fileOne(house, { ...anyComplaint(), respondent, consentToDisclosure: true, ...given });
    await officer.give(number, 'accept', { noticeChannel: 'phone' });
    const ended = await officer.give(number, 'record-settlement', { manner: 'settled', recoveredFen: 0 });
    if (ended.status !== 200) throw new Error(`not closed: ${ended.text}`);
    const [row] = await house.asOwner(`SELECT id FROM disclosure WHERE case_number = '${number}'`);
    return { id: bodyOf<{ id: string }>({ text: JSON.stringify(row) }).id, number };
  }

  async function publishedOne(): Promise<{ readonly id: string; readonly number: string }> {
    const one = await closedOne({}, shop.creditCode);
    await propose(one.id, {});
    await act(head, one.id, 'release');
    return one;
  }

  async function pageOf(id: string): Promise<DisclosurePageView> {
    return bodyOf<DisclosurePageView>(await officer.get(`/disclosures/${id}`));
  }

  async function act(desk: Desk, id: string, what: string, body: object = {}): Promise<Response> {
    return desk.post(`/disclosures/${id}/${what}`, body, { version: (await pageOf(id)).version });
  }

  const propose = (id: string, more: object): Promise<Response> =>
    act(officer, id, 'publication', { draft: { ...draft, ...more }, judged: false });

  const shownOf = async (id: string) =>
    (await new PublicDisclosuresQuery(house.records.app, house.records.city).find(id))?.record ?? undefined;

  async function object(cookie: string, id: string): Promise<Response> {
    return house
      .ask()
      .post(`/api/v1/enterprise/disclosures/${id}/objections`)
      .set({ Cookie: cookie, 'Idempotency-Key': randomUUID() })
      .send({ ground: 'facts', words: longReasons });
  }
});
