// `anqi` as a process of its own, which a test can kill after as many steps as it likes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface AnqiRun {
  readonly code: number | null;
  readonly said: string;
  readonly errors: string;
}

const loader = resolve('test/setup/typescript.mjs');
const entry = resolve('apps/cli/src/main.ts');
const script = (words: readonly string[]): string =>
  `const { main } = await import(${JSON.stringify(entry)}); process.exitCode = await main(${JSON.stringify(words)});`;

/** When a process is killed without a word: after so many lines that end so. */
export interface KillAfter {
  readonly lines: number;
  readonly ending: string;
}

/** @param killAfter batches that were said to be done before it is killed without a word */
export function runKeys(
  environment: Readonly<Record<string, string>>,
  words: readonly string[],
  killAfter?: number,
): Promise<AnqiRun> {
  const kill = killAfter === undefined ? undefined : { lines: killAfter, ending: 'handed on\n' };
  return runAnqi(environment, ['keys', ...words], kill);
}

export async function runAnqi(
  environment: Readonly<Record<string, string>>,
  words: readonly string[],
  kill?: KillAfter,
): Promise<AnqiRun> {
  const child = spawn(process.execPath, ['--import', loader, '--input-type=module', '-e', script(words)], {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  let [said, errors] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (kill !== undefined && said.split(kill.ending).length - 1 >= kill.lines) child.kill('SIGKILL');
  });
  await gone;
  return { code: child.exitCode, said, errors };
}
