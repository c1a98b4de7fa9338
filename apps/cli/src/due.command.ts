// `anqi due`: due dates for scripts (JSON Lines) or for a person (one, with its explanation); no database.
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import {
  type DeadlineRule,
  type Language,
  type LocalDate,
  type Period,
  type ReasonedPause,
  RuleViolation,
  currentCalendar,
  dueDate,
  explainInWords,
  getDeadline,
} from '#rules';
import { checkedPauses, readDate, readDays, readUnit } from './due-input.js';
import { answerDueLine } from './due-line.js';
import { DUE_HELP, sentenceOf } from './due.text.js';
import { lineBatches } from './lines.js';
import { EXIT_DONE, EXIT_FAILED, EXIT_MISUSED, type Terminal } from './terminal.js';

const LANGUAGES = ['en', 'zh'] as const;

interface Asked {
  readonly days: string | undefined;
  readonly unit: string | undefined;
  readonly words: readonly string[];
}

/** Answers one question from the command line, or every line of the input. */
export async function runDue(words: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(words);
  if (typeof options === 'string') {
    terminal.errors.write(`anqi due: ${options}\n\n${DUE_HELP}`);
    return EXIT_MISUSED;
  }
  const { values, positionals } = options;
  if (values.help === true) {
    terminal.output.write(DUE_HELP);
    return EXIT_DONE;
  }
  const language = LANGUAGES.find((known) => known === (values.lang ?? 'en'));
  if (language === undefined) {
    terminal.errors.write(`anqi due: --lang is one of ${LANGUAGES.join(', ')}\n`);
    return EXIT_MISUSED;
  }
  if (values.json === true) return answerLines(terminal, values.explain === true ? language : null);
  try {
    const { rule, from } = readAsked({ days: values.days, unit: values.unit, words: positionals });
    const pauses = checkedPauses((values.pause ?? []).map(readPause));
    const { explanation } = dueDate({ rule, from, calendar: currentCalendar(), pauses });
    terminal.output.write(`${explainInWords(explanation, language)}\n`);
    return EXIT_DONE;
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    terminal.errors.write(`anqi due: ${sentenceOf(error)} [${error.code}]\n`);
    return EXIT_FAILED;
  }
}

async function answerLines({ input, output }: Terminal, explainIn: Language | null): Promise<number> {
  const calendar = currentCalendar();
  for await (const lines of lineBatches(input)) {
    const answers = lines.map((line) => `${answerDueLine(line, { calendar, explainIn })}\n`).join('');
    if (!output.write(answers)) await once(output, 'drain');
  }
  return EXIT_DONE;
}

function readOptions(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        explain: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        days: { type: 'string' },
        unit: { type: 'string' },
        pause: { type: 'string', multiple: true },
        lang: { type: 'string' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readAsked({ days, unit, words }: Asked): { readonly rule: DeadlineRule | Period; readonly from: LocalDate } {
  if (days === undefined && unit === undefined) {
    const [key, from] = words;
    if (key === undefined) throw new RuleViolation('due.neither-rule-nor-days');
    if (from === undefined) throw new RuleViolation('due.missing-field', undefined, { field: 'from' });
    const on = readDate(from, 'from');
    return { rule: getDeadline(key, on), from: on };
  }
  const [from, more] = words;
  if (more !== undefined) throw new RuleViolation('due.both-rule-and-days');
  if (from === undefined) throw new RuleViolation('due.missing-field', undefined, { field: 'from' });
  return { rule: { days: readDays(Number(days)), unit: readUnit(unit) }, from: readDate(from, 'from') };
}

function readPause(text: string): ReasonedPause {
  const [from = '', to, more] = text.split('..');
  if (to === undefined || more !== undefined) throw new RuleViolation('due.pause-not-a-range', undefined, { text });
  return { from: readDate(from, text), to: to === '' ? null : readDate(to, text) };
}
