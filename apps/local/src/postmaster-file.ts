// Reads the note that a PostgreSQL leaves in its folder, to tell whether one is at work there.
import { readFile, readdir, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './child-server.js';
import { LocalFault } from './local-fault.js';

export interface PostmasterNote {
  readonly pid?: number;
  readonly status?: string;
}

const lookEveryMs = 20;
/** Five seconds. */
const looksAtMost = 250;

export async function readPostmasterNote(dataDir: string): Promise<PostmasterNote> {
  const text = await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const status = lines[7]?.trim();
  return { ...(pid > 0 ? { pid } : {}), ...(status === undefined ? {} : { status }) };
}

/** A server whose launcher was killed a moment ago needs a moment itself; one that stays belongs to another copy. */
export async function waitForEndOfAnother(dataDir: string): Promise<void> {
  for (let look = 0; look < looksAtMost; look += 1) {
    if ((await findAtWork(dataDir)) === undefined) return removeNoteOfTheDead(dataDir);
    await wait(lookEveryMs);
  }
  throw new LocalFault(
    'postgres.already-running',
    `Another PostgreSQL (process ${String(await findAtWork(dataDir))}) already works in ${dataDir}. ` +
      'Stop that copy first, or set ANQI_HOME to another folder.',
  );
}

/** The noted number may belong to a stranger by now; but whoever works for a server has its data as working folder. */
async function findAtWork(dataDir: string): Promise<number | undefined> {
  if (process.platform !== 'linux') {
    const { pid } = await readPostmasterNote(dataDir);
    return pid !== undefined && isAlive(pid) ? pid : undefined;
  }
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const folder = await readlink(`/proc/${name}/cwd`).catch(() => undefined);
    if (folder === dataDir) return Number(name);
  }
  return undefined;
}

/** A killed server that nobody has buried still answers to its number, and would keep the next one out for ever. */
async function removeNoteOfTheDead(dataDir: string): Promise<void> {
  const { pid } = await readPostmasterNote(dataDir);
  if (pid === undefined || process.platform !== 'linux') return;
  const state = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
  if (/\) [ZX] /.test(state)) await rm(join(dataDir, 'postmaster.pid'), { force: true });
}
