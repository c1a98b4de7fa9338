// Does the sum that the house sets before it takes something from somebody without an account: here, in this page, by itself.
import { pbkdf2Async } from '@noble/hashes/pbkdf2';
import { sha256 } from '@noble/hashes/sha2';
import { type DeriveKeyFunction, solveChallenge } from 'altcha-lib';
import { deriveKey as byBrowser } from 'altcha-lib/algorithms/web/pbkdf2';
import { spoken, wire } from '../../wire/wire.js';

/** Many times what a slow phone takes, and less than the life of the sum. */
const patienceMs = 300_000;

/** Without https a browser has no cryptography of its own: the same sum in plain JavaScript, a few times slower. */
const byScript: DeriveKeyFunction = async ({ cost, keyLength }, salt, password) => ({
  derivedKey: await pbkdf2Async(sha256, password, salt, { c: cost, dkLen: keyLength }),
});

/** @returns the header to send with the request; none where the house sets no sum @throws WireProblem when it is not reached */
export async function prove(purpose: 'filing' | 'code'): Promise<{ readonly 'Proof-Of-Work'?: string }> {
  const { challenge } = await spoken(wire.GET('/api/v1/proof', { params: { query: { for: purpose } } }));
  if (challenge === undefined) return {};
  const { signature, parameters } = challenge;
  const set = { signature, parameters: { ...parameters, data: { ...parameters.data } } };
  const deriveKey = window.isSecureContext ? byBrowser : byScript;
  const solution = await solveChallenge({ challenge: set, deriveKey, timeout: patienceMs });
  if (solution === null) return {};
  return { 'Proof-Of-Work': btoa(JSON.stringify({ challenge, solution })) };
}
