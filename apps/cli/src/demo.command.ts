// `anqi demo`: fills a demo's queues with invented work orders and lets its officers decide some of them.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildDemoOrders, type DemoFormat, writeDemoWorkbook } from '#exchange';
import { parseInstant } from '#rules';
import { type Desk, enterDesk, homeFolder, Refused } from './desk-client.js';
import { importFile, reportText } from './import.command.js';
import type { Terminal } from './terminal.js';
import { readWords, tell } from './words.js';

const HELP = `Usage: anqi demo [--home FOLDER]

Writes two spreadsheets of invented orders into the folder of the house, imports them, and has officers of the demo
accept, refuse, mediate and file some of the cases, so that the queues and the board have something to show.
`;

const ORDERS = 240;
const SHEETS = [
  { format: 'province-12345', name: '12345-province.xlsx', from: 0, to: 160 },
  { format: 'city-12345', name: '12345-city.xlsx', from: 160, to: ORDERS },
] as const satisfies readonly { format: DemoFormat; name: string; from: number; to: number }[];

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
const PLAYED_A_COUNTY = 6;
const REASONS = '经审查，材料与所述情形一致，依照规定作出本决定，并已向当事人说明。';

interface Line {
  readonly number: string;
  readonly kind: string;
  readonly state: string;
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
    const orders = buildDemoOrders(parseInstant(now), ORDERS);
    await mkdir(join(home, 'demo'), { recursive: true });
    for (const { format, name, from, to } of SHEETS) {
      const path = join(home, 'demo', name);
      await writeDemoWorkbook(format, orders.slice(from, to), path);
      const report = await importFile(intake, name, await readFile(path));
      terminal.output.write(`  ${name}: ${reportText({ ...report, faults: [] })}\n`);
    }
    const played = await Promise.all(COUNTIES.map((county) => playCounty(home, county)));
    terminal.output.write(`  ${String(played.flat().length)} cases decided by officers of the demo\n`);
  });
}

/** Some of a county's open cases, each decided as its kind allows. */
async function playCounty(home: string, county: string): Promise<readonly string[]> {
  const desk = await enterDesk({ home, login: `${county}.a` });
  const [colleague] = await otherOfficers(desk, county);
  const { items } = await desk.get<{ items: Line[] }>('/cases?view=open&limit=40');
  const open = items.filter((line) => line.state === 'awaiting-acceptance' || line.state === 'verifying');
  const played: string[] = [];
  for (const [index, line] of open.slice(0, PLAYED_A_COUNTY).entries()) {
    if (await play(desk, line, { turn: index, colleague: colleague?.account })) played.push(line.number);
  }
  return played;
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
  try {
    if (line.kind === 'report') {
      const officers = { secondOfficer: colleague, opinion: REASONS };
      const conditions = { evidence: true, punishable: true, ownJurisdiction: true, withinLimitation: true };
      await (turn % 2 === 0
        ? give('institute', { ...conditions, ...officers }, 1)
        : give('decline', { ground: 'NOFILE-2-20-1', ...officers }, 1));
      return true;
    }
    if (turn % 4 === 3) {
      await give('refuse', { ground: 'REJ-121-16-3', reasons: REASONS, noticeChannel: 'phone' }, 1);
      return true;
    }
    const accepted = await give('accept', { noticeChannel: 'phone' }, 1);
    if (turn % 2 === 0) {
      const terms = '双方同意：商家在十日内退还货款，投诉人撤回其他请求。';
      await give(
        'record-agreement',
        { paper: 'both-waive', terms, recoveredFen: 12_800 * (turn + 1) },
        accepted.version,
      );
    }
    return true;
  } catch (fault) {
    // Somebody who tries the demo may have been quicker: that case is theirs.
    if (fault instanceof Refused && [409, 422].includes(fault.status)) return false;
    throw fault;
  }
}
