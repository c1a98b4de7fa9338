// Who sits in an office now: letters are addressed to offices, and only here an office becomes people.
import { AccountRecord, CaseNotFound, UnitRecord } from '#records';
import type { Letter, Records } from '#records';
import type { Recipient } from '#rules';

export interface Addressee {
  /** As officers know each other; null for the mailbox of a unit. */
  readonly name: string | null;
  readonly mail: string;
}

export interface Addressed {
  /** The office that was found staffed; another one than was asked for when that one was empty. */
  readonly office: Recipient;
  readonly unitName: string;
  readonly addressees: readonly Addressee[];
}

/** Whom to tell when nobody sits in an office, until somebody does. */
const nextOfficeUp: Readonly<Record<Recipient, Recipient | null>> = {
  handler: 'unit-head',
  intake: 'unit-head',
  'unit-head': 'city-intake',
  'city-intake': 'city-head',
  'city-head': null,
};

interface Staff {
  readonly accounts: readonly AccountRecord[];
  readonly unit: UnitRecord | undefined;
  readonly handler: string | null;
}

export class Offices {
  constructor(private readonly records: Pick<Records, 'app' | 'ledger'>) {}

  /** Whom a letter reaches; undefined when not even the head of the city has an address. */
  async findAddressed(letter: Letter): Promise<Addressed | undefined> {
    const staff = await this.staffOf(letter);
    for (let office: Recipient | null = letter.to; office !== null; office = nextOfficeUp[office]) {
      const addressees = addresseesOf(office, letter.unit, staff);
      if (addressees.length > 0) return { office, unitName: staff.unit?.name ?? letter.unit, addressees };
    }
    return undefined;
  }

  private async staffOf(letter: Letter): Promise<Staff> {
    const { city, unit: code } = letter;
    const rows = await this.records.app.read({ city, system: 'outbox' }, async ({ manager }) => ({
      accounts: await manager.find(AccountRecord, { where: { city }, order: { login: 'ASC' } }),
      unit: await manager.findOne(UnitRecord, { where: { city, code } }),
    }));
    const accounts = rows.accounts.filter(({ disabledAt, mail }) => disabledAt === null && mail !== null);
    const handler = letter.to === 'handler' ? await this.findHandler(letter) : null;
    return { accounts, unit: rows.unit ?? undefined, handler };
  }

  /** Who handles the case now, not when the letter was decided; nobody when the case has left the unit since. */
  private async findHandler({ city, unit, caseNumber }: Letter): Promise<string | null> {
    if (caseNumber === null) return null;
    try {
      return (await this.records.ledger.look({ city, units: [unit] }, caseNumber)).file.handler;
    } catch (fault) {
      if (fault instanceof CaseNotFound) return null;
      throw fault;
    }
  }
}

function addresseesOf(office: Recipient, unit: string, staff: Staff): readonly Addressee[] {
  const people = staff.accounts.filter((account) => sitsIn(office, unit, { account, handler: staff.handler }));
  if (people.length > 0) return people.flatMap(({ name, mail }) => (mail === null ? [] : [{ name, mail }]));
  const mailbox = office === 'unit-head' || office === 'intake' ? staff.unit?.mail : undefined;
  return mailbox ? [{ name: null, mail: mailbox }] : [];
}

function sitsIn(
  office: Recipient,
  unit: string,
  { account, handler }: { account: AccountRecord; handler: string | null },
): boolean {
  switch (office) {
    case 'handler':
      return account.id === handler;
    case 'intake':
      return account.unit === unit && account.roles.includes('intake');
    case 'unit-head':
      return account.unit === unit && account.roles.includes('unit-head');
    case 'city-intake':
      return account.roles.includes('city-intake');
    case 'city-head':
      return account.roles.includes('city-head');
  }
}
