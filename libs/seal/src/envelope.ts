// Seals a text to a public key, each with a data key of its own, bound to the one place where it may stand.
//
//   version 1 | algorithm 1 | key id 8 | ephemeral public 32 | wrapped data key 32+16 | nonce 12 | ciphertext | tag 16
import {
  createCipheriv,
  createDecipheriv,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { SealFault } from './seal-fault.js';
import { Sealed } from './sealed.js';
import { keyIdBytes, publicKeyBytes, publicKeyFromRaw, rawOf } from './vault-key.js';
import type { VaultPrivateKey, VaultPublicKey } from './vault-key.js';

/** The one place where the ciphertext may stand: moved to another row or column it does not open. */
export interface SealContext {
  readonly table: string;
  readonly column: string;
  readonly id: string;
}

const version = 1;
/** X25519 + HKDF-SHA256 + AES-256-GCM. */
const algorithm = 1;
const cipher = 'aes-256-gcm';
const dataKeyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 2 + keyIdBytes;
const wrappedBytes = dataKeyBytes + tagBytes;
const envelopeBytes = headBytes + publicKeyBytes + wrappedBytes;
const leastBytes = envelopeBytes + nonceBytes + tagBytes;

interface Box {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  readonly bound: Uint8Array;
}

/** The ciphertext of a text; needs the public key only. @throws nothing but what node:crypto cannot do */
export function sealText(key: VaultPublicKey, plain: string, context: SealContext): Uint8Array {
  const ephemeral = generateKeyPairSync('x25519');
  const ephemeralRaw = rawOf(ephemeral.publicKey);
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: key.key });
  const head = Buffer.concat([Buffer.from([version, algorithm]), Buffer.from(key.keyId, 'hex'), ephemeralRaw]);
  const dataKey = randomBytes(dataKeyBytes);
  const wrapped = encrypt(wrappingBox(shared, head, key.raw, context), dataKey);
  const envelope = Buffer.concat([head, wrapped]);
  const nonce = randomBytes(nonceBytes);
  const body = encrypt({ key: dataKey, nonce, bound: bind(envelope, context) }, Buffer.from(plain, 'utf8'));
  dataKey.fill(0);
  return Buffer.concat([envelope, nonce, body]);
}

/** The text again, still not printable. @throws SealFault seal.malformed, seal.version-unknown, seal.other-key, seal.tampered */
export function openText(key: VaultPrivateKey, sealed: Uint8Array, context: SealContext): Sealed<string> {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < leastBytes) throw new SealFault('seal.malformed', 'The ciphertext is too short to be one.');
  if (bytes[0] !== version || bytes[1] !== algorithm) {
    throw new SealFault('seal.version-unknown', 'The ciphertext is of a version this house does not know.');
  }
  if (bytes.toString('hex', 2, headBytes) !== key.keyId) {
    throw new SealFault('seal.other-key', 'The ciphertext was sealed to another vault key.');
  }
  return new Sealed(openChecked(key, bytes, context));
}

/** Names the vault key a ciphertext asks for, so that the right one can be fetched after a rotation. */
export function keyIdOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(2, headBytes)).toString('hex');
}

function openChecked(key: VaultPrivateKey, bytes: Buffer, context: SealContext): string {
  const head = bytes.subarray(0, headBytes + publicKeyBytes);
  const envelope = bytes.subarray(0, envelopeBytes);
  const nonce = bytes.subarray(envelopeBytes, envelopeBytes + nonceBytes);
  try {
    const ephemeral = publicKeyFromRaw(head.subarray(headBytes));
    const shared = diffieHellman({ privateKey: key.key, publicKey: ephemeral });
    const dataKey = decrypt(wrappingBox(shared, head, key.publicRaw, context), envelope.subarray(head.length));
    const plain = decrypt(
      { key: dataKey, nonce, bound: bind(envelope, context) },
      bytes.subarray(envelopeBytes + nonceBytes),
    );
    dataKey.fill(0);
    return plain.toString('utf8');
  } catch {
    // Which byte was wrong is of use to nobody but an attacker.
    throw new SealFault('seal.tampered', 'The ciphertext does not open: it was changed or stands in another place.');
  }
}

/** The wrapping key is fresh with each ephemeral key, so a nonce drawn from the same secret is never used twice. */
function wrappingBox(shared: Buffer, head: Buffer, vaultRaw: Buffer, context: SealContext): Box {
  const salt = Buffer.concat([head.subarray(headBytes), vaultRaw]);
  const drawn = new Uint8Array(hkdfSync('sha256', shared, salt, 'anqi seal 1 wrap', dataKeyBytes + nonceBytes));
  return { key: drawn.subarray(0, dataKeyBytes), nonce: drawn.subarray(dataKeyBytes), bound: bind(head, context) };
}

/** JSON of a list: no choice of table, column and id can be read as another. */
function bind(before: Buffer, { table, column, id }: SealContext): Buffer {
  return Buffer.concat([before, Buffer.from(JSON.stringify([table, column, id]), 'utf8')]);
}

function encrypt({ key, nonce, bound }: Box, plain: Uint8Array): Buffer {
  const encryption = createCipheriv(cipher, key, nonce).setAAD(bound);
  return Buffer.concat([encryption.update(plain), encryption.final(), encryption.getAuthTag()]);
}

function decrypt({ key, nonce, bound }: Box, secret: Buffer): Buffer {
  const decryption = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(bound);
  decryption.setAuthTag(secret.subarray(-tagBytes));
  return Buffer.concat([decryption.update(secret.subarray(0, -tagBytes)), decryption.final()]);
}
