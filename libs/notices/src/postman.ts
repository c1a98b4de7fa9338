// Carries a finished letter to its reader: through the mail server, or into the local mailbox where there is none.
import { createHash } from 'node:crypto';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Settings } from '#settings';
import { deliveryFaultOf } from './delivery-fault.js';
import { oneAddress, senderOf, type Sender } from './mail-address.js';
import { keepMail, mailIdOf } from './mailbox.js';

export interface Mail {
  /** The id of its outbox row: the same key is the same letter, however often it is tried. */
  readonly key: string;
  /** One bare address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The moment of the decision that asked for it, ISO 8601 in UTC; the same at every try. */
  readonly at: string;
}

export interface Delivery {
  readonly messageId: string;
  readonly by: 'smtp' | 'mailbox';
  /** true when the mailbox had this letter already; a mail server is not asked. */
  readonly isRepeat: boolean;
}

// Every wait has an end: to connect, to be greeted, between two answers, and for the letter as a whole.
const LONGEST_WAITS = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
} as const;
const LONGEST_DELIVERY_MILLISECONDS = 60_000;

type Carry = (mail: Mail, options: SendMailOptions) => Promise<Delivery>;

export class Postman {
  private readonly sender: Sender;
  private readonly carry: Carry;
  private readonly closeLine: () => void;

  constructor({
    smtpUrl,
    mailFrom,
    home,
  }: Pick<Settings, 'mailFrom' | 'home'> & { readonly smtpUrl?: string | undefined }) {
    this.sender = senderOf(mailFrom);
    const way = smtpUrl === undefined ? intoMailbox(home, mailFrom) : throughServer(smtpUrl);
    this.carry = way.carry;
    this.closeLine = way.close;
  }

  /** Delivers a letter. @throws DeliveryFault with a code, and whether to try again */
  async deliver(mail: Mail): Promise<Delivery> {
    const options = optionsOf(mail, this.sender);
    try {
      return await this.carry(mail, options);
    } catch (thrown) {
      throw deliveryFaultOf(thrown);
    }
  }

  /** Hangs up; a letter on its way is still finished. */
  close(): void {
    this.closeLine();
  }
}

interface Way {
  readonly carry: Carry;
  readonly close: () => void;
}

function throughServer(url: string): Way {
  // The outbox alone tries again: a pool that did so by itself could send twice what a broken line had carried.
  const line = createTransport({
    ...LONGEST_WAITS,
    url,
    pool: true,
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    carry: async (_mail, options) => {
      const signal = AbortSignal.timeout(LONGEST_DELIVERY_MILLISECONDS);
      const { messageId } = await line.sendMail({ ...options, signal });
      return { messageId, by: 'smtp', isRepeat: false };
    },
    close: () => {
      line.close();
    },
  };
}

function intoMailbox(home: string, from: string): Way {
  const press = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    carry: async (mail, options) => {
      const { message, messageId } = await press.sendMail(options);
      if (!Buffer.isBuffer(message)) throw new Error('a letter was printed to a stream, not to a page');
      const { key, to, subject, text, html, at } = mail;
      const id = mailIdOf(new Date(at), digestOf(key));
      const isNew = await keepMail(home, { id, to, from, subject, at, text, html }, message);
      return { messageId, by: 'mailbox', isRepeat: !isNew };
    },
    close: () => undefined,
  };
}

function optionsOf(mail: Mail, sender: Sender): SendMailOptions {
  const to = oneAddress(mail.to);
  return {
    // Written out, so that no header is ever read to find out who gets the letter.
    envelope: { from: sender.address, to: [to] },
    from: { name: sender.name, address: sender.address },
    to: { name: '', address: to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: new Date(mail.at),
    messageId: messageIdOf(mail.key, sender),
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

const DIGITS_OF_A_DIGEST = 32;

const digestOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, DIGITS_OF_A_DIGEST);

function messageIdOf(key: string, sender: Sender): string {
  const domain = sender.address.slice(sender.address.indexOf('@') + 1);
  return `<${digestOf(key)}@${domain}>`;
}
