// What an installation asks of whoever enters: second factor, passwords and sessions, as the settings say.
import type { SecondFactorRule, Settings } from '#settings';
import type { PasswordPolicy } from './password-policy.js';
import type { SessionPolicy } from './sessions.js';

export interface EntrancePolicy {
  readonly secondFactor: SecondFactorRule;
  readonly password: PasswordPolicy;
  readonly session: SessionPolicy;
}

/** Where a setting is not set: a demo lets officers try what production requires, and nothing of it runs out overnight. */
export function entrancePolicyOf(settings: Settings): EntrancePolicy {
  const isProduction = settings.mode === 'production';
  const { secondFactor, parallelSessions } = settings;
  return {
    secondFactor: secondFactor ?? (isProduction ? 'required' : 'optional'),
    password: {
      leastLength: settings.passwordMinLength,
      leastKinds: settings.passwordMinKinds,
      remembered: settings.passwordHistory,
      // All logins of a demo share one printed passphrase: none of them is to be locked away by its age.
      mostDays: isProduction ? settings.passwordMaxDays : 0,
    },
    session: {
      idleMinutes: settings.sessionIdleMinutes,
      hours: settings.sessionMaxHours,
      isParallel: parallelSessions === undefined ? !isProduction : parallelSessions === 'yes',
    },
  };
}
