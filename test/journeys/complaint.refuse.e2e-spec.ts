// Refusing a complaint: only on a ground in force, only with reasons, and never after an acceptance.
import { anyComplaint } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, fileOne, longReasons, openDesk, problemOf } from './desk.js';

describeWith('PostgreSQL', 'refusing a complaint', () => {
  let house: TestHouse;
  let officer: Desk;
  let number: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
    number = await fileOne(house, anyComplaint());
  });
  afterAll(() => house.close());

  it('offers the grounds of the article in force, each with its item', async () => {
    const { commands } = await officer.page(number);
    const ground = commands.find(({ name }) => name === 'refuse')?.fields.find(({ name }) => name === 'ground');

    expect(ground?.options).toHaveLength(7);
    expect(ground?.options?.[2]).toMatchObject({
      value: 'REJ-121-16-3',
      citation: { documentNo: '国家市场监督管理总局令第121号', article: '第十六条第（三）项' },
    });
  });

  it('refuses a ground of the old measures, and names those in force', async () => {
    const answer = await officer.give(number, 'refuse', {
      ground: 'REJ-20-15-3',
      reasons: longReasons,
      noticeChannel: 'letter',
    });

    expect(answer.status).toBe(422);
    const { code, facts } = problemOf(answer);
    expect(code).toBe('ground.not-in-force');
    expect(facts?.inForce).toEqual(expect.arrayContaining(['REJ-121-16-3']));
  });

  it('asks for reasons of at least twenty characters', async () => {
    const answer = await officer.give(number, 'refuse', {
      ground: 'REJ-121-16-3',
      reasons: '理由太短',
      noticeChannel: 'letter',
    });

    expect(answer.status).toBe(400);
    expect(problemOf(answer).fields).toEqual([{ field: 'reasons', code: 'too-short', message: '太短，至少 20 个字' }]);
  });

  it('closes the complaint on a lawful ground, with the ground in its story and the reasons sealed', async () => {
    const answer = await officer.give(number, 'refuse', {
      ground: 'REJ-121-16-3',
      reasons: longReasons,
      noticeChannel: 'letter',
    });
    const page = await officer.page(number);
    const story = await officer.get(`/cases/${number}/events`);

    expect(answer.status).toBe(200);
    expect(page).toMatchObject({ state: 'closed', outcome: 'refused', onTime: true });
    expect(story.text).toContain('第十六条第（三）项');
    expect(story.text).not.toContain(longReasons);
  });
});
