// What is taken for an address of a consumer, and that one address is one however it is typed.
import { readContactAddress } from './contact-address.js';

/** Built here, so that no number of a person stands in the sources. */
const mobile = ['138', '0013', '8000'].join('');

describe('an address of a consumer', () => {
  it.each([mobile, ` ${mobile} `, `+86 ${mobile}`, `0086${mobile}`, `86${mobile}`, `${mobile.slice(0, 3)}-0013-8000`])(
    'is one mobile number however it is typed: %s',
    (typed) => {
      expect(readContactAddress(typed)).toEqual({ kind: 'phone', address: mobile, block: mobile.slice(0, 7) });
    },
  );

  it('is one number in letters of full width too', () => {
    const wide = [...mobile].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');

    expect(readContactAddress(wide)?.address).toBe(mobile);
  });

  it('is a mail address without regard to capitals', () => {
    expect(readContactAddress('Li.Ming+shop@Example.COM')).toEqual({
      kind: 'mail',
      address: 'li.ming+shop@example.com',
      block: 'example.com',
    });
  });

  it.each([
    '',
    '12315',
    `${mobile}0`,
    `2${mobile.slice(1)}`,
    '0394-8220000',
    'nobody',
    'a@b',
    'a@@b.cn',
    'a b@c.cn',
    'a@b.cn,c@d.cn',
    'a@b.cn\r\nBcc: c@d.cn',
    '<a@b.cn>',
    `${'a'.repeat(65)}@b.cn`,
    `a@${'b'.repeat(64)}.cn`,
  ])('is nothing else: %j', (typed) => {
    expect(readContactAddress(typed)).toBeUndefined();
  });
});
