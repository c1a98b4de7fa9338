// Seals texts to a public key, each under a key of its own, bound to the one place where it may stand.
//
//   version 1 | algorithm 1 | key id 8 | ephemeral public 32 | nonce 12 | ciphertext | tag 16
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { agree, agreeAgain, bind, ephemeralAt, expand, headBytes, version } from './agreement.js';
import type { SealContext } from './agreement.js';
import { SealFault } from './seal-fault.js';
import { Sealed } from './sealed.js';
import type { VaultPrivateKey, VaultPublicKey } from './vault-key.js';

/** X25519, HKDF-SHA256, AES-256-GCM. */
const algorithm = 1;
const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const leastBytes = headBytes + nonceBytes + tagBytes;

/**
 * One key agreement, for all the texts of one filing: the agreement is the dear part, a text more costs little.
 * It is made for one filing and dropped with it: its texts show that they were sealed together.
 */
export class SealingRound {
  // Private for the walk over properties that a logger does, as in Sealed.
  readonly #secret: Buffer;
  readonly #head: Buffer;

  constructor(key: VaultPublicKey) {
    const { secret, head } = agree(key, algorithm);
    this.#secret = secret;
    this.#head = head;
  }

  /** The ciphertext of one text; two calls never give the same. */
  seal(plain: string, context: SealContext): Uint8Array {
    const nonce = randomBytes(nonceBytes);
    const bound = bind(this.#head, context);
    const encryption = createCipheriv(cipher, expand(this.#secret, nonce, bound), nonce).setAAD(bound);
    const body = encryption.update(plain, 'utf8');
    return Buffer.concat([this.#head, nonce, body, encryption.final(), encryption.getAuthTag()]);
  }
}

/** The ciphertext of a single text; needs the public key only. */
export function sealText(key: VaultPublicKey, plain: string, context: SealContext): Uint8Array {
  return new SealingRound(key).seal(plain, context);
}

/** The text again, still not printable. @throws SealFault seal.malformed, seal.version-unknown, seal.other-key, seal.tampered */
export function openText(key: VaultPrivateKey, sealed: Uint8Array, context: SealContext): Sealed<string> {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < leastBytes) throw new SealFault('seal.malformed', 'The ciphertext is too short to be one.');
  if (bytes[0] !== version || bytes[1] !== algorithm) {
    throw new SealFault('seal.version-unknown', 'The ciphertext is of a version this house does not know.');
  }
  if (bytes.toString('hex', 2, ephemeralAt) !== key.keyId) {
    throw new SealFault('seal.other-key', 'The ciphertext was sealed to another vault key.');
  }
  return new Sealed(openChecked(key, bytes, context));
}

/** Names the vault key a ciphertext asks for, so that the right one can be fetched after a rotation. */
export function keyIdOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(2, ephemeralAt)).toString('hex');
}

function openChecked(key: VaultPrivateKey, bytes: Buffer, context: SealContext): string {
  const head = bytes.subarray(0, headBytes);
  const nonce = bytes.subarray(headBytes, headBytes + nonceBytes);
  try {
    const bound = bind(head, context);
    const textKey = expand(agreeAgain(key, head), nonce, bound);
    const decryption = createDecipheriv(cipher, textKey, nonce, { authTagLength: tagBytes }).setAAD(bound);
    decryption.setAuthTag(bytes.subarray(-tagBytes));
    const plain = [decryption.update(bytes.subarray(headBytes + nonceBytes, -tagBytes)), decryption.final()];
    return Buffer.concat(plain).toString('utf8');
  } catch {
    // Which byte was wrong is of use to nobody but an attacker.
    throw new SealFault('seal.tampered', 'The ciphertext does not open: it was changed or stands in another place.');
  }
}
