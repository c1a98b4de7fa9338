// A picture that is passed on (A103): made unknowable first, a new object, for whom it is and nobody else, and gone when taken back.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import sharp from 'sharp';
import type { AttachmentItem } from '../../apps/api/src/attachment/attachment.dto.js';
import type { PassedOnItem, ReleasedCopiesView } from '../../apps/api/src/copy/copy.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { anyComplaint, anyReport } from '../factories/filing-request.factory.js';
import { type SentFile, anyPdf, anyPhoto, canary } from '../factories/sent-files.factory.js';
import { type Desk, bodyOf, file, openDesk, problemOf } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type AssistDesk, openAssistDesk } from './assistants.js';
import { admitted, enterpriseGet } from './enterprises.js';
import { openPass, send } from './uploading.js';

const shop = { address: 'boss@shop.example.com', creditCode: anyCreditCode(200_000_001) };
const otherShop = { address: 'boss@other.example.com', creditCode: anyCreditCode(200_000_002) };
const ASSOCIATION = '411600-XX';
const respondent = { name: '太康县老张百货店', address: '太康县城关回族镇建设路12号', creditCode: shop.creditCode };
const face = { left: 96, top: 48, width: 64, height: 80 };

/** A receipt with a face in its mirror, and everything that a telephone writes into it. */
async function photoWithFace(): Promise<SentFile> {
  const { bytes } = await anyPhoto();
  const noise = await sharp({
    create: {
      ...{ width: face.width, height: face.height, channels: 3, background: '#ddbbaa' },
      noise: { type: 'gaussian', mean: 190, sigma: 40 },
    },
  })
    .png()
    .toBuffer();
  const photo = await sharp(bytes)
    .keepExif()
    .composite([{ input: noise, left: face.left, top: face.top }])
    .jpeg({ quality: 95 })
    .toBuffer();
  return { name: '小票.jpg', mediaType: 'image/jpeg', bytes: photo };
}

/** A screenshot on which an app wiped the account by making it clear: who reads the pixels finds it still. */
async function clearedScreenshot(): Promise<SentFile> {
  const pixels = Buffer.alloc(40 * 30 * 4, 0);
  for (let place = 0; place < pixels.length; place += 4) pixels.set([0x12, 0x34, 0x56, 0], place);
  const bytes = await sharp(pixels, { raw: { width: 40, height: 30, channels: 4 } })
    .png()
    .toBuffer();
  return { name: '订单.png', mediaType: 'image/png', bytes };
}

interface Filed {
  readonly number: string;
  readonly queryCode: string;
  readonly files: readonly AttachmentItem[];
}

describeWith('PostgreSQL', 'A103: a picture that shows its maker', () => {
  let house: TestHouse;
  let officer: Desk;
  let cookie: string;
  let otherCookie: string;
  let association: AssistDesk;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
    const head = await openDesk(house, 'taikang.head');
    cookie = await admitted(house, head, shop);
    otherCookie = await admitted(house, head, otherShop);
    association = await openAssistDesk(house, 'xiehui.a');
  }, 90_000);
  afterAll(() => house.close());

  const filedWith = async (
    filing: Parameters<typeof anyComplaint>[0],
    ...sent: readonly SentFile[]
  ): Promise<Filed> => {
    const pass = await openPass(house);
    for (const one of sent) await send(house, pass, one);
    const { numbers, queryCode } = await file(house, {
      ...anyComplaint({ respondent, ...filing }),
      uploadPass: pass['Upload-Pass'] ?? '',
    });
    const number = numbers[0]?.number ?? '';
    const files = bodyOf<readonly AttachmentItem[]>(await officer.get(`/cases/${number}/attachments`));
    return { number, queryCode, files };
  };
  const toBeSettled = (...sent: readonly SentFile[]) =>
    filedWith({ settleFirst: { settler: 'enterprise', turnsByItself: true } }, ...sent);
  const release = async (number: string, id: string | undefined, body: object, key = randomUUID()): Promise<Response> =>
    officer.post(
      `/cases/${number}/attachments/${id ?? ''}/copies`,
      { to: ['enterprise'], covers: [face], showsNobody: false, ...body },
      { key, version: (await officer.page(number)).version },
    );
  const takeBack = async (number: string, copy: string): Promise<Response> =>
    officer.post(`/cases/${number}/copies/${copy}/taking-back`, {}, { version: (await officer.page(number)).version });
  const released = async (number: string) => bodyOf<ReleasedCopiesView>(await officer.get(`/cases/${number}/copies`));
  const listed = async (number: string, by = cookie) =>
    bodyOf<readonly PassedOnItem[]>(await enterpriseGet(house, by, `cases/${number}/copies`));
  const saved = (path: string, by: string) => house.ask().get(`/api/v1/${path}`).set('Cookie', by).responseType('blob');
  const passedOn = async (...sent: readonly SentFile[]): Promise<Filed & { readonly copy: string }> => {
    const filed = await toBeSettled(...sent);
    const answer = await release(filed.number, filed.files[0]?.id, {});
    expect([answer.status, answer.text]).toEqual([204, '']);
    const [item] = await listed(filed.number);
    return { ...filed, copy: item?.id ?? '' };
  };

  it('is another object: covered in its pixels, with nothing of the place, the owner or the bytes of the original', async () => {
    const photo = await photoWithFace();
    const { number, files, copy } = await passedOn(photo);
    const original = files[0]?.id ?? '';
    const seen = bytesOf(await saved(`attachments/${original}`, officer.cookie));
    const answer = await saved(`enterprise/copies/${copy}`, cookie);
    const given = bytesOf(answer);
    const head = await sharp(given).metadata();
    const [view] = (await released(number)).items;

    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[0-9a-f]{8}\.jpg"/);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(copy).not.toBe(original);
    expect([head.width, head.height, head.exif, head.icc, head.xmp, head.iptc, head.orientation]).toEqual([
      ...[320, 200],
      ...[undefined, undefined, undefined, undefined, undefined],
    ]);
    for (const trace of [canary, 'Exif', 'GPS', '小票']) {
      expect([
        trace,
        photo.bytes.includes(trace) || trace === '小票' || trace === 'GPS',
        given.includes(trace),
      ]).toEqual([...[trace, true, false]]);
    }
    expect(given.subarray(200, 264).equals(seen.subarray(200, 264)) && given.length === seen.length).toBe(false);
    expect(view).toMatchObject({ attachment: original, covers: 1, to: ['太康县老张百货店'] });
    expect(view?.sha256).not.toBe(files[0]?.sha256);
    await expectCovered(given, seen);
  });

  /** All of it is one black, but for what its encoder lets bleed in at the rim; beside it the picture is as it was. */
  async function expectCovered(given: Buffer, seen: Buffer): Promise<void> {
    const inner = { left: face.left + 16, top: face.top + 16, width: face.width - 32, height: face.height - 32 };
    const beside = { left: 200, top: 0, width: 100, height: 200 };
    const [before, after, deep] = [await partOf(seen, face), await partOf(given, face), await partOf(given, inner)];
    const [was, is] = [await partOf(seen, beside), await partOf(given, beside)];

    expect(new Set(before).size).toBeGreaterThan(100);
    expect([...new Set(deep)]).toEqual([0]);
    expect(Math.max(...after)).toBeLessThan(32);
    expect(Math.max(...is.map((value, place) => Math.abs(value - (was[place] ?? 0))))).toBeLessThan(8);
  }

  it('is the same to the pixel where nothing is lost in packing, and gives up what was only made clear', async () => {
    const { number, files } = await toBeSettled(await clearedScreenshot());
    const covers = [{ left: 5, top: 6, width: 10, height: 11 }];
    const answer = await release(number, files[0]?.id, { covers });
    const [item] = await listed(number);
    const { data: pixels, info } = await sharp(bytesOf(await saved(`enterprise/copies/${item?.id ?? ''}`, cookie)))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const colours = new Map<string, number>();
    for (let place = 0; place < pixels.length; place += info.channels) {
      const colour = pixels.subarray(place, place + 3).toString('hex');
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }

    expect(answer.status).toBe(204);
    expect(info.channels).toBe(3);
    expect(Object.fromEntries(colours)).toEqual({ '000000': 110, ffffff: 40 * 30 - 110 });
  });

  it('stays absent itself: whoever has the copy finds no original by its id, and no list of them', async () => {
    const { number, files, copy } = await passedOn(await photoWithFace());
    const original = files[0]?.id ?? '';
    const answers = [
      await saved(`enterprise/copies/${original}`, cookie),
      await enterpriseGet(house, cookie, `copies/${randomUUID()}`),
      await enterpriseGet(house, cookie, 'copies/1'),
    ];
    const others = [
      await saved(`attachments/${original}`, cookie),
      await saved(`copies/${copy}`, cookie),
      await house.ask().get(`/api/v1/cases/${number}/attachments`).set('Cookie', cookie),
    ];
    const page = await enterpriseGet(house, cookie, `cases/${number}`);
    const list = await enterpriseGet(house, cookie, `cases/${number}/copies`);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map((answer) => textOf(answer))).size).toBe(1);
    expect(others.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(page.text + list.text).not.toContain(original);
    expect(Object.keys(bodyOf<readonly object[]>(list)[0] ?? {}).sort()).toEqual(['bytes', 'id', 'kind', 'releasedAt']);
  });

  it('is for whom it is: absent for another enterprise, a body it was not given to, another county, and nobody', async () => {
    const { number, copy } = await passedOn(await photoWithFace());
    const foreign = await openDesk(house, 'luyi.a');
    const answers = [
      await saved(`enterprise/copies/${copy}`, otherCookie),
      await enterpriseGet(house, otherCookie, `cases/${number}/copies`),
      await association.get(`/copies/${copy}`),
      await association.get(`/cases/${number}/copies`),
      await saved(`copies/${copy}`, foreign.cookie),
      await foreign.get(`/cases/${number}/copies`),
    ];
    const shut = [
      await house.ask().get(`/api/v1/copies/${copy}`),
      await house.ask().get(`/api/v1/enterprise/copies/${copy}`),
      await house.ask().get(`/api/v1/assist/copies/${copy}`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(shut.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect((await saved(`copies/${copy}`, officer.cookie)).status).toBe(200);
  });

  it('is gone at once when it is taken back, from the list and by its id, and stays in the books', async () => {
    const { number, copy } = await passedOn(await photoWithFace());
    const [before, answer] = [await saved(`enterprise/copies/${copy}`, cookie), await takeBack(number, copy)];
    const after = await saved(`enterprise/copies/${copy}`, cookie);
    const again = await takeBack(number, copy);
    const [view] = (await released(number)).items;

    expect([before.status, answer.status, after.status]).toEqual([200, 204, 404]);
    expect(await listed(number)).toEqual([]);
    expect([again.status, problemOf(again).code]).toEqual([409, 'copy.already-taken-back']);
    expect(view?.takenBackAt).toBeDefined();
    expect((await saved(`copies/${copy}`, officer.cookie)).status).toBe(404);
  });

  it('of a report is refused, and so is what came with a complaint and a report together', async () => {
    const pass = await openPass(house);
    await send(house, pass, await photoWithFace());
    const { numbers } = await file(house, anyReport({ uploadPass: pass['Upload-Pass'] ?? '' }));
    const report = numbers[0]?.number ?? '';
    const [ofReport] = bodyOf<readonly AttachmentItem[]>(await officer.get(`/cases/${report}/attachments`));
    const both = await filedWith({ kinds: ['complaint', 'report'] }, await photoWithFace());
    await officer.give(both.number, 'accept', { noticeChannel: 'sms' });
    await officer.give(both.number, 'entrust', {
      unit: ASSOCIATION,
      complainantConsents: true,
      respondentConsents: true,
    });

    const refused = [
      await release(report, ofReport?.id, {}),
      await release(report, ofReport?.id, { covers: [], showsNobody: true }),
      await release(both.number, both.files[0]?.id, { to: ['body'] }),
    ];

    expect(refused.map((answer) => [answer.status, problemOf(answer).code])).toEqual([
      [409, 'case.no-such-command'],
      [409, 'case.no-such-command'],
      [422, 'copy.of-a-report'],
    ]);
    expect((await released(both.number)).allowed).toBe(false);
  });

  it('goes with nothing covered only where an officer says that nothing on it shows who somebody is', async () => {
    const { number, files } = await toBeSettled(await photoWithFace());
    const id = files[0]?.id;
    const unsaid = await release(number, id, { covers: [] });
    const outside = await release(number, id, { covers: [{ left: 300, top: 0, width: 21, height: 10 }] });
    const malformed = await release(number, id, { covers: [{ left: -1, top: 0, width: 0, height: 1.5 }] });
    const nobody = await release(number, id, { to: [] });
    const body = await release(number, id, { to: ['body'] });
    const said = await release(number, id, { covers: [], showsNobody: true });

    expect([unsaid, outside, malformed, nobody, body].map((answer) => [answer.status, problemOf(answer).code])).toEqual(
      [
        [422, 'copy.nothing-covered'],
        [422, 'attachment.cover-outside'],
        [400, 'request.invalid'],
        [400, 'request.invalid'],
        [422, 'copy.no-body'],
      ],
    );
    expect(problemOf(malformed).fields?.map(({ field }) => field)).toEqual([
      'covers.0.left',
      'covers.0.width',
      'covers.0.height',
    ]);
    expect(said.status).toBe(204);
    expect((await released(number)).items.map(({ covers }) => covers)).toEqual([0]);
  });

  it('is of a picture: a paper, a film or a sound cannot be covered, and is not passed on', async () => {
    const { number, files } = await toBeSettled(anyPdf());
    const answer = await release(number, files[0]?.id, {});
    const seen = await officer.get(`/cases/${number}/attachments/${files[0]?.id ?? ''}/picture`);

    expect([answer.status, problemOf(answer).code]).toEqual([422, 'copy.not-a-picture']);
    expect(seen.status).toBe(404);
  });

  it('is no letter of authority and no proof of identity, whatever is covered of it', async () => {
    const photo = await photoWithFace();
    const named = ['letter-of-authority', 'identity-proof'].map((role) => ({ ...photo, role }));
    const { number, files } = await toBeSettled(...named, { ...photo, role: 'other' });
    const answers = [];
    for (const { id } of files) answers.push(await release(number, id, {}));
    const pass = await openPass(house);
    const unknown = await send(house, pass, { ...photo, role: 'face' });

    expect(files.map(({ role }) => role)).toEqual(['letter-of-authority', 'identity-proof', 'other']);
    expect(answers.map((answer) => [answer.status, answer.status === 204 ? '' : problemOf(answer).code])).toEqual([
      [422, 'copy.names-somebody'],
      [422, 'copy.names-somebody'],
      [204, ''],
    ]);
    expect([unknown.status, problemOf(unknown).code]).toEqual([400, 'upload.malformed']);
  });

  it('is made once for one intention, and not of the picture of another case', async () => {
    const [one, other] = [await toBeSettled(await photoWithFace()), await toBeSettled(await photoWithFace())];
    const key = randomUUID();
    const twice = [
      await release(one.number, one.files[0]?.id, {}, key),
      await release(one.number, one.files[0]?.id, {}, key),
    ];
    const borrowed = await release(one.number, other.files[0]?.id, {});

    expect(twice.map(({ status }) => status)).toEqual([204, 204]);
    expect(await listed(one.number)).toHaveLength(1);
    expect(borrowed.status).toBe(404);
  });

  it('comes from the download origin where there is one, by a ticket for it alone and with the sight of who asked', async () => {
    const apart = await openTestHouse({
      at: '2026-11-23T01:00:00Z',
      settings: { DOWNLOAD_ORIGIN: 'http://files.example.gov.cn' },
    });
    try {
      const desk = await openDesk(apart, 'taikang.a');
      const shopHere = await admitted(apart, await openDesk(apart, 'taikang.head'), shop);
      const pass = await openPass(apart);
      await send(apart, pass, await photoWithFace());
      const { numbers } = await file(apart, {
        ...anyComplaint({ respondent, settleFirst: { settler: 'enterprise', turnsByItself: true } }),
        uploadPass: pass['Upload-Pass'] ?? '',
      });
      const number = numbers[0]?.number ?? '';
      const [photo] = bodyOf<readonly AttachmentItem[]>(await desk.get(`/cases/${number}/attachments`));
      const { version } = await desk.page(number);
      const given = { to: ['enterprise'], covers: [face], showsNobody: false };
      await desk.post(`/cases/${number}/attachments/${photo?.id ?? ''}/copies`, given, { version });
      const [copy] = bodyOf<readonly PassedOnItem[]>(await enterpriseGet(apart, shopHere, `cases/${number}/copies`));
      const led = await apart
        .ask()
        .get(`/api/v1/enterprise/copies/${copy?.id ?? ''}`)
        .set('Cookie', shopHere)
        .redirects(0);
      const url = new URL(led.headers['location'] ?? '');
      const fetchApart = (path: string) => apart.ask().get(path).set('Host', 'files.example.gov.cn');
      const before = await fetchApart(`${url.pathname}${url.search}`);
      const borrowed = await fetchApart(`/api/v1/attachments/${photo?.id ?? ''}${url.search}`);
      const bare = await fetchApart(url.pathname);
      const [{ id = '' } = {}] = bodyOf<ReleasedCopiesView>(await desk.get(`/cases/${number}/copies`)).items;
      await desk.post(`/cases/${number}/copies/${id}/taking-back`, {}, { version });
      const after = await fetchApart(`${url.pathname}${url.search}`);

      expect([led.status, url.origin]).toEqual([303, 'http://files.example.gov.cn']);
      expect([before, borrowed, bare, after].map(({ status }) => status)).toEqual([200, 404, 404, 404]);
    } finally {
      await apart.close();
    }
  }, 60_000);

  it('is released by whoever handles the case: an officer of the unit or its head, and no other', async () => {
    const { number, files } = await toBeSettled(await photoWithFace());
    const { version } = await officer.page(number);
    const by = async (login: string) =>
      (await openDesk(house, login)).post(
        `/cases/${number}/attachments/${files[0]?.id ?? ''}/copies`,
        { to: ['enterprise'], covers: [face], showsNobody: false },
        { version },
      );
    const answers = [await by('taikang.intake'), await by('12315.a'), await by('luyi.a'), await by('taikang.head')];

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 404, 204]);
  });
});

/** The values of a part of a picture, channel by channel. */
async function partOf(picture: Buffer, part: typeof face): Promise<Buffer> {
  return sharp(picture).extract(part).removeAlpha().raw().toBuffer();
}

function bytesOf({ body }: { readonly body: unknown }): Buffer {
  if (!Buffer.isBuffer(body)) throw new Error('no bytes came');
  return body;
}

function textOf({ body, text }: Response): string {
  const sent: unknown = body;
  return Buffer.isBuffer(sent) ? sent.toString() : text;
}
