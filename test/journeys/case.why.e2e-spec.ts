// Three ways to ask why a date is due give one answer: the API, the command line against a house, and without one.
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { ClockView } from '../../apps/api/src/case/clock.view.js';
import { main } from '../../apps/cli/src/main.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { type TestHouse, openTestHouse, testPassphrase } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';
import { type Desk, bodyOf, fileOne, openDesk } from './desk.js';

async function anqi(words: readonly string[], input = ''): Promise<string> {
  const said: string[] = [];
  const into = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      said.push(chunk);
      done();
    },
  });
  await main(words, { input: Readable.from([input], { objectMode: false }), output: into, errors: into });
  return said.join('');
}

describeWith('PostgreSQL', 'why a clock is due when it is', () => {
  let house: TestHouse;
  let officer: Desk;
  let number: string;
  let clocks: readonly ClockView[];

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    officer = await openDesk(house, 'taikang.a');
    number = await fileOne(house, anyComplaint());
    const accepted = await officer.post(`/cases/${number}/commands/accept`, { noticeChannel: 'phone' }, { version: 1 });
    expect(accepted.text).toContain(number);
    clocks = bodyOf<readonly ClockView[]>(await officer.get(`/cases/${number}/clocks`));
    const server = house.app.getHttpServer();
    if (!server.listening) await Promise.all([once(server, 'listening'), house.app.listen(0, '127.0.0.1')]);
    const address: unknown = server.address();
    const port = typeof address === 'object' && address !== null && 'port' in address ? address.port : 0;
    await writeFile(join(house.home, 'run.json'), JSON.stringify({ pid: process.pid, origin: '', port }));
    await writeFile(join(house.home, 'secrets.json'), JSON.stringify({ demoPassphrase: testPassphrase }));
  });
  afterAll(() => house.close());

  it('is told alike by the API and by anqi why', async () => {
    const told = await anqi(['why', number, '--as', 'taikang.a', '--home', house.home, '--json']);

    expect(JSON.parse(told)).toEqual(clocks.map(({ key, explanation }) => ({ key, explanation })));
    expect(await anqi(['why', number, '--as', 'taikang.a', '--home', house.home])).toContain(
      clocks[0]?.explanation.text.split('\n')[0],
    );
  });

  it.each([
    ['complaint.accept', 'web'],
    ['complaint.mediate', null],
  ])('of %s is told alike by the API and by anqi due', async (key, channel) => {
    const explanation = clocks.find((clock) => clock.key === key)?.explanation;
    const from = explanation?.receipt?.at ?? explanation?.startedOn;
    const question = { rule: key, from, ...(channel === null ? {} : { channel }) };

    const told = await anqi(['due', '--json', '--explain', '--lang', 'zh'], `${JSON.stringify(question)}\n`);

    expect(JSON.parse(told)).toMatchObject({ explanation });
  });

  it('is asked of one clock, and says which there are when it is none of the case', async () => {
    const one = await anqi(['why', number, '--clock', 'complaint.mediate', '--as', 'taikang.a', '--home', house.home]);

    expect(one).toContain('complaint.mediate');
    expect(one).not.toContain('complaint.accept');
    expect(await anqi(['why', number, '--clock', 'nonsense', '--as', 'taikang.a', '--home', house.home])).toContain(
      'complaint.accept',
    );
  });
});
