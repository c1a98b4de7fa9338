// What a command is given to speak with: its input, its output and its complaints.
import type { Readable, Writable } from 'node:stream';

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
}

/** A command runs on the words after its name and answers with the exit code. */
export type Run = (words: readonly string[], terminal: Terminal) => Promise<number>;

export const EXIT_DONE = 0;
export const EXIT_FAILED = 1;
export const EXIT_MISUSED = 2;
