// A table of counts with all its totals as a circulation: what flows into each row and column flows out of it.

export interface TwoWayCounts {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** One list for each row, one count for each column; whole numbers, none below zero. */
  readonly counts: readonly (readonly number[])[];
}

/** One number of the table, a count or a total, between the two nodes whose sums it stands in. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

export interface CountNetwork {
  readonly nodes: number;
  /** Row by row, each with its total as the last; the totals of the columns and the grand total as the last row. */
  readonly arcs: readonly Arc[];
}

/**
 * The table with its totals: a count flows from its row to its column, a column's total from the column to the grand
 * total, and that back to the rows. @throws Error when the table is not as wide or as high as its names
 */
export function networkOf({ rows, columns, counts }: TwoWayCounts): CountNetwork {
  if (counts.length !== rows.length || counts.some((line) => line.length !== columns.length)) {
    throw new Error('A table of counts has one line for each row and one count for each column.');
  }
  const columnNode = (column: number): number => rows.length + 1 + column;
  const lines = [...counts, columns.map((_name, column) => sumOf(counts.map((line) => line[column] ?? 0)))];
  const arcs = lines.flatMap((line, row) => {
    const isTotal = row === rows.length;
    const inner = line.map((value, column) =>
      isTotal ? { from: columnNode(column), to: row, value } : { from: row, to: columnNode(column), value },
    );
    const around = columnNode(columns.length);
    const total = sumOf(line);
    return [...inner, isTotal ? { from: row, to: around, value: total } : { from: around, to: row, value: total }];
  });
  return { nodes: rows.length + columns.length + 2, arcs };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
