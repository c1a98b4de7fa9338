// A tip or warning on its way to the public: written by one, released by a head, put right, taken back, gone with its day.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type {
  AdvisoryLineView,
  AdvisoryPageView,
  WrittenAdvisoryView,
} from '../../apps/api/src/advisory/advisory.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, openDesk, problemOf } from './desk.js';

const code = anyCreditCode(300_000_031);
const tip = {
  title: '冬季使用电热毯注意事项',
  body: '购买时看清认证标志。\n不要折叠使用，不用时拔下插头。',
  from: '2026-11-23',
  until: '2026-12-31',
};
const warning = {
  ...tip,
  title: '某品牌电暖器抽检不合格',
  operatorName: '太康县某某电器有限公司',
  creditCode: code,
};

describeWith('PostgreSQL', 'a tip or warning', () => {
  let house: TestHouse;
  let officer: Desk;
  let head: Desk;
  let elsewhere: Desk;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
    head = await openDesk(house, 'taikang.head');
    elsewhere = await openDesk(house, 'xihua.head');
  }, 60_000);
  afterAll(() => house.close());

  const write = async (text: object, more: object = {}): Promise<string> => {
    const answer = await officer.post('/advisories', { kind: 'tip', text, judged: false, ...more });
    expect(answer.status).toBe(201);
    return bodyOf<WrittenAdvisoryView>(answer).id;
  };
  const pageOf = async (desk: Desk, id: string): Promise<AdvisoryPageView> =>
    bodyOf<AdvisoryPageView>(await desk.get(`/advisories/${id}`));
  const act = async (desk: Desk, id: string, name: string, body: object = {}): Promise<Response> =>
    desk.post(`/advisories/${id}/${name}`, body, { version: (await pageOf(officer, id)).version });
  const inPublic = (path: string): Promise<Response> =>
    house.ask().get(`/disclosure/advisories${path}`).set('Accept', 'text/html');
  const publish = async (text: object, more: object = {}): Promise<string> => {
    const id = await write(text, more);
    expect((await act(head, id, 'release')).status).toBe(204);
    return id;
  };

  it('is nowhere in public until a head who did not write it lets it out', async () => {
    const id = await write({ ...tip, title: '还没有发布的提示' });

    expect((await inPublic('')).text).not.toContain('还没有发布的提示');
    expect((await inPublic(`/${id}`)).status).toBe(404);
    expect(problemOf(await act(officer, id, 'release'))).toMatchObject({ status: 403, code: 'advisory.not-your-role' });
    const own = bodyOf<WrittenAdvisoryView>(await head.post('/advisories', { kind: 'tip', text: tip, judged: false }));
    expect(problemOf(await act(head, own.id, 'release'))).toMatchObject({ status: 403, code: 'advisory.own-text' });
    expect((await pageOf(head, id)).allowed).toEqual(['release', 'send-back', 'revise', 'drop']);
    expect((await act(head, id, 'release')).status).toBe(204);
    expect((await inPublic('')).text).toContain('还没有发布的提示');
    const shown = await inPublic(`/${id}`);
    expect([shown.status, shown.text.includes('不要折叠使用')]).toEqual([200, true]);
  });

  it('stands where one comes in to the public pages, and in the open data', async () => {
    const id = await publish({ ...tip, title: '首页上的提示' });

    expect((await house.ask().get('/disclosure')).text).toContain(`/disclosure/advisories/${id}`);
    const open = bodyOf<{ advisories: readonly { id: string; title: string }[] }>(
      await house.ask().get('/open-data/v1/advisories.json'),
    );
    expect(open.advisories).toContainEqual(expect.objectContaining({ id, title: '首页上的提示' }));
  });

  it('names an operator by its code, and stands on the page of that operator', async () => {
    const refused = await officer.post('/advisories', {
      ...{ kind: 'warning', judged: false },
      text: { ...warning, creditCode: undefined },
    });
    const ofTip = await officer.post('/advisories', { kind: 'tip', text: warning, judged: false });
    const id = await publish(warning, { kind: 'warning' });

    expect(problemOf(refused)).toMatchObject({ status: 422, code: 'advisory.operator-without-code' });
    expect(problemOf(ofTip)).toMatchObject({ status: 422, code: 'advisory.tip-names-operator' });
    const page = await house.ask().get(`/disclosure/e/${code}`);
    expect([page.status, page.text.includes(`/disclosure/advisories/${id}`)]).toEqual([200, true]);
  });

  it('A102: holds nothing of a person, and tells which kind of thing stands against it', async () => {
    const phone = `199${'0'.repeat(4)}7788`;
    const withPhone = { ...tip, body: `受害人电话 ${phone}` };
    const answer = await officer.post('/advisories', { kind: 'tip', text: withPhone, judged: true });
    const doubtful = { kind: 'tip', text: { ...tip, body: '王经理说可以退。' } };

    expect(problemOf(answer)).toMatchObject({ code: 'advisory.still-personal', facts: { kinds: ['phone'] } });
    expect(answer.text).not.toContain(phone);
    expect(problemOf(await officer.post('/advisories', { ...doubtful, judged: false })).code).toBe(
      'advisory.to-be-judged',
    );
    expect((await officer.post('/advisories', { ...doubtful, judged: true })).status).toBe(201);
  });

  it('is put right with its reason, and shows the old words until that is let out', async () => {
    const id = await publish({ ...tip, title: '原来的标题' });
    await act(officer, id, 'correction', {
      text: { ...tip, title: '改好的标题' },
      judged: false,
      reason: 'wrong-words',
    });
    const before = await inPublic(`/${id}`);
    await act(head, id, 'release');
    const after = await inPublic(`/${id}`);

    expect([before.text.includes('原来的标题'), before.text.includes('改好的标题')]).toEqual([true, false]);
    expect([after.text.includes('原来的标题'), after.text.includes('改好的标题')]).toEqual([false, true]);
    expect(after.text).toMatch(/更正\s*<span class="quiet">表述有误/);
  });

  it('leaves its trace and not a word when it is taken back', async () => {
    const id = await publish({ ...tip, title: '要撤回的标题', body: '要撤回的内容。' });
    await act(officer, id, 'withdrawal', { reason: 'mistake' });
    const gone = await inPublic(`/${id}`);

    expect(gone.status).toBe(200);
    expect(gone.text).toContain('已经撤回');
    expect(gone.text).toMatch(/撤回\s*<span class="quiet">误发/);
    expect(gone.text).not.toMatch(/要撤回的标题|要撤回的内容/);
    const kept = await house.asOwner(`SELECT to_jsonb(a)::text AS row FROM advisory a WHERE id = '${id}'`);
    expect(JSON.stringify(kept)).not.toContain('要撤回的');
  });

  it('is sent back, rewritten and dropped, and what was dropped is kept nowhere', async () => {
    const id = await write({ ...tip, title: '退回的草稿' });
    await act(head, id, 'sending-back');
    const returned = await pageOf(officer, id);
    await act(officer, id, 'revision', { text: { ...tip, title: '改过的草稿' }, judged: false });
    const revised = await pageOf(officer, id);
    await act(officer, id, 'dropping');

    expect(returned).toMatchObject({ waits: false, proposal: { returned: true, text: { title: '退回的草稿' } } });
    expect(returned.allowed).toEqual(['revise', 'drop']);
    expect(revised).toMatchObject({ waits: true, title: '改过的草稿' });
    expect(await pageOf(officer, id)).toMatchObject({ state: 'dropped', title: '', allowed: [] });
    const stale = await officer.post(`/advisories/${id}/revision`, { text: tip, judged: false }, { version: 1 });
    expect(problemOf(stale)).toMatchObject({ status: 409, code: 'advisory.changed' });
  });

  it('is absent for another county, and written once however often the same intention is sent', async () => {
    const key = randomUUID();
    const body = { kind: 'tip', text: { ...tip, title: '只写一次' }, judged: false };
    const [first, again] = [
      await officer.post('/advisories', body, { key }),
      await officer.post('/advisories', body, { key }),
    ];
    const { id } = bodyOf<WrittenAdvisoryView>(first);

    expect(bodyOf<WrittenAdvisoryView>(again).id).toBe(id);
    expect(problemOf(await elsewhere.get(`/advisories/${id}`))).toMatchObject({
      status: 404,
      code: 'advisory.not-found',
    });
    expect((await elsewhere.post(`/advisories/${id}/release`, {}, { version: 1 })).status).toBe(404);
    const listed = bodyOf<readonly AdvisoryLineView[]>(await elsewhere.get('/advisories'));
    expect(listed.map((line) => line.id)).not.toContain(id);
    const city = await openDesk(house, 'zhoukou.head');
    expect((await pageOf(city, id)).allowed).toEqual(['release', 'send-back']);
  });

  it('is refused by the database where one person did both, or a tip names somebody', async () => {
    const id = await publish(warning, { kind: 'warning' });

    await expect(house.asOwner(`UPDATE advisory SET released_by = written_by WHERE id = '${id}'`)).rejects.toThrow(
      'advisory_has_two_persons',
    );
    await expect(house.asOwner(`UPDATE advisory SET kind = 'tip' WHERE id = '${id}'`)).rejects.toThrow(
      'tip_names_nobody',
    );
    await expect(house.asOwner(`UPDATE advisory SET credit_code = NULL WHERE id = '${id}'`)).rejects.toThrow(
      'advisory_names_by_code',
    );
  });

  it('begins and ends by the day of the database alone', async () => {
    const early = await publish({ ...tip, title: '明天才开始', from: '2026-11-24' });
    const last = await publish({ ...tip, title: '今天是最后一天', until: '2026-11-24' });

    expect((await inPublic('')).text).not.toContain('明天才开始');
    expect((await inPublic(`/${early}`)).status).toBe(404);
    await house.setClock('2026-11-24T15:59:00Z');
    const tomorrow = (await inPublic('')).text;
    expect([tomorrow.includes('明天才开始'), tomorrow.includes('今天是最后一天')]).toEqual([true, true]);
    await house.setClock('2026-11-24T16:01:00Z');
    expect((await inPublic('')).text).not.toContain('今天是最后一天');
    const over = await inPublic(`/${last}`);
    expect([over.status, over.text.includes('已经过期'), over.text.includes('今天是最后一天')]).toEqual([
      200,
      true,
      false,
    ]);
  });
});
