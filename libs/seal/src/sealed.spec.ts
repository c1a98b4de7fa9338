// Whether an opened value can slip into a text, a log or an answer.
import { format, inspect } from 'node:util';
import { SealFault } from './seal-fault.js';
import { Sealed, unseal } from './sealed.js';

const secret = '李四';
const sealed = new Sealed(secret);

describe('a sealed value', () => {
  it('is given by unseal and by nothing else', () => {
    expect(unseal(sealed)).toBe(secret);
    expect(unseal(new Sealed(undefined))).toBeUndefined();
    expect(Object.getOwnPropertyNames(sealed)).toEqual([]);
    expect(Object.getOwnPropertySymbols(sealed)).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ['String()', () => String(sealed)],
    ['a template', () => [sealed].map((value) => value.toString())],
    ['joining', () => [sealed].join(', ')],
    ['JSON', () => JSON.stringify(sealed)],
    ['JSON around it', () => JSON.stringify({ party: [{ name: sealed }] })],
    ['a number', () => Number(sealed)],
    ['a date', () => sealed[Symbol.toPrimitive]()],
    ['Buffer.from', () => Buffer.from(String(sealed))],
  ])('refuses to become a text by %s', (_way, act) => {
    expect(act).toThrow(SealFault);
  });

  it('shows itself to a console as [sealed], at any depth', () => {
    expect(inspect(sealed)).toBe('[sealed]');
    expect(inspect({ party: [sealed] }, { depth: 5, showHidden: true })).toContain('[sealed]');
    expect(format('%o %O %s', sealed, { sealed }, [sealed])).not.toContain(secret);
  });

  it('leaves nothing in a clone, a spread or a walk over its properties', () => {
    expect(inspect(structuredClone(sealed))).not.toContain(secret);
    expect(inspect({ ...sealed })).toBe('{}');
    expect(Object.entries(sealed)).toEqual([]);
  });

  it('is not opened by something that only looks like it', () => {
    const forged = new Proxy(sealed, {});

    expect(() => unseal(forged)).toThrow(TypeError);
  });
});
