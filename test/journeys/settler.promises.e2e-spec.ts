// What a firm promises in public: chosen when it applies, shown to consumers, held to what came in while it stood, and counted.
import type { Response } from 'supertest';
import type { EnterpriseCaseView } from '../../apps/api/src/enterprise/enterprise-case.dto.js';
import type { OwnRecordView } from '../../apps/api/src/enterprise/own-record.dto.js';
import type { SettlerView } from '../../apps/api/src/enterprise/settler.dto.js';
import { discloseMany, disclosedCode } from '../factories/disclosed.factory.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import {
  apply,
  applicationsAt,
  enterAsEnterprise,
  enterpriseGet,
  enterpriseGive,
  waitingAt,
} from '../security/enterprises.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, fileOne, openDesk } from './desk.js';

/** Of a shop about which something is disclosed, so that it has a page. */
const shop = { address: 'boss@shop-z.example.com', creditCode: disclosedCode(0) };
const clerk = { address: 'clerk@shop-z.example.com', name: '小陈', may: 'answer' };

describeWith('PostgreSQL', 'the promises of a firm', () => {
  let house: TestHouse;
  let head: Desk;
  let owner: string;
  let second: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    head = await openDesk(house, 'taikang.head');
    await discloseMany(house.databaseUrl, { count: 1, operators: 1 });
    await apply(house, shop, { promises: ['first-contact'] });
    const { id } = await waitingAt(head, shop.creditCode);
    await head.post(`/enterprise-applications/${id}/approval`, {});
    owner = await enterAsEnterprise(house, shop.address);
    await house.ask().post('/api/v1/enterprise/staff').set('Cookie', owner).send(clerk);
    second = await enterAsEnterprise(house, clerk.address);
  }, 60_000);
  afterAll(() => house.close());

  const choose = async (promises: readonly string[], by = owner): Promise<Response> =>
    house.ask().put('/api/v1/enterprise/promises').set('Cookie', by).send({ promises });
  const own = async () => bodyOf<OwnRecordView>(await enterpriseGet(house, owner, 'record')).promises;
  const caseOf = async (number: string) =>
    bodyOf<EnterpriseCaseView>(await enterpriseGet(house, owner, `cases/${number}`)).promised;
  const settlement = () =>
    fileOne(
      house,
      anyComplaint({
        respondent: { name: '太康县老张百货店', address: '太康县城关回族镇建设路12号', creditCode: shop.creditCode },
        settleFirst: { settler: 'enterprise', turnsByItself: false },
      }),
    );
  const speak = (by: string, number: string) =>
    enterpriseGive(house, by, { number, command: 'speak', body: { words: '您好，正在核实。' } });
  const refuse = (by: string, number: string) =>
    enterpriseGive(house, by, { number, command: 'refuse-settlement', body: { words: '不同意退款。' } });

  it('are chosen with the application, seen by the county, and shown to consumers wherever they look', async () => {
    const application = (await applicationsAt(head)).find(({ creditCode }) => creditCode === shop.creditCode);
    const found = await house.ask().get(`/api/v1/settlers?words=${shop.creditCode}`);
    const page = (await house.ask().get(`/disclosure/e/${shop.creditCode}`)).text;
    const list = (await house.ask().get('/disclosure/settlers')).text;

    expect(application?.promises.map(({ zh }) => zh)).toEqual(['首问负责']);
    expect(bodyOf<readonly SettlerView[]>(found)[0]?.promises.map(({ text }) => text.zh)).toEqual(['首问负责']);
    expect(page).toContain('第一个答复您的人一直负责到办完');
    expect(list).toContain('首问负责');
    expect(list).not.toContain('先行赔付');
  });

  it('are kept by one person who answers in time, and broken where somebody else goes on', async () => {
    const [kept, broken, open] = [await settlement(), await settlement(), await settlement()];
    await speak(owner, kept);
    await refuse(owner, kept);
    await speak(owner, broken);
    await refuse(second, broken);
    await speak(second, open);

    expect((await own())[0]).toMatchObject({ code: 'first-contact', stands: true, kept: '1/2' });
    expect(await caseOf(open)).toEqual([{ text: '首问负责', now: '谁先答复，谁负责到底：后面每一步都由同一个人办' }]);
    expect(await caseOf(kept)).toEqual([{ text: '首问负责' }]);
  });

  it('change from a day on, with their days kept; what came in before is held to what stood then', async () => {
    const before = await settlement();
    await house.setClock('2026-11-24T01:00:00Z');
    const changed = [await choose(['advance-payment']), await choose(['advance-payment'])];
    const after = await settlement();
    const offer = { remedy: 'refund', amountFen: 5000, terms: '退款。' };
    await enterpriseGive(house, owner, { number: after, command: 'offer', body: offer });
    await head.give(after, 'accept-offer', { by: 'consumer' });
    const page = (await house.ask().get(`/disclosure/e/${shop.creditCode}`)).text;
    const lines =
      await house.asOwner(`SELECT facts -> 'promises' AS promises, actor LIKE 'staff:%' AS "byStaff" FROM audit
                                        WHERE action = 'enterprise.promises-chosen'`);

    expect(changed.map(({ status }) => status)).toEqual([204, 204]);
    expect((await caseOf(before)).map(({ text }) => text)).toEqual(['首问负责']);
    expect(await caseOf(after)).toEqual([{ text: '先行赔付', now: '已经谈成：请按方案先付给消费者，再向供货方追偿' }]);
    expect(await own()).toMatchObject([
      { stands: false, spans: [{ since: '2026-11-23', until: '2026-11-24' }] },
      { stands: true, spans: [{ since: '2026-11-24' }] },
    ]);
    expect((await own())[1]?.kept).toBeUndefined();
    expect(page).toContain('先行赔付');
    expect(page).not.toContain('第一个答复您的人');
    expect(lines).toEqual([{ promises: ['advance-payment'], byStaff: true }]);
  });

  it('are for those who manage, and for those in the table', async () => {
    const refused = [
      await choose([], second),
      await choose(['free-lunch']),
      await choose(['first-contact', 'first-contact']),
    ];

    expect(refused.map(({ status }) => status)).toEqual([403, 400, 400]);
    expect((await own()).map(({ stands }) => stands)).toEqual([false, true]);
  });

  it('are shown of no firm that has left', async () => {
    await choose(['first-contact', 'advance-payment']);
    const application = (await applicationsAt(head)).find(({ creditCode }) => creditCode === shop.creditCode);
    await head.post(`/enterprise-applications/${application?.id ?? ''}/withdrawal`, {
      ground: 'breach-of-undertaking',
    });
    const list = (await house.ask().get('/disclosure/settlers')).text;
    const page = (await house.ask().get(`/disclosure/e/${shop.creditCode}`)).text;

    expect(list).toContain('不履行承诺');
    expect(list).not.toContain('首问负责');
    expect(page).not.toContain('先行赔付');
  });
});
