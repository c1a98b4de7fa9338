// Whether a reader with all the arithmetic in the world finds a small count again: an auditor who knows nothing of how it was hidden.
import type { TwoWayCounts } from './count-network.js';
import { type PublicTable, hideSmallCounts } from './hide-small-counts.js';
import { publicRate } from './public-rate.js';

const TABLES = 10_000;

/** The same numbers on every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39) >>> 0;
    return ((mixed ^ (mixed >>> 16)) >>> 0) % sides;
  };
}

/** Small towns beside large ones: many zeros, many counts below ten, some in the hundreds. */
function anyTable(roll: (sides: number) => number): TwoWayCounts {
  const [high, wide] = [1 + roll(10), 1 + roll(5)];
  const count = (): number => [0, roll(5), roll(12), roll(12), roll(60), roll(600)][roll(6)] ?? 0;
  const names = (length: number) => Array.from({ length }, (_nothing, place) => String(place));
  return { rows: names(high), columns: names(wide), counts: names(high).map(() => names(wide).map(count)) };
}

interface Unknown {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly least: number;
}
/** The unknowns of one line with its total: added with their signs they make nothing, or what is published. */
interface Sum {
  readonly signs: ReadonlyMap<number, number>;
  readonly known: number;
}
interface Puzzle {
  readonly unknowns: readonly Unknown[];
  readonly sums: readonly Sum[];
}

/** What a reader has: the published numbers, and that each line adds up. The true values only judge his answers. */
function puzzleOf({ counts }: TwoWayCounts, shown: PublicTable, least: readonly number[]): Puzzle {
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const withTotals = (lines: readonly (readonly number[])[]) => {
    const wide = lines.map((line) => [...line, total(line)]);
    return [...wide, (wide[0] ?? []).map((_value, column) => total(wide.map((line) => line[column] ?? 0)))];
  };
  const truth = withTotals(counts);
  const seen = [
    ...shown.counts.map((line, row) => [...line, shown.rowTotals[row] ?? null]),
    [...shown.columnTotals, shown.total],
  ];
  const [high, wide] = [seen.length, seen[0]?.length ?? 0];
  const unknowns: Unknown[] = [];
  const places = seen.map((line, row) =>
    line.map((value, column) =>
      value === null
        ? unknowns.push({
            ...{ row, column, value: truth[row]?.[column] ?? 0 },
            least: least[column] ?? Math.max(...least),
          }) - 1
        : -1,
    ),
  );
  const sumOver = (cells: readonly (readonly [number, number])[]): Sum => {
    const signs = new Map<number, number>();
    let known = 0;
    cells.forEach(([row, column], place) => {
      const sign = place === cells.length - 1 ? -1 : 1;
      const unknown = places[row]?.[column] ?? -1;
      if (unknown >= 0) signs.set(unknown, sign);
      else known -= sign * (seen[row]?.[column] ?? 0);
    });
    return { signs, known };
  };
  const range = (length: number) => Array.from({ length }, (_nothing, place) => place);
  const sums = [
    ...range(high).map((row) => sumOver(range(wide).map((column) => [row, column]))),
    ...range(wide).map((column) => sumOver(range(high).map((row) => [row, column]))),
  ];
  return { unknowns, sums };
}

/** Which unknowns the sums alone fix, whatever the numbers: those on which no free one depends. */
function fixedBySums({ unknowns, sums }: Puzzle): readonly number[] {
  const matrix = sums.map(({ signs }) => unknowns.map((_one, place) => signs.get(place) ?? 0));
  const leads: number[] = [];
  let top = 0;
  for (let column = 0; column < unknowns.length && top < matrix.length; column += 1) {
    const lead = matrix.findIndex((line, row) => row >= top && Math.abs(line[column] ?? 0) > 1e-9);
    if (lead < 0) continue;
    [matrix[top], matrix[lead]] = [matrix[lead] ?? [], matrix[top] ?? []];
    const first = matrix[top]?.[column] ?? 1;
    matrix[top] = (matrix[top] ?? []).map((value) => value / first);
    const base = matrix[top] ?? [];
    matrix.forEach((line, row) => {
      const factor = line[column] ?? 0;
      if (row !== top && factor !== 0) matrix[row] = line.map((value, place) => value - factor * (base[place] ?? 0));
    });
    leads.push(column);
    top += 1;
  }
  return leads.filter((lead, row) =>
    (matrix[row] ?? []).every((value, column) => column === lead || Math.abs(value) < 1e-9),
  );
}

/** Between which ends each unknown must lie: line by line, again and again, until nothing is learned any more. */
function bounds({ unknowns, sums }: Puzzle): readonly (readonly [number, number])[] {
  const low = unknowns.map(() => 1);
  const high = unknowns.map(() => Infinity);
  const learnFrom = ({ signs, known }: Sum): boolean => {
    let hasLearned = false;
    for (const [place, sign] of signs) {
      let [least, most] = [known, known];
      for (const [other, its] of signs) {
        if (other === place) continue;
        least -= its > 0 ? (high[other] ?? 0) : -(low[other] ?? 0);
        most -= its > 0 ? (low[other] ?? 0) : -(high[other] ?? 0);
      }
      const [from, to] = sign > 0 ? [least, most] : [-most, -least];
      if (from > (low[place] ?? 0)) [low[place], hasLearned] = [from, true];
      if (to < (high[place] ?? 0)) [high[place], hasLearned] = [to, true];
    }
    return hasLearned;
  };
  for (let rounds = 0; rounds < 50 && sums.map(learnFrom).includes(true); rounds += 1);
  return unknowns.map((_one, place) => [low[place] ?? 0, high[place] ?? 0]);
}

/** What the auditor found out about a table that was published. */
function audit(table: TwoWayCounts, shown: PublicTable, least: readonly number[]): readonly string[] {
  const puzzle = puzzleOf(table, shown, least);
  const ends = bounds(puzzle);
  const inner = ({ row, column }: Unknown) => row < table.rows.length && column < table.columns.length;
  const told = puzzle.unknowns.flatMap((unknown, place) => {
    const [from = 0, to = 0] = ends[place] ?? [];
    const isSmall = unknown.value < unknown.least;
    const isNarrow = isSmall && (to < unknown.least || (inner(unknown) && from > 1));
    return from === to || isNarrow
      ? [`${String(unknown.row)},${String(unknown.column)} = ${String(unknown.value)} in ${String(from)}–${String(to)}`]
      : [];
  });
  return [...fixedBySums(puzzle).map((place) => `fixed: ${String(place)}`), ...told];
}

/** Whether some table with this number at this place fits all that is shown: filled in place by place, every way. */
function isPossible(
  shown: PublicTable,
  filled: readonly number[],
  asked: { readonly place: number; readonly wanted: number },
): boolean {
  const cells = shown.counts.flat();
  const wide = shown.columnTotals.length;
  const sum = (values: readonly number[]) => values.reduce((one, other) => one + other, 0);
  const fits = (total: number | null | undefined, values: readonly number[]) =>
    total === null ? sum(values) > 0 : sum(values) === total;
  if (filled.length % wide === 0 && filled.length > 0) {
    const row = filled.length / wide - 1;
    if (!fits(shown.rowTotals[row], filled.slice(row * wide))) return false;
  }
  if (filled.length === cells.length) {
    const columns = shown.columnTotals.every((total, column) =>
      fits(
        total,
        filled.filter((_value, place) => place % wide === column),
      ),
    );
    return columns && fits(shown.total, filled);
  }
  const known = cells[filled.length] ?? null;
  const tried = Array.from({ length: 16 }, (_nothing, value) => value + 1);
  const choices = known !== null ? [known] : filled.length === asked.place ? [asked.wanted] : tried;
  return choices.some((value) => isPossible(shown, [...filled, value], asked));
}

const small = (value: number | null, least: number) => value !== null && value > 0 && value < least;

describe('hiding small counts', () => {
  it('A105: lets nobody find one again in 10,000 random tables, nor say between which ends it lies', () => {
    const roll = dice(20_261_125);
    const found: string[] = [];
    let hidden = 0;
    for (let turn = 0; turn < TABLES; turn += 1) {
      const table = anyTable(roll);
      const least = table.columns.map(() => (roll(2) === 0 ? 5 : 10));
      const shown = hideSmallCounts(table, least);
      found.push(...audit(table, shown, least).map((line) => `${JSON.stringify(table.counts)} ${line}`));
      hidden += shown.counts.flat().filter((value) => value === null).length;
    }

    expect(found.slice(0, 3)).toEqual([]);
    expect(hidden).toBeGreaterThan(TABLES);
  });

  it('shows no number from 1 to below its least count, totals included', () => {
    const roll = dice(7);
    const shownSmall: unknown[] = [];
    for (let turn = 0; turn < 1_000; turn += 1) {
      const table = anyTable(roll);
      const { counts, rowTotals, columnTotals, total } = hideSmallCounts(
        table,
        table.columns.map(() => 5),
      );
      const all = [...counts.flat(), ...rowTotals, ...columnTotals, total];
      if (all.some((value) => small(value, 5))) shownSmall.push(table);
    }

    expect(shownSmall).toEqual([]);
  });

  it('shows the truth where it shows anything, and every zero', () => {
    const roll = dice(11);
    for (let turn = 0; turn < 1_000; turn += 1) {
      const table = anyTable(roll);
      const { counts } = hideSmallCounts(
        table,
        table.columns.map(() => 10),
      );

      counts.forEach((line, row) =>
        line.forEach((value, column) => {
          const truth = table.counts[row]?.[column] ?? -1;
          expect([truth, null]).toContain(value);
          if (truth === 0) expect(value).toBe(0);
        }),
      );
    }
  });

  it('hides a second county when one alone would follow from the total', () => {
    const table = { rows: ['太康', '西华', '鹿邑'], columns: ['complaints'], counts: [[3], [40], [60]] };

    const shown = hideSmallCounts(table, [5]);

    expect(shown.counts).toEqual([[null], [null], [60]]);
    expect(shown.total).toBe(103);
  });

  it('hides nothing where nothing is small', () => {
    const table = {
      rows: ['a', 'b'],
      columns: ['x', 'y'],
      counts: [
        [15, 0],
        [0, 12],
      ],
    };

    expect(hideSmallCounts(table, [5, 10])).toEqual({
      counts: table.counts,
      rowTotals: [15, 12],
      columnTotals: [15, 12],
      total: 27,
    });
  });

  it('leaves of each small count every number open: small tables tried out whole', () => {
    const roll = dice(13);
    const closed: string[] = [];
    for (let turn = 0; turn < 80; turn += 1) {
      const names = ['0', '1', '2'].slice(0, 2 + roll(2));
      const counts = [names.map(() => roll(9)), names.map(() => roll(9))];
      const table = { rows: ['a', 'b'], columns: names, counts };
      const shown = hideSmallCounts(
        table,
        names.map(() => 5),
      );
      counts.forEach((line, row) =>
        line.forEach((value, column) => {
          if (!small(value, 5)) return;
          const shut = [1, 5].filter(
            (wanted) => !isPossible(shown, [], { place: row * names.length + column, wanted }),
          );
          if (shut.length > 0)
            closed.push(`${JSON.stringify(counts)} at ${String(row)},${String(column)}: ${String(shut)}`);
        }),
      );
    }

    expect(closed.slice(0, 3)).toEqual([]);
  });

  it('is found out by the auditor when only the small ones are hidden', () => {
    const table = { rows: ['a', 'b'], columns: ['x'], counts: [[3], [40]] };
    const naive: PublicTable = { counts: [[null], [40]], rowTotals: [null, 40], columnTotals: [43], total: 43 };

    expect(audit(table, naive, [5])).not.toEqual([]);
  });
});

describe('a public rate', () => {
  it('is cut and stands with its fraction', () => {
    expect(publicRate(7, 12)).toEqual({ numerator: 7, denominator: 12, permille: 583 });
  });

  it('is not shown for fewer than five', () => {
    expect(publicRate(4, 4)).toBeNull();
    expect(publicRate(0, 0)).toBeNull();
    expect(publicRate(5, 5)).not.toBeNull();
  });
});
