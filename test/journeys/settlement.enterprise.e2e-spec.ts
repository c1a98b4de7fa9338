// A dispute that the shop settles itself: filed, offered, taken and recorded; and one that it refuses, which goes to the bureau.
import type { EnterpriseCaseView } from '../../apps/api/src/enterprise/enterprise-case.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { admitted, enterpriseGet, enterpriseGive } from '../security/enterprises.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, file, fileOne, openDesk } from './desk.js';

const shop = { address: 'boss@shop.example.com', creditCode: anyCreditCode(200_000_001) };
const filing = anyComplaint({
  respondent: { name: '太康县老张百货店', address: '太康县城关回族镇建设路12号', creditCode: shop.creditCode },
  settleFirst: { settler: 'enterprise', turnsByItself: true },
});
const offer = { remedy: 'refund', amountFen: 12_900, terms: '三日内原路退款。' };

describeWith('PostgreSQL', 'a settlement with an enterprise', () => {
  let house: TestHouse;
  let head: Desk;
  let cookie: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    head = await openDesk(house, 'taikang.head');
    cookie = await admitted(house, head, shop);
  }, 60_000);
  afterAll(() => house.close());

  const pageOf = async (number: string) =>
    bodyOf<EnterpriseCaseView>(await enterpriseGet(house, cookie, `cases/${number}`));

  it('goes from the filing through offer and acceptance to the record, which both sides read', async () => {
    const { numbers, queryCode } = await file(house, filing);
    const number = numbers[0]?.number ?? '';
    const offered = await enterpriseGive(house, cookie, { number, command: 'offer', body: offer });
    const between = await pageOf(number);
    const taken = await head.give(number, 'accept-offer', { by: 'consumer' });
    const after = await pageOf(number);
    const tracked = await house.ask().post('/api/v1/tracking').send({ number, queryCode });

    expect([offered, taken, tracked].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(between).toMatchObject({ state: 'negotiating', offer: { by: 'enterprise', amountFen: 12_900 } });
    expect(after).toMatchObject({ state: 'closed', outcome: 'settled' });
    expect(after.events.map(({ type }) => type)).toEqual(['registered', 'offered', 'offer-accepted']);
    expect(after.clocks.map(({ state }) => state)).toEqual(['met']);
    expect(bodyOf<object>(tracked)).toMatchObject({ state: 'closed', outcome: 'settled' });
  });

  it('goes to the bureau with its people when the shop refuses, and out of the shop’s sight', async () => {
    const number = await fileOne(house, filing);
    const body = { words: '已按约定交货，不同意退款。' };
    const refused = await enterpriseGive(house, cookie, { number, command: 'refuse-settlement', body });
    const { related } = await head.page(number);
    const complaint = related.find(({ kind }) => kind === 'complaint')?.number ?? '';
    const opened = await head.page(complaint);

    expect(refused.status).toBe(200);
    expect(Object.keys(bodyOf<object>(refused)).sort()).toEqual(['number', 'version']);
    expect(opened.parties.map(({ masked }) => masked)).toEqual(['李**']);
    expect((await enterpriseGet(house, cookie, `cases/${complaint}`)).status).toBe(404);
    expect((await pageOf(number)).outcome).toBe('not-settled');
  });
});
