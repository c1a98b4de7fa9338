// The lifecycles as diagrams, drawn from what `decide` did to cases on paper: an arrow that stands here has happened.
import {
  type Actor,
  type CaseKind,
  LIFECYCLES,
  RuleViolation,
  addDays,
  instantToEpoch,
  epochToInstant,
  localDate,
  localDateOf,
  nextWorkingDay,
} from '#rules';
import { filledIn } from '../../libs/rules/src/lifecycle/lifecycle.cases.js';
import {
  CITY,
  COUNTY,
  DESK,
  ENTERPRISE,
  type PaperCase,
  at,
  calendar,
  complaintPart,
  desk,
  file,
  filing,
  headOfCounty,
  officer,
  reportPart,
  timer,
  triaged,
  write,
  zhang,
} from '../../libs/rules/src/lifecycle/paper-ledger.cases.js';
import { heading } from './markdown.js';
import type { Terms } from './terms.js';

type WalkedUnder = 'RS2' | 'RS3';

interface Arrow {
  readonly kind: CaseKind;
  readonly from: string;
  readonly command: string;
  readonly to: string;
}

/** A day under the old measures and one under the new; an arrow of the old ones only is marked. */
const RECEIVED = { RS2: at('2026-03-02'), RS3: at('2026-05-11') } as const;
const ONLY_BEFORE = '（2026-04-15 前）';
const LONGEST_WALK = 9;
const DAY_MS = 86_400_000;
const KINDS: Readonly<Record<CaseKind, string>> = {
  complaint: '投诉 Complaint',
  report: '举报 Report',
  investigation: '立案后的案件 Investigation',
  settlement: '先行和解 Settlement',
};
const ACTORS: readonly Actor[] = [
  zhang,
  headOfCounty,
  officer('desk-of-county', COUNTY, 'intake'),
  desk,
  officer('head-of-city', CITY, 'city-head'),
  officer('city-intake', CITY, 'city-intake'),
  officer('other', DESK, 'officer'),
  { kind: 'filer' },
  { kind: 'enterprise', creditCode: ENTERPRISE },
  { kind: 'system', name: 'calendar' },
  timer,
];

/** docs/lifecycles.md, whole. */
export function lifecycleDocument(terms: Terms): string {
  const arrows = arrowsOfBoth();
  return [
    heading(1, '办理流程 Lifecycles'),
    '本文由程序走出来：每一条箭头都是 `decide` 在纸面案件上真的走过的一步（`npm run law`），不手工修改。',
    'Each arrow was walked by `decide` on a case on paper; commands that stay where they are stand below each diagram.\n',
    ...Object.values(LIFECYCLES).map(({ kind }) => diagramOf(kind, arrows, terms)),
  ].join('\n');
}

function diagramOf(kind: CaseKind, arrows: readonly Arrow[], terms: Terms): string {
  const { states, initial, steps } = LIFECYCLES[kind];
  const own = arrows.filter((arrow) => arrow.kind === kind);
  const moving = own.filter(({ from, to }) => from !== to);
  const walked = new Set(own.map(({ command }) => command.replace(ONLY_BEFORE, '')));
  const plain = (command: string): string => command.replace(ONLY_BEFORE, '');
  const moved = new Set(moving.map(({ command }) => plain(command)));
  const idle = [...new Set(own.map(({ command }) => plain(command)))].filter((command) => !moved.has(command));
  const missing = [...new Set(steps.map(({ command }) => command))].filter((command) => !walked.has(command));
  const reached = states.filter((state) => own.some(({ from, to }) => from === state || to === state));
  const elsewhere = [...new Set(own.map(({ to }) => to).filter((to) => to.includes(':')))];
  return [
    heading(2, KINDS[kind]),
    '```mermaid',
    'stateDiagram-v2',
    ...reached.map((state) => `  state "${terms.of(state)} ${state}" as ${idOf(state)}`),
    ...elsewhere.map((place) => `  state "${elsewhereText(place, terms)}" as ${idOf(place)}`),
    ...initial.filter((state) => reached.includes(state)).map((state) => `  [*] --> ${idOf(state)}`),
    ...grouped(moving).map(({ from, to, commands }) => `  ${idOf(from)} --> ${idOf(to)} : ${named(commands, terms)}`),
    '```\n',
    ...listLine('状态不变的办理 Stays where it is', idle, terms),
    ...listLine('表中有、纸面未走到 In the tables, not walked here', missing, terms),
  ].join('\n');
}

function elsewhereText(place: string, terms: Terms): string {
  const [kind = '', state = ''] = place.split(':');
  return `转为${terms.of(kind)}：${terms.of(state)} ${place}`;
}

function listLine(title: string, commands: readonly string[], terms: Terms): readonly string[] {
  return commands.length === 0 ? [] : [`${title}：${named([...commands].sort(), terms)}。\n`];
}

function named(commands: readonly string[], terms: Terms): string {
  return commands
    .map((command) => {
      const plain = command.replace(ONLY_BEFORE, '');
      return terms.has(plain) ? `${terms.of(plain)} ${command}` : command;
    })
    .join('、');
}

function grouped(arrows: readonly Arrow[]): readonly { from: string; to: string; commands: readonly string[] }[] {
  const groups = new Map<string, { from: string; to: string; commands: string[] }>();
  for (const { from, to, command } of arrows) {
    const key = `${from} ${to}`;
    const group = groups.get(key) ?? { from, to, commands: [] };
    if (!group.commands.includes(command)) group.commands.push(command);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, commands: group.commands.sort() }));
}

function idOf(state: string): string {
  return state.replaceAll(/[-:]/g, '_');
}

/** What the new rules allow, and marked what only the old ones did. */
function arrowsOfBoth(): readonly Arrow[] {
  const [before, now] = [walkedArrows('RS2'), walkedArrows('RS3')];
  const known = new Set(now.map((arrow) => keyOf(arrow)));
  const only = before.filter((arrow) => !known.has(keyOf(arrow)));
  return [...now, ...only.map((arrow) => ({ ...arrow, command: `${arrow.command}${ONLY_BEFORE}` }))];
}

function keyOf({ kind, from, command, to }: Arrow): string {
  return [kind, from, command, to].join(' ');
}

/** Breadth first over what was not seen before, by state and the facts on which commands stand or fall. */
function walkedArrows(under: WalkedUnder): readonly Arrow[] {
  const arrows = new Map<string, Arrow>();
  const seen = new Set<string>();
  let front = beginnings(under);
  for (let walk = 0; walk < LONGEST_WALK && front.length > 0; walk += 1) {
    const next: PaperCase[] = [];
    for (const subject of front) {
      const signature = signatureOf(subject);
      if (seen.has(signature)) continue;
      seen.add(signature);
      for (const { arrow, subjects } of stepsFrom(subject, walk, under)) {
        arrows.set(keyOf(arrow), arrow);
        next.push(...subjects);
      }
    }
    front = next;
  }
  return [...arrows.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, arrow]) => arrow);
}

function beginnings(under: WalkedUnder): PaperCase[] {
  const settleFirst = { settler: 'enterprise', settlerUnit: null, turnsByItself: false } as const;
  const parts = [
    complaintPart(),
    reportPart(),
    triaged(complaintPart()),
    triaged(reportPart()),
    complaintPart({ settleFirst }),
  ];
  return parts.flatMap((part) => file(filing(RECEIVED[under], [part])));
}

interface Walked {
  readonly arrow: Arrow;
  readonly subjects: readonly PaperCase[];
}

function stepsFrom(subject: PaperCase, walk: number, under: WalkedUnder): readonly Walked[] {
  const { kind, state } = subject.file;
  const commands = [...new Set(LIFECYCLES[kind].steps.map(({ command }) => command))];
  const moment = momentAfter(subject, walk);
  const bell = subject.file.timers[0]?.id ?? 'none';
  return commands.flatMap((command) => {
    for (const actor of ACTORS) {
      const account = actor.kind === 'officer' ? actor.account : 'nobody';
      const filled = filledIn(command, { account, moment, ruleSet: under, timer: bell });
      const written = attempt(() => write(subject, filled, actor, moment));
      if (written === undefined) continue;
      return [
        {
          arrow: { kind, from: state, command, to: placeOf(written.subject, kind) },
          subjects: [written.subject, ...written.opened],
        },
      ];
    }
    return [];
  });
}

/** Its state, or that it became a case of another kind. */
function placeOf({ file: subject }: PaperCase, kind: CaseKind): string {
  return subject.kind === kind ? subject.state : `${subject.kind}:${subject.state}`;
}

function attempt<T>(take: () => T): T | undefined {
  try {
    return take();
  } catch (fault) {
    if (fault instanceof RuleViolation) return undefined;
    throw fault;
  }
}

/** A working morning some days after the last event, so that nothing happens twice in one moment. */
function momentAfter({ file: subject, events }: PaperCase, walk: number) {
  const last = events.at(-1)?.at ?? subject.receivedAt;
  const day = nextWorkingDay(calendar, addDays(localDateOf(last), 1));
  const morning = instantToEpoch(at(localDate(day)));
  return epochToInstant(morning + (walk % 2) * (DAY_MS / 24));
}

function signatureOf({ file: subject }: PaperCase): string {
  const { kind, state, facts } = subject;
  const { acceptedOn, approval, recusal, dispute, mediationConsents, offer, laboratory, entrustedTo } = facts;
  const known = [acceptedOn, recusal, dispute, mediationConsents, offer, laboratory, entrustedTo].map(
    (fact) => fact !== null,
  );
  const clocks = subject.clocks
    .filter(({ endedAt }) => endedAt === null)
    .map(({ key, extensionDays }) => `${key}+${String(extensionDays)}`);
  return [kind, state, approval?.what ?? '', ...known, ...clocks].join(' ');
}
