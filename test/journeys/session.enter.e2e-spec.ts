// Signing in and out, and what another site can make a browser do: nothing.
import { anyComplaint } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { bodyOf, openDesk, problemOf } from './desk.js';
import type { SignInView } from '../../apps/api/src/session/session.dto.js';

describeWith('PostgreSQL', 'a session', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  const signIn = (login: string, password: string) => house.ask().post('/api/v1/session').send({ login, password });

  it('begins with a cookie that no script can read and no other site can send', async () => {
    const answer = await signIn('taikang.a', testPassphrase);
    const [cookie = ''] = [answer.headers['set-cookie']].flat();

    expect(bodyOf<SignInView>(answer)).toMatchObject({
      next: 'none',
      session: { login: 'taikang.a', unit: '411627', roles: ['officer'] },
    });
    expect(cookie).toMatch(/^anqi_session=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('does not say whether a login exists', async () => {
    const [unknown, wrong] = [await signIn('nobody', 'x'), await signIn('taikang.b', 'x')];

    expect([unknown.status, wrong.status]).toEqual([401, 401]);
    expect(unknown.text).toBe(wrong.text);
  });

  it('locks a login after too many wrong passphrases, and says when to come again', async () => {
    const answers = [];
    for (let index = 0; index < 12; index += 1) answers.push(await signIn('luyi.a', `wrong ${index}`));
    const last = answers.at(-1);

    expect(last?.status).toBe(429);
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await signIn('luyi.a', testPassphrase)).status).toBe(429);
  });

  it('ends when one signs out, at once', async () => {
    const desk = await openDesk(house, 'shenqiu.a');
    const before = await desk.get('/session');
    const out = await house.ask().delete('/api/v1/session').set('Cookie', desk.cookie);
    const after = await desk.get('/session');

    expect([before.status, out.status, after.status]).toEqual([200, 204, 401]);
  });

  it.each([
    ['another origin', { Origin: 'https://evil.example' }],
    ['a hidden origin', { Origin: 'null' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sibling site', { 'Sec-Fetch-Site': 'same-site' }],
  ])('does nothing that %s made a browser send', async (_what, headers) => {
    const answer = await house
      .ask()
      .post('/api/v1/filings')
      .set('Idempotency-Key', 'from-another-site')
      .set(headers)
      .send(anyComplaint());

    expect(answer.status).toBe(403);
    expect(problemOf(answer).code).toBe('request.foreign-origin');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('does what its own pages send', async () => {
    const answer = await house
      .ask()
      .post('/api/v1/session')
      .set({ Origin: house.origin, 'Sec-Fetch-Site': 'same-origin' })
      .send({ login: 'fugou.a', password: testPassphrase });

    expect(answer.status).toBe(200);
  });
});

describeWith('PostgreSQL', 'a session in production', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse({ mode: 'production' });
  });
  afterAll(() => house.close());

  it('travels by https only, and only the house’s own origin may begin it', async () => {
    const body = { login: 'taikang.a', password: testPassphrase };
    const own = await house.ask().post('/api/v1/session').set('Origin', 'https://anqi.example.gov.cn').send(body);
    const named = await house.ask().post('/api/v1/session').set('Origin', house.origin).send(body);

    expect(own.headers['set-cookie']?.[0]).toMatch(
      /^__Host-anqi_session=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(own.headers['strict-transport-security']).toContain('max-age=31536000');
    expect(named.status).toBe(403);
  });

  it('finds nothing of the demo', async () => {
    const desk = await openDesk(house, '12315.a');
    const answers = await Promise.all([
      desk.get('/demo/mailbox'),
      desk.get('/demo/clock'),
      desk.post('/demo/clock', { advance: 'P1D' }),
    ]);
    const site = await house.ask().get('/api/v1/site');

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(site.text).not.toMatch(/demoLogins|demoPassphrase/);
  });
});
