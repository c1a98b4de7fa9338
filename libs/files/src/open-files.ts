// Opens the files room for a process: its folder or bucket, its scanner, its keys, and the few objects that use them.
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Attachments, type Records, ReleasedCopies } from '#records';
import { SealingKeyFile, VaultKeysFile, headOf } from '#seal';
import type { Settings } from '#settings';
import { Caretaker } from './caretaker.js';
import { Clamd } from './clamd.js';
import { Covering } from './covering.js';
import { DiskStore } from './disk-store.js';
import { Downloads } from './downloads.js';
import { Examination } from './examination.js';
import { FILE_KINDS } from './file-kinds.table.js';
import type { FileStore } from './file-store.js';
import { Quarantine } from './quarantine.js';
import { S3Store } from './s3-store.js';
import { SignedNotes } from './signed-notes.js';
import { Turns } from './turns.js';
import { Uploads } from './uploads.js';

export interface FilesOptions {
  readonly settings: Settings;
  readonly records: Pick<Records, 'app' | 'vault' | 'city'>;
}

export interface Files {
  readonly uploads: Uploads;
  readonly downloads: Downloads;
  readonly caretaker: Caretaker;
  /** Makes what may be passed on of a picture. */
  readonly covering: Covering;
  /** Passes to send files for one draft or filing. */
  readonly passes: SignedNotes;
  /** Tickets to fetch one file from the download origin. */
  readonly tickets: SignedNotes;
}

/** Decoding is the dearest thing this house does, and it must not starve the doors. */
const decodedAtOnce = 2;

/** @throws Error when a setting is missing or the folder cannot be made; SealFault seal.key-malformed */
export async function openFiles({ settings, records }: FilesOptions): Promise<Files> {
  const { vaultPublicKeyFile, vaultPrivateKeyFile, queryCodeSecret } = settings;
  if (vaultPublicKeyFile === undefined || queryCodeSecret === undefined) {
    throw new Error('The files room needs VAULT_PUBLIC_KEY_FILE and QUERY_CODE_SECRET.');
  }
  const quarantine = await Quarantine.at(join(folderOf(settings), 'quarantine'));
  const store = storeOf(settings);
  const sealingKey = new SealingKeyFile(vaultPublicKeyFile);
  // Who has no way to the vault has no use for its key, and does not hold it.
  const mayOpen = records.vault !== undefined && vaultPrivateKeyFile !== undefined;
  const vaultKeys = mayOpen ? new VaultKeysFile(vaultPrivateKeyFile) : undefined;
  const scanner = settings.clamdUrl === undefined ? undefined : new Clamd(settings.clamdUrl);
  const attachments = new Attachments(records.app, records.city);
  const mostBytesInAll = settings.filesQuotaBytes;
  const mostBytes = settings.attachmentMaxBytes;
  const turns = new Turns(decodedAtOnce);
  const examination = new Examination({ attachments, quarantine, store, scanner, sealingKey, mostBytes, turns });
  const kinds = settings.attachmentKinds.split(',');
  const limits = {
    kinds: FILE_KINDS.filter((kind) => kinds.includes(kind)),
    mostBytes,
    mostBytesInAll,
    mostBytesTogether: settings.attachmentsMaxBytes,
    mostTogether: settings.attachmentsMaxCount,
  };
  return {
    uploads: new Uploads({ attachments, quarantine, examination, sealingKey, limits }),
    downloads: new Downloads({
      attachments,
      copies: new ReleasedCopies(records.app),
      store,
      vault: records.vault,
      vaultKeys,
      city: records.city,
    }),
    caretaker: new Caretaker({ attachments, quarantine, store, examination, mostBytesInAll }),
    covering: new Covering({ attachments, quarantine, store, mostBytes, turns }),
    passes: new SignedNotes(queryCodeSecret, 'upload pass'),
    tickets: new SignedNotes(queryCodeSecret, 'download ticket'),
  };
}

/** The heads of all originals that are kept: they stand outside the database, and a rotation must not forget them. */
export async function* headsOfOriginals(settings: Settings): AsyncGenerator<Uint8Array> {
  const store = storeOf(settings);
  for await (const { key } of store.list('original')) {
    const original = await store.open(key);
    // Swept away since it was listed.
    if (original !== undefined) yield await firstBytesOf(original);
  }
}

async function firstBytesOf(original: Readable): Promise<Uint8Array> {
  let first = Buffer.alloc(0);
  for await (const chunk of original) {
    if (Buffer.isBuffer(chunk)) first = Buffer.concat([first, chunk]);
    if (headOf(first).length === first.length) continue;
    break;
  }
  return headOf(first);
}

function storeOf(settings: Settings): FileStore {
  const { filesS3Url } = settings;
  return filesS3Url === undefined ? new DiskStore(join(folderOf(settings), 'kept')) : new S3Store(filesS3Url);
}

function folderOf({ filesDir, home }: Settings): string {
  return filesDir ?? join(home, 'files');
}
