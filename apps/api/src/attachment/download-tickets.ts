// Tickets with which one file can be fetched from the download origin for a minute, with the sight of who asked.
import type { SignedNotes } from '#files';
import type { BodyScope, EnterpriseScope, UnitsScope } from '#records';

/** For whom a file may be fetched. */
export type TicketScope = UnitsScope | BodyScope | EnterpriseScope;

const seconds = 60;

export class DownloadTickets {
  constructor(
    private readonly notes: SignedNotes,
    private readonly city: string,
  ) {}

  /** @param path the one address it is good for */
  sign(scope: TicketScope, path: string): string {
    return this.notes.sign({ holder: holderOf(scope), what: path }, seconds).text;
  }

  read(ticket: string, path: string): TicketScope | undefined {
    const note = this.notes.read(ticket);
    if (note?.what !== path) return undefined;
    const { city } = this;
    const [whose, concerned, ...units] = note.holder.split(',');
    const [first = ''] = units;
    if (whose === 'units') return { city, units, concerned };
    if (whose === 'body') return { city, body: first, concerned };
    return whose === 'enterprise' ? { city, enterprise: first } : undefined;
  }
}

function holderOf(scope: TicketScope): string {
  if ('enterprise' in scope) return `enterprise,,${scope.enterprise}`;
  const { concerned = '' } = scope;
  return 'body' in scope ? `body,${concerned},${scope.body}` : ['units', concerned, ...scope.units].join(',');
}
