// A complaint whose goods are tested: the clock stands still, goes on, and its last day moves by the days between.
import { anyComplaint } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, fileOne, openDesk, problemOf } from './desk.js';

describeWith('PostgreSQL', 'a complaint that waits for a test', () => {
  let house: TestHouse;
  let officer: Desk;
  let number: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-05-11T01:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
    number = await fileOne(house, anyComplaint());
    await officer.give(number, 'accept', { noticeChannel: 'phone' });
  });
  afterAll(() => house.close());

  const nextClock = async () => (await officer.page(number)).nextClock;

  it('stands still with what was left, and a form without fields lets it go on', async () => {
    const before = await nextClock();
    await officer.give(number, 'name-laboratory', {
      chosenBy: 'parties',
      costAgreed: true,
      laboratory: '一家不存在的检测机构',
    });
    await officer.give(number, 'send-for-testing', { what: 'testing' });
    const paused = await nextClock();
    await house.setClock('2026-05-21T01:00:00Z');

    const answer = await officer.give(number, 'resume', {});

    expect(answer.status).toBe(200);
    expect(before).toMatchObject({ key: 'complaint.mediate', state: 'ok', dueOn: '2026-07-10' });
    expect(paused).toMatchObject({ key: 'complaint.mediate', state: 'paused' });
    expect(await nextClock()).toMatchObject({ key: 'complaint.mediate', state: 'ok', dueOn: '2026-07-20' });
  });

  it('takes no field that the form does not have', async () => {
    const answer = await officer.give(number, 'resume', { reason: 'x' });

    expect(answer.status).toBe(400);
    expect(problemOf(answer)).toMatchObject({
      code: 'request.invalid',
      fields: [{ field: 'reason', code: 'unknown' }],
    });
  });
});

describeWith('PostgreSQL', 'a case at the intake desk that is none', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-05-11T01:00:00Z' });
  });
  afterAll(() => house.close());

  it('is set aside as a consultation and rings no more', async () => {
    const intake = await openDesk(house, '12315.a');
    const number = await fileOne(house, anyComplaint({ respondent: { name: '某店', address: '建设路' } }));

    const answer = await intake.give(number, 'set-aside', {});

    expect(answer.status).toBe(200);
    expect(await intake.page(number)).toMatchObject({ state: 'closed', outcome: 'set-aside', clocksOpen: 0 });
  });
});
