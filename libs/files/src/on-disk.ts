// What must be sure of a file on a disk: that it lies there, what it is, and whether it is there at all.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** What was written to a file or a folder is on the disk. */
export async function settle(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** What a look at a file answers, or this where the file is not there. */
export async function orIfAbsent<T, U>(asking: Promise<T>, otherwise: U): Promise<T | U> {
  return asking.catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return otherwise;
    throw fault;
  });
}
