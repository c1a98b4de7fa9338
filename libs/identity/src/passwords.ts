// Passwords as argon2id hashes, with the same work for a name that exists and one that does not.
import { hash, verify } from '@node-rs/argon2';

export interface PasswordCost {
  readonly memoryKib: number;
  readonly passes: number;
}

/** What a guess costs an attacker: tuned to 100–250 ms on a server of two cores. */
const usualCost: PasswordCost = { memoryKib: 65_536, passes: 3 };
/** For the demo's logins, whose one passphrase is drawn at random and printed in the terminal. */
export const demoCost: PasswordCost = { memoryKib: 8192, passes: 2 };

/** Argon2id, the library's own default. */
export async function hashPassword(password: string, cost: PasswordCost = usualCost): Promise<string> {
  const { memoryKib, passes } = cost;
  return hash(password, { memoryCost: memoryKib, timeCost: passes, parallelism: 1 });
}

let decoy: Promise<string> | undefined;

/** @param stored the hash of the account; undefined where there is none, which costs the same time */
export async function isPassword(stored: string | undefined, typed: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password', demoCost);
  const matches = await verify(stored ?? (await decoy), typed).catch(() => false);
  return matches && stored !== undefined;
}
