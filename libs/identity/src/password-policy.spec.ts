// Which passwords are taken, under the policy that holds when nobody sets another.
import { IdentityFault } from './identity-fault.js';
import { type PasswordPolicy, refuseWeakPassword } from './password-policy.js';

const usual: PasswordPolicy = { leastLength: 10, leastKinds: 3, remembered: 5, mostDays: 90 };

function verdict(password: string, policy = usual): string {
  try {
    refuseWeakPassword(password, 'taikang.a', policy);
    return 'taken';
  } catch (fault) {
    return fault instanceof IdentityFault ? fault.code : String(fault);
  }
}

describe('a password', () => {
  it.each([
    ['Spring-rain-7', 'taken'],
    ['春天下雨 Spring 7', 'taken'],
    ['Ab1!Ab1!', 'password.too-short'],
    ['springandrain', 'password.too-plain'],
    ['spring-and-rain', 'password.too-plain'],
    ['Aa1aaaaaaaaa', 'password.too-plain'],
    ['Taikang.A-2026', 'password.holds-login'],
    ['A.gnakiat-2026', 'password.holds-login'],
  ])('such as %j is judged: %s', (password, expected) => {
    expect(verdict(password)).toBe(expected);
  });

  it('may be any long phrase where a bureau asks for length alone, as ASVS would have it', () => {
    expect(verdict('four words of a phrase', { ...usual, leastLength: 15, leastKinds: 1 })).toBe('taken');
  });
});
