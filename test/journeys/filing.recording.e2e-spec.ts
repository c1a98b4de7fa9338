// What an officer takes down of a call, a visit or a letter: from when it counts, who sees it, and that it is registered once.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { LookAnswer } from '../../apps/api/src/case/look.dto.js';
import type { TimelineItem } from '../../apps/api/src/case/timeline.view.js';
import type { RecordingDto, RecordingReceipt } from '../../apps/api/src/filing/recording.dto.js';
import type { TrackedCaseView } from '../../apps/api/src/tracking/tracking.dto.js';
import {
  anyAgentsComplaint,
  anyJointComplaint,
  anyPhone,
  anyRecording,
  anyReport,
} from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, openDesk, problemOf } from './desk.js';

const NOW = '2026-11-23T01:00:00Z';
const XIHUA = { name: '西华县大刘家电', address: '西华县娲城街道箕城路8号' };

describeWith('PostgreSQL', 'what an officer takes down', () => {
  let house: TestHouse;
  let intake: Desk;
  let officer: Desk;

  beforeAll(async () => {
    house = await openTestHouse({ at: NOW });
    [intake, officer] = [await openDesk(house, 'taikang.intake'), await openDesk(house, 'taikang.a')];
  }, 60_000);
  afterAll(() => house.close());

  const send = async (desk: Desk, told: object, key: string = randomUUID()): Promise<Response> =>
    desk.post('/recordings', told, { key });
  const record = async (told: RecordingDto, desk = intake): Promise<RecordingReceipt> => {
    const answer = await send(desk, told);
    if (answer.status !== 201) throw new Error(`not recorded: ${answer.status} ${answer.text}`);
    return bodyOf<RecordingReceipt>(answer);
  };
  const one = ({ numbers }: RecordingReceipt): RecordingReceipt['numbers'][number] => {
    const [first] = numbers;
    if (first === undefined) throw new Error('nothing was registered');
    return first;
  };
  const fieldsOf = (answer: Response) => problemOf(answer).fields?.map(({ field, code }) => [field, code]) ?? [];

  it('of a call has number, code and date at once, its recorder on the event, and the caller nowhere in the open', async () => {
    const receipt = await record(anyRecording());
    const filed = one(receipt);
    const page = await intake.page(filed.number);
    const events = bodyOf<readonly TimelineItem[]>(await intake.get(`/cases/${filed.number}/events`));
    const recorder = bodyOf<{ readonly name: string }>(await intake.get('/session'));
    const tracked = await house
      .ask()
      .post('/api/v1/tracking')
      .send({ number: filed.number, queryCode: receipt.queryCode });

    expect(filed).toMatchObject({ kind: 'complaint', unit: '411627', triage: false, inSight: true });
    expect(filed.clocks.map(({ key, dueOn }) => [key, dueOn])).toEqual([['complaint.accept', '2026-12-02']]);
    expect(filed.clocks[0]?.explanation.receipt).toMatchObject({ channel: 'phone', rule: '通话结束的时刻' });
    expect(page).toMatchObject({ channel: 'phone', state: 'awaiting-acceptance' });
    const registered = events.find(({ type }) => type === 'registered');
    expect(registered?.actor).toEqual({ name: recorder.name, unitName: '太康县市场监督管理局' });
    expect(JSON.stringify([page, events, await intake.list('view=all')])).not.toMatch(/李小明|电热水壶/);
    expect(JSON.stringify([page, events])).not.toContain(anyPhone);
    expect(bodyOf<TrackedCaseView>(tracked)).toMatchObject({ number: filed.number });
  });

  it('of a visit is opened by its county alone, sealed as what comes by the form', async () => {
    const { number } = one(await record(anyRecording({ channel: 'counter' }), officer));
    const look = { at: 'person', purpose: 'contact', words: '电话联系投诉人约定调解时间' };
    const opened = bodyOf<LookAnswer>(await officer.post(`/cases/${number}/look`, look)).opened;

    expect(Object.values(opened)).toEqual(expect.arrayContaining(['李小明', anyPhone]));
    expect((await (await openDesk(house, 'xihua.a')).get(`/cases/${number}`)).status).toBe(404);
  });

  it('of a letter counts from the day on which it was signed for, and the receipt says why', async () => {
    const signedFor = '2026-11-19T10:40:00Z';
    const receipt = await record(anyRecording({ channel: 'letter', receivedFirstAt: signedFor }));
    const filed = one(receipt);
    const page = await intake.page(filed.number);

    expect(filed.clocks[0]).toMatchObject({ startedOn: '2026-11-19', dueOn: '2026-11-30' });
    expect(filed.received).toMatchObject({
      on: '2026-11-19',
      rule: '签收的日期',
      inOfficeHours: false,
      inHandOn: '2026-11-20',
    });
    expect(filed.why).toContain('首先收到');
    expect(page.filing).toMatchObject({ channel: 'letter' });
    expect([page.filing.receivedFirstAt, page.filing.receivedAt].map((at) => Date.parse(at))).toEqual([
      Date.parse(signedFor),
      Date.parse(signedFor),
    ]);
  });

  it('of a letter that was found after its period is late from the first moment, and rings all the same', async () => {
    const filed = one(await record(anyRecording({ channel: 'letter', receivedFirstAt: '2026-10-20T02:00:00Z' })));
    const [waiting] = await house.asOwner(
      `SELECT count(*)::int AS timers FROM timer t JOIN "case" c ON c.id = t.case_id WHERE c.number = '${filed.number}' AND t.fired_at IS NULL AND t.cancelled_at IS NULL`,
    );

    expect(filed.clocks).toMatchObject([{ key: 'complaint.accept', state: 'late', startedOn: '2026-10-20' }]);
    expect(waiting).not.toEqual({ timers: 0 });
    expect((await intake.list('view=overdue')).items.map(({ number }) => number)).toContain(filed.number);
  });

  it('for another county is received there as it is sent on, and absent for whoever recorded it', async () => {
    const receipt = await record(
      anyRecording({ respondent: XIHUA, channel: 'letter', receivedFirstAt: '2026-11-19T02:00:00Z' }),
    );
    const filed = one(receipt);
    const there = await (await openDesk(house, 'xihua.a')).page(filed.number);

    expect(filed).toMatchObject({ unit: '411622', inSight: false, received: { on: '2026-11-23' } });
    expect(filed.clocks[0]).toMatchObject({ startedOn: '2026-11-23', dueOn: '2026-12-02' });
    expect(filed.clocks[0]?.explanation.receipt).toMatchObject({ channel: 'transfer' });
    expect(there.filing.receivedFirstAt).toContain('2026-11-19');
    for (const path of ['', '/events', '/clocks']) {
      expect((await intake.get(`/cases/${filed.number}${path}`)).status).toBe(404);
    }
    expect((await intake.list('view=all')).items.map(({ number }) => number)).not.toContain(filed.number);
  });

  it('waits at the intake desk of the city where its address decides nothing', async () => {
    const filed = one(await record(anyRecording({ respondent: { name: '流动摊贩', address: '火车站附近' } })));

    expect(filed).toMatchObject({ triage: true, inSight: false });
    expect(filed.clocks.map(({ key }) => key)).toEqual(['dispatch']);
  });

  it('may leave the consents open, and name no telephone where a letter has an address', async () => {
    const {
      consentToDisclosure: _one,
      consentToEntrusting: _other,
      ...unasked
    } = anyRecording({
      channel: 'letter',
      person: { name: '李小明', address: '太康县城关回族镇谢安路1号' },
    });
    const { number } = one(await record(unasked));
    const [row] = await house.asOwner(
      `SELECT facts ->> 'consentToDisclosure' AS disclosure, facts ->> 'consentToEntrusting' AS entrusting FROM "case" WHERE number = '${number}'`,
    );

    expect(row).toEqual({ disclosure: null, entrusting: null });
  });

  it('takes an agent, a joint complaint and a report without a name as the public form does', async () => {
    const forAnother = one(await record(anyRecording(anyAgentsComplaint())));
    const together = one(await record(anyRecording(anyJointComplaint())));
    const { person: _none, ...nameless } = anyRecording({ ...anyReport(), requests: [] });
    const report = one(await record(nameless));

    expect((await intake.page(forAnother.number)).parties.map(({ role }) => role).sort()).toEqual([
      'agent',
      'complainant',
    ]);
    expect((await intake.page(together.number)).parties).toHaveLength(3);
    expect(await intake.page(report.number)).toMatchObject({ kind: 'report', parties: [] });
  });

  it.each<[string, object, readonly (readonly [string, string])[]]>([
    ['a moment to come', { receivedFirstAt: '2026-11-23T01:05:00Z' }, [['receivedFirstAt', 'in-the-future']]],
    ['another year', { receivedFirstAt: '2025-11-20T01:00:00Z' }, [['receivedFirstAt', 'too-long-ago']]],
    ['no moment', { receivedFirstAt: 'yesterday' }, [['receivedFirstAt', 'not-an-instant']]],
    ['another way', { channel: 'web' }, [['channel', 'not-a-choice']]],
    ['nobody', { person: undefined }, [['person', 'required']]],
    ['no way to reach him', { person: { name: '李小明' } }, [['person.phone', 'required']]],
    ['what only a page knows', { form: { openMs: 1 } }, [['form', 'unknown']]],
  ])(
    'is refused with %s, by the name of the field and with nothing of what was written',
    async (_what, wrong, fields) => {
      const answer = await send(intake, { ...anyRecording(), ...wrong });

      expect([answer.status, fieldsOf(answer)]).toEqual([400, fields]);
      expect(answer.text).not.toMatch(/李小明|yesterday/);
    },
  );

  it('sent again under its key is the same number and code, and refused for anything else', async () => {
    const key = randomUUID();
    const [first, again] = [await send(intake, anyRecording(), key), await send(intake, anyRecording(), key)];
    const other = await send(intake, anyRecording({ channel: 'counter' }), key);
    const another = await send(officer, anyRecording(), key);

    expect(bodyOf<RecordingReceipt>(again)).toEqual(bodyOf<RecordingReceipt>(first));
    expect([other.status, problemOf(other).code]).toEqual([422, 'idempotency.mismatch']);
    expect(one(bodyOf<RecordingReceipt>(another)).number).not.toBe(one(bodyOf<RecordingReceipt>(first)).number);
  });

  it('is for the roles of the table: the centre of the city may, a head of the city may not', async () => {
    const centre = await send(await openDesk(house, '12315.a'), anyRecording());
    const head = await send(await openDesk(house, 'zhoukou.head'), anyRecording());

    expect(centre.status).toBe(201);
    expect([head.status, problemOf(head).code]).toEqual([403, 'filing.not-yours-to-record']);
  });

  it('is taken down by whoever has to step aside from the operator too: he registers it, and sees it no more', async () => {
    const aside = await openDesk(house, 'taikang.b');
    const respondent = { name: '太康县亲戚家的粮油店', address: '太康县城关回族镇建设路40号' };
    const listed = await aside.post('/conflicts', { operatorName: respondent.name, ground: 'near-relative' });
    const filed = one(await record(anyRecording({ respondent }), aside));

    expect(listed.status).toBe(204);
    expect(filed).toMatchObject({ unit: '411627', inSight: false });
    expect((await aside.get(`/cases/${filed.number}`)).status).toBe(404);
    expect((await officer.get(`/cases/${filed.number}`)).status).toBe(200);
  });
});
