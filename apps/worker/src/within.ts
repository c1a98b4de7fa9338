// Waits for an answer no longer than is sensible; a queue whose server is gone would keep us waiting for ever.
import { setTimeout as wait } from 'node:timers/promises';

export class NoAnswer extends Error {
  readonly code = 'queue.no-answer';

  constructor(patienceMs: number) {
    super(`no answer within ${String(patienceMs)} ms`);
    this.name = 'NoAnswer';
  }
}

/** @throws NoAnswer; what comes later is dropped, a late failure too */
export async function within<T>(patienceMs: number, answer: Promise<T>): Promise<T> {
  const bell = new AbortController();
  answer.catch(() => undefined);
  const late = wait(patienceMs, undefined, { signal: bell.signal }).then(
    () => {
      throw new NoAnswer(patienceMs);
    },
    () => answer,
  );
  return Promise.race([answer, late]).finally(() => bell.abort());
}
