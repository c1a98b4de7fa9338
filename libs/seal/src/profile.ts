// The algorithms of a ciphertext behind one seam: a profile is named by a byte of every head, so that several live side by side.
import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';

/** One key serves one text or one stream; `bound` is authenticated with it. */
export interface Profile {
  readonly name: 'intl' | 'sm';
  /** The byte in the head of a single text, and that in the head of a stream. */
  readonly textAlgorithm: number;
  readonly streamAlgorithm: number;
  readonly tagBytes: number;
  /** 32 bytes: the hash of HKDF (RFC 5869) in this profile. */
  readonly mac: (key: Uint8Array | string, parts: readonly Uint8Array[]) => Buffer;
  /** @param key 32 bytes @param nonce 12 bytes @returns ciphertext and tag */
  readonly encrypt: (text: Keyed, plain: Uint8Array) => Buffer;
  /** @throws Error when anything was changed */
  readonly decrypt: (text: Keyed, sealed: Uint8Array) => Buffer;
}

export interface Keyed {
  readonly key: Buffer;
  readonly nonce: Buffer;
  readonly bound: Buffer;
}

const gcmTagBytes = 16;

/** X25519, HKDF-SHA-256, AES-256-GCM: what this house seals with. */
export const intl: Profile = {
  name: 'intl',
  textAlgorithm: 1,
  streamAlgorithm: 2,
  tagBytes: gcmTagBytes,
  mac: (key, parts) => hmac('sha256', key, parts),
  encrypt: ({ key, nonce, bound }, plain) => {
    const encryption = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
    return Buffer.concat([encryption.update(plain), encryption.final(), encryption.getAuthTag()]);
  },
  decrypt: ({ key, nonce, bound }, sealed) => {
    const decryption = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: gcmTagBytes }).setAAD(bound);
    decryption.setAuthTag(sealed.subarray(-gcmTagBytes));
    return Buffer.concat([decryption.update(sealed.subarray(0, -gcmTagBytes)), decryption.final()]);
  },
};

const sm3Bytes = 32;
const sm4KeyBytes = 16;
const blockBytes = 16;

/**
 * SM4-CTR, then HMAC-SM3 over place, nonce and ciphertext; HKDF with SM3. It proves the seam and nothing else: OpenSSL is no
 * certified module (商用密码产品认证), and the key agreement is X25519 still. A certified module is one more row of PROFILES.
 */
export const sm: Profile = {
  name: 'sm',
  textAlgorithm: 3,
  streamAlgorithm: 4,
  tagBytes: sm3Bytes,
  mac: (key, parts) => hmac('sm3', key, parts),
  encrypt: (text, plain) => {
    const encryption = createCipheriv('sm4-ctr', sm4KeyOf(text.key), counterOf(text.nonce));
    const body = Buffer.concat([encryption.update(plain), encryption.final()]);
    return Buffer.concat([body, sm3TagOf(text, body)]);
  },
  decrypt: (text, sealed) => {
    const body = sealed.subarray(0, -sm3Bytes);
    const tag = sealed.subarray(-sm3Bytes);
    if (tag.length !== sm3Bytes || !timingSafeEqual(tag, sm3TagOf(text, body))) throw new Error('The tag differs.');
    const decryption = createDecipheriv('sm4-ctr', sm4KeyOf(text.key), counterOf(text.nonce));
    return Buffer.concat([decryption.update(body), decryption.final()]);
  },
};

export const PROFILES = [intl, sm] as const;

/** Undefined where the byte names no text of this house. */
export function findTextProfile(algorithm: number | undefined): Profile | undefined {
  return PROFILES.find(({ textAlgorithm }) => textAlgorithm === algorithm);
}

/** Undefined where the byte names no stream of this house. */
export function findStreamProfile(algorithm: number | undefined): Profile | undefined {
  return PROFILES.find(({ streamAlgorithm }) => streamAlgorithm === algorithm);
}

function hmac(hash: 'sha256' | 'sm3', key: Uint8Array | string, parts: readonly Uint8Array[]): Buffer {
  const made = createHmac(hash, key);
  for (const part of parts) made.update(part);
  return made.digest();
}

/** Two keys of one: what encrypts never authenticates. */
function sm4KeyOf(key: Buffer): Buffer {
  return hmac('sm3', key, [Buffer.from('encrypt')]).subarray(0, sm4KeyBytes);
}

/** The lengths stand before what they measure: no bound and body can be read as another pair. */
function sm3TagOf({ key, nonce, bound }: Keyed, body: Uint8Array): Buffer {
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32BE(bound.length);
  lengths.writeUInt32BE(body.length, 4);
  return hmac('sm3', hmac('sm3', key, [Buffer.from('authenticate')]), [lengths, nonce, bound, body]);
}

function counterOf(nonce: Buffer): Buffer {
  return Buffer.concat([nonce, Buffer.alloc(blockBytes - nonce.length)]);
}
