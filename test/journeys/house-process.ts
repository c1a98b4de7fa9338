// The api or the worker as a process of its own, which a test can kill without a word and whose log it can read.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface HouseProcess {
  readonly kill: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | null>;
  /** What it has logged; empty where the house is silent. */
  readonly log: () => string;
}

const loader = resolve('test/setup/typescript.mjs');

export function startHouseProcess(name: 'api' | 'worker', environment: Readonly<Record<string, string>>): HouseProcess {
  const entry = resolve(`apps/${name}/src/main.ts`);
  const child: ChildProcess = spawn(process.execPath, ['--import', loader, entry], {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return {
    log: () => said,
    kill: async (signal) => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await gone;
      return child.exitCode;
    },
  };
}
