// A process of ours that stays up: started again after a crash, a little later each time, until the house stops.
import { setTimeout as wait } from 'node:timers/promises';
import { type ChildServer, plainEnvironment, startChildServer } from './child-server.js';

/**
 * How every process of the house is started. What a request leaves behind dies young: in a nursery of 64 MiB nearly all of
 * it is dead before it would be copied, and a filing takes a third less of the processor than in node's own 16 MiB.
 */
export const nodeOptions = ['--enable-source-maps', '--max-semi-space-size=64'] as const;

export interface HouseProcess {
  readonly name: string;
  /** The compiled entry, as an absolute path. */
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
}

export interface Kept {
  readonly stop: () => Promise<void>;
}

const firstPauseMs = 500;
const longestPauseMs = 30_000;
const steadyAfterMs = 60_000;

/** Starts a process and keeps it. @param tell hears of every crash, in one line */
export function keepRunning(process: HouseProcess, tell: (line: string) => void): Kept {
  let stopping = false;
  let child: ChildServer = start(process);
  const kept = keep();
  return {
    stop: async () => {
      stopping = true;
      await child.stop();
      await kept;
    },
  };

  async function keep(): Promise<void> {
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      const begunAt = performance.now();
      const exit = await child.exited;
      if (stopping) return;
      if (performance.now() - begunAt > steadyAfterMs) pauseMs = firstPauseMs;
      tell(`${process.name} ended (${exit.signal ?? String(exit.code)}); it starts again. Its log: ${process.logFile}`);
      await wait(pauseMs);
      if (isStopping()) return;
      child = start(process);
    }
  }

  // Asked anew after every wait: the flag is set by whoever stops the house meanwhile.
  function isStopping(): boolean {
    return stopping;
  }
}

function start({ entry, environment, logFile }: HouseProcess): ChildServer {
  return startChildServer({
    binary: process.execPath,
    args: [...nodeOptions, entry],
    environment: { ...plainEnvironment, ...environment },
    runAs: { kind: 'self' },
    logFile,
    stopSignal: 'SIGTERM',
  });
}
