// What the records room says when it cannot do what it was asked: coded, and never with a value of a row.

/** The database cannot be reached or cannot keep up; the request may be tried again with its key. */
export class RecordsUnavailable extends Error {
  readonly code = 'records.unavailable';

  /** @param cause the SQLSTATE or the system's code @param inDoubt whether it may have been committed all the same */
  constructor(
    readonly reason: string,
    readonly inDoubt: boolean,
  ) {
    super(`the database is not available (${reason})`);
    this.name = 'RecordsUnavailable';
  }
}

/** A fault of ours: the database refused a statement. Its detail names values and is left behind on purpose. */
export class RecordsFault extends Error {
  constructor(
    readonly code: string,
    sentence: string,
    readonly constraint: string | undefined,
  ) {
    super(`${code} ${sentence}`);
    this.name = 'RecordsFault';
  }
}

/** What is shown has to be written down first, and it cannot be: nothing is shown. */
export class AuditUnavailable extends Error {
  readonly code = 'audit.unavailable';

  constructor() {
    super('the audit cannot be written');
    this.name = 'AuditUnavailable';
  }
}

/** Absent or not in sight: nobody learns which. */
export class CaseNotFound extends Error {
  readonly code = 'case.not-found';

  constructor() {
    super('there is no such case in this scope');
    this.name = 'CaseNotFound';
  }
}

/** A copy, or what it is to be made of: absent or not in sight. */
export class CopyNotFound extends Error {
  readonly code = 'copy.not-found';

  constructor() {
    super('there is no such copy in this scope');
    this.name = 'CopyNotFound';
  }
}

/** No room is left for files. */
export class StorageFull extends Error {
  readonly code = 'attachment.storage-full';

  constructor() {
    super('the files take all the room they may');
    this.name = 'StorageFull';
  }
}

/** A decision names a unit that the city does not have: it was typed, not chosen. */
export class UnitNotKnown extends Error {
  readonly code = 'unit.not-known';

  constructor() {
    super('the city has no unit of this code');
    this.name = 'UnitNotKnown';
  }
}

export interface CurrentVersion {
  readonly number: string;
  readonly version: number;
  /** account:<id>, filer or system:<name>. */
  readonly changedBy: string;
  readonly changedByName: string | null;
  readonly changedAt: string;
  readonly event: string;
}

/** A decision gives a case to whom it is closed: by its operator, or by another case of its matter. */
export class HandlerExcluded extends Error {
  readonly code = 'exclusion.closed-to-handler';

  constructor() {
    super('this case is closed to whom it is given');
    this.name = 'HandlerExcluded';
  }
}

/** The vault gives no grant: no second person has let this officer look at this person. */
export class LookNotLet extends Error {
  readonly code = 'look.needs-second-person';

  constructor() {
    super('no second person has let this account look');
    this.name = 'LookNotLet';
  }
}

/** Somebody decided in between. */
export class StaleVersion extends Error {
  readonly code = 'case.changed';

  constructor(readonly current: CurrentVersion) {
    super(`case ${current.number} is now at version ${String(current.version)}`);
    this.name = 'StaleVersion';
  }
}

/** No record of the disclosure in sight. */
export class DisclosureNotFound extends Error {
  readonly code = 'disclosure.not-found';

  constructor() {
    super('no such record of the disclosure in sight');
    this.name = 'DisclosureNotFound';
  }
}

/** Somebody decided about the record in between. */
export class StaleDisclosure extends Error {
  readonly code = 'disclosure.changed';

  constructor(readonly version: number) {
    super(`the record is now at version ${String(version)}`);
    this.name = 'StaleDisclosure';
  }
}

/** No tip or warning in sight. */
export class AdvisoryNotFound extends Error {
  readonly code = 'advisory.not-found';

  constructor() {
    super('no such advisory in sight');
    this.name = 'AdvisoryNotFound';
  }
}

/** Somebody decided about the tip or warning in between. */
export class StaleAdvisory extends Error {
  readonly code = 'advisory.changed';

  constructor() {
    super('the advisory is not what it was');
    this.name = 'StaleAdvisory';
  }
}

/** No model unit in sight. */
export class ModelUnitNotFound extends Error {
  readonly code = 'model-unit.not-found';

  constructor() {
    super('no such model unit in sight');
    this.name = 'ModelUnitNotFound';
  }
}

/** Somebody decided about the model unit in between. */
export class StaleModelUnit extends Error {
  readonly code = 'model-unit.changed';

  constructor() {
    super('the model unit is not what it was');
    this.name = 'StaleModelUnit';
  }
}

/** The operator is one already, or an application of it waits, wherever in the city. */
export class ModelUnitTaken extends Error {
  readonly code = 'model-unit.taken';

  constructor() {
    super('this operator is a model unit already, or is applied for');
    this.name = 'ModelUnitTaken';
  }
}

/** The same key is being answered at this moment. */
export class IdempotencyInFlight extends Error {
  readonly code = 'idempotency.in-flight';

  constructor() {
    super('a request with this key is being answered');
    this.name = 'IdempotencyInFlight';
  }
}

/** The same key came with another request. */
export class IdempotencyMismatch extends Error {
  readonly code = 'idempotency.mismatch';

  constructor() {
    super('this key was used for another request');
    this.name = 'IdempotencyMismatch';
  }
}

/** The moment on which a filing was decided is no longer now: the ledger reads the clock again and decides again. */
export class StaleMoment extends Error {
  readonly code = 'records.stale-moment';

  constructor() {
    super('the moment of the decision is not now');
    this.name = 'StaleMoment';
  }
}

/** The order of another system was filed before. */
export class OrderAlreadyThere extends Error {
  readonly code = 'external-order.already-there';

  constructor() {
    super('this order was filed before');
    this.name = 'OrderAlreadyThere';
  }
}

/** Too many wrong query codes for this number within an hour. */
export class TrackingLocked extends Error {
  readonly code = 'tracking.locked';

  constructor(readonly until: string) {
    super('too many wrong query codes');
    this.name = 'TrackingLocked';
  }
}

/** Absent or of another unit: nobody learns which. */
export class AccountNotInSight extends Error {
  readonly code = 'account.not-found';

  constructor() {
    super('there is no such account in this scope');
    this.name = 'AccountNotInSight';
  }
}

/** Another administrator did something about it in between. */
export class AccountChanged extends Error {
  readonly code = 'account.changed';

  constructor() {
    super('the account is not what it was');
    this.name = 'AccountChanged';
  }
}

/** Absent, closed before or of another bureau: nobody learns which. */
export class BodyNotFound extends Error {
  readonly code = 'body.not-found';

  constructor() {
    super('there is no such body in this scope');
    this.name = 'BodyNotFound';
  }
}

/** What was entrusted to a body, or begun by it, ends before it does. */
export class BodyHasOpenMatters extends Error {
  readonly code = 'body.open-matters';

  constructor(readonly open: number) {
    super('the body has open matters');
    this.name = 'BodyHasOpenMatters';
  }
}
