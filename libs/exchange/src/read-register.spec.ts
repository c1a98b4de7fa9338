// Whether an export of the business register is read in whatever form it comes, row by row, and bad files are refused.
import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import type { RegisterRow } from '#casework';
import { demoRegisterRows, DEMO_REGISTER_HEADINGS } from './demo/demo-register.js';
import { readRegister } from './read-register.js';
import { SheetRefused } from './sheet.js';

const gbk = Buffer.from(
  'cdb3d2bbc9e7bbe1d0c5d3c3b4fac2eb2cc6f3d2b5c3fbb3c6'.concat('2cb5c7bcc7d7b4ccac0a612cd0a1c2fab5ea2cb4e6d0f8'),
  'hex',
);

async function read(bytes: Buffer | string, pieceBytes = 7): Promise<readonly RegisterRow[]> {
  const whole = Buffer.from(bytes);
  const pieces = Array.from({ length: Math.ceil(whole.length / pieceBytes) }, (_unused, at) =>
    whole.subarray(at * pieceBytes, (at + 1) * pieceBytes),
  );
  const rows: RegisterRow[] = [];
  const file = { name: 'register', open: () => Readable.from(pieces) };
  for await (const some of readRegister(file, (rowNo, code) => remarks.push(`${String(rowNo)} ${code}`)))
    rows.push(...some);
  return rows;
}

const codeOf = (fault: unknown): string => (fault instanceof SheetRefused ? fault.fault.code : String(fault));
const remarks: string[] = [];
const heading = '统一社会信用代码,企业名称,登记状态,住所（经营场所）,注销日期,法定代表人';

describe('an export of the register', () => {
  beforeEach(() => remarks.splice(0));

  it('is read with its row numbers, whatever line ends, quotes and blank lines it has', async () => {
    const rows = await read(
      `\ufeff登记库导出\r\n${heading}\r\n A1 ,"芸小满,\n超市",存续,川汇区,—,某某\r\n\r\nA2,望川,注销,商水县,2025/3/1,某某\r\n`,
    );

    expect(rows.map(({ rowNo, creditCode, name, stateOn }) => [rowNo, creditCode, name, stateOn])).toEqual([
      [3, 'A1', '芸小满,超市', null],
      [5, 'A2', '望川', '2025-03-01'],
    ]);
  });

  it('never reads a column that it does not name, such as the owner or a telephone', async () => {
    const [row] = await read(`${heading}\nA1,芸小满,存续,川汇区,,刘秘密`);

    expect(JSON.stringify(row)).not.toContain('刘秘密');
  });

  it('is read in GB18030 as well', async () => {
    expect(await read(gbk)).toMatchObject([{ creditCode: 'a', name: '小满店', state: '存续' }]);
  });

  it('says that a date cannot be read, and takes the row all the same', async () => {
    expect(await read(`${heading}\nA1,芸小满,注销,川汇区,去年夏天,`)).toMatchObject([{ stateOn: null }]);
    expect(remarks).toEqual(['2 date.unreadable']);
  });

  it('is read from a workbook too, piece by piece', async () => {
    const rows = await read(workbook([heading.split(','), ['A1', '芸小满', '存续', '川汇区', '', '某某']]), 50);

    expect(rows).toMatchObject([{ rowNo: 2, creditCode: 'A1', name: '芸小满' }]);
  });

  it.each([
    ['nothing', '', 'sheet.empty'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'sheet.old-xls'],
    ['a web page', '<html><body>登录</body></html>', 'sheet.not-a-spreadsheet'],
    ['another table', '甲,乙,丙\n1,2,3', 'sheet.header-unknown'],
    ['one without names', '统一社会信用代码,登记状态,住所\nA1,存续,川汇区', 'sheet.column-missing'],
    ['a quote that never ends', `${heading}\nA1,"${'满'.repeat(60_000)}`, 'sheet.damaged'],
    ['half a workbook', workbook([['企业名称']]).subarray(0, 200), 'sheet.damaged'],
  ])('is refused when it is %s', async (_what, bytes, code) => {
    expect(codeOf(await read(bytes, 4096).catch((fault: unknown) => fault))).toBe(code);
  });

  it('of the demo is the same each time, and holds only codes of nobody', () => {
    const [one, other] = [[...demoRegisterRows(500)], [...demoRegisterRows(500)]];

    expect(one).toEqual(other);
    expect(one.every((row) => row.length === DEMO_REGISTER_HEADINGS.length)).toBe(true);
    expect(new Set(one.map((row) => `${row[0] ?? ''}${row[1] ?? ''}`)).size).toBe(500);
    expect(one.filter((row) => row[0] !== '').every((row) => (row[0] ?? '').startsWith('92411600YY'))).toBe(true);
  });
});

/** The smallest workbook: inline texts, one sheet. */
function workbook(rows: readonly (readonly string[])[]): Buffer {
  const cells = (row: readonly string[]): string =>
    row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const sheet = `<worksheet><sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join('')}</sheetData></worksheet>`;
  return zip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="1" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<x><Relationship Id="a" Target="worksheets/sheet1.xml"/></x>',
    'xl/worksheets/sheet1.xml': sheet,
  });
}

function zip(parts: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(parts)) {
    const [name, packed] = [Buffer.from(path), deflateRawSync(Buffer.from(text))];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(Buffer.byteLength(text), 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    locals.push(local, name, packed);
    directory.push(entry, name);
    at += 30 + name.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, entries, end]);
}
