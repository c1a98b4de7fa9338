// The two halves of the vault's key: whoever files holds the public one, whoever opens holds the private one.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { SealFault } from './seal-fault.js';

export const keyIdBytes = 8;
export const publicKeyBytes = 32;
const keyIdAt = 2;
const pemBlock = /-----BEGIN [A-Z ]+-----[^-]+-----END [A-Z ]+-----/g;

// The fixed head of an X25519 SubjectPublicKeyInfo (RFC 8410); the raw key follows it.
const spkiHead = Buffer.from('302a300506032b656e032100', 'hex');

export interface VaultPublicKey {
  readonly keyId: string;
  readonly raw: Buffer;
  readonly key: KeyObject;
}

/** The private keys at hand, each found by its name. */
export interface VaultKeys {
  find(keyId: string): VaultPrivateKey | undefined;
}

/** The public key to which is sealed now; a rotation changes it while the process goes on. */
export interface SealingKey {
  readonly current: VaultPublicKey;
}

export interface VaultPrivateKey {
  readonly keyId: string;
  readonly publicRaw: Buffer;
  readonly key: KeyObject;
}

export interface VaultKeyPair {
  readonly keyId: string;
  /** SubjectPublicKeyInfo as PEM, as `openssl pkey -pubout` writes it. */
  readonly publicKey: string;
  /** PKCS #8 as PEM, as `openssl genpkey -algorithm X25519` writes it. */
  readonly privateKey: string;
}

export function generateVaultKeyPair(): VaultKeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { keyId: readVaultPublicKey(publicKey).keyId, publicKey, privateKey };
}

/** The public half from its PEM text. @throws SealFault seal.key-malformed */
export function readVaultPublicKey(pem: string): VaultPublicKey {
  // Node would quietly take a private key here and derive the public one: whoever seals must not hold it.
  if (pem.includes('PRIVATE KEY')) throw keyFault();
  const key = readKey(() => createPublicKey(pem));
  const raw = rawOf(key);
  return { keyId: nameOf(raw), raw, key };
}

/** The private half from its PEM text. @throws SealFault seal.key-malformed */
export function readVaultPrivateKey(pem: string): VaultPrivateKey {
  const key = readKey(() => createPrivateKey(pem));
  const publicRaw = rawOf(createPublicKey(key));
  return { keyId: nameOf(publicRaw), publicRaw, key };
}

/** Several private halves in one text, as a rotation leaves them. @throws SealFault seal.key-malformed */
export function readVaultKeys(pem: string): readonly VaultPrivateKey[] {
  const blocks = pem.match(pemBlock) ?? [];
  if (blocks.length === 0) throw keyFault();
  return blocks.map((block) => readVaultPrivateKey(block));
}

/** The keys of a list, found by name. */
export function keysAmong(keys: readonly VaultPrivateKey[]): VaultKeys {
  return { find: (keyId) => keys.find((key) => key.keyId === keyId) };
}

/** The private half as PKCS #8 in PEM. */
export function writeVaultPrivateKey({ key }: VaultPrivateKey): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The public half that belongs to a private one, as SubjectPublicKeyInfo in PEM. */
export function writeVaultPublicKey({ publicRaw }: VaultPrivateKey): string {
  return publicKeyFromRaw(publicRaw).export({ type: 'spki', format: 'pem' }).toString();
}

/** The name of the vault key that a ciphertext, its head or a wrap asks for. */
export function keyIdOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(keyIdAt, keyIdAt + keyIdBytes)).toString('hex');
}

export function rawOf(publicKey: KeyObject): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' }).subarray(-publicKeyBytes);
}

export function publicKeyFromRaw(raw: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([spkiHead, raw]), type: 'spki', format: 'der' });
}

/** Derived from the key itself, so that no list of names can be lost or wrong. */
function nameOf(raw: Buffer): string {
  return createHash('sha256')
    .update('anqi vault key')
    .update(raw)
    .digest('hex')
    .slice(0, keyIdBytes * 2);
}

function readKey(read: () => KeyObject): KeyObject {
  try {
    const key = read();
    if (key.asymmetricKeyType === 'x25519') return key;
  } catch {
    // OpenSSL's words may quote the input; ours do not.
  }
  throw keyFault();
}

function keyFault(): SealFault {
  return new SealFault('seal.key-malformed', 'This is not the X25519 key in PEM form that is asked for here.');
}
