// `anqi operators`: takes an export of the business register in, finds operators in it, and invents a register to try it with.
import { createReadStream } from 'node:fs';
import { access, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { openDesks } from '#casework';
import {
  DEMO_REGISTER_HEADINGS,
  type RegisterFile,
  type RegisterReport,
  demoRegisterRows,
  runRegisterImport,
  sheetFaultSentence,
} from '#exchange';
import { ImportRuns, OperatorSearchQuery, type Records, readOperatorQuestion } from '#records';
import { recordAct } from './recorded-act.js';
import { withRecords } from './records-door.js';
import type { Terminal } from './terminal.js';
import { Misused, type Words, readWords, table, tell } from './words.js';

const HELP = `Usage:
  anqi operators import FILE [--partial] [--even-if-many]   an export of the business register, csv or xlsx
  anqi operators find WORDS                                 name, former name, pinyin, initials, code, street
  anqi operators invent FILE.csv [--count 1000]             operators that do not exist, to try an import with

A whole export marks the operators it lacks as not seen; --partial says that it is none. One that lacks more than a tenth
of them is refused unless --even-if-many says so. Taken in as a whole or not at all; the same file again changes nothing.
`;

const USUAL_COUNT = 1000;
const MOST_INVENTED = 1_000_000;
const FOUND_AT_MOST = 10;
const NOTES_SHOWN = 20;
const charactersAtOnce = 1_000_000;

/** Runs `anqi operators`. */
export function runOperators(words: readonly string[], terminal: Terminal): Promise<number> {
  return tell({ name: 'operators', help: HELP }, terminal, async () => {
    const read = readWords(words);
    const [verb = '', ...places] = read.places;
    if (read.flags.has('help') || verb === '') {
      terminal.output.write(HELP);
      return;
    }
    terminal.output.write(`${await answer(verb, places, read)}\n`);
  });
}

async function answer(verb: string, places: readonly string[], read: Words): Promise<string> {
  switch (verb) {
    case 'import':
      return importFile(places[0], read);
    case 'find':
      return withRecords(read, (records) => find(places.join(' '), records));
    case 'invent':
      return invent(places[0], Number(read.named.get('count') ?? USUAL_COUNT));
    default:
      throw new Misused(`there is no "operators ${verb}"`);
  }
}

async function importFile(path: string | undefined, read: Words): Promise<string> {
  if (path === undefined) throw new Misused('name a file');
  await access(path).catch(() => {
    throw new Misused(`${path} cannot be read`);
  });
  return withRecords(read, (records) => importRegisterFile(records, fileAt(path), read));
}

/** Imports a register under the city's own unit, with its line in the audit. */
export async function importRegisterFile(
  records: Records,
  file: RegisterFile,
  { flags }: Pick<Words, 'flags'>,
): Promise<string> {
  const { app, city, ledger } = records;
  const whole = !flags.has('partial');
  await recordAct(records, 'operators.import-begun', { whole });
  const { id, outcome } = await runRegisterImport(
    { file, whole, evenIfMany: flags.has('even-if-many') },
    { scope: { city, units: [city] }, unit: city },
    { register: openDesks(records).register, runs: new ImportRuns(app), ledger },
  );
  if (!outcome.ok) throw new Misused(`${sheetFaultSentence(outcome.fault, 'en-US')} [${outcome.fault.code}]`);
  return reportText(id, outcome.report);
}

function reportText(id: string, { rows, merge, counts, notes }: RegisterReport): string {
  const { opened, changed, closed, missing, seenAgain, arrived } = merge;
  const kinds = Object.entries(counts).map(([code, count]) => `  ${code}: ${String(count)}`);
  const faults = notes.filter(({ isFault }) => isFault).slice(0, NOTES_SHOWN);
  return [
    `${String(rows)} rows: ${String(opened)} new, ${String(changed)} changed (${String(closed)} of them closed), ` +
      `${String(arrived - opened - changed)} as before, ${String(missing)} not seen, ${String(seenAgain)} seen again`,
    ...kinds,
    ...faults.map(({ rowNo, code }) => `  row ${String(rowNo)}: ${code}`),
    `import ${id}`,
  ].join('\n');
}

async function find(typed: string, { app, city }: Records): Promise<string> {
  const reading = readOperatorQuestion(typed);
  if (!reading.ok) throw new Misused(`nothing can be searched for: ${reading.fault}`);
  const found = await new OperatorSearchQuery(app, city).find(reading.question, FOUND_AT_MOST);
  if (found.length === 0) return 'No operator was found.';
  return table(found.map(({ name, creditCode, state, address }) => [name, creditCode ?? '', state, address ?? '']));
}

async function invent(path: string | undefined, count: number): Promise<string> {
  if (path === undefined) throw new Misused('name a file to write');
  if (!Number.isInteger(count) || count < 1 || count > MOST_INVENTED) {
    throw new Misused(`--count is a whole number from 1 to ${String(MOST_INVENTED)}`);
  }
  const file = await open(path, 'w');
  try {
    for (const piece of inventedLines(count)) await file.write(piece);
  } finally {
    await file.close();
  }
  return `${String(count)} operators: ${path}`;
}

/** The invented register as csv, in pieces; nothing in it needs a quote. */
export function* inventedLines(count: number): Generator<string> {
  let lines = `\ufeff${DEMO_REGISTER_HEADINGS.join(',')}\n`;
  for (const row of demoRegisterRows(count)) {
    lines += `${row.join(',')}\n`;
    if (lines.length < charactersAtOnce) continue;
    yield lines;
    lines = '';
  }
  yield lines;
}

function fileAt(path: string): RegisterFile {
  return {
    name: basename(path),
    open: async function* () {
      for await (const piece of createReadStream(path)) {
        if (!Buffer.isBuffer(piece)) throw new Error('a file is read as buffers');
        yield piece;
      }
    },
  };
}
