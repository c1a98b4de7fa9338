// What attackers send instead of evidence: everything is refused with a sentence or made harmless, and nothing stays behind.
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Files, openFiles } from '#files';
import { readSettings } from '#settings';
import type { AttachmentItem } from '../../apps/api/src/attachment/attachment.dto.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { hostileFiles, hostileNames } from '../factories/hostile-files.factory.js';
import { anyPdf, anyPhoto } from '../factories/sent-files.factory.js';
import { bodyOf, file, problemOf } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Credentials, announce, openPass, placeOf, send, sendPart } from './uploading.js';

const everything = { hours: 0, ms: 0 };

describeWith('PostgreSQL', 'a hostile file', () => {
  let house: TestHouse;
  let files: Files;
  let pass: Credentials;

  beforeAll(async () => {
    house = await openTestHouse({
      at: '2026-11-23T01:00:00Z',
      settings: { ATTACHMENTS_MAX_COUNT: '200', ATTACHMENT_MAX_BYTES: '2000000' },
    });
    files = await openFiles({ settings: readSettings(house.environment, 'api'), records: house.records });
    pass = await openPass(house);
  });
  afterAll(() => house.close());

  const lyingAbout = async (folder: string) =>
    (await readdir(join(house.home, 'files', folder), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);

  it('is refused by its content, each with its own code and a sentence that helps', async () => {
    const corpus = await hostileFiles();
    const answers: (readonly [string, string])[] = [];
    for (const hostile of corpus) {
      const answer = await send(house, pass, hostile);
      const { code, detail = '' } = answer.status === 204 ? { code: 'taken' } : problemOf(answer);
      answers.push([hostile.what, answer.status < 500 && detail.length > 8 ? code : `${answer.status} ${code}`]);
    }

    expect(corpus.length).toBeGreaterThanOrEqual(75);
    expect(answers).toEqual(corpus.map(({ what, code }) => [what, code]));
    expect(await lyingAbout('quarantine')).toEqual([]);
  }, 240_000);

  it('under a hostile name is kept under its id, and given back under a name that is only a name', async () => {
    const draft = await openPass(house);
    for (const name of hostileNames) expect((await send(house, draft, { ...anyPdf(), name })).status).toBe(204);
    const { numbers } = await file(house, anyComplaint({ uploadPass: draft['Upload-Pass'] ?? '' }));
    const number = numbers[0]?.number ?? '';
    const cookie = await house.enter('taikang.a');
    const listed = await house.ask().get(`/api/v1/cases/${number}/attachments`).set('Cookie', cookie);
    const items = bodyOf<readonly AttachmentItem[]>(listed);
    const given: string[] = [];
    for (const { id } of items) {
      const path = `/api/v1/cases/${number}/attachments/${id}/original`;
      const opened = await house
        .ask()
        .post(path)
        .set('Cookie', cookie)
        .send({ purpose: 'contact', words: '核对证据文件的原始名称' });
      given.push(opened.headers['content-disposition'] ?? '');
    }

    expect(items).toHaveLength(hostileNames.length);
    for (const header of given) {
      expect(header).toMatch(
        /^attachment; filename="[^"\\/%<>:*?|.]{1,81}\.pdf"; filename\*=UTF-8''[^"\\/<>:*?|.]+\.pdf$/,
      );
      expect(header).not.toMatch(/%E2%80%8B|%E2%80%AE|%00|%2F|%5C|%0D|%0A|htaccess\b(?! ?\.pdf)/i);
    }
    const kept = [...(await lyingAbout('kept')), ...(await lyingAbout('quarantine'))];
    expect(kept.filter((name) => !/^[0-9a-f]{64}$|^[0-9a-f-]{36}$/.test(name))).toEqual([]);
  }, 120_000);

  it('that is announced wrongly is refused before a byte of it is kept', async () => {
    const told = async (headers: Readonly<Record<string, string>>) => {
      const answer = await house
        .ask()
        .post('/api/v1/uploads')
        .set({ ...pass, ...headers });
      return [answer.status, problemOf(answer).code];
    };
    const metadata = (type: string) => `filetype ${Buffer.from(type).toString('base64')}`;
    const [length, type] = [{ 'Upload-Length': '10' }, { 'Upload-Metadata': metadata('image/jpeg') }];

    expect([
      await told({}),
      await told(length),
      await told(type),
      await told({ ...length, ...type, 'Upload-Length': '-1' }),
      await told({ ...length, ...type, 'Upload-Length': '1e3' }),
      await told({ ...length, ...type, 'Upload-Length': '9'.repeat(40) }),
      await told({ ...length, ...type, 'Upload-Length': '0' }),
      await told({ ...length, ...type, 'Upload-Length': '2000001' }),
      await told({ ...length, 'Upload-Metadata': `filetype ${'A'.repeat(5000)}` }),
      await told({ ...length, 'Upload-Metadata': metadata('image/svg+xml') }),
      await told({ ...length, 'Upload-Metadata': metadata('application/zip') }),
      await told({
        ...length,
        'Upload-Metadata': metadata('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
      }),
      await told({ ...length, 'Upload-Metadata': metadata('image/heic') }),
    ]).toEqual([
      ...Array.from({ length: 6 }, () => [400, 'upload.malformed']),
      [400, 'attachment.empty'],
      [413, 'attachment.too-large'],
      [400, 'upload.malformed'],
      [415, 'attachment.kind-not-taken'],
      [415, 'attachment.kind-not-taken'],
      [415, 'attachment.kind-not-taken'],
      [415, 'attachment.heic'],
    ]);
  });

  it('that is longer than it was announced is cut off, and the sender may go on where he was', async () => {
    const path = placeOf(await announce(house, pass, { ...anyPdf(), bytes: 100 }));

    const longer = await sendPart(house, pass, { path, offset: 0, bytes: randomBytes(300_000) });
    const stand = await house.ask().head(path).set(pass);

    expect([longer.status, problemOf(longer).code, stand.headers['upload-offset']]).toEqual([
      413,
      'attachment.too-large',
      '0',
    ]);
  });

  it('in a form of a hundred thousand parts is not even read', async () => {
    const parts = `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n`.repeat(100_000);
    const begunAt = performance.now();

    const answer = await house
      .ask()
      .post('/api/v1/uploads')
      .set({
        ...pass,
        'Upload-Length': '10',
        'Upload-Metadata': 'filetype aW1hZ2UvanBlZw==',
        'Content-Type': 'multipart/form-data; boundary=x',
      })
      .send(parts)
      .catch((fault: NodeJS.ErrnoException) => ({ status: fault.code }));

    expect([201, 400, 413, 415, 'ECONNRESET', 'EPIPE']).toContain(answer.status);
    expect(performance.now() - begunAt).toBeLessThan(5000);
    expect(await lyingAbout('quarantine')).toEqual(expect.not.arrayContaining([expect.stringContaining('scratch')]));
  });

  it('that is begun and dropped a thousand times leaves no file, no open hand and no room taken', async () => {
    await files.caretaker.sweep(everything);
    const before = await openHands();
    const { bytes } = await anyPhoto();
    let begun = 0;
    for (let round = 0; round < 20; round += 1) {
      const draft = await openPass(house);
      const dropped = await Promise.all(Array.from({ length: 50 }, () => dropHalfWay(house, draft, bytes)));
      begun += dropped.filter((isBegun) => isBegun).length;
    }
    expect((await lyingAbout('quarantine')).length).toBeGreaterThan(500);

    // Some doors are still closing: what they touch now is swept in the next round.
    let forgotten = 0;
    for (let round = 0; round < 240 && forgotten < begun; round += 1) {
      await wait(250);
      forgotten += (await files.caretaker.sweep(everything)).forgotten;
    }
    await files.caretaker.sweep(everything);

    // A house with its hands full may ask one or the other to come again: it owes nothing for those.
    expect(begun).toBeGreaterThan(900);
    expect(forgotten).toBe(begun);
    expect(await lyingAbout('quarantine')).toEqual([]);
    expect(await openHands()).toBeLessThan(before + 30);
    const { share } = await files.caretaker.fill();
    expect(share * 21_474_836_480).toBeLessThan(200_000);
  }, 240_000);
});

async function dropHalfWay(house: TestHouse, who: Credentials, bytes: Buffer): Promise<boolean> {
  const announced = await announce(house, who, { name: 'a.jpg', mediaType: 'image/jpeg', bytes: bytes.length });
  if (announced.status !== 201) return false;
  const path = placeOf(announced);
  await new Promise<void>((resolve) => {
    const sending = request(`${house.origin}${path}`, {
      method: 'PATCH',
      headers: {
        ...who,
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': String(bytes.length),
      },
    });
    sending.once('error', () => resolve());
    sending.once('close', () => resolve());
    sending.write(bytes.subarray(0, 200), () => setTimeout(() => sending.destroy(), 20));
  });
  return true;
}

/** Where the system tells (Linux); elsewhere nothing is counted. */
async function openHands(): Promise<number> {
  return readdir('/proc/self/fd').then(
    (open) => open.length,
    () => 0,
  );
}
