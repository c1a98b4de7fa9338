// Whether the house and an authenticator app count to the same code, by the vectors of the RFCs.
import { base32, codeOf, findStep, generatorUri } from './one-time-code.js';

const secret = Buffer.from('12345678901234567890');

describe('a code of an authenticator app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('is at second %d what RFC 6238 says it is', (seconds, code) => {
    expect(codeOf(secret, Math.floor(seconds / 30))).toBe(code);
  });

  it('is taken half a minute early or late, written with a blank or without, and not later', () => {
    const at = 1_234_567_890;
    const step = Math.floor(at / 30);

    expect(findStep(secret, '005 924', at)).toBe(step);
    expect(findStep(secret, '005924', at + 30)).toBe(step);
    expect(findStep(secret, '005924', at - 30)).toBe(step);
    expect(findStep(secret, '005924', at + 60)).toBeUndefined();
  });

  it.each(['', '05924', '0059240', '00592４', 'abcdef', '000000', '['])('is not %j', (typed) => {
    expect(findStep(secret, typed, 1_234_567_890)).toBeUndefined();
  });

  it('is set up by a picture or by hand', () => {
    expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
    expect(generatorUri(secret, { issuer: '按期', label: 'taikang.a' })).toBe(
      'otpauth://totp/%E6%8C%89%E6%9C%9F:taikang.a?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E6%8C%89%E6%9C%9F&digits=6',
    );
  });
});
