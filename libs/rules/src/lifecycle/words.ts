// How long an officer's words must be where the law asks for reasons.
import type { SealedText } from '../case-file.js';
import { RuleViolation } from '../rule-violation.js';
import type { Citation } from '../statute/citation.js';
import type { Spoken } from './case-draft.js';

const SHORTEST_REASON = 20;

/** Reasons given in full. @throws RuleViolation `statement.too-short` under twenty characters */
export function reasoned(role: string, text: SealedText, citation: Citation): Spoken {
  if (text.characters < SHORTEST_REASON) {
    throw new RuleViolation('statement.too-short', citation, { characters: text.characters, atLeast: SHORTEST_REASON });
  }
  return { role, text };
}
