// Whether a number or code survives being read aloud and typed again.
import fc from 'fast-check';
import { drawCaseNumber, findCaseNumber } from './case-number.js';
import { drawSalt, isQueryCode, queryCodeOf } from './query-code.js';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a case number', () => {
  it('is printed in groups and found again as printed', () => {
    const number = drawCaseNumber();

    expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/);
    expect(findCaseNumber(number)).toBe(number);
  });

  it('is found in any case, with blanks, without dashes, with O for 0 and I or L for 1, and in full-width letters', () => {
    const numbers = Array.from({ length: 300 }, drawCaseNumber);
    for (const number of numbers) {
      const typed = number.replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase().replaceAll('-', ' — ');
      const wide = [...number.replaceAll('-', '')].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

      expect(findCaseNumber(` ${typed} `)).toBe(number);
      expect(findCaseNumber(wide.join(''))).toBe(number);
    }
  });

  it('shows every single wrong character and any two that changed places', () => {
    for (const number of Array.from({ length: 20 }, drawCaseNumber)) {
      const plain = [...number.replaceAll('-', '')];
      plain.forEach((letter, at) => {
        for (const wrong of letters) {
          if (wrong === letter) continue;
          expect(findCaseNumber([...plain.slice(0, at), wrong, ...plain.slice(at + 1)].join(''))).toBeUndefined();
        }
        plain.slice(at + 1).forEach((later, offset) => {
          if (later === letter) return;
          const swapped = plain.with(at, later).with(at + 1 + offset, letter);
          expect(findCaseNumber(swapped.join(''))).toBeUndefined();
        });
      });
    }
  });

  it('is not seen in any other text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const found = findCaseNumber(text);
        return found === undefined || findCaseNumber(found) === found;
      }),
    );
    expect(findCaseNumber('')).toBeUndefined();
    expect(findCaseNumber('7'.repeat(100_000))).toBeUndefined();
  });
});

describe('a query code', () => {
  const secret = 'x'.repeat(32);

  it('opens its own filing, however it was typed', () => {
    const salt = drawSalt();
    const code = queryCodeOf(secret, salt);

    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(isQueryCode(secret, salt, code.toLowerCase().replaceAll('-', ''))).toBe(true);
  });

  it('opens no other filing, nor with another secret', () => {
    const salt = drawSalt();
    const code = queryCodeOf(secret, salt);

    expect(isQueryCode(secret, drawSalt(), code)).toBe(false);
    expect(isQueryCode('y'.repeat(32), salt, code)).toBe(false);
    expect(isQueryCode(secret, salt, code.slice(0, -1))).toBe(false);
    expect(isQueryCode(secret, salt, '')).toBe(false);
    expect(isQueryCode(secret, Buffer.alloc(16), '0000-0000-0000')).toBe(false);
  });
});
