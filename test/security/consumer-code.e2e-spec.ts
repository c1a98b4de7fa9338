// A63 to A69 at the door of consumers: a code cannot be read, guessed, replayed, moved elsewhere, raced, or sent without end.
import { randomUUID } from 'node:crypto';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { solvedProof } from '../factories/proof.factory.js';
import { problemOf } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { askCode, askedBy, codeSentTo, enterAsConsumer, enterCode, phoneOf } from './consumers.js';
import { cookiesOf } from './entering.js';

const wrongThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describeWith('PostgreSQL', 'a code for a consumer', () => {
  let house: TestHouse;
  let numbers = 0;
  /** Each in a block of its own, so that no test uses up another’s budget. */
  const anyAddress = () => phoneOf((numbers += 1) * 10_000);

  beforeAll(async () => {
    house = await openTestHouse({ settings: { CODES_AN_HOUR: '5' } });
  });
  afterAll(() => house.close());

  const asConsumers = <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
    house.records.app.inScope({ city: house.records.city, system: 'consumers' }, ({ query }) =>
      query<Row>(sql, parameters),
    );
  /** As if codes had gone to the address of the last one before, so long ago each. */
  const sentBefore = (ages: readonly string[]) =>
    asConsumers(
      `INSERT INTO code_sending (city, address_key, block_key, sent_at)
       SELECT s.city, s.address_key, sha256('other'), now() - age::interval
         FROM (SELECT city, address_key FROM code_sending ORDER BY id DESC LIMIT 1) s, unnest($1::text[]) AS age`,
      [ages],
    );

  it('A63 never stands in the answer that asks for it, nor in a row', async () => {
    const address = anyAddress();
    const answer = await askCode(house, address);
    const code = await codeSentTo(house, address);
    const rows = await asConsumers('SELECT to_jsonb(a)::text AS row FROM address_code a');

    expect(answer.text).toBe('{"minutes":5,"againAfterSeconds":60}');
    expect(`${answer.text}${JSON.stringify(answer.headers)}`).not.toContain(code);
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(JSON.stringify(rows)).not.toContain(address);
  });

  it('A63 is sent to known and unknown with the same answer', async () => {
    const known = anyAddress();
    await enterAsConsumer(house, known);
    await asConsumers('DELETE FROM code_sending');
    const [first, second] = [await askCode(house, known), await askCode(house, anyAddress())];

    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.text).toBe(first.text);
    expect(Object.keys(second.headers).sort()).toEqual(Object.keys(first.headers).sort());
  });

  it('A63 signs in, and of the account only ciphertext and a keyed hash are kept', async () => {
    const address = anyAddress();
    const cookie = await enterAsConsumer(house, address);
    const listed = await house.ask().get('/api/v1/consumer/filings').set('Cookie', cookie);
    const rows = await asConsumers('SELECT id, address_key, created_at FROM consumer');

    expect([listed.status, listed.text]).toEqual([200, '[]']);
    expect(JSON.stringify(rows)).not.toContain(address);
    await expect(asConsumers('SELECT address_sealed FROM consumer')).rejects.toMatchObject({ code: '42501' });
  });

  it('A64 is burnt after five wrong tries: the sixth, right one is refused with the same words', async () => {
    const address = anyAddress();
    const cookie = await askedBy(house, address);
    const code = await codeSentTo(house, address);
    const wrong = await Promise.all(
      Array.from({ length: 5 }, () => enterCode(house, cookie, { address, code: wrongThan(code) })),
    );
    const right = await enterCode(house, cookie, { address, code });

    expect([...wrong, right].map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401]);
    expect(right.text).toBe(wrong[0]?.text);
  });

  it('A65 is worth nothing after five minutes', async () => {
    const address = anyAddress();
    const cookie = await askedBy(house, address);
    await asConsumers(`UPDATE address_code SET expires_at = now() - interval '1 second'`);

    const late = await enterCode(house, cookie, { address, code: await codeSentTo(house, address) });

    expect(problemOf(late).code).toBe('code.refused');
  });

  it('A65 lives for five minutes and no longer', async () => {
    await asConsumers('DELETE FROM address_code');
    await askedBy(house, anyAddress());
    const [row] = await asConsumers<{ left: number }>(
      'SELECT extract(epoch FROM expires_at - now())::float8 AS left FROM address_code',
    );

    expect(row?.left).toBeGreaterThan(290);
    expect(row?.left).toBeLessThanOrEqual(300);
  });

  it('A66 makes one session when fifty give the right code at once', async () => {
    const address = anyAddress();
    const cookie = await askedBy(house, address);
    const code = await codeSentTo(house, address);
    const answers = await Promise.all(Array.from({ length: 50 }, () => enterCode(house, cookie, { address, code })));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(49);
  });

  it('A66 hears five of fifty wrong tries at once, and not the right one after them', async () => {
    const address = anyAddress();
    const cookie = await askedBy(house, address);
    const code = await codeSentTo(house, address);
    await Promise.all(Array.from({ length: 50 }, () => enterCode(house, cookie, { address, code: wrongThan(code) })));

    expect((await enterCode(house, cookie, { address, code })).status).toBe(401);
  });

  it('A67 works in no other browser, for no other address, without a cookie never, and a second time not', async () => {
    const [mine, theirs] = [anyAddress(), anyAddress()];
    const [myCookie, theirCookie] = [await askedBy(house, mine), await askedBy(house, theirs)];
    const code = await codeSentTo(house, mine);
    const answers = [
      await enterCode(house, theirCookie, { address: mine, code }),
      await enterCode(house, myCookie, { address: theirs, code }),
      await enterCode(house, '', { address: mine, code }),
      await enterCode(house, 'anqi_code=made-up', { address: mine, code }),
      await enterCode(house, myCookie, { address: mine, code }),
      await enterCode(house, myCookie, { address: mine, code }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 200, 401]);
  });

  it('A68 goes to one address once a minute, five times an hour, ten times a day', async () => {
    const address = anyAddress();
    await askedBy(house, address);
    const again = await askCode(house, address);
    await sentBefore(['2 minutes', '3 minutes', '4 minutes', '5 minutes']);
    const sixth = await askCode(house, address);
    await sentBefore(['2 hours', '3 hours', '4 hours', '5 hours', '6 hours']);
    const eleventh = await askCode(house, address);

    expect([again, sixth, eleventh].map(({ status }) => status)).toEqual([429, 429, 429]);
    expect([again, sixth, eleventh].map((answer) => problemOf(answer).code)).toEqual(Array(3).fill('code.too-soon'));
    expect(Number(again.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(3000);
    expect(Number(eleventh.headers['retry-after'])).toBeGreaterThan(60_000);
  });

  it('A68 goes once to a number for which fifty ask at the same time', async () => {
    const address = anyAddress();
    const answers = await Promise.all(Array.from({ length: 50 }, () => askCode(house, address)));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(49);
  });

  it('A68 goes to a thousand numbers of one block only as often as the hour allows', async () => {
    const answers = [];
    for (let tail = 0; tail < 8; tail += 1) answers.push(await askCode(house, phoneOf(9_990_000 + tail)));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    expect(problemOf(answers[7] ?? { text: '' }).code).toBe('code.budget-spent');
  });

  it('A68 is not sent before a proof of work, nor on one that was spent or meant for a filing', async () => {
    const ask = (proof: string) =>
      house.ask().post('/api/v1/consumer/code').set('Proof-Of-Work', proof).send({ address: anyAddress() });
    const proof = await solvedProof(house.origin, 'code');
    const bare = await house.ask().post('/api/v1/consumer/code').send({ address: anyAddress() });
    const answers = [await ask(proof), await ask(proof), await ask(await solvedProof(house.origin, 'filing'))];

    expect([bare, ...answers].map(({ status }) => status)).toEqual([428, 200, 409, 422]);
  });

  it.each([
    ['isInternal', true],
    ['userType', 'EMPLOYEE'],
    ['role', 'unit-head'],
    ['consumer', randomUUID()],
    ['purpose', 'any'],
  ])('A69 knows no field that lets anybody in: %s', async (field, value) => {
    const address = anyAddress();
    const cookie = await askedBy(house, address);
    const answer = await enterCode(house, cookie, { address, code: '123456', [field]: value });

    expect(answer.status).toBe(400);
    expect(cookiesOf(answer)).toEqual([]);
  });

  it('A69 has no fixed code and no header that opens', async () => {
    const address = anyAddress();
    const cookie = await askedBy(house, address);
    const sent = await codeSentTo(house, address);
    const fixed = ['123456', '000000', '888888'].filter((code) => code !== sent);
    const answers = await Promise.all(
      fixed.map((code) =>
        house
          .ask()
          .post('/api/v1/consumer/session')
          .set({ Cookie: cookie, 'X-Debug': '1', 'X-Forwarded-For': '127.0.0.1', 'X-Internal': 'true' })
          .send({ address, code }),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual(fixed.map(() => 401));
  });

  it.each([[['12345', '6']], [123_456], [null], [{ $ne: '' }], [''], ['      '], ['１２３４５６'], ['12345%']])(
    'A70 takes nothing for a code that is no six digits: %j',
    async (code) => {
      const answer = await enterCode(house, '', { address: phoneOf(1), code });

      expect([400, 401]).toContain(answer.status);
    },
  );

  it('is not sent to what is neither a mobile number nor a mail address, and the answer does not repeat it', async () => {
    const answer = await askCode(house, '0394-110 <script>');

    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain('script');
  });

  it('goes to a mail address too', async () => {
    const cookie = await enterAsConsumer(house, 'li.ming@example.com');

    expect((await house.ask().get('/api/v1/consumer/filings').set('Cookie', cookie)).status).toBe(200);
  });

  it('leaves filing as it was: nobody needs an account', async () => {
    const proof = await solvedProof(house.origin, 'filing');
    const filed = await house
      .ask()
      .post('/api/v1/filings')
      .set({ 'Idempotency-Key': randomUUID(), 'Proof-Of-Work': proof })
      .send(anyComplaint());

    expect(filed.status).toBe(201);
  });
});
