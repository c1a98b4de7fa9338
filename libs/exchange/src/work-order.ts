/** Reads one row of an export as a work order, or says column by column why it cannot be one. */
import type { Instant } from '#rules';
import { classifyOrder, readStatedKind, type KindFinding, type ProposedKind } from './classify.js';
import type { FormatId, OrderField } from './formats.table.js';
import type { HeaderMap } from './header-map.js';
import { CLOSED_STATUS, OPEN_STATUS, SECRECY_WORDS } from './order-words.table.js';
import { findRespondentName } from './respondent-name.js';
import { endOfShanghaiDay, readWallTime, shiftInstant } from './shanghai-time.js';
import { EMPTY_CELL, type SheetCell, type SheetRow } from './sheet.js';

export interface WorkOrder {
  readonly sheetName: string;
  readonly rowNo: number;
  readonly source: '12345' | '12315';
  readonly formatId: FormatId;
  readonly orderNo: string;
  /** The number without the mark of a re-dispatch: BASE001HBD2 belongs to BASE001 and is its second re-dispatch. */
  readonly baseOrderNo: string;
  readonly redispatch?: number;
  /** Receipt at the first channel; the moment of the import where the layout has no such column. */
  readonly registeredAt: Instant;
  readonly registeredAtStated: boolean;
  readonly bureauReceivedAt?: Instant;
  readonly closedAt?: Instant;
  readonly closedAtSource: boolean;
  readonly title: string;
  readonly content: string;
  readonly kindStated: string | null;
  readonly kind: KindFinding;
  readonly categoryPath: readonly string[];
  readonly city?: string;
  readonly district?: string;
  readonly street?: string;
  readonly place?: string;
  readonly department?: string;
  readonly callerName?: string;
  readonly callerPhone?: string;
  readonly channelDueAt?: Instant;
  readonly urgeCount?: number;
  readonly respondentName?: string;
  /** `column`: the sheet says who is complained of. `text`: found in the words of the order, to be confirmed. */
  readonly respondentFrom?: 'column' | 'text';
  readonly wantsSecrecy: boolean;
}

export type RowFaultCode =
  | 'order-number.missing'
  | 'order-number.damaged-by-excel'
  | 'content.missing'
  | `${'registered-at' | 'bureau-received-at' | 'closed-at'}.${'unreadable' | 'impossible' | 'in-future'}`
  | 'registered-at.missing'
  | 'bureau-received-at.before-registered'
  | 'closed-at.before-registered'
  | 'row.not-an-order'
  | 'row.repeated'
  | 'row.unclosed-quote';

/** What is odd about a row that is taken all the same. */
export type RowRemarkCode =
  'channel-due-at.unreadable' | 'urge-count.unreadable' | 'caller-phone.unreadable' | 'closed-at.contradicts-status';

export interface RowNote<Code extends string> {
  readonly sheetName: string;
  readonly rowNo: number;
  readonly code: Code;
  readonly column?: string;
  /** Dates, order numbers and row numbers only: never a name, a phone or a text. */
  readonly facts?: Readonly<Record<string, string | number>>;
}
export type RowFault = RowNote<RowFaultCode>;
export type RowRemark = RowNote<RowRemarkCode>;

export interface RowContext {
  readonly sheetName: string;
  readonly source: WorkOrder['source'];
  readonly map: HeaderMap;
  readonly importedAt: Instant;
}

export type RowReading =
  | { readonly ok: true; readonly order: WorkOrder; readonly remarks: readonly RowRemark[] }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

/** Clocks of two systems differ a little; a row from tomorrow is another matter. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;
const REDISPATCHED = /^(.+?)HBD(\d{1,3})$/i;
const DIGITS_EXCEL_KEEPS = 15;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,3}$/i;
const PROPOSABLE = ['complaint', 'report', 'both', 'consultation'] as const satisfies readonly ProposedKind[];
const LONGEST_NUMBER = 64;
const LONGEST_BLANK_WORD = 12;
/** What is written where the caller gave no name. */
const NOBODY = /^(?:匿名(?:用户|人|群众|市民)?|不详|未知|未提供|未留|不愿透露|拒绝透露|保密)$/;
const YES = /^(?:是|要|需要|保密|匿名|1|y|yes|true|√)$/i;

export function readWorkOrder(row: SheetRow, context: RowContext): RowReading {
  const cells = new RowCells(row, context.map);
  const note = { sheetName: context.sheetName, rowNo: row.rowNo };
  if (row.unclosedQuote) return { ok: false, faults: [{ ...note, code: 'row.unclosed-quote' }] };
  if (isFooter(row, cells)) return { ok: false, faults: [{ ...note, code: 'row.not-an-order' }] };
  const faults: RowFault[] = [];
  const remarks: RowRemark[] = [];
  const refuse = (code: RowFaultCode, field: OrderField, facts?: RowFault['facts']): void => {
    faults.push({ ...note, code, ...cells.columnOf(field), ...(facts && { facts }) });
  };
  const remark = (code: RowRemarkCode, field: OrderField): void => {
    remarks.push({ ...note, code, ...cells.columnOf(field) });
  };
  const number = readOrderNumber(cells, refuse);
  const times = readTimes(cells, context.importedAt, refuse);
  const texts = readTexts(cells, refuse);
  if (faults.length > 0 || !number || !times) return { ok: false, faults };
  const order: WorkOrder = {
    ...note,
    source: context.source,
    formatId: context.map.formatId,
    ...number,
    ...times,
    ...readClosing(cells, times.closedAt, remark),
    ...texts,
    ...readKind(cells, `${texts.title}\n${texts.content}`),
    categoryPath: readCategoryPath(cells),
    ...readPlaces(cells),
    ...readCaller(cells, remark),
    ...readLimits(cells, remark),
    ...readRespondent(cells, `${texts.title}\n${texts.content}`),
    wantsSecrecy: YES.test(cells.text('wantsSecrecy')) || SECRECY_WORDS.test(texts.content),
  };
  return { ok: true, order, remarks };
}

/** The cells of one row by meaning; of several columns with one meaning, the first that is filled. */
class RowCells {
  private readonly filled = new Map<OrderField, SheetCell[]>();

  constructor(
    row: SheetRow,
    private readonly map: HeaderMap,
  ) {
    for (const { field, column } of map.columns) {
      const cell = row.cells[column] ?? EMPTY_CELL;
      const text = plainText(cell);
      if (text !== '') this.filled.set(field, [...(this.filled.get(field) ?? []), { text, kind: cell.kind }]);
    }
  }

  list(field: OrderField): readonly SheetCell[] {
    return this.filled.get(field) ?? [];
  }

  cell(field: OrderField): SheetCell {
    return this.list(field)[0] ?? EMPTY_CELL;
  }

  text(field: OrderField): string {
    return this.cell(field).text;
  }

  has(field: OrderField): boolean {
    return this.map.columns.some((column) => column.field === field);
  }

  columnOf(field: OrderField): { readonly column?: string } {
    const found = this.map.columns.find((column) => column.field === field);
    return found ? { column: found.header } : {};
  }
}

function plainText(cell: SheetCell): string {
  const text = cell.text.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '');
  if (text.length > LONGEST_BLANK_WORD) return text;
  return /^(?:null|none|nan|undefined|-+|\/|无|\\n)$/i.test(text) ? '' : text;
}

type Refuse = (code: RowFaultCode, field: OrderField, facts?: RowFault['facts']) => void;
type Remark = (code: RowRemarkCode, field: OrderField) => void;

function isFooter(row: SheetRow, cells: RowCells): boolean {
  const filled = row.cells.filter((cell) => cell.text.trim() !== '').length;
  const first = (row.cells.find((cell) => cell.text.trim() !== '')?.text ?? '').replace(/\s/g, '');
  if (/^(?:合计|总计|小计|共计|制表|填表|统计时间|导出时间|导出人|打印时间|备注|说明|注)/.test(first)) return true;
  return filled <= 2 && cells.text('orderNo') === '' && cells.text('content') === '';
}

function readOrderNumber(
  cells: RowCells,
  refuse: Refuse,
): Pick<WorkOrder, 'orderNo' | 'baseOrderNo' | 'redispatch'> | undefined {
  const cell = cells.cell('orderNo');
  const orderNo = plainText(cell)
    .normalize('NFKC')
    .replace(/^['`’‘]+|\s+/g, '');
  if (orderNo === '') {
    refuse('order-number.missing', 'orderNo');
    return undefined;
  }
  if (isDamagedNumber(orderNo, cell.kind) || orderNo.length > LONGEST_NUMBER) {
    refuse('order-number.damaged-by-excel', 'orderNo', { written: orderNo.slice(0, LONGEST_NUMBER) });
    return undefined;
  }
  const [, base, redispatch] = REDISPATCHED.exec(orderNo) ?? [];
  return base ? { orderNo, baseOrderNo: base, redispatch: Number(redispatch) } : { orderNo, baseOrderNo: orderNo };
}

function isDamagedNumber(orderNo: string, kind: SheetCell['kind']): boolean {
  if (kind === 'date' || SCIENTIFIC.test(orderNo)) return true;
  return kind === 'number' && (!/^\d+$/.test(orderNo) || orderNo.length > DIGITS_EXCEL_KEEPS);
}

/** In a text file too a rounded number shows: long, and nothing but zeros behind the fifteenth digit. */
export function looksRounded(orderNo: string): boolean {
  return new RegExp(`^[1-9]\\d{${DIGITS_EXCEL_KEEPS - 1}}0{2,}$`).test(orderNo);
}

interface Times {
  readonly registeredAt: Instant;
  readonly registeredAtStated: boolean;
  readonly bureauReceivedAt?: Instant;
  readonly closedAt?: Instant;
}

interface ReadTime {
  readonly instant: Instant;
  readonly dateOnly: boolean;
}

const TIME_FIELDS = {
  registeredAt: 'registered-at',
  bureauReceivedAt: 'bureau-received-at',
  closedAt: 'closed-at',
} as const satisfies Partial<Record<OrderField, string>>;

function readTimes(cells: RowCells, importedAt: Instant, refuse: Refuse): Times | undefined {
  const latest = shiftInstant(importedAt, CLOCK_TOLERANCE_MS);
  const read = (field: keyof typeof TIME_FIELDS): ReadTime | undefined =>
    readPastTime(cells, field, { latest, refuse });
  const registered = read('registeredAt');
  const received = read('bureauReceivedAt');
  const closed = read('closedAt');
  if (cells.has('registeredAt') && cells.text('registeredAt') === '') refuse('registered-at.missing', 'registeredAt');
  if (registered && received && isBefore(received, registered)) {
    refuse('bureau-received-at.before-registered', 'bureauReceivedAt');
  }
  if (registered && closed && isBefore(closed, registered)) refuse('closed-at.before-registered', 'closedAt');
  if (!registered && cells.has('registeredAt')) return undefined;
  return {
    registeredAt: registered?.instant ?? importedAt,
    registeredAtStated: registered !== undefined,
    ...(received && { bureauReceivedAt: received.instant }),
    ...(closed && { closedAt: closed.instant }),
  };
}

function readPastTime(
  cells: RowCells,
  field: keyof typeof TIME_FIELDS,
  { latest, refuse }: { readonly latest: Instant; readonly refuse: Refuse },
): ReadTime | undefined {
  const written = cells.text(field);
  if (written === '') return undefined;
  const reading = readWallTime(written);
  if (!reading.ok) {
    refuse(`${TIME_FIELDS[field]}.${reading.problem}`, field, { written: written.slice(0, 30) });
    return undefined;
  }
  if (reading.instant > latest) {
    refuse(`${TIME_FIELDS[field]}.in-future`, field, { written: written.slice(0, 30) });
    return undefined;
  }
  return reading;
}

/** A date without a time of day lies before another only when its whole day does. */
function isBefore(earlier: ReadTime, later: ReadTime): boolean {
  return (earlier.dateOnly ? endOfShanghaiDay(earlier.instant) : earlier.instant) < later.instant;
}

/** An order that the source calls open stays open, whatever date stands beside it: a closed one would ring nothing. */
function readClosing(
  cells: RowCells,
  closedAt: Instant | undefined,
  remark: Remark,
): Pick<WorkOrder, 'closedAtSource'> {
  const status = cells.text('status');
  const open = OPEN_STATUS.test(status) && !CLOSED_STATUS.test(status);
  if (closedAt && open) remark('closed-at.contradicts-status', 'closedAt');
  return { closedAtSource: !open && (closedAt !== undefined || CLOSED_STATUS.test(status)) };
}

function readTexts(cells: RowCells, refuse: Refuse): Pick<WorkOrder, 'title' | 'content'> {
  const title = cells.text('title');
  const contents = [...new Set(cells.list('content').map(({ text }) => text))].join('\n');
  const content = cells.has('content') ? contents : title;
  if (content === '') refuse('content.missing', cells.has('content') ? 'content' : 'title');
  return { title, content };
}

function readKind(cells: RowCells, text: string): Pick<WorkOrder, 'kindStated' | 'kind'> {
  const written = cells.list('kindStated').map(({ text }) => text);
  const kindStated = written.find((word) => readStatedKind(word) !== undefined) ?? null;
  const kind = classifyOrder(kindStated === null ? undefined : readStatedKind(kindStated), text);
  return { kindStated, kind: proposeByCategory(kind, readCategoryPath(cells)) };
}

/** A category is no statement, but where the text speaks for no kind its words are better than none. */
function proposeByCategory(kind: KindFinding, path: readonly string[]): KindFinding {
  if (kind.stated || kind.reasons.length > 0) return kind;
  for (const word of path) {
    const proposal = PROPOSABLE.find((known) => known === readStatedKind(word));
    if (proposal !== undefined) return { stated: false, proposal, reasons: [word] };
  }
  return kind;
}

function readCategoryPath(cells: RowCells): readonly string[] {
  const levels = (['category1', 'category2', 'category3', 'category4', 'category'] as const).map((level) =>
    cells.text(level),
  );
  return [...new Set(levels.flatMap((level) => level.split(/\s*(?:[>/\\|]|->|-->)\s*/)).filter(Boolean))];
}

const PLACE_FIELDS = ['city', 'district', 'street', 'place', 'department'] as const;

function readPlaces(cells: RowCells): Pick<WorkOrder, (typeof PLACE_FIELDS)[number]> {
  const filled = PLACE_FIELDS.map((field) => [field, cells.text(field)] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(filled);
}

function readCaller(cells: RowCells, remark: Remark): Pick<WorkOrder, 'callerName' | 'callerPhone'> {
  const written = cells.text('callerName');
  const callerName = NOBODY.test(written) ? '' : written;
  const dialled = cells.text('callerPhone');
  const callerPhone = plainPhone(dialled);
  if (dialled !== '' && !callerPhone) remark('caller-phone.unreadable', 'callerPhone');
  return { ...(callerName && { callerName }), ...(callerPhone && { callerPhone }) };
}

/** One number of several, without spaces, dashes and the country's code; masked digits stay as they are. */
function plainPhone(written: string): string | undefined {
  const first = written.normalize('NFKC').split(/[,;、/|\n]/)[0] ?? '';
  const digits = first.replace(/[\s\-()转]/g, '').replace(/^(?:\+|00)86(?=1\d{10}$)/, '');
  return /^\+?[\d*]{5,20}$/.test(digits) ? digits : undefined;
}

function readLimits(cells: RowCells, remark: Remark): Pick<WorkOrder, 'channelDueAt' | 'urgeCount'> {
  const due = cells.text('channelDueAt');
  const reading = due === '' ? undefined : readWallTime(due);
  if (reading && !reading.ok) remark('channel-due-at.unreadable', 'channelDueAt');
  const urges = cells.text('urgeCount');
  const urgeCount = /^\d{1,4}次?$/.test(urges) ? Number.parseInt(urges, 10) : undefined;
  if (urges !== '' && urgeCount === undefined) remark('urge-count.unreadable', 'urgeCount');
  return {
    ...(reading?.ok && { channelDueAt: reading.dateOnly ? endOfShanghaiDay(reading.instant) : reading.instant }),
    ...(urgeCount !== undefined && { urgeCount }),
  };
}

function readRespondent(cells: RowCells, text: string): Pick<WorkOrder, 'respondentName' | 'respondentFrom'> {
  const stated = cells.text('respondentName');
  if (stated) return { respondentName: stated, respondentFrom: 'column' };
  const found = findRespondentName(text);
  return found ? { respondentName: found, respondentFrom: 'text' } : {};
}
