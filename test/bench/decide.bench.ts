// How long a decision takes: a filing, an acceptance, a refusal of what is not allowed, and a bell.
import {
  type CaseCommand,
  type CaseFile,
  type Command,
  type DecideContext,
  type FileCommand,
  RuleViolation,
  currentCalendar,
  decide,
  defaultPolicy,
  parseInstant,
} from '#rules';
import type { BenchLine } from './bench-line.js';

const ROUNDS = 9;
const DECISIONS_A_ROUND = 5000;
const DECIDE_AT_MOST_US = 100;

const RECEIVED = parseInstant('2026-05-11T10:00:00+08:00');
const LATER = parseInstant('2026-06-30T10:00:00+08:00');
const SEALED = { place: 'bench', sealed: new Uint8Array(64), wrapped: new Uint8Array(102), characters: 40 };
const UNIT = '411602';
const at: Pick<DecideContext, 'calendar' | 'policy'> = {
  calendar: currentCalendar(),
  policy: defaultPolicy('411600', '411600', '411600-12315'),
};
const officer: DecideContext = {
  ...at,
  actor: { kind: 'officer', account: 'bench', unit: UNIT, roles: ['officer'] },
  moment: LATER,
};
const timer: DecideContext = { ...at, actor: { kind: 'system', name: 'timer' }, moment: LATER };
const filer: DecideContext = { ...at, actor: { kind: 'filer' }, moment: RECEIVED };
const accept: CaseCommand = { type: 'accept', noticeChannel: 'sms' };

/** Medians of several rounds, in microseconds for one decision. */
export async function bench(): Promise<readonly BenchLine[]> {
  const file = opened();
  const ring: CaseCommand = { type: 'ring', timer: 'bell' };
  await Promise.resolve();
  return [
    line('decide, filing', () => answered([], filing(), filer)),
    line('decide, acceptance', () => answered([file], accept, officer)),
    line('decide, refusal', () => answered([file], { type: 'resume' }, officer)),
    line('decide, bell', () => answered([file], ring, timer)),
  ];
}

function filing(): FileCommand {
  const part = {
    kindStated: true,
    kindProposal: [],
    respondent: { name: '川汇区好再来小吃店', address: null, creditCode: null },
    routedTo: { unit: UNIT, station: null, triage: false, reason: 'address.district' },
    realName: true,
    goodsClass: null,
    problemClass: null,
    insider: false,
    subject: 'general' as const,
    settleFirst: null,
    amountFen: 9900,
  };
  return {
    type: 'file',
    channel: 'web',
    receivedFirstAt: RECEIVED,
    receivedAt: RECEIVED,
    story: SEALED,
    parties: [],
    parts: [{ ...part, kind: 'complaint' }],
    consentToDisclosure: null,
    consentToEntrusting: null,
    external: null,
    closedAtSource: null,
    trackable: true,
  };
}

function opened(): CaseFile {
  const [birth] = decide([], filing(), filer).opens;
  if (!birth) throw new Error('a filing opened no case');
  const timers = birth.timers.map((bell) => ({ ...bell, id: 'bell' }));
  return { ...birth.row, id: 'bench', number: 'bench', clocks: birth.clocks, timers, parties: [] };
}

// What was changed, opened or refused is counted, so that no work is dropped whose result nobody reads.
function answered(cases: readonly CaseFile[], command: Command, context: DecideContext): number {
  try {
    const decision = decide(cases, command, context);
    return decision.changes.length + decision.opens.length;
  } catch (thrown) {
    if (thrown instanceof RuleViolation) return 1;
    throw thrown;
  }
}

function line(name: string, once: () => number): BenchLine {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = process.hrtime.bigint();
    let answers = 0;
    for (let index = 0; index < DECISIONS_A_ROUND; index += 1) answers += once();
    const took = Number(process.hrtime.bigint() - began) / 1000;
    if (answers < DECISIONS_A_ROUND) throw new Error(`${name}: a decision changed nothing`);
    rounds.push(took / DECISIONS_A_ROUND);
  }
  const value = rounds.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  return { name, value, unit: 'µs', atMost: DECIDE_AT_MOST_US };
}
