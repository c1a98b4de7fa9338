// A process that breaks in the middle of somebody's words must end, and say nothing of them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

// The line break and the feigned place are part of what he wrote.
const phone = `138${'0'.repeat(8)}`;
const words = `陈德明 ${phone} says\n    at his door (secret:1:1)`;
const breakings = {
  'a thrown fault': 'throw Object.assign(new TypeError(words), { code: "EBROKEN" });',
  'a broken promise': 'void Promise.reject(new TypeError(words));',
  'something that is no fault': 'throw words;',
  'hundreds of faults at once':
    'for (let at = 0; at < 300; at += 1) { void Promise.reject(new Error(words)); setImmediate(() => { throw new Error(words); }); }',
};

async function runAndBreak(breaking: string): Promise<{ readonly exitCode: number | null; readonly said: string }> {
  const program = `
    import { giveLastWords } from ${JSON.stringify(resolve('libs/settings/src/last-words.ts'))};
    giveLastWords('api');
    const words = ${JSON.stringify(words)};
    setTimeout(() => { ${breaking} }, 1);
    setTimeout(() => process.stdout.write('still here'), 2000);`;
  const loader = resolve('test/setup/typescript.mjs');
  const child = spawn(process.execPath, ['--import', loader, '--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  return { exitCode: child.exitCode, said };
}

describe('the last words of a process', () => {
  it.each(Object.entries(breakings))('are one line without a word of %s', async (_name, breaking) => {
    const { exitCode, said } = await runAndBreak(breaking);

    expect(exitCode).toBe(70);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(said)).toMatchObject({ level: 'fatal', process: 'api' });
    expect(said).not.toMatch(/陈德明|1380000|his door/);
  });

  it('name the kind of the fault, its code and where it was', async () => {
    const { said } = await runAndBreak(breakings['a thrown fault']);

    expect(JSON.parse(said)).toMatchObject({ fault: 'TypeError', code: 'EBROKEN', origin: 'uncaughtException' });
    expect(said).toMatch(/"at":\[".*\d+:\d+/);
  });
});
