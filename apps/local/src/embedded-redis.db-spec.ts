// Whether a private Redis starts, keeps what the queue trusts to it, and dies with us.
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { sayNotRun } from '../../../test/setup/test-servers.js';
import { downloadRedis, findRedisOnPath, startEmbeddedRedis } from './embedded-redis.js';
import type { RedisBinary } from './embedded-redis.js';

const found = findRedisOnPath();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anqi-redis-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function withClient<T>(url: string, work: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(url, { retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    return await work(client);
  } finally {
    client.disconnect();
  }
}

function whenFound(name: string, test: (binary: RedisBinary) => Promise<void>): void {
  if (found !== undefined) return it(name, () => test(found));
  sayNotRun(`embedded Redis ${name}`, 'no redis-server on PATH');
}

describe('embedded Redis', () => {
  whenFound('keeps the queue over a stop, and forgets no job when memory is short', async (binary) => {
    const first = await startEmbeddedRedis({ binary, dataDir: folder, durable: true });
    await withClient(first.url, (client) => client.set('job', 'waiting'));
    await first.stop();

    const second = await startEmbeddedRedis({ binary, dataDir: folder, durable: true });
    const kept = await withClient(second.url, (client) => client.get('job'));
    const policy = await withClient(second.url, (client) => client.config('GET', 'maxmemory-policy'));
    await second.stop();

    expect(kept).toBe('waiting');
    expect(policy).toEqual(['maxmemory-policy', 'noeviction']);
  });

  whenFound('answers nobody without its password, which stands in no list of processes', async (binary) => {
    const server = await startEmbeddedRedis({ binary, dataDir: folder, durable: false });
    const password = new URL(server.url).password;

    const stranger = withClient(`redis://127.0.0.1:${String(server.port)}`, (client) => client.get('job'));

    await expect(stranger).rejects.toThrow('NOAUTH');
    expect(await readFile(`/proc/${String(server.pid)}/cmdline`, 'utf8')).not.toContain(password);
    await server.stop();
    await expect(server.exited).resolves.toBeDefined();
  });

  whenFound('says why when its port is taken', async (binary) => {
    const first = await startEmbeddedRedis({ binary, dataDir: folder, durable: false });

    const second = startEmbeddedRedis({ binary, dataDir: join(folder, 'two'), durable: false, port: first.port });

    await expect(second).rejects.toMatchObject({ code: 'redis.start-failed' });
    await first.stop();
  });

  whenFound('uses the package that was unpacked before, without fetching it again', async (binary) => {
    await mkdir(join(folder, 'usr/bin'), { recursive: true });
    await mkdir(join(folder, 'usr/lib/x86_64-linux-gnu'), { recursive: true });
    await symlink(binary.program, join(folder, 'usr/bin/redis-server'));

    const unpacked = await downloadRedis(folder);

    expect(unpacked.program).toBe(join(folder, 'usr/bin/redis-server'));
    expect(unpacked.environment).toEqual({ LD_LIBRARY_PATH: join(folder, 'usr/lib/x86_64-linux-gnu') });
  });
});
