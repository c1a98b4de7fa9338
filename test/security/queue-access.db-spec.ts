// The Redis of the containers, started as they start it: closed to whoever has no name, and narrow for the house itself.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { findRedis } from '../../apps/local/src/embedded-redis.js';
import { findFreePort, plainEnvironment } from '../../apps/local/src/child-server.js';
import { describeWith } from '../setup/test-servers.js';

const password = ['q', 'u', 'e', 'u', 'e'].join('0');
const prefix = '{anqi-411600}';

describeWith('Redis', 'the queue', () => {
  let folder: string;
  let port: number;
  let house: Redis;
  let stop: () => void;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anqi-queue-'));
    port = await findFreePort();
    const { program, environment } = await findRedis(resolve('.cache/redis'));
    const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--loglevel', 'warning'];
    const server = spawn('sh', ['docker/redis.sh', ...settings], {
      env: { ...plainEnvironment, ...environment, REDIS_SERVER: program, REDIS_PASSWORD: password },
      stdio: 'ignore',
    });
    stop = () => void server.kill('SIGTERM');
    house = open('anqi', password);
    for (let look = 0; look < 200 && (await answerTo(house, 'ping')) !== 'PONG'; look += 1) await wait(25);
  }, 30_000);
  afterAll(async () => {
    house.disconnect();
    stop();
    await rm(folder, { recursive: true, force: true });
  });

  const open = (username: string, secret: string): Redis => {
    const line = new Redis({ port, host: '127.0.0.1', username, password: secret, retryStrategy: () => 50 });
    line.on('error', () => undefined);
    return line;
  };
  /** What comes back, or the first word of the refusal. */
  const answerTo = async (line: Redis, command: string, ...args: readonly string[]): Promise<string> => {
    try {
      return String(await line.call(command, ...args));
    } catch (fault) {
      return fault instanceof Error ? (fault.message.split(' ')[0] ?? '') : '';
    }
  };

  it.each([
    ['default', ''],
    ['default', password],
    ['anqi', 'guess'],
    ['other-service', password],
  ])('A98 is closed to %s with %j', async (username, secret) => {
    const line = new Redis({ port, username, password: secret, retryStrategy: () => null, lazyConnect: true });
    line.on('error', () => undefined);
    const heard = await answerTo(line, 'get', `${prefix}:timers:id`);
    line.disconnect();

    expect(heard).not.toBe('');
    expect(['NOAUTH', 'WRONGPASS', 'Connection']).toContain(heard);
  });

  it('A98 carries the jobs of the house: at once, later, and again and again', async () => {
    const connection = { port, host: '127.0.0.1', username: 'anqi', password, maxRetriesPerRequest: null };
    const done: string[] = [];
    const queue = new Queue('timers', { connection, prefix });
    const worker = new Worker('timers', ({ name }) => Promise.resolve(done.push(name)), { connection, prefix });
    await queue.add('now', {});
    await queue.add('later', {}, { delay: 100 });
    await queue.upsertJobScheduler('again', { every: 100 });
    for (let look = 0; look < 400 && !(done.includes('later') && done.includes('again')); look += 1) await wait(25);
    await worker.close();
    await queue.close();

    expect(done).toEqual(expect.arrayContaining(['now', 'later', 'again']));
  }, 30_000);

  it.each([
    ['flushall'],
    ['config', 'get', '*'],
    ['keys', '*'],
    ['acl', 'list'],
    ['shutdown'],
    ['module', 'list'],
    ['replicaof', '127.0.0.1', '1'],
    ['save'],
    ['monitor'],
    ['client', 'list'],
    ['script', 'flush'],
    ['subscribe', 'other'],
    ['get', 'other-service'],
    ['set', 'other-service', '1'],
    ['eval', 'return redis.call("get", KEYS[1])', '1', 'other-service'],
  ])('A98 refuses %s to the house itself', async (command, ...args) => {
    expect(await answerTo(house, command, ...args)).toBe('NOPERM');
  });

  it('A98 refuses a script that reaches for keys it does not name', async () => {
    expect(await answerTo(house, 'eval', 'return redis.call("set", "other-service", "1")', '0')).toBe('ERR');
  });
});
