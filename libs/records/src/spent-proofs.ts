// Proofs of work as the database remembers them: spent once, and counted, so that a flood makes the next one dearer.
import type { UnitOfWork, Work } from './unit-of-work.js';

export interface ProofToSpend {
  /** SHA-256 of what tells one proof from every other. */
  readonly proofHash: Uint8Array;
  /** SHA-256 of the intention. */
  readonly spentFor: Uint8Array;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

export interface ProofTimes {
  /** How many were spent that have not run out. */
  readonly standing: number;
  /** When a challenge that is drawn now runs out, in whole seconds since 1970, by the true time. */
  readonly expiresAt: number;
}

/** Beyond it the count changes nothing any more. */
const countedAtMost = 20_000;

export class SpentProofs {
  constructor(
    private readonly app: UnitOfWork,
    private readonly city: string,
  ) {}

  async times(lifeSeconds: number): Promise<ProofTimes> {
    const [row] = await this.app.read(this.scope, ({ query }) =>
      query<ProofTimes>(
        `SELECT (SELECT count(*) FROM (SELECT FROM spent_proof
                  WHERE city = scope_city() AND expires_at > now() LIMIT $2) AS standing)::int AS standing,
                floor(extract(epoch FROM now()) + $1)::int AS "expiresAt"`,
        [lifeSeconds, countedAtMost],
      ),
    );
    if (row === undefined) throw new Error('The database did not tell the time.');
    return row;
  }

  /** @returns false when it was spent for something else */
  async spend({ proofHash, spentFor, expiresAt }: ProofToSpend): Promise<boolean> {
    return this.app.inScope(this.scope, async (work) => {
      const [fresh] = await work.query(
        `INSERT INTO spent_proof (city, proof_hash, spent_for, expires_at)
         VALUES (scope_city(), $1, $2, to_timestamp($3)) ON CONFLICT DO NOTHING RETURNING city`,
        [proofHash, spentFor, expiresAt],
      );
      return fresh !== undefined || (await isSpentFor(work, proofHash, spentFor));
    });
  }

  private get scope() {
    return { city: this.city, system: 'public-door' } as const;
  }
}

async function isSpentFor({ query }: Work, proofHash: Uint8Array, spentFor: Uint8Array): Promise<boolean> {
  const found = await query(
    'SELECT FROM spent_proof WHERE city = scope_city() AND proof_hash = $1 AND spent_for = $2',
    [proofHash, spentFor],
  );
  return found.length > 0;
}
