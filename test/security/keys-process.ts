// `anqi keys` as a process of its own, which a test can kill after as many batches as it likes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface KeysRun {
  readonly code: number | null;
  readonly said: string;
  readonly errors: string;
}

const loader = resolve('test/setup/typescript.mjs');
const entry = resolve('apps/cli/src/main.ts');
const script = (words: readonly string[]): string =>
  `const { main } = await import(${JSON.stringify(entry)}); process.exitCode = await main(${JSON.stringify(words)});`;

/** @param killAfter batches that were said to be done before it is killed without a word */
export async function runKeys(
  environment: Readonly<Record<string, string>>,
  words: readonly string[],
  killAfter?: number,
): Promise<KeysRun> {
  const child = spawn(process.execPath, ['--import', loader, '--input-type=module', '-e', script(['keys', ...words])], {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  let [said, errors] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (killAfter !== undefined && said.split('handed on\n').length - 1 >= killAfter) child.kill('SIGKILL');
  });
  await gone;
  return { code: child.exitCode, said, errors };
}
