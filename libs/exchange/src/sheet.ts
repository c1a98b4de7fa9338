/** The plain values a spreadsheet is read into, whatever file it came from. */

/** `number`: the file held a number, so leading zeros and long digits may be lost. `date`: wall time, as the sheet showed it. */
export interface SheetCell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date';
}

/** `rowNo` is the number a person sees beside the row in a spreadsheet program. */
export interface SheetRow {
  readonly rowNo: number;
  readonly cells: readonly SheetCell[];
  readonly unclosedQuote?: true;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

export const SHEET_FAULT_CODES = [
  'sheet.empty',
  'sheet.not-a-spreadsheet',
  'sheet.old-xls',
  'sheet.password-protected',
  'sheet.damaged',
  'sheet.too-large',
  'sheet.header-unknown',
  'sheet.column-missing',
] as const;
export type SheetFaultCode = (typeof SHEET_FAULT_CODES)[number];

/** Why a whole file could not be read; `facts` never hold the content of a row. */
export interface SheetFault {
  readonly code: SheetFaultCode;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
}

export type SheetReading =
  { readonly ok: true; readonly sheets: readonly Sheet[] } | { readonly ok: false; readonly fault: SheetFault };

/** Leaves a parser in the middle of a file; caught at the door of the room, `readSheet`, and nowhere else. */
export class SheetRefused extends Error {
  constructor(readonly fault: SheetFault) {
    super(fault.code);
    this.name = 'SheetRefused';
  }
}

export function refuseSheet(code: SheetFaultCode, facts: SheetFault['facts'] = {}): never {
  throw new SheetRefused({ code, facts });
}

export const SHEET_LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 400,
  packingRatio: 400,
} as const;

export const EMPTY_CELL: SheetCell = { text: '', kind: 'text' };

/** Gathers the rows of one sheet: leaves blank rows out, keeps their numbers, and refuses a sheet beyond the limit. */
export class RowGatherer {
  private readonly gathered: SheetRow[] = [];

  add(row: SheetRow): void {
    if (row.cells.every((cell) => cell.text.trim() === '')) return;
    if (this.gathered.length >= SHEET_LIMITS.rows) refuseSheet('sheet.too-large', { rows: SHEET_LIMITS.rows });
    this.gathered.push(row);
  }

  get rows(): readonly SheetRow[] {
    return this.gathered;
  }
}

/** Puts a cell at its column while a row is being gathered; what stands beyond the widest sheet is left out. */
export function placeCell(cells: SheetCell[], column: number, cell: SheetCell): void {
  if (column < 0 || column >= SHEET_LIMITS.columns) return;
  while (cells.length < column) cells.push(EMPTY_CELL);
  cells[column] = cell;
}
