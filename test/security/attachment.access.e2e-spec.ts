// Who may reach an attachment: its case decides, with every fetch, and what is foreign is as absent as what never was.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { AttachmentItem } from '../../apps/api/src/attachment/attachment.dto.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { anyPdf } from '../factories/sent-files.factory.js';
import { type Desk, bodyOf, file, openDesk, problemOf } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Credentials, announce, idOf, openPass, placeOf, send, sendPart } from './uploading.js';

describeWith('PostgreSQL', 'the way to an attachment', () => {
  let house: TestHouse;
  let own: Desk;
  let foreign: Desk;
  let number: string;
  let attachment: string;
  let unfinished: string;
  let draft: Credentials;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    own = await openDesk(house, 'taikang.a');
    foreign = await openDesk(house, 'luyi.a');
    const pass = await openPass(house);
    await send(house, pass, anyPdf());
    const { numbers } = await file(house, anyComplaint({ uploadPass: pass['Upload-Pass'] ?? '' }));
    number = numbers[0]?.number ?? '';
    const listed = await own.get(`/cases/${number}/attachments`);
    attachment = bodyOf<readonly AttachmentItem[]>(listed)[0]?.id ?? '';
    draft = await openPass(house);
    unfinished = idOf(await announce(house, draft, { ...anyPdf(), bytes: 100 }));
  });
  afterAll(() => house.close());

  const told = ({ status, text, headers }: Response) => ({
    status,
    text,
    type: headers['content-type'],
    length: headers['content-length'],
  });
  const words = { purpose: 'contact', words: '核对证据文件的拍摄时间' };
  const save = (id: string, cookie?: string) => {
    const asking = house.ask().get(`/api/v1/attachments/${id}`);
    return cookie === undefined ? asking : asking.set('Cookie', cookie);
  };

  it('is open to who has the case in sight, and for every higher unit', async () => {
    const city = await openDesk(house, '12315.a');

    expect((await save(attachment, own.cookie)).status).toBe(200);
    expect((await save(attachment, city.cookie)).status).toBe(200);
  });

  it('is closed to nobody in particular, whatever the id', async () => {
    for (const id of [attachment, randomUUID(), '1', '..%2f']) {
      expect([id, (await save(id)).status]).toEqual([id, 401]);
    }
  });

  it('answers a foreign one, an absent one and no id at all in the same words', async () => {
    const answers = await Promise.all(
      [attachment, randomUUID(), '1', 'a'.repeat(100), `${attachment.slice(0, -1)}g`].map((id) =>
        save(id, foreign.cookie),
      ),
    );
    const lists = await Promise.all(
      [`/cases/${number}/attachments`, '/cases/7K3M-9QXT-4/attachments'].map((path) => foreign.get(path)),
    );
    const originals = await Promise.all(
      [attachment, randomUUID()].map((id) => foreign.post(`/cases/${number}/attachments/${id}/original`, words)),
    );

    for (const group of [answers, lists, originals]) {
      expect(group[0]?.status).toBe(404);
      expect(new Set(group.map((answer) => JSON.stringify(told(answer)))).size).toBe(1);
    }
  });

  it('cannot be borrowed: an attachment of another case does not open with one’s own', async () => {
    const { numbers } = await file(house, anyComplaint());

    const answer = await own.post(`/cases/${numbers[0]?.number ?? ''}/attachments/${attachment}/original`, words);

    expect([answer.status, problemOf(answer).code]).toEqual([404, 'attachment.not-found']);
  });

  it('into another’s draft is not found by anybody, with or without a pass, part by part', async () => {
    const path = `/api/v1/uploads/${unfinished}`;
    const { numbers, queryCode } = await file(house, anyComplaint());
    const strangers: readonly Credentials[] = [
      await openPass(house),
      await openPass(house, { number: numbers[0]?.number ?? '', queryCode }),
      { Cookie: own.cookie },
      { Cookie: foreign.cookie },
    ];
    for (const who of strangers) {
      const [there, absent] = await Promise.all(
        [path, `/api/v1/uploads/${randomUUID()}`].map((at) =>
          sendPart(house, who, { path: at, offset: 0, bytes: Buffer.from('x') }),
        ),
      );
      expect(there && absent && [told(there), told(absent)].map(({ status }) => status)).toEqual([404, 404]);
      expect(there?.text).toBe(absent?.text);
      expect((await house.ask().head(path).set(who)).status).toBe(404);
      expect((await house.ask().delete(path).set(who)).status).toBe(404);
    }
    for (const pass of ['', 'a.b', `${draft['Upload-Pass'] ?? ''}x`, (draft['Upload-Pass'] ?? '').replace(/^./, 'X')]) {
      expect((await house.ask().head(path).set({ 'Upload-Pass': pass })).status).toBe(401);
    }
    expect((await house.ask().head(path).set(draft)).headers['upload-offset']).toBe('0');
  });

  it('for who adds to a case leads only to a case in his sight', async () => {
    const answers = await Promise.all(
      [number, '7K3M-9QXT-4', ''].map((at) => send(house, { Cookie: foreign.cookie, 'Upload-Case': at }, anyPdf())),
    );

    expect(answers.map((answer) => [answer.status, problemOf(answer).code])).toEqual([
      [404, 'case.not-found'],
      [404, 'case.not-found'],
      [404, 'case.not-found'],
    ]);
  });

  it('does not open with a wrong query code', async () => {
    const answer = await house.ask().post('/api/v1/upload-passes').send({ number, queryCode: 'AAAA-AAAA-AAAA' });

    expect([answer.status, problemOf(answer).code]).toEqual([404, 'tracking.not-found']);
  });

  it('gives it to be saved and nothing else', async () => {
    const { headers, status } = await save(attachment, own.cookie).set('Range', 'bytes=0-3');

    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'none',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['content-disposition']).toMatch(/^attachment;/);
    const pieces = Array.from({ length: 500 }, (_, at) => `${at}-${at}`).join(',');
    expect((await save(attachment, own.cookie).set('Range', `bytes=${pieces}`)).status).toBe(416);
  });

  it('leads to another origin when there is one, with a ticket for this file and a minute', async () => {
    const apart = await openTestHouse({
      at: '2026-11-23T01:00:00Z',
      settings: { DOWNLOAD_ORIGIN: 'http://files.example.gov.cn' },
    });
    try {
      const cookie = await apart.enter('taikang.a');
      const pass = await openPass(apart);
      await send(apart, pass, anyPdf());
      await send(apart, pass, anyPdf());
      const { numbers } = await file(apart, anyComplaint({ uploadPass: pass['Upload-Pass'] ?? '' }));
      const listed = await apart
        .ask()
        .get(`/api/v1/cases/${numbers[0]?.number ?? ''}/attachments`)
        .set('Cookie', cookie);
      const [one, other] = bodyOf<readonly AttachmentItem[]>(listed);
      const led = await apart
        .ask()
        .get(`/api/v1/attachments/${one?.id ?? ''}`)
        .set('Cookie', cookie)
        .redirects(0);
      const url = new URL(led.headers['location'] ?? '');
      const fetchApart = (path: string) => apart.ask().get(path).set('Host', 'files.example.gov.cn');

      expect([led.status, url.origin]).toEqual([303, 'http://files.example.gov.cn']);
      expect((await fetchApart(`${url.pathname}${url.search}`)).status).toBe(200);
      expect((await fetchApart(`/api/v1/attachments/${other?.id ?? ''}${url.search}`)).status).toBe(404);
      expect((await fetchApart(url.pathname)).status).toBe(404);
      expect((await fetchApart(url.pathname).set('Cookie', cookie)).status).toBe(404);
      expect((await fetchApart('/api/v1/session').set('Cookie', cookie)).status).toBe(404);
      expect((await fetchApart('/')).status).toBe(404);
    } finally {
      await apart.close();
    }
  });

  it('has no room for more than the quota, however many push at once; drafts shut nobody out', async () => {
    const narrow = await openTestHouse({
      at: '2026-11-23T01:00:00Z',
      settings: {
        FILES_QUOTA_BYTES: '1048576',
        ATTACHMENT_MAX_BYTES: '60000',
        ATTACHMENTS_MAX_BYTES: '150000',
        ATTACHMENTS_MAX_COUNT: '4',
      },
    });
    try {
      const passes = await Promise.all(Array.from({ length: 50 }, () => openPass(narrow)));
      const drafts = await Promise.all(passes.map((who) => announce(narrow, who, { ...anyPdf(), bytes: 50_000 })));
      const { numbers } = await file(narrow, anyComplaint());
      const officer = { Cookie: await narrow.enter('taikang.a'), 'Upload-Case': numbers[0]?.number ?? '' };
      const added = await Promise.all(
        Array.from({ length: 10 }, () => announce(narrow, officer, { ...anyPdf(), bytes: 50_000 })),
      );
      const small = await Promise.all(
        Array.from({ length: 10 }, () => announce(narrow, passes[0] ?? {}, { ...anyPdf(), bytes: 10 })),
      );

      const codes = (answers: readonly Response[]) =>
        answers.map((answer) => (answer.status === 201 ? 'taken' : problemOf(answer).code));
      const count = (answers: readonly Response[], code: string) =>
        codes(answers).filter((told) => told === code).length;
      expect([count(drafts, 'taken'), count(drafts, 'attachment.storage-full')]).toEqual([2, 48]);
      expect([count(added, 'taken'), count(added, 'attachment.too-much-together')]).toEqual([3, 7]);
      expect(count(small, 'taken')).toBeLessThanOrEqual(4);
      expect(new Set(codes(small))).toEqual(new Set(['taken', 'attachment.too-many']));
      expect(drafts.map(({ status }) => status).filter((status) => status !== 201)).toEqual(
        Array.from({ length: 48 }, () => 507),
      );
    } finally {
      await narrow.close();
    }
  });

  it('that was begun is not written twice at once', async () => {
    const pass = await openPass(house);
    const bytes = Buffer.alloc(400_000, 1);
    const path = placeOf(await announce(house, pass, { ...anyPdf(), bytes: bytes.length + 1 }));

    const answers = await Promise.all(
      Array.from({ length: 8 }, () => sendPart(house, pass, { path, offset: 0, bytes })),
    );

    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
  });
});
