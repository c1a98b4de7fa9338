// Requests that nobody sends by mistake: bent fields, bent bodies and bent lines of HTTP, to one house, each with its id.
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import Fastify from 'fastify';
import type { Response } from 'supertest';
import { logOptions } from '../../apps/api/src/door/log.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { type Desk, bodyOf, fileOne, openDesk, problemOf, sendFiling } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';

/** Of the processor, so that a busy machine changes nothing: far less than a pattern takes that has gone astray. */
const mostMs = 500;
const acceptance = { noticeChannel: 'phone' };
const agreement = { paper: 'letter', terms: '经营者退还货款。', recoveredFen: 12_900 };
const wrongCode = { number: 'NH3J-JYR6-F', queryCode: 'AAAA-AAAA-AAAA' };

function spentMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

describeWith('PostgreSQL', 'a request', () => {
  let house: TestHouse;
  let desk: Desk;
  let number: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    desk = await openDesk(house, 'taikang.a');
    number = await fileOne(house, anyComplaint());
  });
  afterAll(() => house.close());

  /** Sends a body letter by letter: no client tidies it up on the way. */
  const sendText = async (path: string, text: string): Promise<Response> =>
    house
      .ask()
      .post(`/api/v1${path}`)
      .set({
        'Content-Type': 'application/json',
        Cookie: desk.cookie,
        'Idempotency-Key': randomUUID(),
        'If-Match': '"1"',
      })
      .send(text);

  /** All that a command could have changed. */
  const facts = async (): Promise<unknown> => {
    const { version } = await desk.page(number);
    return { version, events: (await desk.get(`/cases/${number}/events`)).text };
  };

  /** What comes back on a connection of its own until it is closed, or a second has passed. */
  const speak = (lines: string): Promise<string> =>
    new Promise((done, failed) => {
      const { hostname, port } = new URL(house.origin);
      let heard = '';
      const line = connect(Number(port), hostname, () => line.write(lines, 'latin1'));
      line.setEncoding('latin1').on('data', (part: string) => (heard += part));
      line.setTimeout(1000, () => line.destroy());
      // A house that hangs up in the middle of a sentence has answered as well.
      line.on('error', (fault: NodeJS.ErrnoException) => {
        if (fault.code !== 'ECONNRESET' && fault.code !== 'EPIPE') failed(fault);
      });
      line.once('close', () => done(heard));
    });
  const statusesIn = (heard: string): readonly number[] =>
    [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));

  it.each([
    ['a column to sort by', 'sort=id;select%20pg_sleep(9)'],
    ['an order of its own', 'order=(select%20login%20from%20account)'],
    ['a view that is none', "view=open'%20OR%20'1'='1"],
    ['a unit that is none', "unit=411627'%20OR%201=1--"],
    ['a handler that is no id', 'handler=%27;DROP%20TABLE%20account;--'],
    ['a mark that no page gave', 'after=%27%20UNION%20SELECT%201--'],
    ['a month that is none', 'month=2026-13'],
  ])('A05 for a list by %s is refused', async (_what, query) => {
    const answer = await desk.get(`/cases?${query}`);

    expect(answer.status).toBe(400);
    expect(answer.text).not.toMatch(/select|drop|union|syntax/i);
  });

  it('A05 for what is SQL finds what is written like that, which is nothing', async () => {
    const all = await desk.list('view=all');
    const found = await desk.list(`view=all&q=${encodeURIComponent("%' OR 1=1 --")}`);

    expect(all.total).toBeGreaterThan(0);
    expect(found.total).toBe(0);
  });

  it.each([
    ['/tracking', { number: { where: {} }, queryCode: 'AAAA-AAAA-AAAA' }],
    ['/tracking', { number: ['NH3J-JYR6-F'], queryCode: ['AAAA-AAAA-AAAA'] }],
    ['/session', { login: { $ne: '' }, password: 'x' }],
    ['/session', { login: 'taikang.a', password: ['dabo-kifu-lemi-nopu'] }],
    ['/routing', [{ address: '太康县' }]],
    ['/filings', { ...anyComplaint(), person: [{ name: '李小明' }] }],
  ])('A06 to %s with an object where a word belongs is refused: %j', async (path, body) => {
    expect((await sendText(path, JSON.stringify(body))).status).toBe(400);
  });

  it.each([
    '{"__proto__":{"role":"admin"},"number":"NH3J-JYR6-F","queryCode":"AAAA-AAAA-AAAA"}',
    '{"constructor":{"prototype":{"role":"admin"}},"number":"NH3J-JYR6-F","queryCode":"AAAA-AAAA-AAAA"}',
    '{"number":{"__proto__":{"role":"admin"}},"queryCode":"AAAA-AAAA-AAAA"}',
  ])('A11 that reaches for the prototype of all objects is refused, and reaches nothing: %s', async (text) => {
    const answer = await sendText('/tracking', text);
    const asked = await desk.get('/cases?__proto__[role]=admin&constructor[prototype][role]=admin');

    expect([answer.status, asked.status]).toEqual([400, 400]);
    expect(Reflect.has({}, 'role')).toBe(false);
  });

  it.each([
    ['/tracking', { number: '('.repeat(60_000), queryCode: 'A' }],
    ['/tracking', { number: 'NH3J-JYR6-F', queryCode: '-A'.repeat(30_000) }],
    ['/consumer/code', { address: `${'a.'.repeat(15_000)}@${'b-'.repeat(15_000)}` }],
    ['/consumer/code', { address: ' 1'.repeat(30_000) }],
    ['/routing', { address: '('.repeat(60_000) }],
    ['/session', { login: 'a.'.repeat(30_000), password: 'x' }],
  ])(
    'A13 to %s with sixty thousand letters that a pattern could get lost in is refused at once',
    async (path, body) => {
      const begun = process.cpuUsage();
      const answer = await sendText(path, JSON.stringify(body));

      expect(answer.status).toBe(400);
      expect(spentMs(begun)).toBeLessThan(mostMs);
    },
  );

  it('A17 that carries line ends and colours is one line of the log, with nothing of its sender in it', async () => {
    const options = logOptions({ logLevel: 'info' });
    if (typeof options === 'boolean') throw new Error('the api keeps no log');
    const lines: string[] = [];
    const stream = new Writable({ write: (line, _encoding, done) => (lines.push(String(line)), done()) });
    const server = Fastify({ logger: { ...options, stream } });
    server.get('/:name', (request) => (request.log.error({ nest: 'no\r\n{"level":60}\u001b[31m' }), 'here'));
    const { statusCode } = await server.inject({
      url: '/%0d%0aforged%1b[31m',
      headers: { 'user-agent': 'forged\u001b[31m' },
    });
    await server.close();

    expect(statusCode).toBe(200);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => /[\r\u001b]|\n./.test(line))).toEqual([]);
    expect(lines.join('')).not.toContain('forged');
  });

  it.each([
    ['a letter without a value', '\u0000'],
    ['half of a pair', '\ud800'],
    ['a change of colour', '\u001b[31m'],
  ])('A18 with %s in its words is refused', async (_what, letters) => {
    const { respondent } = anyComplaint();
    const answer = await sendFiling(house, anyComplaint({ respondent: { ...respondent, name: `老${letters}店` } }));

    expect(answer.status).toBe(400);
    expect(problemOf(answer).fields).toMatchObject([{ field: 'respondent.name', code: 'not-plain-text' }]);
  });

  it('A18 with rare letters is kept letter by letter, however they were put together', async () => {
    const { respondent } = anyComplaint();
    const rare = await fileOne(house, anyComplaint({ respondent: { ...respondent, name: '𠮷野家𰻞面馆 Cafe\u0301' } }));
    const { items } = await desk.list(`view=all&q=${encodeURIComponent('𠮷野家')}`);

    expect(items.filter((item) => item.number === rare)).toMatchObject([{ respondentName: '𠮷野家𰻞面馆 Café' }]);
  });

  it('A20 for a step before its time is refused with what is allowed, and changes nothing', async () => {
    const before = await facts();
    const skipped = await desk.give(number, 'record-agreement', agreement);
    const backdated = await desk.give(number, 'accept', { ...acceptance, at: '2026-01-01T00:00:00Z' });

    expect(skipped.status).toBe(409);
    expect(problemOf(skipped).allowed?.length).toBeGreaterThan(0);
    expect(backdated.status).toBe(400);
    expect(await facts()).toEqual(before);
  });

  it.each(['dueAt', 'receivedAt', 'status', 'county', 'unit', 'riskLevel', 'id', 'version'])(
    'A21 that sets %s itself is refused, in a filing and in a command',
    async (field) => {
      const filed = await sendFiling(house, { ...anyComplaint(), [field]: '411628' });
      const before = await facts();
      const given = await desk.give(number, 'accept', { ...acceptance, [field]: '411628' });

      expect([filed.status, given.status]).toEqual([400, 400]);
      expect(problemOf(filed).fields).toMatchObject([{ field, code: 'unknown' }]);
      expect(await facts()).toEqual(before);
    },
  );

  it('A34 for a page that does not exist hears nothing of its own words again', async () => {
    const words = 'call-10086-to-win';
    for (const path of [`/${words}.html`, `/api/v1/${words}`, `/assets/${words}?say=${words}`]) {
      for (const accept of ['text/html', 'application/json']) {
        expect((await house.ask().get(path).set('Accept', accept)).text).not.toContain(words);
      }
    }
  });

  it.each(['//evil.example', '\\\\evil.example', 'https:evil.example', 'javascript:alert(1)'])(
    'A35 that would be sent on to %s is sent nowhere',
    async (target) => {
      for (const name of ['next', 'returnTo', 'redirect', 'url']) {
        for (const path of ['/', '/desk', '/api/v1/site', '/api/v1/session', `/api/v1/attachments/${randomUUID()}`]) {
          const answer = await house
            .ask()
            .get(path)
            .query({ [name]: target })
            .set('Accept', 'text/html');
          expect(answer.headers['location']).toBeUndefined();
        }
      }
    },
  );

  it('A43 that says one thing twice is refused, and a header is the same in letters of any size', async () => {
    const twice = await Promise.all(
      ['limit=1&limit=2', 'view=mine&view=all', 'unit=411627&unit=411628'].map((query) => desk.get(`/cases?${query}`)),
    );
    const { hostname } = new URL(house.origin);
    const body = JSON.stringify(anyComplaint());
    const heard = await speak(
      `POST /api/v1/filings HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n` +
        `IDEMPOTENCY-KEY: ${randomUUID()}\r\nidempotency-key: ${randomUUID()}\r\nConnection: close\r\n` +
        `Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${Buffer.from(body).toString('latin1')}`,
    );

    expect(twice.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(statusesIn(heard)).toEqual([400]);
    expect(heard).toContain('idempotency');
  });

  it.each([
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n'],
    ['a length and pieces', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'],
    ['pieces of a made-up kind', 'Transfer-Encoding: xchunked\r\n'],
    ['pieces behind a line that is bent', 'Transfer-Encoding\u000b: chunked\r\nContent-Length: 5\r\n'],
    ['a line that ends too early', 'X-Bent: a\nContent-Length: 5\r\n'],
    ['a header of twenty thousand letters', `X-Long: ${'a'.repeat(20_000)}\r\n`],
    ['ten thousand headers', 'X-Many: a\r\n'.repeat(10_000)],
  ])('A45 with %s is refused and cut off: what hides behind it is never answered', async (_what, headers) => {
    const heard = await speak(
      `POST /api/v1/tracking HTTP/1.1\r\nHost: house\r\nContent-Type: application/json\r\n${headers}\r\n` +
        '0\r\n\r\nGET /api/v1/site HTTP/1.1\r\nHost: house\r\n\r\n',
    );

    expect(statusesIn(heard)).toHaveLength(1);
    expect([400, 431]).toContain(statusesIn(heard)[0]);
  });

  it('A46 for another kind of line is answered as the request that it is', async () => {
    const heard = await speak(
      'GET /api/v1/cases HTTP/1.1\r\nHost: house\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );

    expect(statusesIn(heard)).toEqual([401]);
  });

  it.each([
    '/metrics',
    '/queues',
    '/system/cron',
    '/healthz',
    '/jobs/run',
    '/admin',
    '/.git/config',
    '/.env',
    '/server-status',
  ])('A47, A48 for %s finds nothing of the kind', async (path) => {
    const { status } = await house.ask().get(`${path}?hash=x&verbose`);
    expect(status).toBe(404);
  });

  it.each([
    ['ten megabytes', () => JSON.stringify({ number: 'x'.repeat(10_000_000) }), 413],
    ['ten thousand lists within lists', () => '['.repeat(10_000) + ']'.repeat(10_000), 400],
    [
      'five thousand fields',
      () => `{${Array.from({ length: 5_000 }, (_, at) => `"f${String(at)}":1`).join(',')}}`,
      400,
    ],
    ['a number beyond all numbers', () => JSON.stringify(wrongCode).replace('"NH3J-JYR6-F"', '1e400'), 400],
    ['one field twice, the second no word', () => '{"number":"NH3J-JYR6-F","queryCode":"A","number":7}', 400],
    ['half of a body', () => '{"number":"NH3J', 400],
  ])('A49 of %s is refused at once', async (_what, text, status) => {
    const body = text();
    const begun = process.cpuUsage();
    // Who is still sending when he is cut off may hear of the cut alone.
    const answer = await sendText('/tracking', body).catch(() => undefined);

    expect(answer?.status ?? 413).toBe(status);
    expect(spentMs(begun)).toBeLessThan(mostMs);
    expect(bodyOf(await house.ask().get('/api/v1/site'))).toBeDefined();
  });
});
