// `anqi demo-orders`: writes a spreadsheet of invented work orders, to try an import with.
import { parseArgs } from 'node:util';
import { buildDemoOrders, type DemoFormat, writeDemoWorkbook } from '#exchange';
import { parseInstant } from '#rules';
import { demoMoment } from './demo-moment.js';
import { EXIT_DONE, EXIT_MISUSED, type Terminal } from './terminal.js';

const FORMATS = ['province-12345', 'city-12345'] as const satisfies readonly DemoFormat[];
const USUAL_COUNT = 240;
const MOST = 5000;

const HELP = `Usage: anqi demo-orders --at <instant> [--format ${FORMATS.join(' | ')}] [--count ${USUAL_COUNT}] <file.xlsx>

Writes invented 12345 work orders of the forty days before the instant (as in 2026-08-13T10:00:00+08:00).
The same instant and count give the same orders; none of the shops exists.
`;

/** Writes the workbook and says how many orders it holds. */
export async function runDemoOrders(words: readonly string[], terminal: Terminal): Promise<number> {
  const asked = readAsked(words);
  if (asked === 'help') {
    terminal.output.write(HELP);
    return EXIT_DONE;
  }
  if (typeof asked === 'string') {
    terminal.errors.write(`anqi demo-orders: ${asked}\n\n${HELP}`);
    return EXIT_MISUSED;
  }
  const orders = buildDemoOrders(demoMoment(parseInstant(asked.at)), asked.count);
  await writeDemoWorkbook(asked.format, orders, asked.path);
  terminal.output.write(`${orders.length} orders, ${asked.format}: ${asked.path}\n`);
  return EXIT_DONE;
}

interface Asked {
  readonly at: string;
  readonly format: DemoFormat;
  readonly count: number;
  readonly path: string;
}

function readAsked(words: readonly string[]): Asked | string {
  const options = readOptions(words);
  if (typeof options === 'string') return options;
  const { values, positionals } = options;
  if (values.help === true) return 'help';
  const [path, more] = positionals;
  const format = FORMATS.find((known) => known === (values.format ?? 'province-12345'));
  const count = Number(values.count ?? USUAL_COUNT);
  if (path === undefined || more !== undefined) return 'name one file to write';
  if (values.at === undefined) return '--at is missing';
  if (format === undefined) return `--format is one of ${FORMATS.join(', ')}`;
  if (!Number.isInteger(count) || count < 1 || count > MOST) return `--count is a whole number from 1 to ${MOST}`;
  return { at: values.at, format, count, path };
}

function readOptions(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        at: { type: 'string' },
        count: { type: 'string' },
        format: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
