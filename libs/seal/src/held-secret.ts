// Seals under a secret that somebody else holds, such as a browser in its cookie: the house keeps the place and the ciphertext, and opens nothing by itself.
//
//   algorithm 1 | nonce 12 | ciphertext | tag
import { hkdfSync, randomBytes } from 'node:crypto';
import { intl } from './profile.js';
import { SealFault } from './seal-fault.js';
import { tampered } from './text-cipher.js';

const secretBytes = 32;
const placeBytes = 16;
const keyBytes = 32;
const nonceBytes = 12;
/** Said to HKDF (RFC 5869): what finds a ciphertext has nothing in common with what opens it. */
const uses = { place: 'anqi held secret: place', key: 'anqi held secret: key' } as const;

/** 256 bits nobody can guess, as they go to their holder. */
export function drawHeldSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/** Where the ciphertext of a secret lies: 16 bytes from which the secret cannot be found. */
export function placeOfSecret(secret: string): Buffer {
  return derive(secret, uses.place, placeBytes);
}

/** @param bound what it is for: under another purpose it does not open @returns another ciphertext at each call */
export function sealUnderSecret(secret: string, plain: Uint8Array, bound: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const head = Buffer.from([intl.textAlgorithm]);
  const body = intl.encrypt({ key: derive(secret, uses.key, keyBytes), nonce, bound: boundTo(head, bound) }, plain);
  return Buffer.concat([head, nonce, body]);
}

/** @throws SealFault seal.version-unknown, seal.tampered */
export function openUnderSecret(secret: string, sealed: Buffer, bound: string): Buffer {
  const head = sealed.subarray(0, 1);
  if (head[0] !== intl.textAlgorithm) {
    throw new SealFault('seal.version-unknown', 'The ciphertext is of a version this house does not know.');
  }
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  try {
    const key = derive(secret, uses.key, keyBytes);
    return intl.decrypt({ key, nonce, bound: boundTo(head, bound) }, sealed.subarray(1 + nonceBytes));
  } catch {
    throw tampered();
  }
}

function derive(secret: string, use: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', use, bytes));
}

function boundTo(head: Buffer, bound: string): Buffer {
  return Buffer.concat([head, Buffer.from(bound)]);
}
