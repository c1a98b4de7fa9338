// Whether a worker of the queue that has stopped fetching without a word is found out and made anew.
import { setTimeout as wait } from 'node:timers/promises';
import { BullModule, BullRegistrar, Processor, WorkerHost, getQueueToken } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { describeWith } from '../../../test/setup/test-servers.js';
import { type Backend, type RingHouse, openRingHouse } from '../../../test/journeys/ring-house.js';
import { type QueueBackend, chooseQueueBackend } from './queue-backend.js';
import { QueueWatch } from './queue-watch.js';
import type { WakeUp } from './timers.processor.js';
import { openLog } from './worker-log.js';

const watched = 'watched';

@Processor(watched)
class WatchedProcessor extends WorkerHost {
  process(): Promise<void> {
    return Promise.resolve();
  }
}

@Module({})
class WatchedModule {}

for (const backend of ['PostgreSQL', 'Redis'] as const satisfies readonly Backend[]) {
  describeWith(backend, `a worker of the queue on ${backend}`, () => {
    let house: RingHouse;
    let app: INestApplicationContext;
    let queues: QueueBackend;

    beforeEach(async () => {
      house = await openRingHouse(backend);
      queues = await chooseQueueBackend(house.settings);
      const root = BullModule.forRoot({ ...queues.options, extraOptions: { manualRegistration: true } });
      const imports = [root, BullModule.registerQueue({ name: watched })];
      app = await NestFactory.createApplicationContext(
        { module: WatchedModule, imports, providers: [WatchedProcessor] },
        { logger: false },
      );
      app.get(BullRegistrar, { strict: false }).register();
    });
    afterEach(async () => {
      await app.close();
      await queues.close();
      await house.close();
    });

    it('that fetches no more is made anew, and fetches again', async () => {
      const host = app.get(WatchedProcessor);
      const queue = app.get<Queue<WakeUp>>(getQueueToken(watched));
      await queue.obliterate({ force: true });
      const watch = new QueueWatch(queue, [host], app.get(BullRegistrar, { strict: false }), {
        instance: 'one',
        log: openLog({ logLevel: 'silent' }, 'one'),
        blockedAfterSeconds: 2,
      });
      await watch.feel();
      const blocked = host.worker;
      await blocked.pause(true);

      const standings: string[] = [];
      for (let look = 0; look < 40; look += 1) {
        await wait(250);
        await watch.feel();
        standings.push(watch.standing);
        if (host.worker !== blocked && watch.standing === 'ok') break;
      }

      expect(standings).toContain('degraded');
      expect(host.worker).not.toBe(blocked);
      expect(watch.standing).toBe('ok');
      expect(blocked.closing).toBeDefined();
    });
  });
}
