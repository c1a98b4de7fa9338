// Nobody can ask without end, nobody can claim to be somebody else to go on asking, and the figures have a door of their own.
import { get } from 'node:http';
import { findFreePort } from '../setup/free-port.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';

let house: TestHouse;
const wrongCode = { number: 'NH3J-JYR6-F', queryCode: 'AAAA-AAAA-AAAA' };

describe('an allowance for each address', () => {
  beforeAll(async () => {
    house = await openTestHouse({ settings: { RATE_ADDRESS_PER_MINUTE: '60', TRUSTED_PROXIES: '10.9.9.9' } });
  });
  afterAll(() => house.close());

  it('A44: is spent by the address of the connection, whatever its headers claim, and the refusal says when to come back', async () => {
    const statuses: number[] = [];
    let last;
    for (let turn = 0; turn < 8; turn += 1) {
      last = await house
        .ask()
        .post('/api/v1/tracking')
        .set('X-Forwarded-For', `198.51.100.${String(turn)}`)
        .set('X-Real-IP', `198.51.100.${String(turn)}`)
        .set('CF-Connecting-IP', `198.51.100.${String(turn)}`)
        .send(wrongCode);
      statuses.push(last.status);
    }

    // Ten points each: the seventh is one too many.
    expect(statuses.slice(0, 6)).not.toContain(429);
    expect(statuses.slice(6)).toEqual([429, 429]);
    expect(last?.body).toMatchObject({ status: 429, code: 'request.too-many' });
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(last?.headers['retry-after'])).toBeLessThanOrEqual(60);
  });
});

describe('behind a gate that the settings name', () => {
  beforeAll(async () => {
    house = await openTestHouse({
      settings: { RATE_ADDRESS_PER_MINUTE: '60', TRUSTED_PROXIES: '127.0.0.0/8,10.0.0.0/8' },
    });
  });
  afterAll(() => house.close());

  const askedFor = async (forwarded: string): Promise<number> =>
    (await house.ask().post('/api/v1/tracking').set('X-Forwarded-For', forwarded).send(wrongCode)).status;

  it('A44: each asker has an allowance of his own, and what an asker wrote into the header himself counts for nothing', async () => {
    for (let turn = 0; turn < 6; turn += 1) await askedFor(`192.0.2.${String(turn)}, 198.51.100.7`);

    await expect(askedFor('192.0.2.99, 198.51.100.7')).resolves.toBe(429);
    await expect(askedFor('198.51.100.8')).resolves.not.toBe(429);
  });

  it('A44: what is no address is one asker, and harms nothing', async () => {
    const statuses = [];
    for (const claimed of [
      "'; DROP TABLE account; --",
      '<script>',
      'unknown',
      '::::',
      '999.1.1.1',
      '%00',
      '_hidden',
      '-',
    ])
      statuses.push(await askedFor(claimed));

    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('an allowance for each account', () => {
  beforeAll(async () => {
    house = await openTestHouse({ settings: { RATE_ACCOUNT_PER_MINUTE: '60' } });
  });
  afterAll(() => house.close());

  it('is spent over all its sessions, and leaves the next officer alone', async () => {
    const [one, other, colleague] = [
      await house.enter('taikang.a'),
      await house.enter('taikang.a'),
      await house.enter('taikang.b'),
    ];
    const look = async (cookie: string): Promise<number> =>
      (await house.ask().get('/api/v1/session').set('Cookie', cookie)).status;
    for (let turn = 0; turn < 60; turn += 1) await look(turn % 2 === 0 ? one : other);

    await expect(look(one)).resolves.toBe(429);
    await expect(look(other)).resolves.toBe(429);
    await expect(look(colleague)).resolves.toBe(200);
  });
});

describe('the figures of the house', () => {
  let port: number;
  beforeAll(async () => {
    port = await findFreePort();
    house = await openTestHouse({ settings: { METRICS_PORT: String(port) } });
  });
  afterAll(() => house.close());

  const figures = (path: string): Promise<{ readonly status: number; readonly text: string }> =>
    new Promise((done, failed) => {
      get({ host: '127.0.0.1', port, path, agent: false }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.once('end', () => done({ status: answer.statusCode ?? 0, text }));
      }).once('error', failed);
    });

  it('A47: are given out on their own port alone, by the pattern of a route and never by what stood in it', async () => {
    await house.ask().get('/api/v1/cases/NH3J-JYR6-F');
    await house.records.heartbeats.beat({
      name: 'worker',
      instance: '0192e4a0-0000-7000-8000-000000000001',
      facts: { timers: { due: 3, oldestSeconds: 41, failing: 1 }, clockJumpSeconds: 0 },
    });
    const { status, text } = await figures('/metrics');

    expect(status).toBe(200);
    expect(text).toContain('route="/api/v1/cases/:number"');
    expect(text).not.toContain('NH3J');
    expect(text).toMatch(/^anqi_timers_oldest_due_seconds\{worker="[0-9a-f-]{36}"\} 41$/m);
    // Of what the worker did not say there is no figure, rather than a good one.
    expect(text).not.toMatch(/^anqi_letters_dead\{/m);
    expect(text).toMatch(/^anqi_worker_silent_seconds\{worker="[0-9a-f-]{36}"\} \d/m);
    await expect(figures('/')).resolves.toMatchObject({ status: 404 });
    for (const path of ['/metrics', '/api/v1/metrics', '/queues', '/healthz?verbose=1', '/admin'])
      expect((await house.ask().get(path)).status).toBe(404);
  });
});
