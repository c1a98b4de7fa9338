// Sends one letter of the outbox to everybody who sits in its office, each in a mail of his own.
import { DeliveryFault, Postman } from '#notices';
import type { Mail } from '#notices';
import type { Letter, MailRecipient } from '#records';
import type { Recipient } from '#rules';
import type { Settings } from '#settings';
import type { LetterWriter, PreparedClock } from './letter-writer.js';
import type { Addressed } from './offices.js';

/** What became of a letter: `refused` is for good, and none of its readers has got it. */
export type Posted = { readonly outcome: 'sent' } | { readonly outcome: 'refused'; readonly code: string };

/** What one reader is to hear this morning, and in which office. */
export interface Digest {
  readonly recipient: MailRecipient;
  readonly entries: readonly { readonly prepared: PreparedClock; readonly office: Recipient }[];
}

export class Post {
  private readonly postman: Postman;
  /** Mails of letters that went to some readers and have still to go to others. */
  private readonly carried = new Set<string>();

  constructor(
    private readonly writer: LetterWriter,
    settings: Settings,
  ) {
    this.postman = new Postman(settings);
  }

  /** @throws DeliveryFault that may pass, and whatever stands in the way of writing the letter */
  async send(letter: Letter, { office, recipients }: Addressed): Promise<Posted> {
    const readers = recipients.map(({ name }) => ({ name, office }));
    const words = await this.writer.write(letter, readers);
    const mails = recipients.flatMap((recipient, index) => {
      const written = words[index];
      return written === undefined ? [] : [mailOf(letter, recipient, written)];
    });
    const answers = await Promise.all(mails.map((mail) => this.carry(mail)));
    const faults = answers.filter((answer) => answer !== null);
    const passing = faults.find(({ isTemporary }) => isTemporary);
    if (passing !== undefined) throw passing;
    for (const { key } of mails) this.carried.delete(key);
    const [lasting] = faults;
    if (lasting !== undefined && faults.length === mails.length) return { outcome: 'refused', code: lasting.code };
    return { outcome: 'sent' };
  }

  /** One mail about several letters; about one alone it is that letter. @throws DeliveryFault that may pass */
  async sendTogether({ recipient, entries }: Digest): Promise<Posted> {
    const [first, ...others] = entries;
    if (first === undefined) return { outcome: 'sent' };
    const reader = { name: recipient.name, office: first.office };
    const isAlone = others.length === 0;
    const words = isAlone
      ? await this.writer.writeClock(first.prepared, reader)
      : await this.writer.writeToday(
          entries.map(({ prepared }) => prepared),
          reader,
        );
    const letters = entries.map(({ prepared }) => prepared.letter);
    const mail = mailOf(first.prepared.letter, recipient, words);
    try {
      await this.postman.deliver(isAlone ? mail : { ...mail, ...asOne(letters, recipient) });
    } catch (fault) {
      if (fault instanceof DeliveryFault && !fault.isTemporary) return { outcome: 'refused', code: fault.code };
      throw fault;
    }
    return { outcome: 'sent' };
  }

  close(): void {
    this.postman.close();
  }

  /** @returns what stood in the way; the mails to the others go their way all the same */
  private async carry(mail: Mail): Promise<DeliveryFault | null> {
    if (this.carried.has(mail.key)) return null;
    try {
      await this.postman.deliver(mail);
    } catch (fault) {
      if (fault instanceof DeliveryFault) return fault;
      throw fault;
    }
    this.carried.add(mail.key);
    return null;
  }
}

function mailOf(
  letter: Letter,
  { account, mail }: MailRecipient,
  words: Pick<Mail, 'subject' | 'text' | 'html'>,
): Mail {
  return { ...words, key: `${letter.id}/${account ?? mail}`, to: mail, at: letter.decidedAt.toISOString() };
}

/** The same letters to the same reader are the same mail, however often it is tried. */
function asOne(letters: readonly Letter[], { account, mail }: MailRecipient): Pick<Mail, 'key' | 'at'> {
  const ids = letters.map(({ id }) => id).sort();
  const latest = letters.reduce((soFar, { decidedAt }) => Math.max(soFar, decidedAt.getTime()), 0);
  return { key: `${ids.join('+')}/${account ?? mail}`, at: new Date(latest).toISOString() };
}
