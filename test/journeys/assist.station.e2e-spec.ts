// The log of a service station: a dispute entered once, a working day to settle it, and the way to the bureau when it fails.
import type { AssistCaseLineView, AssistOutcomeView } from '../../apps/api/src/assist/assist-case.dto.js';
import type { BodiesView } from '../../apps/api/src/assist/body.dto.js';
import type { LookAnswer } from '../../apps/api/src/case/look.dto.js';
import type { FilingReceipt } from '../../apps/api/src/filing/filing.dto.js';
import type { TrackedCaseView } from '../../apps/api/src/tracking/tracking.dto.js';
import { anyPhone } from '../factories/filing-request.factory.js';
import { type AssistDesk, anyEntry, entered, openAssistDesk } from '../security/assistants.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, openDesk, problemOf } from './desk.js';

const STATION = '411602-FW1';
const unsettled = { by: 'enterprise', words: '店家说鞋已经穿过，不同意退。' };

describeWith('PostgreSQL', 'a service station', () => {
  let house: TestHouse;
  let station: AssistDesk;
  let head: Desk;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    [station, head] = [await openAssistDesk(house, 'fuwuzhan.a'), await openDesk(house, 'chuanhui.head')];
  }, 60_000);
  afterAll(() => house.close());

  const track = async (number: string, queryCode: string) =>
    house.ask().post('/api/v1/tracking').send({ number, queryCode });

  it('enters a dispute once: it has one working day, a number and a code for the consumer, and nobody is named', async () => {
    const receipt = await entered(station);
    const number = receipt.numbers[0]?.number ?? '';
    const answer = await station.get(`/cases/${number}`);
    const page = await station.page(number);
    const tracked = await track(number, receipt.queryCode);

    expect(receipt.numbers).toMatchObject([{ kind: 'settlement', unit: '411602', triage: false }]);
    expect(page.clocks.map(({ key, dueOn, citation }) => [key, dueOn, citation.law])).toEqual([
      ['settlement.station', '2026-11-24', '工作惯例'],
    ]);
    expect(page).toMatchObject({ respondentName: anyEntry().operatorName, requests: [{ zh: '退款' }] });
    for (const secret of ['李小明', anyPhone, '开胶']) expect(answer.text).not.toContain(secret);
    expect(tracked.status).toBe(200);
    expect((await head.page(number)).filing.channel).toBe('service-station');
  });

  it('enters the same entry sent twice once', async () => {
    const key = 'the-same-entry-0001';
    const [first, again] = [
      await station.post('/entries', anyEntry(), key),
      await station.post('/entries', anyEntry(), key),
    ];

    const numbersOf = (answer: typeof first) => bodyOf<FilingReceipt>(answer).numbers.map(({ number }) => number);
    expect(numbersOf(again)).toEqual(numbersOf(first));
    expect((await station.post('/entries', { ...anyEntry(), story: '另一件事。' }, key)).status).toBe(422);
  });

  it('records what was settled, met in its day, and reads its own words again', async () => {
    const number = (await entered(station)).numbers[0]?.number ?? '';
    const settled = await station.give(number, 'record-settlement', {
      ...{ manner: 'settled', recoveredFen: 39_900, agreed: '商场先行退款，鞋由店家收回。' },
    });
    const page = await station.page(number);
    const seq = page.events.find(({ type }) => type === 'settlement-recorded')?.seq;
    const opened = await station.post(`/cases/${number}/look`, { at: 'statement', purpose: 'handling', seq });
    const clocks = await house.asOwner(
      `SELECT ending FROM clock k JOIN "case" c ON c.id = k.case_id WHERE c.number = '${number}'`,
    );

    expect(settled.status).toBe(200);
    expect(page).toMatchObject({ state: 'closed', outcome: 'settled' });
    expect(Object.values(bodyOf<LookAnswer>(opened).opened)).toEqual(['商场先行退款，鞋由店家收回。']);
    expect(clocks).toEqual([{ ending: 'met' }]);
  });

  it('takes what failed to the bureau with one tick, with nothing typed again and the same code', async () => {
    const receipt = await entered(station);
    const number = receipt.numbers[0]?.number ?? '';
    const failed = await station.give(number, 'refuse-settlement', { ...unsettled, turns: true });
    const [complaint = ''] = bodyOf<AssistOutcomeView>(failed).opened;
    const tracked = await track(complaint, receipt.queryCode);
    const page = await head.page(complaint);

    expect(failed.status).toBe(200);
    expect(bodyOf<TrackedCaseView>(tracked)).toMatchObject({ number: complaint, kind: 'complaint' });
    expect(page).toMatchObject({ kind: 'complaint', state: 'awaiting-acceptance', channel: 'service-station' });
    expect(page.parties).toHaveLength(1);
    expect((await station.get(`/cases/${complaint}`)).status).toBe(404);
    expect(await station.page(number)).toMatchObject({ turned: true, outcome: 'not-settled' });
  });

  it('turns later only when the consumer himself asks', async () => {
    const number = (await entered(station)).numbers[0]?.number ?? '';
    const failed = await station.give(number, 'refuse-settlement', unsettled);
    const unasked = await station.give(number, 'turn-to-bureau', {});
    const asked = await station.give(number, 'turn-to-bureau', { consumerAsks: true });

    expect(bodyOf<AssistOutcomeView>(failed).opened).toEqual([]);
    expect([unasked.status, problemOf(unasked).code]).toEqual([422, 'settlement.consumer-does-not-ask']);
    expect(bodyOf<AssistOutcomeView>(asked).opened).toHaveLength(1);
  });

  it('shows its log to its county, read only and with counts, and to no other county', async () => {
    const number = (await entered(station)).numbers[0]?.number ?? '';
    const bodies = bodyOf<BodiesView>(await head.get('/bodies')).items;
    const log = bodyOf<readonly AssistCaseLineView[]>(await head.get(`/bodies/${STATION}/log`));
    const other = await openDesk(house, 'fugou.head');
    const own = bodies.find(({ code }) => code === STATION);

    expect(own?.entries).toEqual({
      all: log.length,
      open: log.filter(({ outcome }) => outcome === undefined).length,
      settled: log.filter(({ outcome }) => outcome === 'settled').length,
      turned: log.filter(({ turned }) => turned).length,
      late: 0,
    });
    expect(log.map((line) => line.number)).toContain(number);
    expect(JSON.stringify(log)).not.toContain('李');
    expect((await other.get(`/bodies/${STATION}/log`)).status).toBe(404);
    expect(bodyOf<BodiesView>(await other.get('/bodies')).items.map(({ code }) => code)).not.toContain(STATION);
  });

  it('is no association: that one keeps no log', async () => {
    const association = await openAssistDesk(house, 'xiehui.a');
    const answer = await association.post('/entries', anyEntry());

    expect([answer.status, problemOf(answer).code]).toEqual([403, 'body.no-service-station']);
  });
});
