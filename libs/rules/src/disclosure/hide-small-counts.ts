// A table of counts as it may be published: small ones kept back, and with them as many others as it takes to hide them.
import { type CountNetwork, type TwoWayCounts, networkOf } from './count-network.js';
import { LEAST_HIDDEN, type Question, slackBetween } from './hidden-slack.js';

/** As the table that was given, with null for what is kept back. */
export interface PublicTable {
  readonly counts: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * Keeps back every count and total from 1 to below its least count, and others of the smallest worth it finds, so that
 * by all that stays each small count may be any number from 1 to its least count. A zero is never kept back.
 * @param least for each column its least count; a total over columns has the greatest of them
 * @throws Error when the table is not as wide or as high as its names
 */
export function hideSmallCounts(table: TwoWayCounts, least: readonly number[]): PublicTable {
  const network = networkOf(table);
  const wide = table.columns.length + 1;
  const greatest = Math.max(0, ...least);
  const leastAt = (arc: number): number => least[arc % wide] ?? greatest;
  const small = network.arcs.flatMap(({ value }, arc) => (value > 0 && value < leastAt(arc) ? [arc] : []));
  const hidden = new Set(small);
  for (const arc of small) {
    for (const companion of companionsOf(network, hidden, { arc, least: leastAt(arc) })) hidden.add(companion);
  }
  const lines = Array.from({ length: table.rows.length + 1 }, (_nothing, row) =>
    network.arcs
      .slice(row * wide, (row + 1) * wide)
      .map(({ value }, column) => (hidden.has(row * wide + column) ? null : value)),
  );
  const inner = lines.slice(0, -1);
  const last = lines.at(-1) ?? [];
  return {
    counts: inner.map((line) => line.slice(0, -1)),
    rowTotals: inner.map((line) => line.at(-1) ?? null),
    columnTotals: last.slice(0, -1),
    total: last.at(-1) ?? null,
  };
}

interface Small {
  readonly arc: number;
  readonly least: number;
}

/** What must be kept back besides, so that this one may shrink to 1 and grow to its least count. */
function companionsOf(network: CountNetwork, hidden: ReadonlySet<number>, { arc, least }: Small): readonly number[] {
  const { from, to, value } = network.arcs[arc] ?? { from: 0, to: 0, value: 0 };
  // What it loses another way must carry from its beginning to its end; what it gains must flow back.
  const shrinking = waysFor(network, hidden, { from, to, without: arc, enough: value - LEAST_HIDDEN });
  const growing = { from: to, to: from, without: arc, enough: least - value };
  return [...shrinking, ...waysFor(network, new Set([...hidden, ...shrinking]), growing)];
}

function waysFor(network: CountNetwork, hidden: ReadonlySet<number>, asked: Question): readonly number[] {
  const free = new Map([...hidden].map((arc) => [arc, 1]));
  if (slackBetween(network, free, asked).found >= asked.enough) return [];
  const prices = network.arcs.flatMap(({ value }, arc): readonly [number, number][] =>
    value > 0 ? [[arc, hidden.has(arc) ? 0 : value]] : [],
  );
  const { through } = slackBetween(network, new Map(prices), asked);
  return [...through].filter((arc) => !hidden.has(arc));
}
