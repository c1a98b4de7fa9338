// Codes that are on their way to an address: how many may be sent, kept as hashes, tried five times, taken out once.
import type { UnitOfWork, Work } from './unit-of-work.js';

export interface CodeSending {
  readonly addressKey: Uint8Array;
  /** Of the block of numbers, or the mail domain. */
  readonly blockKey: Uint8Array;
  readonly blockBudget: number;
}

/** `too-soon`: for this address; `budget-spent`: for its block. */
export type SendingClaim =
  | { readonly granted: true }
  | { readonly granted: false; readonly why: 'too-soon' | 'budget-spent'; readonly waitSeconds: number };

export interface KeptCode {
  readonly challengeHash: Uint8Array;
  readonly codeHash: Uint8Array;
}

const hour = 3600;
const limitsOfAnAddress = [
  { most: 1, seconds: 60 },
  { most: 5, seconds: hour },
  { most: 10, seconds: 24 * hour },
] as const;
const mostTries = 5;
const lifeMinutes = 5;

export class AddressCodes {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  /** Counted before anything is sent: of a thousand requests at once for one number, one is granted. */
  async claimSending({ addressKey, blockKey, blockBudget }: CodeSending): Promise<SendingClaim> {
    return this.inScope(async (work) => {
      // One after the other for each block, and so for each address.
      await work.query(`SELECT pg_advisory_xact_lock(hashtextextended('anqi.code ' || encode($1::bytea, 'hex'), 0))`, [
        blockKey,
      ]);
      const waitSeconds = waitOf(await agesOf(work, addressKey));
      if (waitSeconds > 0) return { granted: false, why: 'too-soon', waitSeconds };
      if ((await countOfBlock(work, blockKey)) >= blockBudget) {
        return { granted: false, why: 'budget-spent', waitSeconds: hour };
      }
      await work.query('INSERT INTO code_sending (city, address_key, block_key) VALUES (scope_city(), $1, $2)', [
        addressKey,
        blockKey,
      ]);
      return { granted: true };
    });
  }

  async keep({ challengeHash, codeHash }: KeptCode): Promise<void> {
    await this.inScope(({ query }) =>
      query(
        `INSERT INTO address_code (city, challenge_hash, code_hash, tries_left, expires_at)
         VALUES (scope_city(), $1, $2, $3, now() + $4 * interval '1 minute')`,
        [challengeHash, codeHash, mostTries, lifeMinutes],
      ),
    );
  }

  /** Whether this is the code of this challenge; by that it is used up. The try is counted before the code is looked at. */
  async take({ challengeHash, codeHash }: KeptCode): Promise<boolean> {
    return this.inScope(async ({ query }) => {
      const [tried] = await query<{ triesLeft: number }>(
        `UPDATE address_code SET tries_left = tries_left - 1
          WHERE city = scope_city() AND challenge_hash = $1 AND tries_left > 0 AND expires_at > now()
          RETURNING tries_left AS "triesLeft"`,
        [challengeHash],
      );
      if (tried === undefined) return false;
      const taken = await query(
        'DELETE FROM address_code WHERE city = scope_city() AND challenge_hash = $1 AND code_hash = $2 RETURNING city',
        [challengeHash, codeHash],
      );
      return taken.length > 0;
    });
  }

  /** A code that could not be sent is worth nothing. */
  async drop(challengeHash: Uint8Array): Promise<void> {
    await this.inScope(({ query }) =>
      query('DELETE FROM address_code WHERE city = scope_city() AND challenge_hash = $1', [challengeHash]),
    );
  }

  private inScope<T>(work: (work: Work) => Promise<T>): Promise<T> {
    return this.app.inScope({ city: this.city, system: 'consumers' }, work);
  }
}

/** How many seconds ago the last codes were sent, the newest first. */
async function agesOf({ query }: Work, addressKey: Uint8Array): Promise<readonly number[]> {
  const rows = await query<{ age: number }>(
    `SELECT extract(epoch FROM clock_timestamp() - sent_at)::float8 AS age FROM code_sending
      WHERE city = scope_city() AND address_key = $1 ORDER BY sent_at DESC LIMIT $2`,
    [addressKey, Math.max(...limitsOfAnAddress.map(({ most }) => most))],
  );
  return rows.map(({ age }) => age);
}

function waitOf(ages: readonly number[]): number {
  return Math.max(0, ...limitsOfAnAddress.map(({ most, seconds }) => seconds - (ages[most - 1] ?? seconds)));
}

async function countOfBlock({ query }: Work, blockKey: Uint8Array): Promise<number> {
  const [row] = await query<{ sent: number }>(
    `SELECT count(*)::int AS sent FROM code_sending
      WHERE city = scope_city() AND block_key = $1 AND sent_at > now() - interval '1 hour'`,
    [blockKey],
  );
  return row?.sent ?? 0;
}
