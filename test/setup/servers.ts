// Starts the servers of one test run: a PostgreSQL of its own, and a Redis where one is to be had.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isAlive } from '../../apps/local/src/child-server.js';
import { startEmbeddedPostgres } from '../../apps/local/src/embedded-postgres.js';
import { findRedis, startEmbeddedRedis } from '../../apps/local/src/embedded-redis.js';
import { runFolderOf, runFolderPrefix, serversFileOf } from './test-servers.js';
import type { TestServers } from './test-servers.js';

interface Running {
  readonly url?: string;
  readonly why?: string;
  readonly stop: () => Promise<void>;
}

let running: readonly Running[] = [];

export async function startTestServers(): Promise<void> {
  await removeForgottenRuns();
  const folder = runFolderOf(process.pid);
  // A number may come round again: what lies there is of a run long gone.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [postgres, redis] = await Promise.all([
    orWhyNot(() => startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: false })),
    orWhyNot(async () =>
      startEmbeddedRedis({
        binary: await findRedis(resolve('.cache/redis')),
        dataDir: join(folder, 'redis'),
        durable: false,
      }),
    ),
  ]);
  running = [postgres, redis];
  const servers: TestServers = {
    ...(postgres.url === undefined ? {} : { postgresUrl: postgres.url }),
    ...(redis.url === undefined ? {} : { redisUrl: redis.url }),
    missing: {
      ...(postgres.why === undefined ? {} : { PostgreSQL: postgres.why }),
      ...(redis.why === undefined ? {} : { Redis: redis.why }),
    },
  };
  await writeFile(serversFileOf(process.pid), JSON.stringify(servers), { mode: 0o600 });
}

export async function stopTestServers(): Promise<void> {
  await Promise.all(running.map(({ stop }) => stop()));
  await rm(runFolderOf(process.pid), { recursive: true, force: true });
}

async function orWhyNot(start: () => Promise<{ url: string; stop: () => Promise<void> }>): Promise<Running> {
  try {
    return await start();
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    return { why, stop: () => Promise.resolve() };
  }
}

/** A run that was killed could not clean up; its servers have died with it, its folder has not. */
async function removeForgottenRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.slice(runFolderPrefix.length));
    if (!name.startsWith(runFolderPrefix) || !Number.isInteger(pid) || isAlive(pid)) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}
