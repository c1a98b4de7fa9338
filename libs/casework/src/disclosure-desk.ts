// The desk where records of the disclosure are decided about: the case is locked, the record opened, both written together.
import { type Actor, type DisclosureCommand, type DisclosureTurn, decideDisclosure, disclosureOnClosing } from '#rules';
import type {
  DisclosureDeskQuery,
  Disclosures,
  EnterpriseScope,
  IdempotencyClaim,
  Ledger,
  UnitQuery,
  UnitsScope,
} from '#records';
import { contextOf } from './case-desk.js';
import type { LawShelf } from './law-shelf.js';

export interface DisclosureRoom {
  readonly ledger: Ledger;
  readonly shelf: LawShelf;
  readonly disclosures: Disclosures;
  readonly reader: DisclosureDeskQuery;
  readonly units: UnitQuery;
  readonly city: string;
}

export interface GivenToDisclosure {
  readonly command: DisclosureCommand;
  /** The version of the record that was seen; null for an operator. */
  readonly seen: number | null;
  readonly keyed: IdempotencyClaim;
  /** Whether another than who proposed must release. */
  readonly needsSecond: boolean;
}

export class DisclosureDesk {
  constructor(private readonly room: DisclosureRoom) {}

  /**
   * Carries one command about one record to its end. An operator does not see the complaint: for it the case is opened in the
   * scope of the unit that holds it, and the rules ask whether the record is its own.
   * @throws DisclosureNotFound, StaleDisclosure, RuleViolation, CaseNotFound, IdempotencyInFlight, IdempotencyMismatch, RecordsUnavailable
   */
  async handle(
    { actor, scope }: { readonly actor: Actor; readonly scope: UnitsScope | EnterpriseScope },
    id: string,
    { command, seen, keyed, needsSecond }: GivenToDisclosure,
  ): Promise<void> {
    const { ledger, disclosures, reader, city } = this.room;
    const shelf = await this.room.shelf.take(await ledger.now());
    const { number, unit } = await reader.place(scope, id);
    const account = actor.kind === 'officer' ? actor.account : null;
    const inUnit = actor.kind === 'enterprise' ? { city, units: [unit] } : scope;
    await ledger.decideBeside(
      { scope: inUnit, open: { number }, idempotency: keyed },
      disclosures.beside({ id, seen, account }),
      (file, open, moment) =>
        decideDisclosure(file, open, command, { ...contextOf(actor, moment, shelf), needsSecond }),
    );
  }

  /** Makes records of complaints that were closed before there were any, so many at most. @returns how many */
  async fill(atMost: number): Promise<number> {
    const { ledger, disclosures, units, city } = this.room;
    const { calendar } = await this.room.shelf.take(await ledger.now());
    const codes = (await units.list(city)).map(({ code }) => code);
    let made = 0;
    for (const missing of await disclosures.listMissing(codes, atMost)) {
      const turn = disclosureOnClosing({ kind: 'complaint', ...missing }, calendar);
      if (isDue(turn) && (await disclosures.fill(missing, turn))) made += 1;
    }
    return made;
  }

  /** Ends what stood its year. @returns how many */
  async endOld(): Promise<number> {
    return this.room.disclosures.endOld();
  }
}

function isDue(turn: DisclosureTurn | null): turn is Extract<DisclosureTurn, { readonly turn: 'due' }> {
  return turn?.turn === 'due';
}
