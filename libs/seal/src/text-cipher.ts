// One text under a secret that was agreed: the layer on which envelopes and rewraps both stand.
//
//   version 1 | algorithm 1 | key id 8 | ephemeral public 32 | nonce 12 | ciphertext | tag
import { randomBytes } from 'node:crypto';
import { type Agreement, type SealContext, bind, expand, headBytes, profileOf } from './agreement.js';
import { type Profile, findTextProfile } from './profile.js';
import { SealFault } from './seal-fault.js';

const nonceBytes = 12;

/** The whole ciphertext, its head included; two calls never give the same. */
export function sealWith({ secret, head }: Agreement, plain: Uint8Array, context: SealContext): Buffer {
  const profile = profileOf(head);
  const nonce = randomBytes(nonceBytes);
  const bound = bind(head, context);
  const key = expand(profile, secret, { nonce, bound });
  return Buffer.concat([head, nonce, profile.encrypt({ key, nonce, bound }, plain)]);
}

/** The profile of a ciphertext that may be one. @throws SealFault seal.malformed, seal.version-unknown */
export function checkForm(sealed: Buffer): Profile {
  const head = sealed.subarray(0, headBytes);
  if (head.length < headBytes) throw new SealFault('seal.malformed', 'The ciphertext is too short to be one.');
  const profile = profileOf(head);
  if (findTextProfile(head[1]) === undefined) {
    throw new SealFault('seal.version-unknown', 'The ciphertext is of a version this house does not know.');
  }
  if (sealed.length >= headBytes + nonceBytes + profile.tagBytes) return profile;
  throw new SealFault('seal.malformed', 'The ciphertext is too short to be one.');
}

/** @throws SealFault seal.malformed, seal.version-unknown, seal.tampered */
export function openWith(secret: Buffer, sealed: Buffer, context: SealContext): Buffer {
  const profile = checkForm(sealed);
  const nonce = sealed.subarray(headBytes, headBytes + nonceBytes);
  const bound = bind(sealed.subarray(0, headBytes), context);
  try {
    const key = expand(profile, secret, { nonce, bound });
    return profile.decrypt({ key, nonce, bound }, sealed.subarray(headBytes + nonceBytes));
  } catch {
    throw tampered();
  }
}

/** Which byte was wrong is of use to nobody but an attacker. */
export function tampered(): SealFault {
  return new SealFault('seal.tampered', 'The ciphertext does not open: it was changed or stands in another place.');
}
