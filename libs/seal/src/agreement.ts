// The secrets on which every ciphertext of this house stands: one head, one secret, a key for each place.
import { diffieHellman, generateKeyPairSync, randomBytes } from 'node:crypto';
import { type Profile, findStreamProfile, findTextProfile } from './profile.js';
import { SealFault } from './seal-fault.js';
import { keyIdBytes, publicKeyBytes, publicKeyFromRaw } from './vault-key.js';
import type { VaultPrivateKey, VaultPublicKey } from './vault-key.js';

/** The one place where the ciphertext may stand: moved to another row or column it does not open. */
export interface SealContext {
  readonly table: string;
  readonly column: string;
  readonly id: string;
}

/** Whole in itself: the vault key alone opens it. So are the wraps, and what was sealed before keys were kept apart. */
export const wholeVersion = 1;
/** Under a data key that is kept apart: without its wrap no vault key opens it. */
export const apartVersion = 2;
/** version 1 | algorithm 1 | key id 8 | 32: the ephemeral public key, or the random name of a data key kept apart */
export const ephemeralAt = 2 + keyIdBytes;
export const headBytes = ephemeralAt + publicKeyBytes;

const secretBytes = 32;

export type Kind = 'text' | 'stream';

export interface Agreement {
  readonly secret: Buffer;
  readonly head: Buffer;
}

/** A new agreement with the holder of the private key. */
export function agree(key: VaultPublicKey, profile: Profile, kind: Kind): Agreement {
  // As JWK: writing the public half as DER costs more than the agreement itself.
  const ephemeral = generateKeyPairSync('x25519');
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: key.key });
  const { x } = ephemeral.publicKey.export({ format: 'jwk' });
  if (x === undefined) throw new Error('node:crypto wrote an X25519 key without its x.');
  const algorithm = algorithmOf(profile, kind);
  const head = Buffer.concat([
    Buffer.from([wholeVersion, algorithm]),
    Buffer.from(key.keyId, 'hex'),
    Buffer.from(x, 'base64url'),
  ]);
  return { secret: extract(profile, { shared, head, vaultRaw: key.raw }), head };
}

/** A data key that agrees with nothing: drawn at random, of use only as long as its wrap is kept. */
export function drawApart({ keyId }: VaultPublicKey, profile: Profile, kind: Kind): Agreement {
  const head = Buffer.concat([
    Buffer.from([apartVersion, algorithmOf(profile, kind)]),
    Buffer.from(keyId, 'hex'),
    randomBytes(headBytes - ephemeralAt),
  ]);
  return { secret: randomBytes(secretBytes), head };
}

function algorithmOf(profile: Profile, kind: Kind): number {
  return kind === 'text' ? profile.textAlgorithm : profile.streamAlgorithm;
}

/** The same secret from the head of a ciphertext and the private key. @throws Error for a point of low order */
export function agreeAgain(key: VaultPrivateKey, head: Buffer): Buffer {
  const ephemeral = publicKeyFromRaw(head.subarray(ephemeralAt));
  const shared = diffieHellman({ privateKey: key.key, publicKey: ephemeral });
  return extract(profileOf(head), { shared, head, vaultRaw: key.publicRaw });
}

/** The profile that a head names, of a text or a stream. @throws SealFault seal.version-unknown */
export function profileOf(head: Buffer): Profile {
  const profile = findTextProfile(head[1]) ?? findStreamProfile(head[1]);
  if ((head[0] === wholeVersion || head[0] === apartVersion) && profile !== undefined) return profile;
  throw new SealFault('seal.version-unknown', 'The ciphertext is of a version this house does not know.');
}

interface Shared {
  readonly shared: Buffer;
  readonly head: Buffer;
  readonly vaultRaw: Buffer;
}

/** HKDF's first half (RFC 5869), once for each agreement; both public keys are mixed in. */
function extract(profile: Profile, { shared, head, vaultRaw }: Shared): Buffer {
  return profile.mac('anqi seal 1', [shared, head, vaultRaw]);
}

/** Its second half, once for each text: place and nonce are in it, so no key ever serves two texts. */
export function expand(profile: Profile, secret: Buffer, { nonce, bound }: Pick<Bound, 'nonce' | 'bound'>): Buffer {
  return profile.mac(secret, [nonce, bound, Uint8Array.of(1)]);
}

interface Bound {
  readonly nonce: Buffer;
  readonly bound: Buffer;
}

/** JSON of a list: no choice of table, column and id can be read as another. */
export function bind(head: Buffer, { table, column, id }: SealContext): Buffer {
  return Buffer.concat([head, Buffer.from(JSON.stringify([table, column, id]), 'utf8')]);
}
