// Files on their way out: the copy to whoever has its case in sight, the original under a grant and no other way.
import { Readable } from 'node:stream';
import { type Attachments, type ReleasedCopies, type Scope, type UnitOfWork, VaultQuery } from '#records';
import { type VaultKeys, headOf, openBytes, openText, unseal } from '#seal';
import { ORIGINAL } from './examination.js';
import { FileFault } from './file-fault.js';
import { findFileKind, isImage, mediaTypeOf } from './file-kinds.table.js';
import { plainName } from './file-name.js';
import { type FileStore, copyKey, originalKey } from './file-store.js';
import { NAME } from './uploads.js';

export interface Given {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly stream: Readable;
}

export interface DownloadParts {
  readonly attachments: Attachments;
  readonly copies: ReleasedCopies;
  readonly store: FileStore;
  readonly vault: UnitOfWork | undefined;
  readonly vaultKeys: VaultKeys | undefined;
  readonly city: string;
}

export class Downloads {
  constructor(private readonly parts: DownloadParts) {}

  /** Whether a copy is there for this scope; asked again with every fetch. */
  async isInSight(scope: Scope, id: string): Promise<boolean> {
    return (await this.parts.attachments.find(scope, id))?.state === 'clean';
  }

  /** Undefined where it does not exist, is not in sight, or was not passed. @throws FileFault files.unavailable */
  async give(scope: Scope, id: string): Promise<Given | undefined> {
    const found = await this.parts.attachments.find(scope, id);
    const kind = findFileKind(found?.kind ?? '');
    if (found === undefined || kind === undefined || found.copySha256 === null) return undefined;
    const stream = await this.openKept(copyKey(found.copySha256));
    // The name it came with is sealed: whoever sees the case gets the place of the file in its address.
    const name = plainName(id.slice(0, 8), kind);
    return { name, mediaType: mediaTypeOf(kind), bytes: found.copyBytes ?? 0, stream };
  }

  /** Whether it is a picture, to be looked at before anything of it is passed on. */
  async isPicture(scope: Scope, id: string): Promise<boolean> {
    const found = await this.parts.attachments.find(scope, id);
    const kind = findFileKind(found?.kind ?? '');
    return found?.state === 'clean' && kind !== undefined && isImage(kind);
  }

  /** Whether a released copy is there for this scope; asked again with every fetch. */
  async isPassedOn(scope: Scope, id: string): Promise<boolean> {
    return (await this.parts.copies.find(scope, id)) !== undefined;
  }

  /** A copy that was passed on; undefined where it does not exist, is not for this scope, or was taken back. @throws FileFault files.unavailable */
  async givePassedOn(scope: Scope, id: string): Promise<Given | undefined> {
    const found = await this.parts.copies.find(scope, id);
    const kind = findFileKind(found?.kind ?? '');
    if (found === undefined || kind === undefined) return undefined;
    const stream = await this.openKept(copyKey(found.sha256));
    return { name: plainName(id.slice(0, 8), kind), mediaType: mediaTypeOf(kind), bytes: found.bytes, stream };
  }

  /** The file as it was sent, with its name; undefined unless a standing grant covers it. @throws FileFault files.unavailable */
  async giveOriginal(grant: string, id: string): Promise<Given | undefined> {
    const { vault, vaultKeys, city } = this.parts;
    if (vault === undefined || vaultKeys === undefined) throw new FileFault('files.unavailable');
    const query = new VaultQuery(vault);
    const found = await query.findOriginal({ city, grant }, id);
    const kind = findFileKind(found?.kind ?? '');
    if (found === undefined || kind === undefined) return undefined;
    const sealed = await this.openKept(originalKey(id));
    const findWrap = async (head: Uint8Array): Promise<Uint8Array | undefined> =>
      (await query.findWraps({ city, grant }, [head]))[0]?.wrapped;
    const nameWrap = await findWrap(headOf(found.name));
    const name = plainName(unseal(openText(vaultKeys, found.name, { ...NAME, id }, nameWrap)), kind);
    const stream = Readable.from(openBytes(vaultKeys, sealed, { ...ORIGINAL, id }, findWrap));
    return { name, mediaType: mediaTypeOf(kind), bytes: found.bytes, stream };
  }

  private async openKept(key: string): Promise<Readable> {
    const stream = await this.parts.store.open(key);
    if (stream === undefined) throw new FileFault('files.unavailable');
    return stream;
  }
}
