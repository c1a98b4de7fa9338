// `anqi calendar`: loads holiday notices as editions, and lets the clocks of open cases be counted again.
import { basename } from 'node:path';
import { type RecountReport, openDesks } from '#casework';
import {
  CalendarEditions,
  type DateSpan,
  OpenCaseQuery,
  type Records,
  UnitQuery,
  listCalendarEditions,
} from '#records';
import {
  type CalendarEdition,
  type ClockMove,
  type EditionPlan,
  type LocalDate,
  type ReadNotice,
  clocksMovedBy,
  currentCalendar,
  localDate,
  localDateOf,
  planEditions,
  readCalendarEdition,
  readNotice,
} from '#rules';
import { recordAct } from './recorded-act.js';
import { readNamedFile, withRecords } from './records-door.js';
import type { Terminal } from './terminal.js';
import { Misused, type Words, readWords, table, tell } from './words.js';

const HELP = `Usage:
  anqi calendar load FILE [--dry-run] [--announced YYYY-MM-DD] [--notice ADDRESS] [--year YYYY]
  anqi calendar list

FILE is a holiday notice: JSON ({"year", "days": [{"date", "off", "name"}]}, or as holiday-cn has it), iCalendar, or
the notice's own sentences as text. A later notice for a year is a further edition. The clocks of open cases are
counted again; closed results never move. --dry-run shows what would move and keeps nothing.
`;

const CASES_A_PAGE = 200;

/** Runs `anqi calendar`. */
export function runCalendar(words: readonly string[], terminal: Terminal): Promise<number> {
  return tell({ name: 'calendar', help: HELP }, terminal, async () => {
    const read = readWords(words);
    const [verb = '', file] = read.places;
    if (read.flags.has('help') || verb === '') {
      terminal.output.write(HELP);
      return;
    }
    terminal.output.write(`${await answer(verb, file, read)}\n`);
  });
}

async function answer(verb: string, file: string | undefined, read: Words): Promise<string> {
  if (verb === 'list') return withRecords(read, async (records) => listed(await editionsOf(records)));
  if (verb !== 'load') throw new Misused(`there is no "calendar ${verb}"`);
  const year = read.named.get('year');
  const notices = readNotice(await readNamedFile(file), year === undefined ? undefined : Number(year));
  return withRecords(read, async (records) => {
    const known = await editionsOf(records);
    const plan = planEditions(known, notices, {
      announcedOn: await announcedOn(read, records),
      notice: read.named.get('notice') ?? basename(file ?? ''),
    });
    const touching = spanOf(notices);
    return read.flags.has('dry-run') ? tried(plan, { known, touching }, records) : loaded(plan, touching, records);
  });
}

async function editionsOf({ app, city }: Records): Promise<readonly CalendarEdition[]> {
  return (await listCalendarEditions(app, city)).map(readCalendarEdition);
}

async function announcedOn(read: Words, records: Records): Promise<LocalDate> {
  const named = read.named.get('announced');
  return named === undefined ? localDateOf(await records.ledger.now()) : localDate(named);
}

function listed(editions: readonly CalendarEdition[]): string {
  return table(
    editions.map(({ id, announcedOn: on, supersededOn, days, notice }) => [
      id,
      on,
      supersededOn === null ? 'in force' : `until ${supersededOn}`,
      `${String(days.length)} days`,
      notice,
    ]),
  );
}

async function loaded(plan: EditionPlan, touching: DateSpan, records: Records): Promise<string> {
  await recordAct(records, 'calendar.loaded', { editions: plan.add.map(({ id }) => id) });
  await new CalendarEditions(records.app, records.city).keep(plan);
  // A run that was stopped is made up for by loading again: what is in place stays, the rest is counted.
  const report = await openDesks(records).recounts.recount({ touching });
  return [...planLines(plan), ...recountLines(report)].join('\n');
}

function planLines({ add, supersede, unchanged, moved }: EditionPlan): readonly string[] {
  const kind = (day: EditionPlan['moved'][number]['before']): string =>
    day === null ? 'as its weekday' : `${day.off ? 'off' : 'works'} (${day.name})`;
  return [
    ...unchanged.map((year) => `${String(year)}: nothing new`),
    ...add.map(({ id, announcedOn: on, days }) => `${id}: announced ${on}, ${String(days.length)} days`),
    ...supersede.map(({ id, on }) => `${id}: superseded on ${on}`),
    ...moved.map(({ before, after }) => `  ${(after ?? before)?.date ?? ''}  ${kind(before)} → ${kind(after)}`),
  ];
}

function recountLines({ casesSeen, casesMoved, moved, failed }: RecountReport): readonly string[] {
  return [
    `Counted again: ${String(casesSeen)} open cases; ${String(moved.length)} clocks of ${String(casesMoved)} cases have another last day.`,
    ...moved.map(({ number, clock, dueWasOn, dueOn }) => `  ${number}  ${clock}  ${dueWasOn} → ${dueOn}`),
    ...failed.map(({ number, code }) => `  ${number}  not counted: ${code}`),
  ];
}

interface TriedOn {
  readonly known: readonly CalendarEdition[];
  readonly touching: DateSpan;
}

async function tried(plan: EditionPlan, { known, touching }: TriedOn, records: Records): Promise<string> {
  if (plan.add.length === 0) return [...planLines(plan), 'Dry run: nothing would be kept.'].join('\n');
  const calendar = currentCalendar([...known, ...plan.add]);
  const units = (await new UnitQuery(records.app).list(records.city)).map(({ code }) => code);
  const openCases = new OpenCaseQuery(records.app, records.city);
  const moves: (ClockMove & { readonly number: string })[] = [];
  for (let after: string | null = null; ;) {
    const page = await openCases.list({ after, limit: CASES_A_PAGE, touching });
    for (const { number } of page) {
      const { file } = await records.ledger.look({ city: records.city, units }, number);
      moves.push(...clocksMovedBy(file.clocks, calendar).map((move) => ({ ...move, number })));
    }
    after = page.at(-1)?.id ?? null;
    if (after === null) break;
  }
  const dated = moves.filter(({ onlyCertainty }) => !onlyCertainty);
  return [
    ...planLines(plan),
    `Dry run: nothing was kept. ${String(dated.length)} clocks would get another last day, ${String(moves.length - dated.length)} would only become certain.`,
    ...dated.map(({ number, key, dueWasOn, dueOn }) => `  ${number}  ${key}  ${dueWasOn} → ${dueOn}`),
  ].join('\n');
}

/** The whole years that were spoken of, and the days that lie in a neighbouring one. */
function spanOf(notices: readonly ReadNotice[]): DateSpan {
  const dates = notices.flatMap(({ year, days }) => [
    localDate(`${String(year)}-01-01`),
    ...days.map(({ date }) => date),
    localDate(`${String(year)}-12-31`),
  ]);
  const sorted = dates.sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  if (from === undefined || to === undefined) throw new Error('a file without a notice has no span');
  return { from, to };
}
