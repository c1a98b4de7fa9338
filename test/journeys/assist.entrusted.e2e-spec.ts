// An entrusted mediation at its association: what it sees, arranges and records, and how it hands the case back to the bureau.
import type { BodiesView } from '../../apps/api/src/assist/body.dto.js';
import type { LookAnswer } from '../../apps/api/src/case/look.dto.js';
import { anyComplaint, anyPhone, anyReport } from '../factories/filing-request.factory.js';
import { type AssistDesk, assistantOf, entrusted, openAssistDesk } from '../security/assistants.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, fileOne, longReasons, openDesk, problemOf } from './desk.js';

const ASSOCIATION = '411600-XX';
const hearing = {
  manner: 'on-site',
  at: '2026-11-25T01:00:00.000Z',
  place: '消费者协会调解室',
  complainantConsents: true,
  respondentConsents: true,
};
const story = '电热水壶';
const maskedPhone = `${anyPhone.slice(0, 3)}****${anyPhone.slice(-4)}`;

describeWith('PostgreSQL', 'an association that mediates in the name of the bureau', () => {
  let house: TestHouse;
  let officer: Desk;
  let head: Desk;
  let association: AssistDesk;
  let other: AssistDesk;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    [officer, head] = [await openDesk(house, 'taikang.a'), await openDesk(house, 'taikang.head')];
    association = await openAssistDesk(house, 'xiehui.a');
    const made = await head.post('/bodies', { kind: 'association', name: '太康县消费者协会', parent: '411627' });
    other = await assistantOf(house, bodyOf<{ code: string }>(made).code, 'taikang.xiehui');
  }, 60_000);
  afterAll(() => house.close());

  it('sees what was entrusted to it, its sixty days with their article, and of the people their masks', async () => {
    const number = await entrusted(house, officer, ASSOCIATION);
    const [listed, answer] = [await association.list(), await association.get(`/cases/${number}`)];
    const page = await association.page(number);

    expect(listed).toMatchObject({ bodyName: '周口市消费者协会', bodyKind: 'association' });
    expect(listed.items.map((line) => line.number)).toEqual([number]);
    expect(page.clocks.map(({ key, citation }) => [key, citation.article])).toEqual([
      ['complaint.mediate', '第二十三条第一款第（五）项'],
    ]);
    expect(page.parties).toEqual([{ role: 'complainant', masked: '李**', phoneMasked: maskedPhone }]);
    expect(page.commands.filter(({ allowed }) => allowed).map(({ name }) => name)).toEqual([
      'arrange-mediation',
      'note',
      'hand-back',
    ]);
    for (const secret of ['李小明', anyPhone, story]) expect(answer.text).not.toContain(secret);
  });

  it('sees nothing else, by whatever way it asks: the foreign is as absent as what there is not', async () => {
    const own = await entrusted(house, officer, ASSOCIATION);
    const numbers = [
      await fileOne(house, anyComplaint()),
      await fileOne(house, anyReport()),
      await fileOne(house, anyComplaint({ settleFirst: { settler: 'enterprise', turnsByItself: true } })),
      '7K3M-9QXT-F',
    ];
    const asked = async (desk: AssistDesk, number: string) => [
      await desk.get(`/cases/${number}`),
      await desk.post(`/cases/${number}/look`, { at: 'person', purpose: 'contact', words: '联系双方约定调解时间' }),
      await desk.give(number, 'note', { text: '电话联系过商家。' }),
    ];
    const answers = (await Promise.all(numbers.map((number) => asked(association, number)))).flat();
    const foreign = await asked(other, own);

    expect(new Set([...answers, ...foreign].map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set([...answers, ...foreign].map(({ text }) => text)).size).toBe(1);
    expect((await other.list()).items).toEqual([]);
    expect((await association.list()).items.map(({ number }) => number)).not.toEqual(
      expect.arrayContaining([numbers[0]]),
    );
  });

  it('has in the database no inner word of its own case, and of others no row', async () => {
    const number = await entrusted(house, officer, ASSOCIATION);
    await officer.give(number, 'note', { text: '内部：商家是老熟人的店。' });
    await association.give(number, 'note', { text: '已电话联系双方。' });
    const { app, city } = house.records;
    const scope = { city, body: ASSOCIATION };
    const [seen] = await app.read(scope, ({ query }) =>
      query<Record<string, number>>(`SELECT (SELECT count(*) FROM "case")::int AS cases,
          (SELECT count(*) FROM "case" c WHERE NOT EXISTS (SELECT FROM case_unit w WHERE w.case_id = c.id AND w.unit = '${ASSOCIATION}'))::int AS others,
          (SELECT count(*) FROM statement)::int AS statements, (SELECT count(*) FROM attachment)::int AS attachments,
          (SELECT count(*) FROM outbox)::int AS letters, (SELECT count(*) FROM look_request)::int AS looks,
          (SELECT count(*) FROM closed_case)::int AS closed, (SELECT count(*) FROM filing_hint)::int AS hints,
          (SELECT count(*) FROM disclosure)::int AS disclosures, (SELECT count(*) FROM tracking_key)::int AS keys,
          (SELECT count(*) FROM event WHERE audience <> 'public' AND actor_unit <> '${ASSOCIATION}')::int AS inner`),
    );
    const page = await association.page(number);

    expect(seen).toEqual({
      ...{ cases: (await association.list()).items.length, others: 0, statements: 0, attachments: 0, letters: 0 },
      ...{ looks: 0, closed: 0, hints: 0, disclosures: 0, keys: 0, inner: 0 },
    });
    expect(page.events.filter(({ type }) => type === 'noted')).toHaveLength(1);
  });

  it('opens a contact with a reason alone, and an officer’s words not at all', async () => {
    const number = await entrusted(house, officer, ASSOCIATION);
    await officer.give(number, 'note', { text: '内部：先不要告诉商家。' });
    const noted = bodyOf<readonly { seq: number; type: string }[]>(await officer.get(`/cases/${number}/events`));
    const inner = noted.find(({ type }) => type === 'noted')?.seq;
    const without = await association.post(`/cases/${number}/look`, { at: 'person', purpose: 'contact' });
    const words = '联系双方约定调解的时间和地点';
    const opened = await association.post(`/cases/${number}/look`, { at: 'person', purpose: 'contact', words });
    const peeked = await association.post(`/cases/${number}/look`, {
      at: 'statement',
      purpose: 'handling',
      seq: inner,
    });
    const audited = await house.asOwner(
      `SELECT unit, action FROM audit WHERE unit = '${ASSOCIATION}' AND action LIKE 'person%' OR facts::text LIKE '%person%' AND unit = '${ASSOCIATION}'`,
    );

    expect([without.status, problemOf(without).code]).toEqual([422, 'look.reason-too-short']);
    expect(bodyOf<LookAnswer>(opened).opened).toMatchObject({ name: '李小明', phone: anyPhone });
    expect(peeked.status).toBe(404);
    expect(audited.length).toBeGreaterThan(0);
  });

  it('arranges, records and hands back with terms; the bureau alone makes an agreement of them', async () => {
    const number = await entrusted(house, officer, ASSOCIATION);
    const given = [
      await association.give(number, 'arrange-mediation', hearing),
      await house.setClock('2026-11-25T03:00:00Z').then(() =>
        association.give(number, 'record-mediation', {
          manner: 'on-site',
          result: 'goes-on',
          words: '双方都到了，愿意再谈。',
        }),
      ),
    ];
    const agreed = await association.give(number, 'record-agreement', {});
    const handed = await association.give(number, 'hand-back', {
      ...{ result: 'agreement', recoveredFen: 12_900, words: '商家三日内原路退款，消费者退货。' },
    });
    const gone = await association.get(`/cases/${number}`);
    const page = await officer.page(number);
    const events = bodyOf<readonly { text: string; type: string }[]>(await officer.get(`/cases/${number}/events`));
    const letters = await house.asOwner(`SELECT letter FROM outbox WHERE letter = 'entrusting-handed-back'`);

    expect([...given, handed].map(({ status, text }) => (status === 200 ? 200 : text))).toEqual([200, 200, 200]);
    expect(agreed.status).toBe(404);
    expect(gone.status).toBe(404);
    expect(page.state).toBe('in-mediation');
    expect(events.at(-1)?.text).toContain('双方愿意达成协议');
    expect(letters).toHaveLength(1);
    expect(page.commands.find(({ name }) => name === 'record-agreement')?.allowed).toBe(true);
  });

  it('hands back without an agreement for reasons given in full, and the bureau may then terminate on them', async () => {
    const number = await entrusted(house, officer, ASSOCIATION);
    const short = await association.give(number, 'hand-back', {
      result: 'no-agreement',
      recoveredFen: 0,
      words: '谈不拢',
    });
    const handed = await association.give(number, 'hand-back', {
      ...{ result: 'no-agreement', recoveredFen: 0, words: longReasons },
    });
    const terminated = await officer.give(number, 'terminate', { ground: 'TERM-121-23-3', reasons: longReasons });

    expect([short.status, problemOf(short).code]).toEqual([422, 'statement.too-short']);
    expect([handed.status, terminated.status]).toEqual([200, 200]);
  });

  it('keeps its people off the desk, and officers off its portal', async () => {
    const cookie = await house.enter('xiehui.a');
    const paths = ['/cases', '/board', '/bodies', '/accounts', '/model-units', '/audit'];
    const shut = await Promise.all(paths.map((path) => house.ask().get(`/api/v1${path}`).set('Cookie', cookie)));
    const officers = await officer.get('/assist/cases');

    expect(shut.map(({ status }) => status)).toEqual(paths.map(() => 403));
    expect(officers.status).toBe(403);
  });

  it('is set up under the own bureau by its head alone, and closed when nothing is open with it', async () => {
    const mine = { kind: 'association', name: '太康县第二消费者协会', parent: '411627' };
    const refused = [
      await officer.post('/bodies', mine),
      await head.post('/bodies', { ...mine, parent: '411602' }),
      await head.post('/bodies', { ...mine, kind: 'county' }),
    ];
    const { code } = bodyOf<{ code: string }>(await head.post('/bodies', mine));
    const desk = await assistantOf(house, code, 'taikang.second');
    const number = await entrusted(house, officer, code);
    const busy = await head.post(`/bodies/${code}/closing`, {});
    await desk.give(number, 'hand-back', { result: 'no-agreement', recoveredFen: 0, words: longReasons });
    const foreign = await (await openDesk(house, 'fugou.head')).post(`/bodies/${code}/closing`, {});
    const closed = await head.post(`/bodies/${code}/closing`, {});
    const bodies = bodyOf<BodiesView>(await head.get('/bodies')).items;
    const again = await officer.give(await fileOne(house, anyComplaint()), 'accept', { noticeChannel: 'sms' });

    expect(refused.map(({ status }) => status)).toEqual([403, 422, 400]);
    expect([busy.status, problemOf(busy).code]).toEqual([409, 'body.open-matters']);
    expect([foreign.status, closed.status, again.status]).toEqual([404, 204, 200]);
    expect(bodies.find((body) => body.code === code)?.isClosed).toBe(true);
    expect((await desk.list()).items).toEqual([]);
  });
});
