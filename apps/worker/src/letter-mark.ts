// What becomes of a letter after an attempt: sent, tried again later, or kept with the reason.
import type { Letter, Outbox } from '#records';
import type { Posted } from './post.js';
import type { WorkerLog } from './worker-log.js';

/** `failed` may pass: the letter is tried again. */
export type Attempt = Posted | { readonly outcome: 'failed'; readonly code: string };

export interface MarkedWith {
  readonly outbox: Outbox;
  readonly log: WorkerLog;
}

/** @throws RecordsUnavailable: then the lease runs out and the letter is sent again, under the same id */
export async function markLetter({ outbox, log }: MarkedWith, letter: Letter, attempt: Attempt): Promise<void> {
  switch (attempt.outcome) {
    case 'sent': {
      const marked = await outbox.markSent(letter);
      log.info({ event: 'letter.sent', ...fieldsOf(letter), ...(marked ? {} : { lateMark: true }) });
      return;
    }
    case 'refused':
      log.error({ event: 'letter.undeliverable', ...fieldsOf(letter), code: attempt.code });
      // It stays in the outbox with its reason, and counts in the heartbeat until somebody has looked.
      await outbox.markDead(letter, attempt.code);
      return;
    case 'failed':
      log.warn({ event: 'letter.not-sent', ...fieldsOf(letter), tries: letter.tries, code: attempt.code });
      await outbox.markFailed(letter, attempt.code);
  }
}

/** What the log may say of a letter. */
export function fieldsOf({ id, letter, to, unit, caseId }: Letter): Readonly<Record<string, string | null>> {
  return { letterId: id, letter, to, unit, caseId };
}
