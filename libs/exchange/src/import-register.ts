/** Imports an export of the business register: read row by row, taken in as a whole or not at all, and reported by row and code. */
import type { RegisterDesk, RegisterNote, RegisterNoteCode } from '#casework';
import type { RegisterMerge } from '#records';
import { readRegister, type Remark } from './read-register.js';
import type { RegisterFile } from './register-rows.js';
import { SheetRefused, type SheetFault } from './sheet.js';

export interface RegisterRequest {
  readonly file: RegisterFile;
  readonly whole: boolean;
  readonly evenIfMany: boolean;
}

export interface RegisterReport {
  /** Rows below the header. */
  readonly rows: number;
  readonly merge: RegisterMerge;
  /** How often each note was made. */
  readonly counts: Readonly<Partial<Record<RegisterNoteCode, number>>>;
  /** The first of each kind, by row; never a value of one. */
  readonly notes: readonly RegisterNote[];
}

export type RegisterOutcome =
  { readonly ok: true; readonly report: RegisterReport } | { readonly ok: false; readonly fault: SheetFault };

/** A bad file has as many faults as rows: so many of each kind are told, all are counted. */
const notesOfAKind = 500;

/**
 * @param told how many rows were read so far
 * @throws OperatorImportRunning, TooManyOperatorsMissing: then nothing was taken in
 */
export async function importRegister(
  request: RegisterRequest,
  desk: RegisterDesk,
  told: (rows: number) => void = () => undefined,
): Promise<RegisterOutcome> {
  let book = new NoteBook();
  let rows = 0;
  try {
    const merge = await desk.takeIn({
      whole: request.whole,
      evenIfMany: request.evenIfMany,
      note: (note) => book.add(note),
      rows: async function* () {
        // Begun again, when the transaction is: what was noted before was undone with it.
        book = new NoteBook();
        rows = 0;
        const remark: Remark = (rowNo, code) => book.add({ rowNo, code, isFault: false });
        for await (const some of readRegister(request.file, remark)) {
          rows += some.length;
          told(rows);
          yield some;
        }
      },
    });
    return { ok: true, report: { rows, merge, counts: book.counts, notes: book.sorted() } };
  } catch (error) {
    if (error instanceof SheetRefused) return { ok: false, fault: error.fault };
    throw error;
  }
}

class NoteBook {
  readonly counts: Partial<Record<RegisterNoteCode, number>> = {};
  private readonly notes: RegisterNote[] = [];

  add(note: RegisterNote): void {
    const count = (this.counts[note.code] ?? 0) + 1;
    this.counts[note.code] = count;
    if (count <= notesOfAKind) this.notes.push(note);
  }

  sorted(): readonly RegisterNote[] {
    return [...this.notes].sort((one, other) => one.rowNo - other.rowNo);
  }
}
