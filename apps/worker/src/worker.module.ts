// The worker as Nest sees it: two queues, what answers them, and the rooms they stand on.
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { DisclosureDesk, FiguresDesk } from '#casework';
import type { Records, TimerDueQuery } from '#records';
import type { BellRinger } from './bell-ringer.js';
import type { ClockWatch } from './clock-watch.js';
import type { Forgetter } from './forgetter.js';
import type { QueueBackend } from './queue-backend.js';
import { jobDefaults, timersQueue, upkeepQueue } from './queues.table.js';
import { TimersProcessor } from './timers.processor.js';
import { UpkeepProcessor } from './upkeep.processor.js';
import type { WorkerLog } from './worker-log.js';

export interface WorkerRooms {
  readonly backend: QueueBackend;
  readonly records: Pick<Records, 'housekeeping'>;
  readonly timersDue: TimerDueQuery;
  readonly ringer: BellRinger;
  readonly clock: ClockWatch;
  readonly forgetter: Forgetter;
  readonly figures: FiguresDesk;
  readonly disclosing: DisclosureDesk;
  readonly log: WorkerLog;
}

@Module({})
export class WorkerModule {
  static of({
    backend,
    records,
    timersDue,
    ringer,
    clock,
    forgetter,
    disclosing,
    figures,
    log,
  }: WorkerRooms): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        // Registered by hand, so that the queue watch can register anew.
        BullModule.forRoot({
          ...backend.options,
          defaultJobOptions: jobDefaults,
          extraOptions: { manualRegistration: true },
        }),
        BullModule.registerQueue({ name: timersQueue }, { name: upkeepQueue }),
      ],
      providers: [
        { provide: TimersProcessor, useFactory: () => new TimersProcessor(timersDue, ringer, clock, log) },
        {
          provide: UpkeepProcessor,
          useFactory: () =>
            new UpkeepProcessor({ housekeeping: records.housekeeping, forgetter, disclosing, figures, clock }, log),
        },
      ],
    };
  }
}
