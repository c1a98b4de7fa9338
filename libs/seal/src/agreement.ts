// The key agreement on which every ciphertext of this house stands: one head, one secret, a key for each place.
import { createHmac, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { keyIdBytes, publicKeyBytes, publicKeyFromRaw } from './vault-key.js';
import type { VaultPrivateKey, VaultPublicKey } from './vault-key.js';

/** The one place where the ciphertext may stand: moved to another row or column it does not open. */
export interface SealContext {
  readonly table: string;
  readonly column: string;
  readonly id: string;
}

export const version = 1;
/** version 1 | algorithm 1 | key id 8 | ephemeral public 32 */
export const ephemeralAt = 2 + keyIdBytes;
export const headBytes = ephemeralAt + publicKeyBytes;

export interface Agreement {
  readonly secret: Buffer;
  readonly head: Buffer;
}

/** A new agreement with the holder of the private key. */
export function agree(key: VaultPublicKey, algorithm: number): Agreement {
  // As JWK: writing the public half as DER costs more than the agreement itself.
  const ephemeral = generateKeyPairSync('x25519');
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: key.key });
  const { x } = ephemeral.publicKey.export({ format: 'jwk' });
  if (x === undefined) throw new Error('node:crypto wrote an X25519 key without its x.');
  const head = Buffer.concat([
    Buffer.from([version, algorithm]),
    Buffer.from(key.keyId, 'hex'),
    Buffer.from(x, 'base64url'),
  ]);
  return { secret: extract(shared, head, key.raw), head };
}

/** The same secret from the head of a ciphertext and the private key. */
export function agreeAgain(key: VaultPrivateKey, head: Buffer): Buffer {
  const ephemeral = publicKeyFromRaw(head.subarray(ephemeralAt));
  return extract(diffieHellman({ privateKey: key.key, publicKey: ephemeral }), head, key.publicRaw);
}

/** HKDF's first half (RFC 5869), once for each agreement; both public keys are mixed in. */
function extract(shared: Buffer, head: Buffer, vaultRaw: Buffer): Buffer {
  return createHmac('sha256', 'anqi seal 1').update(shared).update(head).update(vaultRaw).digest();
}

/** Its second half, once for each text: place and nonce are in it, so no key ever serves two texts. */
export function expand(secret: Buffer, nonce: Buffer, bound: Buffer): Buffer {
  return createHmac('sha256', secret).update(nonce).update(bound).update(Uint8Array.of(1)).digest();
}

/** JSON of a list: no choice of table, column and id can be read as another. */
export function bind(head: Buffer, { table, column, id }: SealContext): Buffer {
  return Buffer.concat([head, Buffer.from(JSON.stringify([table, column, id]), 'utf8')]);
}
