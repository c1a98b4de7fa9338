// Why an export of the register is not taken in.

/** One import of the register at a time: the other one is still at it. */
export class OperatorImportRunning extends Error {
  readonly code = 'operator-import.running';

  constructor() {
    super('another import of the register is under way');
    this.name = 'OperatorImportRunning';
  }
}

/** A whole export that lacks so many operators was cut off, or is no whole one: nothing of it was taken in. */
export class TooManyOperatorsMissing extends Error {
  readonly code = 'operator-import.too-many-missing';

  constructor() {
    super('the export lacks too many operators for a whole one');
    this.name = 'TooManyOperatorsMissing';
  }
}
