/** The rows of a large spreadsheet one after the other, so that half a million of them need no more memory than a page. */
import { isUtf8 } from 'node:buffer';
import papaparse from 'papaparse';
import { refuseSheet, SheetRefused, type SheetRow } from './sheet.js';
import { findWideEncoding, guessDelimiter, textCell } from './text-sheets.js';
import { type CellContext, rowEvents } from './xlsx-rows.js';
import { readDateStyles, readWorkbook, sharedTextEvents, WORKBOOK } from './xlsx-sheets.js';
import { openXml, type XmlEvents } from './xml-events.js';
import { BoundedUnpacker, listZipEntries, type ZipEntry } from './zip-entries.js';

/** A file that can be read from its beginning more than once. */
export interface RegisterFile {
  readonly name: string;
  readonly open: () => AsyncIterable<Uint8Array>;
}

export const REGISTER_LIMITS = {
  rows: 1_048_576,
  packedBytes: 256 * 1024 * 1024,
  unpackedBytes: 2 * 1024 * 1024 * 1024,
};
const HEAD_BYTES = 64 * 1024;
const ZIP_MARK = 'PK\u0003\u0004';
const COMPOUND_FILE_MARK = 'd0cf11e0a1b11ae1';
/** A row that is longer than this has an opened quote that nothing closes, or is no row of a register. */
const longestRow = 20_000;

/** @throws SheetRefused for a file that is no spreadsheet, is damaged, or goes beyond the limits */
export async function* registerRows(file: RegisterFile): AsyncGenerator<readonly SheetRow[]> {
  const head = await headOf(file);
  if (head.length === 0) refuseSheet('sheet.empty');
  if (head.subarray(0, 8).toString('hex') === COMPOUND_FILE_MARK) refuseSheet('sheet.old-xls');
  const rows = head.toString('latin1', 0, 4) === ZIP_MARK ? workbookRows(file) : textRows(file, head);
  let count = 0;
  for await (const some of rows) {
    const filled = some.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''));
    count += filled.length;
    if (count > REGISTER_LIMITS.rows) refuseSheet('sheet.too-large', { rows: REGISTER_LIMITS.rows });
    yield filled;
  }
}

async function headOf(file: RegisterFile): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of file.open()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, HEAD_BYTES);
}

async function* textRows(file: RegisterFile, head: Buffer): AsyncGenerator<readonly SheetRow[]> {
  const encoding = encodingOf(head);
  const start = new TextDecoder(encoding).decode(head);
  if (/[\u0000-\u0008\u000e-\u001a]/.test(start) || /^\s*<|^%PDF|^\{\\rtf/.test(start))
    refuseSheet('sheet.not-a-spreadsheet');
  const delimiter = guessDelimiter(start.replace(/\r\n?/g, '\n'));
  let rowNo = 0;
  for await (const lines of wholeLinesOf(file, encoding)) {
    const { data } = papaparse.parse<string[]>(lines, { delimiter, newline: '\n' });
    const from = rowNo + 1;
    yield data.map((cells, at) => ({ rowNo: from + at, cells: cells.map(textCell) }));
    rowNo += data.length;
  }
}

/** UTF-8 unless its bytes are none; the last character of the head may be cut in two. */
function encodingOf(head: Buffer): string {
  const wide = findWideEncoding(head);
  if (wide !== undefined) return wide;
  const cut = [0, 1, 2, 3].map((bytes) => head.subarray(0, head.length - bytes));
  return cut.some((bytes) => isUtf8(bytes)) ? 'utf-8' : 'gb18030';
}

/**
 * Pieces that end where a line ends, with one kind of line end.
 * @throws SheetRefused at a quote that no line closes, before it swallows the file
 */
async function* wholeLinesOf(file: RegisterFile, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for await (const bytes of file.open()) {
    held += decoder.decode(bytes, { stream: true });
    const end = endOfLines(held);
    if (end === 0 && held.length > longestRow + bytes.length) refuseSheet('sheet.damaged');
    if (end === 0) continue;
    yield withOneLineEnd(held.slice(0, end));
    held = held.slice(end);
  }
  held += decoder.decode();
  if (held !== '') yield withOneLineEnd(held);
}

/** One kind of line end, and none behind the last line. */
function withOneLineEnd(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
}

/** Behind the last line end that stands outside quotes; 0 where there is none. */
function endOfLines(text: string): number {
  let end = 0;
  let from = 0;
  for (;;) {
    const opened = text.indexOf('"', from);
    const outside = text.lastIndexOf('\n', opened < 0 ? text.length : opened);
    if (outside >= from) end = outside + 1;
    const closed = opened < 0 ? -1 : text.indexOf('"', opened + 1);
    if (closed < 0) return end;
    from = closed + 1;
  }
}

/** The first visible sheet. The archive is held as it was packed, and of its parts only the shared texts. */
async function* workbookRows(file: RegisterFile): AsyncGenerator<readonly SheetRow[]> {
  const archive = await packedBytesOf(file);
  const entries = listZipEntries(archive);
  const unpacker = new BoundedUnpacker(archive, REGISTER_LIMITS.unpackedBytes);
  const textOf = (path: string): string | undefined => {
    const entry = entries.get(path);
    return entry && unpacker.text(entry);
  };
  const workbookXml = textOf(WORKBOOK) ?? refuseSheet('sheet.not-a-spreadsheet');
  const { sheets, countsFrom1904 } = readWorkbook(workbookXml, textOf('xl/_rels/workbook.xml.rels') ?? '');
  const sheet = entries.get(sheets[0]?.path ?? '') ?? refuseSheet('sheet.empty');
  const sharedTexts: string[] = [];
  const shared = entries.get('xl/sharedStrings.xml');
  if (shared !== undefined) {
    const events = sharedTextEvents((text) => sharedTexts.push(text));
    for await (const _piece of readPieces(unpacker, shared, events));
  }
  const context: CellContext = { sharedTexts, dateStyles: readDateStyles(textOf('xl/styles.xml')), countsFrom1904 };
  let ready: SheetRow[] = [];
  const events = rowEvents(context, (row) => ready.push(row));
  for await (const _piece of readPieces(unpacker, sheet, events)) {
    yield ready;
    ready = [];
  }
  yield ready;
}

/** Hands the parts of an XML entry to a parser, and says after each that it was read. */
async function* readPieces(unpacker: BoundedUnpacker, entry: ZipEntry, events: XmlEvents): AsyncGenerator<void> {
  const parser = openXml(events);
  const decoder = new TextDecoder('utf-8');
  for await (const bytes of unpacker.stream(entry)) {
    parser.write(decoder.decode(bytes, { stream: true }));
    yield;
  }
  parser.write(decoder.decode()).close();
}

async function packedBytesOf(file: RegisterFile): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of file.open()) {
    length += piece.length;
    if (length > REGISTER_LIMITS.packedBytes) {
      throw new SheetRefused({ code: 'sheet.too-large', facts: { bytes: REGISTER_LIMITS.packedBytes } });
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
