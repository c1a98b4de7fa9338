// `anqi why`: why the clocks of a case are due when they are, as the house itself explains it.
import type { DueReasons } from '#rules';
import { enterDesk } from './desk-client.js';
import type { Terminal } from './terminal.js';
import { Misused, readWords, tell } from './words.js';

const HELP = `Usage: anqi why NUMBER [--clock KEY] [--lang zh|en] [--as LOGIN] [--json]

Every clock of the case, or one of them: receipt, day 1, each day passed over and why, pauses, extension, article.
`;

const READS_AS = 'zhoukou.head';
const LANGUAGES = ['zh', 'en'] as const;

interface ClockView {
  readonly key: string;
  readonly name: string;
  readonly words: string;
  readonly explanation: DueReasons;
}

/** Runs `anqi why`. */
export function runWhy(words: readonly string[], terminal: Terminal): Promise<number> {
  return tell({ name: 'why', help: HELP }, terminal, async () => {
    const read = readWords(words);
    const [number] = read.places;
    if (read.flags.has('help') || number === undefined) {
      terminal.output.write(HELP);
      return;
    }
    const language = LANGUAGES.find((known) => known === (read.named.get('lang') ?? 'zh'));
    if (language === undefined) throw new Misused(`--lang is one of ${LANGUAGES.join(', ')}`);
    const desk = await enterDesk({ home: read.named.get('home'), login: read.named.get('as') ?? READS_AS, language });
    const clocks = await desk.get<readonly ClockView[]>(`/cases/${encodeURIComponent(number)}/clocks`);
    const asked = clocksAsked(clocks, read.named.get('clock'));
    const answer = asked.map(({ key, explanation }) => ({ key, explanation }));
    terminal.output.write(
      `${read.flags.has('json') ? JSON.stringify(answer, null, 2) : asked.map(clockText).join('\n\n')}\n`,
    );
  });
}

function clocksAsked(clocks: readonly ClockView[], key: string | undefined): readonly ClockView[] {
  if (key === undefined) return clocks;
  const asked = clocks.filter((clock) => clock.key === key);
  if (asked.length > 0) return asked;
  throw new Misused(`the case has no clock "${key}", but ${clocks.map((clock) => clock.key).join(', ')}`);
}

function clockText({ key, name, words, explanation }: ClockView): string {
  return [`${name} (${key})  ${words}`, ...explanation.text.split('\n').map((line) => `  ${line}`)].join('\n');
}
