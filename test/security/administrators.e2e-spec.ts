// Attacks on the three administrators, A87 of the list: none sees a case, none gives rights alone, none is two at once.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type {
  AccountHandedOverView,
  KeptAccountList,
  KeptAccountView,
} from '../../apps/api/src/administration/account-desk.dto.js';
import type { SignInView } from '../../apps/api/src/session/session.dto.js';
import { AccountOffice, Sessions } from '#identity';
import type { Role } from '#rules';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { bodyOf, fileOne, openDesk, problemOf } from '../journeys/desk.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { addGenerator, post, signIn, stepOf } from './entering.js';

const next = 'Spring-rain-7';

describeWith('PostgreSQL', 'the three administrators', () => {
  let house: TestHouse;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    house = await openTestHouse();
    const office = new AccountOffice(house.records.app, house.records.city);
    await seat(office, 'second.security', '411600', 'security-admin');
    await seat(office, 'taikang.system', '411627', 'system-admin');
    await seat(office, 'taikang.security', '411627', 'security-admin');
  });
  afterAll(() => house.close());

  const seat = async (office: AccountOffice, login: string, unit: string, role: Role): Promise<void> => {
    const { password } = await office.add({ login, name: '管理员', unit, roles: [role], mail: null });
    const { cookie } = await signIn(house, login, password);
    cookies.set(login, stepOf(await post(house, '/session/password', { password: next }, cookie)).cookie);
  };
  const cookieOf = async (login: string): Promise<string> => {
    const cookie = cookies.get(login) ?? (await house.enter(login));
    cookies.set(login, cookie);
    return cookie;
  };
  const get = async (login: string, path: string): Promise<Response> =>
    house
      .ask()
      .get(`/api/v1${path}`)
      .set('Cookie', await cookieOf(login));
  const find = async (login: string, of: string): Promise<KeptAccountView | undefined> => {
    const { items } = bodyOf<KeptAccountList>(await get(login, `/admin/accounts?q=${of}`));
    return items.find((item) => item.login === of);
  };
  const known = async (of: string): Promise<KeptAccountView> => {
    const found = await find('zhoukou.security', of);
    if (found === undefined) throw new Error(`${of} has no account`);
    return found;
  };
  const act = async (
    login: string,
    path: string,
    body: object = {},
    { version, key = randomUUID() }: { version?: number; key?: string } = {},
  ): Promise<Response> => {
    const asking = house
      .ask()
      .post(`/api/v1/admin/accounts${path}`)
      .set('Cookie', await cookieOf(login))
      .set('Idempotency-Key', key);
    return (version === undefined ? asking : asking.set('If-Match', `"${version}"`)).send(body);
  };
  const about = async (login: string, of: string, verb: string, body: object = {}): Promise<Response> => {
    const { account, version } = await known(of);
    return act(login, `/${account}/${verb}`, body, { version });
  };
  const add = async (login: string, by = 'zhoukou.system', roles: readonly Role[] = ['officer'], unit = '411627') =>
    act(by, '', { login, name: '赵新来', unit, roles });
  const confirm = async (login: string, by = 'zhoukou.security', approve = true): Promise<Response> => {
    const { proposal } = await known(login);
    return about(by, login, 'proposal-answers', { proposal: proposal?.id ?? randomUUID(), approve });
  };
  const told = (answer: Response): readonly [number, string] => [answer.status, problemOf(answer).code];

  it('A87: no administrator sees a case, a person, a story, a figure or a letter, by whatever way', async () => {
    const number = await fileOne(house, anyComplaint());
    const paths = [
      '/cases',
      `/cases?q=${number}`,
      `/cases/${number}`,
      `/cases/${number}/events`,
      `/cases/${number}/attachments`,
      '/board',
      '/indicators',
      '/accounts?unit=411627',
      '/demo/mailbox',
      `/imports/${randomUUID()}`,
    ];

    for (const login of ['zhoukou.system', 'zhoukou.security', 'zhoukou.audit']) {
      for (const path of paths)
        expect([login, path, ...told(await get(login, path))]).toEqual([login, path, 403, 'session.without-cases']);
      const desk = await openDesk(house, login);
      const looked = await desk.post(`/cases/${number}/look`, { at: 'person', purpose: 'contact' });
      const decided = await desk.give(number, 'accept', {}, { version: 0 });
      expect([looked.status, decided.status]).toEqual([403, 403]);
      expect(looked.text + decided.text).not.toContain(number);
    }
  });

  it('A87: the database itself shows an administrator nothing, whatever a door would let through', async () => {
    await fileOne(house, anyComplaint());
    const cookie = await cookieOf('zhoukou.system');
    const [token = ''] = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)).split('.');
    const me = await house.app.get(Sessions).find(token);
    const scope = me?.scope ?? { city: '', units: ['nobody is signed in'] };

    expect(scope.units).toEqual([]);
    for (const table of ['"case"', 'event', 'party', 'statement', 'filing', 'clock', 'outbox']) {
      const rows = await house.records.app.read(scope, ({ query }) => query(`SELECT city FROM ${table}`));
      expect([table, rows.length]).toEqual([table, 0]);
    }
  });

  it.each([
    ['zhoukou.system', 'proposal-answers', { proposal: randomUUID(), approve: true }],
    ['zhoukou.system', 'second-factor-removal', {}],
    ['zhoukou.security', 'disabling', {}],
    ['zhoukou.security', 'password-reset', {}],
    ['zhoukou.audit', 'disabling', {}],
    ['zhoukou.audit', 'proposals', { roles: ['officer'], unit: '411627' }],
    ['zhoukou.head', 'disabling', {}],
    ['taikang.a', 'proposals', { roles: ['unit-head'], unit: '411627' }],
  ])('A87: %s may not do what is another’s duty: %s', async (login, verb, body) => {
    expect(told(await about(login, 'taikang.b', verb, body))).toEqual([403, 'session.not-your-role']);
  });

  it('A87: only the two who keep accounts see the list, and nobody makes one but the system administrator', async () => {
    const seen = await Promise.all(
      ['zhoukou.system', 'zhoukou.security', 'zhoukou.audit', 'zhoukou.head'].map(
        async (login) => (await get(login, '/admin/accounts')).status,
      ),
    );
    const made = await Promise.all(
      ['zhoukou.security', 'zhoukou.audit', 'zhoukou.head', 'taikang.intake'].map(
        async (login) => (await add('nobody.new', login)).status,
      ),
    );

    expect(seen).toEqual([200, 200, 403, 403]);
    expect(made).toEqual([403, 403, 403, 403]);
  });

  it('A87: a new account has no rights until somebody else confirms them, and then those that were seen', async () => {
    const made = bodyOf<AccountHandedOverView>(await add('new.officer'));
    const first = await signIn(house, 'new.officer', made.password ?? '');
    const inside = stepOf(await post(house, '/session/password', { password: next }, first.cookie));
    cookies.set('new.officer', inside.cookie);
    const before = await get('new.officer', '/cases');
    const own = await get('new.officer', '/session');
    const confirmed = await confirm('new.officer');
    const old = await get('new.officer', '/cases');
    const again = await signIn(house, 'new.officer', next);
    const after = await house.ask().get('/api/v1/cases').set('Cookie', again.cookie);

    expect([first.view.next, inside.view.next]).toEqual(['new-password', 'none']);
    expect([own.status, bodyOf<{ roles: readonly Role[] }>(own).roles]).toEqual([200, []]);
    expect(told(before)).toEqual([403, 'session.without-cases']);
    expect([confirmed.status, old.status, after.status]).toEqual([200, 401, 200]);
    expect((await known('new.officer')).roles).toEqual(['officer']);
  });

  it('A87: nobody confirms what he proposed, nor anything about himself', async () => {
    await about('zhoukou.security', 'taikang.b', 'proposals', { roles: ['unit-head'], unit: '411627' });
    const alone = await confirm('taikang.b');
    const byAnother = await confirm('taikang.b', 'second.security');
    const himself = await about('zhoukou.security', 'zhoukou.security', 'proposals', {
      roles: ['city-head'],
      unit: '411600',
    });
    await about('zhoukou.system', 'second.security', 'proposals', { roles: ['city-head'], unit: '411600' });
    const aboutHimself = await confirm('second.security', 'second.security');
    await confirm('second.security', 'zhoukou.security', false);
    const ended = await about('zhoukou.system', 'zhoukou.system', 'disabling');

    expect(told(alone)).toEqual([403, 'proposal.own']);
    expect(byAnother.status).toBe(200);
    expect((await known('taikang.b')).roles).toEqual(['unit-head']);
    expect([himself, aboutHimself, ended].map(told)).toEqual(Array(3).fill([403, 'account.own']));
  });

  it('A87: the database refuses one person twice, even where a door forgot', async () => {
    const [one, other] = [await known('zhoukou.security'), await known('taikang.a')];
    const write = (proposed: string, answered: string): Promise<unknown> =>
      house.records.app.inScope({ city: house.records.city, system: 'accounts' }, ({ query }) =>
        query(
          `INSERT INTO account_proposal (city, account, roles, unit, proposed_by, answered_by, answered_at, approved)
           VALUES (scope_city(), $1, '{officer}', '411627', $2, $3, now(), true)`,
          [other.account, proposed, answered],
        ),
      );

    await expect(write(one.account, one.account)).rejects.toMatchObject({ code: '23514' });
    await expect(write(other.account, one.account)).rejects.toMatchObject({ code: '23514' });
    await expect(write(one.account, other.account)).rejects.toMatchObject({ code: '23514' });
  });

  it('A87: no account is two administrators, or one beside a role with cases', async () => {
    const pairs: readonly (readonly Role[])[] = [
      ['system-admin', 'security-admin'],
      ['audit-admin', 'system-admin'],
      ['security-admin', 'unit-head'],
      ['audit-admin', 'officer'],
    ];
    for (const roles of pairs) {
      expect(told(await add('two.at.once', 'zhoukou.system', roles))).toEqual([422, 'roles.not-together']);
      expect(told(await about('zhoukou.security', 'luyi.a', 'proposals', { roles, unit: '411628' }))).toEqual([
        422,
        'roles.not-together',
      ]);
      const written = house.records.app.inScope({ city: house.records.city, system: 'accounts' }, ({ query }) =>
        query(`UPDATE account SET roles = $1 WHERE city = scope_city() AND login = 'luyi.a'`, [roles]),
      );
      await expect(written).rejects.toMatchObject({ code: '23514' });
    }
    expect(told(await add('head.of.city', 'zhoukou.system', ['city-head']))).toEqual([422, 'roles.only-in-the-city']);
  });

  it('A87: nobody enters as another administrator: his password and factors are not in the hands of the others', async () => {
    const password = await about('zhoukou.system', 'zhoukou.security', 'password-reset');
    const factors = await about('zhoukou.security', 'zhoukou.audit', 'second-factor-removal');

    expect([password, factors].map(told)).toEqual(Array(2).fill([403, 'account.of-an-administrator']));
  });

  it('A80: to the administrators of a county the accounts of other counties and of the city are absent', async () => {
    const foreign = await known('luyi.a');
    const { items, total } = bodyOf<KeptAccountList>(await get('taikang.system', '/admin/accounts?limit=200'));
    const searched = bodyOf<KeptAccountList>(await get('taikang.system', '/admin/accounts?q=luyi'));
    const absent = await act('taikang.system', `/${randomUUID()}/disabling`, {}, { version: 0 });
    const given = { version: foreign.version };
    const ended = await act('taikang.system', `/${foreign.account}/disabling`, {}, given);
    const moved = await about('taikang.security', 'taikang.a', 'proposals', { roles: ['officer'], unit: '411628' });
    const made = await add('far.away', 'taikang.system', ['officer'], '411628');

    expect([...new Set(items.map(({ unit }) => unit))]).toEqual(['411627']);
    expect([total, searched.total, searched.items]).toEqual([items.length, 0, []]);
    expect(told(ended)).toEqual([404, 'account.not-found']);
    expect(ended.text).toBe(absent.text);
    expect([moved, made].map(told)).toEqual(Array(2).fill([422, 'unit.not-known']));
    expect((await known('luyi.a')).disabledAt).toBeUndefined();
  });

  it('A75: a disabled officer is out at the next request, and a reset one with him', async () => {
    const [ended, reset] = [await signIn(house, 'xihua.a'), await signIn(house, 'xihua.b')];
    const disabled = await about('zhoukou.system', 'xihua.a', 'disabling');
    const handed = bodyOf<AccountHandedOverView>(await about('zhoukou.system', 'xihua.b', 'password-reset'));
    const status = async (cookie: string): Promise<number> =>
      (await house.ask().get('/api/v1/session').set('Cookie', cookie)).status;

    expect(disabled.status).toBe(200);
    expect([await status(ended.cookie), await status(reset.cookie)]).toEqual([401, 401]);
    expect((await signIn(house, 'xihua.a')).answer.status).toBe(401);
    expect((await signIn(house, 'xihua.b')).answer.status).toBe(401);
    expect((await signIn(house, 'xihua.b', handed.password ?? '')).view.next).toBe('new-password');
    expect(told(await about('zhoukou.system', 'xihua.a', 'password-reset'))).toEqual([409, 'account.disabled']);
  });

  it('A72: who resets a password leaves the second factor, and who takes the factor away leaves the password', async () => {
    await addGenerator(house, 'dancheng.a');
    const handed = bodyOf<AccountHandedOverView>(await about('zhoukou.system', 'dancheng.a', 'password-reset'));
    const asked = await signIn(house, 'dancheng.a', handed.password ?? '');
    await addGenerator(house, 'dancheng.b');
    await about('zhoukou.security', 'dancheng.b', 'second-factor-removal');
    const open = bodyOf<SignInView>((await signIn(house, 'dancheng.b')).answer);

    expect(asked.view.next).toBe('second-factor');
    expect(open.next).toBe('none');
    expect((await known('dancheng.b')).hasSecondFactor).toBe(false);
  });

  it('carries one intention out once: the password is told once, and a stale version is refused', async () => {
    const key = randomUUID();
    const wanted = { login: 'sent.twice', name: '钱两次', unit: '411627', roles: ['officer'] };
    const [one, again] = [
      await act('zhoukou.system', '', wanted, { key }),
      await act('zhoukou.system', '', wanted, { key }),
    ];
    const other = await act('zhoukou.system', '', { ...wanted, name: '另一人' }, { key });
    const taken = await act('zhoukou.system', '', wanted);
    const { account, version } = await known('sent.twice');
    const path = `/${account}/disabling`;
    const stale = await act('zhoukou.system', path, {}, { version: version + 1 });
    const blind = await act('zhoukou.system', path);

    expect([one.status, again.status]).toEqual([201, 201]);
    expect(bodyOf<AccountHandedOverView>(one).password).toMatch(/^[A-Za-z0-9]{4}(-[A-Za-z0-9]{4}){3}$/);
    expect(bodyOf<AccountHandedOverView>(again)).toEqual({ account, version });
    expect([other, taken, stale, blind].map(told)).toEqual([
      [422, 'idempotency.mismatch'],
      [409, 'account.login-taken'],
      [409, 'account.changed'],
      [428, 'version.missing'],
    ]);
  });

  it('makes of ten confirmations at once one, and of ten proposals one', async () => {
    const { account, version } = await known('fugou.a');
    const body = { roles: ['unit-head'], unit: '411621' };
    const proposed = await Promise.all(
      Array.from({ length: 10 }, () => act('zhoukou.system', `/${account}/proposals`, body, { version })),
    );
    const waiting = await known('fugou.a');
    const answer = { proposal: waiting.proposal?.id, approve: true };
    const answered = await Promise.all(
      Array.from({ length: 10 }, () =>
        act('zhoukou.security', `/${account}/proposal-answers`, answer, { version: waiting.version }),
      ),
    );

    for (const all of [proposed, answered]) {
      expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(all.filter(({ status }) => status === 409)).toHaveLength(9);
    }
  });

  it('writes every act into the audit of the unit, in the same commit, without a name or a password', async () => {
    const made = bodyOf<AccountHandedOverView>(await add('written.down'));
    await confirm('written.down', 'zhoukou.security', false);
    const lines = await house.asOwner(
      `SELECT unit, actor, action, facts FROM audit WHERE facts ->> 'account' = '${made.account}' ORDER BY seq`,
    );

    expect(lines).toMatchObject([
      { unit: '411627', action: 'account.added', facts: { proposed: ['officer'] } },
      { unit: '411627', action: 'account.roles-answered', facts: { approved: false, roles: ['officer'] } },
    ]);
    expect(JSON.stringify(lines)).not.toContain('赵新来');
    expect(JSON.stringify(lines)).not.toContain(made.password);
    expect(JSON.stringify(lines)).not.toContain(testPassphrase);
  });
});
