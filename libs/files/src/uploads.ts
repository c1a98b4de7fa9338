// Files on their way in: announced, sent in parts, resumed where the line broke, checked when the last byte is here.
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Attachments, Holder, NewAttachment, Scope } from '#records';
import { type SealingKey, sealText } from '#seal';
import type { Examination } from './examination.js';
import { FileFault, type FileRefusal, refusalOf } from './file-fault.js';
import { type FileKind, fileKindOf } from './file-kinds.table.js';
import type { Quarantine } from './quarantine.js';

export interface UploadLimits {
  readonly kinds: readonly FileKind[];
  readonly mostBytes: number;
  readonly mostBytesInAll: number;
  readonly mostBytesTogether: number;
  readonly mostTogether: number;
}

export interface NewUpload {
  readonly holder: Holder;
  /** What it is, as whoever sends it says. */
  readonly role: NewAttachment['role'];
  readonly mediaType: string;
  readonly name: string;
  readonly bytes: number;
}

/** Who sends, and what he has in sight; nobody goes on with what another began. */
export interface Sender {
  readonly scope: Scope;
  /** filer or account:<id>. */
  readonly sentBy: string;
}

export interface UploadStanding {
  readonly offset: number;
  readonly bytes: number;
  readonly state: 'receiving' | 'quarantined' | 'clean' | 'refused';
  readonly refusal?: FileRefusal;
}

export interface UploadParts {
  readonly attachments: Attachments;
  readonly quarantine: Quarantine;
  readonly examination: Examination;
  readonly sealingKey: SealingKey;
  readonly limits: UploadLimits;
}

/** Where the name of a file stands, for its seal. */
export const NAME = { table: 'attachment', column: 'name_sealed' } as const;

const heic = /^image\/(?:hei[cf]|avif)(?:-sequence)?$/;
const longestName = 255;

export class Uploads {
  private readonly busy = new Set<string>();

  constructor(private readonly parts: UploadParts) {}

  get limits(): UploadLimits {
    return this.parts.limits;
  }

  /**
   * Announces a file and takes the room for it. @returns its id
   * @throws FileFault attachment.empty, .heic, .kind-not-taken, .too-large, .too-many, .too-much-together, .storage-full
   */
  async begin({ scope, sentBy }: Sender, { holder, role, mediaType, name, bytes }: NewUpload): Promise<string> {
    const { attachments, sealingKey, limits } = this.parts;
    const kind = this.kindTaken(mediaType);
    if (bytes === 0) throw new FileFault('attachment.empty');
    if (bytes > limits.mostBytes) throw new FileFault('attachment.too-large');
    const id = randomUUID();
    const nameSealed = sealText(sealingKey.current, [...name].slice(0, longestName).join(''), { ...NAME, id });
    const begun = await attachments.begin(scope, { id, holder, role, kind, bytes, nameSealed, sentBy }, limits);
    if (begun !== 'begun') throw new FileFault(`attachment.${begun}`);
    return id;
  }

  /** How far it has come; undefined where there is nothing of the kind in sight. */
  async stand({ scope, sentBy }: Sender, id: string): Promise<UploadStanding | undefined> {
    const found = await this.parts.attachments.find(scope, id);
    if (found === undefined || found.sentBy !== sentBy) return undefined;
    const { state, bytes } = found;
    const refusal = refusalOf(found.refusal);
    const offset = state === 'receiving' ? await this.parts.quarantine.sizeOf(id) : bytes;
    return { offset, bytes, state, ...(refusal === undefined ? {} : { refusal }) };
  }

  /**
   * Writes on from where the sender believes it stands; with the last byte the file is checked.
   * @throws FileFault upload.offset-mismatch, upload.busy, attachment.too-large, and whatever the check refuses
   */
  async append(
    sender: Sender,
    id: string,
    { offset, bytes }: { offset: number; bytes: Readable },
  ): Promise<UploadStanding | undefined> {
    if (this.busy.has(id)) throw new FileFault('upload.busy');
    this.busy.add(id);
    try {
      const standing = await this.stand(sender, id);
      if (standing === undefined) return undefined;
      if (standing.offset !== offset) throw new FileFault('upload.offset-mismatch');
      return standing.state === 'receiving' ? await this.receive(id, standing, bytes) : standing;
    } finally {
      this.busy.delete(id);
    }
  }

  /** Takes back what was not filed or not wholly sent. @returns false where there is nothing of the kind in sight */
  async takeBack(sender: Sender, id: string): Promise<boolean> {
    if ((await this.stand(sender, id)) === undefined) return false;
    const isGone = await this.parts.attachments.takeBack(sender.scope, id);
    if (isGone) await this.parts.quarantine.remove(id);
    return isGone;
  }

  private async receive(id: string, { offset, bytes: most }: UploadStanding, bytes: Readable): Promise<UploadStanding> {
    const { attachments, quarantine, examination } = this.parts;
    const place = offset === most ? most : await quarantine.append(id, bytes, { offset, most });
    if (place < most) {
      await attachments.touch(id);
      return { offset: place, bytes: most, state: 'receiving' };
    }
    // The file stands whole and on the disk before any row says that it does.
    await attachments.markReceived(id, await quarantine.close(id));
    await quarantine.forgetArriving(id);
    const finding = await examination.examineNow(id);
    if (finding !== 'clean' && finding !== 'waiting') throw new FileFault(finding);
    return { offset: most, bytes: most, state: finding === 'clean' ? 'clean' : 'quarantined' };
  }

  private kindTaken(mediaType: string): FileKind {
    if (heic.test(mediaType)) throw new FileFault('attachment.heic');
    const kind = fileKindOf(mediaType);
    if (kind === undefined || !this.parts.limits.kinds.includes(kind)) throw new FileFault('attachment.kind-not-taken');
    return kind;
  }
}
