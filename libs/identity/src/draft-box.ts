// What somebody is writing, kept for the browser in which he writes it: sealed under the secret in its cookie, which the house does not keep.
import { randomUUID } from 'node:crypto';
import type { DraftTimes, FilingDrafts } from '#records';
import { RETENTIONS } from '#rules';
import { drawHeldSecret, openUnderSecret, placeOfSecret, sealUnderSecret } from '#seal';

export const DRAFT_KINDS = ['complaint', 'report'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

export interface DraftToSave {
  readonly kind: DraftKind;
  readonly content: string;
  /** The secret in the cookie, where there is one. */
  readonly secret: string | undefined;
  /** The tag that the page knows of; undefined when it begins. */
  readonly seen: string | undefined;
}

export interface SavedDraft extends DraftTimes {
  readonly secret: string;
  readonly tag: string;
}

export interface FoundDraft extends DraftTimes {
  readonly content: string;
  readonly tag: string;
}

export class DraftBox {
  constructor(private readonly drafts: FilingDrafts) {}

  /** How long a draft is kept after its last saving. */
  static hoursOf(kind: DraftKind): number {
    return RETENTIONS[`${kind}-draft`].keptFor.count;
  }

  /** @throws SealFault seal.tampered when the ciphertext was changed where it lies */
  async find(kind: DraftKind, secret: string): Promise<FoundDraft | undefined> {
    const kept = await this.drafts.find(placeFor(secret));
    if (kept === undefined) return undefined;
    const { sealed, tag, savedAt, expiresAt } = kept;
    return { content: openUnderSecret(secret, sealed, boundTo(kind)).toString('utf8'), tag, savedAt, expiresAt };
  }

  /** A new draft has a new secret, also where a cookie is left of one that is over. @returns undefined where another window saved meanwhile */
  async save({ kind, content, secret: held, seen }: DraftToSave): Promise<SavedDraft | undefined> {
    if (held !== undefined && seen === undefined && (await this.drafts.find(placeFor(held))) !== undefined) {
      return undefined;
    }
    if (held === undefined && seen !== undefined) return undefined;
    const secret = held === undefined || seen === undefined ? drawHeldSecret() : held;
    const tag = randomUUID();
    const sealed = sealUnderSecret(secret, Buffer.from(content), boundTo(kind));
    const hours = DraftBox.hoursOf(kind);
    const saved = await this.drafts.save(placeFor(secret), { sealed, tag, seen: seen ?? null, hours });
    return saved === undefined ? undefined : { ...saved, secret, tag };
  }

  async forget(secret: string): Promise<void> {
    await this.drafts.remove(placeFor(secret));
  }
}

function boundTo(kind: DraftKind): string {
  return `filing_draft.sealed ${kind}`;
}

/** As the database writes an id. */
function placeFor(secret: string): string {
  const hex = placeOfSecret(secret).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
