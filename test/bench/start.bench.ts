// How long the second `npm start` takes on an installed and built tree, until the doors answer and the bells are awake.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchLine } from './bench-line.js';

const READY_WITHIN_SECONDS = 15;
const BUILT = 'dist/.built';

/** The first start makes the city, the second finds it. */
export async function bench(): Promise<readonly BenchLine[]> {
  if (!existsSync(BUILT)) throw new Error('The start is measured on a built tree: npm run build first.');
  const home = await mkdtemp(join(tmpdir(), 'anqi-bench-home-'));
  try {
    const first = await secondsToReady(home);
    const second = await secondsToReady(home);
    return [
      { name: 'npm start, first', value: first, unit: 's', atMost: READY_WITHIN_SECONDS },
      { name: 'npm start, again', value: second, unit: 's', atMost: READY_WITHIN_SECONDS },
    ];
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** From the command to the line that names the address; then the house is closed as by Ctrl-C. */
function secondsToReady(home: string): Promise<number> {
  return new Promise((settle, fail) => {
    const begunAt = performance.now();
    let seconds = Number.NaN;
    let said = '';
    const child = spawn(process.execPath, ['apps/local/start.mjs'], {
      env: { PATH: searchPath(), ANQI_HOME: home, ANQI_MODE: 'demo' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!Number.isNaN(seconds) || !said.includes('Ctrl-C closes')) return;
      seconds = (performance.now() - begunAt) / 1000;
      child.kill('SIGINT');
    });
    child.once('error', fail);
    child.once('exit', () => (Number.isNaN(seconds) ? fail(new Error(`it did not start:\n${said}`)) : settle(seconds)));
  });
}

/** Where node itself stands, and what a system has in any case. */
function searchPath(): string {
  return [join(process.execPath, '..'), '/usr/local/bin', '/usr/bin', '/bin'].join(':');
}
