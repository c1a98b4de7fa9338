// A demo that is moved in time: by whom, how far, and that every clock shows it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoClockView, MailLine, MailView } from '../../apps/api/src/demo/demo.dto.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, fileOne, openDesk, problemOf } from './desk.js';

describeWith('PostgreSQL', 'a demo', () => {
  let house: TestHouse;
  let city: Desk;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    city = await openDesk(house, '12315.a');
  });
  afterAll(() => house.close());

  const move = (body: object) => city.post('/demo/clock', body);
  const day = (answer: Parameters<typeof bodyOf>[0]): string => bodyOf<DemoClockView>(answer).now.slice(0, 10);

  it('goes on by days and hours, to a moment, and back', async () => {
    const steps = [
      day(await move({ advance: 'P1D' })),
      day(await move({ advance: 'P1DT23H30M' })),
      day(await move({ to: '2026-12-24T01:00:00Z' })),
    ];
    const back = await move({ reset: true });

    expect(steps).toEqual(['2026-11-24', '2026-11-26', '2026-12-24']);
    expect(bodyOf<DemoClockView>(back).shiftSeconds).toBe(0);
  });

  it('shows a clock run out as soon as its day is over', async () => {
    await move({ to: '2026-11-23T01:00:00Z' });
    const number = await fileOne(house, anyComplaint());
    await move({ to: '2026-12-02T15:59:00Z' });
    const before = await city.page(number);
    await move({ advance: 'PT1M' });
    const after = await city.page(number);

    expect(before.nextClock).toMatchObject({ state: 'today', words: '今天到期' });
    expect(after.nextClock).toMatchObject({ state: 'late', words: '超期 1 个工作日' });
    expect((await city.list('view=overdue')).items.map((line) => line.number)).toContain(number);
  });

  it('is moved by the intake desks and the city head only', async () => {
    const officer = await openDesk(house, 'taikang.a');
    const answer = await officer.post('/demo/clock', { advance: 'P1D' });

    expect(answer.status).toBe(403);
    expect(problemOf(answer).code).toBe('session.not-your-role');
  });

  it.each([
    {},
    { advance: '1 day' },
    { advance: 'P' },
    { to: 'tomorrow' },
    { to: '2026-02-30T00:00:00Z' },
    { to: '9999-01-01T00:00:00Z' },
  ])('is not moved by %j', async (body) => {
    const answer = await move(body);

    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('shows the letters that were written, and no other file', async () => {
    const id = `20261123T010000000Z-${'0'.repeat(32)}`;
    const mail = {
      id,
      to: 'head@anqi.invalid',
      from: 'anqi@localhost',
      subject: '今天到期',
      at: '2026-11-23T01:00:00Z',
      text: '一件',
      html: '',
    };
    await mkdir(join(house.home, 'mailbox'), { recursive: true });
    await writeFile(join(house.home, 'mailbox', `${id}.json`), JSON.stringify(mail));
    const list = bodyOf<readonly MailLine[]>(await city.get('/demo/mailbox'));
    const one = bodyOf<MailView>(await city.get(`/demo/mailbox/${id}`));
    const others = await Promise.all(['..%2fsecrets', 'x', '%00'].map((other) => city.get(`/demo/mailbox/${other}`)));

    expect(list.map(({ subject }) => subject)).toEqual(['今天到期']);
    expect(one.text).toBe('一件');
    expect(others.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
