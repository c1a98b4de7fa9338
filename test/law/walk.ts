// Cases on paper walked through every step that is open to somebody: what happened is a way, and nothing else is.
import {
  type Actor,
  type CaseKind,
  type FileCommand,
  LIFECYCLES,
  RuleViolation,
  addDays,
  epochToInstant,
  instantToEpoch,
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
  hoursAfter,
  officer,
  personOf,
  reportPart,
  timer,
  triaged,
  words,
  write,
  zhang,
} from '../../libs/rules/src/lifecycle/paper-ledger.cases.js';

export type WalkedUnder = 'RS2' | 'RS3';

export interface Arrow {
  readonly kind: CaseKind;
  readonly from: string;
  readonly command: string;
  readonly to: string;
}

/** A day under the old measures and one under the new; an arrow of the old ones only is marked. */
const RECEIVED = { RS2: at('2026-03-02'), RS3: at('2026-05-11') } as const;
const LONGEST_WALK = 9;
const DAY_MS = 86_400_000;
const ACTORS: readonly Actor[] = [
  zhang,
  headOfCounty,
  officer('desk-of-county', COUNTY, 'intake'),
  desk,
  officer('head-of-city', CITY, 'city-head'),
  officer('city-intake', CITY, 'city-intake'),
  officer('other', DESK, 'officer'),
  { kind: 'filer' },
  { kind: 'enterprise', creditCode: ENTERPRISE, staff: 'clerk' },
  officer('helper', 'association', 'assistant'),
  { kind: 'system', name: 'calendar' },
  timer,
];

export interface Walk {
  readonly arrows: readonly Arrow[];
  /** Keys of the clocks that ran on the way. */
  readonly clocks: ReadonlySet<string>;
}

const WALKS = new Map<WalkedUnder, Walk>();

/** What can happen under a set of rules; walked once. */
export function walked(under: WalkedUnder): Walk {
  const walk = WALKS.get(under) ?? walkThrough(under);
  WALKS.set(under, walk);
  return walk;
}

/** Breadth first over what was not seen before, by state and the facts on which commands stand or fall. */
function walkThrough(under: WalkedUnder): Walk {
  const clocks = new Set<string>();
  const arrows = new Map<string, Arrow>();
  const seen = new Set<string>();
  let front = beginnings(under);
  for (let walk = 0; walk < LONGEST_WALK && front.length > 0; walk += 1) {
    const next: PaperCase[] = [];
    for (const subject of front) {
      const signature = signatureOf(subject);
      if (seen.has(signature)) continue;
      seen.add(signature);
      for (const { key } of subject.file.clocks) clocks.add(key);
      for (const { arrow, subjects } of stepsFrom(subject, walk, under)) {
        arrows.set(keyOf(arrow), arrow);
        next.push(...subjects);
      }
    }
    front = next;
  }
  const sorted = [...arrows.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, arrow]) => arrow);
  return { arrows: sorted, clocks };
}

function beginnings(under: WalkedUnder): PaperCase[] {
  const settleFirst = { settler: 'enterprise', settlerUnit: null, turnsByItself: false } as const;
  const parts = [
    complaintPart(),
    reportPart(),
    triaged(complaintPart()),
    triaged(reportPart()),
    reportPart({ subject: 'food' }),
    complaintPart({ settleFirst }),
  ];
  const filedFor: FileCommand['filedFor'] = {
    whom: 'principal',
    principal: personOf('complainant', 'principal'),
    agency: { relation: 'relative', powers: ['settle', 'withdraw'], untilOn: null },
    matters: words(),
  };
  return [
    ...parts.flatMap((part) => file(filing(RECEIVED[under], [part]))),
    ...file(filing(RECEIVED[under], [complaintPart()], { filedFor })),
  ];
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
  // A second person answers within hours, or not at all.
  if (isAskedAtBirth(subject)) return hoursAfter(last, 1);
  const morning = instantToEpoch(at(localDate(day)));
  return epochToInstant(morning + (walk % 2) * (DAY_MS / 24));
}

/** Asking to look stands beside every state alike: it is enough to walk it once, at the beginning. */
function isAskedAtBirth({ version, facts }: PaperCase['file']): boolean {
  return version <= 1 && facts.lookRequest?.approved === null;
}

/** What decides which steps are open: state, end and facts; what only matters before acceptance counts only there. */
function signatureOf({ file: subject }: PaperCase): string {
  const { kind, state, outcome, facts, parties, version } = subject;
  const { acceptedOn, approval, recusal, dispute, mediationArrangedFor, offer, laboratory, entrustedTo } = facts;
  const known = [acceptedOn, recusal, dispute, mediationArrangedFor, offer, laboratory, entrustedTo].map(
    (fact) => fact !== null,
  );
  const before = acceptedOn === null ? [facts.identityProof !== null, facts.agency !== null, parties.length > 1] : [];
  const clocks = subject.clocks
    .filter(({ endedAt }) => endedAt === null)
    .map(({ key, extensionDays }) => `${key}+${String(extensionDays)}`);
  // Who steps aside changes no state: it is enough to walk it once, at the beginning.
  const aside = version <= 2 && facts.excluded.includes('li') ? ['aside'] : [];
  const subjectOfReport = kind === 'report' ? facts.subject : '';
  // A hold stands beside every state alike: once is enough to see that it can be released.
  const held = state === 'closed' && facts.hold !== null;
  return [
    kind,
    state,
    held,
    isAskedAtBirth(subject),
    subjectOfReport,
    outcome ?? '',
    approval?.what ?? '',
    ...known,
    ...before,
    ...aside,
    ...clocks,
  ].join(' ');
}

/** An arrow as a word, for sets. */
export function keyOf({ kind, from, command, to }: Arrow): string {
  return [kind, from, command, to].join(' ');
}
