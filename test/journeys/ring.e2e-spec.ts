// A clock that nobody answers: it climbs rung by rung, each once, whatever becomes of the queue.
import { createWorker } from '../../apps/worker/src/worker.js';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { describeWith } from '../setup/test-servers.js';
import {
  type Backend,
  type RingHouse,
  fileComplaints,
  listLetters,
  listRungs,
  moveTo,
  nextBell,
  openRingHouse,
  until,
} from './ring-house.js';

const backends = ['PostgreSQL', 'Redis'] as const satisfies readonly Backend[];
const ladder = ['reminder', 'warning', 'overdue', 'overdue-city', 'overdue-again'] as const;

for (const backend of backends) {
  describeWith(backend, `a clock that nobody answers, with the queue on ${backend}`, () => {
    let house: RingHouse;
    let workers: RunningWorker[] = [];

    beforeEach(async () => {
      house = await openRingHouse(backend);
    });
    afterEach(async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
      workers = [];
      await house.close();
    });

    const start = async (): Promise<void> => {
      workers.push(await createWorker(house.settings));
    };
    const rangTimes = async (): Promise<number> => (await listRungs(house)).reduce((sum, { times }) => sum + times, 0);

    it('reminds, warns, is overdue and goes to the city, each once', async () => {
      const [filed] = await fileComplaints(house, 1);
      const number = filed?.number ?? '';
      await start();

      for (const [index, rung] of ladder.entries()) {
        const bell = await nextBell(house, number);
        expect(bell.rung).toBe(rung);
        await moveTo(house, bell.ringAt, 1);
        await until(`${rung} rings`, async () => (await rangTimes()) > index);
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
    });
  });
}
