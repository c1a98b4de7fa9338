// Hands the secret of a ciphertext from one vault key to the next, while the ciphertext itself stays as it is.
import { agree, agreeAgain, headBytes, profileOf } from './agreement.js';
import type { SealContext } from './agreement.js';
import { SealFault } from './seal-fault.js';
import { checkForm, openWith, sealWith, tampered } from './text-cipher.js';
import { keyIdOf } from './vault-key.js';
import type { VaultKeys, VaultPublicKey } from './vault-key.js';

/** The first bytes of a ciphertext: they name its key, and all texts of one filing share them. */
export function headOf(sealed: Uint8Array): Buffer {
  return Buffer.from(sealed.subarray(0, headBytes));
}

/**
 * The secret of a head, sealed to another vault key.
 * @param standing the wrap that holds so far, when the key that the head names is gone already
 * @throws SealFault seal.other-key, seal.version-unknown, seal.malformed, seal.tampered
 */
export function rewrap(keys: VaultKeys, head: Uint8Array, to: VaultPublicKey, standing?: Uint8Array): Uint8Array {
  const known = headOf(head);
  const secret = secretOf(keys, known, standing);
  return sealWith(agree(to, profileOf(known), 'text'), secret, placeOf(known));
}

/** The secret of a head: by the key it names, or by the wrap that was made before that key went. */
export function secretOf(keys: VaultKeys, head: Buffer, wrap?: Uint8Array | null): Buffer {
  const key = keys.find(keyIdOf(head));
  if (key !== undefined) return withoutDetail(() => agreeAgain(key, head));
  if (wrap === undefined || wrap === null) throw otherKey();
  const sealed = Buffer.from(wrap);
  checkForm(sealed);
  const later = keys.find(keyIdOf(sealed));
  if (later === undefined) throw otherKey();
  const secret = withoutDetail(() => agreeAgain(later, headOf(sealed)));
  return openWith(secret, sealed, placeOf(head));
}

/** Bound to its head: put beside another ciphertext it does not open. */
function placeOf(head: Buffer): SealContext {
  return { table: 'vault.rewrap', column: 'wrapped', id: head.toString('hex') };
}

function withoutDetail(agreed: () => Buffer): Buffer {
  try {
    return agreed();
  } catch (fault) {
    throw fault instanceof SealFault ? fault : tampered();
  }
}

function otherKey(): SealFault {
  return new SealFault('seal.other-key', 'The ciphertext was sealed to another vault key.');
}
