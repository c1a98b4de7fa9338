// The code that lets a filer see the own filing: derived, never stored, compared in constant time.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { findValues, lettersOf } from './crockford.js';
import { drawBytes } from './draw-bytes.js';

const codeCharacters = 12;
const saltBytes = 16;

export function drawSalt(): Buffer {
  return drawBytes(saltBytes);
}

/** Q2WA-B5HD-7M3K: 60 bits of HMAC-SHA256 over the filing's salt. */
export function queryCodeOf(secret: string, salt: Uint8Array): string {
  return lettersOf(valuesOf(secret, salt)).replace(/(.{4})(?=.)/g, '$1-');
}

/** Whether a person typed this filing's code. A text that cannot be a code takes as long as a wrong one. */
export function isQueryCode(secret: string, salt: Uint8Array, typed: string): boolean {
  const values = findValues(typed);
  const wellFormed = values?.length === codeCharacters;
  const given = Buffer.from(wellFormed ? values : new Array<number>(codeCharacters).fill(0));
  return timingSafeEqual(Buffer.from(valuesOf(secret, salt)), given) && wellFormed;
}

function valuesOf(secret: string, salt: Uint8Array): readonly number[] {
  const digest = createHmac('sha256', secret).update('anqi query code 1').update(salt).digest();
  return [...digest.subarray(0, codeCharacters)].map((byte) => byte & 31);
}
