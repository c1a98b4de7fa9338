// Whether what was sealed can be opened under a grant, and under nothing else.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { generateVaultKeyPair, keysAmong, readVaultKeys, readVaultPublicKey } from '#seal';
import {
  anyFiling,
  commanding,
  anyOfficer,
  contextOf,
  homeCounty,
  partFor,
} from '../../../test/factories/decision.factory.js';
import { decide } from '#rules';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { IdentityFault } from './identity-fault.js';
import { Opener } from './opener.js';
import { Sealer } from './sealer.js';

const city = '411600';
const pair = generateVaultKeyPair();
const sealer = new Sealer({ current: readVaultPublicKey(pair.publicKey) });
const vaultKeys = keysAmong(readVaultKeys(pair.privateKey));
const person = { name: '李小明', phone: ['138', '1234', '5678'].join(''), address: '太康县某小区' };

describeWith('PostgreSQL', 'what is sealed', () => {
  let stored: StoredCity;
  let opener: Opener;

  beforeAll(async () => {
    stored = await createStoredCity();
    opener = new Opener(stored.records.vault, { city, vaultKeys });
  });
  afterAll(() => stored.close());

  const file = async (kind: 'complaint' | 'report' = 'complaint'): Promise<string> => {
    const role = kind === 'report' ? 'reporter' : 'complainant';
    const sealed = sealer.sealFiling({ story: '买到过期的面包', people: [{ person, role }] });
    const written = await stored.records.ledger.file({ scope: { city, units: [] } }, (moment) =>
      decide([], anyFiling(moment, { ...sealed, parts: [partFor(homeCounty, { kind })] }), contextOf(moment)),
    );
    return written.opened[0]?.number ?? '';
  };
  const look = async (number: string, what: 'story' | 'statement' | 'person', seconds = 60): Promise<string> => {
    const account = randomUUID();
    const written = await stored.records.ledger.decide(
      {
        scope: { city, units: [homeCounty] },
        open: { number },
        grant: { account, unit: homeCounty, what, purpose: 'contact', seconds },
      },
      commanding(
        { type: 'look', at: what, purpose: 'contact', words: '需要联系投诉人核实购买的时间和地点' },
        anyOfficer(homeCounty, account),
      ),
    );
    return written.grant ?? '';
  };
  const codeOf = async (work: Promise<unknown>): Promise<string> => {
    const fault: unknown = await work.then(
      () => 'opened',
      (reason: unknown) => reason,
    );
    return fault instanceof IdentityFault ? fault.code : String(fault);
  };
  const asOwner = async (sql: string): Promise<void> => {
    const owner = new pg.Client({ connectionString: stored.database.url });
    await owner.connect();
    try {
      // A thief with the whole database is not held up by its triggers and policies.
      await owner.query(`SET session_replication_role = replica; ${sql}`);
    } finally {
      await owner.end();
    }
  };

  it('opens under a grant: the story, the people, an officer’s reasons, each alone', async () => {
    const number = await file();
    await stored.records.ledger.decide(
      { scope: { city, units: [homeCounty] }, open: { number } },
      commanding({ type: 'note', text: sealer.sealText('店主承认', 'statement') }),
    );

    const opened = [];
    for (const what of ['story', 'person', 'statement'] as const)
      opened.push(await opener.open(await look(number, what)));

    expect(opened).toMatchObject([
      { what: 'story', story: '买到过期的面包' },
      { what: 'person', people: [person] },
      { what: 'statement', statements: [{ role: 'note', text: '店主承认' }] },
    ]);
  });

  it('opens a reporter too, though no list shows even a mask', async () => {
    const number = await file('report');

    expect(await opener.open(await look(number, 'person'))).toMatchObject({ people: [{ name: person.name }] });
  });

  it('stays shut without a grant, with an invented one, and when the grant has run out', async () => {
    const grant = await look(await file(), 'person', 1);
    expect(await codeOf(opener.open(grant))).toBe('opened');
    await new Promise((resolve) => setTimeout(resolve, 1100));

    expect(await codeOf(opener.open(grant))).toBe('opener.grant-expired');
    expect(await codeOf(opener.open(randomUUID()))).toBe('opener.grant-expired');
  });

  it('stays shut without the private key, with another key, and without the vault’s connection', async () => {
    const grant = await look(await file(), 'story');
    const other = keysAmong(readVaultKeys(generateVaultKeyPair().privateKey));
    const openers = [
      new Opener(stored.records.vault, { city, vaultKeys: undefined }),
      new Opener(stored.records.vault, { city, vaultKeys: other }),
      new Opener(undefined, { city, vaultKeys }),
      Opener.fromFile(stored.records.vault, { city, privateKeyFile: undefined }),
    ];

    for (const shut of openers) expect(await codeOf(shut.open(grant))).toBe('opener.key-missing');
    expect(await codeOf(opener.open(grant))).toBe('opened');
  });

  it('cannot be read by the role that serves requests, grant or not', async () => {
    const grant = await look(await file(), 'person');
    const withoutVault = new Opener(stored.records.app, { city, vaultKeys });

    expect(await codeOf(withoutVault.open(grant))).toContain('permission denied');
  });

  it('does not open when somebody exchanged the ciphertexts of two people or two columns', async () => {
    const [one, two] = [await file(), await file()];
    await asOwner(`
      WITH swapped AS (SELECT id, lead(name_sealed, 1, name_sealed) OVER (ORDER BY id DESC) AS other FROM vault.person)
      UPDATE vault.person p SET name_sealed = s.other FROM swapped s WHERE s.id = p.id;
      UPDATE filing SET story_sealed = (SELECT address_sealed FROM vault.person LIMIT 1);
    `);

    expect(await codeOf(opener.open(await look(one, 'story')))).toBe('opener.damaged');
    const people = [
      await codeOf(opener.open(await look(one, 'person'))),
      await codeOf(opener.open(await look(two, 'person'))),
    ];
    expect(people).toContain('opener.damaged');
  });
});
