/** Reads a whole export: every row becomes a work order or a line of the report, and none is lost. */
import type { Instant } from '#rules';
import { KNOWN_FORMATS, type KnownFormat } from './formats.table.js';
import { plainHeader, proposeHeaderMap, type ColumnChoice, type HeaderMap } from './header-map.js';
import { readSheet } from './read-sheet.js';
import type { Sheet, SheetFault, SheetRow } from './sheet.js';
import {
  looksRounded,
  readWorkOrder,
  type RowFault,
  type RowReading,
  type RowRemark,
  type WorkOrder,
} from './work-order.js';

export interface WorkOrderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** The moment of the import: no order can have reached the first channel after it. */
  readonly importedAt: Instant;
  readonly columns?: readonly ColumnChoice[];
}

export interface SheetReport {
  readonly sheetName: string;
  readonly rowCount: number;
  readonly map: HeaderMap;
}

export type WorkOrderReading =
  | {
      readonly ok: true;
      readonly sheets: readonly SheetReport[];
      readonly skippedSheets: readonly string[];
      readonly orders: readonly WorkOrder[];
      readonly faults: readonly RowFault[];
      readonly remarks: readonly RowRemark[];
    }
  | { readonly ok: false; readonly fault: SheetFault };

export function readWorkOrders(file: WorkOrderFile, options: ReadOptions): WorkOrderReading {
  const reading = readSheet(file.bytes, file.name);
  if (!reading.ok) return reading;
  const headed = reading.sheets.map((sheet) => ({ sheet, header: proposeHeaderMap(sheet, options.columns) }));
  const known = headed.flatMap(({ sheet, header }) => (header.ok ? [{ sheet, map: header.map }] : []));
  if (known.length === 0) return { ok: false, fault: clearestFault(headed.map(({ header }) => header)) };
  const results = known.map(({ sheet, map }) => readRows(sheet, map, options.importedAt));
  const { orders, faults } = sortOut(dropRounded(results.flatMap((result) => result.readings)));
  return {
    ok: true,
    sheets: results.map((result) => result.report),
    skippedSheets: headed.flatMap(({ sheet, header }) => (header.ok || sheet.rows.length === 0 ? [] : [sheet.name])),
    orders: orders.map(({ order }) => order),
    faults,
    remarks: orders.flatMap(({ remarks }) => remarks),
  };
}

/** Under this key the same order comes again in another export; the rows of one file are told apart by it too. */
export function sourceKeyOf(order: Pick<WorkOrder, 'formatId' | 'orderNo' | 'registeredAt'>): string {
  const byTime = findFormat(order.formatId)?.key.includes('registeredAt') ?? false;
  return byTime ? `${order.orderNo}@${order.registeredAt}` : order.orderNo;
}

/** The number of an order as its own system writes it, out of the key under which the order is kept. */
export function orderNoOfKey(key: string): string {
  return key.replace(/@\d{4}-[^@]*$/, '');
}

function findFormat(id: WorkOrder['formatId']): KnownFormat | undefined {
  return KNOWN_FORMATS.find((format) => format.id === id);
}

function clearestFault(headers: readonly ReturnType<typeof proposeHeaderMap>[]): SheetFault {
  const faults = headers.flatMap((header) => (header.ok ? [] : [header.fault]));
  return (
    faults.find((fault) => fault.code === 'sheet.column-missing') ?? faults[0] ?? { code: 'sheet.empty', facts: {} }
  );
}

function readRows(
  sheet: Sheet,
  map: HeaderMap,
  importedAt: Instant,
): { readonly report: SheetReport; readonly readings: readonly RowReading[] } {
  const rows = sheet.rows.filter((row) => row.rowNo >= map.firstOrderRowNo && !repeatsHeader(row, map));
  const context = { sheetName: sheet.name, source: findFormat(map.formatId)?.source ?? '12345', map, importedAt };
  return {
    report: { sheetName: sheet.name, rowCount: rows.length, map },
    readings: rows.map((row) => readWorkOrder(row, context)),
  };
}

/** Exports joined from several pages carry the header again in their middle. */
function repeatsHeader(row: SheetRow, map: HeaderMap): boolean {
  const named = map.columns.filter(({ column, header }) => plainHeader(row.cells[column]?.text ?? '') === header);
  return named.length >= 2 && named.length * 2 > map.columns.length;
}

/** Rounding strikes a whole column: where one long number has kept its last digits, the others have too. */
function dropRounded(readings: readonly RowReading[]): readonly RowReading[] {
  const long = readings.flatMap((reading) =>
    reading.ok && /^\d{17,}$/.test(reading.order.orderNo) ? [reading.order.orderNo] : [],
  );
  const allRounded = long.length > 0 && long.every(looksRounded);
  return readings.map((reading): RowReading => {
    if (!reading.ok || !allRounded || !looksRounded(reading.order.orderNo)) return reading;
    const { sheetName, rowNo, orderNo } = reading.order;
    return {
      ok: false,
      faults: [{ sheetName, rowNo, code: 'order-number.damaged-by-excel', facts: { written: orderNo } }],
    };
  });
}

type GoodReading = Extract<RowReading, { ok: true }>;

/** Good orders apart from faults; of two rows of the same order the first is kept and the second is named. */
function sortOut(readings: readonly RowReading[]): {
  readonly orders: readonly GoodReading[];
  readonly faults: readonly RowFault[];
} {
  const firstRows = new Map<string, WorkOrder>();
  const orders: GoodReading[] = [];
  const faults: RowFault[] = [];
  for (const reading of readings) {
    if (!reading.ok) {
      faults.push(...reading.faults);
      continue;
    }
    const { sheetName, rowNo, orderNo } = reading.order;
    const first = firstRows.get(sourceKeyOf(reading.order));
    if (first) {
      faults.push({ sheetName, rowNo, code: 'row.repeated', facts: { orderNo, firstRowNo: first.rowNo } });
      continue;
    }
    firstRows.set(sourceKeyOf(reading.order), reading.order);
    orders.push(reading);
  }
  return { orders, faults };
}
