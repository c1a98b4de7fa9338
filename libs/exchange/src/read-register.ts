/** Reads an export of the business register row by row, by the headings of its columns. */
import type { RegisterNoteCode, RegisterRow } from '#casework';
import { plainHeader } from './header-map.js';
import { REGISTER_FIELDS, REGISTER_HEADINGS, type RegisterField } from './register-columns.table.js';
import { type RegisterFile, registerRows } from './register-rows.js';
import { refuseSheet, type SheetRow } from './sheet.js';
import { readWallTime, wallTextOfInstant } from './shanghai-time.js';

/** Told of what cannot be read in a row that is taken all the same. */
export type Remark = (rowNo: number, code: Extract<RegisterNoteCode, 'date.unreadable'>) => void;

const rowsToLookAt = 30;
const headingsToShow = 40;
const enoughToBeAHeader = 3;
const longestHeading = 24;
/** No name, address or mark needs them, and with them one text looks like another. */
const unshowable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
const listSeparators = /[;；|、\n]+/u;
const lengthOfADay = 10;

type Columns = ReadonlyMap<RegisterField, number>;

/** @throws SheetRefused when no row names the columns that are needed, and whatever `registerRows` throws */
export async function* readRegister(file: RegisterFile, remark: Remark): AsyncGenerator<readonly RegisterRow[]> {
  const finder = new HeaderFinder();
  for await (const some of registerRows(file)) {
    const below = finder.columns === undefined ? finder.look(some) : some;
    const { columns } = finder;
    if (columns === undefined) continue;
    yield below.filter((row) => !repeatsHeader(row, columns)).map((row) => rowOf(row, columns, remark));
  }
  if (finder.columns === undefined) finder.refuse();
}

class HeaderFinder {
  columns: Columns | undefined;
  private readonly seen: string[] = [];
  private looked = 0;

  /** @returns the rows below the header, once it was found */
  look(rows: readonly SheetRow[]): readonly SheetRow[] {
    for (const [at, row] of rows.entries()) {
      this.columns = columnsOf(row);
      if (this.columns !== undefined) return rows.slice(at + 1);
      this.seen.push(
        ...row.cells.slice(0, headingsToShow).map(({ text }) => plainHeader(text).slice(0, longestHeading)),
      );
      this.looked += 1;
      if (this.looked >= rowsToLookAt) this.refuse();
    }
    return [];
  }

  refuse(): never {
    return refuseSheet('sheet.header-unknown', { seen: this.seen.filter(Boolean).slice(0, headingsToShow) });
  }
}

function columnsOf(row: SheetRow): Columns | undefined {
  const headings = row.cells.map(({ text }) => plainHeader(text));
  const columns = new Map<RegisterField, number>();
  for (const field of REGISTER_FIELDS) {
    const named = REGISTER_HEADINGS[field].map((heading) => headings.indexOf(heading)).find((at) => at >= 0);
    if (named !== undefined) columns.set(field, named);
  }
  if (columns.size < enoughToBeAHeader) return undefined;
  const missing = [
    ...(columns.has('name') ? [] : [REGISTER_HEADINGS.name[0] ?? '']),
    ...(columns.has('creditCode') || columns.has('registerNo') ? [] : [REGISTER_HEADINGS.creditCode[0] ?? '']),
  ];
  if (missing.length > 0)
    refuseSheet('sheet.column-missing', { missing, seen: headings.filter(Boolean).slice(0, headingsToShow) });
  return columns;
}

/** Exports joined from several pages carry the header again in their middle. */
function repeatsHeader(row: SheetRow, columns: Columns): boolean {
  const name = plainHeader(row.cells[columns.get('name') ?? -1]?.text ?? '');
  return REGISTER_HEADINGS.name.includes(name);
}

function rowOf(row: SheetRow, columns: Columns, remark: Remark): RegisterRow {
  const text = (field: RegisterField): string => {
    const at = columns.get(field);
    return at === undefined ? '' : cleaned(row.cells[at]?.text ?? '');
  };
  const list = (field: RegisterField): readonly string[] =>
    text(field) === ''
      ? []
      : text(field)
          .split(listSeparators)
          .map((part) => part.trim())
          .filter((part) => part !== '');
  const day = (field: RegisterField): string | null => {
    const written = text(field);
    if (written === '') return null;
    const reading = readWallTime(written);
    if (reading.ok) return wallTextOfInstant(reading.instant).slice(0, lengthOfADay);
    remark(row.rowNo, 'date.unreadable');
    return null;
  };
  return {
    rowNo: row.rowNo,
    creditCode: text('creditCode'),
    registerNo: text('registerNo'),
    name: text('name'),
    formerNames: list('formerNames'),
    kind: text('kind'),
    state: text('state'),
    stateOn: day('deregisteredOn') ?? day('revokedOn'),
    district: text('district'),
    address: text('address'),
    headCode: text('headCode'),
    chain: text('chain'),
    platforms: list('platforms'),
    abnormal: { from: day('abnormalFrom'), to: day('abnormalTo') },
    dishonest: { from: day('dishonestFrom'), to: day('dishonestTo') },
  };
}

/** A dash or 无 is how exports write nothing. */
function cleaned(written: string): string {
  const text = written.replace(unshowable, '').normalize('NFC').trim();
  return /^(?:[-－—/\\]+|无|null|NULL)$/.test(text) ? '' : text;
}
