// What a password must be here, and what is wrong with one: 等保三级 unless the settings say otherwise.
import { IdentityFault } from './identity-fault.js';

export interface PasswordPolicy {
  readonly leastLength: number;
  /** Of capital letters, small letters, digits, and everything else. */
  readonly leastKinds: number;
  /** How many passwords must pass before one comes back. */
  readonly remembered: number;
  /** After how many days another is asked for; 0 for never. */
  readonly mostDays: number;
}

const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];
/** Long enough for any phrase; more would only be work for the hash. */
export const longestPassword = 200;

/** @throws IdentityFault password.too-short, password.too-plain, password.holds-login, each with its limit */
export function refuseWeakPassword(password: string, login: string, policy: PasswordPolicy): void {
  const { leastLength, leastKinds } = policy;
  if ([...password].length < leastLength) throw new IdentityFault('password.too-short', undefined, leastLength);
  const found = kinds.filter((kind) => kind.test(password)).length;
  if (found < leastKinds || new Set(password).size < leastLength / 2) {
    throw new IdentityFault('password.too-plain', undefined, leastKinds);
  }
  const plain = password.toLowerCase();
  if (plain.includes(login) || plain.includes([...login].reverse().join(''))) {
    throw new IdentityFault('password.holds-login');
  }
}
