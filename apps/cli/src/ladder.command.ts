// `anqi ladder`: who hears of a period and when; a bureau loads its own and sees what holds.
import { readFile } from 'node:fs/promises';
import { addLadders, listLadders, openRecords, type Records } from '#records';
import { LADDERS, type Ladder, RuleViolation, citationText, readLadders } from '#rules';
import { recordAct } from './recorded-act.js';
import { readSettings } from '#settings';
import { EXIT_FAILED, type Terminal } from './terminal.js';
import { Misused, readWords, table, tell } from './words.js';

const HELP = `Usage: anqi ladder show [--json]
       anqi ladder load FILE

show  the ladders that were loaded, then those of the house, which hold where nothing was loaded
load  ladders from a JSON file: { "ladders": [ { "unit": null, "clocks": ["complaint.accept"],
      "inForceFrom": "2027-01-01", "source": { "kind": "observedPractice", "gist": { "zh": "…", "en": "…" } },
      "ownerlessRungsEarlier": 1,
      "rungs": [ { "rung": "overdue", "offsetDays": 0, "at": "expiry", "tells": ["handler"] } ],
      "top": { "rung": "overdue-again", "tells": ["unit-head"] } } ] }
      all of them or none; "unit": null is the whole city
`;

/** Runs `anqi ladder`. */
export async function runLadder(words: readonly string[], terminal: Terminal): Promise<number> {
  let refused = false;
  const code = await tell({ name: 'ladder', help: HELP }, terminal, async () => {
    const { flags, places } = readWords(words);
    if (flags.has('help')) {
      terminal.output.write(HELP);
      return;
    }
    try {
      await run(places, flags.has('json'), terminal);
    } catch (fault) {
      if (!(fault instanceof RuleViolation)) throw fault;
      terminal.errors.write(refusalOf(fault));
      refused = true;
    }
  });
  return refused ? EXIT_FAILED : code;
}

async function run([what, path]: readonly string[], asJson: boolean, terminal: Terminal): Promise<void> {
  if (what === 'show') return show(asJson, terminal);
  if (what !== 'load') throw new Misused(what === undefined ? 'show or load?' : `there is no "${what}"`);
  if (path === undefined) throw new Misused('load which file?');
  const ladders = readLadders(parsed(await readFile(path, 'utf8')));
  await withRecords(async (records, city) => {
    await recordAct(records, 'ladders.loaded', { ladders: ladders.length });
    const added = await addLadders(records.app, city, ladders);
    terminal.output.write(`${String(added)} new rows; what was there already stays as it is.\n`);
  });
}

async function show(asJson: boolean, terminal: Terminal): Promise<void> {
  await withRecords(async (records, city) => {
    const loaded = await listLadders(records.app, city);
    terminal.output.write(asJson ? `${JSON.stringify({ loaded, house: LADDERS }, null, 2)}\n` : shown(loaded));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RuleViolation('ladder.unreadable', undefined, { at: 'file', expected: 'JSON' });
  }
}

async function withRecords(work: (records: Records, city: string) => Promise<void>): Promise<void> {
  const { databaseAppUrl, city } = readSettings(undefined, 'migrate');
  if (databaseAppUrl === undefined) throw new Misused('DATABASE_APP_URL is not set');
  const records = await openRecords({ city, appUrl: databaseAppUrl, poolSize: 2, applicationName: 'anqi-ladder' });
  try {
    await work(records, city);
  } finally {
    await records.close();
  }
}

function refusalOf({ code, facts }: RuleViolation): string {
  const lines = Object.entries(facts).map(([name, value]) => `  ${name}: ${String(value)}`);
  return `anqi ladder: nothing was loaded  [${code}]\n${lines.join('\n')}\n`;
}

function shown(loaded: readonly Ladder[]): string {
  const rows = [
    ...loaded.map((ladder) => rowsOf(ladder, ladder.unit ?? 'city')),
    ...LADDERS.map((ladder) => rowsOf(ladder, 'house')),
  ];
  const heads = ['set by', 'from', 'clocks', 'rung', 'day', 'tells', 'without a handler'];
  const sources = [...new Set([...loaded, ...LADDERS].map(({ source }) => citationText(source)))];
  return `${table([heads, ...rows.flat()])}\n\n依据:\n${sources.map((source) => `  ${source}`).join('\n')}\n`;
}

function rowsOf(ladder: Ladder, setBy: string): readonly (readonly string[])[] {
  const { clocks, inForceFrom, rungs, top, ownerlessRungsEarlier } = ladder;
  const first = [setBy, inForceFrom, clocks.join(' ')];
  const ahead = `${String(ownerlessRungsEarlier)} rung${ownerlessRungsEarlier === 1 ? '' : 's'} ahead`;
  const steps = [
    ...rungs.map(({ rung, offsetDays, at, tells }) => [rung, `${String(offsetDays)} ${at}`, tells.join(' ')]),
    [top.rung, 'again and again', top.tells.join(' ')],
  ];
  return steps.map((step, index) => (index === 0 ? [...first, ...step, ahead] : ['', '', '', ...step]));
}
