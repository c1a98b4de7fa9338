// Codes of an authenticator app: TOTP after RFC 6238, six digits of SHA-1 each half minute, as every app knows it.
import { createHmac, timingSafeEqual } from 'node:crypto';

export const stepSeconds = 30;
/** 160 bits, as RFC 4226 advises. */
export const secretBytes = 20;
const digits = 6;
/** One step to either side: a telephone's clock is seldom better. */
const driftSteps = 1;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of one step. @param step whole half minutes since 1970 */
export function codeOf(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The step whose code was typed; undefined when it is none of those about now. Every one is compared, in equal time. */
export function findStep(secret: Uint8Array, typed: string, epochSeconds: number): number | undefined {
  const given = Buffer.from(typed.replaceAll(' ', ''));
  const now = Math.floor(epochSeconds / stepSeconds);
  const near = Array.from({ length: 2 * driftSteps + 1 }, (_none, index) => now - driftSteps + index);
  const right = near.filter((step) => {
    const code = Buffer.from(codeOf(secret, step));
    return given.length === code.length && timingSafeEqual(given, code);
  });
  return right.at(-1);
}

/** What the app reads from the picture. @param label who the account is for, as the app will show it */
export function generatorUri(secret: Uint8Array, { issuer, label }: { issuer: string; label: string }): string {
  const query = new URLSearchParams({ secret: base32(secret), issuer, digits: String(digits) });
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(label)}?${query.toString().replaceAll('+', '%20')}`;
}

/** RFC 4648, without padding: what a person types into the app when it cannot see the picture. */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet.charAt(Number.parseInt(group.padEnd(5, '0'), 2))).join('');
}
