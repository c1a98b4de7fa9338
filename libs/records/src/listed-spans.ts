// When an operator stood in the lists of the register (异常名录, 严重违法失信), as two spans out of four columns.
import type { ListedSpan } from './operator-register.js';

export interface SpanColumns {
  readonly abnormalFrom: string | null;
  readonly abnormalTo: string | null;
  readonly dishonestFrom: string | null;
  readonly dishonestTo: string | null;
}

export interface ListedSpans {
  readonly abnormal: ListedSpan;
  readonly dishonest: ListedSpan;
}

export const SPAN_COLUMNS = `abnormal_from::text AS "abnormalFrom", abnormal_to::text AS "abnormalTo",
         dishonest_from::text AS "dishonestFrom", dishonest_to::text AS "dishonestTo"`;

export function withSpans<Row extends SpanColumns>(row: Row): Omit<Row, keyof SpanColumns> & ListedSpans {
  const { abnormalFrom, abnormalTo, dishonestFrom, dishonestTo, ...rest } = row;
  return {
    ...rest,
    abnormal: { from: abnormalFrom, to: abnormalTo },
    dishonest: { from: dishonestFrom, to: dishonestTo },
  };
}
