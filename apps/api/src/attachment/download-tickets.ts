// Tickets with which one file can be fetched from the download origin for a minute, with the sight of who asked.
import { SignedNotes } from '#files';
import type { UnitsScope } from '#records';

const seconds = 60;

export class DownloadTickets {
  constructor(
    private readonly notes: SignedNotes,
    private readonly city: string,
  ) {}

  /** @param path the one address it is good for */
  sign({ units, concerned = '' }: UnitsScope, path: string): string {
    return this.notes.sign({ holder: [concerned, ...units].join(','), what: path }, seconds).text;
  }

  read(ticket: string, path: string): UnitsScope | undefined {
    const note = this.notes.read(ticket);
    if (note?.what !== path) return undefined;
    const [concerned, ...units] = note.holder.split(',');
    return { city: this.city, units, concerned };
  }
}
