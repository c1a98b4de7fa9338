// What becomes of attachments when a scanner is down, a process is killed or a step was the last: nothing lost, nothing left.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Files, openFiles } from '#files';
import { AttachmentListQuery, type AttachmentView } from '#records';
import { readSettings } from '#settings';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { anyPdf, anyPhoto, largePhoto } from '../factories/sent-files.factory.js';
import { bodyOf, file, openDesk, problemOf } from '../journeys/desk.js';
import type { AttachmentItem } from '../../apps/api/src/attachment/attachment.dto.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type FakeClamd, eicar, startFakeClamd } from './fake-clamd.js';
import { type Credentials, announce, openPass, placeOf, send, sendPart } from './uploading.js';

const loader = resolve('test/setup/typescript.mjs');
const entry = resolve('apps/api/src/main.ts');

describeWith('PostgreSQL', 'an attachment whose scanner', () => {
  let clamd: FakeClamd;
  let house: TestHouse;
  let files: Files;

  beforeAll(async () => {
    clamd = await startFakeClamd();
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z', settings: { CLAMD_URL: clamd.url } });
    files = await openFiles({ settings: readSettings(house.environment, 'api'), records: house.records });
  });
  afterAll(async () => {
    await house.close();
    await clamd.close();
  });

  it('finds a virus is refused, and lies nowhere any more', async () => {
    const pass = await openPass(house);

    const answer = await send(house, pass, anyPdf(`/Note (${eicar})`));

    expect([answer.status, problemOf(answer).code]).toEqual([422, 'attachment.infected']);
    expect(await lyingIn(house, 'quarantine')).toEqual([]);
  });

  it('is down waits in quarantine, is filed all the same, is given to nobody, and is passed by the worker afterwards', async () => {
    clamd.mood = 'closing';
    const pass = await openPass(house);
    const sent = await send(house, pass, await anyPhoto());
    const { numbers } = await file(house, anyComplaint({ uploadPass: pass['Upload-Pass'] ?? '' }));
    const officer = await openDesk(house, 'taikang.a');
    const list = async () =>
      bodyOf<readonly AttachmentItem[]>(await officer.get(`/cases/${numbers[0]?.number ?? ''}/attachments`));
    const [waiting] = await list();
    const early = await officer.get(`/attachments/${waiting?.id ?? ''}`);
    await files.caretaker.round();
    clamd.mood = 'working';
    await letTryAgain(house);
    await files.caretaker.round();
    const [passed] = await list();

    expect([sent.status, sent.headers['upload-state'], waiting?.state, early.status]).toEqual([
      204,
      'quarantined',
      'quarantined',
      404,
    ]);
    expect([passed?.id, passed?.state, (await officer.get(`/attachments/${passed?.id ?? ''}`)).status]).toEqual([
      waiting?.id,
      'clean',
      200,
    ]);
  });

  it('wakes up to a virus takes the filed file away again and says so on the case', async () => {
    clamd.mood = 'closing';
    const pass = await openPass(house);
    await send(house, pass, anyPdf(`/Note (${eicar})`));
    const { numbers } = await file(house, anyComplaint({ uploadPass: pass['Upload-Pass'] ?? '' }));
    clamd.mood = 'working';
    await letTryAgain(house);
    await files.caretaker.round();
    const officer = await openDesk(house, 'taikang.a');
    const listed = bodyOf<readonly AttachmentItem[]>(
      await officer.get(`/cases/${numbers[0]?.number ?? ''}/attachments`),
    );

    expect(listed.map(({ state, refusal }) => [state, refusal?.includes('病毒')])).toEqual([['refused', true]]);
    expect(await lyingIn(house, 'quarantine')).toEqual([]);
  });
});

describeWith('PostgreSQL', 'an attachment whose house', () => {
  let house: TestHouse;
  let files: Files;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    files = await openFiles({ settings: readSettings(house.environment, 'api'), records: house.records });
  });
  afterAll(() => house.close());

  it('is killed between any two steps goes on where it was, and every row has its file and every file its row', async () => {
    const photo = await largePhoto(1400, 1000);
    const half = Math.floor(photo.bytes.length / 2);
    const passes: Credentials[] = [];
    for (const patienceMs of [0, 60, 150, 300, 500, 800]) {
      const doomed = await startApi(house);
      const beside = { ...house, ask: () => house.ask(), origin: doomed.origin };
      const pass = await openPass(house);
      passes.push(pass);
      const path = placeOf(await announce(house, pass, { ...photo, bytes: photo.bytes.length }));
      await sendPart(house, pass, { path, offset: 0, bytes: photo.bytes.subarray(0, half) });
      const cut = fetch(`${beside.origin}${path}`, {
        method: 'PATCH',
        headers: { ...pass, 'Upload-Offset': String(half), 'Content-Type': 'application/offset+octet-stream' },
        body: photo.bytes.subarray(half),
      }).catch(() => undefined);
      await wait(patienceMs);
      await doomed.kill();
      await cut;
      const stand = await house.ask().head(path).set(pass);
      const offset = Number(stand.headers['upload-offset']);
      expect(offset).toBeGreaterThanOrEqual(half);
      const last = await sendPart(house, pass, { path, offset, bytes: photo.bytes.subarray(offset) });
      expect([patienceMs, last.status]).toEqual([patienceMs, 204]);
    }
    await letTryAgain(house);
    while ((await files.caretaker.round()) > 0);
    const views = await Promise.all(passes.map((pass) => listOfDraft(house, files, pass)));

    await files.caretaker.sweep({ hours: 24, ms: 0 });

    expect(views.map(([view]) => view?.state)).toEqual(passes.map(() => 'clean'));
    expect(await lyingIn(house, 'quarantine')).toEqual([]);
    const kept = await lyingIn(house, 'kept');
    const owned = views.flatMap(([view]) => [view?.id ?? '', view?.copySha256 ?? '']);
    expect([...kept].sort()).toEqual([...new Set(owned)].sort());
  }, 180_000);

  it('leaves a file without a row, or a row without its sender, has neither after the sweep', async () => {
    const pass = await openPass(house);
    await send(house, pass, anyPdf());
    await announce(house, pass, { ...anyPdf(), bytes: 100 });

    await wait(20);
    const { forgotten } = await files.caretaker.sweep({ hours: 0, ms: 0 });

    expect(forgotten).toBeGreaterThanOrEqual(2);
    expect([await lyingIn(house, 'quarantine'), await lyingIn(house, 'kept')]).toEqual([[], []]);
    expect((await files.caretaker.fill()).share).toBe(0);
  });

  it('keeps one copy of what was sent twice, until the last who needs it is gone; the hash of what was filed is audited', async () => {
    const [one, other] = [await openPass(house), await openPass(house)];
    await send(house, one, anyPdf());
    await send(house, other, anyPdf());
    await file(house, anyComplaint({ uploadPass: other['Upload-Pass'] ?? '' }));

    await wait(20);
    await files.caretaker.sweep({ hours: 0, ms: 0 });

    expect((await lyingIn(house, 'kept')).length).toBe(2);
    expect([await files.caretaker.round(), await files.caretaker.round()]).toEqual([1, 0]);
  });
});

async function lyingIn({ home }: TestHouse, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(home, 'files', folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** What waits for its next try need not wait: the pause itself is not what is tested. */
async function letTryAgain({ records }: TestHouse): Promise<void> {
  await records.app.inScope({ city: records.city, system: 'files' }, ({ query }) =>
    query(`UPDATE attachment SET next_try_at = now() WHERE state = 'quarantined'`),
  );
}

async function listOfDraft(
  { records }: TestHouse,
  files: Files,
  pass: Credentials,
): Promise<readonly AttachmentView[]> {
  const draft = files.passes.read(pass['Upload-Pass'] ?? '')?.holder ?? '';
  return new AttachmentListQuery(records.app).ofFiler({ city: records.city, draft });
}

interface DoomedApi {
  readonly origin: string;
  readonly kill: () => Promise<void>;
}

/** A second api beside the first, as a process of its own that can be killed without a word. */
async function startApi({ environment }: TestHouse): Promise<DoomedApi> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', loader, entry], {
    env: { ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = once(child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries += 1) {
    const isReady = await fetch(`${origin}/livez`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return { origin, kill: async () => void (child.kill('SIGKILL'), await gone) };
    await wait(100);
  }
  child.kill('SIGKILL');
  throw new Error('the second api did not open');
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
