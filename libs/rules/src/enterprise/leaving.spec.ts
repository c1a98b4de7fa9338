// Which firm meets which ground for taking its account back, at each side of every limit.
import { RuleViolation } from '../rule-violation.js';
import { type SettlerFigures, checkWithdrawalGround, meetsGround } from './leaving.js';

const firm = (silent: number, of: number, among: number): SettlerFigures => ({
  card: { silent, settled: { of, among } },
  registerState: 'operating',
});

describe('the grounds for taking an account back', () => {
  it.each([
    [2, false],
    [3, true],
  ])('are met by %d settlements without an answer: %s', (silent, met) => {
    expect(meetsGround('overdue', firm(silent, 9, 9))).toBe(met);
  });

  it.each([
    [0, 9, false],
    [2, 10, true],
    [3, 10, false],
    [0, 0, false],
  ])('are met by %d settled of %d: %s', (of, among, met) => {
    expect(meetsGround('settles-too-little', firm(0, of, among))).toBe(met);
  });

  it('are met by a licence that the register says is gone, and not by one that it does not know', () => {
    expect(meetsGround('licence-gone', { ...firm(0, 0, 0), registerState: 'deregistered' })).toBe(true);
    expect(meetsGround('licence-gone', { ...firm(0, 0, 0), registerState: 'licence-revoked' })).toBe(true);
    expect(meetsGround('licence-gone', { ...firm(0, 0, 0), registerState: null })).toBe(false);
  });

  it('may be given by an officer only where the figures bear them; what only a person can know, always', () => {
    expect(() => checkWithdrawalGround('overdue', firm(2, 9, 9))).toThrow(RuleViolation);
    expect(() => checkWithdrawalGround('settles-too-little', firm(0, 3, 10))).toThrow(RuleViolation);
    for (const ground of ['own-request', 'licence-gone', 'breach-of-undertaking']) {
      expect(() => checkWithdrawalGround(ground, firm(0, 0, 0))).not.toThrow();
    }
  });
});
