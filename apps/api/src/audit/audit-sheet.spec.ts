// Whether no cell of the sheet of the audit can be taken for a formula.
import { cellOf } from './audit-sheet.js';

describe('a cell of the audit sheet', () => {
  it.each([
    '=HYPERLINK("x")',
    '+cmd|x',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
    '\u3000=1',
    '|x',
    '%x',
  ])('is a text where a spreadsheet would count: %j', (text) => {
    expect(cellOf(text).startsWith(`"'`)).toBe(true);
  });

  it('keeps what is harmless, doubles quotes and keeps lines within the cell', () => {
    expect(cellOf('case.read')).toBe('"case.read"');
    expect(cellOf('{"a":1}')).toBe('"{""a"":1}"');
    expect(cellOf('a\r\n=b')).toBe('"a\r\n=b"');
  });
});
