/** Draws that look random and are the same in every run, so that a demo can be told and tested. */
export class SeededDraws {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number from `from` up to and including `to`. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.fraction() * (to - from + 1));
  }

  one<T>(list: readonly T[]): T {
    const drawn = list[this.whole(0, list.length - 1)];
    if (drawn === undefined) throw new Error('Nothing can be drawn from an empty list.');
    return drawn;
  }

  // mulberry32, public domain: enough for a demo, and a few lines long.
  private fraction(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
