// Looking at what is sealed: purpose first, recorded before it is shown, and never to be found anywhere else.
import type { TimelineItem } from '../../apps/api/src/case/timeline.view.js';
import type { LookAnswer } from '../../apps/api/src/case/look.dto.js';
import { anyComplaint, anyPhone } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, fileOne, openDesk, problemOf } from './desk.js';

describeWith('PostgreSQL', 'a look at what is sealed', () => {
  let house: TestHouse;
  let officer: Desk;
  let number: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
    number = await fileOne(house, anyComplaint());
  });
  afterAll(() => house.close());

  const look = (body: object) => officer.post(`/cases/${number}/look`, body);

  it('opens the story for whoever handles the case, with what was ticked', async () => {
    const answer = await look({ at: 'story', purpose: 'handling' });

    expect(answer.status).toBe(200);
    expect(bodyOf<LookAnswer>(answer).opened['story']).toContain('电热水壶');
    expect(bodyOf<LookAnswer>(answer).opened['story']).toContain('诉求：退款');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('asks why before it shows a person', async () => {
    const answers = [
      await look({ at: 'person', purpose: 'handling', words: '想看看是谁投诉的，随便看看而已' }),
      await look({ at: 'person', purpose: 'contact', words: '太短' }),
      await look({ at: 'person', purpose: 'contact' }),
    ];

    expect(answers.map((answer) => [answer.status, problemOf(answer).code])).toEqual([
      [422, 'look.purpose-missing'],
      [422, 'look.reason-too-short'],
      [422, 'look.reason-too-short'],
    ]);
  });

  it('shows the person, for a minute, and leaves a line that everybody with the case can read', async () => {
    const answer = await look({ at: 'person', purpose: 'contact', words: '电话联系投诉人约定调解时间' });
    const events = await officer.get(`/cases/${number}/events`);

    expect(bodyOf<LookAnswer>(answer)).toMatchObject({ opened: { name: '李小明', phone: anyPhone } });
    expect(events.text).toContain('查看了封存信息：联系当事人');
    expect(events.text).not.toContain('李小明');
  });

  it('opens the words beside one event, and says of the others only that they are there', async () => {
    await officer.give(number, 'note', { text: '先打电话了解情况，对方不在家。' });
    await officer.give(number, 'note', { text: '第二次打电话，约好周五来所里。' });
    const told = bodyOf<readonly TimelineItem[]>(await officer.get(`/cases/${number}/events`));
    const noted = told.filter(({ type }) => type === 'noted');
    const words = '办理前看一看此前的记录';
    const answer = await look({ at: 'statement', purpose: 'verification', seq: noted[1]?.seq, words });

    expect(noted.map((event) => event.words)).toEqual([
      [{ role: 'note', characters: 15 }],
      [{ role: 'note', characters: 15 }],
    ]);
    expect(JSON.stringify(told)).not.toContain('打电话了解');
    expect(Object.values(bodyOf<LookAnswer>(answer).opened)).toEqual(['第二次打电话，约好周五来所里。']);
  });
});
