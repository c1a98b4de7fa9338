// Keeps checked files in a folder: whole or not at all, on the disk before anybody is told.
import { createReadStream } from 'node:fs';
import { mkdir, opendir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { trueNowMs } from './clock.js';
import type { FileStore, KeptFile } from './file-store.js';
import { orIfAbsent, settle } from './on-disk.js';

export class DiskStore implements FileStore {
  /** @param folder on the same file system as quarantine, so that a rename is enough */
  constructor(private readonly folder: string) {}

  async put(key: string, path: string): Promise<void> {
    const place = join(this.folder, key);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await settle(path);
    // Dated today even when it was there before: the sweep leaves what is young alone.
    const nowSeconds = trueNowMs() / 1000;
    await utimes(path, nowSeconds, nowSeconds);
    await rename(path, place);
    await settle(dirname(place));
  }

  async open(key: string): Promise<Readable | undefined> {
    const place = join(this.folder, key);
    const isThere = await orIfAbsent(
      stat(place).then(() => true),
      false,
    );
    return isThere ? createReadStream(place) : undefined;
  }

  async remove(key: string): Promise<void> {
    await rm(join(this.folder, key), { force: true });
  }

  async *list(prefix: string): AsyncGenerator<KeptFile> {
    const folder = await orIfAbsent(opendir(join(this.folder, prefix), { recursive: true }), undefined);
    if (folder === undefined) return;
    for await (const entry of folder) {
      if (!entry.isFile()) continue;
      const key = join(prefix, join(entry.parentPath, entry.name).slice(join(this.folder, prefix).length + 1));
      const found = await orIfAbsent(stat(join(this.folder, key)), undefined);
      if (found !== undefined) yield { key, modifiedAtMs: found.mtimeMs };
    }
  }
}
