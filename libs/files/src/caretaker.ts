// Keeps the room in order, called by the worker: checks what waits, sweeps what nobody owns, says when it gets full.
import { type Attachments, DRAFT_HOURS } from '#records';
import { trueNowMs } from './clock.js';
import { HELD_SECONDS, type Examination } from './examination.js';
import type { FileStore, KeptFile } from './file-store.js';
import type { Quarantine, WaitingFile } from './quarantine.js';

export interface CaretakerParts {
  readonly attachments: Attachments;
  readonly quarantine: Quarantine;
  readonly store: FileStore;
  readonly examination: Examination;
  readonly mostBytesInAll: number;
}

export interface Swept {
  readonly forgotten: number;
  readonly removed: number;
}

const checkedAtOnce = 2;
const auditedAtOnce = 100;
const lookedUpAtOnce = 500;
/** Younger files may belong to a row that is about to be written. */
const youngMs = 3_600_000;
const fullFrom = 0.8;

export class Caretaker {
  constructor(private readonly parts: CaretakerParts) {}

  /** Checks files that wait, longest first, and writes the hashes of what was filed into the audit. @returns how much was done */
  async round(): Promise<number> {
    const { attachments, examination } = this.parts;
    const waiting = await attachments.holdWaiting(checkedAtOnce, HELD_SECONDS);
    for (const held of waiting) await examination.examine(held);
    return waiting.length + (await attachments.audit(auditedAtOnce));
  }

  /** Forgets abandoned uploads and drafts, then removes every file that no row owns. @param older than so much is not young */
  async sweep(
    older: { readonly hours: number; readonly ms: number } = { hours: DRAFT_HOURS, ms: youngMs },
  ): Promise<Swept> {
    const forgotten = await this.parts.attachments.forgetAbandoned(older.hours);
    const before = trueNowMs() - older.ms;
    const removed = (await this.sweepQuarantine(before)) + (await this.sweepStore(before));
    return { forgotten: forgotten.length, removed };
  }

  /** How much of the room is taken, from 0 on, and whether somebody should be told. */
  async fill(): Promise<{ readonly share: number; readonly isNearlyFull: boolean }> {
    const share = (await this.parts.attachments.storageUsed()) / this.parts.mostBytesInAll;
    return { share, isNearlyFull: share >= fullFrom };
  }

  private async sweepQuarantine(before: number): Promise<number> {
    let removed = 0;
    for await (const files of inBatches(this.parts.quarantine.list(), before)) {
      const states = await this.parts.attachments.listStates(files.map(({ id }) => id).filter(isId));
      const orphans = files.filter((file) => !isOwned(file, states.get(file.id)));
      for (const file of orphans) await this.parts.quarantine.removeFile(file);
      removed += orphans.length;
    }
    return removed;
  }

  private async sweepStore(before: number): Promise<number> {
    const { store, attachments } = this.parts;
    let removed = 0;
    for (const prefix of ['copy', 'original']) {
      for await (const files of inBatches(store.list(prefix), before)) {
        const names = files.map(nameOf);
        const owned =
          prefix === 'copy'
            ? await attachments.listCopiesInUse(names)
            : new Set((await attachments.listStates(names.filter(isId))).keys());
        const orphans = files.filter((file) => !owned.has(nameOf(file)));
        for (const { key } of orphans) await store.remove(key);
        removed += orphans.length;
      }
    }
    return removed;
  }
}

type State = 'receiving' | 'quarantined' | 'clean' | 'refused';

function isOwned({ role }: WaitingFile, state: State | undefined): boolean {
  switch (role) {
    case 'arriving':
      return state === 'receiving';
    case 'arrived':
      return state === 'receiving' || state === 'quarantined';
    case 'scratch':
      return false;
  }
}

async function* inBatches<T extends { readonly modifiedAtMs: number }>(
  files: AsyncIterable<T>,
  before: number,
): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const file of files) {
    if (file.modifiedAtMs > before) continue;
    batch.push(file);
    if (batch.length < lookedUpAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function nameOf({ key }: KeptFile): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

function isId(name: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);
}
