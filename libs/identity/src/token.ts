// Tokens that go into a cookie: 256 bits nobody can guess, of which the house keeps the hash only.
import { createHash, randomBytes } from 'node:crypto';

const tokenBytes = 32;

export function drawToken(): string {
  return randomBytes(tokenBytes).toString('base64url');
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
