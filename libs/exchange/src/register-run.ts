/** An import of the register with its record: begun before a row is read, told of while it runs, ended with its counts; one without an end was interrupted. */
import { createHash, randomUUID } from 'node:crypto';
import type { RegisterDesk } from '#casework';
import type { ImportRuns, Ledger, UnitsScope } from '#records';
import { importRegister, type RegisterOutcome, type RegisterReport, type RegisterRequest } from './import-register.js';

export interface RegisterRunDesks {
  readonly register: RegisterDesk;
  readonly runs: ImportRuns;
  readonly ledger: Ledger;
}

/** Who imports: the unit under which the run is found again, and the officer, where it is one. */
export interface RegisterRunBy {
  readonly scope: UnitsScope;
  readonly unit: string;
  readonly account?: string;
  /** Drawn where it is not given. */
  readonly id?: string;
}

export const REGISTER_FORMAT = 'operator-register';
const TOLD_EVERY_MS = 3000;
/** A run of which nothing was heard for so long has nobody at it any more. */
export const REGISTER_SILENCE_SECONDS = 60;

export interface BegunRegisterImport {
  readonly id: string;
  /** Settled when it has ended, and its end stands in the run. */
  readonly done: Promise<RegisterOutcome>;
}

/** @returns the outcome with the run's id @throws OperatorImportRunning, TooManyOperatorsMissing: told in the run too */
export async function runRegisterImport(
  request: RegisterRequest,
  by: RegisterRunBy,
  desks: RegisterRunDesks,
): Promise<{ readonly id: string; readonly outcome: RegisterOutcome }> {
  const { id, done } = await beginRegisterImport(request, by, desks);
  return { id, outcome: await done };
}

/** Begins, and goes on by itself: whoever began it need not wait for its end. */
export async function beginRegisterImport(
  request: RegisterRequest,
  by: RegisterRunBy,
  desks: RegisterRunDesks,
): Promise<BegunRegisterImport> {
  const { scope, unit, account = null, id = randomUUID() } = by;
  const fileHash = await registerHashOf(request.file);
  await desks.runs.begin(scope, {
    ...{ id, unit, account, format: REGISTER_FORMAT, fileName: request.file.name, fileHash },
    beganAt: new Date(await desks.ledger.now()),
  });
  return { id, done: carryOut(request, { scope, id }, desks) };
}

/** SHA-256 over the whole file, by which the same one is known again. */
export async function registerHashOf({ open }: RegisterRequest['file']): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of open()) hash.update(piece);
  return hash.digest();
}

interface Run {
  readonly scope: UnitsScope;
  readonly id: string;
}

async function carryOut(
  request: RegisterRequest,
  { scope, id }: Run,
  { register, runs, ledger }: RegisterRunDesks,
): Promise<RegisterOutcome> {
  const progress = new Progress({ scope, id }, { runs, ledger });
  const end = async (summary: object): Promise<void> => {
    await progress.stop();
    await runs.end(scope, id, { summary, endedAt: new Date(await ledger.now()) });
  };
  try {
    const outcome = await importRegister(request, register, (rows) => (progress.rows = rows));
    if (outcome.ok) await runs.addRows(scope, id, rowsOf(outcome.report));
    await end(summaryOf(outcome));
    return outcome;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault) await end({ refused: fault.code });
    throw fault;
  } finally {
    await progress.stop();
  }
}

/** How many rows were read so far, written beside the run as long as somebody is at it. */
class Progress {
  rows = 0;
  private telling: Promise<unknown> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly run: Run,
    private readonly desks: Pick<RegisterRunDesks, 'runs' | 'ledger'>,
  ) {
    this.timer = setInterval(() => {
      // What could not be told is told the next time.
      this.telling = this.tell().catch(() => undefined);
    }, TOLD_EVERY_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.telling;
  }

  private async tell(): Promise<void> {
    const { runs, ledger } = this.desks;
    await runs.tell(this.run.scope, this.run.id, { read: this.rows, toldAt: await ledger.now() });
  }
}

function rowsOf({ notes }: RegisterReport) {
  const onRow = new Map<number, number>();
  return notes.map(({ rowNo, code, isFault }) => {
    const ordinal = onRow.get(rowNo) ?? 0;
    onRow.set(rowNo, ordinal + 1);
    return { row: rowNo, ordinal, outcome: isFault ? 'fault' : 'remark', column: null, code, numbers: [], facts: {} };
  });
}

function summaryOf(outcome: RegisterOutcome): object {
  if (!outcome.ok) return { fault: outcome.fault };
  const { rows, merge, counts } = outcome.report;
  const { repeated, ...merged } = merge;
  return { rows, ...merged, repeated: repeated.length, notes: counts };
}
