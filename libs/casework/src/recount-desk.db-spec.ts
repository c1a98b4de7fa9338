// Whether a new holiday notice reaches every open case once, however often and however interrupted it is counted.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type FiledPart, instantToEpoch, localDate } from '#rules';
import { CalendarEditionRecord, CasePageQuery, openRecords, zhoukouCity } from '#records';
import { anyFiling, anySealed, partFor } from '../../../test/factories/decision.factory.js';
import { type TestDesks, openTestDesks } from '../../../test/setup/desks.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import type { Asker } from './asker.js';
import { openDesks } from './open-desks.js';

const counties = ['411627', '411628'] as const;
const moment = '2026-12-28T02:00:00.000Z';

describeWith('PostgreSQL', 'a recount', () => {
  let desks: TestDesks;

  beforeEach(async () => {
    desks = await openTestDesks();
    await desks.records.demoTime.setShift(await secondsUntil(moment));
    desks.shelf.forget();
  });
  afterEach(() => desks.close());

  const secondsUntil = async (to: string): Promise<number> => {
    const { now } = await desks.records.demoTime.read();
    return Math.round((Date.parse(to) - instantToEpoch(now)) / 1000);
  };

  const fileOne = async (unit: string = counties[0], part: Partial<FiledPart> = {}): Promise<string> => {
    const command = anyFiling(await desks.records.ledger.now(), { parts: [partFor(unit, part)] });
    const { cases } = await desks.cases.file(command, null);
    return cases[0]?.number ?? '';
  };

  const officerOf = (unit: string): Asker => ({
    actor: { kind: 'officer', account: randomUUID(), unit, roles: ['officer'] },
    scope: { city: zhoukouCity, units: [unit] },
  });

  /** The State Council gives the first working week of 2027 off. */
  const announce = async (): Promise<void> => {
    const days = ['01', '04', '05', '06', '07', '08'].map((day) => ({
      ...{ date: `2027-01-${day}`, off: true, name: '元旦' },
    }));
    const edition = { id: 'test-2027', year: 2027, announcedOn: '2026-12-28', supersededOn: null, notice: '试', days };
    await desks.records.app.inScope({ city: zhoukouCity, system: 'seed' }, ({ manager }) =>
      manager.insert(CalendarEditionRecord, { city: zhoukouCity, ...edition }),
    );
  };

  const clockOf = async (number: string, unit: string = counties[0]) => {
    const { file } = await new CasePageQuery(desks.records.app).find({ city: zhoukouCity, units: [unit] }, number);
    return file.clocks[0];
  };

  const asOwner = async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: desks.url });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  };

  it('moves the open cases of every county and says from which day to which, and a closed one never', async () => {
    const [here, there, closed] = [await fileOne(), await fileOne(counties[1]), await fileOne()];
    await desks.cases.handle(officerOf(counties[0]), closed, {
      command: { type: 'refuse', ground: 'REJ-121-16-1', reasons: anySealed(), noticeChannel: 'phone' },
      expectedVersion: 1,
      keyed: null,
    });
    const [before, beforeClosed] = [await clockOf(here), await clockOf(closed)];
    await announce();

    const report = await desks.recounts.recount();

    const after = await clockOf(here);
    expect(report).toMatchObject({ casesSeen: 2, casesMoved: 2, failed: [] });
    expect(report.moved).toContainEqual({
      ...{ number: here, clock: 'complaint.accept', dueWasOn: before?.dueOn, dueOn: after?.dueOn },
    });
    expect(report.moved.map(({ number }) => number).sort()).toEqual([here, there].sort());
    expect([before?.provisional, after?.provisional]).toEqual([true, false]);
    expect(after?.dueOn).not.toBe(before?.dueOn);
    expect(await clockOf(closed)).toEqual(beforeClosed);
  });

  it('changes nothing when it is run again', async () => {
    const number = await fileOne();
    await announce();
    await desks.recounts.recount();
    const before = await desks.cases.open(officerOf(counties[0]), number);

    const again = await desks.recounts.recount();
    const after = await desks.cases.open(officerOf(counties[0]), number);

    expect(again).toEqual({ casesSeen: 1, casesMoved: 0, moved: [], failed: [] });
    expect(after.file).toEqual(before.file);
  });

  it('that was killed in the middle is finished by the next, and no case is counted twice', async () => {
    for (let count = 0; count < 40; count += 1) await fileOne(counties[count % 2]);
    await announce();
    const doomed = await openRecords({
      ...{ city: zhoukouCity, appUrl: desks.appUrl, poolSize: 2, applicationName: 'anqi-test-doomed' },
    });
    const killed = openDesks(doomed)
      .recounts.recount()
      .catch(() => 'killed');
    const isRecounted = `SELECT count(*)::int AS count FROM event WHERE type = 'recounted'`;
    for (let done = 0; done < 3;) done = (await asOwner<{ count: number }>(isRecounted))[0]?.count ?? 0;
    await asOwner(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'anqi-test-doomed'`);
    await doomed.close();
    await killed;
    const [half] = await asOwner<{ count: number }>(isRecounted);

    const next = await desks.recounts.recount();

    expect(half?.count).toBeLessThan(40);
    expect(next.casesMoved + (half?.count ?? 0)).toBe(40);
    const counted = await asOwner<{ times: number }>(
      `SELECT count(*)::int AS times FROM event WHERE type = 'recounted' GROUP BY case_id`,
    );
    expect(counted.map(({ times }) => times)).toEqual(Array.from({ length: 40 }, () => 1));
  }, 30_000);

  it('leaves a case that cannot be counted alone, and says which', async () => {
    const [poisoned, sound] = [await fileOne(), await fileOne()];
    await announce();
    await asOwner(
      `UPDATE clock k SET key = 'no.such-clock' FROM "case" c WHERE c.city = k.city AND c.id = k.case_id AND c.number = $1`,
      [poisoned],
    );

    const report = await desks.recounts.recount();

    expect(report.failed.map(({ number }) => number)).toEqual([poisoned]);
    expect(report.moved.map(({ number }) => number)).toEqual([sound]);
  });

  it('looks only at cases whose clocks touch the days in question', async () => {
    await fileOne();
    await announce();

    const summer = await desks.recounts.recount({
      touching: { from: localDate('2026-06-01'), to: localDate('2026-08-31') },
    });
    const year = await desks.recounts.recount({
      touching: { from: localDate('2027-01-01'), to: localDate('2027-12-31') },
    });

    expect([summer.casesSeen, year.casesSeen, year.casesMoved]).toEqual([0, 1, 1]);
  });
});
