// What an installation asks of whoever enters: second factor, sessions, as the settings say.
import type { SecondFactorRule, Settings } from '#settings';

export interface EntrancePolicy {
  readonly secondFactor: SecondFactorRule;
}

/** Where a setting is not set: a demo lets officers try a second factor, production requires one. */
export function entrancePolicyOf({ mode, secondFactor }: Settings): EntrancePolicy {
  return { secondFactor: secondFactor ?? (mode === 'production' ? 'required' : 'optional') };
}
