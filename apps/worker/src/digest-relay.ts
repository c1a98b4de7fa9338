// Delivers the reminders and warnings of a morning: one letter to each reader, each outbox row marked once.
import type { Letter, MailRecipient, Outbox } from '#records';
import { GATHERED_LETTERS } from '#rules';
import type { ClockWatch } from './clock-watch.js';
import { type Attempt, fieldsOf, markLetter } from './letter-mark.js';
import type { PreparedClock } from './letter-writer.js';
import type { Addressed } from './offices.js';
import type { Turn } from './paced-loop.js';
import type { Digest, Posted } from './post.js';
import { codeOf } from './worker-log.js';
import type { WorkerLog } from './worker-log.js';

export interface DigestRelayOptions {
  readonly outbox: Outbox;
  readonly findAddressed: (letter: Letter) => Promise<Addressed | undefined>;
  /** @throws whatever stands in the way of writing the letter */
  readonly prepare: (letter: Letter) => Promise<PreparedClock>;
  /** @throws a fault that may pass: its letters are tried again */
  readonly send: (digest: Digest) => Promise<Posted>;
  readonly clock: ClockWatch;
  readonly log: WorkerLog;
}

const mostAtOnce = 1_000;
/** One slow reader holds up one slot, not the others. */
const slots = 8;
/** Longer than a mail server may take for the digests of a whole city. */
const leaseSeconds = 600;

interface Ready {
  readonly prepared: PreparedClock;
  readonly addressed: Addressed;
}

export class DigestRelay {
  /** Letters that a reader has got while others of their readers have not yet. */
  private readonly carried = new Set<string>();

  constructor(private readonly options: DigestRelayOptions) {}

  /** Sends whatever may go now. @throws RecordsUnavailable */
  async relay(): Promise<Turn> {
    const { outbox, clock } = this.options;
    if (!(await clock.allowsEffects())) return 'rest';
    const letters = await outbox.leaseTogether(GATHERED_LETTERS, mostAtOnce, leaseSeconds);
    const ready: Ready[] = [];
    for (const letter of letters) {
      const found = await this.makeReady(letter).catch(failed);
      if ('outcome' in found) await this.mark(letter, found);
      else ready.push(found);
    }
    await this.deliver(ready);
    return letters.length < mostAtOnce ? 'rest' : 'more';
  }

  private async makeReady(letter: Letter): Promise<Ready | Attempt> {
    const { findAddressed, prepare, log } = this.options;
    const addressed = await findAddressed(letter);
    if (addressed === undefined) return { outcome: 'refused', code: 'office.without-address' };
    if (addressed.office !== letter.to) {
      log.warn({ event: 'letter.sent-up', ...fieldsOf(letter), office: addressed.office });
    }
    return { addressed, prepared: await prepare(letter) };
  }

  /** A letter is sent when every reader has it; one that fails goes again only to those who have not. */
  private async deliver(ready: readonly Ready[]): Promise<void> {
    const attempts = new Map<Letter, Attempt[]>(ready.map(({ prepared }) => [prepared.letter, []]));
    const digests = digestsOf(ready);
    for (let done = 0; done < digests.length; done += slots) {
      await Promise.all(
        digests.slice(done, done + slots).map(async (digest) => {
          const attempt = await this.attempt(digest);
          for (const { prepared } of digest.entries) attempts.get(prepared.letter)?.push(attempt);
        }),
      );
    }
    for (const { prepared, addressed } of ready) {
      const together = altogether(attempts.get(prepared.letter) ?? []);
      await this.mark(prepared.letter, together);
      if (together.outcome === 'failed') continue;
      for (const recipient of addressed.recipients) this.carried.delete(placeOf(prepared.letter, recipient));
    }
  }

  private async attempt({ recipient, entries }: Digest): Promise<Attempt> {
    const left = entries.filter(({ prepared }) => !this.carried.has(placeOf(prepared.letter, recipient)));
    const attempt = left.length === 0 ? SENT : await this.options.send({ recipient, entries: left }).catch(failed);
    if (attempt.outcome === 'sent') {
      for (const { prepared } of left) this.carried.add(placeOf(prepared.letter, recipient));
    }
    return attempt;
  }

  private async mark(letter: Letter, attempt: Attempt): Promise<void> {
    await markLetter(this.options, letter, attempt).catch((fault: unknown) => {
      this.options.log.warn({ event: 'letter.not-marked', letterId: letter.id, code: codeOf(fault) });
    });
  }
}

const SENT: Attempt = { outcome: 'sent' };

function failed(fault: unknown): Attempt {
  return { outcome: 'failed', code: codeOf(fault) };
}

/** One digest for each reader, in the order in which the letters were decided. */
function digestsOf(ready: readonly Ready[]): readonly Digest[] {
  const readers = new Map<string, Digest>();
  for (const { prepared, addressed } of ready) {
    for (const recipient of addressed.recipients) {
      const entries = readers.get(nameOf(recipient))?.entries ?? [];
      readers.set(nameOf(recipient), { recipient, entries: [...entries, { prepared, office: addressed.office }] });
    }
  }
  return [...readers.values()];
}

/** Refused for good only where no reader at all has got it and nothing is left to be tried. */
function altogether(attempts: readonly Attempt[]): Attempt {
  return (
    attempts.find(({ outcome }) => outcome === 'failed') ??
    attempts.find(({ outcome }) => outcome === 'sent') ??
    attempts[0] ?? { outcome: 'refused', code: 'office.without-address' }
  );
}

const nameOf = ({ account, mail }: MailRecipient): string => account ?? mail;
const placeOf = (letter: Letter, recipient: MailRecipient): string => `${letter.id}/${nameOf(recipient)}`;
