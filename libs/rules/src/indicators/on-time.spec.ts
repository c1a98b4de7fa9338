// The on-time rates against figures that bureaus have published, and the budgets that follow from the targets.
import fc from 'fast-check';
import { onTimeFigure } from './on-time.js';

describe('an on-time rate', () => {
  it.each([
    ['广元, first quarter of 2022, published as 74.69 %', 180, 241, 746],
    ['广元, successful mediations of the same quarter, published as 38.17 %', 92, 241, 381],
    ['保山, 2021, published as 71.87 %', 1165, 1621, 718],
    ['all on time', 25, 25, 1000],
    ['one of very many late', 9999, 10_000, 999],
    ['none on time', 0, 7, 0],
  ])('of %s is cut, never rounded', (_where, onTime, closed, permille) => {
    const figure = onTimeFigure('complaint', { onTime, closed, openOverdue: 0 });

    expect(figure.national).toEqual({ onTime, of: closed, permille });
    expect(figure.strict).toEqual(figure.national);
  });

  it('counts an open overdue case now in the strict version, and not in the national one', () => {
    const figure = onTimeFigure('complaint', { onTime: 96, closed: 100, openOverdue: 20 });

    expect(figure.national.permille).toBe(960);
    expect(figure.strict).toEqual({ onTime: 96, of: 120, permille: 800 });
  });

  it('of a month in which nothing was closed is no rate, not zero', () => {
    const figure = onTimeFigure('report', { onTime: 0, closed: 0, openOverdue: 0 });

    expect([figure.national.permille, figure.strict.permille, figure.budgetLeft]).toEqual([null, null, 0]);
  });

  it('of a month with nothing closed but one case overdue is zero in the strict version only', () => {
    const figure = onTimeFigure('report', { onTime: 0, closed: 0, openOverdue: 1 });

    expect([figure.national.permille, figure.strict.permille, figure.budgetLeft]).toEqual([null, 0, -1]);
  });
});

describe('the budget of a month', () => {
  it.each([
    ['complaint', 100, 4],
    ['complaint', 99, 3],
    ['complaint', 24, 0],
    ['complaint', 25, 1],
    ['report', 100, 7],
    ['report', 14, 0],
    ['report', 15, 1],
  ] as const)('lets of %ss, when %d are counted, %d be late', (indicator, counted, late) => {
    expect(onTimeFigure(indicator, { onTime: counted, closed: counted, openOverdue: 0 }).budgetLeft).toBe(late);
  });

  it('is spent by closed and by open late cases alike, and can be overdrawn', () => {
    const spent = onTimeFigure('complaint', { onTime: 96, closed: 98, openOverdue: 2 });
    const overdrawn = onTimeFigure('complaint', { onTime: 95, closed: 98, openOverdue: 2 });

    expect([spent.budgetLeft, overdrawn.budgetLeft]).toEqual([0, -1]);
  });

  it('is not overdrawn exactly when the strict rate reaches the target', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(500), fc.nat(500), (onTime, late, openOverdue) => {
        const figure = onTimeFigure('report', { onTime, closed: onTime + late, openOverdue });
        const counted = onTime + late + openOverdue;

        expect(figure.budgetLeft >= 0).toBe(onTime * 1000 >= counted * figure.targetPermille);
      }),
    );
  });
});
