// An attachment's way from a filer's telephone to the officer's desk: sent, resumed, filed, listed, saved, opened.
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { AttachmentItem } from '../../apps/api/src/attachment/attachment.dto.js';
import type { TrackedCaseView } from '../../apps/api/src/tracking/tracking.dto.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import {
  anyFilm,
  anyPdf,
  anyPhoto,
  anyPng,
  anySound,
  anyWebp,
  canary,
  largePhoto,
} from '../factories/sent-files.factory.js';
import { bodyOf, file, problemOf, sendFiling } from '../journeys/desk.js';
import { type Desk, openDesk } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { announce, idOf, openPass, placeOf, send, sendPart } from './uploading.js';

describeWith('PostgreSQL', 'an attachment', () => {
  let house: TestHouse;
  let officer: Desk;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
  });
  afterAll(() => house.close());

  const listOf = async (number: string) =>
    bodyOf<readonly AttachmentItem[]>(await officer.get(`/cases/${number}/attachments`));
  const save = (id: string) =>
    house.ask().get(`/api/v1/attachments/${id}`).set('Cookie', officer.cookie).responseType('blob');

  it('of every kind is taken, filed with its complaint, listed for officer and filer, and saved by the officer', async () => {
    const pass = await openPass(house);
    const files = [await anyPhoto(), await anyPng(), await anyWebp(), anyPdf(), anyFilm(), anySound()];
    for (const sent of files) {
      const answer = await send(house, pass, sent);
      expect([sent.name, answer.status, answer.headers['upload-state'], answer.text]).toEqual([
        sent.name,
        204,
        'clean',
        '',
      ]);
    }

    const { numbers, queryCode } = await file(house, anyComplaint({ uploadPass: pass['Upload-Pass'] ?? '' }));
    const number = numbers[0]?.number ?? '';
    const listed = await listOf(number);
    const tracked = await house.ask().post('/api/v1/tracking').send({ number, queryCode });

    expect(listed.map(({ kind, state, sentBy }) => [kind, state, sentBy])).toEqual(
      ['jpg', 'png', 'webp', 'pdf', 'mp4', 'mp3'].map((kind) => [kind, 'clean', 'filer']),
    );
    expect(listed.map(({ sha256 }) => sha256)).toEqual(
      files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')),
    );
    expect(bodyOf<TrackedCaseView>(tracked).attachments).toHaveLength(6);
    for (const { id, kind } of listed) {
      const saved = await save(id);
      expect([kind, saved.status, saved.headers['content-disposition']]).toEqual([
        kind,
        200,
        expect.stringMatching(new RegExp(`^attachment; filename="[0-9a-f]{8}\\.${kind}"`)),
      ]);
      expect(bufferOf(saved).includes(canary)).toBe(false);
      expect(bufferOf(saved).includes('小票')).toBe(false);
    }
  });

  it('loses place, owner and serial number, and keeps its picture the right way up', async () => {
    const pass = await openPass(house);
    const { bytes } = await anyPhoto();
    const turned = await sharp(bytes).keepExif().withMetadata({ orientation: 6 }).toBuffer();
    await send(house, pass, { name: 'a.jpg', mediaType: 'image/jpeg', bytes: turned });
    const { numbers } = await file(house, anyComplaint({ uploadPass: pass['Upload-Pass'] ?? '' }));
    const [item] = await listOf(numbers[0]?.number ?? '');

    const saved = bufferOf(await save(item?.id ?? ''));
    const head = await sharp(saved).metadata();

    expect((await sharp(turned).metadata()).exif?.includes(canary)).toBe(true);
    expect([head.exif, head.xmp, head.iptc, head.orientation, head.width, head.height]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      200,
      320,
    ]);
  });

  it('is resumed where the line broke, and a part that does not fit is refused', async () => {
    const pass = await openPass(house);
    const photo = await largePhoto(1600, 1200);
    const half = Math.floor(photo.bytes.length / 2);
    const path = placeOf(await announce(house, pass, { ...photo, bytes: photo.bytes.length }));

    const first = await sendPart(house, pass, { path, offset: 0, bytes: photo.bytes.subarray(0, half) });
    const stand = await house.ask().head(path).set(pass);
    const wrong = await sendPart(house, pass, { path, offset: 0, bytes: photo.bytes.subarray(0, 10) });
    const last = await sendPart(house, pass, { path, offset: half, bytes: photo.bytes.subarray(half) });

    expect([first.status, stand.headers['upload-offset'], stand.headers['upload-length']]).toEqual([
      204,
      String(half),
      String(photo.bytes.length),
    ]);
    expect([wrong.status, problemOf(wrong).code]).toEqual([409, 'upload.offset-mismatch']);
    expect([last.status, last.headers['upload-state']]).toEqual([204, 'clean']);
  });

  it('of several megabytes is checked, stripped, sealed and kept in the answer to its last part; the bench times it', async () => {
    const pass = await openPass(house);
    const photo = await largePhoto(3000, 2250);
    const begunAt = performance.now();

    const answer = await send(house, pass, photo);

    const seconds = (performance.now() - begunAt) / 1000;
    process.stdout.write(`a photo of ${(photo.bytes.length / 1e6).toFixed(1)} MB: ${seconds.toFixed(2)} s\n`);
    expect([answer.status, answer.headers['upload-state']]).toEqual([204, 'clean']);
  });

  it('can be added after the filing with number and query code, and by an officer to a case in his sight', async () => {
    const { numbers, queryCode } = await file(house, anyComplaint());
    const number = numbers[0]?.number ?? '';
    const later = await openPass(house, { number, queryCode });
    await send(house, later, anyPdf());
    await send(house, { Cookie: officer.cookie, 'Upload-Case': number }, await anyPng());

    const listed = await listOf(number);
    const tracked = await house.ask().post('/api/v1/tracking').send({ number, queryCode });

    expect(listed.map(({ kind, sentBy }) => [kind, sentBy])).toEqual([
      ['pdf', 'filer'],
      ['png', 'officer'],
    ]);
    expect(listed[1]?.sentByName).toBeDefined();
    expect(bodyOf<TrackedCaseView>(tracked).attachments.map(({ kind }) => kind)).toEqual(['pdf']);
  });

  it('can be taken back before it is filed, and is evidence afterwards', async () => {
    const pass = await openPass(house);
    const [one, other] = [
      await announce(house, pass, { ...anyPdf(), bytes: 5 }),
      await announce(house, pass, { ...anyPdf(), bytes: anyPdf().bytes.length }),
    ];
    await sendPart(house, pass, { path: placeOf(other), offset: 0, bytes: anyPdf().bytes });

    const gone = await house.ask().delete(placeOf(one)).set(pass);
    const filing = await file(house, anyComplaint({ uploadPass: pass['Upload-Pass'] ?? '' }));
    const later = await openPass(house, { number: filing.numbers[0]?.number ?? '', queryCode: filing.queryCode });
    const kept = await house.ask().delete(placeOf(other)).set(later);

    expect([gone.status, kept.status]).toEqual([204, 404]);
    expect((await listOf(filing.numbers[0]?.number ?? '')).map(({ id }) => id)).toEqual([idOf(other)]);
  });

  it('opens as it was sent, with its name, only for who says why; the look is told to everybody with the case', async () => {
    const pass = await openPass(house);
    const photo = await anyPhoto();
    await send(house, pass, photo);
    const { numbers } = await file(house, anyComplaint({ uploadPass: pass['Upload-Pass'] ?? '' }));
    const number = numbers[0]?.number ?? '';
    const [item] = await listOf(number);
    const path = `/api/v1/cases/${number}/attachments/${item?.id ?? ''}/original`;
    const open = (body: object) => house.ask().post(path).set('Cookie', officer.cookie).responseType('blob').send(body);

    const unsaid = await open({ purpose: 'contact', words: '看看' });
    const opened = await open({ purpose: 'verification', words: '核对照片的拍摄地点与商家地址' });
    const events = await officer.get(`/cases/${number}/events`);

    expect([unsaid.status, bufferOf(unsaid).toString()]).toEqual([
      422,
      expect.stringContaining('look.reason-too-short'),
    ]);
    expect([opened.status, bufferOf(opened).equals(photo.bytes)]).toEqual([200, true]);
    expect(opened.headers['content-disposition']).toContain(encodeURIComponent('小票'));
    expect(events.text).toContain('查看了封存信息');
  });

  it('of a draft that has run out keeps the filing back and says what to do', async () => {
    const answer = await sendFiling(house, anyComplaint({ uploadPass: 'nothing.of-ours' }));

    expect([answer.status, problemOf(answer).code]).toEqual([410, 'upload.pass-ended']);
  });
});

function bufferOf({ body }: { readonly body: unknown }): Buffer {
  if (!Buffer.isBuffer(body)) throw new Error('no bytes came');
  return body;
}
