// The single sign-on under attack: who is let in is who the provider means, asked by this browser, once, and linked by himself.
import { generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { findFreePort } from '../setup/free-port.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';
import { type TestProvider, startSignOnProvider } from '../setup/sign-on-provider.js';

const clientId = 'anqi-of-zhoukou';
const strong = 'urn:gov:two-factors';

const cookieOf = (answer: { readonly headers: Readonly<Record<string, unknown>> }, name: string): string => {
  const given: unknown = answer.headers['set-cookie'];
  const lines: readonly unknown[] = Array.isArray(given) ? given : [];
  const line = lines.map(String).find((one) => one.startsWith(`${name}=`)) ?? '';
  return line.split(';')[0] ?? '';
};

describe('the single sign-on', () => {
  let house: TestHouse;
  let provider: TestProvider;

  beforeAll(async () => {
    provider = await startSignOnProvider();
    const port = await findFreePort();
    house = await openTestHouse({
      port,
      settings: {
        PUBLIC_ORIGIN: `http://127.0.0.1:${String(port)}`,
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: clientId,
        OIDC_CLIENT_SECRET: 'k'.repeat(32),
        OIDC_STRONG_ACR: strong,
      },
    });
  });
  afterAll(async () => {
    await house.close();
    await provider.stop();
  });
  beforeEach(() => {
    provider.says({ sub: 'officer-1' });
    provider.spoils(undefined);
  });

  const begin = async () => {
    const answer = await house.ask().post('/api/v1/session/sign-on').expect(200);
    return { location: told(answer, 'location'), cookie: cookieOf(answer, 'anqi_sign_on') };
  };
  const enter = (cookie: string, body: object) =>
    house.ask().post('/api/v1/session/sign-on/answer').set('Cookie', cookie).send(body);
  const enterAnew = async () => {
    const { location, cookie } = await begin();
    return enter(cookie, await provider.visit(location));
  };
  const linkTo = async (login: string, subject: string) => {
    provider.says({ sub: subject });
    const session = await house.enter(login);
    const begun = await house
      .ask()
      .post('/api/v1/me/sign-on')
      .set('Cookie', session)
      .send({ password: testPassphrase })
      .expect(200);
    const answer = await provider.visit(told(begun, 'location'));
    const cookie = `${session}; ${cookieOf(begun, 'anqi_sign_on')}`;
    return { session, cookie, answer };
  };
  const link = async (login: string, subject: string) => {
    const { session, cookie, answer } = await linkTo(login, subject);
    const linked = await house.ask().post('/api/v1/me/sign-on/answer').set('Cookie', cookie).send(answer);
    return { session, status: linked.status, code: told(linked, 'code') };
  };

  it('lets nobody in who has not linked himself, whatever the provider says of name and mail', async () => {
    provider.says({ sub: 'a-stranger', email: 'zhoukou.head@example.gov.cn', preferred_username: 'zhoukou.head' });
    const refused = await enterAnew();

    expect([refused.status, told(refused, 'code')]).toEqual([403, 'sign-on.not-linked']);
    expect(cookieOf(refused, 'anqi_session')).toBe('');
  });

  it('lets in whom an officer linked with his password, and says so in the audit', async () => {
    expect((await link('taikang.a', 'officer-1')).status).toBe(204);
    const inside = await enterAnew();

    expect(inside.body).toMatchObject({ session: { login: 'taikang.a' } });
    const me = await house.ask().get('/api/v1/session').set('Cookie', cookieOf(inside, 'anqi_session')).expect(200);
    expect(told(me, 'login')).toBe('taikang.a');
    const lines = await house.asOwner(
      `SELECT action, facts FROM audit WHERE action LIKE 'sign-on.%' OR facts ->> 'by' = 'sign-on' ORDER BY seq`,
    );
    expect(lines).toEqual([
      { action: 'sign-on.linked', facts: {} },
      { action: 'session.begun', facts: { by: 'sign-on' } },
    ]);
  });

  it('asks for the password before it links, and links one identity to one account', async () => {
    const session = await house.enter('taikang.b');
    const unasked = await house.ask().post('/api/v1/me/sign-on').set('Cookie', session).send({ password: 'not-it-1' });
    expect([unasked.status, told(unasked, 'code')]).toEqual([403, 'password.refused']);

    expect(await link('taikang.b', 'officer-1')).toMatchObject({ status: 409, code: 'sign-on.taken' });
    expect(await link('taikang.a', 'officer-2')).toMatchObject({ status: 409, code: 'sign-on.taken' });
  });

  it('A73: the same mail address does not make somebody else the officer', async () => {
    provider.says({ sub: 'officer-1-elsewhere', email: 'officer-1@example.gov.cn', email_verified: true });

    expect(told(await enterAnew(), 'code')).toBe('sign-on.not-linked');
  });

  it.each<[string, Record<string, unknown>]>([
    ['meant for somebody else', { aud: 'another-house' }],
    ['of another provider', { iss: 'https://sso.example.com' }],
    ['too old', { exp: 1_767_225_600 }],
    ['answering another question', { nonce: 'x'.repeat(43) }],
    ['that answers no question', { nonce: undefined }],
    ['for nobody', { sub: undefined }],
  ])('A91: a token %s opens nothing', async (_what, claims) => {
    provider.says({ sub: 'officer-1', ...claims });
    const refused = await enterAnew();

    expect([refused.status, told(refused, 'code')]).toEqual([401, 'sign-on.refused']);
  });

  it.each(['without a signature', 'signed by a stranger', 'with a changed claim'])(
    'A91: a token %s opens nothing',
    async (how) => {
      provider.spoils((answer) => (answer['id_token'] = spoiled(String(answer['id_token']), how)));

      expect(told(await enterAnew(), 'code')).toBe('sign-on.refused');
    },
  );

  it('A91: an answer is worth something once, and of ten at once one', async () => {
    const { location, cookie } = await begin();
    const answer = await provider.visit(location);
    const answers = await Promise.all(Array.from({ length: 10 }, () => enter(cookie, answer)));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(told(await enter(cookie, answer), 'code')).toBe('sign-in.missing');
  });

  it('A92: an answer without the question of this browser is none', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    const answer = await provider.visit(theirs.location);

    expect(told(await enter('', answer), 'code')).toBe('sign-in.missing');
    expect(told(await enter(mine.cookie, answer), 'code')).toBe('sign-on.refused');
    expect(told(await enter((await begin()).cookie, { ...answer, state: `enter.${'x'.repeat(43)}` }), 'code')).toBe(
      'sign-on.refused',
    );
  });

  it('A92: a question that was to link somebody lets nobody in, and links nobody else', async () => {
    const { cookie, answer } = await linkTo('taikang.b', 'officer-9');
    expect(told(await enter(cookie, answer), 'code')).toBe('sign-in.missing');

    const again = await linkTo('taikang.b', 'officer-9');
    const other = await house.enter('12315.a');
    const stolen = `${other}; ${again.cookie.split('; ')[1] ?? ''}`;
    const refused = await house.ask().post('/api/v1/me/sign-on/answer').set('Cookie', stolen).send(again.answer);
    expect(told(refused, 'code')).toBe('sign-in.missing');
    expect(await house.asOwner(`SELECT 1 FROM sign_on_link WHERE subject = 'officer-9'`)).toEqual([]);
  });

  it('says that the provider refused, and takes no state that is none of ours', async () => {
    const { cookie } = await begin();
    expect((await enter(cookie, { state: 'enter.short' })).status).toBe(400);
    const { location, cookie: next } = await begin();
    const state = new URL(location).searchParams.get('state') ?? '';

    expect(told(await enter(next, { state, error: 'access_denied' }), 'code')).toBe('sign-on.refused');
  });

  it('sends the browser with a challenge and to one page only, and keeps neither state, nonce nor verifier', async () => {
    const { location } = await begin();
    const asked = new URL(location).searchParams;
    const rows = JSON.stringify(await house.asOwner('SELECT * FROM sign_on_question'));

    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('redirect_uri')).toBe(`${house.origin}/desk/sign-on`);
    for (const name of ['state', 'nonce', 'code_challenge']) expect(rows).not.toContain(asked.get(name) ?? '?');
  });

  it('A94: asks for our own second factor unless the provider says that it asked for one', async () => {
    const session = await house.enter('taikang.a');
    await house.asOwner(
      `INSERT INTO passkey (city, id, account, name, public_key, counter, transports)
       SELECT city, 'a-passkey-of-the-test', id, 'test', '\\x00', 0, '{}' FROM account WHERE login = 'taikang.a'`,
    );
    const weak = await enterAnew();
    provider.says({ sub: 'officer-1', acr: strong });
    const enough = await enterAnew();
    await house.asOwner(`DELETE FROM passkey WHERE id = 'a-passkey-of-the-test'`);

    expect([told(weak, 'next'), cookieOf(weak, 'anqi_session')]).toEqual(['second-factor', 'anqi_session=']);
    expect(told(enough, 'next')).toBe('none');
    await house.ask().get('/api/v1/session').set('Cookie', session).expect(200);
  });

  it('A75: opens nothing for a disabled account, nor after an administrator set another password', async () => {
    await link('12315.a', 'officer-3');
    provider.says({ sub: 'officer-3' });
    expect((await enterAnew()).status).toBe(200);
    await house.asOwner(`UPDATE account SET disabled_at = now() WHERE login = '12315.a'`);
    const disabled = await enterAnew();
    await house.asOwner(
      `UPDATE account SET disabled_at = NULL, password_hash = 'x', must_change_password = true WHERE login = '12315.a'`,
    );

    expect(told(disabled, 'code')).toBe('sign-on.not-linked');
    expect(told(await enterAnew(), 'code')).toBe('sign-on.not-linked');
  });

  it('is over when its officer takes the link away with his password', async () => {
    const { session } = await link('taikang.b', 'officer-4');
    const removal = (password: string) =>
      house.ask().post('/api/v1/me/sign-on/removal').set('Cookie', session).send({ password });
    expect((await removal('not-it-1')).status).toBe(403);
    await removal(testPassphrase).expect(204);

    expect(told(await enterAnew(), 'code')).toBe('sign-on.not-linked');
    const own = await house.ask().get('/api/v1/me/sign-on').set('Cookie', session);
    expect(own.body).toEqual({ isOffered: true, name: '统一身份认证' });
  });

  it('says that the provider is away, while the password still opens the door', async () => {
    const away = await openTestHouse({
      settings: {
        PUBLIC_ORIGIN: 'http://127.0.0.1:9',
        OIDC_ISSUER: `http://127.0.0.1:${String(await findFreePort())}`,
        OIDC_CLIENT_ID: clientId,
        OIDC_CLIENT_SECRET: 'k'.repeat(32),
      },
    });
    const answer = await away.ask().post('/api/v1/session/sign-on');
    const session = await away.enter('taikang.a');
    await away.close();

    expect([answer.status, told(answer, 'code')]).toEqual([503, 'sign-on.unavailable']);
    expect(session).toContain('anqi_session=');
  });

  it('is absent where a bureau has none', async () => {
    const none = await openTestHouse();
    const [begun, site] = [await none.ask().post('/api/v1/session/sign-on'), await none.ask().get('/api/v1/site')];
    await none.close();

    expect([begun.status, told(begun, 'code')]).toEqual([409, 'sign-on.off']);
    expect(site.body).not.toHaveProperty('signOn');
  });
});

/** What an answer says under a name; empty where it says nothing. */
function told({ body }: { readonly body: unknown }, name: string): string {
  const said: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof said === 'string' ? said : '';
}

function spoiled(token: string, how: string): string {
  const [head = '', body = '', signature = ''] = token.split('.');
  const claims: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
  const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  if (how === 'without a signature') return `${encoded({ alg: 'none' })}.${body}.`;
  if (how === 'with a changed claim')
    return `${head}.${encoded(Object.assign({}, claims, { acr: strong }))}.${signature}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signed = signBytes('RSA-SHA256', Buffer.from(`${head}.${body}`), privateKey).toString('base64url');
  return `${head}.${body}.${signed}`;
}
