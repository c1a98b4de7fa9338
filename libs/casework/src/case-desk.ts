// The desk where every command about a case arrives: open, decide, write, and nothing besides.
import {
  type Actor,
  type AnnounceImportCommand,
  type CaseCommand,
  type CaseFile,
  type CaseKind,
  type Clock,
  type CommandStanding,
  type Decision,
  type DecideContext,
  type FileCommand,
  type Instant,
  type NamedOfficer,
  type NewCase,
  commandsOf,
  decide,
} from '#rules';
import type { AccountQuery, IdempotencyClaim, Ledger, NoticedAtDoor, Scope, Written } from '#records';
import type { Asker } from './asker.js';
import type { LawShelf, Shelf } from './law-shelf.js';

/** A case as it was opened by a filing: what a receipt may say about it. */
export interface FiledCase {
  readonly id: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly unit: string;
  readonly triage: boolean;
  /** When the unit received it that handles it. */
  readonly receivedAt: Instant;
  readonly clocks: readonly Clock[];
}

export interface FiledReceipt {
  readonly receivedAt: Instant;
  /** Hex salt from which the query code is derived; null when no code was given. */
  readonly salt: string | null;
  readonly cases: readonly FiledCase[];
  readonly replayed: boolean;
}

/** What is known of whoever files: the draft that holds his files, his account when he is signed in, what the door saw. */
export interface Filer {
  readonly draft?: string | undefined;
  readonly consumer?: string | undefined;
  /** Who records it for a consumer who stands before him, and in which scope. */
  readonly recorder?: Asker | undefined;
  /** Shown to officers later; no decision ever hears of it. */
  readonly noticed?: NoticedAtDoor | undefined;
}

export interface HandledReceipt {
  readonly number: string;
  readonly version: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly opened: readonly { readonly number: string; readonly kind: string }[];
  /** Numbers of other cases that the same decision changed, such as the report into which this one went. */
  readonly alsoChanged: readonly string[];
  readonly replayed: boolean;
}

export interface GivenCommand {
  readonly command: CaseCommand;
  /** The version the officer saw; null only for the house itself. */
  readonly expectedVersion: number | null;
  readonly keyed: IdempotencyClaim | null;
}

/** A case open on the table: the file, and every command with what stands against it. */
export interface OpenCase extends Pick<Shelf, 'calendar' | 'policy'> {
  readonly file: CaseFile;
  readonly standings: readonly CommandStanding[];
  readonly moment: Instant;
}

export class CaseDesk {
  constructor(
    private readonly ledger: Ledger,
    private readonly shelf: LawShelf,
    private readonly accounts: AccountQuery,
  ) {}

  /**
   * Files: opens a case for each part, whatever the channel. The scope of a filing sees no case at all.
   * @param filer whose files go with it, and whose account it belongs to, in the same commit
   * @throws RuleViolation, IdempotencyInFlight, IdempotencyMismatch, OrderAlreadyThere, RecordsUnavailable
   */
  async file(command: FileCommand, keyed: IdempotencyClaim | null, filer: Filer = {}): Promise<FiledReceipt> {
    const shelf = await this.shelf.take(await this.ledger.now());
    const { city } = shelf.policy;
    const scope = filer.recorder?.scope ?? scopeOfFiling(command, city, filer);
    const actor = filer.recorder?.actor ?? actorOfFiling(command);
    const decideAt = decidedOnce((moment) => decide([], filedNow(command, moment), contextOf(actor, moment, shelf)));
    const written = await this.ledger.file(
      { scope, idempotency: keyed ?? undefined, noticed: filer.noticed },
      decideAt,
    );
    return receiptOf(filedNow(command, written.moment), written, decideAt(written.moment));
  }

  /** One digest to each unit that got cases by an import. */
  async announceImport(command: AnnounceImportCommand): Promise<void> {
    const shelf = await this.shelf.take(await this.ledger.now());
    await this.ledger.file({ scope: { city: shelf.policy.city, system: 'import' } }, (moment) =>
      decide([], command, contextOf({ kind: 'system', name: 'import' }, moment, shelf)),
    );
  }

  /**
   * Carries one command about one case to its end; where it names another case, that one is opened with it.
   * @throws RuleViolation, CaseNotFound, StaleVersion, IdempotencyInFlight, IdempotencyMismatch, RecordsUnavailable
   */
  async handle(asker: Asker, number: string, given: GivenCommand): Promise<HandledReceipt> {
    const shelf = await this.shelf.take(await this.ledger.now());
    const named = await this.namedBy(given.command, asker);
    const written = await this.ledger.decide(
      {
        scope: asker.scope,
        open: { number, besides: namedBy(given.command) },
        expectedVersion: given.expectedVersion ?? undefined,
        idempotency: given.keyed ?? undefined,
      },
      (files, moment) => decide(files, given.command, { ...contextOf(asker.actor, moment, shelf), named }),
    );
    const changed = written.changed.find((one) => one.number === number);
    return {
      number,
      version: changed?.version ?? given.expectedVersion ?? 0,
      firstSeq: changed?.firstSeq ?? 0,
      lastSeq: changed?.lastSeq ?? 0,
      opened: written.opened.map((opened) => ({ number: opened.number, kind: opened.kind })),
      alsoChanged: written.changed.filter((one) => one !== changed).map((one) => one.number),
      replayed: written.replayed,
    };
  }

  /** Of an officer whom a head names, the law asks where he stands. */
  private async namedBy(command: CaseCommand, { scope }: Asker): Promise<NamedOfficer | undefined> {
    if (command.type !== 'exclude' && command.type !== 'readmit') return undefined;
    const found = await this.accounts.find(scope.city, command.account);
    return found === undefined ? undefined : { account: found.id, unit: found.unit, roles: found.roles };
  }

  /** The case with the commands an asker might give, allowed or not; nothing is locked. @throws CaseNotFound */
  async open(asker: Asker, number: string): Promise<OpenCase> {
    const { file, moment } = await this.ledger.look(asker.scope, number);
    const shelf = await this.shelf.take(moment);
    const standings = commandsOf(file, contextOf(asker.actor, moment, shelf));
    return { file, standings, moment, calendar: shelf.calendar, policy: shelf.policy };
  }
}

/** Other cases that a command is about too; foreign ones are as absent as those that do not exist. */
function namedBy(command: CaseCommand): readonly string[] {
  return command.type === 'merge' ? [command.into] : [];
}

/** All that a decision needs beside the case. */
export function contextOf(actor: DecideContext['actor'], moment: Instant, shelf: Shelf): DecideContext {
  return { actor, moment, calendar: shelf.calendar, policy: shelf.policy };
}

/** Whoever called 12345 did not file here: what came as an order was brought by the import. */
function actorOfFiling({ external }: FileCommand): Actor {
  return external === null ? { kind: 'filer' } : { kind: 'system', name: 'import' };
}

function scopeOfFiling(command: FileCommand, city: string, { draft, consumer }: Filer): Scope {
  if (command.external !== null) return { city, system: 'import' };
  if (consumer !== undefined) return { city, consumer, withDraft: draft };
  return draft === undefined ? { city, units: [] } : { city, draft };
}

// A door reads the clock a moment before the ledger does; what it took for now must not lie after the ledger's now.
function filedNow(command: FileCommand, moment: Instant): FileCommand {
  // What somebody names as the first receipt is the rules' to judge, and it is sent on with the decision.
  if (command.reachedFirst !== undefined) return { ...command, receivedAt: moment };
  const receivedAt = command.receivedAt > moment ? moment : command.receivedAt;
  const receivedFirstAt = command.receivedFirstAt > receivedAt ? receivedAt : command.receivedFirstAt;
  return { ...command, receivedAt, receivedFirstAt };
}

// A decision is a pure function of its moment, so what was written then can be said again word for word.
function receiptOf(command: FileCommand, written: Written, decided: Decision): FiledReceipt {
  const opens = new Map<string, NewCase>(decided.opens.map((opened) => [opened.ref, opened]));
  return {
    receivedAt: command.receivedAt,
    salt: written.salt,
    cases: written.opened.map((opened) => filedCaseOf(opened, opens)),
    replayed: written.replayed,
  };
}

function filedCaseOf(written: Written['opened'][number], opens: ReadonlyMap<string, NewCase>): FiledCase {
  const opened = opens.get(written.ref);
  if (!opened) throw new Error(`a filing wrote ${written.ref}, which was not decided`);
  const { kind, unit, state, receivedAt } = opened.row;
  const { id, number } = written;
  return { id, number, kind, unit, triage: state === 'triage', receivedAt, clocks: opened.clocks };
}

/** A receipt asks for what was just decided: the same moment has the same answer, and another one is decided anew. */
function decidedOnce(decideAt: (moment: Instant) => Decision): (moment: Instant) => Decision {
  let last: { readonly moment: Instant; readonly decision: Decision } | undefined;
  return (moment) => {
    if (last?.moment !== moment) last = { moment, decision: decideAt(moment) };
    return last.decision;
  };
}
