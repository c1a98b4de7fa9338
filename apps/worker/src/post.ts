// Sends one letter of the outbox to everybody who sits in its office, each in a mail of his own.
import { DeliveryFault, Postman } from '#notices';
import type { Mail } from '#notices';
import type { Letter, MailRecipient } from '#records';
import type { Settings } from '#settings';
import type { LetterWriter } from './letter-writer.js';
import type { Addressed } from './offices.js';

/** What became of a letter: `refused` is for good, and none of its readers has got it. */
export type Posted = { readonly outcome: 'sent' } | { readonly outcome: 'refused'; readonly code: string };

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
