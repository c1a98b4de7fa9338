// Whether our own PostgreSQL starts, keeps, stops and dies as it should, whoever starts it.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import type { EmbeddedPostgres } from './embedded-postgres.js';
import { findAccount } from './postgres-cluster.js';

let folder: string;
let dataDir: string;
const started: EmbeddedPostgres[] = [];
const launched: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anqi-postgres-'));
  dataDir = join(folder, 'home', 'postgres');
});

afterEach(async () => {
  launched.splice(0).forEach((launcher) => launcher.kill('SIGKILL'));
  await Promise.all(started.splice(0).map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
});

const start = async (more: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}) => {
  const server = await startEmbeddedPostgres({ dataDir, durable: false, ...more });
  started.push(server);
  return server;
};

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const isWorkingIn = (directory: string) =>
  spawnSync('sh', ['-c', `ls -l /proc/*/cwd 2>/dev/null | grep -q -- '-> ${directory}$'`]).status === 0;

async function hasGone(directory: string): Promise<boolean> {
  for (let look = 0; look < 100; look += 1) {
    if (!isWorkingIn(directory)) return true;
    await wait(100);
  }
  return false;
}

const isRoot = process.getuid?.() === 0;
const whenRoot = isRoot ? it : it.skip;

describe('embedded PostgreSQL', () => {
  it('is made at the first start and keeps its data for the second', async () => {
    const first = await start({ database: 'anqi' });
    await ask(first.url, `create table kept as select '投诉举报' as word`);
    await first.stop();

    const second = await start({ database: 'anqi' });

    expect(await ask(second.url, 'select word from kept')).toEqual([{ word: '投诉举报' }]);
    expect(existsSync(`${dataDir}.making`)).toBe(false);
  });

  it('knows Chinese letters, counts in UTC and flushes what it promises when it is kept', async () => {
    const server = await start({ durable: true, password: 'p w/?#' });
    await ask(server.url, 'create extension pg_trgm');

    const rows = await ask(
      server.url,
      `select show_trgm('投诉举报') <> '{}' as searched, current_setting('timezone') as zone, current_setting('fsync') as fsync,
              current_setting('synchronous_commit') as commit, current_setting('data_checksums') as checksums,
              current_setting('log_parameter_max_length') as logged, current_setting('listen_addresses') as door`,
    );

    expect(rows).toEqual([
      { searched: true, zone: 'UTC', fsync: 'on', commit: 'on', checksums: 'on', logged: '0', door: '127.0.0.1' },
    ]);
  });

  it('asks for the password of its home and names the reason when it is another', async () => {
    const server = await start({ password: 'first' });
    const withoutPassword = server.url.replace(':first', '');

    await expect(ask(withoutPassword, 'select 1')).rejects.toThrow();
    await server.stop();
    await expect(start({ password: 'second' })).rejects.toMatchObject({ code: 'postgres.wrong-password' });
    expect(await hasGone(dataDir)).toBe(true);
  });

  it('refuses a folder in which another copy works, and leaves that copy alone', async () => {
    const first = await start();

    await expect(start()).rejects.toMatchObject({ code: 'postgres.already-running' });

    expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  }, 30_000);

  it('runs beside another copy in another folder', async () => {
    const [one, two] = await Promise.all([start(), start({ dataDir: join(folder, 'other', 'postgres') })]);

    expect(one.port).not.toBe(two.port);
    expect(await ask(two.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('starts again after its server was killed, at the same address, with what was committed', async () => {
    const first = await start({ durable: true });
    await ask(first.url, 'create table kept as select 7 as number');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;

    const second = await start({ durable: true, port: first.port });

    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'select number from kept')).toEqual([{ number: 7 }]);
  }, 30_000);

  it('starts again after server and launcher were killed in one blow, though nobody buried them', async () => {
    const launcher = launch({ words: [] });
    await firstWords(launcher.stdout);
    const pid = Number((await readFile(join(dataDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);
    launcher.kill('SIGSTOP');
    process.kill(pid, 'SIGKILL');
    expect(await hasGone(dataDir)).toBe(true);

    const second = await start();

    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  }, 30_000);

  it('begins anew where a first start was killed half-way', async () => {
    await mkdir(`${dataDir}.making`, { recursive: true });
    await writeFile(join(`${dataDir}.making`, 'PG_VERSION'), '18\n');

    const server = await start();

    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('does not touch the data of another version', async () => {
    await mkdir(dataDir, { recursive: true });
    await writeFile(join(dataDir, 'PG_VERSION'), '15\n');

    await expect(start()).rejects.toMatchObject({ code: 'postgres.other-version' });
  });

  it('writes no text of a citizen into its log, not even when a statement fails', async () => {
    const server = await start();
    await ask(server.url, 'create table person (name text primary key)');
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('insert into person values ($1)', ['李四的电话']);

    await expect(client.query('insert into person values ($1)', ['李四的电话'])).rejects.toThrow();
    await expect(client.query(`insert into person values ('李四的电话')`)).rejects.toThrow();
    await client.end();

    const log = await readFile(`${dataDir}.log`, 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('李四');
  });

  it.each(['SIGKILL', 'SIGINT'] as const)('goes down with a launcher that dies of %s', async (signal) => {
    const launcher = launch({ words: [] });
    await firstWords(launcher.stdout);
    expect(isWorkingIn(dataDir)).toBe(true);

    launcher.kill(signal);

    expect(await hasGone(dataDir)).toBe(true);
  });

  it('starts where no language is set and new files are for nobody else', async () => {
    const launcher = launch({ words: ['env', '-i', `PATH=/usr/bin:/bin`], umask: '077' });

    const said = await firstWords(launcher.stdout);
    launcher.kill('SIGKILL');

    expect(said).toContain('postgres://');
    expect(await hasGone(dataDir)).toBe(true);
  });

  whenRoot('as root, runs without root’s rights and leaves root’s files to root', async () => {
    const server = await start();

    const status = await readFile(`/proc/${String(server.pid)}/status`, 'utf8');

    expect(status).toMatch(/CapEff:\s+0+\n/);
    expect((await stat(dataDir)).uid).toBe(0);
  });

  whenRoot(
    'as root where namespaces are forbidden, runs as an account that exists, and gives the data back later',
    async () => {
      await chmod(folder, 0o711);
      const asAccount = await start({ runAs: await findAccount(['nobody']), password: 'kept' });
      await ask(asAccount.url, 'create table kept as select 7 as number');
      const owner = (await stat(dataDir)).uid;
      await asAccount.stop();

      const asRoot = await start({ password: 'kept' });

      expect(owner).not.toBe(0);
      expect((await stat(dataDir)).uid).toBe(0);
      expect(await ask(asRoot.url, 'select number from kept')).toEqual([{ number: 7 }]);
    },
  );

  whenRoot('as root, names the folder through which the account cannot pass', async () => {
    await chmod(folder, 0o700);

    const refused = start({ runAs: await findAccount(['nobody']) });

    await expect(refused).rejects.toMatchObject({ code: 'postgres.unreachable-folder' });
    await expect(refused).rejects.toThrow(folder);
  });

  whenRoot('runs for a plain user, and goes down with that user’s launcher', async () => {
    await chmod(folder, 0o777);
    const plainUser = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'];
    if (spawnSync('setpriv', [...plainUser.slice(1), 'test', '-r', resolve('package.json')]).status !== 0) {
      process.stderr.write('not run: PostgreSQL for a plain user (this project lies where no other user may look)\n');
      return;
    }

    const launcher = launch({ words: plainUser });
    const said = await firstWords(launcher.stdout);
    const owner = (await stat(dataDir)).uid;
    launcher.kill('SIGKILL');

    expect(said).toContain('postgres://');
    expect(owner).toBe(65534);
    expect(await hasGone(dataDir)).toBe(true);
  });

  it('is not reached by the Ctrl-C of our terminal: it stops last, when we say so', async () => {
    const server = await start();

    const status = await readFile(`/proc/${String(server.pid)}/stat`, 'utf8');

    expect(status.split(') ')[1]?.split(' ')[2]).toBe(String(server.pid));
  });

  it('lists no password among the processes', async () => {
    const server = await start({ password: 'geheim-im-haus' });

    expect(execFileSync('cat', [`/proc/${String(server.pid)}/cmdline`]).toString()).not.toContain('geheim');
  });
});

async function firstWords(stream: Readable): Promise<string> {
  return new Promise((resolve) => stream.once('data', (chunk: Buffer) => resolve(chunk.toString())));
}

function launch({ words, umask = '022' }: { words: readonly string[]; umask?: string }) {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(resolve('apps/local/src/embedded-postgres.ts'))});
    const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
    console.log(url);
    setInterval(() => undefined, 1000);`;
  const node = [
    process.execPath,
    '--import',
    resolve('test/setup/typescript.mjs'),
    '--input-type=module',
    '-e',
    script,
  ];
  const shell = ['-c', `umask ${umask}; exec "$@"`, 'sh', ...words, ...node];
  const launcher = spawn('sh', shell, { stdio: ['ignore', 'pipe', 'inherit'] });
  launched.push(launcher);
  return launcher;
}
