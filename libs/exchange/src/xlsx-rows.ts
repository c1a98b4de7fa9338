/** The rows of one xlsx worksheet, cell by cell, out of the events of its XML: whole or piece by piece. */
import { EMPTY_CELL, placeCell, type SheetCell, type SheetRow } from './sheet.js';
import { wallTextOfSerial } from './shanghai-time.js';
import type { XmlEvents } from './xml-events.js';

export interface CellContext {
  readonly sharedTexts: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly countsFrom1904: boolean;
}

/** @param onRow told of each row as it ends, blank ones too */
export function rowEvents(context: CellContext, onRow: (row: SheetRow) => void): XmlEvents {
  const run = new TextRunReader();
  let rowNo = 0;
  let cells: SheetCell[] = [];
  let cell = { column: -1, type: 'n', style: 0 };
  let value = '';
  let inValue = false;
  return {
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
      if (name === 'row') onRow({ rowNo, cells });
      else if (name === 'c') placeCell(cells, cell.column, cellOf(cell, value || unescapeText(run.text), context));
      else if (name === 'v') inValue = false;
      else run.close(name);
    },
    text: (text) => {
      if (inValue) value += text;
      else run.add(text);
    },
  };
}

/** Joins the runs of a rich text and leaves out its phonetic guide, which is not part of the text. */
export class TextRunReader {
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

export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
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
