// The desk that passes pictures on: asked of the law before a pixel is touched, and again under the lock with what was made.
import { type CopyReader, type DecideContext, type ReleaseCopyCommand, bodyOfCase, decide } from '#rules';
import type {
  CopyKeeper,
  IdempotencyClaim,
  Ledger,
  MadeCopy,
  OpenOriginal,
  ReleasedCopies,
  UnitsScope,
} from '#records';
import { contextOf } from './case-desk.js';
import type { LawShelf } from './law-shelf.js';

/** An officer: nobody else passes anything on. */
export interface Passer {
  readonly actor: Extract<DecideContext['actor'], { readonly kind: 'officer' }>;
  readonly scope: UnitsScope;
}

interface AboutCase {
  readonly number: string;
  readonly expectedVersion: number;
  readonly keyed: IdempotencyClaim;
}

export interface CopyToPassOn extends AboutCase {
  /** The id of the copy, drawn at the door. */
  readonly copy: string;
  readonly attachment: string;
  readonly to: readonly CopyReader[];
  readonly covers: number;
  readonly showsNobody: boolean;
  readonly mostBytesInAll: number;
}

export interface CopyToTakeBack extends AboutCase {
  readonly copy: string;
}

export interface CopyRoom {
  readonly ledger: Ledger;
  readonly shelf: LawShelf;
  readonly copies: ReleasedCopies;
}

export class CopyDesk {
  constructor(private readonly room: CopyRoom) {}

  /**
   * Releases a copy of one picture of a case.
   * @param make makes and keeps it: called once the law has nothing against it
   * @throws CaseNotFound, CopyNotFound, RuleViolation, StaleVersion, StorageFull, IdempotencyInFlight, IdempotencyMismatch, RecordsUnavailable
   */
  async release({ actor, scope }: Passer, given: CopyToPassOn, make: () => Promise<MadeCopy>): Promise<void> {
    const { ledger, copies } = this.room;
    const { number, attachment, expectedVersion, keyed, copy: id, to, covers, mostBytesInAll } = given;
    const shelf = await this.room.shelf.take(await ledger.now());
    const { file, moment } = await ledger.look(scope, number);
    const seen = await copies.original(scope, file.id, attachment);
    decide([file], commandOf(given, seen), contextOf(actor, moment, shelf));
    const made = await make();
    const by = keeperOf(actor);
    await ledger.decideBeside(
      { scope, open: { number }, expectedVersion, idempotency: keyed },
      copies.releasing(attachment),
      (opened, original, now) => ({
        decision: decide([opened], commandOf(given, original), contextOf(actor, now, shelf)),
        change: {
          ...{ id, attachment, to, covers, by, made, mostBytesInAll, original, caseId: opened.id },
          enterprise: to.includes('enterprise') ? opened.respondent.creditCode : null,
          body: to.includes('body') ? bodyOfCase(opened.facts) : null,
        },
      }),
    );
  }

  /** Takes one back: from its commit on it is there for nobody. @throws as `release`, but for room */
  async takeBack({ actor, scope }: Passer, { number, copy, expectedVersion, keyed }: CopyToTakeBack): Promise<void> {
    const { ledger, copies } = this.room;
    const shelf = await this.room.shelf.take(await ledger.now());
    await ledger.decideBeside(
      { scope, open: { number }, expectedVersion, idempotency: keyed },
      copies.takingBack(copy),
      (opened, found, now) => ({
        decision: decide([opened], { type: 'take-back-copy', copy, ...found }, contextOf(actor, now, shelf)),
        change: { caseId: opened.id, copy, by: keeperOf(actor) },
      }),
    );
  }
}

function commandOf({ copy, to, covers, showsNobody }: CopyToPassOn, original: OpenOriginal): ReleaseCopyCommand {
  const { isPicture, role, place, ofReport, settledFirst } = original;
  return {
    type: 'release-copy',
    copy,
    to,
    covers,
    showsNobody,
    original: { isPicture, role, place, ofReport, settledFirst },
  };
}

function keeperOf({ account, unit }: Passer['actor']): CopyKeeper {
  return { account, unit };
}
