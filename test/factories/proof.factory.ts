// Does the sum of the public doors as a browser does it, and keeps the answer in the form in which it is sent.
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { ProofPurpose } from '#identity';
import type { ProofChallengeView, ProofQuestionView } from '../../apps/api/src/proof/proof.dto.js';

export async function askedProof(origin: string, purpose: ProofPurpose): Promise<ProofChallengeView> {
  const answer = await fetch(`${origin}/api/v1/proof?for=${purpose}`);
  const read: (text: string) => ProofQuestionView = JSON.parse;
  const { challenge } = read(await answer.text());
  if (challenge === undefined) throw new Error(`no sum was set: ${String(answer.status)}`);
  return challenge;
}

export async function solvedChallenge(challenge: ProofChallengeView): Promise<string> {
  const { signature, parameters } = challenge;
  const given = { signature, parameters: { ...parameters, data: { ...parameters.data } } };
  const solution = await solveChallenge({ challenge: given, deriveKey });
  if (solution === null) throw new Error('the sum was not solved in time');
  return writtenProof({ challenge, solution });
}

/** @returns what stands in the header Proof-Of-Work */
export async function solvedProof(origin: string, purpose: ProofPurpose): Promise<string> {
  return solvedChallenge(await askedProof(origin, purpose));
}

export function writtenProof(proof: object): string {
  return Buffer.from(JSON.stringify(proof)).toString('base64');
}
