// Whether whoever is forgotten stays forgotten: for every key, every backup of the ciphertexts and every rotation; and nobody else.
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ForgettingDesk } from '#casework';
import { IdentityFault, KeyOffice, KeyRing, Opener, PLACES, Sealer } from '#identity';
import { type Forgetting, type Records, openRecords, verifyChain } from '#records';
import {
  type CaseCommand,
  DEFAULT_FILE_PERIODS,
  type FileCommand,
  type Instant,
  decide,
  epochToInstant,
  instantToEpoch,
  parseInstant,
} from '#rules';
import {
  type VaultKeyPair,
  generateVaultKeyPair,
  keysAmong,
  openText,
  readVaultKeys,
  readVaultPublicKey,
  sealText,
} from '#seal';
import {
  anyFiling,
  anyOfficer,
  commanding,
  contextOf,
  homeCounty,
  partFor,
  testCity,
} from '../factories/decision.factory.js';
import { type StoredCity, createStoredCity } from '../factories/stored-city.factory.js';
import { describeWith } from '../setup/test-servers.js';

const scope = { city: testCity, units: [homeCounty] };
const person = { name: '李小明', phone: ['138', '1234', '5678'].join(''), address: '太康县某小区' };
const longAgo = parseInstant('2015-03-01T02:00:00.000Z');
const reasons = '复议机关已经受理，案卷材料在复议期间不得清除。';

interface Row {
  readonly id: string;
  readonly sealed: Buffer;
}

describeWith('PostgreSQL', 'a case that is forgotten', () => {
  let stored: StoredCity;
  let keeper: Records;
  let owner: pg.Client;
  let desk: ForgettingDesk;
  let office: KeyOffice;
  let folder: string;
  let sealer: Sealer;
  const pairs: VaultKeyPair[] = [];

  beforeAll(async () => {
    stored = await createStoredCity();
    keeper = await openRecords({
      city: testCity,
      appUrl: stored.database.urlFor('app'),
      keysUrl: stored.database.urlFor('keys'),
      poolSize: 1,
      applicationName: 'anqi-test',
    });
    owner = new pg.Client({ connectionString: stored.database.url });
    await owner.connect();
    desk = new ForgettingDesk(forgetting(), DEFAULT_FILE_PERIODS);
    folder = await mkdtemp(join(tmpdir(), 'anqi-forgetting-'));
    const first = generateVaultKeyPair();
    pairs.push(first);
    const files = { publicKeyFile: join(folder, 'public.pem'), privateKeyFile: join(folder, 'private.pem') };
    await writeFile(files.publicKeyFile, first.publicKey);
    await writeFile(files.privateKeyFile, first.privateKey);
    sealer = new Sealer({ current: readVaultPublicKey(first.publicKey) });
    const { vaultKeys: book } = keeper;
    if (book === undefined) throw new Error('These records have no keeper of keys.');
    office = new KeyOffice({ book, ring: new KeyRing(files), originals: noOriginals });
  });
  afterAll(async () => {
    await owner.end();
    await keeper.close();
    await stored.close();
    await rm(folder, { recursive: true, force: true });
  });

  function forgetting(): Forgetting {
    if (stored.records.forgetting === undefined) throw new Error('These records cannot forget.');
    return stored.records.forgetting;
  }
  async function* noOriginals(): AsyncGenerator<Uint8Array> {
    yield* await Promise.resolve([]);
  }
  const ask = async <T extends pg.QueryResultRow>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> =>
    (await owner.query<T>(sql, [...parameters])).rows;
  const file = async (given: Partial<FileCommand> = {}): Promise<readonly { id: string; number: string }[]> => {
    const sealed = sealer.sealFiling({ story: '买到过期的面包', people: [{ person, role: 'complainant' }] });
    const { opened } = await stored.records.ledger.file({ scope: { city: testCity, units: [] } }, (moment) =>
      decide([], anyFiling(moment, { ...sealed, parts: [partFor(homeCounty)], ...given }), contextOf(moment)),
    );
    return opened;
  };
  const yesterday = async (): Promise<Instant> =>
    epochToInstant(instantToEpoch(await stored.records.ledger.now()) - 86_400_000);
  const fileClosed = async (closedAt: Instant = longAgo, given: Partial<FileCommand> = {}) => {
    const before = { receivedFirstAt: closedAt, receivedAt: closedAt };
    const [opened] = await file({ closedAtSource: closedAt, channel: '12345', ...before, ...given });
    if (opened === undefined) throw new Error('a filing opened no case');
    return opened;
  };
  const give = (number: string, command: CaseCommand) =>
    stored.records.ledger.decide({ scope, open: { number } }, commanding(command));
  const note = (number: string) => give(number, { type: 'note', text: sealer.sealText('店主承认', 'statement') });
  const look = async (number: string, what: 'story' | 'statement' | 'person') => {
    const account = randomUUID();
    const grant = { account, unit: homeCounty, what, purpose: 'contact', seconds: 60 };
    const words = '需要联系投诉人核实购买的时间和地点';
    const { grant: leave } = await stored.records.ledger.decide(
      { scope, open: { number }, grant },
      commanding({ type: 'look', at: what, purpose: 'contact', words }, anyOfficer(homeCounty, account)),
    );
    const vaultKeys = keysAmong(pairs.flatMap(({ privateKey }) => readVaultKeys(privateKey)));
    return new Opener(stored.records.vault, { city: testCity, vaultKeys }).open(leave ?? '');
  };
  const outcomeOf = async (work: Promise<unknown>): Promise<string> => {
    const fault: unknown = await work.then(
      () => 'opened',
      (reason: unknown) => reason,
    );
    return fault instanceof IdentityFault ? fault.code : String(fault);
  };
  const looks = (number: string) =>
    Promise.all((['story', 'statement', 'person'] as const).map((what) => outcomeOf(look(number, what))));
  const sealedOf = async (caseId: string) => ({
    stories: await ask<Row>(
      'SELECT f.id, story_sealed AS sealed FROM filing f JOIN "case" c ON c.filing_id = f.id WHERE c.id = $1',
      [caseId],
    ),
    names: await ask<Row>(
      'SELECT v.id, name_sealed AS sealed FROM vault.person v JOIN party p ON p.person_id = v.id WHERE p.case_id = $1',
      [caseId],
    ),
    statements: await ask<Row>('SELECT id, sealed FROM statement WHERE case_id = $1', [caseId]),
  });

  it('opens for nobody again: not with every key there ever was, and not from a backup of every ciphertext', async () => {
    const { id, number } = await fileClosed();
    await note(number);
    const backup = await sealedOf(id);
    expect(await looks(number)).toEqual(['opened', 'opened', 'opened']);

    expect(await desk.forgetDue(100)).toMatchObject({ found: 1, cases: 1, keys: 3 });

    expect(await looks(number)).toEqual(['opener.erased', 'opener.erased', 'opener.erased']);
    const everyKey = keysAmong(pairs.flatMap(({ privateKey }) => readVaultKeys(privateKey)));
    for (const [rows, place] of [
      [backup.stories, PLACES.story],
      [backup.names, PLACES.name],
      [backup.statements, PLACES.statement],
    ] as const) {
      expect(rows).toHaveLength(1);
      for (const { id: row, sealed } of rows) {
        expect(() => openText(everyKey, sealed, { ...place, id: row })).toThrow('data key');
        const [wrap] = await ask('SELECT 1 FROM vault.rewrap WHERE head = $1', [sealed.subarray(0, 42)]);
        expect(wrap).toBeUndefined();
      }
    }
  });

  it('says when and why it was forgotten, and keeps its dates, its whole chain and its line in the figures', async () => {
    const { id, number } = await fileClosed();
    await note(number);
    const kept = `SELECT number, state, outcome, unit, registered_at, received_at, closed_at, counted_at, last_seq, head_hash, facts
                    FROM "case" WHERE id = $1`;
    const [before] = await ask(kept, [id]);
    const events = await ask('SELECT seq, type, hash, words FROM event WHERE case_id = $1 ORDER BY seq', [id]);

    await desk.forgetDue(100);

    expect((await ask(kept, [id]))[0]).toEqual(before);
    const fault = await look(number, 'person').catch((reason: unknown) => reason);
    expect(fault).toMatchObject({ code: 'opener.erased', erasure: { ground: 'period-over', rule: 'complaint-file' } });
    // A look is an event of its own: what stood before it stands unchanged.
    const after = await ask('SELECT seq, type, hash, words FROM event WHERE case_id = $1 ORDER BY seq', [id]);
    expect(after.slice(0, events.length)).toEqual(events);
    expect(await verifyChain(stored.records.app, scope, number)).toEqual([]);
    const whole = await ask<{ whole: boolean }>(
      `SELECT e.words @> ARRAY[s.role || ':' || encode(sha256(s.sealed), 'hex')] AS whole FROM statement s
         JOIN event e ON e.case_id = s.case_id AND e.seq = s.seq WHERE s.case_id = $1`,
      [id],
    );
    expect(whole).toEqual([{ whole: true }]);
    const masks = await ask(
      `SELECT p.name_mask, p.phone_mask, c.respondent_name, c.respondent_address FROM party p JOIN "case" c ON c.id = p.case_id WHERE c.id = $1`,
      [id],
    );
    expect(masks).toEqual([{ name_mask: null, phone_mask: null, respondent_name: '', respondent_address: null }]);
  });

  it('takes along what leads back to a person: the likeness of the story, the number of the order, the tie to an account', async () => {
    const { id } = await fileClosed(longAgo, {
      external: { source: '12345', orderNo: 'ORDER-7', baseOrderNo: 'ORDER-7', dueAt: null },
    });
    const [row] = await ask<{ filing: string }>('SELECT filing_id AS filing FROM "case" WHERE id = $1', [id]);
    const filing = row?.filing ?? '';
    const consumer = randomUUID();
    await ask(
      `INSERT INTO consumer (city, id, address_key, address_sealed) VALUES ('${testCity}', $1, sha256('a'), 'sealed')`,
      [consumer],
    );
    await ask(`INSERT INTO consumer_filing (city, consumer, filing_id) VALUES ('${testCity}', $1, $2)`, [
      consumer,
      filing,
    ]);
    await ask(
      `INSERT INTO filing_hint (city, filing_id, signature, bands, marks)
       VALUES ('${testCity}', $1, decode(repeat('ab', 128), 'hex'), '{1}', '{}')`,
      [filing],
    );
    const left = `SELECT (SELECT count(*)::int FROM filing_hint WHERE filing_id = $1) AS hints,
                         (SELECT count(*)::int FROM external_order WHERE filing_id = $1) AS orders,
                         (SELECT count(*)::int FROM consumer_filing WHERE filing_id = $1) AS ties`;
    expect(await ask(left, [filing])).toEqual([{ hints: 1, orders: 1, ties: 1 }]);

    await desk.forgetDue(100);

    expect(await ask(left, [filing])).toEqual([{ hints: 0, orders: 0, ties: 0 }]);
    await ask('DELETE FROM consumer WHERE id = $1', [consumer]);
  });

  it('stands in the audit with the same commit: where no line can be written nothing is forgotten', async () => {
    const { id, number } = await fileClosed();
    await owner.query('ALTER TABLE audit ADD CONSTRAINT is_full CHECK (false) NOT VALID');
    try {
      await expect(desk.forgetDue(100)).rejects.toMatchObject({ code: '23514' });
      expect(await outcomeOf(look(number, 'person'))).not.toBe('opener.erased');
    } finally {
      await owner.query('ALTER TABLE audit DROP CONSTRAINT is_full');
    }
    expect((await looks(number))[2]).toBe('opened');

    await desk.forgetDue(100);

    const lines = await ask(`SELECT unit, actor, facts FROM audit WHERE action = 'case.forgotten' AND case_id = $1`, [
      id,
    ]);
    expect(lines).toMatchObject([
      {
        unit: homeCounty,
        actor: 'system:forgetting',
        facts: { ground: 'period-over', persons: 1, story: true, keys: 2 },
      },
    ]);
  });

  it('is not brought back by a rotation: neither by one that comes later nor by one that read its keys before', async () => {
    const [gone, other] = [await fileClosed(), await file()];
    const { vaultKeys: book } = keeper;
    const [head] = (await sealedOf(gone.id)).names.map(({ sealed }) => sealed.subarray(0, 42));
    const read = await book?.findWraps(head === undefined ? [] : [head]);
    await desk.forgetDue(100);

    const kept = await book?.keepWraps(read ?? []);
    const next = await office.make();
    pairs.push({ keyId: next, publicKey: '', privateKey: await ringText(folder) });
    await office.use(next);
    const rotation = await office.rotate({ rowsAtOnce: 3 });

    expect([read?.length, kept, rotation.outOfReach]).toEqual([1, 0, 0]);
    expect(rotation.handedOn).toBeGreaterThan(0);
    expect((await looks(gone.number))[2]).toBe('opener.erased');
    expect((await looks(other[0]?.number ?? ''))[2]).toBe('opened');
    expect((await office.count()).find(({ keyId }) => keyId === pairs[0]?.keyId)?.opens).toBe(0);
  });

  it('takes nobody along who is still needed: of two cases of one filing the last one takes people and story', async () => {
    const parts = [partFor(homeCounty), partFor(homeCounty, { kind: 'report' })];
    const [complaint, report] = await file({ parts });
    const close = (id: string | undefined) =>
      owner.query(
        `SET session_replication_role = replica; UPDATE "case" SET closed_at = '${longAgo}', state = 'closed', outcome = 'withdrawn' WHERE id = '${id ?? ''}'; SET session_replication_role = DEFAULT`,
      );
    await close(complaint?.id);
    await desk.forgetDue(100);

    expect((await looks(complaint?.number ?? ''))[2]).toBe('opener.erased');
    expect((await looks(report?.number ?? ''))[2]).toBe('opened');

    await close(report?.id);
    const facts = await desk.forgetDue(100);
    expect(facts).toMatchObject({ cases: 1, keys: 2 });
    expect((await looks(report?.number ?? ''))[2]).toBe('opener.erased');
  });

  it('was closed, due, not held and never forgotten: of anything else nothing is destroyed', async () => {
    const recently = await yesterday();
    const [open] = await file();
    const young = await fileClosed(recently);
    const held = await fileClosed();
    await give(held.number, {
      type: 'hold',
      ground: 'reconsideration',
      reasons: sealer.sealText(reasons, 'statement'),
    });
    const before = await ask('SELECT count(*)::int AS keys FROM vault.rewrap');

    const batch = await desk.forgetDue(100);
    const why = {
      ground: 'period-over',
      rule: 'complaint-file',
      closedBefore: parseInstant('2016-01-01T00:00:00.000Z'),
    } as const;
    const told = [];
    for (const one of [open, young, held]) told.push(await forgetting().forget(one?.id ?? '', why, 'system:test'));

    expect(batch).toEqual({ found: 0, cases: 0, keys: 0 });
    expect(told).toEqual([undefined, undefined, undefined]);
    expect(await ask('SELECT count(*)::int AS keys FROM vault.rewrap')).toEqual(before);
    await give(held.number, { type: 'release-hold', reasons: sealer.sealText(reasons, 'statement') });
    expect(await desk.forgetDue(100)).toMatchObject({ cases: 1 });
    expect(await desk.forgetDue(100)).toMatchObject({ found: 0 });
    expect(await forgetting().forget(held.id, why, 'system:test')).toBeUndefined();
  });

  it('may be forgotten before its time when a demand was granted, and says so', async () => {
    const { number } = await fileClosed(await yesterday());

    expect(await desk.forgetOnRequest(number, 'system:command-line')).toMatchObject({ persons: 1, story: true });

    await expect(look(number, 'person')).rejects.toMatchObject({ erasure: { ground: 'on-request', rule: null } });
    expect(await desk.forgetOnRequest(number, 'system:command-line')).toBeUndefined();
    expect(await desk.forgetOnRequest('7K3M-9QXT-4', 'system:command-line')).toBeUndefined();
  });

  it('loses the ciphertext itself where that was sealed before keys were kept apart, and no rotation wraps its head', async () => {
    const { id, number } = await fileClosed();
    await note(number);
    // A wrap is whole in itself, as everything was then.
    const old = sealText(readVaultPublicKey(pairs[0]?.publicKey ?? ''), '旧', {
      ...PLACES.statement,
      id: 'old',
    }).wrapped;
    await owner.query('SET session_replication_role = replica');
    await owner.query('UPDATE statement SET sealed = $2 WHERE case_id = $1', [id, old]);
    await owner.query('SET session_replication_role = DEFAULT');
    await office.rotate({ rowsAtOnce: 100 });
    const head = Buffer.from(old.subarray(0, 42));
    expect(await ask('SELECT 1 FROM vault.rewrap WHERE head = $1', [head])).toHaveLength(1);

    await desk.forgetDue(100);
    await office.rotate({ rowsAtOnce: 100 });

    expect((await sealedOf(id)).statements.map(({ sealed }) => sealed)).toEqual([head]);
    expect(await ask('SELECT 1 FROM vault.rewrap WHERE head = $1', [head])).toEqual([]);
    expect(await verifyChain(stored.records.app, scope, number)).toEqual([]);
    expect((await looks(number))[1]).toBe('opener.erased');
  });

  it('is forgotten by its own role alone, which sees no word of it', async () => {
    const { id } = await fileClosed();
    for (const role of ['app', 'vault', 'keys', 'sweeper', 'audit'] as const) {
      const login = new pg.Client({ connectionString: stored.database.urlFor(role) });
      await login.connect();
      await login.query(
        `SELECT set_config('anqi.city', '${testCity}', false), set_config('anqi.system', 'forgetting', false)`,
      );
      await expect(login.query(`SELECT vault.forget_case($1, '{"ground": "on-request"}')`, [id])).rejects.toMatchObject(
        {
          code: '42501',
        },
      );
      await login.end();
    }
    const eraser = new pg.Client({ connectionString: stored.database.urlFor('eraser') });
    await eraser.connect();
    await eraser.query(
      `SELECT set_config('anqi.city', '${testCity}', false), set_config('anqi.system', 'forgetting', false)`,
    );
    for (const table of ['vault.person', 'vault.rewrap', 'filing', 'statement', 'party', 'attachment', 'audit']) {
      await expect(eraser.query(`SELECT * FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(eraser.query('SELECT respondent_name FROM "case"')).rejects.toMatchObject({ code: '42501' });
    await expect(eraser.query('DELETE FROM vault.rewrap')).rejects.toMatchObject({ code: '42501' });
    await eraser.end();
  });
});

/** Every private key that the ring holds. */
async function ringText(folder: string): Promise<string> {
  return readFile(join(folder, 'private.pem'), 'utf8');
}
