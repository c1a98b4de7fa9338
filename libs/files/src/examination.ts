// What happens to a file between its arrival and its first reader: sniffed, scanned, made anew, sealed, kept, in this order.
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Attachments, HeldAttachment } from '#records';
import { type SealedWithKey, type SealingKey, drawStreamKey, sealBytes } from '#seal';
import type { Clamd } from './clamd.js';
import { FileFault, type FileRefusal } from './file-fault.js';
import { type FileKind, findFileKind, isImage } from './file-kinds.table.js';
import { type FileStore, copyKey, originalKey } from './file-store.js';
import { copyWithoutTags } from './mp3.js';
import { copyWithoutTraces } from './mp4.js';
import { hashOf, orIfAbsent } from './on-disk.js';
import type { Quarantine } from './quarantine.js';
import { type Remade, remakeImage } from './remake-image.js';
import { sniff } from './sniff.js';
import type { Turns } from './turns.js';

export interface ExaminationParts {
  readonly attachments: Attachments;
  readonly quarantine: Quarantine;
  readonly store: FileStore;
  readonly scanner: Clamd | undefined;
  readonly sealingKey: SealingKey;
  readonly mostBytes: number;
  readonly turns: Turns;
}

/** `waiting`: it stays in quarantine and is tried again; the filing it belongs to goes on meanwhile. */
export type Finding = 'clean' | 'waiting' | FileRefusal;

/** Where the original of an attachment stands, for its seal. */
export const ORIGINAL = { table: 'attachment', column: 'original' } as const;

/** As long as a check may take at the very most. */
export const HELD_SECONDS = 120;
const firstPauseSeconds = 15;
const longestPauseSeconds = 900;

export class Examination {
  constructor(private readonly parts: ExaminationParts) {}

  /** Checks one file now, unless another process is at it. */
  async examineNow(id: string): Promise<Finding> {
    return this.parts.turns.take(async () => {
      const held = await this.parts.attachments.hold(id, HELD_SECONDS);
      return held === undefined ? 'waiting' : this.examine(held);
    });
  }

  /** Checks what this process holds; a fault of ours leaves it in quarantine for a later try. */
  async examine(held: HeldAttachment): Promise<Finding> {
    const { attachments, quarantine } = this.parts;
    try {
      const refusal = await this.findRefusal(held);
      if (refusal === 'waiting') return await this.waitLonger(held);
      const finding = refusal ?? (await this.keep(held));
      if (finding === 'clean') return finding;
      await attachments.markRefused(held.id, finding);
      await quarantine.remove(held.id);
      return finding;
    } catch (fault) {
      await this.waitLonger(held);
      if (passesByItself(fault)) return 'waiting';
      throw fault;
    }
  }

  private async findRefusal({ id, kind }: HeldAttachment): Promise<FileRefusal | 'waiting' | undefined> {
    const path = this.parts.quarantine.arrived(id);
    const sniffed = await sniff(path, getFileKind(kind));
    if ('refusal' in sniffed) return sniffed.refusal;
    switch (await this.parts.scanner?.ask(path)) {
      case 'infected':
        return 'attachment.infected';
      case 'unavailable':
        return 'waiting';
      case 'clean':
      case undefined:
        return undefined;
    }
  }

  /** Files first, then the row, then quarantine: whenever this is cut off, what is there is told by the row. */
  private async keep({ id, kind }: HeldAttachment): Promise<'clean' | FileRefusal> {
    const { attachments, quarantine, store, mostBytes } = this.parts;
    const [copy, sealed] = [quarantine.scratch(id), quarantine.scratch(id)];
    try {
      const made = await makeCopy(quarantine.arrived(id), copy, getFileKind(kind));
      if (made !== 'made') return made;
      const { size } = await stat(copy);
      if (size > mostBytes) return 'attachment.too-many-pixels';
      const sha256 = await hashOf(copy);
      const original = await this.sealOriginal(id, sealed);
      await store.put(originalKey(id), sealed);
      await store.put(copyKey(sha256), copy);
      await attachments.markClean(id, { sha256, bytes: size }, original);
      await quarantine.remove(id);
      return 'clean';
    } finally {
      await Promise.all([copy, sealed].map((path) => rm(path, { force: true })));
    }
  }

  /** @returns the head of what was sealed, with its data key: the caller keeps it where the row is */
  private async sealOriginal(id: string, sealed: string): Promise<SealedWithKey> {
    const key = drawStreamKey(this.parts.sealingKey.current);
    const plain = createReadStream(this.parts.quarantine.arrived(id));
    await pipeline(
      plain,
      (bytes: AsyncIterable<Buffer>) => sealBytes(key, bytes, { ...ORIGINAL, id }),
      createWriteStream(sealed, { flags: 'wx', mode: 0o600 }),
    );
    return { sealed: key.head, wrapped: key.wrapped };
  }

  private async waitLonger({ id, tries }: HeldAttachment): Promise<'waiting'> {
    const pause = Math.min(longestPauseSeconds, firstPauseSeconds * 2 ** Math.min(tries - 1, 10));
    await this.parts.attachments.tryLater(id, pause);
    return 'waiting';
  }
}

/** A bucket that is down, a disk that is full: no fault of the file, and none of this code. */
function passesByItself(fault: unknown): boolean {
  return fault instanceof FileFault || (fault instanceof Error && 'syscall' in fault);
}

async function makeCopy(source: string, copy: string, kind: FileKind): Promise<Remade> {
  if (isImage(kind)) {
    const made = await remakeImage(source, copy, kind);
    const isThere = await orIfAbsent(
      stat(copy).then(({ size }) => size > 0),
      false,
    );
    return made === 'made' && !isThere ? 'attachment.unreadable' : made;
  }
  if (kind === 'mp4') await copyWithoutTraces(source, copy);
  else if (kind === 'mp3') await copyWithoutTags(source, copy);
  else await copyFile(source, copy);
  return 'made';
}

function getFileKind(kind: string): FileKind {
  const found = findFileKind(kind);
  if (found === undefined) throw new Error('a row names a kind of file that the table does not know');
  return found;
}
