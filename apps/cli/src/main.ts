// The first word picks the command; each command is loaded only when it is called, so that the light ones stay quick.
import { EXIT_DONE, EXIT_FAILED, EXIT_MISUSED, type Run, type Terminal } from './terminal.js';

interface Command {
  readonly summary: string;
  readonly load: () => Promise<Run>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  due: {
    summary: 'when a period ends in law, with every step (needs no database)',
    load: async () => (await import('./due.command.js')).runDue,
  },
  import: {
    summary: 'a spreadsheet of 12345 work orders, with a report for each row',
    load: async () => (await import('./import.command.js')).runImport,
  },
  case: {
    summary: 'list, show and decide cases, as an officer',
    load: async () => (await import('./case.command.js')).runCase,
  },
  why: {
    summary: 'why the clocks of a case are due when they are',
    load: async () => (await import('./why.command.js')).runWhy,
  },
  board: {
    summary: 'the on-time rates, for the city and each county',
    load: async () => (await import('./board.command.js')).runBoard,
  },
  mail: {
    summary: "the demo's mailbox",
    load: async () => (await import('./mail.command.js')).runMail,
  },
  clock: {
    summary: 'what time it is in the house; moves a demo in time',
    load: async () => (await import('./clock.command.js')).runClock,
  },
  demo: {
    summary: "fills a demo's queues and decides some cases",
    load: async () => (await import('./demo.command.js')).runDemo,
  },
  'demo-orders': {
    summary: 'write invented 12345 orders to try an import with',
    load: async () => (await import('./demo-orders.command.js')).runDemoOrders,
  },
  ladder: {
    summary: 'who hears of a period and when: load a bureau’s own, show what holds',
    load: async () => (await import('./ladder.command.js')).runLadder,
  },
  calendar: {
    summary: 'load a holiday notice and count the open clocks again',
    load: async () => (await import('./calendar.command.js')).runCalendar,
  },
  law: {
    summary: 'load and show the words of the law',
    load: async () => (await import('./law.command.js')).runLaw,
  },
  operators: {
    summary: 'the business register: import an export, find an operator, invent one to try',
    load: async () => (await import('./operators.command.js')).runOperators,
  },
  account: {
    summary: 'officers’ accounts: list, add, disable, reset',
    load: async () => (await import('./account.command.js')).runAccount,
  },
  audit: {
    summary: 'verify the audit against its anchors, show its lines',
    load: async () => (await import('./audit.command.js')).runAudit,
  },
  keys: {
    summary: 'the vault’s keys: make, use, rotate, count, put away',
    load: async () => (await import('./keys.command.js')).runKeys,
  },
  forget: {
    summary: 'what is kept no longer: what is due, and making it unreadable',
    load: async () => (await import('./forget.command.js')).runForget,
  },
  migrate: {
    summary: 'bring the database to the newest schema',
    load: async () => (await import('./migrate.command.js')).runMigrate,
  },
  seed: {
    summary: 'load the city: units, towns, villages, holiday notices',
    load: async () => (await import('./migrate.command.js')).runSeed,
  },
};

/** Runs the command that the words name and answers with the exit code. */
export async function main(words: readonly string[], terminal: Terminal = ownTerminal()): Promise<number> {
  leaveQuietlyWhenNobodyReads(terminal);
  const [name = '--help', ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.output.write(help());
    return EXIT_DONE;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    terminal.errors.write(`anqi: there is no command "${name}".\n\n${help()}`);
    return EXIT_MISUSED;
  }
  try {
    const run = await command.load();
    return await run(rest, terminal);
  } catch (error) {
    terminal.errors.write(`anqi ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT_FAILED;
  }
}

function ownTerminal(): Terminal {
  return { input: process.stdin, output: process.stdout, errors: process.stderr };
}

// `anqi due --json < many | head -1` closes the pipe early: that is the reader's right and no failure.
function leaveQuietlyWhenNobodyReads(terminal: Terminal): void {
  terminal.output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT_DONE);
    throw error;
  });
}

function help(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'anqi 按期: complaints and reports of violations, handled on time',
    '',
    'Usage: anqi <command> [words]',
    '',
    ...lines,
    '',
    'anqi <command> --help says more of a command.',
    '',
  ].join('\n');
}
