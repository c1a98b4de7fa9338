// A password that is handed over once: its first sign-in sets another.
import { randomInt } from 'node:crypto';

const groups = 4;
const groupLength = 4;
/** No letter that is taken for another when it is read aloud. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz23456789';

/** Sixteen letters in four groups: about 90 bits. */
export function drawFirstPassword(): string {
  const group = (): string =>
    Array.from({ length: groupLength }, () => letters.charAt(randomInt(letters.length))).join('');
  return Array.from({ length: groups }, group).join('-');
}
