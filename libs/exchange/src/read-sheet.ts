/** The door for files from outside: bytes in; rows of text out, or the one reason why this is no spreadsheet. */
import {
  refuseSheet,
  SHEET_LIMITS,
  SheetRefused,
  type Sheet,
  type SheetFaultCode,
  type SheetReading,
} from './sheet.js';
import { looksLikeHtmlTable, looksLikeXmlWorkbook, readHtmlSheets, readXmlWorkbook } from './markup-sheets.js';
import { decodeText, readDelimitedSheet } from './text-sheets.js';
import { readXlsxSheets } from './xlsx-sheets.js';
import { listZipEntries } from './zip-entries.js';

const ZIP_MARK = Buffer.from('PK\u0003\u0004', 'latin1');
const EMPTY_ZIP_MARK = Buffer.from('PK\u0005\u0006', 'latin1');
const COMPOUND_FILE_MARK = Buffer.from('d0cf11e0a1b11ae1', 'hex');
// BIFF streams of Excel 2 to 4 stand in the file without a compound envelope.
const BARE_BIFF_MARKS = ['09000400', '09020600', '09040600'].map((mark) => Buffer.from(mark, 'hex'));
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const OTHER_STREAM_NAMES = ['WordDocument', 'PowerPoint Document', 'Hwp'].map((name) => Buffer.from(name, 'utf16le'));

/** Judges by content, never by the file's name: exports called .xls are as often web pages or tab-separated text. */
export function readSheet(bytes: Uint8Array, fileName: string): SheetReading {
  try {
    return { ok: true, sheets: readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName) };
  } catch (error) {
    if (error instanceof SheetRefused) return { ok: false, fault: error.fault };
    throw error;
  }
}

function readSheets(bytes: Buffer, fileName: string): readonly Sheet[] {
  if (bytes.length === 0) refuseSheet('sheet.empty');
  if (bytes.length > SHEET_LIMITS.fileBytes) refuseSheet('sheet.too-large', { bytes: SHEET_LIMITS.fileBytes });
  if (startsWith(bytes, COMPOUND_FILE_MARK)) refuseSheet(findCompoundFault(bytes));
  if (BARE_BIFF_MARKS.some((mark) => startsWith(bytes, mark))) refuseSheet('sheet.old-xls');
  if (startsWith(bytes, EMPTY_ZIP_MARK)) refuseSheet('sheet.not-a-spreadsheet');
  const sheets = startsWith(bytes, ZIP_MARK) ? readZipped(bytes) : readText(bytes, fileName);
  if (sheets.every((sheet) => sheet.rows.length === 0)) refuseSheet('sheet.empty');
  return sheets;
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}

function findCompoundFault(bytes: Buffer): SheetFaultCode {
  if (bytes.includes(ENCRYPTED_PACKAGE)) return 'sheet.password-protected';
  return OTHER_STREAM_NAMES.some((name) => bytes.includes(name)) ? 'sheet.not-a-spreadsheet' : 'sheet.old-xls';
}

function readZipped(bytes: Buffer): readonly Sheet[] {
  const entries = listZipEntries(bytes);
  if (!entries.has('xl/workbook.xml')) refuseSheet('sheet.not-a-spreadsheet');
  return readXlsxSheets(bytes, entries);
}

function readText(bytes: Buffer, fileName: string): readonly Sheet[] {
  const text = decodeText(bytes);
  if (text === undefined || text.startsWith('%PDF') || text.startsWith('{\\rtf')) {
    return refuseSheet('sheet.not-a-spreadsheet');
  }
  if (looksLikeXmlWorkbook(text)) return readXmlWorkbook(text);
  if (looksLikeHtmlTable(text)) return readHtmlSheets(text);
  if (/^\s*<(!doctype|html|\?xml|svg)/i.test(text)) refuseSheet('sheet.not-a-spreadsheet');
  return [readDelimitedSheet(text, fileName)];
}
