// Seals texts to a public key, each under a key of its own, bound to the one place where it may stand.
import { type Agreement, agree } from './agreement.js';
import type { SealContext } from './agreement.js';
import { type Profile, intl } from './profile.js';
import { headOf, secretOf } from './rewrap.js';
import { Sealed } from './sealed.js';
import { checkForm, openWith, sealWith } from './text-cipher.js';
import type { VaultKeys, VaultPublicKey } from './vault-key.js';

/**
 * One key agreement, for all the texts of one filing: the agreement is the dear part, a text more costs little.
 * It is made for one filing and dropped with it: its texts show that they were sealed together.
 */
export class SealingRound {
  // Private for the walk over properties that a logger does, as in Sealed.
  readonly #agreement: Agreement;

  constructor(key: VaultPublicKey, profile: Profile = intl) {
    this.#agreement = agree(key, profile, 'text');
  }

  /** The ciphertext of one text; two calls never give the same. */
  seal(plain: string, context: SealContext): Uint8Array {
    return sealWith(this.#agreement, Buffer.from(plain, 'utf8'), context);
  }
}

/** The ciphertext of a single text; needs the public key only. */
export function sealText(key: VaultPublicKey, plain: string, context: SealContext): Uint8Array {
  return new SealingRound(key).seal(plain, context);
}

/**
 * The text again, still not printable.
 * @param wrap its secret in the hands of a later key, where a rotation made one
 * @throws SealFault seal.malformed, seal.version-unknown, seal.other-key, seal.tampered
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
