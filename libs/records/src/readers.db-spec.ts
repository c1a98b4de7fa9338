// Whether lists, figures, pages and stories tell the same truth, each in its own words.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { localDateOf } from '#rules';
import type { Instant } from '#rules';
import {
  anyOfficer,
  anySealed,
  commanding,
  filing,
  homeCounty,
  otherCounty,
  partFor,
  testCity,
  testIntake,
} from '../../../test/factories/decision.factory.js';
import { createStoredCity } from '../../../test/factories/stored-city.factory.js';
import type { StoredCity } from '../../../test/factories/stored-city.factory.js';
import { describeWith } from '../../../test/setup/test-servers.js';
import { AccountQuery } from './account.query.js';
import { AccountRecord } from './account.record.js';
import { BoardQuery } from './board.query.js';
import { CaseListQuery } from './case-list.query.js';
import { CasePageQuery } from './case-page.query.js';
import { CASE_VIEWS } from './case-view.js';
import type { CaseView } from './case-view.js';
import { ImportRuns } from './import-runs.js';
import { queryCodeOf } from './query-code.js';
import { TrackingLocked } from './records-fault.js';
import { TimelineQuery } from './timeline.query.js';
import { TrackingQuery } from './tracking.query.js';
import { UnitQuery } from './unit.query.js';
import { verifyChain } from './verify-chain.js';

const home = { city: testCity, units: [homeCounty] };
const both = { city: testCity, units: [homeCounty, otherCounty] };
const secret = 's'.repeat(40);
const day = 86_400;

describeWith('PostgreSQL', 'the readers', () => {
  let city: StoredCity;
  let moment: Instant;
  let month: string;
  const officer = anyOfficer(homeCounty);
  const account = officer.kind === 'officer' ? officer.account : '';

  /** A county with every kind of case: waiting, late, paused, closed in time and closed late. */
  beforeAll(async () => {
    city = await createStoredCity();
    const { ledger, demoTime, app } = city.records;
    await app.inScope({ city: testCity, system: 'accounts' }, ({ manager }) =>
      manager.insert(AccountRecord, {
        ...{ city: testCity, id: account, login: 'wang.gong', name: '王工', unit: homeCounty, station: null },
        ...{ roles: ['officer', 'unit-head'], passwordHash: 'x', mail: 'wang@example.test', disabledAt: null },
      }),
    );
    const open = async (unit: string, kind: 'complaint' | 'report' = 'complaint'): Promise<string> => {
      const { opened } = await ledger.file(
        { scope: { city: testCity, units: [] } },
        filing({ parts: [partFor(unit, { kind })] }),
      );
      return opened[0]?.number ?? '';
    };
    const late = await open(homeCounty);
    await open(homeCounty, 'report');
    await open(otherCounty);
    const tested = await open(homeCounty, 'report');
    await ledger.decide(
      { scope: home, open: { number: tested } },
      commanding({ type: 'send-for-testing', what: 'testing' }, officer),
    );
    await demoTime.setShift(40 * day);
    const refuseAny = async (number: string): Promise<void> => {
      const { file } = await ledger.look(home, number);
      const refuse = commanding(
        { type: 'refuse', ground: 'REJ-121-16-1', reasons: anySealed(), noticeChannel: 'phone' },
        officer,
      );
      await ledger.decide({ scope: home, open: { number }, expectedVersion: file.version }, refuse);
    };
    await refuseAny(late);
    for (let count = 0; count < 7; count += 1) await refuseAny(await open(homeCounty));
    for (let count = 0; count < 5; count += 1) await open(homeCounty);
    const assigned = await open(homeCounty);
    await ledger.decide(
      { scope: home, open: { number: assigned } },
      commanding({ type: 'assign', handler: account }, officer),
    );
    moment = await ledger.now();
    month = localDateOf(moment).slice(0, 7);
  }, 60_000);

  afterAll(async () => {
    await city.close();
  });

  const list = (view: CaseView, more: object = {}) =>
    new CaseListQuery(city.records.app).list(both, {
      view,
      account,
      soonUntil: localDateOf(moment),
      limit: 3,
      ...more,
    });

  it('count in every view exactly the lines that its pages show, each once', async () => {
    for (const view of CASE_VIEWS) {
      const numbers: string[] = [];
      let after: string | undefined;
      let total = -1;
      do {
        const page = await list(view, { after });
        numbers.push(...page.items.map(({ number }) => number));
        total = page.total;
        after = page.next ?? undefined;
      } while (after !== undefined);

      expect({ view, lines: numbers.length }).toEqual({ view, lines: total });
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });

  it('show beside a list the totals that the other lists would have', async () => {
    const { views } = await list('all');

    for (const { view, total } of views) expect({ view, total }).toEqual({ view, total: (await list(view)).total });
    const totalOf = (view: CaseView) => views.find((known) => known.view === view)?.total;
    expect(totalOf('all')).toBe(17);
    expect(totalOf('paused')).toBe(1);
    expect(totalOf('mine')).toBe(1);
    expect(totalOf('closed')).toBe(8);
    expect(totalOf('overdue')).toBe(2);
  });

  it('give the board the totals of the lists it opens, unit by unit', async () => {
    const board = await new BoardQuery(city.records.app).count(both, month);

    expect(board.units.map(({ unit }) => unit)).toEqual([homeCounty, otherCounty]);
    for (const { unit, complaints, reports } of board.units) {
      const totalOf = async (view: CaseView) => (await list(view, { unit, month })).total;
      expect(complaints).toEqual({
        closed: await totalOf('counted-complaints'),
        onTime: await totalOf('on-time-complaints'),
        openOverdue: await totalOf('overdue-complaints'),
      });
      expect(reports).toEqual({
        closed: await totalOf('counted-reports'),
        onTime: await totalOf('on-time-reports'),
        openOverdue: await totalOf('overdue-reports'),
      });
    }
    expect(board.units[0]).toMatchObject({
      complaints: { closed: 8, onTime: 7, openOverdue: 0 },
      reports: { openOverdue: 1 },
    });
    expect(board.units[1]).toMatchObject({ complaints: { closed: 0, openOverdue: 1 } });
    const before = await new BoardQuery(city.records.app).count(both, '2020-01');
    expect(before.units[0]).toMatchObject({ complaints: { closed: 0, openOverdue: 0 }, reports: { openOverdue: 1 } });
  });

  it('begin an open list with what runs out first and a closed one with what was closed last', async () => {
    const open = await list('overdue', { limit: 50 });
    const closed = await list('closed', { limit: 50 });

    const due = open.items.map(({ nextClock }) => nextClock?.dueAt ?? '');
    const ended = closed.items.map(({ closedAt }) => closedAt ?? '');
    expect(due).toEqual([...due].sort());
    expect(ended).toEqual([...ended].sort().reverse());
  });

  it('show in a queue only what is open: what runs out next first, what stands still last', async () => {
    const queue = await list('open', { limit: 50 });
    const everything = await list('all', { limit: 50 });

    const due = queue.items.map(({ state, nextClock }) =>
      state === 'testing' ? 'stands still' : (nextClock?.dueAt ?? ''),
    );
    expect(queue.total).toBe(9);
    expect(queue.items.filter(({ closedAt }) => closedAt !== null)).toEqual([]);
    expect(due).toEqual([...due].sort());
    expect(due.at(-1)).toBe('stands still');
    // Its paused clock is shown: how much is left once it goes on.
    expect(queue.items.at(-1)?.nextClock).toMatchObject({
      key: 'report.verify',
      endedAt: null,
      pauses: [{ to: null }],
    });
    expect(everything.items.filter(({ closedAt }) => closedAt !== null)).toHaveLength(8);
  });

  it('find a case by the beginning of its number and by a part of the name of the shop, never by a wildcard', async () => {
    const [line] = (await list('all')).items;

    expect((await list('all', { search: line?.number.slice(0, 6) })).total).toBeGreaterThanOrEqual(1);
    expect((await list('all', { search: '百货' })).total).toBe(17);
    expect((await list('all', { search: '%' })).total).toBe(0);
    expect((await list('all', { search: `' OR true --` })).total).toBe(0);
    await expect(list('all', { after: 'x' })).rejects.toMatchObject({ code: 'list.cursor-not-understood' });
  });

  it('show a case page with its filing, its masked party and its siblings, and nothing of a reporter', async () => {
    const { opened } = await city.records.ledger.file(
      { scope: { city: testCity, units: [] } },
      filing({
        parts: [partFor(homeCounty), partFor(homeCounty, { kind: 'report' })],
        external: { source: 'city-12345', orderNo: 'N1', baseOrderNo: 'N1', dueAt: null },
      }),
    );
    const [complaint, report] = opened;
    const pages = new CasePageQuery(city.records.app);
    const page = await pages.find(home, complaint?.number ?? '');
    const reported = await pages.find(home, report?.number ?? '');

    expect(page).toMatchObject({
      filing: { channel: 'web', storyCharacters: 42, external: { source: 'city-12345', orderNo: 'N1' } },
      parties: [{ role: 'complainant', nameMask: '李**' }],
      related: [{ number: report?.number, kind: 'report', relation: 'same-filing' }],
    });
    expect(reported.parties).toMatchObject([{ role: 'reporter', nameMask: null, phoneMask: null }]);
  });

  it('tell the story with the names of officers, and to a filer only what is public', async () => {
    const number = (await list('mine')).items[0]?.number ?? '';
    await city.records.ledger.decide(
      { scope: home, open: { number } },
      commanding({ type: 'note', text: anySealed() }, officer),
    );
    const timeline = new TimelineQuery(city.records.app);

    const whole = await timeline.list(home, number);
    const told = await timeline.list(home, number, { audience: 'public' });

    expect(whole.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(whole[1]).toMatchObject({ type: 'assigned', actorName: '王工', actor: `account:${account}` });
    expect(whole[2]).toMatchObject({ type: 'noted', words: [{ characters: 42 }] });
    expect(told.every(({ audience }) => audience === 'public')).toBe(true);
    expect(told.length).toBeLessThan(whole.length);
    expect(await timeline.list(home, number, { fromSeq: 3 })).toHaveLength(1);
  });

  it('lead a filer with number and code to the own case, and say of a wrong code what they say of no case', async () => {
    const written = await city.records.ledger.file({ scope: { city: testCity, units: [] } }, filing());
    const number = written.opened[0]?.number ?? '';
    const queryCode = queryCodeOf(secret, Buffer.from(written.salt ?? '', 'hex'));
    const tracking = new TrackingQuery(city.records.app);
    const track = (change: object = {}) => tracking.find({ city: testCity, number, queryCode, secret, ...change });

    expect(await track()).toMatchObject({ file: { number }, events: [{ type: 'registered' }] });
    expect(await track({ queryCode: '0000-0000-0000' })).toBeUndefined();
    expect(await track({ number: '0000-0000-0' })).toBeUndefined();
    for (let wrong = 0; wrong < 9; wrong += 1) await track({ queryCode: 'AAAA-AAAA-AAAA' });
    await expect(track()).rejects.toThrow(TrackingLocked);
    for (let wrong = 0; wrong < 9; wrong += 1) await track({ number: '0000-0000-0' });
    await expect(track({ number: '0000-0000-0' })).rejects.toThrow(TrackingLocked);
  });

  it('do not lead a filer to the investigation that grew out of the report', async () => {
    const written = await city.records.ledger.file(
      { scope: { city: testCity, units: [] } },
      filing({ parts: [partFor(homeCounty, { kind: 'report' })] }),
    );
    const number = written.opened[0]?.number ?? '';
    const instituted = await city.records.ledger.decide(
      { scope: home, open: { number } },
      commanding(
        {
          ...{ type: 'institute', evidence: true, punishable: true, ownJurisdiction: true, withinLimitation: true },
          ...{ secondOfficer: randomUUID(), opinion: anySealed() },
        },
        officer,
      ),
    );
    const investigation = instituted.opened[0]?.number ?? '';
    const filer = { city: testCity, filing: written.filing ?? '' };
    const pages = new CasePageQuery(city.records.app);

    expect((await pages.find(home, investigation)).related).toMatchObject([{ number, relation: 'grew-out-of' }]);
    expect((await pages.find(filer, number)).related).toEqual([]);
    await expect(pages.find(filer, investigation)).rejects.toMatchObject({ code: 'case.not-found' });
  });

  it('verify the chain of a case, and name the event that somebody changed, cut out or cut off', async () => {
    const number = (await list('mine')).items[0]?.number ?? '';
    const { records, database } = city;
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    const damaged = async (sql: string): Promise<readonly object[]> => {
      await owner.query(`CREATE TABLE kept AS SELECT * FROM event; SET session_replication_role = replica; ${sql}`);
      const found = await verifyChain(records.app, home, number);
      await owner.query(
        'TRUNCATE event; INSERT INTO event SELECT * FROM kept; DROP TABLE kept; SET session_replication_role = DEFAULT',
      );
      return found;
    };
    const ofCase = `case_id = (SELECT id FROM "case" WHERE number = '${number}')`;
    try {
      expect(await verifyChain(records.app, home, number)).toEqual([]);
      expect(await damaged(`UPDATE event SET payload = '{"basis":"x"}' WHERE ${ofCase} AND seq = 2`)).toEqual([
        { seq: 2, fault: 'altered' },
      ]);
      expect(await damaged(`UPDATE event SET at = at + interval '1 ms' WHERE ${ofCase} AND seq = 1`)).toEqual([
        { seq: 1, fault: 'altered' },
      ]);
      expect(await damaged(`DELETE FROM event WHERE ${ofCase} AND seq = 2`)).toEqual([{ seq: 2, fault: 'missing' }]);
      expect(await damaged(`DELETE FROM event WHERE ${ofCase} AND seq = 3`)).toEqual([{ seq: 3, fault: 'tail-cut' }]);
      expect(await verifyChain(records.app, home, number)).toEqual([]);
    } finally {
      await owner.end();
    }
  });

  it('send a letter to the people of an office, else to its mailbox, else to nobody', async () => {
    const accounts = new AccountQuery(city.records.app);
    const ask = (to: 'handler' | 'unit-head' | 'city-head', unit: string, handler: string | null = null) =>
      accounts.listMailRecipients({ city: testCity, to, unit, handler, caseId: null });

    expect(await ask('handler', homeCounty, account)).toEqual([{ account, name: '王工', mail: 'wang@example.test' }]);
    expect(await ask('unit-head', homeCounty)).toHaveLength(1);
    expect(await ask('unit-head', otherCounty)).toEqual([]);
    expect(await ask('city-head', homeCounty)).toEqual([]);
    expect(await accounts.list(testCity, [homeCounty, otherCounty])).toMatchObject([
      { login: 'wang.gong', name: '王工' },
    ]);
    expect((await accounts.findByLogin(testCity, 'WANG.GONG'))?.id).toBe(account);
  });

  it('let the city and its intake desk see down to every county, and a county only itself', async () => {
    const units = new UnitQuery(city.records.app);
    const codes = async (unit: string) => (await units.listScope(testCity, unit)).map(({ code }) => code);

    expect(await codes(testCity)).toEqual(await codes(testIntake));
    expect(await codes(testCity)).toEqual(expect.arrayContaining([testCity, testIntake, homeCounty, otherCounty]));
    expect(await codes(homeCounty)).toEqual(expect.arrayContaining([homeCounty]));
    expect(await codes(homeCounty)).not.toContain(otherCounty);
    expect(await codes('no-such-unit')).toEqual([]);
  });

  it('keep the report of an import for the unit that imported', async () => {
    const runs = new ImportRuns(city.records.app);
    const id = randomUUID();
    const at = new Date(moment);
    await runs.begin(home, {
      id,
      unit: homeCounty,
      account,
      format: 'province-12345',
      fileName: 'a.xlsx',
      fileHash: Buffer.alloc(32),
      beganAt: at,
    });
    await runs.addRows(home, id, [
      { row: 2, ordinal: 0, outcome: 'created', column: null, code: null, numbers: ['7K3M-9QXT-4'], facts: {} },
    ]);
    await runs.end(home, id, { summary: { created: 1 }, endedAt: at });

    expect(await runs.find(home, id)).toMatchObject({
      run: { summary: { created: 1 } },
      rows: [{ row: 2, outcome: 'created' }],
    });
    expect(await runs.find({ city: testCity, units: [otherCounty] }, id)).toBeUndefined();
  });
});
