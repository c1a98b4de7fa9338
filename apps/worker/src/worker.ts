// Puts a worker together from its settings; the process, the tests and the house on one machine all begin here.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { BullRegistrar, getQueueToken } from '@nestjs/bullmq';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { ForgettingDesk, openDesks } from '#casework';
import { openFiles } from '#files';
import { openRecords } from '#records';
import type { Records, TimerDueQuery } from '#records';
import { type Settings, filePeriodsOf } from '#settings';
import { AlarmClock } from './alarm-clock.js';
import { AuditKeeper } from './audit-keeper.js';
import { BellRinger } from './bell-ringer.js';
import { ClockWatch } from './clock-watch.js';
import { DigestRelay } from './digest-relay.js';
import { FileKeeper } from './file-keeper.js';
import { Forgetter } from './forgetter.js';
import { LetterWriter } from './letter-writer.js';
import { LifeSign } from './life-sign.js';
import { Offices } from './offices.js';
import { OutboxRelay } from './outbox-relay.js';
import { Post } from './post.js';
import { chooseQueueBackend } from './queue-backend.js';
import type { QueueBackend } from './queue-backend.js';
import { QueueWatch } from './queue-watch.js';
import { timersQueue, upkeepQueue } from './queues.table.js';
import { Rounds } from './rounds.js';
import { Sweeper } from './sweeper.js';
import { TimersProcessor } from './timers.processor.js';
import type { WakeUp } from './timers.processor.js';
import { UpkeepProcessor } from './upkeep.processor.js';
import { within } from './within.js';
import { codeOf, nestLoggerOf, openLog } from './worker-log.js';
import type { WorkerLog } from './worker-log.js';
import { WorkerModule } from './worker.module.js';

export interface RunningWorker {
  readonly instance: string;
  /** Ends what is in hand and begins nothing new; settles within twenty seconds, whatever hangs. */
  readonly stop: () => Promise<void>;
}

const everyMs = {
  relay: 1_000,
  arm: 60_000,
  pulse: 10_000,
  beat: 5_000,
  files: 5_000,
  sweepFiles: 600_000,
  chain: 1_000,
  anchor: 300_000,
} as const;
/** What a service manager grants, less a second to say so. */
const patienceAtEndMs = 19_000;
const patienceOfQueueMs = 5_000;

/** @throws RecordsUnavailable, QueueFault */
export async function createWorker(settings: Settings): Promise<RunningWorker> {
  const instance = randomUUID();
  const log = openLog(settings, instance);
  const records = await openWorkerRecords(settings, log);
  let backend: QueueBackend | undefined;
  try {
    backend = await chooseQueueBackend(settings);
    const worker = await assemble({ settings, instance, log, records, backend });
    log.info({ event: 'worker.started', backend: backend.kind, sweepEverySeconds: settings.sweepEverySeconds });
    return worker;
  } catch (fault) {
    await backend?.close();
    await records.close();
    throw fault;
  }
}

async function openWorkerRecords(settings: Settings, log: WorkerLog): Promise<Records> {
  const { city, databaseAppUrl, databaseSweeperUrl, databaseEraserUrl, databasePoolSize } = settings;
  if (databaseAppUrl === undefined || databaseSweeperUrl === undefined || databaseEraserUrl === undefined) {
    throw new Error('The worker needs the addresses of the app, of the sweeper and of the eraser.');
  }
  return openRecords({
    city,
    appUrl: databaseAppUrl,
    sweeperUrl: databaseSweeperUrl,
    eraserUrl: databaseEraserUrl,
    poolSize: databasePoolSize,
    applicationName: 'anqi-worker',
    onLostConnection: (code) => log.warn({ event: 'database.connection-lost', code }),
  });
}

interface Parts {
  readonly settings: Settings;
  readonly instance: string;
  readonly log: WorkerLog;
  readonly records: Records;
  readonly backend: QueueBackend;
}

async function assemble(parts: Parts): Promise<RunningWorker> {
  const { settings, instance, log, records, backend } = parts;
  const timersDue = sweepersViewOf(records);
  const clock = new ClockWatch(records, log);
  const desks = openDesks(records);
  const files = new FileKeeper((await openFiles({ settings, records })).caretaker, log);
  const audit = await AuditKeeper.open({ settings, records, instance, log });
  const ringer = new BellRinger(desks.timers, timersDue, log);
  const sweeper = new Sweeper(timersDue, ringer, clock, log);
  const forgetter = forgetterOf({ settings, records, clock, log });
  const offices = new Offices(records.app);
  const writer = new LetterWriter(records, desks.shelf, originOf(settings));
  const post = new Post(writer, settings);
  const findAddressed = offices.findAddressed.bind(offices);
  const relayed = { outbox: records.outbox, findAddressed, clock, log };
  const relay = new OutboxRelay({ ...relayed, send: (letter, to) => post.send(letter, to) });
  const digests = new DigestRelay({
    ...relayed,
    prepare: (letter) => writer.prepare(letter),
    send: (digest) => post.sendTogether(digest),
  });

  const app = await NestFactory.createApplicationContext(
    WorkerModule.of({
      backend,
      records,
      timersDue,
      ringer,
      clock,
      forgetter,
      disclosing: desks.disclosing,
      figures: desks.figures,
      log,
    }),
    { logger: nestLoggerOf(log), abortOnError: false },
  );
  const queues = openQueues(app, log);
  const queue = new QueueWatch(queues.timers, [app.get(TimersProcessor), app.get(UpkeepProcessor)], queues.registrar, {
    instance,
    log,
  });
  queues.registrar.register();
  const alarms = new AlarmClock(timersDue, queues.timers, queues.upkeep);
  const life = new LifeSign({ instance, records, timersDue, backend: backend.kind, queue, sweeper, clock, forgetter });
  const rounds = new Rounds(
    [
      { name: 'sweep', everyMs: settings.sweepEverySeconds * 1000, turn: () => sweeper.sweep() },
      { name: 'relay', everyMs: everyMs.relay, turn: () => relay.relay() },
      { name: 'digest', everyMs: everyMs.relay, turn: () => digests.relay() },
      { name: 'arm', everyMs: everyMs.arm, turn: () => alarms.arm() },
      { name: 'pulse', everyMs: everyMs.pulse, turn: () => queue.feel() },
      { name: 'beat', everyMs: everyMs.beat, turn: () => life.beat() },
      { name: 'files', everyMs: everyMs.files, turn: () => files.check() },
      { name: 'chain', everyMs: everyMs.chain, turn: () => audit.chain() },
      { name: 'anchor', everyMs: everyMs.anchor, turn: () => audit.anchor() },
      { name: 'sweep-files', everyMs: everyMs.sweepFiles, turn: () => files.sweep() },
    ],
    log,
  );
  rounds.start();

  const end = async (): Promise<void> => {
    await rounds.stop();
    await relay.settle();
    await within(patienceOfQueueMs, app.close()).catch((fault: unknown) => {
      // A queue whose server is gone cannot take its leave.
      log.warn({ event: 'queue.not-closed', code: codeOf(fault) });
    });
    await within(patienceOfQueueMs, backend.close()).catch(() => undefined);
    post.close();
    await records.close();
  };
  let ending: Promise<void> | undefined;
  return {
    instance,
    stop: () => (ending ??= within(patienceAtEndMs, end()).then(() => log.info({ event: 'worker.stopped' }))),
  };
}

/** Where people reach the house; a demo is reached where it listens. */
function originOf({ publicOrigin, host, port }: Settings): string {
  return publicOrigin ?? `http://${host}:${String(port)}`;
}

function forgetterOf({
  settings,
  records,
  clock,
  log,
}: Omit<Parts, 'instance' | 'backend'> & { clock: ClockWatch }): Forgetter {
  const { forgetting } = records;
  if (forgetting === undefined) throw new Error('The worker needs the address of the eraser.');
  return new Forgetter({ desk: new ForgettingDesk(forgetting, filePeriodsOf(settings)), forgetting, clock, log });
}

function sweepersViewOf({ timersDue }: Records): TimerDueQuery {
  if (timersDue === undefined) throw new Error('The worker needs the address of the sweeper.');
  return timersDue;
}

interface Queues {
  readonly timers: Queue<WakeUp>;
  readonly upkeep: Queue;
  readonly registrar: BullRegistrar;
}

function openQueues(app: INestApplicationContext, log: WorkerLog): Queues {
  const timers = app.get<Queue<WakeUp>>(getQueueToken(timersQueue));
  const upkeep = app.get<Queue>(getQueueToken(upkeepQueue));
  for (const queue of [timers, upkeep]) {
    // Said once by the queue watch; without a listener it would end the process.
    queue.on('error', (fault) => log.debug({ event: 'queue.fault', queue: queue.name, code: codeOf(fault) }));
  }
  return { timers, upkeep, registrar: app.get(BullRegistrar, { strict: false }) };
}
