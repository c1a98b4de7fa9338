// A clock that nobody answers: it climbs rung by rung, each once, whatever becomes of the queue.
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { type RunningWorker, createWorker } from '../../apps/worker/src/worker.js';
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

const backends = ['PostgreSQL', 'Redis'] as const satisfies readonly Backend[];
const ladder = ['reminder', 'warning', 'overdue', 'overdue-city', 'overdue-again'] as const;
/** How many letters are in the mailbox after each rung. */
const mails = [1, 3, 6, 8, 10] as const;

for (const backend of backends) {
  describeWith(backend, `a clock that nobody answers, with the queue on ${backend}`, () => {
    let house: RingHouse;
    let workers: RunningWorker[] = [];
    let queues: Queue[] = [];

    async function open(sweepEverySeconds: number): Promise<void> {
      house = await openRingHouse(backend, sweepEverySeconds);
    }
    async function start(): Promise<void> {
      workers.push(await createWorker(house.settings));
    }
    /** The queue as anybody might reach it who has its address; on the backend that the worker has chosen. */
    function openQueue(): Queue {
      const { redisUrl, databaseQueueUrl } = house.settings;
      const options =
        redisUrl === undefined
          ? { connection: { connectionString: databaseQueueUrl, schema: 'bullmq', max: 2 } }
          : { connection: { url: redisUrl }, prefix: '{anqi-411600}' };
      const queue = new Queue('timers', options);
      queues.push(queue);
      return queue;
    }
    async function emptyTheQueue(): Promise<void> {
      const { redisUrl } = house.settings;
      if (redisUrl === undefined) {
        await openQueue().obliterate({ force: true });
        return;
      }
      const redis = new Redis(redisUrl);
      await redis.flushall();
      redis.disconnect();
    }
    const rangTimes = async (): Promise<number> => (await listRungs(house)).reduce((sum, { times }) => sum + times, 0);

    afterEach(async () => {
      await Promise.all(queues.map((queue) => queue.close()));
      await Promise.all(workers.map((worker) => worker.stop()));
      [queues, workers] = [[], []];
      await house.close();
    });

    it('reminds, warns, is overdue and goes to the city, each once', async () => {
      await open(1);
      const [filed] = await fileComplaints(house, 1);
      const number = filed?.number ?? '';
      await start();

      for (const [index, rung] of ladder.entries()) {
        const bell = await nextBell(house, number);
        expect(bell.rung).toBe(rung);
        await moveTo(house, bell.ringAt, 1);
        await until(`${rung} rings`, async () => (await rangTimes()) > index);
        // What reminds or warns waits for the letter of its morning; what is overdue does not wait.
        if (rung === 'reminder' || rung === 'warning') await moveTo(house, bell.ringAt, DIGEST_AFTER_SECONDS);
        await until(`the letters of ${rung} come`, async () => (await listMailsTo(house)).length === mails[index]);
      }

      expect(await listRungs(house)).toEqual(ladder.map((rung) => ({ number, rung, times: 1 })));
      expect(await listLetters(house)).toEqual([
        'clock.reminder to handler: 1',
        'clock.warning to handler: 1',
        'clock.warning to unit-head: 1',
        'clock.overdue to city-intake: 1',
        'clock.overdue to handler: 1',
        'clock.overdue to unit-head: 1',
        'clock.overdue-city to city-head: 1',
        'clock.overdue-city to unit-head: 1',
        'clock.overdue-again to city-head: 1',
        'clock.overdue-again to unit-head: 1',
      ]);
      expect(await listMailsTo(house)).toEqual([
        ['desk', '超期'],
        ['head', '超期'],
        ['head', '超期报市局'],
        ['head', '仍在超期'],
        ['head', '预警'],
        ['mayor', '超期报市局'],
        ['mayor', '仍在超期'],
        ['officer', '超期'],
        ['officer', '提醒'],
        ['officer', '预警'],
      ]);
    });

    it('rings to the moment where the queue was armed in time, never before', async () => {
      await open(60);
      const [filed] = await fileComplaints(house, 1);
      const { ringAt } = await nextBell(house, filed?.number ?? '');
      await moveTo(house, ringAt, -5);

      await start();
      await until('the reminder rings long before the next sweep', async () => (await rangTimes()) === 1);

      const [{ late } = { late: -1 }] = await house.ask<{ late: number }>(
        `SELECT extract(epoch FROM fired_at - ring_at)::float8 AS late FROM timer WHERE fired_at IS NOT NULL`,
      );
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(3);
    });

    it('rings each once when two workers race for it, and each case alone', async () => {
      await open(1);
      const filed = await fileComplaints(house, 30);
      const { ringAt } = await nextBell(house, filed[0]?.number ?? '');
      await Promise.all([start(), start()]);

      await moveTo(house, ringAt, 1);
      await until('all have rung', async () => (await rangTimes()) >= 30);
      await wait(2_500);

      expect((await listRungs(house)).map(({ times }) => times)).toEqual(Array(30).fill(1));
      expect(await listLetters(house)).toEqual(['clock.reminder to handler: 30']);
    });

    it('is rung although the queue is emptied, and not twice for jobs that are doubled, early, stale or made up', async () => {
      await open(1);
      const filed = await fileComplaints(house, 5);
      const bells = await Promise.all(filed.map(({ number }) => nextBell(house, number)));
      const { ringAt } = await nextBell(house, filed[0]?.number ?? '');
      await moveTo(house, ringAt, -30);
      await start();
      const queue = openQueue();
      const sendJobs = async (): Promise<void> => {
        const jobs = [...bells, ...bells].map(({ id }, index) => ({
          name: 'ring',
          data: { timerId: id },
          opts: { jobId: `again-${String(index)}-${randomUUID()}`, removeOnComplete: true },
        }));
        await queue.addBulk([
          ...jobs,
          { name: 'ring', data: { timerId: randomUUID() } },
          { name: 'ring', data: { timerId: 'no id' } },
          { name: 'ring', data: {} },
        ]);
      };

      await sendJobs();
      await wait(1_500);
      const early = await rangTimes();
      await emptyTheQueue();
      await moveTo(house, ringAt, 1);
      await until('all have rung', async () => (await rangTimes()) >= 5);
      await sendJobs();
      await wait(2_000);

      expect(early).toBe(0);
      expect((await listRungs(house)).map(({ rung, times }) => `${rung} ${String(times)}`)).toEqual(
        Array(5).fill('reminder 1'),
      );
      expect(await listLetters(house)).toEqual(['clock.reminder to handler: 5']);
    });
  });
}
