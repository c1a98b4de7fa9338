// Proof of work before anybody without an account may cost the house something: a signed sum, good for one intention.
import { createHash, createHmac, randomInt } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { SpentProofs, type UnitOfWork } from '#records';
import { IdentityFault } from './identity-fault.js';
import { type Proof, type ProofChallenge, readChallenge, readProof } from './proof-payload.js';

/** A sum that was set for one purpose is worth nothing for another. */
export const PROOF_PURPOSES = ['filing', 'code'] as const;
export type ProofPurpose = (typeof PROOF_PURPOSES)[number];

export interface ProofOptions {
  readonly city: string;
  readonly secret: string;
  /** How many tries a sum takes at most, half as many on the average; 0 asks for none. */
  readonly tries: number;
}

/** As long as a slow phone may take, and somebody who is called away. */
const lifeSeconds = 600;
/** One try: so many rounds of PBKDF2, which a phone's own cryptography does about as fast as an attacker's. */
const roundsOfATry = 1000;
const keyBytes = 32;
/** So many proofs spent within their life are an ordinary day; each further such number makes the next sum dearer. */
const calmProofs = 300;
const dearestFactor = 20;

export class ProofOfWork {
  private readonly spent: SpentProofs;
  private readonly signing: string;
  private readonly keySigning: string;

  constructor(
    app: UnitOfWork,
    private readonly options: ProofOptions,
  ) {
    this.spent = new SpentProofs(app, options.city);
    this.signing = derived(options.secret, 'challenge');
    this.keySigning = derived(options.secret, 'solution');
  }

  /** The sum to be done; undefined where none is asked for. */
  async ask(purpose: ProofPurpose): Promise<ProofChallenge | undefined> {
    const { tries } = this.options;
    if (tries === 0) return undefined;
    const { standing, expiresAt } = await this.spent.times(lifeSeconds);
    const challenge = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      deriveKey,
      cost: roundsOfATry,
      keyLength: keyBytes,
      // The answer is drawn beforehand: no sum takes longer than all tries, as luck could make it otherwise.
      counter: randomInt(tries * factorOf(standing)),
      expiresAt,
      data: { purpose },
      hmacSignatureSecret: this.signing,
      hmacKeySignatureSecret: this.keySigning,
    });
    const read = readChallenge(challenge);
    if (read === undefined) throw new Error('a challenge was drawn that cannot be read again');
    return read;
  }

  /**
   * Takes a proof for one intention; the same request sent again under the same key may bring it again.
   * @throws IdentityFault proof.missing, proof.refused, proof.ended, proof.spent
   */
  async spend(purpose: ProofPurpose, given: string | undefined, intention: string): Promise<void> {
    if (this.options.tries === 0) return;
    if (given === undefined) throw new IdentityFault('proof.missing');
    const proof = readProof(given);
    if (proof === undefined) throw new IdentityFault('proof.refused');
    await this.verify(proof, purpose);
    const { signature, parameters } = proof.challenge;
    const isFresh = await this.spent.spend({
      proofHash: hashOf(signature),
      spentFor: hashOf(`${purpose} ${intention}`),
      expiresAt: parameters.expiresAt,
    });
    if (!isFresh) throw new IdentityFault('proof.spent');
  }

  private async verify({ challenge, solution }: Proof, purpose: ProofPurpose): Promise<void> {
    const { verified, expired } = await verifySolution({
      challenge,
      solution,
      deriveKey,
      hmacSignatureSecret: this.signing,
      hmacKeySignatureSecret: this.keySigning,
    });
    if (expired) throw new IdentityFault('proof.ended');
    if (!verified || challenge.parameters.data.purpose !== purpose) throw new IdentityFault('proof.refused');
  }
}

function factorOf(standing: number): number {
  return Math.min(dearestFactor, 1 + Math.floor(standing / calmProofs));
}

function derived(secret: string, use: string): string {
  return createHmac('sha256', secret).update(`anqi proof of work 1 ${use}`).digest('base64url');
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
