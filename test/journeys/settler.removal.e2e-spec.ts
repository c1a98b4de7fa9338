// What a firm may do when its county took its account back: read why, object once and in time, and get an answer from a second person.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { REMOVAL_PERIODS } from '#rules';
import type { OwnRemovalView, RemovalObjectionView } from '../../apps/api/src/enterprise/removal.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import {
  type AnyEnterprise,
  admitted,
  applicationsAt,
  enterAsEnterprise,
  enterpriseGet,
  postWithCode,
} from '../security/enterprises.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, fileOne, openDesk, problemOf } from './desk.js';

const opensAt = '2026-11-23T01:00:00Z';
const removedAt = '2026-12-10T01:00:00Z';
const said = '三件里有两件我们当天就打电话答复了消费者，因为停电没能写进平台，有通话记录和供电所的停电通知为证。';
const firm = (name: string, serial: number): AnyEnterprise => ({
  address: `boss@${name}.example.com`,
  creditCode: anyCreditCode(serial),
});

describeWith('PostgreSQL', 'objecting to the end of an account', () => {
  let house: TestHouse;
  let [head, intake, foreignHead, auditor]: Desk[] = [];

  beforeAll(async () => {
    house = await openTestHouse({ at: opensAt });
    [head, intake, foreignHead, auditor] = await Promise.all(
      ['taikang.head', 'taikang.intake', 'luyi.head', 'zhoukou.audit'].map((login) => openDesk(house, login)),
    );
  }, 60_000);
  afterAll(() => house.close());

  const desk = (one: Desk | undefined): Desk => {
    if (one === undefined) throw new Error('a desk is open');
    return one;
  };
  const settlementAgainst = (creditCode: string): Promise<string> =>
    fileOne(
      house,
      anyComplaint({
        respondent: { name: '太康县老张百货店', address: '太康县城关回族镇建设路12号', creditCode },
        settleFirst: { settler: 'enterprise', turnsByItself: false },
      }),
    );
  const withdrawn = async ({ creditCode }: AnyEnterprise, ground: string, by = head): Promise<void> => {
    const { id } = (await applicationsAt(desk(by))).find((one) => one.creditCode === creditCode) ?? { id: '' };
    const done = await desk(by).post(`/enterprise-applications/${id}/withdrawal`, { ground });
    if (done.status !== 204) throw new Error(`not withdrawn: ${done.text}`);
  };
  const objected = (cookie: string, words = said, key = randomUUID()): Promise<Response> =>
    Promise.resolve(
      house
        .ask()
        .post('/api/v1/enterprise/removal/objection')
        .set({ Cookie: cookie, 'Idempotency-Key': key })
        .send({ words }),
    );
  const own = async (cookie: string): Promise<OwnRemovalView> =>
    bodyOf<OwnRemovalView>(await enterpriseGet(house, cookie, 'removal'));
  const objections = async (at: Desk | undefined): Promise<readonly RemovalObjectionView[]> =>
    bodyOf<readonly RemovalObjectionView[]>(await desk(at).get('/removal-objections'));
  const objectionOf = async ({ creditCode }: AnyEnterprise): Promise<RemovalObjectionView> => {
    const found = (await objections(intake)).find((one) => one.creditCode === creditCode);
    if (found === undefined) throw new Error('no such objection');
    return found;
  };
  const audited = async (id: string): Promise<readonly string[]> => {
    const rows = await house.asOwner(
      `SELECT action || ' by ' || split_part(actor, ':', 1) AS line FROM audit WHERE facts ->> 'removal' = '${id}' ORDER BY seq`,
    );
    return rows.map((row) => Object.assign({ line: '' }, row).line);
  };

  it('shows the firm why and by what figures, takes its words, and gives the account back when it was right', async () => {
    const shop = firm('shop-r1', 200_000_061);
    await admitted(house, desk(head), shop);
    for (let count = 0; count < 3; count += 1) await settlementAgainst(shop.creditCode);
    await house.setClock(removedAt);
    await withdrawn(shop, 'overdue');

    const cookie = await enterAsEnterprise(house, shop.address);
    const seen = await own(cookie);
    expect(seen).toMatchObject({
      unitName: '太康县市场监督管理局',
      groundText: '多次逾期不答复',
      mayObject: true,
      objectBy: '2026-12-24',
      objecting: { dueOn: '2026-12-24', state: 'ok', amount: 10 },
      answeredIn: { dueOn: '2026-12-21', citation: { text: REMOVAL_PERIODS.answer.source.gist.zh } },
    });
    expect(seen.figures.map(({ value }) => value)).toEqual(['近一年 3 件', '近一年 0/0', '登记库中没有']);

    const key = randomUUID();
    const [first, again] = [await objected(cookie, said, key), await objected(cookie, said, key)];
    expect([first.status, again.status]).toEqual([204, 204]);
    expect(problemOf(await objected(cookie))).toMatchObject({ status: 409, code: 'removal.objected-before' });
    expect(await own(cookie)).toMatchObject({
      mayObject: false,
      answerBy: '2026-12-21',
      clock: { dueOn: '2026-12-21', state: 'ok' },
    });

    const { id } = await objectionOf(shop);
    const opened = await desk(intake).post(`/removal-objections/${id}/words`, {});
    expect(bodyOf<{ words: string }>(opened)).toEqual({ words: said });
    const rows = await house.asOwner(
      `SELECT encode(objection_sealed, 'escape') AS sealed FROM enterprise_removal WHERE id = '${id}'`,
    );
    expect(JSON.stringify(rows)).not.toContain('停电');

    const before = (await house.ask().get('/disclosure/settlers')).text;
    expect(before).toContain('多次逾期不答复');
    const upheld = await desk(intake).post(`/removal-objections/${id}/upholding`, {});
    expect(upheld.status).toBe(204);
    const page = (await house.ask().get('/disclosure/settlers')).text;
    expect(page).toContain('曾被收回（多次逾期不答复）；企业提出异议，异议成立，2026年12月10日');
    // The session of the one room is now one of the whole portal.
    expect((await enterpriseGet(house, cookie, 'record')).status).toBe(200);
    expect(problemOf(await enterpriseGet(house, cookie, 'removal'))).toMatchObject({ status: 404 });
    expect(await audited(id)).toEqual([
      'enterprise.removal-objected by staff',
      'enterprise.removal-read by account',
      'enterprise.removal-upheld by account',
    ]);
    expect(await objectionOf(shop)).toMatchObject({ answer: 'upheld', overdue: false, own: false });
  }, 60_000);

  it('gives no other right back, and lets nobody in whom it is not about', async () => {
    const shop = firm('shop-r2', 200_000_062);
    const standing = await admitted(house, desk(head), shop);
    await withdrawn(shop, 'breach-of-undertaking');
    const cookie = await enterAsEnterprise(house, shop.address);
    const others = ['session', 'cases', 'record', 'staff', 'templates', 'disclosures'];
    const told = await Promise.all(others.map(async (path) => problemOf(await enterpriseGet(house, cookie, path))));
    const leaving = await house.ask().post('/api/v1/enterprise/leaving').set('Cookie', cookie);

    expect((await enterpriseGet(house, standing, 'removal')).status).toBe(401);
    expect(new Set(told.map(({ status, code }) => `${String(status)} ${code}`))).toEqual(
      new Set(['403 enterprise.removed']),
    );
    expect(problemOf(leaving)).toMatchObject({ status: 403, code: 'enterprise.removed' });
    expect((await house.ask().get('/api/v1/enterprise/removal')).status).toBe(401);
  }, 60_000);

  it('is not for a firm that left by its own wish', async () => {
    const shop = firm('shop-r3', 200_000_063);
    const cookie = await admitted(house, desk(head), shop);
    await house.ask().post('/api/v1/enterprise/leaving').set('Cookie', cookie);

    const entered = await postWithCode(house, 'session', { address: shop.address });
    expect(problemOf(entered).code).toBe('enterprise.not-admitted');
  }, 60_000);

  it('is answered by another than who took the account back, and is absent in another county', async () => {
    const shop = firm('shop-r4', 200_000_064);
    await admitted(house, desk(head), shop);
    await withdrawn(shop, 'breach-of-undertaking');
    const cookie = await enterAsEnterprise(house, shop.address);
    await objected(cookie);
    const { id } = await objectionOf(shop);
    const reason = { reason: 'undertaking-broken' };

    const mine = (await objections(head)).find((one) => one.id === id);
    expect(mine).toMatchObject({ own: true });
    expect(mine?.removedByName).toMatch(/.+/);
    for (const act of ['upholding', 'rejection']) {
      const refused = await desk(head).post(`/removal-objections/${id}/${act}`, reason);
      expect(problemOf(refused)).toMatchObject({ status: 403, code: 'removal.own-removal' });
      const foreign = await desk(foreignHead).post(`/removal-objections/${id}/${act}`, reason);
      const nothing = await desk(foreignHead).post(`/removal-objections/${randomUUID()}/${act}`, reason);
      expect([problemOf(foreign).status, problemOf(foreign).code]).toEqual([404, 'removal.not-found']);
      expect(problemOf(nothing).code).toBe('removal.not-found');
    }
    expect(problemOf(await desk(foreignHead).post(`/removal-objections/${id}/words`, {})).status).toBe(404);
    expect((await objections(foreignHead)).map((one) => one.id)).not.toContain(id);
    expect((await desk(auditor).get('/removal-objections')).status).toBe(403);

    const bare = await desk(intake).post(`/removal-objections/${id}/rejection`, { reason: '张三说的' });
    expect(problemOf(bare).status).toBe(400);
    expect(bare.text).not.toContain('张三');
    const rejected = await desk(intake).post(`/removal-objections/${id}/rejection`, reason);
    const twice = await desk(intake).post(`/removal-objections/${id}/upholding`, {});
    expect(rejected.status).toBe(204);
    expect(problemOf(twice)).toMatchObject({ status: 409, code: 'removal.answered-before' });
    expect(await own(cookie)).toMatchObject({
      answer: 'rejected',
      reasonText: '经核实，确有不履行承诺的情形',
      mayObject: false,
    });
    expect(problemOf(await enterpriseGet(house, cookie, 'record')).code).toBe('enterprise.removed');
  }, 60_000);

  it('is refused by the database too when the same officer answers', async () => {
    const shop = firm('shop-r5', 200_000_065);
    await admitted(house, desk(head), shop);
    await withdrawn(shop, 'breach-of-undertaking');
    await objected(await enterAsEnterprise(house, shop.address));
    const { id } = await objectionOf(shop);

    await expect(
      house.asOwner(
        `UPDATE enterprise_removal SET answer = 'upheld', answered_at = now(), answered_by = removed_by WHERE id = '${id}'`,
      ),
    ).rejects.toThrow('enterprise_removal_has_a_second_person');
  }, 60_000);

  it('gives nothing back while the firm has another account, and changes nothing then', async () => {
    const shop = firm('shop-r8', 200_000_068);
    await admitted(house, desk(head), shop);
    await withdrawn(shop, 'breach-of-undertaking');
    await objected(await enterAsEnterprise(house, shop.address));
    const { id } = await objectionOf(shop);
    await admitted(house, desk(head), shop);

    const held = await desk(intake).post(`/removal-objections/${id}/upholding`, {});
    expect(problemOf(held)).toMatchObject({ status: 409, code: 'enterprise.code-held' });
    expect((await objectionOf(shop)).answer).toBeUndefined();
    const rejected = await desk(intake).post(`/removal-objections/${id}/rejection`, { reason: 'nothing-new' });
    expect(rejected.status).toBe(204);
  }, 60_000);

  it('is kept by the database from other counties, and from the firm what is its county’s', async () => {
    const shop = firm('shop-r9', 200_000_069);
    await admitted(house, desk(head), shop);
    await withdrawn(shop, 'breach-of-undertaking');
    await objected(await enterAsEnterprise(house, shop.address));
    const { id } = await objectionOf(shop);
    const rows = await house.asOwner(`SELECT enterprise, removed_by AS by FROM enterprise_removal WHERE id = '${id}'`);
    const { enterprise, by } = Object.assign({ enterprise: '', by: '' }, rows[0]);
    const { app, city } = house.records;
    const grant = `INSERT INTO vault."grant" (city, id, account, what, purpose, targets, expires_at)
      VALUES (scope_city(), gen_random_uuid(), '${by}', 'removal', 'handling', ARRAY['${id}'::uuid], now() + interval '1 minute')`;

    const foreign = { city, units: ['411628'] };
    const seen = await app.read(foreign, ({ query }) => query(`SELECT id FROM enterprise_removal WHERE id = '${id}'`));
    expect(seen).toEqual([]);
    await expect(app.inScope(foreign, ({ query }) => query(grant))).rejects.toThrow('row-level security');
    await expect(
      app.read({ city, units: ['411627'] }, ({ query }) => query('SELECT objection_sealed FROM enterprise_removal')),
    ).rejects.toThrow('permission denied');
    const answered = await app.inScope({ city, enterprise }, ({ query }) =>
      query(`UPDATE enterprise_removal SET answer = 'upheld' WHERE id = '${id}' RETURNING id`),
    );
    expect(answered).toEqual([]);
  }, 60_000);

  it('is too late after its last day, by the row that says so; what waits too long stands out', async () => {
    const [late, waits] = [firm('shop-r6', 200_000_066), firm('shop-r7', 200_000_067)];
    await admitted(house, desk(head), late);
    await admitted(house, desk(head), waits);
    await withdrawn(late, 'breach-of-undertaking');
    await withdrawn(waits, 'breach-of-undertaking');
    await objected(await enterAsEnterprise(house, waits.address));
    await house.setClock('2026-12-25T01:00:00Z');

    const cookie = await enterAsEnterprise(house, late.address);
    const refused = problemOf(await objected(cookie));
    expect(refused).toMatchObject({ status: 409, code: 'removal.too-late', facts: { days: 10, dueOn: '2026-12-24' } });
    expect(refused.detail).toContain('2026年12月24日');
    expect(refused.citation).toMatchObject({ text: REMOVAL_PERIODS.objection.source.gist.zh });
    expect(await own(cookie)).toMatchObject({ mayObject: false, objecting: { state: 'late' } });
    expect((await objections(intake))[0]?.overdue).toBe(true);
    expect(await objectionOf(waits)).toMatchObject({ overdue: true, clock: { state: 'late', amount: 4 } });
  }, 60_000);
});
