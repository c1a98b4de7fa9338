// Whether a firm that promised to pay in advance did: what its consumers say, once the money has come, and who reads the sum.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { OwnRecordView } from '../../apps/api/src/enterprise/own-record.dto.js';
import type { SettlerFiguresView } from '../../apps/api/src/enterprise/settler-figures.dto.js';
import type { TrackedCaseView } from '../../apps/api/src/tracking/tracking.dto.js';
import { discloseMany, disclosedCode } from '../factories/disclosed.factory.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { apply, enterAsEnterprise, enterpriseGet, enterpriseGive, waitingAt } from '../security/enterprises.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, file, openDesk, problemOf } from './desk.js';

const shop = { address: 'boss@shop-p.example.com', creditCode: disclosedCode(0) };
const respondent = {
  name: '太康县老张百货店',
  address: '太康县城关回族镇建设路12号',
  creditCode: shop.creditCode,
};

interface Filed {
  readonly number: string;
  readonly queryCode: string;
}

describeWith('PostgreSQL', 'advance payment', () => {
  let house: TestHouse;
  let head: Desk;
  let owner: string;
  let application: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    head = await openDesk(house, 'taikang.head');
    await discloseMany(house.databaseUrl, { count: 1, operators: 1 });
    await apply(house, shop);
    application = (await waitingAt(head, shop.creditCode)).id;
    await head.post(`/enterprise-applications/${application}/approval`, {});
    owner = await enterAsEnterprise(house, shop.address);
  }, 60_000);
  afterAll(() => house.close());

  const filed = async (): Promise<Filed> => {
    const settleFirst = { settler: 'enterprise', turnsByItself: false } as const;
    const { numbers, queryCode } = await file(house, anyComplaint({ respondent, settleFirst }));
    return { number: numbers[0]?.number ?? '', queryCode };
  };
  const track = async ({ number, queryCode }: Filed): Promise<TrackedCaseView> =>
    bodyOf<TrackedCaseView>(await house.ask().post('/api/v1/tracking').send({ number, queryCode }));
  const give = async (one: Filed, command: string, body: object): Promise<Response> =>
    house
      .ask()
      .post(`/api/v1/tracking/${one.number}/commands/${command}`)
      .set({
        'Query-Code': one.queryCode,
        'Idempotency-Key': randomUUID(),
        'If-Match': `"${(await track(one)).version}"`,
      })
      .send(body);
  const settled = async (amountFen = 5000): Promise<Filed> => {
    const one = await filed();
    const remedy = amountFen === 0 ? 'apology' : 'refund';
    const body = { remedy, amountFen, byOn: '2026-11-27', terms: '微信转账。' };
    await enterpriseGive(house, owner, { number: one.number, command: 'offer', body });
    const taken = await give(one, 'accept-offer', {});
    if (taken.status !== 200) throw new Error(`not taken: ${taken.text}`);
    return one;
  };
  const says = (one: Filed, arrived: string): Promise<Response> => give(one, 'confirm-payment', { arrived });
  const record = async () => bodyOf<OwnRecordView>(await enterpriseGet(house, owner, 'record'));
  const county = async () =>
    bodyOf<readonly SettlerFiguresView[]>(await head.get('/enterprise-applications/figures')).find(
      ({ application: own }) => own === application,
    );
  const code = (answer: Response): string => `${String(answer.status)} ${problemOf(answer).code}`;

  it('is asked of whoever settled for money, and answered for good once the money has come', async () => {
    const [open, free, paid] = [await filed(), await settled(0), await settled()];
    const asked = (await track(paid)).commands.find(({ name }) => name === 'confirm-payment');

    expect(asked).toMatchObject({ allowed: true, label: '说明钱是否收到', fields: [{ name: 'arrived' }] });
    expect(code(await says(open, 'in-time'))).toBe('409 case.not-now');
    expect(code(await says(free, 'in-time'))).toBe('409 settlement.no-payment-agreed');
    expect((await says(paid, 'maybe')).status).toBe(400);
    expect((await says(paid, 'not-yet')).status).toBe(200);
    expect((await says(paid, 'in-time')).status).toBe(200);
    expect(code(await says(paid, 'late'))).toBe('409 settlement.payment-told');
    expect((await track(paid)).events.at(-1)?.text).toBe('和解的付款：按时收到了');
    // It was not promised when it came in.
    expect((await record()).promises[1]).toMatchObject({ code: 'advance-payment', stands: false });
    expect((await record()).promises[1]?.kept).toBeUndefined();
  }, 60_000);

  it('is counted from the promise on by what consumers say, for the firm, its county and, once it is enough, everybody', async () => {
    await house
      .ask()
      .put('/api/v1/enterprise/promises')
      .set('Cookie', owner)
      .send({ promises: ['advance-payment'] });
    const cases: Filed[] = [];
    for (let count = 0; count < 6; count += 1) cases.push(await settled());
    const [first, second, third, fourth, fifth, sixth] = cases;
    if (!first || !second || !third || !fourth || !fifth || !sixth) throw new Error('six cases');
    for (const one of [first, second, third]) await says(one, 'in-time');
    await says(fourth, 'late');
    const noted = await head.give(fifth.number, 'confirm-payment', { arrived: 'in-time' });
    const few = await record();
    // What an officer wrote down is his, and the consumer may still say it himself.
    await says(sixth, 'not-yet');

    expect(noted.status).toBe(200);
    expect(few.promises[1]).toMatchObject({ stands: true, kept: '3/4' });
    expect(few.scores.at(-1)).toMatchObject({ name: '承诺做到：先行赔付', quarter: '3/4', year: '3/4' });
    expect((await county())?.promises).toMatchObject([{ text: '先行赔付', kept: '3/5' }]);
    const before = (await house.ask().get(`/disclosure/e/${shop.creditCode}`)).text;
    expect(before).not.toContain('先行赔付做到');

    await house.setClock('2026-12-02T01:00:00Z');
    const page = (await house.ask().get(`/disclosure/e/${shop.creditCode}`)).text;
    expect(page).toContain('先行赔付做到');
    expect(page).toContain('60.0 %（3/5）');
    await says(sixth, 'late');
    expect((await says(fifth, 'in-time')).status).toBe(200);
    expect(code(await head.give(fifth.number, 'confirm-payment', { arrived: 'late' }))).toBe(
      '409 settlement.payment-told',
    );
    expect((await house.ask().get(`/disclosure/e/${shop.creditCode}`)).text).toContain('66.6 %（4/6）');
  }, 60_000);
});
