// A shop answers in public what consumers say of it: once there is a sum, to nobody in particular, and the county may take it down.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { OwnRecordView, StandingReplyView } from '../../apps/api/src/enterprise/own-record.dto.js';
import type { OperatorEvaluation } from '../../apps/api/src/operator/operator.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { discloseMany, disclosedCode } from '../factories/disclosed.factory.js';
import { evaluateMany } from '../factories/evaluated.factory.js';
import { admitted, enterpriseGet, waitingAt } from '../security/enterprises.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, openDesk, problemOf } from './desk.js';

/** Of a shop about which something is disclosed, so that it has a page. */
const shop = { address: 'boss@shop-r.example.com', creditCode: disclosedCode(0) };
const other = { address: 'boss@shop-s.example.com', creditCode: anyCreditCode(100_000_042) };
const words = '感谢各位的评价。退换货从本月起当天办理，欢迎继续监督。';

describeWith('PostgreSQL', 'a public reply to evaluations', () => {
  let house: TestHouse;
  let head: Desk;
  let cookie: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    head = await openDesk(house, 'taikang.head');
    await discloseMany(house.databaseUrl, { count: 1, operators: 1 });
    cookie = await admitted(house, head, shop);
  }, 60_000);
  afterAll(() => house.close());

  const write = async (said: string, by = cookie): Promise<Response> =>
    house.ask().put('/api/v1/enterprise/reply').set('Cookie', by).send({ words: said });
  const own = async (): Promise<OwnRecordView> => bodyOf<OwnRecordView>(await enterpriseGet(house, cookie, 'record'));
  const everybody = async (): Promise<OperatorEvaluation> =>
    bodyOf<OperatorEvaluation>(await house.ask().get(`/api/v1/operators/${shop.creditCode}/evaluation`));
  const page = async (): Promise<string> => (await house.ask().get(`/disclosure/e/${shop.creditCode}`)).text;
  const standing = async (desk: Desk): Promise<readonly StandingReplyView[]> =>
    bodyOf<readonly StandingReplyView[]>(await desk.get('/evaluation-replies'));

  it('waits for a sum: to four evaluations nobody answers, to five everybody reads it', async () => {
    await evaluateMany(house.databaseUrl, shop.creditCode, 4);
    const early = await write(words);
    const before = await own();
    await evaluateMany(house.databaseUrl, shop.creditCode, 1);
    const taken = await write(words);

    expect(problemOf(early)).toMatchObject({ status: 409, code: 'reply.nothing-shown' });
    expect(before.replying).toMatchObject({ allowed: false, mostCharacters: 300 });
    expect(taken.status).toBe(204);
    expect(await everybody()).toMatchObject({ sum: { answers: 5 }, reply: { words, writtenOn: '2026-11-23' } });
    expect(await page()).toContain(words);
    expect((await own()).replying.allowed).toBe(true);
  });

  it.each([
    [`请拨打 199${'0'.repeat(4)}7788 联系我们处理。`, 'reply.still-personal'],
    ['王女士说的那台水壶我们已经给她换过了。', 'reply.still-personal'],
    ['短', 'reply.too-short'],
    ['长'.repeat(301), 'reply.too-long'],
  ])('is refused as %s, and what stood stands', async (said, code) => {
    expect(problemOf(await write(said))).toMatchObject({ status: 422, code });
    expect((await everybody()).reply).toEqual({ words, writtenOn: '2026-11-23' });
  });

  it('is changed with its trace, keeps no word of what stood before, and shows markup as text', async () => {
    const [again, changed] = [await write(words), await write('<b>谢谢</b>，我们会把退换货的时间再缩短。')];
    const rows = await house.asOwner('SELECT words, ended_how FROM evaluation_reply ORDER BY written_at, ended_at');

    expect([again.status, changed.status]).toEqual([204, 204]);
    expect(rows).toEqual([
      { words: null, ended_how: 'changed' },
      { words: '<b>谢谢</b>，我们会把退换货的时间再缩短。', ended_how: null },
    ]);
    expect(await everybody()).toMatchObject({ replyChanges: 1 });
    expect(await page()).toContain('&lt;b&gt;谢谢&lt;/b&gt;');
    expect(await page()).not.toContain(words);
  });

  it('is of its own shop: another writes beside it and the guest not at all', async () => {
    const stranger = await admitted(house, head, other);
    await evaluateMany(house.databaseUrl, other.creditCode, 5);

    expect((await write('我们也感谢各位的评价，欢迎监督。', stranger)).status).toBe(204);
    expect((await house.ask().delete('/api/v1/enterprise/reply').set('Cookie', stranger)).status).toBe(204);
    expect((await write(words, '')).status).toBe(401);
    expect((await everybody()).reply?.words).toContain('谢谢');
  });

  it('is taken down by its county alone, once, for a reason that everybody reads, and none is taken for thirty days', async () => {
    const stranger = await openDesk(house, 'luyi.head');
    const [one] = await standing(head);
    const id = one?.id ?? randomUUID();
    const body = { ground: 'advertising' };
    const foreign = await stranger.post(`/evaluation-replies/${id}/removal`, body);
    const odd = await head.post(`/evaluation-replies/${id}/removal`, { ground: 'because' });
    const removed = await head.post(`/evaluation-replies/${id}/removal`, body);
    const twice = await head.post(`/evaluation-replies/${id}/removal`, body);
    const again = await write(words);
    const text = await page();

    expect(one).toMatchObject({ creditCode: shop.creditCode, unitName: '太康县市场监督管理局' });
    expect(await standing(stranger)).toEqual([]);
    expect([foreign, odd, removed, twice].map(({ status }) => status)).toEqual([404, 400, 204, 409]);
    expect(problemOf(again)).toMatchObject({ code: 'reply.removed-lately', facts: { until: '2026-12-23' } });
    expect(await everybody()).toMatchObject({ replyRemoval: { on: '2026-11-23', groundText: '做广告，与评价无关' } });
    expect(text).toContain('做广告，与评价无关');
    expect(text).not.toContain('再缩短');
    const lines = await house.asOwner(`SELECT facts FROM audit WHERE action = 'enterprise.reply-removed'`);
    expect(lines).toHaveLength(1);
    await house.setClock('2026-12-23T01:00:00Z');
    expect((await write(words)).status).toBe(204);
  });

  it('goes with its account', async () => {
    await withdraw('own-request');

    expect((await everybody()).reply).toBeUndefined();
    expect(await house.asOwner('SELECT FROM evaluation_reply WHERE words IS NOT NULL')).toEqual([]);
  });

  async function withdraw(ground: string): Promise<void> {
    const all = bodyOf<readonly { id: string; creditCode: string }[]>(await head.get('/enterprise-applications'));
    const { id } =
      all.find(({ creditCode }) => creditCode === shop.creditCode) ?? (await waitingAt(head, shop.creditCode));
    await head.post(`/enterprise-applications/${id}/withdrawal`, { ground });
  }
});
