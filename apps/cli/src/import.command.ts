// `anqi import`: a spreadsheet of 12345 work orders, row by row, with a report that says what became of each.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Desk, enterDesk } from './desk-client.js';
import type { Terminal } from './terminal.js';
import { Misused, readWords, tell } from './words.js';

const HELP = `Usage: anqi import FILE [--as LOGIN] [--json]

Files every good row and reports every bad one. A second import of the same file creates nothing.
`;

export interface ImportAnswer {
  readonly id: string;
  readonly rows: number;
  readonly created: number;
  readonly split: number;
  readonly setAside: number;
  readonly alreadyThere: number;
  readonly closedAtSource: number;
  readonly triage: number;
  readonly faults: readonly { readonly row: number; readonly column?: string; readonly message: string }[];
}

/** Runs `anqi import`. */
export function runImport(words: readonly string[], terminal: Terminal): Promise<number> {
  return tell({ name: 'import', help: HELP }, terminal, async () => {
    const read = readWords(words);
    const [path] = read.places;
    if (read.flags.has('help')) {
      terminal.output.write(HELP);
      return;
    }
    if (path === undefined) throw new Misused('name a file');
    const bytes = await readFile(path).catch(() => {
      throw new Misused(`${path} cannot be read`);
    });
    const desk = await enterDesk({ home: read.named.get('home'), login: read.named.get('as') ?? '12315.a' });
    const report = await importFile(desk, basename(path), bytes);
    terminal.output.write(`${read.flags.has('json') ? JSON.stringify(report, null, 2) : reportText(report)}\n`);
  });
}

/** Hands a file in at the house's door. */
export function importFile(desk: Desk, name: string, bytes: Uint8Array): Promise<ImportAnswer> {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(bytes)]), name);
  return desk.post<ImportAnswer>('/imports', { form });
}

export function reportText(report: ImportAnswer): string {
  const faults = report.faults.map(
    ({ row, column, message }) => `  row ${String(row)}${column === undefined ? '' : ` ${column}`}: ${message}`,
  );
  return [
    `${String(report.rows)} rows: ${String(report.created)} cases opened, ${String(report.split)} rows split in two, ` +
      `${String(report.triage)} wait for dispatch, ${String(report.closedAtSource)} closed at the source, ` +
      `${String(report.setAside)} set aside, ${String(report.alreadyThere)} already there, ` +
      `${String(report.faults.length)} not taken`,
    ...faults,
  ].join('\n');
}
