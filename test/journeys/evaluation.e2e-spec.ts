// What consumers say of the end: once closed, changeable for a week, added up by fives, and never a word of it in public.
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { OperatorEvaluation } from '../../apps/api/src/operator/operator.dto.js';
import type { TrackedCaseView } from '../../apps/api/src/tracking/tracking.dto.js';
import { anyCreditCode } from '../factories/credit-code.factory.js';
import { discloseMany, disclosedCode } from '../factories/disclosed.factory.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, file, longReasons, openDesk, problemOf } from './desk.js';

/** Of a shop about which something is disclosed, so that it has a page. */
const creditCode = disclosedCode(0);
const refusal = { ground: 'REJ-121-16-3', reasons: longReasons, noticeChannel: 'phone' };
const said = { solution: 'partly', stars: 2, words: '店里态度不好，我姓李。' };

interface Filed {
  readonly number: string;
  readonly queryCode: string;
}

describeWith('PostgreSQL', 'an evaluation', () => {
  let house: TestHouse;
  let officer: Desk;
  const closed: Filed[] = [];

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
    await discloseMany(house.databaseUrl, { count: 1, operators: 1 });
    for (let count = 0; count < 7; count += 1) closed.push(await closeOne());
  }, 60_000);
  afterAll(() => house.close());

  const fileOne = async (): Promise<Filed> => {
    const { respondent } = anyComplaint();
    const { numbers, queryCode } = await file(house, anyComplaint({ respondent: { ...respondent, creditCode } }));
    return { number: numbers[0]?.number ?? '', queryCode };
  };
  const closeOne = async (): Promise<Filed> => {
    const filed = await fileOne();
    await officer.give(filed.number, 'refuse', refusal);
    return filed;
  };
  const track = async ({ number, queryCode }: Filed): Promise<TrackedCaseView> =>
    bodyOf<TrackedCaseView>(await house.ask().post('/api/v1/tracking').send({ number, queryCode }));
  const evaluate = async (filed: Filed, body: object = said): Promise<Response> =>
    house
      .ask()
      .post(`/api/v1/tracking/${filed.number}/commands/evaluate`)
      .set({
        'Query-Code': filed.queryCode,
        'Idempotency-Key': randomUUID(),
        'If-Match': `"${(await track(filed)).version}"`,
      })
      .send(body);
  const sum = async (): Promise<OperatorEvaluation> =>
    bodyOf<OperatorEvaluation>(await house.ask().get(`/api/v1/operators/${creditCode}/evaluation`));
  const anyClosed = (place: number): Filed => {
    const found = closed[place];
    if (found === undefined) throw new Error('too few are closed');
    return found;
  };

  it('is asked for after the end and not before, in words and not in bare numbers', async () => {
    const open = await fileOne();
    const early = await evaluate(open);
    const { commands } = await track(anyClosed(0));
    const form = commands.find(({ name }) => name === 'evaluate');

    expect([early.status, problemOf(early).code]).toEqual([409, 'case.not-now']);
    expect(form?.allowed).toBe(true);
    expect(form?.fields.map(({ name, options = [] }) => [name, options.map(({ label }) => label)])).toEqual([
      ['solution', ['解决了', '解决了一部分', '没有解决']],
      ['stars', ['很不满意', '不满意', '一般', '满意', '很满意']],
      ['words', []],
    ]);
  });

  it.each([
    [{ ...said, stars: 6 }, 400],
    [{ ...said, solution: 'ranking' }, 400],
    [{ stars: 3 }, 400],
    [{ ...said, words: 'x'.repeat(5_000) }, 400],
  ])('is refused as %j', async (body, status) => {
    expect((await evaluate(anyClosed(0), body)).status).toBe(status);
  });

  it('is kept with its words sealed, and may be changed for seven days', async () => {
    const first = await evaluate(anyClosed(0));
    const second = await evaluate(anyClosed(0), { solution: 'solved', stars: 5 });
    const told = await officer.get(`/cases/${anyClosed(0).number}/events`);

    expect([first.status, second.status]).toEqual([200, 200]);
    expect(told.text).toContain('评价：解决了，很满意');
    expect(told.text + (await officer.get(`/cases/${anyClosed(0).number}`)).text).not.toContain(said.words);
  });

  it('is shown of five at once, when none of them can be changed any more, and not what an officer wrote down', async () => {
    for (const place of [1, 2, 3]) await evaluate(anyClosed(place), { solution: 'partly', stars: 4 });
    await officer.give(anyClosed(6).number, 'evaluate', { solution: 'solved', stars: 5 });
    await house.setClock('2026-11-30T15:00:00Z');
    const four = await sum();
    const pageOfFour = (await house.ask().get(`/disclosure/e/${creditCode}`)).text;
    await evaluate(anyClosed(4), { solution: 'unsolved', stars: 1 });
    const fifthChangeable = await sum();
    await house.setClock('2026-12-08T01:00:00Z');
    const late = await evaluate(anyClosed(4), { solution: 'solved', stars: 5 });
    const five = await sum();
    const pageOfFive = (await house.ask().get(`/disclosure/e/${creditCode}`)).text;
    await evaluate(anyClosed(5), { solution: 'unsolved', stars: 1 });
    await house.setClock('2026-12-20T01:00:00Z');

    expect([four.sum, fifthChangeable.sum]).toEqual([undefined, undefined]);
    expect([late.status, problemOf(late).code]).toEqual([409, 'case.already-evaluated']);
    expect(five.sum).toEqual({ answers: 5, solved: 1, partlySolved: 3, satisfied: 4 });
    expect((await sum()).sum).toEqual(five.sum);
    expect(pageOfFour).toContain('评价还太少');
    expect(pageOfFive).toContain('解决了 1/5 · 满意 4/5');
  });

  it('says the same of an operator that nobody has rated as of none', async () => {
    const nobody = bodyOf<OperatorEvaluation>(
      await house.ask().get(`/api/v1/operators/${anyCreditCode(500_000_002)}/evaluation`),
    );

    expect(nobody.sum).toBeUndefined();
    expect(nobody.rule).toContain('五份');
  });
});
