// `anqi demo`: fills a demo's queues with invented work orders and lets its officers decide some of them.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildDemoOrders, type DemoFormat, type RegisterFile, writeDemoWorkbook } from '#exchange';
import { localDateOf, parseInstant } from '#rules';
import { publishSome } from './demo-disclosures.js';
import { demoMoment } from './demo-moment.js';
import { publishDemo } from './demo-publications.js';
import { type Desk, enterDesk, homeFolder, Refused } from './desk-client.js';
import { importFile, reportText } from './import.command.js';
import { importRegisterFile, inventedLines } from './operators.command.js';
import { withRecords } from './records-door.js';
import type { Terminal } from './terminal.js';
import { readWords, tell } from './words.js';

const HELP = `Usage: anqi demo [--home FOLDER]

Writes two spreadsheets of invented orders into the folder of the house, imports them, takes an invented business
register in, and has officers of the demo
accept, refuse, mediate and file some of the cases, so that the queues and the board have something to show: each county
has cases that run out today and soon, some have cases that are late already. A few complaints are closed and published,
and one county publishes tips, a warning and model units.
`;

const ORDERS = 360;
const ORDERS_OF_THE_PROVINCE = 280;
const SHEETS = [
  { format: 'province-12345', name: '12345-province.xlsx', from: 0, to: ORDERS_OF_THE_PROVINCE },
  { format: 'city-12345', name: '12345-city.xlsx', from: ORDERS_OF_THE_PROVINCE, to: ORDERS },
] as const satisfies readonly { format: DemoFormat; name: string; from: number; to: number }[];

/** Among them every shop of the invented orders. */
const OPERATORS = 800;

const COUNTIES = [
  'chuanhui',
  'huaiyang',
  'fugou',
  'xihua',
  'shangshui',
  'shenqiu',
  'dancheng',
  'taikang',
  'luyi',
  'xiangcheng',
];
const PUBLISHING_COUNTY = { login: 'taikang', place: '太康' } as const;
const PLAYED_A_COUNTY = 13;
/** In every so-manyth county the case that has been late for longest was decided too, late. */
const LATE_DECISION_EVERY = 4;
const TAKEN_A_COUNTY = 3;
const MOST_LINES = 100;
const REASONS = '经审查，材料与所述情形一致，依照规定作出本决定，并已向当事人说明。';

interface Line {
  readonly number: string;
  readonly kind: string;
  readonly state: string;
  readonly respondentName: string;
  readonly nextClock?: { readonly state: string } | null;
}
interface Account {
  readonly account: string;
}

/** Runs `anqi demo`. */
export function runDemo(words: readonly string[], terminal: Terminal): Promise<number> {
  return tell({ name: 'demo', help: HELP }, terminal, async () => {
    const read = readWords(words);
    if (read.flags.has('help')) {
      terminal.output.write(HELP);
      return;
    }
    const home = homeFolder(read.named.get('home'));
    const intake = await enterDesk({ home, login: '12315.a' });
    const { now } = await intake.get<{ now: string }>('/demo/clock');
    const orders = buildDemoOrders(demoMoment(parseInstant(now)), ORDERS);
    await mkdir(join(home, 'demo'), { recursive: true });
    for (const { format, name, from, to } of SHEETS) {
      const path = join(home, 'demo', name);
      await writeDemoWorkbook(format, orders.slice(from, to), path);
      const report = await importFile(intake, name, await readFile(path));
      terminal.output.write(`  ${name}: ${reportText({ ...report, faults: [] })}\n`);
    }
    const register: RegisterFile = { name: 'register.csv', open: () => inventedBytes() };
    terminal.output.write(
      `  register: ${await withRecords(read, (records) => importRegisterFile(records, register, { flags: new Set() }))}\n`,
    );
    const played = await Promise.all(
      COUNTIES.map((county, place) => playCounty(home, county, { late: place % LATE_DECISION_EVERY === 0 ? 1 : 0 })),
    );
    terminal.output.write(`  ${String(played.flat().length)} cases decided by officers of the demo\n`);
    terminal.output.write(`  ${String(await publishSome(home))} complaints published\n`);
    const published = await publishDemo({
      officer: await enterDesk({ home, login: `${PUBLISHING_COUNTY.login}.a` }),
      head: await enterDesk({ home, login: `${PUBLISHING_COUNTY.login}.head` }),
      place: PUBLISHING_COUNTY.place,
      today: localDateOf(parseInstant(now)),
    });
    terminal.output.write(`  ${String(published)} tips, warnings and model units published\n`);
  });
}

async function* inventedBytes(): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (const lines of inventedLines(OPERATORS)) yield Buffer.from(lines);
}

/** Some of a county's open cases, each decided as its kind allows; what runs out soon is left to whoever tries the demo. */
async function playCounty(
  home: string,
  county: string,
  { late }: { readonly late: number },
): Promise<readonly string[]> {
  const desk = await enterDesk({ home, login: `${county}.a` });
  const [colleague] = await otherOfficers(desk, county);
  const { items } = await desk.get<{ items: Line[] }>(`/cases?view=open&limit=${String(MOST_LINES)}`);
  const undecided = items.filter((line) => line.state === 'awaiting-acceptance' || line.state === 'verifying');
  const standing = (state: string): readonly Line[] => undecided.filter(({ nextClock }) => nextClock?.state === state);
  const calm = [...standing('ok')].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  const played: string[] = [];
  for (const [index, line] of [...standing('late').slice(0, late), ...calm.slice(0, PLAYED_A_COUNTY)].entries()) {
    if (await play(desk, line, { turn: index, colleague: colleague?.account })) played.push(line.number);
  }
  for (const line of [...standing('today'), ...standing('risk')].slice(0, TAKEN_A_COUNTY)) await take(desk, line);
  return played;
}

/** An order of its own, that does not hang on the numbers that were drawn. */
function orderOf({ respondentName, kind }: Line): string {
  return `${respondentName} ${kind}`;
}

/** The officer takes it: it is his to decide. */
async function take(desk: Desk, line: Line): Promise<void> {
  const me = await desk.get<Account>('/session');
  await tried(() => desk.post(`/cases/${line.number}/commands/assign`, { json: { handler: me.account } }, 1));
}

async function otherOfficers(desk: Desk, county: string): Promise<readonly Account[]> {
  const me = await desk.get<Account>('/session');
  const accounts = await desk.get<Account[]>('/accounts').catch((): Account[] => []);
  if (accounts.length === 0) throw new Error(`the demo has no officers in ${county}`);
  return accounts.filter(({ account }) => account !== me.account);
}

interface Turn {
  readonly turn: number;
  readonly colleague: string | undefined;
}

async function play(desk: Desk, line: Line, { turn, colleague }: Turn): Promise<boolean> {
  const give = (command: string, body: object, version: number): Promise<{ version: number }> =>
    desk.post(`/cases/${line.number}/commands/${command}`, { json: body }, version);
  if (line.kind === 'report') {
    const officers = { secondOfficer: colleague, opinion: REASONS };
    const conditions = { evidence: true, punishable: true, ownJurisdiction: true, withinLimitation: true };
    return tried(() =>
      turn % 2 === 0
        ? give('institute', { ...conditions, ...officers }, 1)
        : give('decline', { ground: 'NOFILE-2-20-1', ...officers }, 1),
    );
  }
  if (turn % 4 === 3) {
    return tried(() => give('refuse', { ground: 'REJ-121-16-3', reasons: REASONS, noticeChannel: 'phone' }, 1));
  }
  return tried(async () => {
    const { version } = await give('accept', { noticeChannel: 'phone' }, 1);
    if (turn % 2 === 0) {
      const terms = '双方同意：商家在十日内退还货款，投诉人撤回其他请求。';
      await give('record-agreement', { paper: 'both-waive', terms, recoveredFen: 12_800 * (turn + 1) }, version);
    }
    if (turn % 8 === 5) {
      const laboratory = { chosenBy: 'parties', costAgreed: true, laboratory: '一家不存在的检测机构' };
      const named = await give('name-laboratory', laboratory, version);
      await give('send-for-testing', { what: 'testing' }, named.version);
    }
  });
}

/** Somebody who tries the demo may have been quicker: then that case is theirs. @returns whether it was done */
async function tried(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (fault) {
    if (fault instanceof Refused && [409, 422].includes(fault.status)) return false;
    throw fault;
  }
}
