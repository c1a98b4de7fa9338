// Whether an officer gets in, stays in as long as allowed, and nobody else does.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { type TestEntrance, openTestEntrance, testPolicy } from '../../../test/setup/entrance.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { Accounts } from './accounts.js';
import type { NewAccount } from './accounts.js';
import { IdentityFault } from './identity-fault.js';
import { actorOf } from './me.js';
import { demoCost, isPassword, usualCost } from './passwords.js';
import { Sessions } from './sessions.js';

const city = '411600';
const password = 'a long phrase of four words';

describeWith('PostgreSQL', 'an officer', () => {
  let stored: StoredCity;
  let accounts: Accounts;
  let sessions: Sessions;
  let door: TestEntrance;

  beforeAll(async () => {
    stored = await createStoredCity();
    accounts = new Accounts(stored.records.app, { city });
    sessions = new Sessions(stored.records.app, { city, policy: testPolicy.session });
    door = openTestEntrance(stored.records);
  });
  afterAll(() => stored.close());

  let drawn = 0;
  const create = async (given: Partial<NewAccount> = {}): Promise<{ account: string; login: string }> => {
    drawn += 1;
    const login = given.login ?? `officer.${String(drawn)}`;
    const whole: NewAccount = {
      ...{ login, name: '赵明远', unit: '411627', station: null, roles: ['officer'], mail: null, password },
      cost: demoCost,
      ...given,
    };
    return { ...(await accounts.createAccount(whole)), login };
  };
  const codeOf = async (work: Promise<unknown>): Promise<string> => {
    const fault: unknown = await work.then(
      () => 'let in',
      (reason: unknown) => reason,
    );
    if (fault instanceof IdentityFault) return fault.code;
    if (typeof fault === 'string') return fault;
    throw fault;
  };
  const asOwner = async (sql: string, parameters: readonly unknown[] = []): Promise<readonly unknown[]> => {
    const owner = new pg.Client({ connectionString: stored.database.url });
    await owner.connect();
    try {
      const { rows } = await owner.query<Record<string, unknown>>(sql, [...parameters]);
      return rows;
    } finally {
      await owner.end();
    }
  };

  describe('who signs in', () => {
    it('is known by the token until signing out, and only the hash of the token is kept', async () => {
      const { account, login } = await create();

      const { token, me } = await door.enter(` ${login.toUpperCase()} `, password);

      expect(me).toMatchObject({
        account,
        login,
        unit: '411627',
        unitName: '太康县市场监督管理局',
        roles: ['officer'],
      });
      expect(actorOf(me)).toEqual({ kind: 'officer', account, unit: '411627', roles: ['officer'] });
      expect(await sessions.find(token)).toEqual(me);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(JSON.stringify(await asOwner('SELECT * FROM session'))).not.toContain(token);
      await sessions.end(token);
      expect(await sessions.find(token)).toBeUndefined();
    });

    it('has a password of which only an argon2id hash is kept, made as dearly as we say', async () => {
      const { account } = await create({ cost: usualCost });

      const rows = await asOwner('SELECT password_hash AS hash FROM account WHERE id = $1', [account]);

      expect(JSON.stringify(rows)).toMatch(/^\[\{"hash":"\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    });

    it('gets a new token each time, and a token of anybody’s making is nobody', async () => {
      const { login } = await create();

      const [one, two] = [await door.enter(login, password), await door.enter(login, password)];

      expect(one.token).not.toBe(two.token);
      for (const token of ['', 'x', `${one.token}x`, one.token.slice(1)]) {
        expect(await sessions.find(token)).toBeUndefined();
      }
    });
  });

  describe('who is not let in', () => {
    it('hears the same for a wrong password, an unknown name, a disabled account and a name that cannot be', async () => {
      const [known, disabled] = [await create(), await create()];
      await accounts.disableAccount(disabled.account);

      const tries = [
        [known.login, 'wrong'],
        [known.login, ''],
        ['nobody.at.all', password],
        [disabled.login, password],
        ['\u0000', password],
        ["' or 1=1 --", password],
        ['x'.repeat(5000), password],
      ] as const;
      const heard = [];
      for (const [login, typed] of tries) heard.push(await codeOf(door.enter(login, typed)));

      expect(heard).toEqual(tries.map(() => 'session.refused'));
    });

    it('costs the house as much work under an unknown name as under a true one', async () => {
      const { login } = await create({ cost: usualCost });
      const millisecondsOf = async (name: string): Promise<number> => {
        const begun = performance.now();
        await codeOf(door.enter(name, 'wrong'));
        return performance.now() - begun;
      };
      await isPassword(undefined, 'once, so that the decoy is made');

      const known: number[] = [];
      const unknown: number[] = [];
      for (let time = 0; time < 4; time += 1) {
        known.push(await millisecondsOf(login));
        unknown.push(await millisecondsOf(`unknown.${String(time)}`));
      }

      const least = (all: readonly number[]): number => Math.min(...all);
      expect(least(unknown)).toBeGreaterThan(least(known) / 3);
      expect(least(unknown)).toBeLessThan(least(known) * 3);
    });

    it('is locked out after five wrong passwords, known or not, even with the right one', async () => {
      const { login } = await create();

      for (const name of [login, 'nobody.here']) {
        const heard = [];
        for (let time = 0; time < 5; time += 1) heard.push(await codeOf(door.enter(name, 'wrong')));
        heard.push(await codeOf(door.enter(name, password)));

        expect(heard).toEqual([...Array<string>(5).fill('session.refused'), 'session.locked']);
      }

      const lines = await asOwner(`SELECT unit, facts FROM audit WHERE action = 'session.locked' ORDER BY unit`);
      expect(lines).toEqual([
        { unit: city, facts: { known: false } },
        { unit: '411627', facts: { known: true } },
      ]);
    });

    it('is let in again after a quarter of an hour, with five tries anew', async () => {
      const { login } = await create();
      for (let time = 0; time < 7; time += 1) await codeOf(door.enter(login, 'wrong'));

      const [row] = await asOwner(
        `SELECT locked_until BETWEEN now() + interval '14 minutes' AND now() + interval '15 minutes' AS quarter
           FROM login_try WHERE login = $1`,
        [login],
      );
      await asOwner(`UPDATE login_try SET locked_until = now() - interval '1 second' WHERE login = $1`, [login]);

      expect(row).toEqual({ quarter: true });
      for (let time = 0; time < 4; time += 1) {
        expect(await codeOf(door.enter(login, 'wrong'))).toBe('session.refused');
      }
      expect(await codeOf(door.enter(login, password))).toBe('let in');
      expect(await asOwner('SELECT FROM login_try WHERE login = $1', [login])).toEqual([]);
    });

    it('cannot be guessed by fifty attempts at once: five are heard', async () => {
      const { login } = await create();

      const heard = await Promise.all(Array.from({ length: 50 }, () => codeOf(door.enter(login, 'wrong'))));

      expect(heard.filter((code) => code === 'session.refused')).toHaveLength(5);
      expect(heard.filter((code) => code === 'session.locked')).toHaveLength(45);
    });
  });

  describe('a session', () => {
    const signedIn = async (): Promise<{ token: string; account: string }> => {
      const { account, login } = await create();
      return { token: (await door.enter(login, password)).token, account };
    };
    const age = (account: string, change: string): Promise<readonly unknown[]> =>
      asOwner(`UPDATE session SET ${change} WHERE account = $1`, [account]);

    it('ends after half an hour without a request, and each request prolongs it', async () => {
      const { token, account } = await signedIn();

      await age(account, `last_seen_at = now() - interval '29 minutes'`);
      expect(await sessions.find(token)).toBeDefined();
      const [seen] = await asOwner(
        `SELECT last_seen_at > now() - interval '1 minute' AS now FROM session WHERE account = $1`,
        [account],
      );
      await age(account, `last_seen_at = now() - interval '31 minutes'`);

      expect(seen).toEqual({ now: true });
      expect(await sessions.find(token)).toBeUndefined();
    });

    it('ends after twelve hours however busy it is', async () => {
      const { token, account } = await signedIn();
      const [row] = await asOwner(
        `SELECT expires_at - created_at BETWEEN interval '11:59' AND interval '12:01' AS twelve FROM session WHERE account = $1`,
        [account],
      );

      await age(account, `expires_at = now() - interval '1 second'`);

      expect(row).toEqual({ twelve: true });
      expect(await sessions.find(token)).toBeUndefined();
    });

    it('does not end when the demo is moved by a month', async () => {
      const { token } = await signedIn();

      await stored.records.demoTime.setShift(30 * 86_400);
      const me = await sessions.find(token);
      await stored.records.demoTime.setShift(0);

      expect(me).toBeDefined();
    });

    it('A75: is over at the next request once the account is disabled or given another unit, role or password', async () => {
      const changes = [
        `unit = '411628'`,
        `roles = '{unit-head}'`,
        `roles = '{officer,unit-head}'`,
        `disabled_at = now()`,
        `password_hash = 'another'`,
      ];
      for (const change of changes) {
        const [changed, beside] = [await signedIn(), await signedIn()];

        await asOwner(`UPDATE account SET ${change} WHERE id = $1`, [changed.account]);

        expect([change, await sessions.find(changed.token)]).toEqual([change, undefined]);
        expect(await sessions.find(beside.token)).toBeDefined();
      }
    });

    it('stays when nothing of it changed but a name or an address', async () => {
      const { token, account } = await signedIn();

      await asOwner(`UPDATE account SET name = '另一个名字', mail = 'x@anqi.invalid' WHERE id = $1`, [account]);

      expect(await sessions.find(token)).toMatchObject({ name: '另一个名字' });
    });

    it('is deleted with all others of an account that is disabled; the first day of it stays', async () => {
      const { token, account } = await signedIn();

      await accounts.disableAccount(account);
      const first = await asOwner('SELECT disabled_at FROM account WHERE id = $1', [account]);
      await accounts.disableAccount(account);
      await accounts.disableAccount(randomUUID());

      expect(await sessions.find(token)).toBeUndefined();
      expect(await asOwner('SELECT FROM session WHERE account = $1', [account])).toEqual([]);
      expect(await asOwner('SELECT disabled_at FROM account WHERE id = $1', [account])).toEqual(first);
    });
  });

  describe('what lies in sight', () => {
    const unitsSeenFrom = async (unit: string): Promise<readonly string[]> => {
      const { login } = await create({ unit });
      const { me } = await door.enter(login, password);
      expect(me.scopeUnits.map(({ code }) => code)).toEqual(me.scope.units);
      return me.scope.units;
    };

    it('is for a county its own unit, never its neighbour nor the city above', async () => {
      expect(await unitsSeenFrom('411627')).toEqual(['411627']);
    });

    it('is for the city and its 12315 centre every bureau, zone and the centre itself, but no station as a unit', async () => {
      const [seenByCity, seenByCentre] = [await unitsSeenFrom('411600'), await unitsSeenFrom('411600-12315')];

      expect(seenByCentre).toEqual(seenByCity);
      expect(seenByCity).toHaveLength(16);
      expect(seenByCity).toEqual(expect.arrayContaining([city, '411600-12315', '411681', '411600-Z04']));
    });
  });

  it('can be given the cases of the own unit, unless disabled or only taking calls', async () => {
    const unit = '411681';
    const [officer, head] = [await create({ unit }), await create({ unit, roles: ['unit-head'] })];
    const gone = await create({ unit });
    await create({ unit, roles: ['intake'] });
    await accounts.disableAccount(gone.account);

    const listed = await accounts.listAssignable(unit);

    expect(listed.map(({ login }) => login).sort()).toEqual([officer.login, head.login].sort());
    expect(JSON.stringify(listed)).not.toContain('argon2');
  });

  it('has a login that nobody else has', async () => {
    const { login } = await create();

    expect(await codeOf(create({ login }))).toBe('account.login-taken');
  });
});
