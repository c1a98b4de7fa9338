// A business register sent through the browser's door: read on while the sender is gone, reported afterwards, and the same again changes nothing.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { FoundOperators } from '../../apps/api/src/operator/operator.dto.js';
import type { RegisterRunLine, RegisterRunView } from '../../apps/api/src/import/register.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, openDesk, problemOf } from './desk.js';
import { until } from './ring-house.js';

const owner = '刘秘密';
const HEAD = '统一社会信用代码,企业名称,市场主体类型,登记状态,住所,法定代表人,联系电话';
const row = (place: number, state = '存续'): string =>
  `${anyCreditCode(place)},芸小满${String(place)}号超市,个体工商户,${state},河南省周口市川汇区七一路街道槐荫路${String(place)}号,${owner},—`;
const sheetOf = (...rows: readonly string[]): string => [HEAD, ...rows].join('\n');
const twelve = Array.from({ length: 12 }, (_nothing, place) => row(place + 1));

/** What is said with a file. */
interface Meant {
  readonly extent: string;
  readonly evenIfMany: string;
  readonly key: string;
  readonly name: string;
}

describeWith('PostgreSQL', 'a business register sent by the browser', () => {
  let house: TestHouse;
  let centre: Desk;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    centre = await openDesk(house, '12315.a');
  }, 60_000);
  afterAll(() => house.close());

  const send = async (
    desk: Desk,
    sheet: string,
    { extent = 'whole', evenIfMany = 'no', key = randomUUID(), name = '名录.csv' }: Partial<Meant> = {},
  ): Promise<Response> =>
    house
      .ask()
      .post(`/api/v1/registers?extent=${extent}&evenIfMany=${evenIfMany}`)
      .set('Cookie', desk.cookie)
      .set('Idempotency-Key', key)
      .attach('file', Buffer.from(sheet), name);
  const read = async (id: string, desk = centre): Promise<RegisterRunView> =>
    bodyOf<RegisterRunView>(await desk.get(`/registers/${id}`));
  const ended = async (answer: Response): Promise<RegisterRunView> => {
    if (answer.status !== 201) throw new Error(`not begun: ${answer.status} ${answer.text}`);
    const { id } = bodyOf<RegisterRunView>(answer);
    await until('the import ended', async () => (await read(id)).state !== 'running', 20);
    return read(id);
  };

  it('is begun at once and found again by whoever comes back, with its counts and nobody in it', async () => {
    const answer = await send(centre, sheetOf(...twelve, `,没有代码的店,个体工商户,存续,川汇区,${owner},—`));
    const begun = bodyOf<RegisterRunView>(answer);
    const run = await ended(answer);
    const [line] = bodyOf<readonly RegisterRunLine[]>(await centre.get('/registers'));
    const found = bodyOf<FoundOperators>(await house.ask().get('/api/v1/operators').query({ q: '芸小满3号超市' }));

    expect(answer.status).toBe(201);
    expect(['running', 'done']).toContain(begun.state);
    expect(run).toMatchObject({
      ...{ state: 'done', fileName: '名录.csv', read: 13 },
      counts: { rows: 13, opened: 12, changed: 0, closed: 0, unchanged: 0, missing: 0, keptOut: 1 },
      notes: [{ row: 14, code: 'operator.without-number', keptOut: true }],
    });
    expect(run.byName).toBe(bodyOf<{ readonly name: string }>(await centre.get('/session')).name);
    expect(line?.id).toBe(run.id);
    expect(found.operators.map(({ name }) => name)).toContain('芸小满3号超市');
    expect(JSON.stringify([run, line])).not.toContain(owner);
  });

  it('changes nothing when it is sent again, and says what is new, changed and closed when it is not the same', async () => {
    const again = await ended(await send(centre, sheetOf(...twelve)));
    const changed = await ended(await send(centre, sheetOf(...twelve.slice(0, 11), row(12, '注销'), row(13))));

    expect(again.counts).toMatchObject({ opened: 0, changed: 0, unchanged: 12, missing: 0 });
    expect(changed.counts).toMatchObject({ opened: 1, changed: 1, closed: 1, unchanged: 11, missing: 0 });
  });

  it('is refused as a whole one that lacks many, says why, and is taken in as a part', async () => {
    const cut = await ended(await send(centre, sheetOf(...twelve.slice(0, 3))));
    const part = await ended(await send(centre, sheetOf(...twelve.slice(0, 3)), { extent: 'part' }));
    const meant = await ended(await send(centre, sheetOf(...twelve.slice(0, 3)), { evenIfMany: 'yes' }));

    expect(cut.state).toBe('refused');
    expect(cut.refusal).toContain('什么也没有写入');
    expect(cut).not.toHaveProperty('counts');
    expect(part.counts).toMatchObject({ missing: 0, unchanged: 3 });
    expect(meant.counts?.missing).toBe(10);
  });

  it('says of a file that is no register what is wrong with it, and of none that there is none', async () => {
    const other = await ended(await send(centre, 'a,b,c\n1,2,3\n'));
    const empty = await house
      .ask()
      .post('/api/v1/registers?extent=whole')
      .set('Cookie', centre.cookie)
      .set('Idempotency-Key', randomUUID())
      .field('nothing', 'x');
    const unsaid = await send(centre, sheetOf(...twelve), { extent: 'all' });

    expect(other).toMatchObject({ state: 'refused' });
    expect(other.refusal).not.toBe('');
    expect([empty.status, problemOf(empty).code]).toEqual([400, 'import.without-file']);
    expect([unsaid.status, problemOf(unsaid).fields?.map(({ field }) => field)]).toEqual([400, ['extent']]);
  });

  it('is the same run under its key, and refused for another file', async () => {
    const key = randomUUID();
    const first = await ended(await send(centre, sheetOf(...twelve), { key, extent: 'part' }));
    const again = await send(centre, sheetOf(...twelve), { key, extent: 'part' });
    const other = await send(centre, sheetOf(row(20)), { key, extent: 'part' });

    expect(bodyOf<RegisterRunView>(again)).toEqual(first);
    expect([other.status, problemOf(other).code]).toEqual([422, 'idempotency.mismatch']);
    expect((await ended(await send(centre, sheetOf(...twelve), { extent: 'part' }))).id).not.toBe(first.id);
  });

  it('that nobody tells of any more is called interrupted', async () => {
    const id = '0192e4a0-0000-7000-8000-00000000a001';
    await house.asOwner(`INSERT INTO import_run (city, id, unit, format, file_name, file_hash, began_at, summary)
      VALUES ('411600', '${id}', '411600-12315', 'operator-register', 'cut.csv', sha256('x'), '2026-11-23T01:00:00Z', '{"read": 40000, "toldAt": "2026-11-23T01:00:30Z"}')`);
    await house.setClock('2026-11-23T01:01:15Z');
    const running = await read(id);
    await house.setClock('2026-11-23T01:01:45Z');

    expect(running).toMatchObject({ state: 'running', read: 40_000 });
    await until('it is called interrupted', async () => (await read(id)).state === 'interrupted', 30);
  });

  it('is nobody else’s to send or to see', async () => {
    const run = await ended(await send(centre, sheetOf(...twelve), { extent: 'part' }));
    for (const login of ['taikang.head', 'taikang.intake', 'zhoukou.system']) {
      const desk = await openDesk(house, login);
      const answers = [
        await send(desk, sheetOf(row(30))),
        await desk.get('/registers'),
        await desk.get(`/registers/${run.id}`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    }
    const acts = await house.asOwner(`SELECT count(*)::int AS n FROM audit WHERE action = 'operators.import-begun'`);
    expect(acts).not.toEqual([{ n: 0 }]);
  });
});
