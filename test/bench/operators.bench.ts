// How fast an invented register of 530,000 operators is taken in, and how fast one of them is found in it, typing errors and all.
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LawShelf, RegisterDesk, officesOf } from '#casework';
import { DEMO_REGISTER_HEADINGS, type RegisterFile, demoRegisterRows, importRegister } from '#exchange';
import {
  OperatorRegister,
  OperatorSearchQuery,
  type Records,
  openRecords,
  readOperatorQuestion,
  roleUrl,
  seedCity,
  zhoukouRows,
} from '#records';
import { startEmbeddedPostgres } from '../../apps/local/src/embedded-postgres.js';
import { askedOperators } from '../factories/operator-questions.factory.js';
import { loginPrefix, migrateTemplate } from '../setup/migrate-template.js';
import type { BenchLine } from './bench-line.js';

const CITY = '411600';
const OPERATORS = 530_000;
const QUESTIONS = 600;
const WARMING = 60;
const ROWS_AT_LEAST_A_SECOND = 20_000;
const FOUND_AT_MOST_MS = 50;
const NINETY_FIFTH = 0.95;
const FOUND_AT_LEAST = 0.93;

/** One import into an empty registry, the same file again, then questions by turns of every kind. */
export async function bench(): Promise<readonly BenchLine[]> {
  const folder = await mkdtemp(join(tmpdir(), 'anqi-bench-'));
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: true });
    closing.push(postgres.stop);
    await migrateTemplate(postgres.url);
    const appUrl = roleUrl(postgres.url, 'app', { loginPrefix, rolePassword: () => 'trusted' });
    const records = await openRecords({ city: CITY, appUrl, poolSize: 2, applicationName: 'anqi-bench' });
    closing.push(() => records.close());
    await seedCity(records.app, CITY, zhoukouRows);
    const path = join(folder, 'register.csv');
    await writeRegister(path);
    const first = await imported(records, path);
    const again = await imported(records, path);
    const found = await searched(records);
    return [
      { name: 'register into PostgreSQL (COPY)', value: first.copied, unit: 'rows/s', atLeast: ROWS_AT_LEAST_A_SECOND },
      { name: 'register, with its merge and indexes', value: first.whole, unit: 'rows/s' },
      { name: 'the same register again', value: again.whole, unit: 'rows/s' },
      { name: 'memory of the import', value: Math.max(first.megabytes, again.megabytes), unit: 'MB' },
      { name: 'operator search, p95', value: found.ninetyFifth, unit: 'ms', atMost: FOUND_AT_MOST_MS },
      { name: 'operator search, median', value: found.median, unit: 'ms' },
      { name: 'operators found among the first ten', value: found.share, unit: '', atLeast: FOUND_AT_LEAST },
    ];
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function writeRegister(path: string): Promise<void> {
  const file = await open(path, 'w');
  let lines = `${DEMO_REGISTER_HEADINGS.join(',')}\n`;
  for (const row of demoRegisterRows(OPERATORS)) {
    lines += `${row.join(',')}\n`;
    if (lines.length < 1_000_000) continue;
    await file.write(lines);
    lines = '';
  }
  await file.write(lines);
  await file.close();
}

interface Import {
  readonly copied: number;
  readonly whole: number;
  readonly megabytes: number;
}

/** Until the last row was handed over, for the server takes no more of them than it can write; then until all was merged. */
async function imported({ app, ledger, city }: Records, path: string): Promise<Import> {
  let lastReadAt = 0;
  let bytes = 0;
  const file: RegisterFile = {
    name: 'register.csv',
    open: async function* () {
      for await (const piece of createReadStream(path)) {
        if (!Buffer.isBuffer(piece)) throw new Error('a file is read as buffers');
        bytes = Math.max(bytes, process.memoryUsage().rss);
        yield piece;
      }
      lastReadAt = performance.now();
    },
  };
  const desk = new RegisterDesk(ledger, new LawShelf(app, officesOf(city)), new OperatorRegister(app, city));
  const begunAt = performance.now();
  const outcome = await importRegister({ file, whole: true, evenIfMany: false }, desk);
  if (!outcome.ok || outcome.report.rows !== OPERATORS) throw new Error('the register was not taken in');
  const rate = (until: number): number => (OPERATORS * 1000) / (until - begunAt);
  return { copied: rate(lastReadAt), whole: rate(performance.now()), megabytes: bytes / 1024 / 1024 };
}

interface Search {
  readonly ninetyFifth: number;
  readonly median: number;
  readonly share: number;
}

async function searched({ app, city }: Records): Promise<Search> {
  const search = new OperatorSearchQuery(app, city);
  const asked = askedOperators(demoRegisterRows(OPERATORS), QUESTIONS);
  const times: number[] = [];
  let hits = 0;
  for (const [turn, { typed, name }] of [...asked.slice(0, WARMING), ...asked].entries()) {
    const begunAt = performance.now();
    const reading = readOperatorQuestion(typed);
    if (!reading.ok) throw new Error('a question of the bench is none');
    const found = await search.find(reading.question, 10);
    if (turn < WARMING) continue;
    times.push(performance.now() - begunAt);
    const isFound = found.some((operator) => operator.name === name || operator.formerName === name);
    if (isFound) hits += 1;
    else if (process.argv.includes('--missed')) process.stderr.write(`missed ${typed} for ${name}\n`);
  }
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { ninetyFifth: at(NINETY_FIFTH), median: at(0.5), share: hits / asked.length };
}
