/** Builds the files that the tests of this room read: valid wholes, to which a test adds its one trap. */
import { deflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import type { Instant } from '#rules';
import { readWallTime } from './shanghai-time.js';

/** The instant of a wall time in Asia/Shanghai that is known to be good. */
export function shanghai(wallTime: string): Instant {
  const reading = readWallTime(wallTime);
  if (!reading.ok) throw new Error(`${wallTime}: ${reading.problem}`);
  return reading.instant;
}

export const IMPORTED_AT = shanghai('2026-08-20 10:00');

export const CITY_HEADER = ['工单编号', '受理时间', '诉求标题', '事发地点', '市民诉求', '联系电话'] as const;

export function cityRow(
  orderNo: string,
  changes: Partial<Record<(typeof CITY_HEADER)[number], string>> = {},
): string[] {
  const whole: Record<(typeof CITY_HEADER)[number], string> = {
    工单编号: orderNo,
    受理时间: '2026-08-13 08:49:31',
    诉求标题: '冰箱不制冷',
    事发地点: '川汇区七一路街道槐荫路8号',
    市民诉求: '诉求人购买的冰箱不制冷，要求退货。',
    联系电话: `120${'0'.repeat(8)}`,
    ...changes,
  };
  return CITY_HEADER.map((header) => whole[header]);
}

export type ExcelCell = exceljs.CellValue;

export async function xlsxOf(
  rows: readonly (readonly ExcelCell[])[],
  arrange?: (sheet: exceljs.Worksheet) => void,
): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('工单');
  rows.forEach((row) => sheet.addRow([...row]));
  arrange?.(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

export function csvOf(rows: readonly (readonly string[])[], delimiter = ',', lineEnd = '\r\n'): string {
  const quote = (cell: string): string => (/[",;\t|\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quote).join(delimiter)).join(lineEnd);
}

/** 工单编号,受理时间,诉求标题,市民诉求 and one order, in the two-byte code of Chinese Windows. */
export const GB18030_CSV = Buffer.from(
  [
    ...['b9a4b5a5b1e0bac5', '2c', 'cadcc0edcab1bce4', '2c', 'cbdfc7f3b1eacce2', '2c', 'cad0c3f1cbdfc7f3', '0d0a'],
    ...[Buffer.from('A1,2026-08-13 08:49:31,').toString('hex'), 'cdcbb7d1', '2c', 'd2aac7f3cdcbbfee'],
  ].join(''),
  'hex',
);

interface ZipPart {
  readonly path: string;
  readonly content: Buffer;
  readonly statedBytes?: number;
}

/** A zip without checksums, which no reader here looks at; `statedBytes` lets an archive lie about its size. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, content, statedBytes } of parts) {
    const packed = deflateRawSync(content);
    const name = Buffer.from(path);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(statedBytes ?? content.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    bodies.push(local, name, packed);
    directory.push(central, name);
    at += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

export const WORKBOOK_PART: ZipPart = {
  path: 'xl/workbook.xml',
  content: Buffer.from('<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>'),
};
