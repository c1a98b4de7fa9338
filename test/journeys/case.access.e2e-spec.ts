// Who sees which case: what is not in sight and what is not there are one answer, letter by letter.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { drawCaseNumber } from '#records';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, fileOne, openDesk, problemOf } from './desk.js';

describeWith('PostgreSQL', 'the sight of cases', () => {
  let house: TestHouse;
  let own: Desk;
  let foreign: Desk;
  let number: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    own = await openDesk(house, 'taikang.a');
    foreign = await openDesk(house, 'xihua.a');
    number = await fileOne(house, anyComplaint());
  });
  afterAll(() => house.close());

  /** All that an observer could compare, but what differs from request to request anyway. */
  const seen = ({ status, headers, text }: Response) => {
    const { date: _date, ...others } = Object.fromEntries(Object.entries(headers));
    return { status, headers: others, text };
  };
  const routes = (of: string) => [`/cases/${of}`, `/cases/${of}/clocks`, `/cases/${of}/events`];

  it('answers a case of another county exactly as one that does not exist', async () => {
    const absent = drawCaseNumber();
    const pairs = await Promise.all(
      routes(number).map(async (route, index) => [
        seen(await foreign.get(route)),
        seen(await foreign.get(routes(absent)[index] ?? '')),
      ]),
    );
    const commanded = [
      seen(await foreign.give(number, 'accept', { noticeChannel: 'phone' }, { version: 1 })),
      seen(await foreign.give(absent, 'accept', { noticeChannel: 'phone' }, { version: 1 })),
    ];
    const looked = [
      seen(await foreign.post(`/cases/${number}/look`, { at: 'story', purpose: 'handling' })),
      seen(await foreign.post(`/cases/${absent}/look`, { at: 'story', purpose: 'handling' })),
    ];

    for (const [one, other] of [...pairs, commanded, looked]) {
      expect(one?.status).toBe(404);
      expect(one).toEqual(other);
    }
  });

  it('answers what can be no number at all in the same words', async () => {
    const answers = await Promise.all(
      ['1', 'x'.repeat(60), '%E6%8A%95', "';--"].map((text) => own.get(`/cases/${text}`)),
    );

    expect(answers.map((answer) => [answer.status, problemOf(answer).code])).toEqual(
      answers.map(() => [404, 'case.not-found']),
    );
  });

  it('keeps the lists, totals and search of a county to its own cases', async () => {
    const lists = await Promise.all(
      ['view=all', 'view=unassigned', `q=${number}`, 'q=老张'].map((query) => foreign.list(query)),
    );

    expect(lists.map(({ total, items }) => [total, items.length])).toEqual(lists.map(() => [0, 0]));
    expect(lists[0]?.views.every(({ total }) => total === 0)).toBe(true);
    expect((await own.list('view=all')).total).toBe(1);
  });

  it('shows nothing to a county that asks for the unit of another', async () => {
    const list = await foreign.list('view=all&unit=411627');
    const accounts = await foreign.get('/accounts?unit=411627');

    expect(list.total).toBe(0);
    expect(accounts.text).toBe('[]');
  });

  it('shows the city what its counties have', async () => {
    const city = await openDesk(house, '12315.a');

    expect((await city.list('view=all')).total).toBe(1);
  });

  it.each(['/session', '/cases', '/board', '/accounts', '/demo/mailbox', '/demo/clock'])(
    'asks who is not signed in to sign in, by GET and by HEAD alike: %s',
    async (route) => {
      const got = await house.ask().get(`/api/v1${route}`);
      const headed = await house.ask().head(`/api/v1${route}`);

      expect([got.status, headed.status]).toEqual([401, 401]);
      expect(problemOf(got).code).toBe('session.missing');
    },
  );

  it('takes no cookie that it did not sign', async () => {
    const [name = '', value = ''] = own.cookie.split('=');
    const [token = ''] = decodeURIComponent(value).split('.');
    const forged = await Promise.all(
      [token, `${token}.${'A'.repeat(43)}`, `${randomUUID()}.x`].map((text) =>
        house
          .ask()
          .get('/api/v1/session')
          .set('Cookie', `${name}=${encodeURIComponent(text)}`),
      ),
    );

    expect(forged.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  it('asks for the same session at every spelling of an address, or knows no such address', async () => {
    const spellings = [
      '//api/v1/cases',
      '/api/v1/cases/',
      '/API/v1/cases',
      '/api/v1/%63ases',
      '/api/v1/cases;x=1',
      '/api/v1/./cases',
      '/api/v1/cases%2F',
      '/api/v1/cases?x=/../',
    ];
    const answers = await Promise.all(spellings.map((path) => house.ask().get(path)));

    expect(answers.filter(({ status }) => ![401, 404, 400].includes(status))).toEqual([]);
  });

  it('says which unit may act when a case is seen but handled elsewhere', async () => {
    const city = await openDesk(house, 'zhoukou.head');
    const answer = await city.give(number, 'accept', { noticeChannel: 'phone' });

    expect(answer.status).toBe(403);
    expect(problemOf(answer).code).toBe('case.not-your-role');
    expect(problemOf(answer).allowed).toEqual(expect.arrayContaining(['note']));
  });
});
