// Whether a worker leaves quietly when the server of its queue goes at the same moment, as in a shutdown of both.
import { setTimeout as wait } from 'node:timers/promises';
import { BullModule, BullRegistrar, OnWorkerEvent, Processor, WorkerHost, getQueueToken } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { describeWith } from '../../../test/setup/test-servers.js';
import { type RingHouse, openRingHouse } from '../../../test/journeys/ring-house.js';
import { chooseQueueBackend } from './queue-backend.js';

const left = 'left';

@Processor(left)
class LeavingProcessor extends WorkerHost {
  process(): Promise<void> {
    return Promise.resolve();
  }

  @OnWorkerEvent('error')
  onError(): void {
    // That the server went is what this is about.
  }
}

@Module({})
class LeavingModule {}

describeWith('PostgreSQL', 'a worker of the queue that leaves', () => {
  let house: RingHouse;

  beforeAll(async () => {
    house = await openRingHouse('PostgreSQL');
  });
  afterAll(() => house.close());

  async function start(): Promise<{ app: INestApplicationContext; close: () => Promise<void> }> {
    const { options, close } = await chooseQueueBackend(house.settings);
    const root = BullModule.forRoot({ ...options, extraOptions: { manualRegistration: true } });
    const app = await NestFactory.createApplicationContext(
      {
        module: LeavingModule,
        imports: [root, BullModule.registerQueue({ name: left })],
        providers: [LeavingProcessor],
      },
      { logger: false },
    );
    app.get<Queue>(getQueueToken(left)).on('error', () => undefined);
    app.get(BullRegistrar, { strict: false }).register();
    await app.get(LeavingProcessor).worker.waitUntilReady();
    await wait(200);
    return { app, close };
  }

  it('is ended by no server that ends its connections meanwhile', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { app, close } = await start();
      const leaving = app.close();
      for (let shot = 0; shot < 10; shot += 1) {
        await house.ask(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'anqi_test_queue'`,
        );
      }
      await expect(leaving).resolves.toBeUndefined();
      await expect(close()).resolves.toBeUndefined();
    }
    // What nobody hears ends a process a moment later, and would end this test.
    await wait(500);
  });
});
