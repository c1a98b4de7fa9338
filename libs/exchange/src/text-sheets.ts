/** Reads a sheet from plain text: comma, tab, semicolon or bar between the cells, in the encodings that Chinese systems write. */
import { isUtf8 } from 'node:buffer';
import papaparse from 'papaparse';
import { EMPTY_CELL, refuseSheet, RowGatherer, type Sheet, type SheetCell } from './sheet.js';

const DELIMITERS = [',', '\t', ';', '|'] as const;
const ROWS_TO_GUESS_BY = 50;
const BYTES_TO_GUESS_BY = 4096;
const CHARACTERS_TO_GUESS_BY = 200_000;
const UNREADABLE = '\ufffd';
const CHARACTERS_PER_UNREADABLE = 100;
// Control characters that no text file holds, and that random bytes nearly always do.
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/;

/** The text of the file, or undefined when the bytes are no text in any encoding known here. */
export function decodeText(bytes: Buffer): string | undefined {
  const wide = findWideEncoding(bytes);
  if (wide) return acceptText(new TextDecoder(wide).decode(bytes));
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  if (isUtf8(bytes)) return acceptText(asUtf8);
  const asGb18030 = new TextDecoder('gb18030').decode(bytes);
  return acceptText(countUnreadable(asUtf8) < countUnreadable(asGb18030) ? asUtf8 : asGb18030);
}

/** Systems that cut texts by bytes leave half a character here and there: a few do not spoil the rest. */
function acceptText(text: string): string | undefined {
  return NOT_TEXT.test(text) || countUnreadable(text) * CHARACTERS_PER_UNREADABLE > text.length ? undefined : text;
}

function countUnreadable(text: string): number {
  return text.split(UNREADABLE).length - 1;
}

export function readDelimitedSheet(text: string, name: string): Sheet {
  const lines = text.replace(/\r\n?/g, '\n');
  const { rows: records, unclosedAt } = parse(lines, guessDelimiter(lines));
  const gatherer = new RowGatherer();
  records.forEach((record, index) => {
    const row = { rowNo: index + 1, cells: record.map(textCell) };
    gatherer.add(index === unclosedAt ? { ...row, unclosedQuote: true } : row);
  });
  if (gatherer.rows.length === 0) refuseSheet('sheet.empty');
  return { name, rows: gatherer.rows };
}

export function findWideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, BYTES_TO_GUESS_BY);
  // Without a mark: the digits, commas and line ends of such a file leave a zero in every second byte.
  const zeros = (parity: number): number => start.filter((byte, at) => at % 2 === parity && byte === 0).length;
  const many = start.length / 16;
  if (zeros(1) > many && zeros(0) * 4 < zeros(1)) return 'utf-16le';
  return zeros(0) > many && zeros(1) * 4 < zeros(0) ? 'utf-16be' : undefined;
}

/** The delimiter that cuts most rows into the same number of cells: one inside the texts cuts every row differently. */
export function guessDelimiter(text: string): string {
  const cuts = DELIMITERS.map((delimiter) => ({ delimiter, ...evenness(text, delimiter) }));
  return cuts.reduce((best, next) => (isMoreEven(next, best) ? next : best)).delimiter;
}

interface Evenness {
  readonly share: number;
  readonly width: number;
}

function isMoreEven(one: Evenness, other: Evenness): boolean {
  return one.share === other.share ? one.width > other.width : one.share > other.share;
}

function evenness(text: string, delimiter: string): Evenness {
  const start = text.slice(0, CHARACTERS_TO_GUESS_BY);
  const { data } = papaparse.parse<string[]>(start, { delimiter, newline: '\n', preview: ROWS_TO_GUESS_BY });
  const rowsOfWidth = new Map<number, number>();
  for (const { length } of data) rowsOfWidth.set(length, (rowsOfWidth.get(length) ?? 0) + 1);
  const [width, rows] = [...rowsOfWidth].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0] as const);
  return width > 1 ? { share: rows / data.length, width } : { share: 0, width };
}

function parse(text: string, delimiter: string): { rows: readonly string[][]; unclosedAt: number | undefined } {
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter, newline: '\n' });
  return { rows: data, unclosedAt: errors.find((error) => error.code === 'MissingQuotes')?.row };
}

export function textCell(written: string): SheetCell {
  if (written === '') return EMPTY_CELL;
  // `="0826…"` is how some systems keep a spreadsheet program from turning a long number into a double.
  const kept = /^="(.*)"$/s.exec(written.trim())?.[1];
  return { text: kept ?? written, kind: 'text' };
}
