// What becomes of a picture that was passed on: through the settlement to the complaint, to the association and back, in the books, and swept.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Files, openFiles } from '#files';
import { readSettings } from '#settings';
import type { AttachmentItem } from '../../apps/api/src/attachment/attachment.dto.js';
import type { PassedOnItem, ReleasedCopiesView } from '../../apps/api/src/copy/copy.dto.js';
import type { TrackedCaseView } from '../../apps/api/src/tracking/tracking.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { anyPdf, anyPhoto } from '../factories/sent-files.factory.js';
import { openAssistDesk } from '../security/assistants.js';
import { admitted, enterpriseGet, enterpriseGive } from '../security/enterprises.js';
import { openPass, send } from '../security/uploading.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, file, openDesk } from './desk.js';

const ASSOCIATION = '411600-XX';
const shop = { address: 'boss@shop.example.com', creditCode: anyCreditCode(200_000_003) };
const respondent = { name: '太康县老张百货店', address: '太康县城关回族镇建设路12号', creditCode: shop.creditCode };
const covers = [{ left: 10, top: 10, width: 60, height: 40 }];
const both = { complainantConsents: true, respondentConsents: true };

interface Line {
  readonly action: string;
  readonly actor: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

describeWith('PostgreSQL', 'a picture that was passed on', () => {
  let house: TestHouse;
  let officer: Desk;
  let cookie: string;
  let files: Files;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
    cookie = await admitted(house, await openDesk(house, 'taikang.head'), shop);
    files = await openFiles({ settings: readSettings(house.environment, 'api'), records: house.records });
  }, 60_000);
  afterAll(() => house.close());

  const filed = async (given: Parameters<typeof anyComplaint>[0] = {}) => {
    const pass = await openPass(house);
    await send(house, pass, anyPdf());
    await send(house, pass, await anyPhoto());
    const uploadPass = pass['Upload-Pass'] ?? '';
    const { numbers, queryCode } = await file(house, anyComplaint({ respondent, ...given, uploadPass }));
    return { number: numbers[0]?.number ?? '', queryCode };
  };
  const settledFirst = () => filed({ settleFirst: { settler: 'enterprise', turnsByItself: true } });
  const photoOf = async (number: string): Promise<string> => {
    const listed = bodyOf<readonly AttachmentItem[]>(await officer.get(`/cases/${number}/attachments`));
    return listed.find(({ kind }) => kind === 'jpg')?.id ?? '';
  };
  const copiesOf = async (number: string) => bodyOf<ReleasedCopiesView>(await officer.get(`/cases/${number}/copies`));
  const pass = async (number: string, to: readonly string[], path?: string, body?: object): Promise<void> => {
    const { version } = await officer.page(number);
    const answer = await officer.post(
      `/cases/${number}/${path ?? `attachments/${await photoOf(number)}/copies`}`,
      body ?? { to, covers, showsNobody: false },
      { version },
    );
    if (answer.status !== 204) throw new Error(`not passed on: ${answer.text}`);
  };
  const takeBack = (number: string, copy: string) => pass(number, [], `copies/${copy}/taking-back`, {});
  const givenToShop = async (number: string) =>
    bodyOf<readonly PassedOnItem[]>(await enterpriseGet(house, cookie, `cases/${number}/copies`));
  const linesOf = async (action: string): Promise<readonly Line[]> => {
    const rows = await house.asOwner(
      `SELECT jsonb_build_object('action', action, 'actor', actor, 'facts', facts) AS line FROM audit WHERE action = '${action}' ORDER BY seq`,
    );
    return rows.map((row) => bodyOf<{ line: Line }>({ text: JSON.stringify(row) }).line);
  };

  it('is told to whoever sent it, by its place and by whom it went to, and stands in the audit without a word of his', async () => {
    const { number, queryCode } = await settledFirst();
    await pass(number, ['enterprise']);
    const { items } = await copiesOf(number);
    await takeBack(number, items[0]?.id ?? '');
    const tracked = bodyOf<TrackedCaseView>(await house.ask().post('/api/v1/tracking').send({ number, queryCode }));
    const [released, back] = [await linesOf('copy.released'), await linesOf('copy.taken-back')];

    expect(tracked.events.slice(1).map(({ type, text }) => [type, text])).toEqual([
      ['copy-released', '把提交的第 2 个附件做成看不出是谁的副本，交给了被投诉的经营者'],
      ['copy-taken-back', '收回了提交的第 2 个附件的副本'],
    ]);
    expect(tracked.attachments[1]?.kind).toBe('jpg');
    expect(released.at(-1)?.actor).toMatch(/^account:/);
    expect(released.at(-1)).toMatchObject({
      facts: { copy: items[0]?.id, attachment: await photoOf(number), covers: 1, toEnterprise: true, body: null },
    });
    expect(back.at(-1)?.facts).toEqual({ copy: items[0]?.id });
    expect((await officer.page(number)).version).toBe(1);
  });

  it('stays with the shop when the settlement fails, and the complaint that it became passes on more of it', async () => {
    const { number } = await settledFirst();
    await pass(number, ['enterprise']);
    const words = { words: '已按约定交货，不同意退款。' };
    await enterpriseGive(house, cookie, { number, command: 'refuse-settlement', body: words });
    const complaint = (await officer.page(number)).related.find(({ kind }) => kind === 'complaint')?.number ?? '';
    const [before, ended] = [await copiesOf(complaint), await copiesOf(number)];
    await pass(complaint, ['enterprise']);

    expect([before.allowed, before.readers]).toEqual([true, [{ code: 'enterprise', name: respondent.name }]]);
    expect([ended.allowed, ended.reason?.code, ended.mayTakeBack]).toEqual([false, 'case.closed', true]);
    expect(await givenToShop(number)).toHaveLength(2);
    await takeBack(number, ended.items[0]?.id ?? '');
    expect(await givenToShop(number)).toHaveLength(1);
  });

  it('is gone from the shop when its complaint turns out to be a report', async () => {
    const { number } = await settledFirst();
    await pass(number, ['enterprise']);
    const words = { words: '已按约定交货，不同意退款。' };
    await enterpriseGive(house, cookie, { number, command: 'refuse-settlement', body: words });
    const complaint = (await officer.page(number)).related.find(({ kind }) => kind === 'complaint')?.number ?? '';
    const before = await givenToShop(number);
    const city = await openDesk(house, '12315.a');
    const moved = [
      await officer.give(complaint, 'return', { reason: 'incomplete', proof: '反映的是违法线索，不是消费争议。' }),
      await city.give(complaint, 'dispatch', { unit: '411627', kind: 'report' }),
    ];

    expect(moved.map(({ status }) => status)).toEqual([200, 200]);
    expect([before.length, await givenToShop(number)]).toEqual([1, []]);
    expect((await copiesOf(number)).reason?.code).toBe('copy.of-a-report');
  });

  it('has no way to an operator that never had the dispute before it, and to nobody before a body mediates', async () => {
    const { number } = await filed();
    await officer.give(number, 'accept', { noticeChannel: 'sms' });
    const alone = await copiesOf(number);
    await officer.give(number, 'entrust', { unit: ASSOCIATION, ...both });
    const entrusted = await copiesOf(number);

    expect([alone.allowed, alone.reason?.code, alone.readers]).toEqual([false, 'copy.no-reader', []]);
    expect([entrusted.allowed, entrusted.readers]).toEqual([true, [{ code: 'body', name: '周口市消费者协会' }]]);
  });

  it('lies with the association as long as the case does, each look of its people written down', async () => {
    const association = await openAssistDesk(house, 'xiehui.a');
    const { number } = await filed();
    await officer.give(number, 'accept', { noticeChannel: 'sms' });
    await officer.give(number, 'entrust', { unit: ASSOCIATION, ...both });
    await pass(number, ['body']);
    const listed = bodyOf<readonly PassedOnItem[]>(await association.get(`/cases/${number}/copies`));
    const [item] = listed;
    const saved = await association.get(`/copies/${item?.id ?? ''}`);
    const original = await association.get(`/copies/${await photoOf(number)}`);
    const looks = await house.asOwner(`SELECT 1 FROM audit_inbox WHERE facts ->> 'copy' = '${item?.id ?? ''}'`);
    await association.give(number, 'hand-back', {
      ...{ result: 'no-agreement', recoveredFen: 0 },
      words: '双方对退款金额分歧较大，多次联系仍不能达成一致意见。',
    });
    const after = await association.get(`/copies/${item?.id ?? ''}`);

    expect([listed.length, saved.status, original.status, looks.length, after.status]).toEqual([1, 200, 404, 1, 404]);
    expect(saved.headers['content-security-policy']).toBe("sandbox; default-src 'none'");
  });

  it('is kept as long as somebody may have it, and its file is swept when it was taken back', async () => {
    const { number } = await settledFirst();
    const before = await lyingIn(house);
    await pass(number, ['enterprise']);
    const [item] = (await copiesOf(number)).items;
    await wait(20);
    await files.caretaker.sweep({ hours: 24, ms: 0 });
    const whileGiven = await lyingIn(house);
    await takeBack(number, item?.id ?? '');
    // Others were made of the same photograph, with the same part covered: the file is theirs too.
    for (const other of await othersOf(item?.sha256 ?? '')) await takeBack(other.number, other.id);
    await wait(20);
    await files.caretaker.sweep({ hours: 24, ms: 0 });

    expect(whileGiven).toContain(item?.sha256);
    expect(await lyingIn(house)).not.toContain(item?.sha256);
    expect((await lyingIn(house)).length).toBeLessThanOrEqual(before.length);
  });

  async function othersOf(sha256: string): Promise<readonly { readonly id: string; readonly number: string }[]> {
    const rows = await house.asOwner(
      `SELECT jsonb_build_object('id', r.id, 'number', c.number) AS row FROM released_copy r JOIN "case" c ON c.id = r.case_id
        WHERE r.taken_back_at IS NULL AND encode(r.copy_sha256, 'hex') = '${sha256}'`,
    );
    return rows.map((row) => bodyOf<{ row: { id: string; number: string } }>({ text: JSON.stringify(row) }).row);
  }
});

async function lyingIn({ home }: TestHouse): Promise<readonly string[]> {
  const entries = await readdir(join(home, 'files', 'kept', 'copy'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
