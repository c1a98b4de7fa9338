// A filer's way back by number and query code, and how it is kept from guessers.
import { drawCaseNumber } from '#records';
import { anyComplaint, anyReport } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { bodyOf, file, problemOf } from './desk.js';
import type { TrackedCaseView } from '../../apps/api/src/tracking/tracking.dto.js';

describeWith('PostgreSQL', 'finding the own case again', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
  });
  afterAll(() => house.close());

  const ask = (number: string, queryCode: string) => house.ask().post('/api/v1/tracking').send({ number, queryCode });
  const wrongCode = 'AAAA-AAAA-AAAA';

  it('opens both cases of one filing with one code, however they are typed', async () => {
    const { numbers, queryCode } = await file(house, anyComplaint({ kinds: ['complaint', 'report'] }));
    const typed = queryCode.toLowerCase().replaceAll('-', '');
    const answers = await Promise.all(
      numbers.map(({ number }) => ask(number.replaceAll('-', ' ').toLowerCase(), typed)),
    );

    expect(answers.map((answer) => bodyOf<TrackedCaseView>(answer).kind)).toEqual(['complaint', 'report']);
  });

  it('answers a wrong code, an absent number and no number in the same words', async () => {
    const { numbers } = await file(house, anyReport());
    const answers = await Promise.all([
      ask(numbers[0]?.number ?? '', wrongCode),
      ask(drawCaseNumber(), wrongCode),
      ask('nothing', wrongCode),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('stops after ten wrong codes for a number, even for the right one', async () => {
    const { numbers, queryCode } = await file(house, anyComplaint());
    const number = numbers[0]?.number ?? '';
    for (let index = 0; index < 10; index += 1) await ask(number, wrongCode);
    const answer = await ask(number, queryCode);

    expect(answer.status).toBe(429);
    expect(problemOf(answer).code).toBe('tracking.locked');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });
});
