// Has an image made anew by a child process with little time and little memory; what it leaves behind is pixels alone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FileRefusal } from './file-fault.js';
import type { FileKind } from './file-kinds.table.js';

export type Remade = 'made' | FileRefusal;

/** A part of a picture in its own pixels, from its upper left corner. */
export interface Cover {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  readonly source: string;
  readonly copy: string;
  readonly kind: FileKind;
}

const child = fileURLToPath(new URL('./remake-image.child.mjs', import.meta.url));
/** More than any telephone takes, and a tenth of a second of decoding for each million. */
export const mostPixels = 50_000_000;
const patienceMs = 20_000;
const mostResidentBytes = 900 * 1024 * 1024;
const lookEveryMs = 25;
const pageBytes = 4096;

const ANSWERS: Readonly<Record<string, Remade>> = {
  made: 'made',
  animated: 'attachment.animated',
  'too-many-pixels': 'attachment.too-many-pixels',
  'not-what-it-says': 'attachment.not-what-it-says',
};

export async function remakeImage(source: string, copy: string, kind: FileKind): Promise<Remade> {
  const said = await childSays([source, copy, kind, String(mostPixels)]);
  return ANSWERS[said] ?? 'attachment.unreadable';
}

/** Made anew with parts of it black, flat, and of its pixels alone. */
export async function coverImage(
  picture: Picture,
  covers: readonly Cover[],
): Promise<Remade | 'attachment.cover-outside'> {
  const { source, copy, kind } = picture;
  const said = await childSays([source, copy, kind, String(mostPixels), JSON.stringify(covers)]);
  return said === 'outside' ? 'attachment.cover-outside' : (ANSWERS[said] ?? 'attachment.unreadable');
}

async function childSays(given: readonly string[]): Promise<string> {
  const words = ['--max-old-space-size=128', child, ...given];
  // Nothing of this process goes along: no address of a database, no secret.
  const running = spawn(process.execPath, words, { env: {}, stdio: ['ignore', 'pipe', 'ignore'] });
  const gone = once(running, 'close');
  const deadline = setTimeout(() => running.kill('SIGKILL'), patienceMs);
  const watching = new AbortController();
  const watch = killWhenFat(running.pid, () => running.kill('SIGKILL'), watching.signal);
  let said = '';
  running.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('latin1')));
  try {
    await gone;
    return said;
  } finally {
    clearTimeout(deadline);
    watching.abort();
    await watch;
  }
}

/** Where the kernel tells how much a process holds (Linux); elsewhere time and pixels are the only limits. */
async function killWhenFat(pid: number | undefined, kill: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const statm = await readFile(`/proc/${String(pid)}/statm`, 'latin1').catch(() => undefined);
    if (statm === undefined) return;
    if (Number(statm.split(' ')[1]) * pageBytes > mostResidentBytes) kill();
    await wait(lookEveryMs, undefined, { signal }).catch(() => undefined);
  }
}
