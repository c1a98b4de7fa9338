// Whether credit codes are checked as the standard says, and old irregular ones are told from what is none.
import { creditCodeStanding, readCreditCode } from './credit-code.js';

const right = '91350100M000100Y43';

describe('a credit code', () => {
  it.each([right])('%s stands: its last character is the one demanded', (code) => {
    expect(creditCodeStanding(code)).toBe('right');
  });

  it('is irregular, not malformed, when only its check character is another', () => {
    expect(creditCodeStanding('91350100M000100Y44')).toBe('irregular');
  });

  it('is found wrong whichever one of its characters was mistyped', () => {
    const stood = [...right].flatMap((character, place) =>
      [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
        .filter((other) => other !== character)
        .map((other) => `${right.slice(0, place)}${other}${right.slice(place + 1)}`)
        .filter((code) => creditCodeStanding(code) === 'right'),
    );

    expect(stood).toEqual([]);
  });

  it.each(['', '9135', `${right}0`, '91350100I000100Y43', '91ABCDEFM000100Y43', '９１３５'])('%s is none', (code) => {
    expect(creditCodeStanding(code)).toBe('malformed');
  });

  it('is read as a person types it', () => {
    expect(readCreditCode(' 91350100-m000 100y43 ')).toBe(right);
    expect(readCreditCode('９１３５０１００Ｍ０００１００Ｙ４３')).toBe(right);
  });
});
