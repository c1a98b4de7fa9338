// The words after a command: options that every desk command knows, and those of its own.
import { parseArgs } from 'node:util';
import type { Terminal } from './terminal.js';
import { EXIT_DONE, EXIT_FAILED, EXIT_MISUSED } from './terminal.js';
import { RuleViolation } from '#rules';
import { type Cited, NoAnswer, NoHouse, Refused } from './desk-client.js';
import { refusalOfFile } from './file-refusal.text.js';

export interface Words {
  readonly named: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly places: readonly string[];
}

export class Misused extends Error {}

const FLAGS = ['json', 'help', 'reset', 'dry-run', 'replace', 'explain', 'partial', 'even-if-many'];

/** Reads `--name value` pairs, flags and the rest; a name without a value is misuse. */
export function readWords(words: readonly string[]): Words {
  const { tokens } = parseArgs({ args: [...words], strict: false, tokens: true, allowPositionals: true });
  const named = new Map<string, string>();
  const flags = new Set<string>();
  const places: string[] = [];
  const rest = tokens.filter((token) => token.kind !== 'option-terminator');
  for (let index = 0; index < rest.length; index += 1) {
    const token = rest[index];
    if (token?.kind === 'positional') places.push(token.value);
    if (token?.kind !== 'option') continue;
    if (FLAGS.includes(token.name)) {
      flags.add(token.name);
      continue;
    }
    const next = rest[index + 1];
    const value = token.value ?? (next?.kind === 'positional' ? next.value : undefined);
    if (value === undefined) throw new Misused(`--${token.name} needs a value`);
    if (token.value === undefined) index += 1;
    named.set(token.name, value);
  }
  return { named, flags, places };
}

export interface Told {
  readonly name: string;
  readonly help: string;
}

/** Runs a command and says plainly why it could not be done. */
export async function tell(told: Told, terminal: Terminal, run: () => Promise<void>): Promise<number> {
  try {
    await run();
    return EXIT_DONE;
  } catch (error) {
    if (error instanceof Misused) {
      terminal.errors.write(`anqi ${told.name}: ${error.message}\n\n${told.help}`);
      return EXIT_MISUSED;
    }
    if (error instanceof Refused) {
      terminal.errors.write(refusalText(told.name, error));
      return EXIT_FAILED;
    }
    if (error instanceof RuleViolation) {
      terminal.errors.write(`anqi ${told.name}: ${refusalOfFile(error)}\n`);
      return EXIT_FAILED;
    }
    if (error instanceof NoHouse || error instanceof NoAnswer) {
      terminal.errors.write(`anqi ${told.name}: ${error.message}\n`);
      return EXIT_FAILED;
    }
    throw error;
  }
}

/** The article as one cites it, then what it says. */
export function articleOf({ law = '', documentNo, article = '', text = '' }: Cited): string {
  const number = documentNo === undefined ? '' : `（${documentNo}）`;
  return `${law.startsWith('《') || article === '' ? law : `《${law}》`}${number}${article} ${text}`.trim();
}

function refusalText(name: string, { status, problem }: Refused): string {
  const lines = [
    `anqi ${name}: ${problem.detail ?? problem.title ?? `HTTP ${String(status)}`}  [${problem.code ?? String(status)}]`,
    ...(problem.citation === undefined ? [] : [`  依据: ${articleOf(problem.citation)}`]),
    ...(problem.allowed === undefined || problem.allowed.length === 0
      ? []
      : [`  allowed now: ${problem.allowed.join(', ')}`]),
    ...(problem.fields ?? []).map((field) => `  ${field.field}: ${field.message}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** A table of columns as wide as their content; Chinese characters take two places. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (soFar, row) => row.map((cell, index) => Math.max(soFar[index] ?? 0, widthOf(cell))),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - widthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}
