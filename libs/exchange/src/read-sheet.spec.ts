/** Proves that files are judged by what they hold, and that what is no spreadsheet gets one clear code. */
import { randomBytes } from 'node:crypto';
import { readSheet } from './read-sheet.js';
import { CITY_HEADER, cityRow, csvOf, GB18030_CSV, WORKBOOK_PART, xlsxOf, zipOf } from './sheet-files.cases.js';
import type { Sheet } from './sheet.js';

function sheetOf(bytes: Uint8Array, name = 'orders'): Sheet {
  const reading = readSheet(bytes, name);
  if (!reading.ok) throw new Error(reading.fault.code);
  const [sheet] = reading.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

const textsOf = (sheet: Sheet): string[][] => sheet.rows.map((row) => row.cells.map((cell) => cell.text));
const codeOf = (bytes: Uint8Array, name = 'orders.xlsx'): string => {
  const reading = readSheet(bytes, name);
  return reading.ok ? 'read' : reading.fault.code;
};

describe('a file that is no spreadsheet', () => {
  const zipped = (path: string): Buffer => zipOf([{ path, content: Buffer.from('<x/>') }]);

  it.each([
    ['an empty file', Buffer.alloc(0), 'sheet.empty'],
    ['a file of blank lines', Buffer.from('\r\n\r\n  ,,\r\n'), 'sheet.empty'],
    ['a pdf', Buffer.from('%PDF-1.7\n1 0 obj << >> endobj'), 'sheet.not-a-spreadsheet'],
    ['a png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'sheet.not-a-spreadsheet'],
    ['a zip of something else', zipped('readme.txt'), 'sheet.not-a-spreadsheet'],
    ['a Word document', zipped('word/document.xml'), 'sheet.not-a-spreadsheet'],
    ['a web page without a table', Buffer.from('<html><body>登录已过期</body></html>'), 'sheet.not-a-spreadsheet'],
    ['an old binary .xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(600)]), 'sheet.old-xls'],
    [
      'a workbook with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'sheet.password-protected',
    ],
    [
      'a workbook cut off in the middle of its transfer',
      Buffer.from('PK\u0003\u0004cut off', 'latin1'),
      'sheet.damaged',
    ],
  ])('%s is named for what it is', (_what, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('random bytes of any length get a code and never an exception', () => {
    const codes = Array.from({ length: 200 }, (_unused, length) => codeOf(randomBytes(length * 7 + 64)));

    expect(codes.filter((code) => code === 'read')).toEqual([]);
  });

  it('every cut of a good workbook gets a code and never an exception', async () => {
    const whole = await xlsxOf([CITY_HEADER, cityRow('A1')]);
    const cuts = Array.from({ length: 100 }, (_unused, part) =>
      codeOf(whole.subarray(0, Math.floor((whole.length * part) / 100))),
    );

    expect(new Set(cuts.slice(1))).toEqual(new Set(['sheet.damaged']));
  });

  it('a workbook whose sheet is no XML is called damaged', () => {
    const bytes = zipOf([
      WORKBOOK_PART,
      { path: 'xl/worksheets/sheet1.xml', content: Buffer.from('<worksheet><row>') },
    ]);

    expect(codeOf(bytes)).toBe('sheet.damaged');
  });

  it('an entity that names a file of the server is not resolved', () => {
    const evil =
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><worksheet><row><c t="str"><v>&e;</v></c></row></worksheet>';

    expect(codeOf(zipOf([WORKBOOK_PART, { path: 'xl/worksheets/sheet1.xml', content: Buffer.from(evil) }]))).toBe(
      'sheet.damaged',
    );
  });
});

describe('an archive that swells', () => {
  const sheetPart = 'xl/worksheets/sheet1.xml';

  it('is refused before it is opened when it says how large it is', () => {
    const content = Buffer.alloc(60 * 1024 * 1024, 'a');

    expect(codeOf(zipOf([WORKBOOK_PART, { path: sheetPart, content }]))).toBe('sheet.too-large');
  });

  it('is stopped at the limit when it lies about its size', () => {
    const content = Buffer.alloc(60 * 1024 * 1024, 'a');

    expect(codeOf(zipOf([WORKBOOK_PART, { path: sheetPart, content, statedBytes: 10 }]))).toBe('sheet.too-large');
  });

  it('is refused for an absurd ratio even below the limit', () => {
    const content = Buffer.alloc(20 * 1024 * 1024, 'a');

    expect(codeOf(zipOf([WORKBOOK_PART, { path: sheetPart, content }]))).toBe('sheet.too-large');
  });

  it('is refused beyond 200,000 rows', () => {
    expect(codeOf(Buffer.from('a,b\n'.repeat(200_001)))).toBe('sheet.too-large');
  });
});

describe('a workbook', () => {
  it('keeps rich text, formula results, links and dates as a person sees them, with the row numbers of the sheet', async () => {
    const bytes = await xlsxOf([
      ['诉求查询明细结果'],
      [],
      [
        { richText: [{ text: '要求' }, { font: { bold: true }, text: '退款' }] },
        { formula: 'A1', result: '算出来的' },
        { text: '链接文字', hyperlink: 'https://example.org' },
        new Date(Date.UTC(2026, 7, 4, 9, 12, 33)),
        3600,
        0.1,
        null,
        true,
      ],
    ]);

    const sheet = sheetOf(bytes);

    expect(sheet.rows.map((row) => row.rowNo)).toEqual([1, 3]);
    expect(sheet.rows[1]?.cells.map((cell) => cell.text)).toEqual([
      ...['要求退款', '算出来的', '链接文字', '2026-08-04 09:12:33', '3600', '0.1', '', '1'],
    ]);
    expect(sheet.rows[1]?.cells[3]?.kind).toBe('date');
    expect(sheet.rows[1]?.cells[4]?.kind).toBe('number');
  });

  it('leaves hidden sheets out and reads every visible one', async () => {
    const exceljs = (await import('exceljs')).default;
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet('藏起来的', { state: 'hidden' }).addRow(['x']);
    workbook.addWorksheet('一').addRow(['甲']);
    workbook.addWorksheet('二').addRow(['乙']);

    const reading = readSheet(Buffer.from(await workbook.xlsx.writeBuffer()), 'a.xlsx');

    expect(reading.ok && reading.sheets.map((sheet) => sheet.name)).toEqual(['一', '二']);
  });

  it('of a program that writes inline texts, prefixes and no cell references is read too', () => {
    const xml =
      '<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>工单编号</x:t><x:rPh><x:t>gong</x:t></x:rPh></x:is></x:c>' +
      '<x:c t="inlineStr"><x:is><x:t>第一行_x000D_\n第二行</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';

    const sheet = sheetOf(zipOf([WORKBOOK_PART, { path: 'xl/worksheets/sheet1.xml', content: Buffer.from(xml) }]));

    expect(textsOf(sheet)).toEqual([['工单编号', '第一行\r\n第二行']]);
  });
});

describe('a text file', () => {
  const rows = [[...CITY_HEADER], cityRow('0826081308493182401', { 市民诉求: '第一行，\n第二行, "要求退款"' })];
  const withMark = (bytes: Buffer, mark: string): Buffer => Buffer.concat([Buffer.from(mark, 'hex'), bytes]);

  it.each([
    ['UTF-8', Buffer.from(csvOf(rows))],
    ['UTF-8 with a mark', withMark(Buffer.from(csvOf(rows)), 'efbbbf')],
    ['UTF-16 with a mark, tabs', withMark(Buffer.from(csvOf(rows, '\t'), 'utf16le'), 'fffe')],
    ['UTF-16 without a mark', Buffer.from(csvOf(rows), 'utf16le')],
    ['UTF-16 of the other byte order', withMark(Buffer.from(csvOf(rows), 'utf16le').swap16(), 'feff')],
    ['semicolons', Buffer.from(csvOf(rows, ';'))],
    ['bars', Buffer.from(csvOf(rows, '|'))],
    ['lone line feeds', Buffer.from(csvOf(rows, ',', '\n'))],
    ['lone carriage returns', Buffer.from(csvOf(rows, ',', '\r'))],
  ])('in %s is read the same', (_encoding, bytes) => {
    expect(textsOf(sheetOf(bytes))).toEqual(rows);
  });

  it('in GB18030 is recognised', () => {
    expect(textsOf(sheetOf(GB18030_CSV))).toEqual([
      ['工单编号', '受理时间', '诉求标题', '市民诉求'],
      ['A1', '2026-08-13 08:49:31', '退费', '要求退款'],
    ]);
  });

  it('with line ends of both kinds keeps its rows apart', () => {
    expect(textsOf(sheetOf(Buffer.from('a,b\r\nc,d\ne,f\r\n')))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('with commas in the texts between tabs is cut at the tabs', () => {
    expect(textsOf(sheetOf(Buffer.from('编号\t内容\n1\ta,b,c,d\n2\te,f\n'))).at(1)).toEqual(['1', 'a,b,c,d']);
  });
});

describe('a file called .xls that is something else', () => {
  it('a web page with a table is read, spans, entities and line breaks included', () => {
    const html =
      '<html><!-- <table> --><style>td{}</style><table><tr><th colspan="2">诉求查询明细结果</th></tr>' +
      '<tr><td>工单编号&nbsp;</td><td>市民诉求</td></tr><tr><td>A1</td><td>要求<b>退款</b><br/>&#x5c3d;&#24555;</td></tr></table></html>';

    expect(textsOf(sheetOf(Buffer.from(html), 'a.xls'))).toEqual([
      ['诉求查询明细结果', ''],
      ['工单编号', '市民诉求'],
      ['A1', '要求退款\n尽快'],
    ]);
  });

  it('an XML workbook of 2003 is read', () => {
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
      '<Worksheet ss:Name="单"><Table><Row ss:Index="3"><Cell><Data ss:Type="String">A1</Data></Cell>' +
      '<Cell ss:Index="3"><Data ss:Type="DateTime">2026-08-04T09:12:33.000</Data></Cell></Row></Table></Worksheet></Workbook>';

    const sheet = sheetOf(Buffer.from(xml), 'a.xls');

    expect(sheet.rows[0]?.rowNo).toBe(3);
    expect(textsOf(sheet)).toEqual([['A1', '', '2026-08-04 09:12:33.000']]);
  });

  it('a page of endless openings is given up in a moment', () => {
    const page = Buffer.from(`<table><td>${'<!--<td <'.repeat(200_000)}`);
    const started = performance.now();

    codeOf(page, 'a.xls');

    expect(performance.now() - started).toBeLessThan(2000);
  });
});
