// What may speak for each factor of "for living needs": which sight of the house belongs to which item of the article.
import type { LivingNeedsFactor } from '#rules';
import type { FormMark } from './form-marks.table.js';

/** What the house can see of a complaint without opening anything; counts are of complaints in the reader's own sight. */
export interface SeenOfComplaint {
  /** About the same operator in the last thirty days, this one not counted; null where no operator is named. */
  readonly operator: {
    readonly complaints: number;
    readonly sameGoods: number;
    /** Of these with the same amount in dispute too. */
    readonly sameAmount: number;
  } | null;
  /** Alike texts in the last year, about the same operator and about others. */
  readonly alike: { readonly sameOperator: number; readonly otherOperators: number };
  /** Filed with the same phone in the last thirty days, by whom is not known. */
  readonly samePhone: number;
  readonly attachments: number;
  readonly isAmountStated: boolean;
  readonly marks: readonly FormMark[];
}

export const OBSERVATIONS = [
  'same-goods',
  'same-amount',
  'same-operator',
  'alike-same-operator',
  'alike-other-operators',
  'no-attachment',
  'no-amount',
  'same-phone',
  'sent-very-fast',
  'trap-filled',
] as const;
export type ObservationCode = (typeof OBSERVATIONS)[number];

/** One thing that was seen; `count` is how often. */
export interface Observation {
  readonly code: ObservationCode;
  readonly count: number;
}

type Sight = (seen: SeenOfComplaint) => readonly (readonly [code: ObservationCode, count: number])[];

/**
 * Item by item; of the fourth the phone alone: whether several people share it is as sealed as they are, and so are addresses.
 * @source 令121号 第十七条
 */
const SIGHTS: Readonly<Record<string, Sight>> = {
  'LIVING-121-17-1': ({ operator }) => [
    ['same-goods', operator?.sameGoods ?? 0],
    ['same-amount', operator?.sameAmount ?? 0],
  ],
  'LIVING-121-17-2': ({ operator, alike }) => [
    ['same-operator', operator?.complaints ?? 0],
    ['alike-same-operator', alike.sameOperator],
    ['alike-other-operators', alike.otherOperators],
  ],
  'LIVING-121-17-3': ({ attachments, isAmountStated }) => [
    ['no-attachment', attachments === 0 ? 1 : 0],
    ['no-amount', isAmountStated ? 0 : 1],
  ],
  'LIVING-121-17-4': ({ samePhone }) => [['same-phone', samePhone]],
  'LIVING-121-17-5': ({ marks }) => marks.map((mark) => [mark, 1] as const),
};

/** A factor with all that was seen of it, for a person to weigh: nothing seen proves as little as something seen. */
export interface FactorEvidence {
  readonly factor: LivingNeedsFactor;
  readonly observations: readonly Observation[];
}

/** The factors in force, each with what was seen; none is left out, and none is summed up. @source 令121号 第十七条 */
export function evidenceOf(factors: readonly LivingNeedsFactor[], seen: SeenOfComplaint): readonly FactorEvidence[] {
  return factors.map((factor) => ({
    factor,
    observations: (SIGHTS[factor.code]?.(seen) ?? [])
      .filter(([, count]) => count > 0)
      .map(([code, count]) => ({ code, count })),
  }));
}
