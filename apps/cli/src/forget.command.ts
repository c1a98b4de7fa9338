// `anqi forget`: what no period keeps any more, and making it unreadable; the worker does it daily by itself.
import { ForgettingDesk } from '#casework';
import type { CaseToForget } from '#records';
import { localDateOf } from '#rules';
import { filePeriodsOf, readSettings } from '#settings';
import { withRecords } from './records-door.js';
import type { Terminal } from './terminal.js';
import { Misused, type Words, readWords, table, tell } from './words.js';

const HELP = `Usage:
  anqi forget due [--json] [--limit N]   what would be forgotten now; nothing is done
  anqi forget run [--limit N]            forgets it, N cases at a time (100), until nothing is due
  anqi forget case NUMBER                forgets one closed case before its time, because a demand was granted

Forgetting destroys the data keys of the people, the words and the files of a closed case: no vault key and no backup of
them opens anything again. The case, its dates, its events and the figures stay. KEEP_COMPLAINTS_YEARS, KEEP_REPORTS_YEARS and
KEEP_INSTITUTED_YEARS say how long a file is kept after its closing; a case that is held is left alone. Each case stands in the
audit. A run that was cut off is finished by the next.
`;
const fallbackLimit = 100;
const mostAtOnce = 1000;

/** Runs `anqi forget`. */
export function runForget(words: readonly string[], terminal: Terminal): Promise<number> {
  return tell({ name: 'forget', help: HELP }, terminal, async () => {
    const read = readWords(words);
    const [verb = ''] = read.places;
    if (read.flags.has('help') || verb === '') {
      terminal.output.write(HELP);
      return;
    }
    await withRecords(read, async ({ forgetting }) => {
      if (forgetting === undefined) throw new Misused('DATABASE_ERASER_URL is not set, and no house runs here');
      const desk = new ForgettingDesk(forgetting, filePeriodsOf(readSettings()));
      await carryOut(desk, { verb, read, say: (line) => void terminal.output.write(`${line}\n`) });
    });
  });
}

interface Asked {
  readonly verb: string;
  readonly read: Words;
  readonly say: (line: string) => void;
}

async function carryOut(desk: ForgettingDesk, { verb, read, say }: Asked): Promise<void> {
  switch (verb) {
    case 'due':
      say(shown(await desk.listDue(limitIn(read)), read.flags.has('json')));
      return;
    case 'run':
      await run(desk, limitIn(read), say);
      return;
    case 'case':
      await forgetOne(desk, read, say);
      return;
    default:
      throw new Misused(`there is no "forget ${verb}"`);
  }
}

async function run(desk: ForgettingDesk, atOnce: number, say: (line: string) => void): Promise<void> {
  let [cases, keys] = [0, 0];
  for (let isMore = true; isMore;) {
    const batch = await desk.forgetDue(atOnce, (number) => say(`${number} forgotten`));
    cases += batch.cases;
    keys += batch.keys;
    isMore = batch.found === atOnce && batch.cases > 0;
  }
  say(`done: ${String(cases)} cases, ${String(keys)} data keys.`);
}

async function forgetOne(desk: ForgettingDesk, { places }: Words, say: (line: string) => void): Promise<void> {
  const [, number] = places;
  if (number === undefined) throw new Misused('name a case');
  const done = await desk.forgetOnRequest(number, 'system:command-line');
  if (done === undefined) throw new Misused(`${number} is open, held, forgotten before, or there is no such case`);
  say(`${number} forgotten: ${String(done.keys)} data keys, ${String(done.attachments)} files.`);
}

function shown(due: readonly CaseToForget[], asJson: boolean): string {
  if (asJson) return JSON.stringify(due, null, 2);
  if (due.length === 0) return 'Nothing is due.';
  const rows = due.map(({ number, kind, outcome, unit, closedAt, rule }) => [
    ...[number, kind, outcome, unit, localDateOf(closedAt), rule],
  ]);
  return table([['case', 'kind', 'outcome', 'unit', 'closed on', 'kept as'], ...rows]);
}

function limitIn({ named }: Words): number {
  const limit = Number(named.get('limit') ?? fallbackLimit);
  if (!Number.isInteger(limit) || limit < 1 || limit > mostAtOnce) {
    throw new Misused(`--limit is 1 to ${String(mostAtOnce)}`);
  }
  return limit;
}
