// Whether a holiday notice goes from a file onto the shelf, moves open clocks and no closed one, and is refused whole.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { instantToEpoch, parseInstant } from '#rules';
import { anyOfficer, commanding, filing, homeCounty, testCity } from '../../../test/factories/decision.factory.js';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { main } from './main.js';

async function anqi(...words: readonly string[]) {
  const said: string[] = [];
  const into = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      said.push(chunk);
      done();
    },
  });
  const exitCode = await main(words, { input: Readable.from([]), output: into, errors: into });
  return { exitCode, said: said.join('') };
}

describeWith('PostgreSQL', 'anqi calendar load', () => {
  let city: StoredCity;
  let folder: string;
  let open: string;
  let closed: string;
  const nextYear = 2027;
  const scope = { city: testCity, units: [homeCounty] };

  /** Two complaints whose mediation ends next year, of which no notice is known; one of them is settled today. */
  beforeAll(async () => {
    city = await createStoredCity();
    folder = await mkdtemp(join(tmpdir(), 'anqi-notice-'));
    const note = { databaseUrls: { app: city.database.urlFor('app') } };
    await writeFile(join(folder, 'run.json'), JSON.stringify(note));
    const { ledger, demoTime } = city.records;
    const december = instantToEpoch(parseInstant('2026-12-10T10:00:00+08:00'));
    await demoTime.setShift((december - instantToEpoch(await ledger.now())) / 1000);
    const accepted = async (): Promise<string> => {
      const { opened } = await ledger.file({ scope: { city: testCity, units: [] } }, filing());
      const number = opened[0]?.number ?? '';
      await ledger.decide(
        { scope, open: { number } },
        commanding({ type: 'accept', noticeChannel: 'sms' }, anyOfficer()),
      );
      return number;
    };
    open = await accepted();
    closed = await accepted();
    await ledger.decide(
      { scope, open: { number: closed } },
      commanding({ type: 'record-settlement', manner: 'settled', recoveredFen: 0 }),
    );
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await city.close();
  });

  const mediation = async (number: string) => {
    const { file } = await city.records.ledger.look(scope, number);
    const clock = file.clocks.find(({ key }) => key === 'complaint.mediate');
    if (clock === undefined) throw new Error('it was not accepted');
    return clock;
  };

  const notice = async (text: string, name = 'notice.json'): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };

  /** The whole of the week in which the open mediation ends is off. */
  const breakAround = async () => {
    const { dueOn } = await mediation(open);
    const days = Array.from({ length: 5 }, (_, index) => {
      const date = new Date(Date.parse(dueOn) + index * 86_400_000).toISOString().slice(0, 10);
      return { date, off: true, name: '春节' };
    });
    return JSON.stringify({ year: nextYear, days });
  };

  it('shows in a dry run what would move, and keeps nothing', async () => {
    const { dueOn } = await mediation(open);

    const { exitCode, said } = await anqi(
      'calendar',
      'load',
      '--home',
      folder,
      await notice(await breakAround()),
      '--dry-run',
    );

    expect([exitCode, said]).toEqual([0, expect.stringContaining('1 clocks would get another last day')]);
    expect(said).toContain(`${open}  complaint.mediate  ${dueOn} →`);
    expect((await mediation(open)).dueOn).toBe(dueOn);
    expect((await anqi('calendar', 'list', '--home', folder)).said).not.toContain(`cn-${String(nextYear)}.1`);
  });

  it('refuses a notice that contradicts itself, and keeps nothing of it', async () => {
    const day = { date: `${String(nextYear)}-01-02`, name: '元旦' };
    const file = await notice(
      JSON.stringify({
        year: nextYear,
        days: [
          { ...day, off: true },
          { ...day, off: false },
        ],
      }),
    );

    const { exitCode, said } = await anqi('calendar', 'load', '--home', folder, file);

    expect([exitCode, said]).toEqual([1, expect.stringContaining('[calendar.contradictory-day]')]);
    expect(said).toContain('days[1]');
    expect((await anqi('calendar', 'list', '--home', folder)).said).not.toContain(`cn-${String(nextYear)}.1`);
  });

  it('loads the notice, moves the open clock, says so, and leaves the closed result as it was', async () => {
    const [openBefore, closedBefore] = [await mediation(open), await mediation(closed)];

    const { exitCode, said } = await anqi('calendar', 'load', '--home', folder, await notice(await breakAround()));

    const [openAfter, closedAfter] = [await mediation(open), await mediation(closed)];
    expect([exitCode, said]).toEqual([0, expect.stringContaining('1 clocks of 1 cases have another last day')]);
    expect(openAfter.dueOn > openBefore.dueOn).toBe(true);
    expect([openBefore.provisional, openAfter.provisional]).toEqual([true, false]);
    expect(openAfter.calendarEdition).toBe(`cn-${String(nextYear)}.1`);
    expect(closedAfter).toEqual(closedBefore);
  });

  it('changes nothing when the same notice is loaded again', async () => {
    const { exitCode, said } = await anqi('calendar', 'load', '--home', folder, join(folder, 'notice.json'));

    expect([exitCode, said]).toEqual([0, expect.stringContaining(`${String(nextYear)}: nothing new`)]);
    expect(said).toContain('0 clocks of 0 cases');
  });
});
