// All that this worker does by itself, each at its own pace, begun and ended together.
import { PacedLoop } from './paced-loop.js';
import type { Turn } from './paced-loop.js';
import { codeOf } from './worker-log.js';
import type { WorkerLog } from './worker-log.js';

export interface Round {
  readonly name: string;
  readonly everyMs: number;
  readonly turn: () => Promise<Turn>;
}

export class Rounds {
  private readonly loops: readonly PacedLoop[];

  constructor(rounds: readonly Round[], log: WorkerLog) {
    this.loops = rounds.map(
      ({ name, everyMs, turn }) =>
        new PacedLoop({
          everyMs,
          turn,
          onFault: (fault, failedInARow) =>
            log.warn({ event: 'round.failed', round: name, failedInARow, code: codeOf(fault) }),
        }),
    );
  }

  start(): void {
    for (const loop of this.loops) loop.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
