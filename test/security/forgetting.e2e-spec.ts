// What a person asks of the whole house: after its period a case answers with a date and a reason, its files are gone, and a run may die anywhere.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openFiles } from '#files';
import { openRecords } from '#records';
import { keysAmong, openBytes, readVaultKeys } from '#seal';
import { readSettings } from '#settings';
import { createReadStream } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import type { AttachmentItem } from '../../apps/api/src/attachment/attachment.dto.js';
import type { CasePage } from '../../apps/api/src/case/case-page.view.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { anyPdf } from '../factories/sent-files.factory.js';
import { type Desk, bodyOf, file, fileOne, openDesk, problemOf } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { runAnqi } from './keys-process.js';
import { openPass, send } from './uploading.js';

const words = { purpose: 'contact', words: '核对证据文件的拍摄时间' };
const reasons = '行政复议机关已经受理当事人的申请，案卷在复议期间不得清除。';

describeWith('PostgreSQL', 'forgetting, over the whole house', () => {
  let house: TestHouse;
  let officer: Desk;
  let head: Desk;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T02:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
    head = await openDesk(house, 'taikang.head');
  });
  afterAll(() => house.close());

  /** Closed on the day on which the house stands, past every rule: how it came to that is not the matter here. */
  const close = (number: string) =>
    house.asOwner(
      `SET session_replication_role = replica; UPDATE "case" SET closed_at = anqi_now(), state = 'closed', outcome = 'agreement' WHERE number = '${number}'`,
    );
  const look = (number: string, at: string) => officer.post(`/cases/${number}/look`, { at, ...words });

  it('answers every look with when and why, has no file left, and what was copied before opens with no key', async () => {
    const pass = await openPass(house);
    await send(house, pass, anyPdf());
    const { numbers } = await file(house, anyComplaint({ uploadPass: pass['Upload-Pass'] ?? '' }));
    const number = numbers[0]?.number ?? '';
    const [item] = bodyOf<readonly AttachmentItem[]>(await officer.get(`/cases/${number}/attachments`));
    const id = item?.id ?? '';
    expect((await look(number, 'person')).status).toBe(200);
    expect((await officer.post(`/cases/${number}/attachments/${id}/original`, words)).status).toBe(200);
    const [kept] = await originals(house);
    const copy = join(house.home, 'copied-before');
    await copyFile(kept ?? '', copy);
    await close(number);
    await house.setClock('2036-11-24T02:00:00Z');

    const due = await runAnqi(house.environment, ['forget', 'due']);
    const run = await runAnqi(house.environment, ['forget', 'run']);

    expect(due.said).toContain(number);
    expect(run).toMatchObject({ code: 0, errors: '' });
    expect(run.said).toContain('done: 1 cases');
    for (const at of ['story', 'person']) {
      const answer = await look(number, at);
      expect([answer.status, problemOf(answer).code]).toEqual([410, 'opener.erased']);
      expect(problemOf(answer).detail).toContain('2036年11月24日');
      expect(problemOf(answer).detail).toContain('保存期限届满');
    }
    expect(bodyOf<readonly AttachmentItem[]>(await officer.get(`/cases/${number}/attachments`))).toEqual([]);
    expect((await officer.post(`/cases/${number}/attachments/${id}/original`, words)).status).toBe(404);
    expect(bodyOf<CasePage>(await officer.get(`/cases/${number}`)).respondent.name).toBe('');
    const keys = keysAmong(readVaultKeys(await readFile(house.environment['VAULT_PRIVATE_KEY_FILE'] ?? '', 'utf8')));
    const place = { table: 'attachment', column: 'original', id };
    await expect(openBytes(keys, createReadStream(copy), place).next()).rejects.toMatchObject({
      code: 'seal.key-gone',
    });
    expect((await sweep(house)).removed).toBeGreaterThanOrEqual(2);
    expect(await originals(house)).toEqual([]);
  });

  it('leaves a case alone that a head holds, over HTTP, until it is released', async () => {
    const number = await fileOne(house, anyComplaint());
    await close(number);
    const refused = await officer.give(number, 'hold', { ground: 'litigation', reasons });
    const held = await head.give(number, 'hold', { ground: 'litigation', reasons });
    const twice = await head.give(number, 'hold', { ground: 'audit', reasons });
    await house.setClock('2046-11-25T02:00:00Z');

    const run = await runAnqi(house.environment, ['forget', 'run']);
    const one = await runAnqi(house.environment, ['forget', 'case', number]);

    expect([refused.status, held.status, twice.status]).toEqual([403, 200, 409]);
    expect(problemOf(twice).code).toBe('case.already-held');
    expect(run.said).toContain('done: 0 cases');
    expect([one.code, one.errors]).toEqual([2, expect.stringContaining('held')]);
    expect((await head.give(number, 'release-hold', { reasons })).status).toBe(200);
    expect((await runAnqi(house.environment, ['forget', 'run'])).said).toContain(`${number} forgotten`);
  });

  it('goes on where it was killed: each case is forgotten once, with one line in the audit', async () => {
    const numbers: string[] = [];
    for (let count = 0; count < 12; count += 1) numbers.push(await fileOne(house, anyComplaint()));
    for (const number of numbers) await close(number);
    await house.setClock('2056-11-26T02:00:00Z');
    const due = await runAnqi(house.environment, ['forget', 'due', '--json']);

    const kills = [];
    for (const lines of [1, 2, 3]) {
      kills.push(await runAnqi(house.environment, ['forget', 'run', '--limit', '4'], { lines, ending: 'forgotten\n' }));
    }
    const last = await runAnqi(house.environment, ['forget', 'run', '--limit', '4']);

    expect(
      bodyOf<readonly { number: string }[]>({ text: due.said })
        .map(({ number }) => number)
        .sort(),
    ).toEqual([...numbers].sort());
    expect(kills.every(({ said }) => !said.includes('done'))).toBe(true);
    expect(last.said).toContain('done:');
    const list = numbers.map((number) => `'${number}'`).join(',');
    expect(
      await house.asOwner(
        `SELECT count(DISTINCT c.id)::int AS cases, count(a.seq)::int AS lines, sum((a.facts ->> 'keys')::int)::int AS keys
           FROM "case" c JOIN erasure e ON e.case_id = c.id JOIN audit a ON a.case_id = c.id AND a.action = 'case.forgotten'
          WHERE c.number IN (${list})`,
      ),
    ).toEqual([{ cases: 12, lines: 12, keys: 24 }]);
    expect((await runAnqi(house.environment, ['forget', 'due'])).said).toBe('Nothing is due.\n');
  }, 120_000);
});

async function originals({ home }: TestHouse): Promise<readonly string[]> {
  const folder = join(home, 'files', 'kept', 'original');
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** As the worker sweeps, for files of any age. */
async function sweep({ environment }: TestHouse): Promise<{ readonly removed: number }> {
  const records = await openRecords({
    city: '411600',
    appUrl: environment['DATABASE_APP_URL'] ?? '',
    poolSize: 1,
    applicationName: 'anqi-test',
  });
  try {
    const { caretaker } = await openFiles({ settings: readSettings(environment), records });
    return await caretaker.sweep({ hours: 24, ms: -1000 });
  } finally {
    await records.close();
  }
}
