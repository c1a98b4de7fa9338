// A complaint from its filing to a mediated agreement, as an officer and its filer see it.
import type { CommandOutcome } from '../../apps/api/src/case/command-outcome.view.js';
import type { TrackedCaseView } from '../../apps/api/src/tracking/tracking.dto.js';
import type { BoardView } from '../../apps/api/src/board/board.dto.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, file, openDesk, problemOf } from './desk.js';

const hearing = {
  manner: 'on-site',
  at: '2026-11-30T06:30:00Z',
  place: '城关回族市场监督管理所调解室',
  complainantConsents: true,
  respondentConsents: true,
};
const agreement = { paper: 'letter', terms: '店家当场退还货款，水壶由店家收回。', recoveredFen: 12_900 };

describeWith('PostgreSQL', 'a complaint that ends in an agreement', () => {
  let house: TestHouse;
  let officer: Desk;
  let number: string;
  let queryCode: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
    const receipt = await file(house, anyComplaint());
    number = receipt.numbers[0]?.number ?? '';
    queryCode = receipt.queryCode;
  });
  afterAll(() => house.close());

  const track = async (): Promise<TrackedCaseView> =>
    bodyOf<TrackedCaseView>(await house.ask().post('/api/v1/tracking').send({ number, queryCode }));

  it('stands in the queue of its county, with what is due next', async () => {
    const { items } = await officer.list('view=unassigned');

    expect(items).toMatchObject([{ number, state: 'awaiting-acceptance', nextClock: { key: 'complaint.accept' } }]);
  });

  it('offers first what decides it, and only then what sends it away', async () => {
    const { commands } = await officer.page(number);

    const allowed = commands.flatMap(({ name, allowed }) => (allowed ? [name] : []));
    expect(allowed[0]).toBe('accept');
    expect(allowed.at(-1)).toBe('return');
  });

  it('cannot be mediated before it is accepted; the answer names the article and what is allowed', async () => {
    const answer = await officer.give(number, 'arrange-mediation', hearing);

    expect(answer.status).toBe(409);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(problemOf(answer)).toMatchObject({
      code: 'complaint.not-yet-accepted',
      citation: { article: '第十八条' },
    });
    expect(problemOf(answer).allowed).toEqual(expect.arrayContaining(['accept', 'refuse']));
    expect(problemOf(answer).detail).toMatch(
      /^现在不能安排调解：此投诉还没有受理。依据.+第十八条。您可以：.*受理此投诉/,
    );
  });

  it('is accepted in time: one clock is met, the next one starts', async () => {
    await house.setClock('2026-11-25T02:00:00Z');
    const answer = await officer.give(number, 'accept', { noticeChannel: 'phone' });
    const page = await officer.page(number);

    expect(answer.status).toBe(200);
    expect(bodyOf<CommandOutcome>(answer)).toMatchObject({
      number,
      version: 2,
      events: [{ type: 'accepted', text: '决定受理' }],
    });
    expect(page.clocks.map(({ key, state }) => [key, state])).toEqual([
      ['complaint.accept', 'met'],
      ['complaint.mediate', 'ok'],
    ]);
  });

  it('is not accepted a second time, and the first acceptance is named', async () => {
    const answer = await officer.give(number, 'accept', { noticeChannel: 'phone' });

    expect(answer.status).toBe(409);
    expect(problemOf(answer)).toMatchObject({
      code: 'complaint.already-accepted',
      facts: { acceptedOn: '2026-11-25' },
    });
  });

  it('is not mediated without the consent of both parties', async () => {
    const answer = await officer.give(number, 'arrange-mediation', { ...hearing, respondentConsents: false });

    expect(answer.status).toBe(422);
    expect(problemOf(answer).code).toBe('complaint.consent-missing');
  });

  it('is mediated, agreed and closed on time', async () => {
    const arranged = await officer.give(number, 'arrange-mediation', hearing);
    await house.setClock('2026-11-30T08:00:00Z');
    const agreed = await officer.give(number, 'record-agreement', agreement);
    const page = await officer.page(number);

    expect([arranged.status, agreed.status]).toEqual([200, 200]);
    expect(page).toMatchObject({ state: 'closed', outcome: 'agreement', onTime: true, clocksOpen: 0 });
    expect(page.facts).toContainEqual({ key: 'recoveredFen', label: '挽回损失', value: '¥129.00' });
  });

  it('tells its filer so, without a name of any officer or a word that was sealed', async () => {
    const tracked = await track();

    expect(tracked).toMatchObject({
      state: 'closed',
      outcome: 'agreement',
      plainState: { zh: '已办完', en: 'closed' },
    });
    expect(tracked.events.map(({ type }) => type)).toEqual([
      'registered',
      'accepted',
      'mediation-arranged',
      'agreement-recorded',
    ]);
    expect(JSON.stringify(tracked)).not.toMatch(/调解室|当场退还|actor|account/);
  });

  it('counts for its county on the board, once', async () => {
    const board = bodyOf<BoardView>(await officer.get('/board?month=2026-11'));

    expect(board.rows).toMatchObject([
      { unit: '411627', complaints: { national: { onTime: 1, closed: 1, permille: 1000 }, openOverdue: 0 } },
    ]);
  });

  it('is over: nothing but notes can be added', async () => {
    const again = await officer.give(number, 'record-agreement', agreement);
    const noted = await officer.give(number, 'note', { text: '双方签字的调解书已归档。' });

    expect(again.status).toBe(409);
    expect(problemOf(again).code).toBe('case.closed');
    expect(problemOf(again).allowed).toEqual(expect.arrayContaining(['note']));
    expect(noted.status).toBe(200);
  });
});
