// P21: however many guess, at however many codes, from wherever: five tries a code are heard, and no more.
import { randomInt } from 'node:crypto';
import { Housekeeping, type Records, openRecords } from '#records';
import { generateVaultKeyPair, readVaultPublicKey, unseal } from '#seal';
import { type TestDatabase, createTestDatabase } from '../../../test/setup/database.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { ConsumerEntrance } from './consumer-entrance.js';
import { type ContactAddress, readContactAddress } from './contact-address.js';

const city = '411600';

function anyAddress(tail: number): ContactAddress {
  const address = readContactAddress(`reader-${tail}@d${tail}.example.com`);
  if (address === undefined) throw new Error('this is an address');
  return address;
}

describeWith('PostgreSQL', 'codes of consumers', () => {
  let database: TestDatabase;
  let records: Records;
  let entrance: ConsumerEntrance;

  beforeAll(async () => {
    database = await createTestDatabase();
    records = await openRecords({ city, appUrl: database.urlFor('app'), poolSize: 8, applicationName: 'anqi-test' });
    entrance = new ConsumerEntrance(records.app, {
      city,
      secret: 'c'.repeat(32),
      publicKey: readVaultPublicKey(generateVaultKeyPair().publicKey),
      policy: { idleMinutes: 30, hours: 12 },
      codesAnHour: 1000,
    });
  });
  afterAll(async () => {
    await records.close();
    await database.drop();
  });

  const isTaken = async (token: string, address: ContactAddress, code: string): Promise<boolean> =>
    entrance.enter(token, { address, code }).then(
      () => true,
      () => false,
    );

  it('A64 let nobody in by 5,000 guesses at ten codes, and then not even the right one', async () => {
    const addresses = Array.from({ length: 10 }, (_none, tail) => anyAddress(tail));
    const issued = await Promise.all(
      addresses.map(async (address) => ({ address, ...(await entrance.issueCode(address)) })),
    );
    const guesses = issued.flatMap(({ token, address }) => {
      const first = randomInt(1_000_000);
      return Array.from({ length: 500 }, (_none, step) => ({
        token,
        address,
        code: String((first + step * 1_999) % 1_000_000).padStart(6, '0'),
      }));
    });

    const taken: boolean[] = [];
    for (let at = 0; at < guesses.length; at += 50) {
      const several = guesses.slice(at, at + 50);
      taken.push(...(await Promise.all(several.map(({ token, address, code }) => isTaken(token, address, code)))));
    }
    const right = await Promise.all(issued.map(({ token, address, code }) => isTaken(token, address, unseal(code))));

    expect(taken).toHaveLength(5000);
    expect(taken.filter(Boolean)).toEqual([]);
    expect(right.filter(Boolean)).toEqual([]);
  }, 60_000);

  it('A64 are tried no further by asking for another code: an address has fifty tries a day', async () => {
    const address = anyAddress(77);
    await entrance.issueCode(address);

    await expect(entrance.issueCode(address)).rejects.toMatchObject({ code: 'code.too-soon' });
  });

  it('are six digits, each as likely as another', async () => {
    const codes = await Promise.all(
      Array.from({ length: 200 }, async (_none, tail) =>
        unseal((await entrance.issueCode(anyAddress(1000 + tail))).code),
      ),
    );
    const digits = new Set(codes.join(''));

    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(digits.size).toBe(10);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
    expect(new Set(codes).size).toBeGreaterThan(190);
  });

  it('make one account of one address, however often it signs in', async () => {
    const address = anyAddress(88);
    const enter = async () => {
      const { token, code } = await entrance.issueCode(address);
      const session = await entrance.enter(token, { address, code: unseal(code) });
      return entrance.find(session.token);
    };
    const first = await enter();
    await records.app.inScope({ city, system: 'consumers' }, ({ query }) => query('DELETE FROM code_sending'));
    const second = await enter();

    expect(first).toBeDefined();
    expect(second).toBe(first);
  });

  it('end with their session: after it nobody is signed in', async () => {
    const address = anyAddress(99);
    const { token, code } = await entrance.issueCode(address);
    const session = await entrance.enter(token, { address, code: unseal(code) });
    await entrance.end(session.token);

    expect(await entrance.find(session.token)).toBeUndefined();
    expect(await entrance.find(token)).toBeUndefined();
  });

  it('keep an address no longer than two years after the last sign-in, and what ran out not at all', async () => {
    const address = anyAddress(111);
    const { token, code } = await entrance.issueCode(address);
    await entrance.enter(token, { address, code: unseal(code) });
    const asConsumers = <Row extends object>(sql: string) =>
      records.app.inScope({ city, system: 'consumers' }, ({ query }) => query<Row>(sql));
    await asConsumers(`UPDATE consumer SET last_sign_in_at = now() - interval '25 months'`);
    await asConsumers(`UPDATE address_code SET expires_at = now() - interval '1 second'`);

    await new Housekeeping(records.app, city).sweepAway();
    const kept = await asConsumers<{ kept: number }>(
      `SELECT (SELECT count(id) FROM consumer)::int + (SELECT count(*) FROM address_code)::int
            + (SELECT count(*) FROM consumer_session)::int AS kept`,
    );

    expect(kept).toEqual([{ kept: 0 }]);
  });
});
