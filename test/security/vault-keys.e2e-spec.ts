// Three rotations of the vault's keys under load, each killed again and again: everything opens, before, meanwhile and after.
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { headsOfOriginals } from '#files';
import { KeyFault, KeyOffice, KeyRing, type KeyStanding } from '#identity';
import { type Records, type VaultKeyBook, openRecords } from '#records';
import { readSettings } from '#settings';
import type { AttachmentItem } from '../../apps/api/src/attachment/attachment.dto.js';
import type { LookAnswer } from '../../apps/api/src/case/look.dto.js';
import { codeShown } from '../factories/authenticator.factory.js';
import { anyComplaint, anyPhone } from '../factories/filing-request.factory.js';
import { anyPdf } from '../factories/sent-files.factory.js';
import { type Desk, bodyOf, fileOne, openDesk } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { addGenerator, forgetCodes, post, signIn } from './entering.js';
import { runKeys } from './keys-process.js';
import { openPass, send } from './uploading.js';

const words = '核对投诉人提交的购买凭证和照片原件';
const note = '店主当面承认，笔录已附卷。';
/** After how many batches the run is killed, for each of the three rotations. */
const rotations = [{ points: [1, 2, 3, 5, 8] }, { points: [4] }, { points: [6] }];

function bookOf({ vaultKeys }: Records): VaultKeyBook {
  if (vaultKeys === undefined) throw new Error('These records have no keeper of keys.');
  return vaultKeys;
}

describeWith('PostgreSQL', 'the keys of the vault', () => {
  let house: TestHouse;
  let officer: Desk;
  let owner: pg.Client;
  let office: KeyOffice;
  let keeper: Records;
  let environment: Readonly<Record<string, string>>;
  let generatorKey: string;
  let withOriginal: string;
  const filed = new Map<string, string>();

  beforeAll(async () => {
    house = await openTestHouse({
      at: '2026-11-23T01:00:00Z',
      // It looks at everybody whom it has filed.
      settings: { LOOKS_AN_HOUR: '1000', LOOKS_A_DAY: '1000' },
    });
    const keysUrl = house.environment['DATABASE_VAULT_URL']?.replace(/vault@/, 'keys@') ?? '';
    environment = { ...house.environment, DATABASE_KEYS_URL: keysUrl };
    const ownerUrl = new URL(keysUrl);
    ownerUrl.username = 'postgres';
    owner = new pg.Client({ connectionString: ownerUrl.href });
    await owner.connect();
    const appUrl = house.environment['DATABASE_APP_URL'] ?? '';
    const names = { city: '411600', applicationName: 'anqi-test' };
    keeper = await openRecords({ ...names, appUrl, keysUrl, poolSize: 1 });
    office = new KeyOffice({
      book: bookOf(keeper),
      ring: new KeyRing({
        publicKeyFile: environment['VAULT_PUBLIC_KEY_FILE'] ?? '',
        privateKeyFile: environment['VAULT_PRIVATE_KEY_FILE'] ?? '',
      }),
      originals: () => headsOfOriginals(readSettings(environment)),
    });
    officer = await openDesk(house, 'taikang.a');
    ({ key: generatorKey } = await addGenerator(house, 'taikang.b'));
    const pass = await openPass(house);
    await send(house, pass, anyPdf());
    withOriginal = await fileOne(house, anyComplaint({ uploadPass: pass['Upload-Pass'] ?? '' }));
    await officer.give(withOriginal, 'note', { text: note });
    for (let index = 0; index < 40; index += 1) await fileAnother();
  }, 120_000);
  afterAll(async () => {
    await owner.end();
    await keeper.close();
    await house.close();
  });

  const fileAnother = async (): Promise<void> => {
    const story = `第${String(filed.size)}位投诉人的话：电热水壶第二天就不通电。`;
    filed.set(
      await fileOne(house, anyComplaint({ story, person: { name: `李小${filed.size}`, phone: anyPhone } })),
      story,
    );
  };
  const standings = (): Promise<readonly KeyStanding[]> => office.count();
  const codeOf = async (act: Promise<unknown>): Promise<string> => {
    const fault: unknown = await act.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    return fault instanceof KeyFault ? fault.code : 'done';
  };
  const opened = async (number: string, at: 'story' | 'person' | 'statement'): Promise<string> => {
    const purpose = at === 'person' ? { at, purpose: 'contact', words } : { at, purpose: 'handling' };
    const answer = await officer.post(`/cases/${number}/look`, purpose);
    return answer.status === 200 ? JSON.stringify(bodyOf<LookAnswer>(answer).opened) : answer.text;
  };
  const expectAllOpen = async (numbers: Iterable<string>): Promise<void> => {
    for (const number of numbers) {
      const [story, person] = await Promise.all([opened(number, 'story'), opened(number, 'person')]);
      expect(story).toContain(filed.get(number));
      expect(person).toContain('李小');
    }
  };
  const giveOriginal = async (): Promise<Buffer> => {
    const [item] = bodyOf<readonly AttachmentItem[]>(await officer.get(`/cases/${withOriginal}/attachments`));
    const path = `/cases/${withOriginal}/attachments/${item?.id ?? ''}/original`;
    const answer = await house
      .ask()
      .post(`/api/v1${path}`)
      .set({ Cookie: officer.cookie, 'Idempotency-Key': crypto.randomUUID() })
      .send({ purpose: 'contact', words })
      .responseType('blob');
    return Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(answer.text);
  };

  it.each(rotations)(
    'are rotated while people file, though the run is killed again and again: after $points batches',
    async ({ points }) => {
      const before = (await standings()).find(({ state }) => state === 'current');
      const next = await office.make();
      await office.use(next);
      let filing = true;
      const load = (async () => {
        while (filing) {
          await fileAnother();
          await wait(1000);
        }
      })();

      for (const point of points) {
        const killed = await runKeys(environment, ['rotate', '--rows', '2'], point);
        const number = [...filed.keys()][point] ?? '';
        expect(await opened(number, 'story')).toContain(filed.get(number));
        expect(killed).toMatchObject({ code: null, errors: '' });
      }
      const finished = await runKeys(environment, ['rotate']);
      filing = false;
      await load;

      expect(finished).toMatchObject({ code: 0, errors: '' });
      const after = await standings();
      expect(after.find(({ state }) => state === 'current')?.keyId).toBe(next);
      expect(after.find(({ keyId }) => keyId === before?.keyId)).toMatchObject({ state: 'at-hand', opens: 0 });
      await owner.query(`UPDATE vault.key SET current_since = current_since - interval '1 hour',
        made_at = made_at - interval '1 hour', superseded_at = superseded_at - interval '16 minutes'`);
      await office.retire(before?.keyId ?? '');
      expect((await readFile(environment['VAULT_PRIVATE_KEY_FILE'] ?? '', 'utf8')).match(/BEGIN/g)).toHaveLength(1);
      await wait(1100);
      await expectAllOpen(filed.keys());
      expect(await opened(withOriginal, 'statement')).toContain(note);
      expect(await giveOriginal()).toEqual(anyPdf().bytes);
    },
    240_000,
  );

  it('open the secret of an authenticator app that was sealed three keys ago', async () => {
    await forgetCodes(house);
    const { cookie } = await signIn(house, 'taikang.b');

    const answer = await post(house, '/session/code', { code: codeShown(generatorKey) }, cookie);

    expect(answer.status).toBe(200);
  });

  it('are not put away while anything needs them, while they are sealed to, or before everybody has heard', async () => {
    const [current] = (await standings()).filter(({ state }) => state === 'current');
    const next = await office.make();
    const refusedAsCurrent = await codeOf(office.retire(current?.keyId ?? ''));
    await office.use(next);
    const refusedAsFresh = await codeOf(office.retire(current?.keyId ?? ''));
    await owner.query(`UPDATE vault.key SET current_since = current_since - interval '1 hour',
      superseded_at = superseded_at - interval '16 minutes' WHERE superseded_at IS NOT NULL`);
    const refusedAsNeeded = await codeOf(office.retire(current?.keyId ?? ''));
    const said = await runKeys(environment, ['retire', current?.keyId ?? '']);

    expect([refusedAsCurrent, refusedAsFresh, refusedAsNeeded]).toEqual([
      'key.is-current',
      'key.not-superseded',
      'key.still-needed',
    ]);
    expect([said.code, said.errors]).toEqual([2, expect.stringContaining('rotate first')]);
  });

  it('leave every event chained as it was, and every act of theirs in the audit', async () => {
    const { rows: audited } = await owner.query<{ action: string }>(
      `SELECT action FROM audit WHERE actor = 'system:keys' ORDER BY seq`,
    );
    const { rows: words } = await owner.query<{ whole: boolean }>(
      `SELECT e.words @> ARRAY[s.role || ':' || encode(sha256(s.sealed), 'hex')] AS whole
         FROM statement s JOIN event e ON e.city = s.city AND e.case_id = s.case_id AND e.seq = s.seq`,
    );

    expect(audited.map(({ action }) => action).slice(0, 5)).toEqual([
      'vault-key.made',
      'vault-key.current',
      'vault-key.current',
      'vault-key.rotated',
      'vault-key.retired',
    ]);
    expect(words.length).toBeGreaterThan(0);
    expect(words.every(({ whole }) => whole)).toBe(true);
  });

  it('give nobody who rotates a single word: his role sees heads and no ciphertext', async () => {
    const login = new pg.Client({ connectionString: environment['DATABASE_KEYS_URL'] });
    await login.connect();
    try {
      await login.query(`SELECT set_config('anqi.city', '411600', false), set_config('anqi.system', 'keys', false)`);
      for (const table of ['vault.person', 'filing', 'statement', 'attachment', 'code_generator', '"case"', 'party']) {
        await expect(login.query(`SELECT * FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
      }
      const { rows } = await login.query<{ head: Buffer }>(
        `SELECT head FROM vault.sealed_heads('person', '00000000-0000-0000-0000-000000000000', 5) WHERE head IS NOT NULL`,
      );
      expect(new Set(rows.map(({ head }) => head.length))).toEqual(new Set([42]));
      await login.query(`SELECT set_config('anqi.system', 'accounts', false)`);
      await expect(
        login.query(`SELECT vault.sealed_heads('person', '00000000-0000-0000-0000-000000000000', 5)`),
      ).rejects.toMatchObject({ code: '42501' });
    } finally {
      await login.end();
    }
  });
});
