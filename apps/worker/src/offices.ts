// Who sits in an office now: letters are addressed to offices, and only here an office becomes people.
import { AccountQuery } from '#records';
import type { Letter, MailRecipient, UnitOfWork } from '#records';
import type { Recipient } from '#rules';

export interface Addressed {
  /** The office that was found staffed; another one than was asked for when that one was empty. */
  readonly office: Recipient;
  readonly recipients: readonly MailRecipient[];
}

/** Whom to tell when nobody sits in an office, or the case is closed to whoever does, until somebody does. */
const nextOfficeUp: Readonly<Record<Recipient, Recipient | null>> = {
  handler: 'unit-head',
  intake: 'unit-head',
  'unit-head': 'city-intake',
  'city-intake': 'city-head',
  'city-head': null,
  'audit-admin': 'city-head',
};

export class Offices {
  private readonly accounts: AccountQuery;

  constructor(app: UnitOfWork) {
    this.accounts = new AccountQuery(app);
  }

  /** Whom a letter reaches; undefined when not even the head of the city has an address. */
  async findAddressed({ city, unit, to, facts, caseId }: Letter): Promise<Addressed | undefined> {
    const handler = typeof facts['handler'] === 'string' ? facts['handler'] : null;
    for (let office: Recipient | null = to; office !== null; office = nextOfficeUp[office]) {
      const recipients = await this.accounts.listMailRecipients({ city, to: office, unit, handler, caseId });
      if (recipients.length > 0) return { office, recipients };
    }
    return undefined;
  }
}
