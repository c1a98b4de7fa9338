// The one error of refused business: what was refused, under which article, and what may be done instead.
import type { Citation } from './statute/citation.js';

export type ViolationFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * Thrown when the law or the procedure says no. `code` is `subject.reason` (`complaint.already-accepted`),
 * `facts` are plain values without any person, `allowed` the commands that are allowed now.
 */
export class RuleViolation extends Error {
  constructor(
    readonly code: string,
    readonly citation: Citation | undefined = undefined,
    readonly facts: ViolationFacts = {},
    readonly allowed: readonly string[] = [],
  ) {
    super(inOneLine(code, facts));
    this.name = 'RuleViolation';
  }
}

function inOneLine(code: string, facts: ViolationFacts): string {
  const named = Object.entries(facts).map(([name, value]) => `${name}: ${String(value)}`);
  return named.length === 0 ? code : `${code} (${named.join(', ')})`;
}
