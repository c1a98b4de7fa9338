// Codes on paper for the day the telephone is lost: random, shown once, kept as hashes, each good for one sign-in.
import { createHash, randomInt } from 'node:crypto';

export const recoveryCodeCount = 10;
const groups = 4;
const groupLength = 4;
/** Crockford's letters: none that is taken for another, 80 bits a code. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function drawRecoveryCodes(): readonly string[] {
  const group = (): string =>
    Array.from({ length: groupLength }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return Array.from({ length: recoveryCodeCount }, () => Array.from({ length: groups }, group).join('-'));
}

/** @param code as typed: lower case, blanks and mistaken letters are forgiven */
export function hashOfRecoveryCode(code: string): Buffer {
  const plain = code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return createHash('sha256').update(`anqi recovery code ${plain}`).digest();
}
