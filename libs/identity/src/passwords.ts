// Passwords as argon2id hashes, with the same work for a name that exists and one that does not.
import { hash, verify } from '@node-rs/argon2';

export interface PasswordCost {
  readonly memoryKib: number;
  readonly passes: number;
}

/** What one guess costs whoever stole the table: 64 MiB and three passes, a tenth of a second or two on a small server. */
export const usualCost: PasswordCost = { memoryKib: 65_536, passes: 3 };
/** For the demo's logins, whose one passphrase is drawn at random and printed in the terminal. */
export const demoCost: PasswordCost = { memoryKib: 8192, passes: 2 };

/** The cost stands in the hash: it can be raised later without asking anybody for a new password. */
export async function hashPassword(password: string, cost: PasswordCost = usualCost): Promise<string> {
  const { memoryKib, passes } = cost;
  // Argon2id is the package's own choice; its enum cannot be named from a module compiled alone.
  return hash(password, { memoryCost: memoryKib, timeCost: passes, parallelism: 1 });
}

let decoy: Promise<string> | undefined;

/** @param stored the hash of the account; undefined where there is none, which costs as much as an account's hash does */
export async function isPassword(stored: string | undefined, typed: string): Promise<boolean> {
  if (stored !== undefined) return verify(stored, typed);
  decoy ??= hashPassword('nobody has this password');
  await verify(await decoy, typed);
  return false;
}
