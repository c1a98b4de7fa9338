// What a report is worth, in fen, at the edges of the rule: floors, cap, and the finance department.
import fc from 'fast-check';
import { localDate } from '../calendar/local-date.js';
import { REWARD_EXCLUSIONS, REWARD_LEVELS, REWARD_RULES, checkReward, rewardOf } from './rewards.table.js';

const TODAY = localDate('2026-05-11');
const yuan = (amount: number) => amount * 100;

describe('a reward', () => {
  it.each([
    ['first', 0, 5_000],
    ['second', 0, 3_000],
    ['third', 0, 1_000],
    ['first', 99_999, 5_000],
    ['first', 100_000, 5_000],
    ['first', 200_000, 10_000],
    ['second', 200_000, 6_000],
    ['third', 200_000, 2_000],
    ['first', 20_000_000, 1_000_000],
    ['first', 20_000_001, 1_000_000],
    ['third', 100_000_001, 1_000_000],
  ] as const)('of the %s level for a penalty of %d yuan is %d yuan', (level, fine, amount) => {
    expect(rewardOf(level, yuan(fine), TODAY).amountFen).toBe(yuan(amount));
  });

  it('asks the finance department from half a million yuan on', () => {
    expect(rewardOf('first', yuan(9_999_999), TODAY).needsFinance).toBe(false);
    expect(rewardOf('first', yuan(10_000_000), TODAY).needsFinance).toBe(true);
  });

  it('may be weighed down to the floor, and goes above the rule only with the finance department, never above the cap', () => {
    const reward = rewardOf('first', yuan(200_000), TODAY);
    const given = (amount: number, financeConsulted: boolean) => () =>
      checkReward(reward, { amountFen: yuan(amount), financeConsulted, on: TODAY });

    expect(given(5_000, false)).not.toThrow();
    expect(given(4_999, true)).toThrow('reward.not-by-its-level');
    expect(given(10_001, false)).toThrow('reward.finance-not-consulted');
    expect(given(1_000_000, true)).not.toThrow();
    expect(given(1_000_001, true)).toThrow('reward.not-by-its-level');
  });

  it('of half a million yuan needs the finance department though it is what the rule gives', () => {
    const large = rewardOf('first', yuan(10_000_000), TODAY);

    expect(() => checkReward(large, { amountFen: yuan(500_000), financeConsulted: false, on: TODAY })).toThrow(
      'reward.finance-not-consulted',
    );
  });

  it('lies between floor and cap and grows with the penalty, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REWARD_LEVELS), fc.nat(2 ** 40), fc.nat(2 ** 20), (level, fine, more) => {
        const { amountFen, floorFen, capFen } = rewardOf(level, fine, TODAY);

        expect(amountFen).toBeGreaterThanOrEqual(floorFen);
        expect(amountFen).toBeLessThanOrEqual(capFen);
        expect(rewardOf(level, fine + more, TODAY).amountFen).toBeGreaterThanOrEqual(amountFen);
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN, Infinity])('is not counted for a penalty of %d fen', (fine) => {
    expect(() => rewardOf('first', fine, TODAY)).toThrow('reward.impossible-fine');
  });

  it('begins with the rules of December 2021', () => {
    expect(() => rewardOf('first', 0, localDate('2021-11-30'))).toThrow('reward.no-rules-yet');
    expect(rewardOf('first', 0, localDate('2021-12-01')).amountFen).toBe(yuan(5_000));
  });
});

describe('the rules of rewards', () => {
  it('have each level once, and say who gets none', () => {
    for (const { levels } of REWARD_RULES) expect(levels.map(({ level }) => level)).toEqual(REWARD_LEVELS);
    expect(REWARD_EXCLUSIONS.map(({ code }) => code)).toEqual([
      'not-a-natural-person',
      'staff',
      'infringed-party',
      'wrongdoer',
      'already-paid',
    ]);
  });
});
