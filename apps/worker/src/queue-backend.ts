// Where the queue lives: in PostgreSQL, or in Redis when REDIS_URL is set; everything after this file is the same code.
import { createPostgresBackend, createRedisBackend, runMigrations, setDefaultBackendFactory } from 'bullmq';
import type { QueueOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Settings } from '#settings';

export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  readonly options: Pick<QueueOptions, 'connection' | 'prefix'>;
  /** To be called when every queue on it is closed. */
  readonly close: () => Promise<void>;
}

export class QueueFault extends Error {
  constructor(
    readonly code: 'queue.address-missing' | 'queue.forgets',
    sentence: string,
  ) {
    super(sentence);
    this.name = 'QueueFault';
  }
}

const schema = 'bullmq';
/** Two queues, two workers, and for each worker one line on which it waits to be woken. */
const connectionsOfQueue = 16;
const aliveAfterMs = 10_000;
const patienceMs = 3_000;
const reconnect = { stepMs: 500, atMostMs: 5_000 } as const;

/** Makes the backend the one that every queue of this process uses. @throws QueueFault */
export async function chooseQueueBackend(settings: Settings): Promise<QueueBackend> {
  return settings.redisUrl === undefined
    ? onPostgres(settings.databaseQueueUrl)
    : onRedis(settings.redisUrl, settings.city);
}

async function onPostgres(url: string | undefined): Promise<QueueBackend> {
  if (url === undefined) {
    throw new QueueFault(
      'queue.address-missing',
      'Neither REDIS_URL nor DATABASE_QUEUE_URL is set: there is no place for the queue.',
    );
  }
  const client = new pg.Client({ connectionString: url, application_name: 'anqi-queue' });
  await client.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    await client.end();
  }
  setDefaultBackendFactory(createPostgresBackend);
  const connection = new pg.Pool({
    connectionString: url,
    application_name: 'anqi-queue',
    options: `-c search_path=${schema}`,
    max: connectionsOfQueue,
    connectionTimeoutMillis: patienceMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: aliveAfterMs,
    Client: LeavingClient,
  });
  return { kind: 'postgres', options: { connection }, close: () => connection.end() };
}

/**
 * BullMQ takes every listener off a line before it ends it. A server that goes in between, as when both are shut down,
 * says so to nobody, and an error that nobody hears would end the process.
 */
class LeavingClient extends pg.Client {
  override emit(event: string | symbol, ...words: unknown[]): boolean {
    if (event === 'error' && this.listenerCount('error') === 0) return false;
    return super.emit(event, ...words);
  }
}

/** A Redis that cannot be reached now is no fault: the sweeper rings without it and the queue comes back by itself. */
async function onRedis(url: string, city: string): Promise<QueueBackend> {
  await refuseForgetfulRedis(url);
  setDefaultBackendFactory(createRedisBackend);
  const connection = {
    url,
    maxRetriesPerRequest: null,
    connectTimeout: patienceMs,
    retryStrategy: (times: number) => Math.min(times * reconnect.stepMs, reconnect.atMostMs),
  };
  // The braces keep all keys of a queue in one slot of a cluster.
  return { kind: 'redis', options: { connection, prefix: `{anqi-${city}}` }, close: () => Promise.resolve() };
}

async function refuseForgetfulRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: patienceMs, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1];
    if (policy === undefined || policy === 'noeviction') return;
    throw new QueueFault(
      'queue.forgets',
      `The Redis of REDIS_URL drops jobs when its memory is full (maxmemory-policy ${policy}); set it to noeviction.`,
    );
  } catch (fault) {
    if (fault instanceof QueueFault) throw fault;
  } finally {
    redis.disconnect();
  }
}
