// The five factors of living needs: each is shown with what was seen of it, and nothing is summed up to a verdict.
import { LIVING_NEEDS_FACTORS } from '#rules';
import { type SeenOfComplaint, evidenceOf } from './factor-evidence.table.js';
import { FASTEST_FORM_MS, marksOf } from './form-marks.table.js';

const nothing: SeenOfComplaint = {
  operator: { complaints: 0, sameGoods: 0, sameAmount: 0 },
  alike: { sameOperator: 0, otherOperators: 0 },
  samePhone: 0,
  attachments: 2,
  isAmountStated: true,
  marks: [],
};

const seenIn = (seen: SeenOfComplaint) =>
  Object.fromEntries(
    evidenceOf(LIVING_NEEDS_FACTORS, seen).map(({ factor, observations }) => [
      factor.code.slice(-1),
      observations.map(({ code, count }) => `${code} ${String(count)}`),
    ]),
  );

describe('the evidence of the five factors', () => {
  it('shows every factor with its article, also where nothing was seen', () => {
    const evidence = evidenceOf(LIVING_NEEDS_FACTORS, nothing);

    expect(evidence.map(({ factor }) => factor.source)).toEqual(LIVING_NEEDS_FACTORS.map(({ source }) => source));
    expect(evidence.flatMap(({ observations }) => observations)).toEqual([]);
  });

  it('puts each sight at its own factor, with how often it was seen', () => {
    expect(
      seenIn({
        operator: { complaints: 12, sameGoods: 9, sameAmount: 4 },
        alike: { sameOperator: 8, otherOperators: 3 },
        samePhone: 6,
        attachments: 0,
        isAmountStated: false,
        marks: ['sent-very-fast'],
      }),
    ).toEqual({
      1: ['same-goods 9', 'same-amount 4'],
      2: ['same-operator 12', 'alike-same-operator 8', 'alike-other-operators 3'],
      3: ['no-attachment 1', 'no-amount 1'],
      4: ['same-phone 6'],
      5: ['sent-very-fast 1'],
    });
  });

  it('sees nothing of an operator whom nobody named', () => {
    expect(seenIn({ ...nothing, operator: null })).toMatchObject({ 1: [], 2: [] });
  });

  it('shows a factor that a city added without inventing a sight for it', () => {
    const [first] = LIVING_NEEDS_FACTORS;
    if (first === undefined) throw new Error('there are five factors');
    const added = { ...first, code: 'LIVING-411600-1' };

    expect(evidenceOf([added], { ...nothing, attachments: 0 })).toEqual([{ factor: added, observations: [] }]);
  });
});

describe('the marks of a form', () => {
  it('marks what was sent within a second and what fell into the trap', () => {
    expect(marksOf({ openMs: 300 })).toEqual(['sent-very-fast']);
    expect(marksOf({ openMs: FASTEST_FORM_MS, trap: ' ' })).toEqual([]);
    expect(marksOf({ openMs: 60_000, trap: 'https://example.com' })).toEqual(['trap-filled']);
    expect(marksOf({ openMs: 0, trap: 'x' })).toEqual(['sent-very-fast', 'trap-filled']);
  });

  it('marks nothing of a filing that does not say how it was written', () => {
    expect(marksOf({})).toEqual([]);
  });
});
