// Runs every bench of this folder, one after the other, and prints its figures beside what was promised.
import { readdir } from 'node:fs/promises';
import { type Bench, type BenchLine, isKept } from './bench-line.js';

const here = new URL('./', import.meta.url);

async function loadBench(file: string): Promise<Bench> {
  const loaded: unknown = await import(new URL(file, here).href);
  if (!isBench(loaded)) throw new Error(`${file} exports no function bench().`);
  return loaded;
}

function isBench(loaded: unknown): loaded is Bench {
  return typeof loaded === 'object' && loaded !== null && 'bench' in loaded && typeof loaded.bench === 'function';
}

function promiseOf({ atMost, atLeast }: BenchLine): string {
  return [
    ...(atMost === undefined ? [] : [`≤ ${String(atMost)}`]),
    ...(atLeast === undefined ? [] : [`≥ ${String(atLeast)}`]),
  ].join(', ');
}

function rowOf(line: BenchLine): readonly string[] {
  const verdict = isKept(line) ? 'ok' : 'BROKEN';
  return [line.name, line.value.toPrecision(3), line.unit, promiseOf(line), promiseOf(line) === '' ? '' : verdict];
}

function printed(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join(' | ')
        .trimEnd(),
    )
    .join('\n');
}

const asked = process.argv.slice(2);
const files = (await readdir(here))
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => asked.length === 0 || asked.some((name) => file.startsWith(name)))
  .sort();
if (files.length === 0) throw new Error('There is no such bench.');

const lines: BenchLine[] = [];
for (const file of files) {
  const { bench } = await loadBench(file);
  lines.push(...(await bench()));
}
process.stdout.write(`${printed([['name', 'value', 'unit', 'must be', 'ok'], ...lines.map(rowOf)])}\n`);
process.exitCode = lines.every(isKept) ? 0 : 1;
