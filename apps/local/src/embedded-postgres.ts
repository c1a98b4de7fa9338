// Starts the PostgreSQL that npm brought as a private server of this house.
import { mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findFreePort, plainEnvironment, startChildServer } from './child-server.js';
import type { ChildServer, RunAs, ServerExit } from './child-server.js';
import { LocalFault } from './local-fault.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import { chooseRunAs, prepareCluster, superuser } from './postgres-cluster.js';
import type { Cluster } from './postgres-cluster.js';
import { readPostmasterNote, waitForEndOfAnother } from './postmaster-file.js';

export interface EmbeddedPostgresOptions {
  /** The cluster's own folder; its log stands beside it. Made when it is not there. */
  readonly dataDir: string;
  /** A free one when it is not given. */
  readonly port?: number;
  /** false only for tests: nothing is flushed to the disk. */
  readonly durable: boolean;
  /** With a password the server asks for it; without one it trusts this machine (tests). */
  readonly password?: string;
  /** Made when it is not there. */
  readonly database?: string;
  /** How root becomes somebody else; found out when it is not given. */
  readonly runAs?: RunAs;
}

export interface EmbeddedPostgres {
  /** The address of the superuser. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Settles when the server has gone, for whatever reason. */
  readonly exited: Promise<ServerExit>;
  readonly stop: () => Promise<void>;
}

const lookEveryMs = 20;
/** Five minutes: after a crash the server first reads its log again. */
const looksForReady = 15_000;
const startAgainAfterMs = 500;
const startsAtMost = 20;

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable, password } = options;
  const binaries = findPostgresBinaries();
  const dataDir = await settle(options.dataDir);
  const cluster = { binaries, dataDir, runAs: options.runAs ?? (await chooseRunAs()), durable, password };
  await waitForEndOfAnother(dataDir);
  await prepareCluster(cluster);
  const { server, port } = await startServer(cluster, options.port);
  try {
    await prepareDatabase(options, port);
  } catch (fault) {
    await server.stop();
    throw fault;
  }
  return { url: addressOf(options, port), port, pid: server.pid, exited: server.exited, stop: server.stop };
}

/** The folder's true name, by which the kernel knows who works in it. */
async function settle(dataDir: string): Promise<string> {
  const parent = dirname(resolve(dataDir));
  await mkdir(parent, { recursive: true, mode: 0o700 });
  return join(await realpath(parent), basename(dataDir));
}

async function startServer(cluster: Cluster, fixedPort?: number): Promise<{ server: ChildServer; port: number }> {
  const { binaries, dataDir, runAs, durable } = cluster;
  let said = '';
  for (let attempt = 0; attempt < startsAtMost; attempt += 1) {
    const port = fixedPort ?? (await findFreePort());
    const server = startChildServer({
      binary: binaries.postgres,
      args: ['-D', dataDir, ...serverSettings(durable, port)],
      environment: plainEnvironment,
      runAs,
      logFile: `${dataDir}.log`,
      stopSignal: 'SIGINT',
    });
    if (await isReady(server, dataDir)) return { server, port };
    await server.stop();
    said = server.logTail();
    // The children of a killed server hold its memory for a moment; a free port may have been taken in between.
    if (!/shared memory block|could not bind|could not create any TCP/.test(said)) break;
    await wait(startAgainAfterMs);
  }
  throw new LocalFault('postgres.start-failed', `PostgreSQL did not start. Its last words (${dataDir}.log):\n${said}`);
}

function serverSettings(durable: boolean, port: number): string[] {
  const onDisk = durable ? 'on' : 'off';
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    // One house needs a third of the first; a server that keeps nothing serves several side by side.
    max_connections: durable ? '100' : '300',
    shared_buffers: durable ? '256MB' : '128MB',
    max_wal_size: '2GB',
    fsync: onDisk,
    synchronous_commit: onDisk,
    full_page_writes: onDisk,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // No name, phone or text of a citizen in the server's log: neither parameters nor statements nor the rows of a detail.
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  } as const;
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function isReady(server: ChildServer, dataDir: string): Promise<boolean> {
  for (let look = 0; look < looksForReady && server.isRunning(); look += 1) {
    const { pid, status } = await readPostmasterNote(dataDir);
    if (pid === server.pid && status === 'ready') return true;
    await wait(lookEveryMs);
  }
  return false;
}

async function prepareDatabase(options: EmbeddedPostgresOptions, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf({ ...options, database: superuser }, port) });
  await client.connect().catch((fault: unknown) => {
    if (!(fault instanceof pg.DatabaseError) || fault.code !== '28P01') throw fault;
    throw new LocalFault(
      'postgres.wrong-password',
      `The data in ${options.dataDir} were made with other secrets. Put the secrets that belong to them back, or choose another ANQI_HOME.`,
    );
  });
  try {
    await checkLocale(client);
    const { database = superuser } = options;
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

async function checkLocale(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string; ctype: string; isLetter: boolean }>(
    `select pg_encoding_to_char(encoding) as encoding, datctype as ctype, '投诉举报' ~ '^\\w+$' as "isLetter"
       from pg_database where datname = current_database()`,
  );
  const [found] = rows;
  if (found?.encoding === 'UTF8' && found.isLetter && !['C', 'POSIX'].includes(found.ctype)) return;
  throw new LocalFault(
    'postgres.wrong-locale',
    `The database was made with ${found?.encoding ?? ''} and ${found?.ctype ?? ''}: Chinese words could not be searched in it.`,
  );
}

function addressOf({ password, database = superuser }: EmbeddedPostgresOptions, port: number): string {
  const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`;
  return `postgres://${superuser}${secret}@127.0.0.1:${String(port)}/${encodeURIComponent(database)}`;
}
