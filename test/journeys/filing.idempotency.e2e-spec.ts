// A request that is sent again: one case, one receipt, whatever happened to the first answer.
import { randomUUID } from 'node:crypto';
import type { FilingReceipt } from '../../apps/api/src/filing/filing.dto.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, fileOne, openDesk, problemOf, sendFiling } from './desk.js';

describeWith('PostgreSQL', 'a request sent again under its key', () => {
  let house: TestHouse;
  let officer: Desk;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
  });
  afterAll(() => house.close());

  const countAll = async (): Promise<number> => (await officer.list('view=all')).total;

  it('answers with the same number and query code, and files nothing twice', async () => {
    const before = await countAll();
    const key = randomUUID();
    const [first, second] = [
      await sendFiling(house, anyComplaint(), key),
      await sendFiling(house, anyComplaint(), key),
    ];

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(bodyOf<FilingReceipt>(second).numbers[0]?.number).toBe(bodyOf<FilingReceipt>(first).numbers[0]?.number);
    expect(bodyOf<FilingReceipt>(second).queryCode).toBe(bodyOf<FilingReceipt>(first).queryCode);
    expect(await countAll()).toBe(before + 1);
  });

  it('makes one case of fifty at once; the others hear the same or that it is under way', async () => {
    const before = await countAll();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => sendFiling(house, anyComplaint(), key)));
    const numbers = answers
      .filter(({ status }) => status === 201)
      .map((answer) => bodyOf<FilingReceipt>(answer).numbers[0]?.number);
    const others = answers.filter(({ status }) => status !== 201);

    expect(await countAll()).toBe(before + 1);
    expect(new Set(numbers).size).toBe(1);
    expect(others.map((answer) => [answer.status, problemOf(answer).code])).toEqual(
      others.map(() => [409, 'idempotency.in-flight']),
    );
  });

  it('refuses the key for another body', async () => {
    const key = randomUUID();
    await sendFiling(house, anyComplaint(), key);
    const answer = await sendFiling(house, anyComplaint({ story: '另一件事：换货后仍然漏水。' }), key);

    expect(answer.status).toBe(422);
    expect(problemOf(answer).code).toBe('idempotency.mismatch');
  });

  it('knows the same body however its fields are ordered', async () => {
    const key = randomUUID();
    const filing = anyComplaint();
    const turned = Object.fromEntries(Object.entries(filing).reverse());
    const answers = [await sendFiling(house, filing, key), await sendFiling(house, turned, key)];

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  });

  it.each([
    ['none', undefined],
    ['seven characters', 'a'.repeat(7)],
    ['two hundred and one', 'a'.repeat(201)],
    ['a blank inside', 'abcd efgh'],
  ])('asks for a key of 8 to 200 visible characters: %s', async (_what, key) => {
    const asking = house.ask().post('/api/v1/filings');
    const answer = await (key === undefined ? asking : asking.set('Idempotency-Key', key)).send(anyComplaint());

    expect(answer.status).toBe(400);
    expect(problemOf(answer).code).toBe('idempotency.key-missing');
  });

  it('decides once: a decision sent again is answered again at the version it made', async () => {
    const number = await fileOne(house, anyComplaint());
    const key = randomUUID();
    const accept = () => officer.give(number, 'accept', { noticeChannel: 'phone' }, { key, version: 1 });
    const [first, second] = [await accept(), await accept()];
    const { version } = await officer.page(number);

    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.text).toBe(first.text);
    expect(version).toBe(2);
  });

  it('gives each officer keys of his own', async () => {
    const number = await fileOne(house, anyComplaint());
    const colleague = await openDesk(house, 'taikang.b');
    const key = randomUUID();
    const first = await officer.give(number, 'note', { text: '已电话联系店家。' }, { key, version: 1 });
    const second = await colleague.give(number, 'note', { text: '店家约定明日到所。' }, { key, version: 1 });

    expect([first.status, second.status]).toEqual([200, 200]);
  });
});
