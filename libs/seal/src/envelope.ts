// Seals texts under data keys, each wrapped to the vault key and kept apart from what it opens: destroyed, it takes them along.
import { type Agreement, type Kind, agree, drawApart } from './agreement.js';
import type { SealContext } from './agreement.js';
import { type Profile, intl } from './profile.js';
import { headOf, secretOf, wrapSecret } from './rewrap.js';
import { Sealed } from './sealed.js';
import { checkForm, openWith, sealWith } from './text-cipher.js';
import type { VaultKeys, VaultPublicKey } from './vault-key.js';

/** A ciphertext with the data key it opens with, which must be stored with it and apart from it. */
export interface SealedWithKey {
  readonly sealed: Uint8Array;
  /** Sealed to the vault key, and bound to the head of the ciphertext. */
  readonly wrapped: Uint8Array;
}

/** What can be forgotten at one stroke, such as a person: everything that was sealed under one data key. */
export class DataKey {
  // Private for the walk over properties that a logger does, as in Sealed.
  readonly #drawn: Agreement;
  readonly wrapped: Uint8Array;

  constructor(drawn: Agreement, wrapped: Uint8Array) {
    this.#drawn = drawn;
    this.wrapped = wrapped;
  }

  /** The ciphertext of one text; two calls never give the same. */
  seal(plain: string, context: SealContext): SealedWithKey {
    const sealed = sealWith(this.#drawn, Buffer.from(plain, 'utf8'), context);
    return { sealed, wrapped: this.wrapped };
  }

  /** By which every ciphertext under this key names it. */
  get head(): Uint8Array {
    return this.#drawn.head;
  }

  /** For the stream beside it alone. */
  static agreementOf(key: DataKey): Agreement {
    return key.#drawn;
  }
}

/**
 * One key agreement, under which all data keys of one filing are wrapped: the agreement is the dear part, a key more costs
 * little. It is made for one filing and dropped with it: its wraps show that they were made together.
 */
export class SealingRound {
  readonly #wrapping: Agreement;

  constructor(
    private readonly key: VaultPublicKey,
    private readonly profile: Profile = intl,
  ) {
    this.#wrapping = agree(key, profile, 'text');
  }

  /** A data key of its own for whatever may have to be forgotten alone. */
  drawKey(kind: Kind = 'text'): DataKey {
    const drawn = drawApart(this.key, this.profile, kind);
    return new DataKey(drawn, wrapSecret(this.#wrapping, drawn));
  }
}

/** The ciphertext of a single text under a data key of its own; needs the public key only. */
export function sealText(key: VaultPublicKey, plain: string, context: SealContext): SealedWithKey {
  return new SealingRound(key).drawKey().seal(plain, context);
}

/** A data key for the one stream that is sealed next. */
export function drawStreamKey(key: VaultPublicKey, profile: Profile = intl): DataKey {
  return new SealingRound(key, profile).drawKey('stream');
}

/**
 * The text again, still not printable.
 * @param wrap its data key, or, of a ciphertext whole in itself, its secret in the hands of a later vault key
 * @throws SealFault seal.malformed, seal.version-unknown, seal.other-key, seal.key-gone, seal.tampered
 */
export function openText(
  keys: VaultKeys,
  sealed: Uint8Array,
  context: SealContext,
  wrap?: Uint8Array | null,
): Sealed<string> {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  checkForm(bytes);
  return new Sealed(openWith(secretOf(keys, headOf(bytes), wrap), bytes, context).toString('utf8'));
}
