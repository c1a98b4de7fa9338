// An enterprise keeps texts for its answers: its own alone, of nobody, filled in with what stands in the settlement.
import type { Response } from 'supertest';
import type { ReplyTemplateView, ReplyTemplatesView } from '../../apps/api/src/enterprise/reply-template.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { admitted, enterAsEnterprise, enterpriseGet } from '../security/enterprises.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { bodyOf, fileOne, openDesk, problemOf } from './desk.js';

const shop = { address: 'boss@shop-x.example.com', creditCode: anyCreditCode(200_000_071) };
const other = { address: 'boss@shop-y.example.com', creditCode: anyCreditCode(200_000_072) };
const clerk = { address: 'clerk@shop-x.example.com', name: '小陈', may: 'answer' };
const received = { name: '收到', words: '您好，{编号}已经收到，{企业}最迟{最后期限}答复您。' };

describeWith('PostgreSQL', 'templates for answers', () => {
  let house: TestHouse;
  let cookie: string;
  let stranger: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    const head = await openDesk(house, 'taikang.head');
    cookie = await admitted(house, head, shop);
    stranger = await admitted(house, head, other);
  }, 60_000);
  afterAll(() => house.close());

  const ask = () => house.ask();
  const add = async (given: object, by = cookie): Promise<Response> =>
    ask().post('/api/v1/enterprise/templates').set('Cookie', by).send(given);
  const change = async (id: string, given: object, by = cookie): Promise<Response> =>
    ask().put(`/api/v1/enterprise/templates/${id}`).set('Cookie', by).send(given);
  const remove = async (id: string, by = cookie): Promise<Response> =>
    ask().delete(`/api/v1/enterprise/templates/${id}`).set('Cookie', by);
  const listOf = async (by = cookie): Promise<readonly ReplyTemplateView[]> =>
    bodyOf<ReplyTemplatesView>(await enterpriseGet(house, by, 'templates')).templates;
  const settlement = () =>
    fileOne(
      house,
      anyComplaint({
        respondent: { name: '太康县老张百货店', address: '太康县城关回族镇建设路12号', creditCode: shop.creditCode },
        settleFirst: { settler: 'enterprise', turnsByItself: true },
      }),
    );

  it('are filled in for one settlement, for whoever answers too', async () => {
    const added = await add(received);
    await ask().post('/api/v1/enterprise/staff').set('Cookie', cookie).send(clerk);
    const clerks = await enterAsEnterprise(house, clerk.address);
    const number = await settlement();
    const filled = await enterpriseGet(house, clerks, `cases/${number}/templates`);
    const foreign = await enterpriseGet(house, stranger, `cases/${number}/templates`);
    const refused = [await add({ name: '又一条', words: '您好。' }, clerks), await remove('x', clerks)];

    expect(added.status).toBe(204);
    expect(bodyOf<readonly ReplyTemplateView[]>(filled).map(({ words }) => words)).toEqual([
      `您好，${number}已经收到，太康县老张百货店最迟2026年12月7日答复您。`,
    ]);
    expect(foreign.status).toBe(404);
    expect(refused.map(({ status }) => status)).toEqual([403, 403]);
    expect((await listOf(clerks)).map(({ words }) => words)).toEqual([received.words]);
  });

  it('are the enterprise’s alone: another sees, changes and takes away none', async () => {
    const [own] = await listOf();
    const id = own?.id ?? '';
    const changed = await change(id, { name: '收到', words: '改了。' }, stranger);
    const removed = await remove(id, stranger);

    expect(await listOf(stranger)).toEqual([]);
    expect(changed.status).toBe(404);
    expect(removed.status).toBe(204);
    expect((await listOf()).map(({ words }) => words)).toEqual([received.words]);
  });

  it('have a name each, are changed in their place and taken away', async () => {
    const twice = await add({ ...received, words: '另一条。' });
    const [own] = await listOf();
    const changed = await change(own?.id ?? '', { name: '收到了', words: '您好，已经收到。' });
    const after = await listOf();
    const removed = [await remove(own?.id ?? ''), await remove(own?.id ?? '')];

    expect(problemOf(twice)).toMatchObject({ status: 409, code: 'template.name-taken' });
    expect(changed.status).toBe(204);
    expect(after).toEqual([{ id: own?.id, name: '收到了', words: '您好，已经收到。' }]);
    expect(removed.map(({ status }) => status)).toEqual([204, 204]);
    expect(await listOf()).toEqual([]);
  });

  it.each([
    ['您的订单号 2026112300017 已经退款。', 'template.personal'],
    ['{姓名}您好。', 'template.place-unknown'],
    ['长'.repeat(501), 'template.too-long'],
  ])('refuse %.12s…', async (words, code) => {
    expect(problemOf(await add({ name: '不行的', words }))).toMatchObject({ status: 422, code });
  });

  it('are thirty at most, however many are sent at once', async () => {
    const sent = await Promise.all(
      Array.from({ length: 34 }, (_one, place) => add({ name: `第${String(place)}条`, words: '您好。' })),
    );

    expect(sent.filter(({ status }) => status === 204)).toHaveLength(30);
    expect(new Set(sent.filter(({ status }) => status !== 204).map((answer) => problemOf(answer).code))).toEqual(
      new Set(['template.too-many']),
    );
  });
});
