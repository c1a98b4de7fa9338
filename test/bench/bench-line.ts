// What a bench answers: one measured figure with the promise it is held to.

export interface BenchLine {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** A file `*.bench.ts` in this folder. */
export interface Bench {
  readonly bench: () => Promise<readonly BenchLine[]>;
}

/** Whether the figure keeps its promise; a figure without one is told, not judged. */
export function isKept({ value, atMost, atLeast }: BenchLine): boolean {
  return Number.isFinite(value) && value <= (atMost ?? value) && value >= (atLeast ?? value);
}
