// Attacks on the second door, A63 to A67, A69, A72 and A76 of the list: what is sent, and what must be answered.
import type { Response } from 'supertest';
import type { GeneratorView, PasskeyEnrolView, PasskeyEnterView } from '../../apps/api/src/session/session.dto.js';
import { type Authenticator, anyAuthenticator, codeShown } from '../factories/authenticator.factory.js';
import { bodyOf, problemOf } from '../journeys/desk.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { addGenerator, cookiesOf, forgetCodes, originOf, post, signIn, stepOf } from './entering.js';

const inside = (answer: Response): boolean => cookiesOf(answer).some((pair) => pair.includes('session='));

describeWith('PostgreSQL', 'the second door: codes', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  it('A72: a password alone opens nothing, on no route and under no name of a cookie', async () => {
    await addGenerator(house, 'taikang.a');
    const { view, cookie, answer } = await signIn(house, 'taikang.a');
    const value = cookie.slice(cookie.indexOf('=') + 1);

    expect(view).toEqual({ next: 'second-factor', ways: ['code', 'recovery-code'] });
    expect(inside(answer)).toBe(false);
    for (const given of [cookie, `anqi_session=${value}`, `__Host-anqi_session=${value}`]) {
      for (const path of ['/session', '/cases', '/board', '/me/second-factor', '/accounts']) {
        const asked = await house.ask().get(`/api/v1${path}`).set('Cookie', given);
        expect([path, asked.status]).toEqual([path, 401]);
      }
      const offered = await post(house, '/me/second-factor/code-generator', { password: testPassphrase }, given);
      expect(offered.status).toBe(401);
    }
    const enrolment = await post(house, '/session/code-generator', {}, cookie);
    expect([enrolment.status, problemOf(enrolment).code]).toEqual([409, 'sign-in.other-step']);
  });

  it('A76: each step has a token of its own, and the one before is worth nothing any more', async () => {
    const { key } = await addGenerator(house, 'taikang.b');
    const first = await signIn(house, 'taikang.b');
    const laidOut = 'anqi_session=laid-out-beforehand';
    const code = codeShown(key, 1);
    const honest = stepOf(await post(house, '/session/code', { code }, `${laidOut}; ${first.cookie}`));

    expect(honest.view.next).toBe('none');
    expect(honest.cookie).not.toContain('laid-out');
    expect(honest.cookie.split('=')[1]).not.toBe(first.cookie.split('=')[1]);
    await forgetCodes(house);
    const again = await post(house, '/session/code', { code: codeShown(key) }, first.cookie);
    expect([again.status, problemOf(again).code]).toEqual([401, 'sign-in.missing']);
  });

  it('A65: a code is taken once: seen over the shoulder it opens nothing', async () => {
    const { key } = await addGenerator(house, 'luyi.a');
    const [mine, theirs] = [await signIn(house, 'luyi.a'), await signIn(house, 'luyi.a')];
    const code = codeShown(key, 1);

    const [first, second] = [
      await post(house, '/session/code', { code }, mine.cookie),
      await post(house, '/session/code', { code }, theirs.cookie),
    ];

    expect([first.status, second.status, problemOf(second).code]).toEqual([200, 401, 'second-factor.refused']);
  });

  it('A66: fifty requests with the right code at once are one session', async () => {
    const { key } = await addGenerator(house, 'xihua.a');
    const { cookie } = await signIn(house, 'xihua.a');
    const code = codeShown(key, 1);

    const answers = await Promise.all(Array.from({ length: 50 }, () => post(house, '/session/code', { code }, cookie)));

    expect(answers.filter(inside)).toHaveLength(1);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('A64: five wrong codes close the second door of this account, from wherever and with whatever, and of no other', async () => {
    const [{ key, recoveryCodes }, other] = [
      await addGenerator(house, 'fugou.a'),
      await addGenerator(house, 'fugou.b'),
    ];
    const statuses: number[] = [];
    for (let time = 0; time < 5; time += 1) {
      // Each from a sign-in of its own: the count is the account's, not the challenge's.
      const { cookie } = await signIn(house, 'fugou.a');
      statuses.push((await post(house, '/session/code', { code: '000000' }, cookie)).status);
    }
    const { cookie } = await signIn(house, 'fugou.a');
    const right = await post(house, '/session/code', { code: codeShown(key, 1) }, cookie);
    const recovery = await post(house, '/session/recovery-code', { code: recoveryCodes[0] ?? '' }, cookie);
    const neighbour = await signIn(house, 'fugou.b');
    const entered = await post(house, '/session/code', { code: codeShown(other.key, 1) }, neighbour.cookie);

    expect(statuses).toEqual(Array(5).fill(401));
    expect([right.status, recovery.status]).toEqual([429, 429]);
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0);
    expect(entered.status).toBe(200);
  });

  it('A67: a code of one officer is none of another', async () => {
    const [own, foreign] = [await addGenerator(house, 'shenqiu.a'), await addGenerator(house, 'shenqiu.b')];
    const { cookie } = await signIn(house, 'shenqiu.a');

    expect((await post(house, '/session/code', { code: codeShown(foreign.key, 1) }, cookie)).status).toBe(401);
    const recovery = await post(house, '/session/recovery-code', { code: foreign.recoveryCodes[0] ?? '' }, cookie);
    expect(recovery.status).toBe(401);
    expect((await post(house, '/session/code', { code: codeShown(own.key, 1) }, cookie)).status).toBe(200);
  });

  it('A69: no field, header or favourite code of a tester goes around it', async () => {
    await addGenerator(house, 'dancheng.a');
    const { cookie } = await signIn(house, 'dancheng.a');
    const extra = { login: 'dancheng.a', password: testPassphrase, isInternal: true, userType: 'EMPLOYEE' };
    const more = await post(house, '/session', extra);
    const debug = await house
      .ask()
      .post('/api/v1/session/code')
      .set({ Cookie: cookie, 'X-Debug': '1', 'X-Forwarded-For': '127.0.0.1' })
      .send({ code: '123456' });

    expect(more.status).toBe(400);
    expect(debug.status).toBe(401);
  });

  it('A63: the secret is shown once, is sealed in the table, and is in no answer afterwards', async () => {
    const { key, recoveryCodes } = await addGenerator(house, 'huaiyang.a');
    await forgetCodes(house);
    const { cookie, answer } = await signIn(house, 'huaiyang.a');
    const entered = stepOf(await post(house, '/session/code', { code: codeShown(key) }, cookie));
    const shown = await house.ask().get('/api/v1/me/second-factor').set('Cookie', entered.cookie);
    const kept = await house.records.app.read({ city: house.records.city, system: 'accounts' }, ({ query }) =>
      query(`SELECT encode(secret_sealed, 'hex') AS sealed FROM code_generator`),
    );

    const said = [answer.text, entered.answer.text, shown.text, JSON.stringify(kept)].join('');
    expect(shown.status).toBe(200);
    expect(said).not.toContain(key);
    for (const code of recoveryCodes) expect(said).not.toContain(code);
  });

  it('lets an officer in who has lost the phone, with each paper code once, however it is typed', async () => {
    const { recoveryCodes } = await addGenerator(house, 'xiangcheng.a');
    const [code = ''] = recoveryCodes;
    const first = await signIn(house, 'xiangcheng.a');
    const second = await signIn(house, 'xiangcheng.a');

    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `;
    expect(recoveryCodes).toHaveLength(10);
    expect((await post(house, '/session/recovery-code', { code: typed }, first.cookie)).status).toBe(200);
    expect((await post(house, '/session/recovery-code', { code }, second.cookie)).status).toBe(401);
  });

  it('asks for the password again before anything of it changes: a session that lay open is not enough', async () => {
    const { key } = await addGenerator(house, 'chuanhui.a');
    const begun = await signIn(house, 'chuanhui.a');
    const { cookie } = stepOf(await post(house, '/session/code', { code: codeShown(key, 1) }, begun.cookie));
    const paths = ['code-generator', 'code-generator/removal', 'passkey-question', 'recovery-codes'];

    for (const path of paths) {
      const refused = await post(house, `/me/second-factor/${path}`, { password: 'not it' }, cookie);
      expect([path, refused.status, problemOf(refused).code]).toEqual([path, 403, 'password.refused']);
    }
    expect((await house.ask().get('/api/v1/session').set('Cookie', cookie)).status).toBe(200);
  });
});

describeWith('PostgreSQL', 'the second door: where one is required', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse({ mode: 'production', settings: { SECOND_FACTOR: 'required' } });
  });
  afterAll(() => house.close());

  it('A72: an officer without one sets it up before there is a session, and cannot take the last away', async () => {
    const first = await signIn(house, 'taikang.a');
    const before = await house.ask().get('/api/v1/session').set('Cookie', first.cookie);
    const { key } = bodyOf<GeneratorView>(await post(house, '/session/code-generator', {}, first.cookie));
    const wrong = await post(house, '/session/code-generator/confirmation', { code: '000000' }, first.cookie);
    const path = '/session/code-generator/confirmation';
    const { view, cookie } = stepOf(await post(house, path, { code: codeShown(key) }, first.cookie));
    const last = await post(house, '/me/second-factor/code-generator/removal', { password: testPassphrase }, cookie);

    expect([first.view.next, before.status, wrong.status]).toEqual(['enrol', 401, 422]);
    expect([view.next, view.recoveryCodes?.length]).toEqual(['none', 10]);
    expect([last.status, problemOf(last).code]).toEqual([409, 'second-factor.needed']);
    expect((await signIn(house, 'taikang.a')).view.next).toBe('second-factor');
  });
});

describeWith('PostgreSQL', 'the second door: passkeys', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse({ mode: 'production' });
  });
  afterAll(() => house.close());

  const enrol = async (login: string, key: Authenticator, name = '办公室'): Promise<Response> => {
    const { cookie } = await signIn(house, login);
    const asked = await post(house, '/me/second-factor/passkey-question', { password: testPassphrase }, cookie);
    const answer = key.enrol(bodyOf<PasskeyEnrolView>(asked));
    return post(house, '/me/second-factor/passkeys', { name, ...answer }, cookie);
  };
  const ask = async (login: string) => {
    const { cookie, view } = await signIn(house, login);
    const asked = await post(house, '/session/passkey-question', {}, cookie);
    return { cookie, view, question: bodyOf<PasskeyEnterView>(asked) };
  };
  const own = (): Authenticator => anyAuthenticator(originOf(house));

  it('opens to any passkey of the account, and to its own name only', async () => {
    const [first, second] = [own(), own()];
    await enrol('taikang.a', first);
    const { cookie, view, question } = await ask('taikang.a');
    const entered = await post(house, '/session/passkey', first.answer(question, 1), cookie);
    const session = stepOf(entered).cookie;
    const asked = await post(house, '/me/second-factor/passkey-question', { password: testPassphrase }, session);
    const enrolment = bodyOf<PasskeyEnrolView>(asked);
    await post(house, '/me/second-factor/passkeys', { name: '备用', ...second.enrol(enrolment) }, session);
    const again = await ask('taikang.a');

    expect([view.ways, question.rpId]).toEqual([['passkey', 'recovery-code'], 'anqi.example.gov.cn']);
    expect(entered.status).toBe(200);
    expect(enrolment.known.map(({ id }) => id)).toEqual([first.id]);
    expect((await post(house, '/session/passkey', second.answer(again.question, 1), again.cookie)).status).toBe(200);
  });

  it('A67: what was signed for another site, another sign-in, another purpose or by another key opens nothing', async () => {
    const key = own();
    await enrol('luyi.a', key);
    const phishing = anyAuthenticator('https://anqi.example.gov.cn.evil.example');
    const [one, two] = [await ask('luyi.a'), await ask('luyi.a')];

    const tries = [
      ['another sign-in', key.answer(two.question, 5), one.cookie],
      ['another key', { ...own().answer(one.question, 5), id: key.id }, one.cookie],
      ['another rpId', key.answer({ ...two.question, rpId: 'evil.example' }, 5), two.cookie],
    ] as const;
    for (const [what, answer, cookie] of tries) {
      const refused = await post(house, '/session/passkey', answer, cookie);
      expect([what, refused.status]).toEqual([what, 401]);
    }
    const fished = await enrol('luyi.b', phishing);
    expect([fished.status, problemOf(fished).code]).toEqual([422, 'passkey.not-taken']);
  });

  it('A66: an answer is taken once, and a copy that has counted less is refused', async () => {
    const key = own();
    await enrol('fugou.a', key);
    const first = await ask('fugou.a');
    const answer = key.answer(first.question, 7);
    const twenty = await Promise.all(
      Array.from({ length: 20 }, () => post(house, '/session/passkey', answer, first.cookie)),
    );
    const entered = twenty.filter(inside);
    // The twenty closed the second door; the copy is tried after the pause.
    await house.records.app.inScope({ city: house.records.city, system: 'accounts' }, ({ query }) =>
      query('DELETE FROM login_try'),
    );
    const later = await ask('fugou.a');
    const copied = await post(house, '/session/passkey', key.answer(later.question, 7), later.cookie);

    expect(entered).toHaveLength(1);
    expect(twenty.filter(({ status }) => status >= 500)).toEqual([]);
    expect(copied.status).toBe(401);
  });

  it('A67: a passkey that somebody has enrolled is not enrolled for a second person', async () => {
    const key = own();

    const [first, second] = [await enrol('shenqiu.a', key), await enrol('shenqiu.b', key)];

    expect([first.status, second.status]).toEqual([200, 422]);
  });
});
