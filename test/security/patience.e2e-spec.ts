// What costs the house its patience: askers who never read, a question that would take minutes, a thousand askings during a move.
import { type Socket, connect } from 'node:net';
import type { CaseList } from '../../apps/api/src/case/case-list.dto.js';
import { anyComplaint } from '../factories/filing-request.factory.js';
import { type Desk, bodyOf, fileOne, openDesk, problemOf } from '../journeys/desk.js';
import { type TestHouse, openTestHouse } from '../setup/house.js';
import { describeWith } from '../setup/test-servers.js';

const idlers = 500;
const askedByEach = 4;
const mebibyte = 1024 * 1024;

describeWith('PostgreSQL', 'the patience of the house', () => {
  let house: TestHouse;
  let desk: Desk;
  let number: string;

  beforeAll(async () => {
    house = await openTestHouse({ at: '2026-11-23T01:00:00Z' });
    desk = await openDesk(house, 'taikang.a');
    number = await fileOne(house, anyComplaint());
  });
  afterAll(() => house.close());

  /** Asks for the longest answer again and again on one line, and reads none of it. */
  const idle = (): Promise<Socket> =>
    new Promise((done) => {
      const { hostname, port } = new URL(house.origin);
      const line = connect(Number(port), hostname, () => {
        line.pause();
        line.write(`GET /api/openapi.json HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`.repeat(askedByEach));
        done(line);
      });
      line.on('error', () => undefined);
    });
  const countLines = (): Promise<number> =>
    new Promise((done, failed) =>
      house.app.getHttpServer().getConnections((fault, count) => (fault === null ? done(count) : failed(fault))),
    );

  it('A50 ends with five hundred askers who never read: they cost little, and their lines are closed', async () => {
    const server = house.app.getHttpServer();
    const usual = { timeout: server.timeout, keepAliveTimeout: server.keepAliveTimeout };
    server.setTimeout(2_000);
    server.keepAliveTimeout = 2_000;
    const asked = bodyOf<object>(await house.ask().get('/api/openapi.json'));
    const wholeBytes = JSON.stringify(asked).length * idlers * askedByEach;
    const before = process.memoryUsage().rss;
    const lines = await Promise.all(Array.from({ length: idlers }, idle));
    let most = 0;
    // The lines that the others keep for their next question.
    const kept = 20;
    for (let left = idlers; left > kept; left = await countLines()) {
      most = Math.max(most, process.memoryUsage().rss - before);
      // Others are served meanwhile.
      expect((await desk.get(`/cases/${number}`)).status).toBe(200);
    }
    Object.assign(server, usual);
    for (const line of lines) line.destroy();

    expect(usual).toEqual({ timeout: 60_000, keepAliveTimeout: 72_000 });
    expect(wholeBytes / mebibyte).toBeGreaterThan(300);
    expect(most / mebibyte).toBeLessThan(300);
  }, 60_000);

  it('A113 cuts off a question that would keep it busy for minutes, and serves the next', async () => {
    const policy = 'tired';
    await house.asOwner(`CREATE POLICY ${policy} ON "case" AS RESTRICTIVE USING (pg_sleep(60) IS NOT NULL)`);
    const begun = performance.now();
    const answer = await desk.get('/cases?view=all&q=a');
    const waited = performance.now() - begun;
    await house.asOwner(`DROP POLICY ${policy} ON "case"`);
    const after = await desk.get('/cases?view=all&q=a');
    const still = await house.asOwner(
      `SELECT pid FROM pg_stat_activity WHERE query LIKE '%"case"%' AND state = 'active' AND pid <> pg_backend_pid()`,
    );

    expect([answer.status, problemOf(answer).code, after.status]).toEqual([503, 'records.unavailable', 200]);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(waited).toBeLessThan(30_000);
    expect(still).toEqual([]);
  }, 60_000);

  it('A113 refuses a list with two hundred conditions before anybody is asked', async () => {
    const conditions = Array.from({ length: 200 }, (_, at) => `f${String(at)}=1`).join('&');
    expect((await desk.get(`/cases?${conditions}`)).status).toBe(400);
  });

  it('A90 answers a thousand askings during a move from one county alone, and none after it', async () => {
    const here = await openDesk(house, 'taikang.b');
    const other = anyComplaint();
    await fileOne(house, { ...other, respondent: { ...other.respondent, address: '鹿邑县城关镇建设路12号' } });
    const units = new Set<string>();
    const statuses: number[] = [];
    let moved = false;
    let late = 0;
    const ask = async (): Promise<void> => {
      const isAfter = moved;
      const answer = await here.get('/cases?view=all');
      statuses.push(answer.status);
      if (answer.status !== 200) return;
      if (isAfter) late += 1;
      for (const { unitName } of bodyOf<CaseList>(answer).items) units.add(unitName);
    };
    for (let round = 0; round < 40; round += 1) {
      const asking = Array.from({ length: 25 }, ask);
      if (round === 20) {
        await house.asOwner(`UPDATE account SET unit = '411628' WHERE login = 'taikang.b'`);
        moved = true;
      }
      await Promise.all(asking);
    }

    expect(statuses).toHaveLength(1000);
    expect([...new Set(statuses)].toSorted()).toEqual([200, 401]);
    expect([...units]).toEqual(['太康县市场监督管理局']);
    expect(late).toBe(0);
  }, 60_000);
});
