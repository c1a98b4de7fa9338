/** Reads the visible sheets of an .xlsx workbook as text, keeping every digit the file holds. */
import { RowGatherer, type Sheet } from './sheet.js';
import { type CellContext, rowEvents, TextRunReader, unescapeText } from './xlsx-rows.js';
import { readXml, type XmlEvents } from './xml-events.js';
import { BoundedUnpacker, type ZipEntry } from './zip-entries.js';

// A workbook library would also unfold drawings, styles and formulas, write temporary files with the callers' names in them,
// and turn an order number of 19 digits into a rounded double before anybody could see that it had been one.

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly countsFrom1904: boolean;
}

export const WORKBOOK = 'xl/workbook.xml';
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

export function readWorkbook(workbookXml: string, relationsXml: string): Workbook {
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
  const texts: string[] = [];
  if (xml)
    readXml(
      xml,
      sharedTextEvents((text) => texts.push(text)),
    );
  return texts;
}

/** @param onText told of each shared text, in the order in which cells name them */
export function sharedTextEvents(onText: (text: string) => void): XmlEvents {
  const reader = new TextRunReader();
  return {
    open: (name) => {
      if (name === 'si') reader.start();
      else reader.open(name);
    },
    close: (name) => {
      if (name === 'si') onText(unescapeText(reader.text));
      else reader.close(name);
    },
    text: (text) => reader.add(text),
  };
}

export function readDateStyles(xml: string | undefined): ReadonlySet<number> {
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
  if (xml)
    readXml(
      xml,
      rowEvents(context, (row) => gatherer.add(row)),
    );
  return gatherer.rows;
}
