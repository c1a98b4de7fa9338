// Whether a bench that breaks its promise is seen.
import { isKept } from './bench-line.js';

const measured = { name: 'due date', unit: 'µs' };

describe('a promise of speed', () => {
  it('is kept up to its own figure', () => {
    expect(isKept({ ...measured, value: 20, atMost: 20 })).toBe(true);
    expect(isKept({ ...measured, value: 0.6, atLeast: 0.6 })).toBe(true);
    expect(isKept({ ...measured, value: 5 })).toBe(true);
  });

  it('is broken beyond it, and by a figure that is none', () => {
    expect(isKept({ ...measured, value: 20.1, atMost: 20 })).toBe(false);
    expect(isKept({ ...measured, value: 0.59, atLeast: 0.6 })).toBe(false);
    expect(isKept({ ...measured, value: Number.NaN })).toBe(false);
  });
});
