// Passwords that keep every rule of length and kinds, and are still what anybody tries first.
import { IdentityFault } from './identity-fault.js';
import { refuseGuessablePassword } from './guessable-password.js';

async function verdict(password: string): Promise<string> {
  try {
    await refuseGuessablePassword(password, 'taikang.a');
    return 'taken';
  } catch (fault) {
    return fault instanceof IdentityFault ? fault.code : String(fault);
  }
}

describe('a password that anybody tries first', () => {
  it.each([
    'P@ssw0rd123!',
    'Admin@123456',
    '1qaz@WSX3edc',
    'Qwerty@12345',
    'Woaini1314!',
    'Zhoukou@12315',
    'Aa123456789!',
  ])('such as %j is refused', async (password) => {
    expect(await verdict(password)).toBe('password.guessable');
  });

  it.each(['Spring-rain-7', '春天下雨 Spring 7', 'dabo-kifu-lemi-nopu'])('is not %j', async (password) => {
    expect(await verdict(password)).toBe('taken');
  });
});
