// Two officers at one case: whoever decides on what is no longer so is told who was faster.
import { anyComplaint } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, fileOne, longReasons, openDesk, problemOf } from './desk.js';

describeWith('PostgreSQL', 'deciding on what one has seen', () => {
  let house: TestHouse;
  let first: Desk;
  let second: Desk;
  let number: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    first = await openDesk(house, 'taikang.a');
    second = await openDesk(house, 'taikang.b');
  });
  beforeEach(async () => {
    number = await fileOne(house, anyComplaint());
  });
  afterAll(() => house.close());

  const refusal = { ground: 'REJ-121-16-3', reasons: longReasons, noticeChannel: 'letter' };

  it('asks for the version that was seen', async () => {
    const answer = await first.post(`/cases/${number}/commands/accept`, { noticeChannel: 'phone' });

    expect(answer.status).toBe(428);
    expect(problemOf(answer).code).toBe('version.missing');
  });

  it('tells the slower officer who decided, when and what', async () => {
    const { version } = await second.page(number);
    await first.give(number, 'accept', { noticeChannel: 'phone' });
    const answer = await second.give(number, 'refuse', refusal, { version });

    expect(answer.status).toBe(409);
    expect(problemOf(answer)).toMatchObject({
      code: 'case.changed',
      current: { version: 2, changedBy: '许海涛', event: '受理' },
    });
    expect(await second.page(number)).toMatchObject({ state: 'in-mediation' });
  });

  it('lets exactly one of two decisions at the same moment through', async () => {
    const answers = await Promise.all([
      first.give(number, 'accept', { noticeChannel: 'phone' }, { version: 1 }),
      second.give(number, 'refuse', refusal, { version: 1 }),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is not disturbed by a note of a colleague', async () => {
    const { version } = await first.page(number);
    await second.give(number, 'note', { text: '投诉人来电询问进度。' });
    const answer = await first.give(number, 'accept', { noticeChannel: 'phone' }, { version });

    expect(answer.status).toBe(200);
  });
});
