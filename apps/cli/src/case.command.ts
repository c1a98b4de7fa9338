// `anqi case`: the list, one case with its clocks and story, and every command an officer may give.
import { type CommandView, bodyOf, describeCommand } from './command-form.js';
import type { Cited, Desk } from './desk-client.js';
import { enterDesk } from './desk-client.js';
import type { Terminal } from './terminal.js';
import { Misused, articleOf, readWords, table, tell, type Words } from './words.js';

const HELP = `Usage:
  anqi case list [--view open|today|soon|overdue|triage|closed|all] [--unit CODE] [--as LOGIN] [--json]
  anqi case show NUMBER [--as LOGIN] [--json]
  anqi case do NUMBER COMMAND [--field value …] --as LOGIN
  anqi case do NUMBER COMMAND --help --as LOGIN      the fields of a command, and what may be chosen

--as names the account that acts; in a demo its passphrase is read from the folder of the house.
Money is given in fen, yes or no as true or false, several ids with commas between them, and the parts
of a person each on its own, as in --party.name 李小明.
A command is refused with its article and with what is allowed now.
`;

const READS_AS = 'zhoukou.head';

interface ClockView {
  readonly name: string;
  readonly state: string;
  readonly words: string;
  readonly dueOn: string;
  readonly citation?: Cited;
}
interface CaseLine {
  readonly number: string;
  readonly kind: string;
  readonly stateText: string;
  readonly unitName: string;
  readonly respondentName: string;
  readonly nextClock?: ClockView | null;
}
interface CasePage extends CaseLine {
  readonly version: number;
  readonly clocks: readonly ClockView[];
  readonly commands: readonly CommandView[];
}
interface TimelineItem {
  readonly at: string;
  readonly text: string;
}

/** Runs `anqi case …`. */
export function runCase(words: readonly string[], terminal: Terminal): Promise<number> {
  return tell({ name: 'case', help: HELP }, terminal, async () => {
    const read = readWords(words);
    const [verb = '', number = '', command = ''] = read.places;
    if (verb === '' || (read.flags.has('help') && command === '')) {
      terminal.output.write(HELP);
      return;
    }
    const desk = await enterDesk({ home: read.named.get('home'), login: read.named.get('as') ?? READS_AS });
    const said = await answer({ verb, number, command, read, desk });
    terminal.output.write(`${said}\n`);
  });
}

interface Asked {
  readonly verb: string;
  readonly number: string;
  readonly command: string;
  readonly read: Words;
  readonly desk: Desk;
}

function answer(asked: Asked): Promise<string> {
  if (asked.verb === 'list') return list(asked);
  if (asked.number === '') throw new Misused('name a case by its number');
  if (asked.verb === 'show') return show(asked);
  if (asked.verb !== 'do') throw new Misused(`there is no "case ${asked.verb}"`);
  if (asked.command === '') throw new Misused('name a command, as in: anqi case do 7K3M-9QXT-4 accept');
  return act(asked);
}

async function list({ read, desk }: Asked): Promise<string> {
  const query = new URLSearchParams({ view: read.named.get('view') ?? 'open' });
  for (const name of ['unit', 'kind', 'month', 'q', 'limit', 'after']) {
    const value = read.named.get(name);
    if (value !== undefined) query.set(name, value);
  }
  const page = await desk.get<{ total: number; items: CaseLine[] }>(`/cases?${query.toString()}`);
  if (read.flags.has('json')) return JSON.stringify(page, null, 2);
  const rows = page.items.map((line) => [
    line.nextClock?.words ?? '',
    line.number,
    line.stateText,
    line.unitName,
    line.respondentName,
  ]);
  return `${table(rows)}\n${String(page.items.length)} / ${String(page.total)}`;
}

async function show({ number, read, desk }: Asked): Promise<string> {
  const page = await desk.get<CasePage>(`/cases/${encodeURIComponent(number)}`);
  const story = await desk.get<TimelineItem[]>(`/cases/${encodeURIComponent(number)}/events`);
  if (read.flags.has('json')) return JSON.stringify({ ...page, events: story }, null, 2);
  const clocks = page.clocks.map((clock) => [
    `  ${clock.name}`,
    clock.words,
    clock.dueOn,
    clock.citation === undefined ? '' : articleOf(clock.citation),
  ]);
  const commands = page.commands.map(({ name, label, allowed, reason }) => [
    `  ${allowed ? '+' : '-'} ${name}`,
    label,
    allowed ? '' : (reason?.text ?? ''),
  ]);
  return [
    `${page.number}  ${page.stateText}  ${page.unitName}  ${page.respondentName}  v${String(page.version)}`,
    table(clocks),
    table(story.map((item) => [`  ${item.at}`, item.text])),
    table(commands),
  ].join('\n\n');
}

async function act({ number, command, read, desk }: Asked): Promise<string> {
  const path = `/cases/${encodeURIComponent(number)}`;
  const page = await desk.get<CasePage>(path);
  const known = page.commands.find((candidate) => candidate.name === command);
  if (known === undefined) {
    const names = page.commands.map(({ name }) => name).join(', ');
    throw new Misused(`there is no command "${command}" for this case; there are: ${names}`);
  }
  if (read.flags.has('help')) return describeCommand(known);
  const said = [...read.named].filter(([name]) => !['as', 'home'].includes(name));
  const done = await desk.post<{ version: number; opened: { number: string; kind: string }[] }>(
    `${path}/commands/${encodeURIComponent(command)}`,
    { json: bodyOf(said, known.fields) },
    page.version,
  );
  const opened = done.opened.map((other) => `\nopened: ${other.number} (${other.kind})`).join('');
  return `${number}: ${command} done, now v${String(done.version)}${opened}`;
}
