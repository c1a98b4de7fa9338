// A server as a direct child: it dies with us, is not reached by the terminal's Ctrl-C, and writes its log to a file.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Who the server is to be: postgres refuses to be root. */
export type RunAs =
  | { readonly kind: 'self' }
  | { readonly kind: 'mapping' }
  | { readonly kind: 'account'; readonly name: string; readonly uid: number; readonly gid: number };

export interface ServerCommand {
  readonly binary: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly runAs: RunAs;
  readonly logFile: string;
  /** Sent by the kernel when we die without a word, and by stop. */
  readonly stopSignal: 'SIGINT' | 'SIGTERM';
  /** What the server reads from its standard input, where a secret would otherwise stand in the list of processes. */
  readonly input?: string;
}

export interface ServerExit {
  readonly code: number | null;
  readonly signal: string | null;
}

export interface ChildServer {
  readonly pid: number;
  /** Settles when the server has gone, for whatever reason. */
  readonly exited: Promise<ServerExit>;
  readonly isRunning: () => boolean;
  readonly logTail: () => string;
  readonly stop: () => Promise<void>;
}

const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const logLimitBytes = 5_000_000;
const patienceSeconds = { orderly: 30, hurried: 10 } as const;

/** Nothing of our own environment reaches the server but what is named: no PG…, no LANG, no secret. */
export const plainEnvironment = { PATH: systemPath, LC_ALL: 'C.UTF-8', TZ: 'UTC' } as const;

export function startChildServer(command: ServerCommand): ChildServer {
  const [program = command.binary, ...args] = commandLine(command);
  const { log, from } = openLog(command.logFile);
  const child = spawn(program, args, {
    stdio: [command.input === undefined ? 'ignore' : 'pipe', log, log],
    env: { ...command.environment },
    // Its own process group: a Ctrl-C in the terminal is for us; we stop the servers last.
    detached: true,
    cwd: '/',
    ...(command.runAs.kind === 'account' ? { uid: command.runAs.uid, gid: command.runAs.gid } : {}),
  });
  closeSync(log);
  let exit: ServerExit | undefined;
  const exited = new Promise<ServerExit>((resolve) => {
    const settle = (code: number | null, signal: string | null) => {
      exit ??= { code, signal };
      resolve(exit);
    };
    child.once('exit', settle);
    child.once('error', () => settle(null, null));
  });
  child.stdin?.on('error', () => undefined).end(command.input);
  const isRunning = () => exit === undefined;
  return {
    pid: child.pid ?? 0,
    exited,
    isRunning,
    logTail: () =>
      readFileSync(command.logFile).subarray(from).toString('utf8').trim().split('\n').slice(-12).join('\n'),
    stop: async () => {
      if (!isRunning()) return;
      child.kill(command.stopSignal);
      if (await settlesWithin(exited, patienceSeconds.orderly)) return;
      child.kill('SIGQUIT');
      if (await settlesWithin(exited, patienceSeconds.hurried)) return;
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** The words before the server's own: who it is to be, and the signal that follows our death. */
export function commandLine({
  binary,
  args,
  runAs,
  stopSignal,
}: Omit<ServerCommand, 'environment' | 'logFile'>): string[] {
  const mapping = runAs.kind === 'mapping' ? ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'] : [];
  // Last before the server: entering a namespace or changing the user would clear the signal again.
  const mourning = canMourn() ? ['setpriv', '--pdeathsig', stopSignal.slice(3), '--'] : [];
  return [...mapping, ...mourning, binary, ...args];
}

export function canRun(program: string, args: readonly string[]): boolean {
  return spawnSync(program, [...args], { stdio: 'ignore' }).status === 0;
}

export async function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

let mourns: boolean | undefined;

function canMourn(): boolean {
  mourns ??= canRun('setpriv', ['--pdeathsig', 'INT', '--', 'true']);
  return mourns;
}

function openLog(file: string): { log: number; from: number } {
  if (existsSync(file) && statSync(file).size > logLimitBytes) renameSync(file, `${file}.1`);
  const from = existsSync(file) ? statSync(file).size : 0;
  return { log: openSync(file, 'a', 0o600), from };
}

async function settlesWithin(exited: Promise<ServerExit>, seconds: number): Promise<boolean> {
  const bell = new AbortController();
  const late = wait(seconds * 1000, false, { signal: bell.signal }).catch(() => false);
  const inTime = await Promise.race([exited.then(() => true), late]);
  bell.abort();
  return inTime;
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}
