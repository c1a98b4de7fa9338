// The folder of a PostgreSQL cluster: made whole or not at all, and owned by whoever will run the server.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { canRun, commandLine, plainEnvironment } from './child-server.js';
import type { RunAs } from './child-server.js';
import { LocalFault } from './local-fault.js';
import type { PostgresBinaries } from './postgres-binaries.js';

export interface Cluster {
  readonly binaries: PostgresBinaries;
  readonly dataDir: string;
  readonly runAs: RunAs;
  readonly durable: boolean;
  readonly password: string | undefined;
}

export const superuser = 'postgres';

// The builtin provider sorts alike on every machine; C.UTF-8 as ctype is what makes Chinese letters letters to pg_trgm.
const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

const run = promisify(execFile);

/** Leaves a folder in which the server can start: made if need be, of the right version, owned by the right user. */
export async function prepareCluster(cluster: Cluster): Promise<void> {
  await checkPath(cluster);
  if (!(await exists(join(cluster.dataDir, 'PG_VERSION')))) await createCluster(cluster);
  await checkVersion(cluster);
  await takeOver(cluster);
}

/** Root maps itself to nobody: no account is made, files stay root's own. Where that is forbidden, an account that exists. */
export async function chooseRunAs(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  if (canRun('unshare', ['--user', '--map-user=65534', '--map-group=65534', '--', 'true'])) return { kind: 'mapping' };
  return findAccount(['postgres', 'nobody']);
}

/** @throws LocalFault when none of the accounts exists */
export async function findAccount(names: readonly string[]): Promise<RunAs> {
  for (const line of (await readFile('/etc/passwd', 'utf8')).split('\n')) {
    const [name = '', , uid, gid] = line.split(':');
    if (names.includes(name)) return { kind: 'account', name, uid: Number(uid), gid: Number(gid) };
  }
  throw new LocalFault(
    'postgres.start-failed',
    'PostgreSQL refuses to run as root, and neither a user namespace nor an account nobody is to be had. Start as another user.',
  );
}

/** Another account must be able to walk to the data and the server, though not to read what lies beside them. */
async function checkPath({ binaries, dataDir, runAs }: Cluster): Promise<void> {
  if (runAs.kind !== 'account') return;
  await chmod(dirname(dataDir), 0o711);
  for (const target of [dataDir, binaries.postgres]) {
    for (let folder = dirname(target); folder !== dirname(folder); folder = dirname(folder)) {
      const { mode, uid } = await stat(folder);
      if (uid === runAs.uid || (mode & 0o001) !== 0) continue;
      throw new LocalFault(
        'postgres.unreachable-folder',
        `The account ${runAs.name}, as which PostgreSQL must run here, cannot pass through ${folder}. ` +
          'Move the project or ANQI_HOME to a folder such as /var/lib/anqi, or start as another user than root.',
      );
    }
  }
}

async function createCluster({ binaries, dataDir, runAs, durable, password }: Cluster): Promise<void> {
  // Made beside its place and then moved, so that a start that was killed half-way leaves no half cluster.
  const making = `${dataDir}.making`;
  const passwordFile = `${dataDir}.${randomUUID()}`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  await writeFile(passwordFile, password ?? 'trusted', { mode: 0o600 });
  const ids = runAs.kind === 'account' ? { uid: runAs.uid, gid: runAs.gid } : {};
  if (runAs.kind === 'account') for (const path of [making, passwordFile]) await chown(path, runAs.uid, runAs.gid);
  const auth = password === undefined ? 'trust' : 'scram-sha-256';
  const args = [
    `--pgdata=${making}`,
    `--username=${superuser}`,
    `--auth=${auth}`,
    `--pwfile=${passwordFile}`,
    ...locale,
  ];
  const [program = '', ...words] = commandLine({
    binary: binaries.initdb,
    args: [...args, '--data-checksums', '--no-instructions', ...(durable ? [] : ['--no-sync'])],
    runAs,
    stopSignal: 'SIGTERM',
  });
  try {
    await run(program, words, { env: plainEnvironment, cwd: '/', ...ids });
  } catch (fault) {
    throw new LocalFault(
      'postgres.start-failed',
      `PostgreSQL could not be set up: ${fault instanceof Error ? fault.message : ''}`,
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(making, dataDir);
}

async function checkVersion({ binaries, dataDir }: Cluster): Promise<void> {
  const version = await readFile(join(dataDir, 'PG_VERSION'), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    throw new LocalFault(
      'postgres.unreachable-folder',
      `The folder ${dataDir} cannot be read (${fault.code ?? 'unknown'}). Start as its owner.`,
    );
  });
  if (version.trim() === binaries.majorVersion) return;
  throw new LocalFault(
    'postgres.other-version',
    `The data in ${dataDir} are of PostgreSQL ${version.trim()}, the server is ${binaries.majorVersion}. They must be carried over first.`,
  );
}

/** Root may have been somebody else the last time; for anybody else the folder is theirs or it is not. */
async function takeOver({ dataDir, runAs }: Cluster): Promise<void> {
  const { uid, gid } =
    runAs.kind === 'account' ? runAs : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  if ((await stat(dataDir)).uid === uid) return;
  if (runAs.kind === 'self') {
    throw new LocalFault(
      'postgres.unreachable-folder',
      `The folder ${dataDir} belongs to another user. Start as its owner.`,
    );
  }
  await run('chown', ['-R', '-h', `${String(uid)}:${String(gid)}`, dataDir]);
}

/** Whether something is there; a folder that may not be looked into is there too. */
async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (fault: NodeJS.ErrnoException) => fault.code === 'EACCES',
  );
}
