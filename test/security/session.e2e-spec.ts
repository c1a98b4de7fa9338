// Attacks on sessions and passwords, A72 and A74 to A78 of the list: what is sent, and what must be answered.
import type { Response } from 'supertest';
import type { OwnSessionView, SignInView } from '../../apps/api/src/session/session.dto.js';
import { codeShown } from '../factories/authenticator.factory.js';
import { bodyOf, problemOf } from '../journeys/desk.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { addGenerator, forgetCodes, post, signIn, stepOf } from './entering.js';

const next = 'Spring-rain-7';

describeWith('PostgreSQL', 'a session under attack', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  const see = async (path: string, cookie: string): Promise<Response> =>
    house.ask().get(`/api/v1${path}`).set('Cookie', cookie);
  const asAccounts = (sql: string): Promise<unknown> =>
    house.records.app.inScope({ city: house.records.city, system: 'accounts' }, ({ query }) => query(sql));

  it.each([
    ['disabled', 'disabled_at = now()'],
    ['sent to another county', `unit = '411628'`],
    ['given another role', `roles = '{intake}'`],
  ])('A75: an officer who is %s is out at the next request, whatever it is', async (what, change) => {
    const login = { disabled: 'taikang.a', 'sent to another county': 'taikang.b' }[what] ?? 'taikang.head';
    const { cookie } = await signIn(house, login);
    const before = await see('/cases', cookie);

    await asAccounts(`UPDATE account SET ${change} WHERE city = scope_city() AND login = '${login}'`);

    expect(before.status).toBe(200);
    expect((await see('/cases', cookie)).status).toBe(401);
    expect((await post(house, '/me/password', { oldPassword: testPassphrase, password: next }, cookie)).status).toBe(
      401,
    );
  });

  it('A75, A76: another password ends every session but the one that changed it, which gets a new cookie', async () => {
    const [here, there] = [await signIn(house, 'luyi.a'), await signIn(house, 'luyi.a')];
    const wrong = await post(house, '/me/password', { oldPassword: 'not it', password: next }, here.cookie);
    const changed = stepOf(
      await post(house, '/me/password', { oldPassword: testPassphrase, password: next }, here.cookie),
    );

    expect([wrong.status, problemOf(wrong).code]).toEqual([403, 'password.refused']);
    expect(changed.cookie).not.toBe(here.cookie);
    expect((await see('/session', changed.cookie)).status).toBe(200);
    expect((await see('/session', here.cookie)).status).toBe(401);
    expect((await see('/session', there.cookie)).status).toBe(401);
    expect((await signIn(house, 'luyi.a')).answer.status).toBe(401);
    expect((await signIn(house, 'luyi.a', next)).view.next).toBe('none');
  });

  it('A72: a forced change of the password comes after the second factor and goes around nothing', async () => {
    const { key } = await addGenerator(house, 'fugou.a');
    await forgetCodes(house);
    await asAccounts(`UPDATE account SET must_change_password = true WHERE login = 'fugou.a'`);
    const first = await signIn(house, 'fugou.a');
    const early = await post(house, '/session/password', { password: next }, first.cookie);
    const second = stepOf(await post(house, '/session/code', { code: codeShown(key) }, first.cookie));
    const still = await see('/session', second.cookie);
    const weak = await post(house, '/session/password', { password: 'tooplainpassword' }, second.cookie);
    const same = await post(house, '/session/password', { password: testPassphrase }, second.cookie);
    const inside = stepOf(await post(house, '/session/password', { password: next }, second.cookie));

    expect([early.status, problemOf(early).code]).toEqual([409, 'sign-in.other-step']);
    expect([second.view.next, still.status, inside.view.next]).toEqual(['new-password', 401, 'none']);
    expect([weak.status, problemOf(weak).code]).toEqual([422, 'password.too-plain']);
    expect(problemOf(weak).detail).toContain('3');
    expect(weak.text).not.toContain('tooplainpassword');
    expect(same.status).toBe(422);
    expect((await see('/session', inside.cookie)).status).toBe(200);
  });

  it('A74: no password comes back before five others have passed', async () => {
    let { cookie } = await signIn(house, 'xihua.a');
    const change = async (oldPassword: string, password: string): Promise<Response> => {
      const answer = await post(house, '/me/password', { oldPassword, password }, cookie);
      if (answer.status === 200) cookie = stepOf(answer).cookie;
      return answer;
    };
    const words = ['One-rain-day-1', 'Two-rain-day-2', 'Three-rain-day-3', 'Four-rain-day-4', 'Five-rain-day-5'];
    let old = testPassphrase;
    for (const password of words) {
      expect((await change(old, password)).status).toBe(200);
      old = password;
    }
    const back = await change(old, words[0] ?? '');
    await change(old, 'Six-rain-day-6');
    const later = await change('Six-rain-day-6', words[0] ?? '');

    expect([back.status, problemOf(back).code]).toEqual([422, 'password.used-before']);
    expect(later.status).toBe(200);
  });

  it('A77: an officer sees where he is signed in, and ends one of them, never a foreign one', async () => {
    const [here, there] = [await signIn(house, 'shenqiu.a'), await signIn(house, 'shenqiu.a')];
    const foreign = await signIn(house, 'shenqiu.b');
    const listed = bodyOf<readonly OwnSessionView[]>(await see('/me/sessions', here.cookie));
    const other = listed.find(({ isCurrent }) => !isCurrent)?.id ?? '';
    const stolen = await post(house, '/me/sessions/ending', { id: other }, foreign.cookie);
    const stillThere = await see('/session', there.cookie);
    const ended = await post(house, '/me/sessions/ending', { id: other }, here.cookie);

    expect(listed.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    expect([stolen.status, stillThere.status, ended.status]).toEqual([404, 200, 204]);
    expect((await see('/session', there.cookie)).status).toBe(401);
    expect((await see('/session', here.cookie)).status).toBe(200);
  });

  it('A79: signing out leaves nothing in the browser, and the cookie is worth nothing afterwards', async () => {
    const { cookie } = await signIn(house, 'dancheng.a');
    const out = await house.ask().delete('/api/v1/session').set('Cookie', cookie);

    expect(out.headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
    expect([out.headers['set-cookie']].flat().join()).toMatch(/anqi_session=;/);
    expect((await see('/session', cookie)).status).toBe(401);
  });
});

describeWith('PostgreSQL', 'a session in production, under attack', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse({
      mode: 'production',
      settings: { SESSION_IDLE_MINUTES: '5', SESSION_MAX_HOURS: '2' },
    });
  });
  afterAll(() => house.close());

  const asAccounts = (sql: string): Promise<unknown> =>
    house.records.app.inScope({ city: house.records.city, system: 'accounts' }, ({ query }) => query(sql));
  const status = async (cookie: string): Promise<number> =>
    (await house.ask().get('/api/v1/session').set('Cookie', cookie)).status;

  it('A77: an officer is signed in once: the second place ends the first, and both are told', async () => {
    const first = await signIn(house, 'taikang.a');
    const second = await signIn(house, 'taikang.a');
    const told = await house.ask().get('/api/v1/session').set('Cookie', first.cookie);

    expect([first.view.displaced, second.view.displaced]).toEqual([0, 1]);
    expect(second.view.lastSignInAt).toBeDefined();
    expect([told.status, problemOf(told).code]).toEqual([401, 'session.displaced']);
    expect(await status(second.cookie)).toBe(200);
  });

  it('A77: of twenty sign-ins at once one session is left', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => signIn(house, 'luyi.a')));
    const left = await Promise.all(
      all.filter(({ answer }) => answer.status === 200).map(({ cookie }) => status(cookie)),
    );

    expect(left.filter((code) => code === 200)).toHaveLength(1);
  });

  it('A77: ends after the minutes and hours that were set', async () => {
    const idle = await signIn(house, 'fugou.a');
    await asAccounts(`UPDATE session SET last_seen_at = now() - interval '4 minutes'`);
    const before = await status(idle.cookie);
    await asAccounts(`UPDATE session SET last_seen_at = now() - interval '6 minutes'`);
    const after = await status(idle.cookie);
    const busy = await signIn(house, 'fugou.b');
    const hours = await house.records.app.inScope({ city: house.records.city, system: 'accounts' }, ({ query }) =>
      query(`SELECT max(extract(epoch FROM expires_at - created_at))::int / 3600 AS hours FROM session`),
    );
    await asAccounts(`UPDATE session SET expires_at = now() - interval '1 second'`);

    expect([before, after, await status(busy.cookie)]).toEqual([200, 401, 401]);
    expect(hours).toEqual([{ hours: 2 }]);
  });

  it('A74: a password that is too old lets its officer set another, and nothing else', async () => {
    await asAccounts(`UPDATE account SET password_changed_at = now() - interval '91 days' WHERE login = 'xihua.a'`);
    const { view, cookie } = await signIn(house, 'xihua.a');
    const inside = await post(house, '/session/password', { password: next }, cookie);

    expect([view.next, await status(cookie)]).toEqual(['new-password', 401]);
    expect(bodyOf<SignInView>(inside).next).toBe('none');
  });

  it('A78: a cookie of another name or another host is none: only __Host- counts under https', async () => {
    const { cookie } = await signIn(house, 'shenqiu.a');
    const value = cookie.slice(cookie.indexOf('=') + 1);

    expect(cookie.startsWith('__Host-anqi_session=')).toBe(true);
    expect(cookie.length).toBeLessThan(4096);
    expect(await status(`anqi_session=${value}`)).toBe(401);
    expect(await status(cookie)).toBe(200);
  });
});
