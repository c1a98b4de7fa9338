// What somebody is writing, kept on the server over HTTP: found by its own browser alone, opened by nobody else, gone in time.
import { randomBytes } from 'node:crypto';
import type { Response } from 'supertest';
import type { FoundDraftView, SavedDraftView } from '../../apps/api/src/filing/draft.dto.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { bodyOf, problemOf } from './desk.js';

type Kind = 'complaint' | 'report';
const content = JSON.stringify({ story: '面包发霉了，商家不退', name: '芸小满' });

describeWith('PostgreSQL', 'a draft on the server', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse();
  });
  beforeEach(() => house.asOwner('DELETE FROM filing_draft'));
  afterAll(() => house.close());

  const save = (kind: Kind, body: object, cookie = '') =>
    house.ask().put(`/api/v1/drafts/${kind}`).set('Cookie', cookie).send(body);
  const find = async (kind: Kind, cookie: string) =>
    bodyOf<FoundDraftView>(await house.ask().get(`/api/v1/drafts/${kind}`).set('Cookie', cookie)).draft;
  const forget = (kind: Kind, cookie: string) => house.ask().delete(`/api/v1/drafts/${kind}`).set('Cookie', cookie);
  const rows = async () => (await house.asOwner('SELECT 1 FROM filing_draft')).length;
  const tagOf = (answer: Response) => bodyOf<SavedDraftView>(answer).tag;

  it('is found again with the cookie, and holds for another such time when it is saved again', async () => {
    const begun = await save('complaint', { content: '{}' });
    const cookie = cookieOf(begun);
    const again = await save('complaint', { content, seen: tagOf(begun) }, cookie);
    const found = await find('complaint', cookie);

    expect([begun.status, again.status]).toEqual([200, 200]);
    expect(found).toMatchObject({ content, tag: tagOf(again) });
    expect(hoursOf(bodyOf<SavedDraftView>(again))).toBe(72);
    expect(await rows()).toBe(1);
  });

  it('has a cookie that no script reads and no other site sends; that of a report goes with the browser', async () => {
    const [complaint, report] = [await save('complaint', { content }), await save('report', { content })];

    expect(headerOf(complaint)).toMatch(/HttpOnly/);
    expect(headerOf(complaint)).toMatch(/SameSite=Strict/);
    expect(headerOf(complaint)).toMatch(/Max-Age=259200/);
    expect(headerOf(report)).not.toMatch(/Max-Age|Expires/);
    expect(headerOf(report)).not.toMatch(/report/i);
    expect(hoursOf(bodyOf<SavedDraftView>(report))).toBe(2);
  });

  it('lies in the database without a word of it, without its kind, and without what would open it', async () => {
    const cookie = cookieOf(await save('report', { content }));
    const [row] = await house.asOwner('SELECT t::text AS line, sealed FROM filing_draft t');
    const secret = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '';

    expect(JSON.stringify(row)).not.toMatch(/面包|芸小满|report/);
    expect(Object.keys((await house.asOwner('SELECT * FROM filing_draft'))[0] ?? {}).sort()).toEqual(
      ['city', 'draft', 'sealed', 'tag', 'saved_at', 'expires_at'].sort(),
    );
    expect(secret.length).toBe(43);
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(JSON.stringify(row)).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
  });

  it('is nothing to a foreign cookie, a forged one, none, and that of the other kind', async () => {
    const mine = cookieOf(await save('complaint', { content }));
    const foreign = cookieOf(await save('complaint', { content: '{"of":"another"}' }));
    const forged = `${mine.split('=')[0] ?? ''}=${randomBytes(32).toString('base64url')}.${randomBytes(32).toString('base64url')}`;
    const asReport = mine.replace('anqi_form_a', 'anqi_form_b');

    expect((await find('complaint', foreign))?.content).toBe('{"of":"another"}');
    expect(await find('complaint', forged)).toBeUndefined();
    expect(await find('complaint', '')).toBeUndefined();
    expect((await house.ask().get('/api/v1/drafts/report').set('Cookie', asReport)).status).not.toBe(200);
    expect((await find('complaint', mine))?.content).toBe(content);
  });

  it('is gone when its hours are over, before anybody sweeps; a saving of it then is told so', async () => {
    const begun = await save('report', { content });
    const cookie = cookieOf(begun);
    await house.asOwner(
      `UPDATE filing_draft SET saved_at = now() - interval '3 hours', expires_at = now() - interval '1 second'`,
    );

    expect(await find('report', cookie)).toBeUndefined();
    expect(problemOf(await save('report', { content, seen: tagOf(begun) }, cookie)).code).toBe(
      'draft.changed-elsewhere',
    );
    await house.records.housekeeping.sweepAway();
    expect(await rows()).toBe(0);
  });

  it('begins anew under a new secret where only the cookie of an old one is left', async () => {
    const old = cookieOf(await save('complaint', { content }));
    await house.asOwner('DELETE FROM filing_draft');
    const anew = await save('complaint', { content: '{"a":1}' }, old);

    expect(anew.status).toBe(200);
    expect(cookieOf(anew)).not.toBe(old);
    expect((await find('complaint', cookieOf(anew)))?.content).toBe('{"a":1}');
    expect(await find('complaint', old)).toBeUndefined();
  });

  it('is overwritten by no other window that has not seen it, nor by two at once', async () => {
    const begun = await save('complaint', { content });
    const cookie = cookieOf(begun);
    const blind = await save('complaint', { content: '{"b":1}' }, cookie);
    const both = await Promise.all(
      ['{"c":1}', '{"d":1}'].map((text) => save('complaint', { content: text, seen: tagOf(begun) }, cookie)),
    );
    const stale = await save('complaint', { content: '{"e":1}', seen: tagOf(begun) }, cookie);

    expect(problemOf(blind).code).toBe('draft.changed-elsewhere');
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(stale.status).toBe(409);
    expect(['{"c":1}', '{"d":1}']).toContain((await find('complaint', cookie))?.content);
    expect(await rows()).toBe(1);
  });

  it('is thrown away with its cookie, of its own kind only', async () => {
    const cookie = cookieOf(await save('complaint', { content }));
    const other = cookieOf(await save('report', { content }));
    const thrown = await forget('report', `${cookie}; ${other}`);

    expect(thrown.status).toBe(204);
    expect(headerOf(thrown)).toMatch(/anqi_form_b=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
    expect(await find('report', other)).toBeUndefined();
    expect((await find('complaint', cookie))?.content).toBe(content);
    expect((await forget('report', '')).status).toBe(204);
  });

  it('does not open when its ciphertext is exchanged for another', async () => {
    const cookie = cookieOf(await save('complaint', { content }));
    await save('complaint', { content: '{"of":"another"}' });
    await house.asOwner(
      `UPDATE filing_draft mine SET sealed = other.sealed FROM filing_draft other WHERE mine.draft <> other.draft`,
    );

    expect((await house.ask().get('/api/v1/drafts/complaint').set('Cookie', cookie)).status).toBe(500);
  });

  it.each([
    ['too long', { content: 'x'.repeat(24_001) }, 400],
    ['empty', { content: '' }, 400],
    ['no text', { content: { story: 'x' } }, 400],
    ['a tag that is none', { content, seen: "' OR 1=1" }, 400],
    ['a tag without a cookie', { content, seen: '0192e4a0-0000-7000-8000-000000000001' }, 409],
    ['more than it knows', { content, person: 'x' }, 400],
  ])('is refused: %s', async (_, body, status) => {
    expect((await save('complaint', body)).status).toBe(status);
    expect(await rows()).toBe(0);
  });

  it('is of no other kind', async () => {
    expect((await house.ask().put('/api/v1/drafts/letter').send({ content })).status).toBe(404);
    expect((await house.ask().get('/api/v1/drafts/letter')).status).toBe(404);
  });

  it('may be begun so often by one address and no oftener', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => save('complaint', { content })));
    const refused = answers.filter(({ status }) => status === 429);

    expect(refused.length).toBeGreaterThan(0);
    expect(await rows()).toBe(60 - refused.length);
  });
});

function headerOf(answer: Response): string {
  const given: unknown = answer.headers['set-cookie'];
  return Array.isArray(given) ? given.join('\n') : '';
}

function cookieOf(answer: Response): string {
  return headerOf(answer).split(';')[0] ?? '';
}

function hoursOf({ savedAt, until }: SavedDraftView): number {
  return Math.round((Date.parse(until) - Date.parse(savedAt)) / 3_600_000);
}
