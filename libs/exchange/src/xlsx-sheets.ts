/** Reads the visible sheets of an .xlsx workbook as text, keeping every digit the file holds. */
import { EMPTY_CELL, placeCell, RowGatherer, type Sheet, type SheetCell } from './sheet.js';
import { wallTextOfSerial } from './shanghai-time.js';
import { readXml } from './xml-events.js';
import { BoundedUnpacker, type ZipEntry } from './zip-entries.js';

// A workbook library would also unfold drawings, styles and formulas, write temporary files with the callers' names in them,
// and turn an order number of 19 digits into a rounded double before anybody could see that it had been one.

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly countsFrom1904: boolean;
}

interface CellContext {
  readonly sharedTexts: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly countsFrom1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';
const BUILT_IN_DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

export function readXlsxSheets(archive: Buffer, entries: ReadonlyMap<string, ZipEntry>): readonly Sheet[] {
  const unpacker = new BoundedUnpacker(archive);
  const textOf = (path: string): string | undefined => {
    const entry = entries.get(path);
    return entry && unpacker.text(entry);
  };
  const workbook = readWorkbook(textOf(WORKBOOK) ?? '', textOf('xl/_rels/workbook.xml.rels') ?? '');
  const context: CellContext = {
    sharedTexts: readSharedTexts(textOf('xl/sharedStrings.xml')),
    dateStyles: readDateStyles(textOf('xl/styles.xml')),
    countsFrom1904: workbook.countsFrom1904,
  };
  return workbook.sheets.map(({ name, path }) => ({ name, rows: readRows(textOf(path) ?? '', context) }));
}

function readWorkbook(workbookXml: string, relationsXml: string): Workbook {
  const targets = new Map<string, string>();
  if (relationsXml) {
    readXml(relationsXml, {
      open: (name, { Id, Target }) => {
        if (name === 'Relationship' && Id && Target) targets.set(Id, Target);
      },
    });
  }
  const sheets: { name: string; path: string }[] = [];
  let countsFrom1904 = false;
  readXml(workbookXml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const target = targets.get(attributes['r:id'] ?? '') ?? `worksheets/sheet${sheets.length + 1}.xml`;
      sheets.push({
        name: attributes['name'] ?? '',
        path: target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
      });
    },
  });
  return { sheets, countsFrom1904 };
}

function readSharedTexts(xml: string | undefined): readonly string[] {
  if (!xml) return [];
  const texts: string[] = [];
  const reader = new TextRunReader();
  readXml(xml, {
    open: (name) => {
      if (name === 'si') reader.start();
      else reader.open(name);
    },
    close: (name) => {
      if (name === 'si') texts.push(unescapeText(reader.text));
      else reader.close(name);
    },
    text: (text) => reader.add(text),
  });
  return texts;
}

/** Joins the runs of a rich text and leaves out its phonetic guide, which is not part of the text. */
class TextRunReader {
  text = '';
  private inText = false;
  private inPhonetic = false;

  start(): void {
    this.text = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.inPhonetic = true;
    if (name === 't') this.inText = !this.inPhonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic = false;
    if (name === 't') this.inText = false;
  }

  add(text: string): void {
    if (this.inText) this.text += text;
  }
}

function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

function readDateStyles(xml: string | undefined): ReadonlySet<number> {
  const dateStyles = new Set<number>();
  if (!xml) return dateStyles;
  const customDates = new Map<number, boolean>();
  let inCellFormats = false;
  let style = 0;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'numFmt') {
        customDates.set(Number(attributes['numFmtId']), isDateFormat(attributes['formatCode'] ?? ''));
      }
      if (name !== 'xf' || !inCellFormats) return;
      const format = Number(attributes['numFmtId'] ?? '0');
      const builtIn = BUILT_IN_DATE_FORMATS.some(([first, last]) => format >= first && format <= last);
      if (customDates.get(format) ?? builtIn) dateStyles.add(style);
      style += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return dateStyles;
}

function isDateFormat(formatCode: string): boolean {
  return /[ymdhs年月日]/i.test(formatCode.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/General/gi, ''));
}

function readRows(xml: string, context: CellContext): RowGatherer['rows'] {
  const gatherer = new RowGatherer();
  const run = new TextRunReader();
  let rowNo = 0;
  let cells: SheetCell[] = [];
  let cell = { column: -1, type: 'n', style: 0 };
  let value = '';
  let inValue = false;
  if (!xml) return [];
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        rowNo = /^\d{1,7}$/.test(attributes['r'] ?? '') ? Number(attributes['r']) : rowNo + 1;
        cells = [];
        cell = { column: -1, type: 'n', style: 0 };
      } else if (name === 'c') {
        cell = {
          column: columnOf(attributes['r']) ?? cell.column + 1,
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? '0'),
        };
        value = '';
        run.start();
      } else if (name === 'v') inValue = true;
      else run.open(name);
    },
    close: (name) => {
      if (name === 'row') gatherer.add({ rowNo, cells });
      else if (name === 'c') placeCell(cells, cell.column, cellOf(cell, value || unescapeText(run.text), context));
      else if (name === 'v') inValue = false;
      else run.close(name);
    },
    text: (text) => {
      if (inValue) value += text;
      else run.add(text);
    },
  });
  return gatherer.rows;
}

function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellOf(cell: { type: string; style: number }, value: string, context: CellContext): SheetCell {
  switch (cell.type) {
    case 's':
      return { text: context.sharedTexts[Number(value)] ?? '', kind: 'text' };
    case 'n':
      return numberCell(value, context.dateStyles.has(cell.style), context);
    case 'd':
      return { text: value.replace('T', ' '), kind: 'date' };
    case 'e':
      return EMPTY_CELL;
    default:
      return value === '' ? EMPTY_CELL : { text: unescapeText(value), kind: 'text' };
  }
}

function numberCell(value: string, isDate: boolean, context: CellContext): SheetCell {
  if (value === '') return EMPTY_CELL;
  const number = Number(value);
  const wallText = isDate ? wallTextOfSerial(number, context.countsFrom1904) : undefined;
  if (wallText) return { text: wallText, kind: 'date' };
  const written = Number.isSafeInteger(number) && Math.abs(number) < 1e15 ? String(number) : value;
  return { text: written, kind: 'number' };
}
