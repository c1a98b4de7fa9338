// Delivers what decisions have asked to be told: a few letters at a time, each on its own, none forgotten.
import type { Letter, Outbox } from '#records';
import { GATHERED_LETTERS } from '#rules';
import type { ClockWatch } from './clock-watch.js';
import { fieldsOf, markLetter } from './letter-mark.js';
import type { Addressed } from './offices.js';
import type { Turn } from './paced-loop.js';
import type { Posted } from './post.js';
import { codeOf } from './worker-log.js';
import type { WorkerLog } from './worker-log.js';

export interface OutboxRelayOptions {
  readonly outbox: Outbox;
  readonly findAddressed: (letter: Letter) => Promise<Addressed | undefined>;
  /** @throws a fault that may pass: the letter is tried again */
  readonly send: (letter: Letter, to: Addressed) => Promise<Posted>;
  readonly clock: ClockWatch;
  readonly log: WorkerLog;
}

/** One slow letter holds up one slot, not the others. */
const slots = 8;
/** Longer than a mail server may take to answer; then the letter is another's. */
const leaseSeconds = 120;

export class OutboxRelay {
  private readonly inHand = new Set<Promise<void>>();

  constructor(private readonly options: OutboxRelayOptions) {}

  /** Fills the free slots; `more` as soon as one is free again. @throws RecordsUnavailable */
  async relay(): Promise<Turn> {
    const { outbox, clock } = this.options;
    if (!(await clock.allowsEffects())) return 'rest';
    const free = slots - this.inHand.size;
    const letters = await outbox.lease(free, leaseSeconds, GATHERED_LETTERS);
    for (const letter of letters) this.take(letter);
    if (letters.length < free) return 'rest';
    await Promise.race(this.inHand);
    return 'more';
  }

  /** Settles when every letter in hand is marked. */
  async settle(): Promise<void> {
    await Promise.all(this.inHand);
  }

  private take(letter: Letter): void {
    const delivery = this.deliver(letter)
      .catch((fault: unknown) => {
        // The mark could not be set: the lease runs out and the letter is sent again, under the same id.
        this.options.log.warn({ event: 'letter.not-marked', letterId: letter.id, code: codeOf(fault) });
      })
      .finally(() => this.inHand.delete(delivery));
    this.inHand.add(delivery);
  }

  private async deliver(letter: Letter): Promise<void> {
    const attempt = await this.attempt(letter).catch(
      (fault: unknown) => ({ outcome: 'failed', code: codeOf(fault) }) as const,
    );
    await markLetter(this.options, letter, attempt);
  }

  private async attempt(letter: Letter): Promise<Posted> {
    const { findAddressed, send, log } = this.options;
    const to = await findAddressed(letter);
    if (to === undefined) return { outcome: 'refused', code: 'office.without-address' };
    if (to.office !== letter.to) log.warn({ event: 'letter.sent-up', ...fieldsOf(letter), office: to.office });
    return send(letter, to);
  }
}
