// Whether the same phone has the same key however it is written, another secret another one, and a reporter none in common.
import { PhoneKeys } from './phone-keys.js';

const phone = ['138', '0013', '8000'].join('');
const [secret, other] = ['p'.repeat(32), 'q'.repeat(32)];
const hex = (keys: readonly Uint8Array[]): readonly string[] => keys.map((key) => Buffer.from(key).toString('hex'));
const keysOf = (typed: string, keys = new PhoneKeys(secret)): readonly string[] =>
  hex(keys.keysOf(typed, 'complainant'));

describe('the keys of a phone', () => {
  it.each([`+86 ${phone}`, `86${phone}`, phone.replace(/^(.{3})(.{4})/, '$1-$2-'), ` ${phone} `, `（${phone}）`])(
    'are the same for %s',
    (typed) => {
      expect(keysOf(typed)).toEqual(keysOf(phone));
    },
  );

  it('are those of no other phone, and none where there is no number', () => {
    expect(keysOf(phone.replace(/0$/, '1'))).not.toEqual(keysOf(phone));
    expect(keysOf('0394-5550000')).toEqual(keysOf('0394 5550000'));
    for (const typed of ['', '没有', '12315']) expect(keysOf(typed)).toEqual([]);
  });

  it('of a reporter are none of a complainant, agent or heir', () => {
    const keys = new PhoneKeys(secret);

    expect(hex(keys.keysOf(phone, 'reporter'))).not.toEqual(keysOf(phone));
    expect(hex(keys.keysOf(phone, 'agent'))).toEqual(keysOf(phone));
  });

  it('under a new secret are found under the old one too, as long as that is given', () => {
    const [before = ''] = keysOf(phone);
    const during = keysOf(phone, new PhoneKeys(other, secret));
    const after = keysOf(phone, new PhoneKeys(other));

    expect(during).toHaveLength(2);
    expect(during).toContain(before);
    expect(during).toContain(after[0]);
    expect(after).not.toContain(before);
  });
});
