// Starts a private Redis for the queue, from the machine's own binary or from Debian's package laid out beside the project.
import { execFile, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { canRun, findFreePort, plainEnvironment, startChildServer } from './child-server.js';
import type { ChildServer, ServerExit } from './child-server.js';
import { LocalFault } from './local-fault.js';

export interface RedisBinary {
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
}

export interface EmbeddedRedisOptions {
  readonly binary: RedisBinary;
  /** Where the append-only file and the log stand. */
  readonly dataDir: string;
  readonly port?: number;
  /** false only for tests: nothing is kept. */
  readonly durable: boolean;
}

export interface EmbeddedRedis {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly exited: Promise<ServerExit>;
  readonly stop: () => Promise<void>;
}

const run = promisify(execFile);
const lookEveryMs = 20;
const looksAtMost = 1_000;
const debianPackages = ['redis-server', 'redis-tools', 'libjemalloc2', 'liblzf1'];

/** The Redis (or Valkey) on PATH, if there is one. */
export function findRedisOnPath(): RedisBinary | undefined {
  const { stdout } = spawnSync('sh', ['-c', 'command -v redis-server || command -v valkey-server'], {
    encoding: 'utf8',
  });
  const program = stdout.trim();
  return program !== '' && canRun(program, ['--version']) ? { program, environment: {} } : undefined;
}

/** Debian's package, unpacked into the folder without root. @throws LocalFault redis.not-found */
export async function downloadRedis(folder: string): Promise<RedisBinary> {
  const found = await findUnpacked(folder);
  if (found !== undefined) return found;
  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(join(making, 'debs'), { recursive: true });
  try {
    await downloadPackages(making);
    for (const name of await readdir(join(making, 'debs')))
      await run('dpkg-deb', ['-x', join(making, 'debs', name), making]);
    await rm(folder, { recursive: true, force: true });
    await rename(making, folder);
  } catch (fault) {
    throw notFound(fault instanceof Error ? fault.message : '');
  }
  return (await findUnpacked(folder)) ?? Promise.reject(notFound(`what was unpacked into ${folder} does not run`));
}

/** The machine's own, else Debian's package. @throws LocalFault redis.not-found */
export async function findRedis(folder: string): Promise<RedisBinary> {
  return findRedisOnPath() ?? downloadRedis(folder);
}

export async function startEmbeddedRedis(options: EmbeddedRedisOptions): Promise<EmbeddedRedis> {
  const { binary, dataDir, durable } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('hex');
  const port = options.port ?? (await findFreePort());
  const server = startChildServer({
    binary: binary.program,
    args: ['-'],
    environment: { ...plainEnvironment, ...binary.environment },
    runAs: { kind: 'self' },
    logFile: join(dataDir, 'redis.log'),
    stopSignal: 'SIGTERM',
    input: configuration({ port, password, dataDir, durable }),
  });
  await waitUntilReady(server, port, password);
  const url = `redis://:${password}@127.0.0.1:${String(port)}`;
  return { url, port, pid: server.pid, exited: server.exited, stop: server.stop };
}

interface Configuration {
  readonly port: number;
  readonly password: string;
  readonly dataDir: string;
  readonly durable: boolean;
}

/** noeviction: a queue that forgets its jobs when memory is short would lose rings without a word. */
function configuration({ port, password, dataDir, durable }: Configuration): string {
  const lines = ['bind 127.0.0.1', `port ${String(port)}`, `requirepass ${password}`, `dir ${JSON.stringify(dataDir)}`];
  const keeping = durable ? ['appendonly yes', 'appendfsync everysec'] : ['appendonly no'];
  return [...lines, ...keeping, 'save ""', 'maxmemory-policy noeviction', 'daemonize no', ''].join('\n');
}

async function waitUntilReady(server: ChildServer, port: number, password: string): Promise<void> {
  for (let look = 0; look < looksAtMost && server.isRunning(); look += 1) {
    if (await answers(port, password)) return;
    await wait(lookEveryMs);
  }
  await server.stop();
  throw new LocalFault('redis.start-failed', `Redis did not start. Its last words:\n${server.logTail()}`);
}

async function answers(port: number, password: string): Promise<boolean> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    const finish = (isReady: boolean) => {
      socket.destroy();
      resolve(isReady);
    };
    socket.setTimeout(1_000, () => finish(false));
    socket.once('error', () => finish(false));
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      if (heard.includes('PONG')) finish(true);
      if (heard.includes('-')) finish(false);
    });
  });
}

async function downloadPackages(folder: string): Promise<void> {
  const options = { cwd: join(folder, 'debs') };
  const known = await run('apt-get', ['download', ...debianPackages], options).catch(() => undefined);
  if (known !== undefined) return;
  // Without root, or on an image whose lists were removed: lists of our own.
  const own = [
    'Dir::State::Lists=' + join(folder, 'apt/lists'),
    'Dir::Cache=' + join(folder, 'apt/cache'),
    'Debug::NoLocking=1',
  ];
  const words = own.flatMap((option) => ['-o', option]);
  for (const part of ['apt/lists/partial', 'apt/cache/archives/partial'])
    await mkdir(join(folder, part), { recursive: true });
  await run('apt-get', [...words, 'update'], options);
  await run('apt-get', [...words, 'download', ...debianPackages], options);
}

/** Debian's redis-server is a link to redis-check-rdb of redis-tools; its libraries lie in the folder of the architecture. */
async function findUnpacked(folder: string): Promise<RedisBinary | undefined> {
  const program = join(folder, 'usr/bin/redis-server');
  const isThere = await access(program).then(
    () => true,
    () => false,
  );
  if (!isThere) return undefined;
  const libraries = (await readdir(join(folder, 'usr/lib'))).find((name) => name.endsWith('-linux-gnu')) ?? '';
  const environment = { LD_LIBRARY_PATH: join(dirname(dirname(program)), 'lib', libraries) };
  const runs = await run(program, ['--version'], { env: environment }).catch(() => undefined);
  return runs === undefined ? undefined : { program, environment };
}

function notFound(why: string): LocalFault {
  return new LocalFault(
    'redis.not-found',
    `No redis-server or valkey-server is on PATH, and Debian's package could not be fetched (${why.trim().split('\n')[0] ?? ''}). ` +
      'Install redis-server, or leave REDIS_URL unset: the queue then runs on PostgreSQL.',
  );
}
