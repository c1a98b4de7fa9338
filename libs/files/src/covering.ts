// Makes the copy of a picture that may be passed on: what is covered is painted over in its pixels, and nothing else of it is left.
import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Attachments, MadeCopy, Scope } from '#records';
import { FileFault } from './file-fault.js';
import { findFileKind, isImage } from './file-kinds.table.js';
import { type FileStore, copyKey } from './file-store.js';
import { hashOf, orIfAbsent } from './on-disk.js';
import type { Quarantine } from './quarantine.js';
import { type Cover, coverImage } from './remake-image.js';
import type { Turns } from './turns.js';

export interface CoveringParts {
  readonly attachments: Attachments;
  readonly quarantine: Quarantine;
  readonly store: FileStore;
  readonly mostBytes: number;
  readonly turns: Turns;
}

export class Covering {
  constructor(private readonly parts: CoveringParts) {}

  /**
   * Makes and keeps a new picture of the copy that officers see; the original stays sealed and is not read.
   * @returns undefined where there is no such picture in sight
   * @throws FileFault attachment.cover-outside, attachment.too-many-pixels, attachment.unreadable, files.unavailable
   */
  async cover(scope: Scope, id: string, covers: readonly Cover[]): Promise<MadeCopy | undefined> {
    const found = await this.parts.attachments.find(scope, id);
    const kind = findFileKind(found?.kind ?? '');
    if (kind === undefined || !isImage(kind)) return undefined;
    const sha256 = found?.copySha256 ?? null;
    if (sha256 === null) return undefined;
    const { quarantine, turns } = this.parts;
    const [source, copy] = [quarantine.scratch(id), quarantine.scratch(id)];
    try {
      await this.fetch(sha256, source);
      const made = await turns.take(() => coverImage({ source, copy, kind }, covers));
      if (made !== 'made') throw new FileFault(made);
      return { kind, ...(await this.keep(copy)) };
    } finally {
      await Promise.all([source, copy].map((path) => rm(path, { force: true })));
    }
  }

  private async fetch(sha256: string, path: string): Promise<void> {
    const seen = await this.parts.store.open(copyKey(sha256));
    if (seen === undefined) throw new FileFault('files.unavailable');
    await pipeline(seen, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  }

  private async keep(copy: string): Promise<Omit<MadeCopy, 'kind'>> {
    const { store, mostBytes } = this.parts;
    const bytes = await orIfAbsent(
      stat(copy).then(({ size }) => size),
      0,
    );
    if (bytes === 0) throw new FileFault('attachment.unreadable');
    if (bytes > mostBytes) throw new FileFault('attachment.too-many-pixels');
    const sha256 = await hashOf(copy);
    await store.put(copyKey(sha256), copy);
    return { sha256, bytes };
  }
}
