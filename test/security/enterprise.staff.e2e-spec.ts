// Who signs in for an enterprise: let in by those who manage, out with the next request, named to the enterprise and the bureau only.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { EnterpriseCaseView } from '../../apps/api/src/enterprise/enterprise-case.dto.js';
import type { StaffMemberView, StaffView } from '../../apps/api/src/enterprise/enterprise-staff.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { type Desk, bodyOf, file, fileOne, openDesk, problemOf } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import {
  admitted,
  enterAsEnterprise,
  enterpriseGet,
  enterpriseGive,
  postWithCode,
  waitingAt,
  apply,
} from './enterprises.js';

const ours = { address: 'boss@shop-p.example.com', creditCode: anyCreditCode(100_000_061) };
const others = { address: 'boss@shop-q.example.com', creditCode: anyCreditCode(100_000_062) };
const clerk = { address: 'clerk@shop-p.example.com', name: '小陈（客服二组）', may: 'answer' } as const;
const deputy = { address: 'deputy@shop-p.example.com', name: '副店长', may: 'manage' } as const;

describeWith('PostgreSQL', 'the staff of an enterprise', () => {
  let house: TestHouse;
  let head: Desk;
  let owner: string;
  let stranger: string;

  beforeAll(async () => {
    house = await openTestHouse();
    head = await openDesk(house, 'taikang.head');
    owner = await admitted(house, head, ours);
    stranger = await admitted(house, head, others);
  }, 60_000);
  afterAll(() => house.close());

  const staffOf = async (cookie: string): Promise<StaffView> =>
    bodyOf<StaffView>(await enterpriseGet(house, cookie, 'staff'));
  const memberOf = async (name: string): Promise<StaffMemberView> => {
    const found = (await staffOf(owner)).members.find((one) => one.name === name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const post = async (cookie: string, path: string, body: object = {}): Promise<Response> =>
    house.ask().post(`/api/v1/enterprise/${path}`).set('Cookie', cookie).send(body);
  const entitle = async (cookie: string, id: string, may: string): Promise<Response> =>
    house.ask().put(`/api/v1/enterprise/staff/${id}/right`).set('Cookie', cookie).send({ may });
  const auditOf = (actions: string): Promise<readonly unknown[]> =>
    house.asOwner(`SELECT action, actor LIKE 'staff:%' AS "byStaff", facts ? 'member' AS named FROM audit
                    WHERE action LIKE '${actions}' ORDER BY seq`);
  const settlement = () =>
    anyComplaint({
      respondent: { name: '太康县老张百货店', address: '太康县城关回族镇建设路12号', creditCode: ours.creditCode },
      settleFirst: { settler: 'enterprise', turnsByItself: true },
    });

  it('begins with whoever applied, who manages and lets others in; each signs in with an address of his own', async () => {
    const before = await staffOf(owner);
    const invited = await post(owner, 'staff', clerk);
    const cookie = await enterAsEnterprise(house, clerk.address);
    const standing = bodyOf<object>(await enterpriseGet(house, cookie, 'session'));
    const after = await staffOf(owner);

    expect(before.members).toMatchObject([{ name: '张**', may: 'manage', isSelf: true }]);
    expect(invited.status).toBe(204);
    expect(standing).toMatchObject({ creditCode: ours.creditCode, staffName: clerk.name, may: 'answer' });
    expect(after.members[1]).toMatchObject({ address: 'c***@shop-p.example.com', isSelf: false });
    expect(after.members[1]?.lastSignInAt).toBeDefined();
    expect(await auditOf('enterprise.staff-invited')).toEqual([
      { action: 'enterprise.staff-invited', byStaff: true, named: true },
    ]);
  });

  it('lets whoever answers do nothing that is for those who manage', async () => {
    const cookie = await enterAsEnterprise(house, clerk.address);
    const self = await memberOf(clerk.name);
    const reply = { words: '感谢各位的评价。退换货从本月起当天办理，欢迎继续监督。' };
    const answers = [
      await enterpriseGet(house, cookie, 'staff'),
      await post(cookie, 'staff', deputy),
      await entitle(cookie, self.id, 'manage'),
      await post(cookie, `staff/${self.id}/disabling`),
      await post(cookie, 'leaving'),
      await house.ask().put('/api/v1/enterprise/reply').set('Cookie', cookie).send(reply),
      await house.ask().delete('/api/v1/enterprise/reply').set('Cookie', cookie),
      await house
        .ask()
        .post(`/api/v1/enterprise/disclosures/${randomUUID()}/objections`)
        .set({ Cookie: cookie, 'Idempotency-Key': randomUUID() })
        .send({ ground: 'wrong-facts', words: '不对。' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    expect(new Set(answers.map((answer) => problemOf(answer).code))).toEqual(new Set(['staff.not-your-right']));
    expect((await enterpriseGet(house, cookie, 'cases')).status).toBe(200);
    expect((await staffOf(owner)).members).toHaveLength(2);
  });

  it('names whoever answered to the enterprise and the bureau, and to the consumer nobody', async () => {
    const filed = await file(house, settlement());
    const { number, queryCode } = { number: filed.numbers[0]?.number ?? '', queryCode: filed.queryCode };
    const cookie = await enterAsEnterprise(house, clerk.address);
    const body = { remedy: 'refund', amountFen: 5000, terms: '退货退款。' };
    const offered = await enterpriseGive(house, cookie, { number, command: 'offer', body });
    const seenByShop = bodyOf<EnterpriseCaseView>(await enterpriseGet(house, owner, `cases/${number}`));
    const seenByBureau = await head.get(`/cases/${number}/events`);
    const tracked = await house.ask().post('/api/v1/tracking').send({ number, queryCode });
    const [line] = await house.asOwner(`SELECT e.actor, e.payload FROM event e JOIN "case" c ON c.id = e.case_id
                                         WHERE c.number = '${number}' AND e.type = 'offered'`);
    const { id } = await memberOf(clerk.name);

    expect(offered.status).toBe(200);
    expect(seenByShop.events.find(({ type }) => type === 'offered')?.by).toBe(clerk.name);
    expect(seenByBureau.text).toContain(`"actor":{"name":"${clerk.name}","unitName":"经营者"}`);
    expect(tracked.status).toBe(200);
    expect(tracked.text).not.toContain(clerk.name);
    expect(tracked.text).not.toContain(id);
    expect(line).toMatchObject({ actor: `staff:${id}` });
    expect(JSON.stringify(line)).not.toContain(clerk.name);
  });

  it('keeps its names from the filer and from another enterprise in the database too', async () => {
    const { app, city } = house.records;
    const number = await fileOne(house, settlement());
    const idOf = async (sql: string): Promise<string> => {
      const [row] = await house.records.app.inScope({ city, system: 'enterprises' }, ({ query }) =>
        query<{ id: string }>(sql),
      );
      return row?.id ?? '';
    };
    const foreign = await idOf(`SELECT id FROM enterprise WHERE credit_code = '${others.creditCode}'`);
    const filings = await house.asOwner(`SELECT filing_id::text AS id FROM "case" WHERE number = '${number}'`);
    const filing = /"id":"([0-9a-f-]{36})"/.exec(JSON.stringify(filings))?.[1] ?? '';
    const counted = 'SELECT count(*)::int AS staff FROM enterprise_staff WHERE credit_code = $1';
    const scopes = [
      { city, filing },
      { city, enterprise: foreign },
      { city, units: ['411628'] },
    ];
    const seen = await Promise.all(
      scopes.map((scope) => app.read(scope, ({ query }) => query<{ staff: number }>(counted, [ours.creditCode]))),
    );

    expect([filing, foreign].map((id) => id.length)).toEqual([36, 36]);
    expect(seen).toEqual(scopes.map(() => [{ staff: 0 }]));
  });

  it('puts whoever is disabled out with his next request, and in again when he is enabled', async () => {
    const cookie = await enterAsEnterprise(house, clerk.address);
    const { id } = await memberOf(clerk.name);
    const before = await enterpriseGet(house, cookie, 'cases');
    const disabled = await post(owner, `staff/${id}/disabling`);
    const out = await enterpriseGet(house, cookie, 'cases');
    const refused = await postWithCode(house, 'session', { address: clerk.address });
    const enabled = await post(owner, `staff/${id}/enabling`);
    const stillOut = await enterpriseGet(house, cookie, 'cases');
    const again = await enterAsEnterprise(house, clerk.address);

    expect([before, disabled, out, enabled, stillOut].map(({ status }) => status)).toEqual([200, 204, 401, 204, 401]);
    expect(problemOf(refused).code).toBe('enterprise.not-admitted');
    expect((await enterpriseGet(house, again, 'cases')).status).toBe(200);
    expect(await auditOf('enterprise.staff-%abled')).toMatchObject([
      { action: 'enterprise.staff-disabled' },
      { action: 'enterprise.staff-enabled' },
    ]);
  });

  it('gives a right from the next request on, and takes it back', async () => {
    const cookie = await enterAsEnterprise(house, clerk.address);
    const { id } = await memberOf(clerk.name);
    const given = await entitle(owner, id, 'manage');
    const allowed = await enterpriseGet(house, cookie, 'staff');
    const taken = await entitle(owner, id, 'answer');
    const refused = await enterpriseGet(house, cookie, 'staff');

    expect([given, allowed, taken, refused].map(({ status }) => status)).toEqual([204, 200, 204, 403]);
  });

  it('keeps somebody who manages, whoever tries what; two who shut each other out at once end with one', async () => {
    const self = await memberOf('张**');
    const alone = [await post(owner, `staff/${self.id}/disabling`), await entitle(owner, self.id, 'answer')];
    await post(owner, 'staff', deputy);
    const second = await memberOf(deputy.name);
    const cookie = await enterAsEnterprise(house, deputy.address);
    const both = await Promise.all([
      post(owner, `staff/${second.id}/disabling`),
      post(cookie, `staff/${self.id}/disabling`),
    ]);
    const left = await house.asOwner(`SELECT count(*)::int AS managers FROM enterprise_staff
      WHERE credit_code = '${ours.creditCode}' AND may = 'manage' AND disabled_at IS NULL`);

    expect(alone.map((answer) => problemOf(answer).code)).toEqual(['staff.last-manager', 'staff.last-manager']);
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(left).toEqual([{ managers: 1 }]);
    // Whichever was first: the suite goes on as the owner.
    await house.asOwner(
      `ALTER TABLE enterprise_staff NO FORCE ROW LEVEL SECURITY;
       UPDATE enterprise_staff SET disabled_at = NULL WHERE credit_code = '${ours.creditCode}';
       ALTER TABLE enterprise_staff FORCE ROW LEVEL SECURITY`,
    );
    owner = await enterAsEnterprise(house, ours.address);
  });

  it('touches nobody of another enterprise, and lets no address in twice', async () => {
    const { id } = await memberOf(clerk.name);
    const foreign = [
      await post(stranger, `staff/${id}/disabling`),
      await entitle(stranger, id, 'manage'),
      await post(stranger, `staff/${randomUUID()}/enabling`),
      await post(stranger, 'staff/nobody/enabling'),
    ];
    const taken = [await post(stranger, 'staff', clerk), await post(owner, 'staff', { ...clerk, name: '别人' })];
    const applied = await apply(house, { address: clerk.address, creditCode: anyCreditCode(100_000_063) });
    const waiting = await waitingAt(head, anyCreditCode(100_000_063));
    const approved = await head.post(`/enterprise-applications/${waiting.id}/approval`, {});

    expect(new Set(foreign.map((answer) => `${String(answer.status)} ${problemOf(answer).code}`))).toEqual(
      new Set(['404 staff.not-found']),
    );
    expect(taken.map((answer) => problemOf(answer).code)).toEqual(['staff.address-taken', 'staff.address-taken']);
    expect(applied.status).toBe(201);
    expect(problemOf(approved).code).toBe('enterprise.address-taken');
    expect(await auditOf('enterprise.staff-address-taken')).toHaveLength(2);
  });

  it('takes no more than the table says, and no name without end', async () => {
    const { most, members } = await staffOf(owner);
    const room = most - members.filter(({ disabledAt }) => disabledAt === undefined).length;
    for (let count = 0; count < room; count += 1) {
      await post(owner, 'staff', { address: `c${String(count)}@shop-p.example.com`, name: '客服', may: 'answer' });
    }
    const full = await post(owner, 'staff', { address: 'more@shop-p.example.com', name: '客服', may: 'answer' });
    const bad = [
      await post(owner, 'staff', { ...clerk, name: '长'.repeat(21) }),
      await post(owner, 'staff', { ...clerk, name: ' ' }),
      await post(owner, 'staff', { ...clerk, may: 'everything' }),
      await post(owner, 'staff', { ...clerk, address: 'nowhere' }),
      await post(owner, 'staff', { ...clerk, enterprise: randomUUID() }),
    ];

    expect(problemOf(full)).toMatchObject({ status: 409, code: 'staff.too-many', facts: { most: 20 } });
    expect(bad.map(({ status }) => status)).toEqual([400, 400, 400, 422, 400]);
  });

  it('ends with the account: nobody is let in any more, and every address is free again', async () => {
    const cookie = await enterAsEnterprise(house, clerk.address);
    const { id } = await waitingAtAll();
    const done = await head.post(`/enterprise-applications/${id}/withdrawal`, { ground: 'own-request' });
    const refused = await postWithCode(house, 'session', { address: clerk.address });
    const elsewhere = await post(stranger, 'staff', clerk);

    expect(done.status).toBe(204);
    expect((await enterpriseGet(house, cookie, 'cases')).status).toBe(401);
    expect(problemOf(refused).code).toBe('enterprise.not-admitted');
    expect(elsewhere.status).toBe(204);
  });

  async function waitingAtAll(): Promise<{ readonly id: string }> {
    const all = bodyOf<readonly { readonly id: string; readonly creditCode: string }[]>(
      await head.get('/enterprise-applications'),
    );
    const found = all.find(({ creditCode }) => creditCode === ours.creditCode);
    if (found === undefined) throw new Error('no such application');
    return found;
  }
});
