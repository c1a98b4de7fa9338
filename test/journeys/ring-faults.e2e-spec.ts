// What goes wrong while clocks run out: a worker is killed, the queue's server is gone, one case is poison, the time jumps.
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type ChildServer,
  findFreePort,
  plainEnvironment,
  startChildServer,
} from '../../apps/local/src/child-server.js';
import { findRedis } from '../../apps/local/src/embedded-redis.js';
import { type RunningWorker, createWorker } from '../../apps/worker/src/worker.js';
import { parseInstant } from '#rules';
import { type Settings, readSettings } from '#settings';
import { describeWith } from '../setup/test-servers.js';
import {
  type Backend,
  DIGEST_AFTER_SECONDS,
  type RingHouse,
  fileComplaints,
  listLetters,
  listMailsTo,
  listRungs,
  moveTo,
  nextBell,
  openRingHouse,
  until,
} from './ring-house.js';
import { type HouseProcess, startHouseProcess } from './house-process.js';

const backends = ['PostgreSQL', 'Redis'] as const satisfies readonly Backend[];
let house: RingHouse;

const rangTimes = async (): Promise<number> => (await listRungs(house)).reduce((sum, { times }) => sum + times, 0);
const factsOfWorker = async (): Promise<Readonly<Record<string, unknown>>> =>
  (await house.records.heartbeats.list('worker'))[0]?.facts ?? {};

const countSent = async (): Promise<number> => {
  const [row] = await house.ask<{ sent: number }>('SELECT count(*)::int AS sent FROM outbox WHERE sent_at IS NOT NULL');
  return row?.sent ?? 0;
};

async function isListening(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      settle(true);
    });
    socket.once('error', () => settle(false));
  });
}

for (const backend of backends) {
  describeWith(backend, `a worker that is killed, with the queue on ${backend}`, () => {
    const processes: HouseProcess[] = [];
    const start = (): HouseProcess => {
      const worker = startHouseProcess('worker', house.environment);
      processes.push(worker);
      return worker;
    };

    beforeEach(async () => {
      house = await openRingHouse(backend);
    });
    afterEach(async () => {
      await Promise.all(processes.splice(0).map((worker) => worker.kill('SIGKILL')));
      await house.close();
    });

    it('in the middle of its work leaves nothing undone and nothing done twice to the next one', async () => {
      const count = 120;
      const filed = await fileComplaints(house, count);
      const { ringAt } = await nextBell(house, filed[0]?.number ?? '');
      await moveTo(house, ringAt, 1);
      let killed = 0;

      for (const share of [0.2, 0.5, 0.8]) {
        const worker = start();
        await until(`${String(share * 100)} % have rung`, async () => (await rangTimes()) >= count * share, 40);
        await worker.kill('SIGKILL');
        if ((await rangTimes()) < count) killed += 1;
      }
      start();
      await until('all have rung', async () => (await rangTimes()) >= count, 40);
      await moveTo(house, ringAt, DIGEST_AFTER_SECONDS);
      await until('all letters are sent', async () => (await countSent()) >= count, 40);

      expect(killed).toBeGreaterThan(0);
      expect((await listRungs(house)).map(({ rung, times }) => `${rung} ${String(times)}`)).toEqual(
        Array(count).fill('reminder 1'),
      );
      expect(await listLetters(house)).toEqual([`clock.reminder to handler: ${String(count)}`]);
      expect(await listMailsTo(house)).toEqual([['officer', '今天要办']]);
      // Four workers are started from their sources, one after the other.
    }, 180_000);

    it('politely, leaves within twenty seconds and in good order', async () => {
      const worker = start();
      await until('it shows a sign of life', async () => 'backend' in (await factsOfWorker()));

      const askedAt = performance.now();
      const code = await worker.kill('SIGTERM');

      expect(code).toBe(0);
      expect(performance.now() - askedAt).toBeLessThan(20_000);
    });
  });
}

describeWith('Redis', 'a Redis that is not there', () => {
  let folder: string;
  let port: number;
  let redis: ChildServer | undefined;
  let worker: RunningWorker | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anqi-redis-'));
    port = await findFreePort();
    house = await openRingHouse('PostgreSQL');
  });
  afterEach(async () => {
    await worker?.stop();
    await redis?.stop();
    [worker, redis] = [undefined, undefined];
    await house.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Without a password: its address was given to the worker before there was one. */
  async function startRedis(...words: readonly string[]): Promise<ChildServer> {
    const { program, environment } = await findRedis(resolve('.cache/redis'));
    return startChildServer({
      binary: program,
      args: ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder, ...words],
      environment: { ...plainEnvironment, ...environment },
      runAs: { kind: 'self' },
      logFile: join(folder, 'redis.log'),
      stopSignal: 'SIGTERM',
    });
  }
  const withRedis = (): Settings =>
    readSettings({ ...house.environment, REDIS_URL: `redis://127.0.0.1:${String(port)}` }, 'worker');
  const queueIs = (standing: string) => async () => (await factsOfWorker())['queue'] === standing;

  it('silences nothing: the sweeper rings, the heartbeat says so, and the queue comes back by itself', async () => {
    const [filed] = await fileComplaints(house, 1);
    const number = filed?.number ?? '';
    worker = await createWorker(withRedis());

    await moveTo(house, (await nextBell(house, number)).ringAt, 1);
    await until('the reminder rings', async () => (await rangTimes()) === 1);
    await until('it is said', queueIs('degraded'));
    redis = await startRedis();
    await until('the queue is well', queueIs('ok'), 30);
    await redis.stop();
    await moveTo(house, (await nextBell(house, number)).ringAt, 1);
    await until('the warning rings', async () => (await rangTimes()) === 2);
    await until('it is said again', queueIs('degraded'), 30);
    redis = await startRedis();
    await until('the queue is well again', queueIs('ok'), 30);

    expect((await listRungs(house)).map(({ rung, times }) => [rung, times])).toEqual([
      ['reminder', 1],
      ['warning', 1],
    ]);
  }, 120_000);

  it('is refused at the start when it would forget jobs for want of memory', async () => {
    redis = await startRedis('--maxmemory', '64mb', '--maxmemory-policy', 'allkeys-lru');
    await until('it answers', () => isListening(port));

    await expect(createWorker(withRedis())).rejects.toMatchObject({ code: 'queue.forgets' });
  });
});

describeWith('PostgreSQL', 'a sweeper in trouble', () => {
  let worker: RunningWorker | undefined;

  beforeEach(async () => {
    house = await openRingHouse('PostgreSQL');
  });
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
    await house.close();
  });

  it('rings everybody else when one case cannot be rung, and tries that one again later', async () => {
    const filed = await fileComplaints(house, 10);
    const [poison] = filed;
    const { ringAt } = await nextBell(house, poison?.number ?? '');
    await house.ask(`
      CREATE FUNCTION break_a_ring() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'poison' USING ERRCODE = '22000'; END $$`);
    await house.ask(`CREATE TRIGGER poison BEFORE INSERT ON event FOR EACH ROW
      WHEN (NEW.case_id = '${poison?.id ?? ''}') EXECUTE FUNCTION break_a_ring()`);
    worker = await createWorker(house.settings);

    await moveTo(house, ringAt, 1);
    await until('the others have rung', async () => (await rangTimes()) === 9);
    await house.ask('DROP TRIGGER poison ON event');
    const [put] = await house.ask<{ tries: number; last_fault: string; try_after: Date }>(
      `SELECT tries, last_fault, try_after FROM timer WHERE case_id = $1 AND fired_at IS NULL AND cancelled_at IS NULL`,
      [poison?.id],
    );
    // How long it waits depends on how often it was tried meanwhile: the house goes there, the test does not wait.
    if (put !== undefined) await moveTo(house, parseInstant(put.try_after.toISOString()), 1);
    await until('the last one has rung too', async () => (await rangTimes()) === 10);

    expect(put?.tries).toBeGreaterThan(0);
    expect(put?.last_fault).toBe('22000');
    expect((await listRungs(house)).map(({ times }) => times)).toEqual(Array(10).fill(1));
  });

  it('holds rings and letters back when the true time jumps, and goes on when it has come back', async () => {
    const [filed] = await fileComplaints(house, 1);
    const { ringAt } = await nextBell(house, filed?.number ?? '');
    worker = await createWorker(house.settings);
    await until('it shows a sign of life', async () => (await factsOfWorker())['clockStands'] === true);

    const trueClock = (
      ahead: string,
    ): string => `CREATE OR REPLACE FUNCTION anqi_clock() RETURNS timestamptz LANGUAGE sql VOLATILE AS
      $$ SELECT date_trunc('milliseconds', clock_timestamp() + interval '${ahead}' + shift_seconds * interval '1 second') FROM time_shift $$`;
    await house.ask(trueClock('2 hours'));
    await until('it is seen', async () => (await factsOfWorker())['clockStands'] === false);
    await house.ask(
      `UPDATE time_shift SET shift_seconds = extract(epoch FROM $1::timestamptz - now())::bigint + 5, epoch = epoch + 1`,
      [ringAt],
    );
    await wait(3_000);
    const whileItJumped = await rangTimes();
    await house.ask(trueClock('0 hours'));
    await until('it rings', async () => (await rangTimes()) === 1);

    expect(whileItJumped).toBe(0);
  });
});
