// Opens the files room for a process: its folder or bucket, its scanner, its keys, and the few objects that use them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Attachments, type Records } from '#records';
import { readVaultPrivateKey, readVaultPublicKey } from '#seal';
import type { Settings } from '#settings';
import { Caretaker } from './caretaker.js';
import { Clamd } from './clamd.js';
import { DiskStore } from './disk-store.js';
import { Downloads } from './downloads.js';
import { Examination } from './examination.js';
import { FILE_KINDS } from './file-kinds.table.js';
import { Quarantine } from './quarantine.js';
import { S3Store } from './s3-store.js';
import { SignedNotes } from './signed-notes.js';
import { Uploads } from './uploads.js';

export interface FilesOptions {
  readonly settings: Settings;
  readonly records: Pick<Records, 'app' | 'vault' | 'city'>;
}

export interface Files {
  readonly uploads: Uploads;
  readonly downloads: Downloads;
  readonly caretaker: Caretaker;
  /** Passes to send files for one draft or filing. */
  readonly passes: SignedNotes;
  /** Tickets to fetch one file from the download origin. */
  readonly tickets: SignedNotes;
}

/** @throws Error when a setting is missing or the folder cannot be made; SealFault seal.key-malformed */
export async function openFiles({ settings, records }: FilesOptions): Promise<Files> {
  const { vaultPublicKeyFile, vaultPrivateKeyFile, queryCodeSecret } = settings;
  if (vaultPublicKeyFile === undefined || queryCodeSecret === undefined) {
    throw new Error('The files room needs VAULT_PUBLIC_KEY_FILE and QUERY_CODE_SECRET.');
  }
  const folder = settings.filesDir ?? join(settings.home, 'files');
  const quarantine = await Quarantine.at(join(folder, 'quarantine'));
  const store =
    settings.filesS3Url === undefined ? new DiskStore(join(folder, 'kept')) : new S3Store(settings.filesS3Url);
  const publicKey = readVaultPublicKey(await readFile(vaultPublicKeyFile, 'utf8'));
  // Who has no way to the vault has no use for its key, and does not hold it.
  const mayOpen = records.vault !== undefined && vaultPrivateKeyFile !== undefined;
  const privatePem = !mayOpen ? undefined : await readFile(vaultPrivateKeyFile, 'utf8');
  const privateKey = privatePem === undefined ? undefined : readVaultPrivateKey(privatePem);
  const scanner = settings.clamdUrl === undefined ? undefined : new Clamd(settings.clamdUrl);
  const attachments = new Attachments(records.app, records.city);
  const mostBytesInAll = settings.filesQuotaBytes;
  const mostBytes = settings.attachmentMaxBytes;
  const examination = new Examination({ attachments, quarantine, store, scanner, publicKey, mostBytes });
  const kinds = settings.attachmentKinds.split(',');
  const limits = {
    kinds: FILE_KINDS.filter((kind) => kinds.includes(kind)),
    mostBytes,
    mostBytesInAll,
    mostBytesTogether: settings.attachmentsMaxBytes,
    mostTogether: settings.attachmentsMaxCount,
  };
  return {
    uploads: new Uploads({ attachments, quarantine, examination, publicKey, limits }),
    downloads: new Downloads({ attachments, store, vault: records.vault, privateKey, city: records.city }),
    caretaker: new Caretaker({ attachments, quarantine, store, examination, mostBytesInAll }),
    passes: new SignedNotes(queryCodeSecret, 'upload pass'),
    tickets: new SignedNotes(queryCodeSecret, 'download ticket'),
  };
}
