// How a firm leaves the direct settlement: by its own wish when nothing is open, or by its county on grounds that its figures bear.
import type { SettlerFiguresView } from '../../apps/api/src/enterprise/settler-figures.dto.js';
import type { OwnRecordView } from '../../apps/api/src/enterprise/own-record.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { admitted, applicationsAt, enterpriseGet, enterpriseGive } from '../security/enterprises.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, fileOne, openDesk, problemOf } from './desk.js';

const silent = { address: 'boss@shop-l.example.com', creditCode: anyCreditCode(200_000_051) };
const leaving = { address: 'boss@shop-m.example.com', creditCode: anyCreditCode(200_000_052) };

describeWith('PostgreSQL', 'leaving the direct settlement', () => {
  let house: TestHouse;
  let head: Desk;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    head = await openDesk(house, 'taikang.head');
  }, 60_000);
  afterAll(() => house.close());

  const settlementAgainst = (creditCode: string): Promise<string> =>
    fileOne(
      house,
      anyComplaint({
        respondent: { name: '太康县老张百货店', address: '太康县城关回族镇建设路12号', creditCode },
        settleFirst: { settler: 'enterprise', turnsByItself: false },
      }),
    );
  const applicationOf = async (creditCode: string): Promise<string> =>
    (await applicationsAt(head)).find((one) => one.creditCode === creditCode)?.id ?? '';
  const figuresOf = async (desk: Desk, application: string): Promise<SettlerFiguresView | undefined> =>
    bodyOf<readonly SettlerFiguresView[]>(await desk.get('/enterprise-applications/figures')).find(
      (one) => one.application === application,
    );

  it('is for the county to say, on a ground that the figures bear, and for the public to read', async () => {
    const cookie = await admitted(house, head, silent);
    const application = await applicationOf(silent.creditCode);
    const early = await head.post(`/enterprise-applications/${application}/withdrawal`, { ground: 'overdue' });
    for (let count = 0; count < 3; count += 1) await settlementAgainst(silent.creditCode);
    const before = await figuresOf(head, application);
    await house.setClock('2026-12-10T01:00:00Z');
    const after = await figuresOf(head, application);
    const stranger = await openDesk(house, 'luyi.head');
    const card = bodyOf<OwnRecordView>(await enterpriseGet(house, cookie, 'record'));
    const done = await head.post(`/enterprise-applications/${application}/withdrawal`, { ground: 'overdue' });
    const page = (await house.ask().get('/disclosure/settlers')).text;

    expect(problemOf(early)).toMatchObject({ status: 409, code: 'settler.ground-not-met', facts: { silent: 0 } });
    expect(before?.grounds.map(({ met }) => met)).toEqual([false, false, false]);
    expect(after).toMatchObject({ received: 3, grounds: [{ met: false }, { met: true, figure: '近一年 3 件' }, {}] });
    expect(await figuresOf(stranger, application)).toBeUndefined();
    expect(card.scores[3]).toMatchObject({ name: '到期没有答复', quarter: '3', year: '3' });
    expect(card.promise).toMatchObject({ broken: 3 });
    expect(done.status).toBe(204);
    expect(page).toContain('多次逾期不答复');
    expect((await enterpriseGet(house, cookie, 'record')).status).toBe(401);
  });

  it('is for the firm to wish, once nothing is open, and ends session and account at once', async () => {
    const cookie = await admitted(house, head, leaving);
    const number = await settlementAgainst(leaving.creditCode);
    const leave = () => house.ask().post('/api/v1/enterprise/leaving').set('Cookie', cookie);
    const early = await leave();
    const words = '已按约定交货，不同意退款。';
    await enterpriseGive(house, cookie, { number, command: 'refuse-settlement', body: { words } });
    const done = await leave();
    const again = await leave();
    const application = await applicationOf(leaving.creditCode);
    const rows = await house.asOwner(
      `SELECT ground, withdrawn_by FROM enterprise WHERE application = '${application}'`,
    );
    const lines = await house.asOwner(
      `SELECT actor LIKE 'staff:%' AS "byStaff" FROM audit WHERE action = 'enterprise.left'`,
    );
    const settlers = await house.ask().get(`/api/v1/settlers?words=${leaving.creditCode}`);

    expect(problemOf(early)).toMatchObject({ status: 409, code: 'enterprise.settlements-open' });
    expect([done.status, again.status]).toEqual([204, 401]);
    expect(rows).toEqual([{ ground: 'own-request', withdrawn_by: null }]);
    expect(lines).toEqual([{ byStaff: true }]);
    expect(bodyOf<readonly object[]>(settlers)).toEqual([]);
    expect((await house.ask().get('/disclosure/settlers')).text).toContain('经营者自行申请退出');
  });
});
