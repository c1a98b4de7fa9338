// A report from its filing to the filing of a case (立案), and the investigation that grows out of it.
import type { AssignableAccount } from '../../apps/api/src/reference/reference.dto.js';
import type { CommandOutcome } from '../../apps/api/src/case/command-outcome.view.js';
import { anyPhone, anyReport } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, fileOne, longOpinion, openDesk, problemOf } from './desk.js';

const conditions = { evidence: true, punishable: true, ownJurisdiction: true, withinLimitation: true };

describeWith('PostgreSQL', 'a report that becomes a case', () => {
  let house: TestHouse;
  let officer: Desk;
  let number: string;
  let colleague: string;
  let self: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
    number = await fileOne(house, anyReport({ person: { name: '王大力', phone: anyPhone } }));
    const accounts = bodyOf<readonly AssignableAccount[]>(await officer.get('/accounts'));
    self = bodyOf<{ account: string }>(await officer.get('/session')).account;
    colleague = accounts.find(({ account }) => account !== self)?.account ?? '';
  });
  afterAll(() => house.close());

  const institute = (body: object) =>
    officer.give(number, 'institute', { ...conditions, opinion: longOpinion, ...body });

  it('needs two officers, and they are two', async () => {
    const answer = await institute({ secondOfficer: self });

    expect(answer.status).toBe(422);
    expect(problemOf(answer)).toMatchObject({ code: 'report.two-officers-needed', citation: { article: '第十九条' } });
  });

  it('needs all four conditions', async () => {
    const answer = await institute({ secondOfficer: colleague, evidence: false });

    expect(answer.status).toBe(422);
    expect(problemOf(answer)).toMatchObject({ code: 'report.conditions-not-met', facts: { evidence: false } });
  });

  it('cannot be accepted like a complaint', async () => {
    const answer = await officer.give(number, 'accept', { noticeChannel: 'phone' });

    expect(answer.status).toBe(409);
    expect(problemOf(answer).code).toBe('case.no-such-command');
  });

  it('opens an investigation with a clock of its own, and nobody of the reporter goes with it', async () => {
    const answer = await institute({ secondOfficer: colleague });
    const { opened } = bodyOf<CommandOutcome>(answer);
    const page = await officer.page(opened[0]?.number ?? '');

    expect(answer.status).toBe(200);
    expect(page).toMatchObject({
      kind: 'investigation',
      state: 'investigating',
      parties: [],
      clocks: [{ key: 'investigation.decide' }],
      related: [{ number, relation: 'grew-out-of' }],
    });
  });

  it('is counted as verified on time', async () => {
    const page = await officer.page(number);

    expect(page).toMatchObject({ outcome: 'instituted', onTime: true });
  });

  it('asks a head other than the officer to approve an extension', async () => {
    const other = await fileOne(house, anyReport());
    const head = await openDesk(house, 'taikang.head');
    const asked = await officer.give(other, 'ask-extension', { reasons: longOpinion });
    const answeredByOfficer = await officer.give(other, 'answer-extension', { approve: true, opinion: '同意。' });
    const answered = await head.give(other, 'answer-extension', { approve: true, opinion: '同意。' });
    const page = await head.page(other);

    expect(asked.status).toBe(200);
    expect(answeredByOfficer.status).toBe(403);
    expect(problemOf(answeredByOfficer)).toMatchObject({ code: 'case.not-your-role', citation: {} });
    expect(answered.status).toBe(200);
    // No notice for 2027 is known: its first day counts as a working day until there is one.
    expect(page.clocks).toMatchObject([{ key: 'report.verify', dueOn: '2027-01-04', provisional: true }]);
  });
});
