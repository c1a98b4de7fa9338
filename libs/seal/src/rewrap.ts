// Wraps the secret of a ciphertext to a vault key and hands it on to the next, while the ciphertext itself stays as it is.
import { type Agreement, agree, agreeAgain, apartVersion, headBytes, profileOf } from './agreement.js';
import type { SealContext } from './agreement.js';
import { SealFault } from './seal-fault.js';
import { checkForm, openWith, sealWith, tampered } from './text-cipher.js';
import { keyIdOf } from './vault-key.js';
import type { VaultKeys, VaultPublicKey } from './vault-key.js';

/** The first bytes of a ciphertext: they name its key, and all texts of one filing share them. */
export function headOf(sealed: Uint8Array): Buffer {
  return Buffer.from(sealed.subarray(0, headBytes));
}

/** Whether what stands under this head opens with its data key only, and with no vault key alone. */
export function isKeptApart(head: Uint8Array): boolean {
  return head[0] === apartVersion;
}

/** The secret that was drawn, sealed under an agreement with the vault key and bound to its head. */
export function wrapSecret(wrapping: Agreement, { secret, head }: Agreement): Uint8Array {
  return sealWith(wrapping, secret, placeOf(head));
}

/**
 * The secret of a head, sealed to another vault key.
 * @param standing the wrap that holds so far, when the key that the head names is gone already
 * @throws SealFault seal.other-key, seal.key-gone, seal.version-unknown, seal.malformed, seal.tampered
 */
export function rewrap(keys: VaultKeys, head: Uint8Array, to: VaultPublicKey, standing?: Uint8Array): Uint8Array {
  const known = headOf(head);
  const secret = secretOf(keys, known, standing);
  return sealWith(agree(to, profileOf(known), 'text'), secret, placeOf(known));
}

/** The secret of a head: from its data key; of a ciphertext whole in itself by the key it names, or by a later wrap. */
export function secretOf(keys: VaultKeys, head: Buffer, wrap?: Uint8Array | null): Buffer {
  const isApart = isKeptApart(head);
  const key = isApart ? undefined : keys.find(keyIdOf(head));
  if (key !== undefined) return withoutDetail(() => agreeAgain(key, head));
  if (wrap === undefined || wrap === null) throw isApart ? keyGone() : otherKey();
  const sealed = Buffer.from(wrap);
  // A wrap is whole in itself: one that named a data key of its own would be asked for without end.
  if (isKeptApart(sealed)) throw tampered();
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

function keyGone(): SealFault {
  return new SealFault('seal.key-gone', 'The data key of this ciphertext is not kept any more: nobody can open it.');
}
