/** Reads the tables of web pages and of XML workbooks, which many systems export under the name of .xls. */
import { EMPTY_CELL, placeCell, RowGatherer, SHEET_LIMITS, type Sheet, type SheetCell } from './sheet.js';
import { readXml } from './xml-events.js';

const NAMED_CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  middot: '·',
  mdash: '—',
  ldquo: '“',
  rdquo: '”',
};

export function looksLikeHtmlTable(text: string): boolean {
  return /<table[\s>]/i.test(text) && /<t[dh][\s>]/i.test(text);
}

export function looksLikeXmlWorkbook(text: string): boolean {
  return text.slice(0, 2000).includes('urn:schemas-microsoft-com:office:spreadsheet');
}

/** Scanned rather than parsed: such pages are seldom well-formed, and only tables, rows and cells matter. */
export function readHtmlSheets(html: string): readonly Sheet[] {
  const body = dropBetween(dropBetween(html, /<!--/, /-->/), /<(?:script|style)\b/i, /<\/(?:script|style)\s*>/i);
  const tables = body.split(/<table\b/i).slice(1);
  const sheets = tables.map((table, index) => ({ name: `table ${index + 1}`, rows: readHtmlRows(table) }));
  return sheets.filter((sheet) => sheet.rows.length > 0);
}

export function readXmlWorkbook(xml: string): readonly Sheet[] {
  const sheets: { readonly name: string; readonly gatherer: RowGatherer }[] = [];
  let rowNo = 0;
  let cells: SheetCell[] = [];
  let column = -1;
  let kind: SheetCell['kind'] = 'text';
  let text: string | undefined;
  readXml(xml, {
    open: (name, attributes) => {
      const index = Number(attributes['ss:Index'] ?? Number.NaN);
      if (name === 'Worksheet') {
        sheets.push({ name: attributes['ss:Name'] ?? '', gatherer: new RowGatherer() });
        rowNo = 0;
      } else if (name === 'Row') {
        rowNo = Number.isInteger(index) ? index : rowNo + 1;
        cells = [];
        column = -1;
      } else if (name === 'Cell') {
        column = Number.isInteger(index) ? index - 1 : column + 1;
      } else if (name === 'Data') {
        kind = XML_KINDS[attributes['ss:Type'] ?? ''] ?? 'text';
        text = '';
      }
    },
    text: (more) => {
      if (text !== undefined) text += more;
    },
    close: (name) => {
      if (name === 'Data' && text !== undefined) {
        placeCell(cells, column, { text: kind === 'date' ? text.replace('T', ' ') : text, kind });
        text = undefined;
      }
      if (name === 'Row') sheets.at(-1)?.gatherer.add({ rowNo, cells });
    },
  });
  return sheets.map(({ name, gatherer }) => ({ name, rows: gatherer.rows })).filter((sheet) => sheet.rows.length > 0);
}

const XML_KINDS: Readonly<Record<string, SheetCell['kind']>> = { Number: 'number', DateTime: 'date' };

function readHtmlRows(table: string): RowGatherer['rows'] {
  const gatherer = new RowGatherer();
  table
    .split(/<tr\b/i)
    .slice(1)
    .forEach((row, index) => gatherer.add({ rowNo: index + 1, cells: readHtmlCells(row) }));
  return gatherer.rows;
}

function readHtmlCells(row: string): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  for (const written of row.split(/<t[dh]\b/i).slice(1)) {
    const tagEnd = written.indexOf('>');
    const text = plainText(written.slice(tagEnd + 1).replace(/<\/t[dhr]\b.*$/is, ''));
    if (cells.length >= SHEET_LIMITS.columns) break;
    cells.push(text === '' ? EMPTY_CELL : { text, kind: 'text' });
    const span = Number(/\bcolspan\s*=\s*["']?(\d{1,3})/i.exec(written.slice(0, tagEnd))?.[1] ?? 1);
    for (let more = 1; more < Math.min(span, SHEET_LIMITS.columns); more += 1) cells.push(EMPTY_CELL);
  }
  return cells;
}

/** Cuts in one pass: a lazy pattern would look through the whole page again for every opening that is never closed. */
function dropBetween(html: string, opening: RegExp, closing: RegExp): string {
  const [first = '', ...rest] = html.split(opening);
  const kept = rest.map((piece) => {
    const end = closing.exec(piece);
    return end ? piece.slice(end.index + end[0].length) : '';
  });
  return first + kept.join('');
}

function plainText(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#x?[0-9a-f]{1,6}|\w{2,8});/gi, (whole, code: string) => characterOf(code) ?? whole)
    .trim();
}

function characterOf(code: string): string | undefined {
  if (!code.startsWith('#')) return NAMED_CHARACTERS[code.toLowerCase()];
  const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number.parseInt(code.slice(1), 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
