// How far a number that is kept back may be moved without any published sum noticing it.
import type { CountNetwork } from './count-network.js';

/** Whoever reads knows that nothing is kept back where there is nothing. */
export const LEAST_HIDDEN = 1;

export interface Question {
  readonly from: number;
  readonly to: number;
  /** The arc that is asked about: it may not answer for itself. */
  readonly without: number;
  /** More than this need not be found. */
  readonly enough: number;
}

export interface Slack {
  readonly found: number;
  /** The arcs through which it was found. */
  readonly through: ReadonlySet<number>;
}

/** A step along an arc, whose number then grows, or against it, and its number shrinks. */
interface Step {
  readonly arc: number;
  readonly to: number;
  readonly grows: boolean;
}

/**
 * How much may flow from one node to another through some of the arcs, by the cheapest ways first; all that there is:
 * a maximum flow. @param prices of the arcs that may be used, by arc
 */
export function slackBetween(network: CountNetwork, prices: ReadonlyMap<number, number>, asked: Question): Slack {
  const { arcs } = network;
  const moved = arcs.map(() => 0);
  const through = new Set<number>();
  const steps = stepsOf(
    network,
    [...prices.keys()].filter((arc) => arc !== asked.without),
  );
  const room = ({ arc, grows }: Step): number =>
    grows ? Infinity : (arcs[arc]?.value ?? 0) + (moved[arc] ?? 0) - LEAST_HIDDEN;
  const priceIf =
    (least: number) =>
    (step: Step): number =>
      room(step) < least ? Infinity : through.has(step.arc) ? 0 : (prices.get(step.arc) ?? Infinity);
  for (let found = 0; ;) {
    const missing = asked.enough - found;
    if (missing <= 0) return { found, through };
    // One way that carries all of it uses fewer numbers than several that share it.
    const way = findCheapestWay(steps, asked, priceIf(missing)) ?? findCheapestWay(steps, asked, priceIf(1));
    if (way === undefined) return { found, through };
    const amount = Math.min(missing, ...way.map(room));
    for (const { arc, grows } of way) {
      moved[arc] = (moved[arc] ?? 0) + (grows ? amount : -amount);
      through.add(arc);
    }
    found += amount;
  }
}

type StepsFrom = readonly (readonly Step[])[];

/** The steps that lead away from each node. */
function stepsOf({ nodes, arcs }: CountNetwork, usable: readonly number[]): StepsFrom {
  const steps = Array.from({ length: nodes }, (): Step[] => []);
  for (const arc of usable) {
    const ends = arcs[arc];
    if (ends === undefined) continue;
    steps[ends.from]?.push({ arc, to: ends.to, grows: true });
    steps[ends.to]?.push({ arc, to: ends.from, grows: false });
  }
  return steps;
}

/** The cheapest way; a step that costs Infinity is closed. */
function findCheapestWay(
  steps: StepsFrom,
  { from, to }: Pick<Question, 'from' | 'to'>,
  priceOf: (step: Step) => number,
): readonly Step[] | undefined {
  const costs = steps.map((_steps, node) => (node === from ? 0 : Infinity));
  const arrivals = new Map<number, { readonly before: number; readonly step: Step }>();
  const open = new Set([from]);
  // A node that became cheaper stands in the set again, behind all others.
  for (const node of open) {
    open.delete(node);
    for (const step of steps[node] ?? []) {
      const cost = (costs[node] ?? Infinity) + priceOf(step);
      if (cost >= (costs[step.to] ?? Infinity)) continue;
      costs[step.to] = cost;
      arrivals.set(step.to, { before: node, step });
      open.add(step.to);
    }
  }
  const way: Step[] = [];
  for (let node = to; node !== from;) {
    const arrival = arrivals.get(node);
    if (arrival === undefined) return undefined;
    way.unshift(arrival.step);
    node = arrival.before;
  }
  return way;
}
