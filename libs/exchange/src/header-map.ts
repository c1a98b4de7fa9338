/** Finds the header row of a sheet and proposes which column means what. */
import {
  FIELD_NAMES,
  KNOWN_FORMATS,
  ORDER_FIELDS,
  type FieldNames,
  type FormatId,
  type KnownFormat,
  type OrderField,
} from './formats.table.js';
import type { Sheet, SheetFault, SheetRow } from './sheet.js';

export interface MappedColumn {
  readonly field: OrderField;
  readonly column: number;
  readonly header: string;
  readonly certainty: 'chosen' | 'exact' | 'likely';
}

/** A choice made by a person: the column with this header holds this field. */
export interface ColumnChoice {
  readonly field: OrderField;
  readonly header: string;
}

export interface HeaderMap {
  readonly formatId: FormatId;
  readonly headerRowNo: number;
  readonly firstOrderRowNo: number;
  readonly columns: readonly MappedColumn[];
  readonly unusedHeaders: readonly string[];
  /** 0 to 1: the share of the named columns that were recognised, a likely one counting half. */
  readonly score: number;
}

export type HeaderReading =
  { readonly ok: true; readonly map: HeaderMap } | { readonly ok: false; readonly fault: SheetFault };

const ROWS_TO_LOOK_AT = 30;
const LONGEST_HEADER = 24;
const HEADERS_TO_SHOW = 40;
const ENOUGH_TO_BE_A_HEADER = 3;
const SHARE_OF_A_KNOWN_FORMAT = 0.7;
const FIELD_NAME_ROWS: readonly FieldNames[] = FIELD_NAMES;

export function proposeHeaderMap(sheet: Sheet, choices: readonly ColumnChoice[] = []): HeaderReading {
  const candidates = listCandidates(sheet.rows.slice(0, ROWS_TO_LOOK_AT)).map((candidate) => ({
    ...candidate,
    columns: matchColumns(candidate.names, choices),
  }));
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (leader, next) => (leader && recognised(leader.columns) >= recognised(next.columns) ? leader : next),
    undefined,
  );
  if (!best || (recognised(best.columns) < ENOUGH_TO_BE_A_HEADER && choices.length === 0)) {
    return { ok: false, fault: { code: 'sheet.header-unknown', facts: { seen: listSeen(sheet.rows) } } };
  }
  const missing = listMissing(best.columns);
  if (missing.length > 0) {
    const seen = best.names.flatMap((names) => names.slice(0, 1)).slice(0, HEADERS_TO_SHOW);
    return { ok: false, fault: { code: 'sheet.column-missing', facts: { missing, seen } } };
  }
  return { ok: true, map: toHeaderMap(best) };
}

/** A header as people mean it: without spaces of any width, marks for required fields, and differences of width. */
export function plainHeader(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '')
    .replace(/^[*#]+|[*#::]+$/g, '');
}

interface Candidate {
  readonly headerRowNo: number;
  readonly firstOrderRowNo: number;
  /** Per column, what it may be called: two header rows give a column a name with its group and one without. */
  readonly names: readonly (readonly string[])[];
}

/** Single rows before pairs: a pair must know more columns than any single row to be preferred. */
function listCandidates(rows: readonly SheetRow[]): readonly Candidate[] {
  const single = rows.map((row) => ({
    headerRowNo: row.rowNo,
    firstOrderRowNo: row.rowNo + 1,
    names: headersOf(row).map((name) => (name ? [name] : [])),
  }));
  const pairs = single.flatMap((above, index) => {
    const below = rows[index + 1];
    const groups = above.names.filter((own) => own.length > 0).length;
    return below?.rowNo === above.firstOrderRowNo && groups > 1 ? [joinHeaders(above, headersOf(below))] : [];
  });
  return [...single, ...pairs];
}

function headersOf(row: SheetRow): readonly string[] {
  return row.cells.map((cell) => (cell.kind === 'text' ? plainHeader(cell.text) : '')).map(dropUnnamed);
}

/** `Unnamed: 37` is what a data program calls a column without a name; a long text is no name at all. */
function dropUnnamed(header: string): string {
  return header.length > LONGEST_HEADER || /^Unnamed:?\d*$/i.test(header) ? '' : header;
}

function joinHeaders(above: Candidate, lower: readonly string[]): Candidate {
  let group = '';
  const width = Math.max(above.names.length, lower.length);
  const names = Array.from({ length: width }, (_unused, column) => {
    const upper = above.names[column]?.[0] ?? '';
    const under = lower[column] ?? '';
    if (upper) group = upper;
    if (!under) return upper ? [upper] : [];
    return upper === under || !group ? [under] : [group + under, under];
  });
  return { headerRowNo: above.headerRowNo, firstOrderRowNo: above.firstOrderRowNo + 1, names };
}

function matchColumns(
  names: readonly (readonly string[])[],
  choices: readonly ColumnChoice[],
): readonly MappedColumn[] {
  const chosen = choices.flatMap(({ field, header }) =>
    names.flatMap((own, column): MappedColumn[] =>
      own.includes(plainHeader(header)) ? [{ field, column, header: plainHeader(header), certainty: 'chosen' }] : [],
    ),
  );
  const chosenFields = new Set(chosen.map((column) => column.field));
  const chosenColumns = new Set(chosen.map((column) => column.column));
  const free = names.map((own, column) => (chosenColumns.has(column) ? [] : own));
  const exact = FIELD_NAME_ROWS.flatMap((row) => (chosenFields.has(row.field) ? [] : matchExactly(row, free)));
  const taken = new Set(exact.map((column) => column.column));
  const proposed = free.flatMap((own, column) => (taken.has(column) ? [] : matchLikely(own, column)));
  const served = new Set([...chosenFields, ...exact.map((column) => column.field)]);
  return [...chosen, ...exact, ...proposed.filter((column) => !served.has(column.field))];
}

function matchExactly(row: FieldNames, names: readonly (readonly string[])[]): readonly MappedColumn[] {
  return row.names.flatMap((known) =>
    names.flatMap((own, column): MappedColumn[] =>
      own.some((name) => isSameHeader(name, known))
        ? [{ field: row.field, column, header: known, certainty: 'exact' }]
        : [],
    ),
  );
}

/** Pandas and spreadsheet programs number repeated headers: 投诉内容.1, 投诉内容_2, 投诉内容2. */
function isSameHeader(written: string, known: string): boolean {
  if (!written.startsWith(known)) return false;
  const rest = written.slice(known.length);
  return rest === '' || /^[._]?\d{1,2}$/.test(rest) || /^\((?!被)[^()]*\)$/.test(rest);
}

function matchLikely(names: readonly string[], column: number): readonly MappedColumn[] {
  for (const name of names) {
    const row = FIELD_NAME_ROWS.find(({ like, unlike }) => like?.test(name) && !unlike?.test(name));
    if (row) return [{ field: row.field, column, header: name, certainty: 'likely' }];
  }
  return [];
}

function recognised(columns: readonly MappedColumn[]): number {
  const weights = new Map<OrderField, number>();
  for (const { field, certainty } of columns) {
    weights.set(field, Math.max(weights.get(field) ?? 0, certainty === 'likely' ? 0.5 : 1));
  }
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

function listMissing(columns: readonly MappedColumn[]): readonly string[] {
  const fields = new Set(columns.map((column) => column.field));
  const missing: OrderField[] = [];
  if (!fields.has('orderNo')) missing.push('orderNo');
  if (!fields.has('content') && !fields.has('title')) missing.push('content');
  return missing;
}

/** Short names without digits only: where the header is missing, the first row may be a citizen's own. */
function listSeen(rows: readonly SheetRow[]): readonly string[] {
  const likeliest = rows
    .slice(0, ROWS_TO_LOOK_AT)
    .map((row) => headersOf(row).filter((header) => header.length > 0 && header.length <= 12 && !/\d{3}/.test(header)))
    .reduce<readonly string[]>((most, next) => (next.length > most.length ? next : most), []);
  return likeliest.slice(0, HEADERS_TO_SHOW);
}

function toHeaderMap(found: Candidate & { readonly columns: readonly MappedColumn[] }): HeaderMap {
  const used = new Set(found.columns.map((column) => column.column));
  const named = found.names.filter((own) => own.length > 0);
  const byColumn = new Map(found.columns.map((column) => [column.column, column.certainty === 'likely' ? 0.5 : 1]));
  const points = [...byColumn.values()].reduce((sum, weight) => sum + weight, 0);
  return {
    formatId: findKnownFormat(named.map((own) => own[0] ?? ''))?.id ?? 'other',
    headerRowNo: found.headerRowNo,
    firstOrderRowNo: found.firstOrderRowNo,
    columns: [...found.columns].sort((a, b) => ORDER_FIELDS.indexOf(a.field) - ORDER_FIELDS.indexOf(b.field)),
    unusedHeaders: found.names.flatMap((own, column) => (used.has(column) ? [] : own.slice(0, 1))),
    score: named.length === 0 ? 0 : points / named.length,
  };
}

function findKnownFormat(headers: readonly string[]): KnownFormat | undefined {
  const present = new Set(headers);
  const shares = KNOWN_FORMATS.map((format) => ({
    format,
    share: format.columns.filter((column) => present.has(column)).length / format.columns.length,
  })).filter(({ share }) => share >= SHARE_OF_A_KNOWN_FORMAT);
  return shares.sort((a, b) => b.share - a.share)[0]?.format;
}
