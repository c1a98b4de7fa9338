/** An import of the register with its record: begun before a row is read, ended with its counts; one without an end was interrupted. */
import { createHash, randomUUID } from 'node:crypto';
import type { RegisterDesk } from '#casework';
import type { ImportRuns, Ledger, UnitsScope } from '#records';
import { importRegister, type RegisterOutcome, type RegisterReport, type RegisterRequest } from './import-register.js';

export interface RegisterRunDesks {
  readonly register: RegisterDesk;
  readonly runs: ImportRuns;
  readonly ledger: Ledger;
}

/** Who imports: the unit under which the run is found again. */
export interface RegisterRunBy {
  readonly scope: UnitsScope;
  readonly unit: string;
}

export const REGISTER_FORMAT = 'operator-register';

/** @returns the outcome with the run's id @throws OperatorImportRunning, TooManyOperatorsMissing: told in the run too */
export async function runRegisterImport(
  request: RegisterRequest,
  { scope, unit }: RegisterRunBy,
  { register, runs, ledger }: RegisterRunDesks,
): Promise<{ readonly id: string; readonly outcome: RegisterOutcome }> {
  const id = randomUUID();
  const fileHash = await hashOf(request);
  const now = async (): Promise<Date> => new Date(await ledger.now());
  await runs.begin(scope, {
    ...{ id, unit, account: null, format: REGISTER_FORMAT, fileName: request.file.name, fileHash },
    beganAt: await now(),
  });
  try {
    const outcome = await importRegister(request, register);
    if (outcome.ok) await runs.addRows(scope, id, rowsOf(outcome.report));
    await runs.end(scope, id, { summary: summaryOf(outcome), endedAt: await now() });
    return { id, outcome };
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault) {
      await runs.end(scope, id, { summary: { refused: fault.code }, endedAt: await now() });
    }
    throw fault;
  }
}

async function hashOf({ file }: RegisterRequest): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of file.open()) hash.update(piece);
  return hash.digest();
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
