// Whether what is sealed under somebody’s own secret opens for that secret and that purpose alone.
import { drawHeldSecret, openUnderSecret, placeOfSecret, sealUnderSecret } from './held-secret.js';

const plain = Buffer.from('11月20日在超市买的面包发霉了');
const purpose = 'draft of a complaint';

describe('a text under a secret that somebody holds', () => {
  const secret = drawHeldSecret();

  it('opens with the secret and for its purpose', () => {
    expect(openUnderSecret(secret, sealUnderSecret(secret, plain, purpose), purpose).equals(plain)).toBe(true);
  });

  it('never gives the same ciphertext twice, and shows nothing of the text', () => {
    const [one, other] = [sealUnderSecret(secret, plain, purpose), sealUnderSecret(secret, plain, purpose)];

    expect(one.equals(other)).toBe(false);
    expect(one.includes(plain)).toBe(false);
  });

  it('does not open with another secret, for another purpose, or with a bit changed anywhere', () => {
    const sealed = sealUnderSecret(secret, plain, purpose);

    expect(() => openUnderSecret(drawHeldSecret(), sealed, purpose)).toThrow('does not open');
    expect(() => openUnderSecret(secret, sealed, 'draft of a report')).toThrow('does not open');
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(() => openUnderSecret(secret, changed, purpose)).toThrow();
    }
    expect(() => openUnderSecret(secret, sealed.subarray(0, 20), purpose)).toThrow('does not open');
    expect(() => openUnderSecret(secret, Buffer.alloc(0), purpose)).toThrow('version');
  });

  it('lies at a place that is the same each time, differs for each secret and does not open it', () => {
    const place = placeOfSecret(secret);
    const sealed = sealUnderSecret(secret, plain, purpose);

    expect(place.length).toBe(16);
    expect(placeOfSecret(secret).equals(place)).toBe(true);
    expect(placeOfSecret(drawHeldSecret()).equals(place)).toBe(false);
    expect(() => openUnderSecret(place.toString('base64url'), sealed, purpose)).toThrow('does not open');
  });
});
