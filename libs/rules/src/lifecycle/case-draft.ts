// A case in the middle of a decision: events said, clocks moved, nothing written yet; every step returns a new draft.
import type { CaseFile, Clock, NewParty, SealedText } from '../case-file.js';
import type { DecideContext, Actor } from '../command.js';
import type {
  Audience,
  CaseChange,
  ExclusionChanges,
  JsonValue,
  LookChanges,
  NewCase,
  NewEvent,
  NewStatement,
  Notice,
  PartyChanges,
  Recipient,
  SightChanges,
  SightRole,
} from '../decision.js';
import { disclosureTurnOf } from '../disclosure/disclosure-due.js';
import { noticeMayGoAt } from '../escalation/letter-hours.js';
import { presentRung, timersFor, type TimerPlan } from '../escalation/rings.js';
import { type Instant, localDateOf } from '../calendar/local-date.js';
import { OVERDUE_CLOCKS } from '../indicators/on-time.js';
import {
  clockIsOpen,
  clockIsPaused,
  ended,
  extended,
  isOverdue,
  openClock,
  paused,
  recounted,
  resumed,
  revived,
  started,
  superseded,
  voided,
} from './clock-hands.js';
import type { CaseEvent } from './case-event.js';
import { applyEvent, type UnbornRow } from './fold.js';

interface ClockMove {
  readonly key: string;
  readonly move: 'started' | 'met' | 'missed' | 'void' | 'paused' | 'resumed' | 'extended' | 'recounted';
  readonly dueOn: string;
  readonly dueWasOn: string | null;
}

export interface CaseDraft {
  readonly file: CaseFile | null;
  readonly row: UnbornRow;
  readonly clocks: readonly Clock[];
  readonly moves: readonly ClockMove[];
  readonly events: readonly NewEvent[];
  readonly statements: readonly NewStatement[];
  readonly rung: TimerPlan['rung'];
  readonly opens: readonly NewCase[];
  readonly notices: readonly Notice[];
  readonly sight: SightChanges;
  readonly parties: PartyChanges;
  readonly exclusions: ExclusionChanges;
  readonly looks: LookChanges;
  readonly context: DecideContext;
}

/** Words that go sealed beside an event. */
export interface Spoken {
  readonly role: string;
  readonly text: SealedText;
}

export interface Saying {
  readonly audience?: Audience;
  readonly decides?: boolean;
  readonly words?: readonly Spoken[];
  readonly basis?: string;
}

/** A draft of a case that the ledger has opened. */
export function draftOf(file: CaseFile, context: DecideContext): CaseDraft {
  const { id: _id, number: _number, clocks, timers: _timers, parties: _parties, ...row } = file;
  return { ...EMPTY, file, row, clocks, context };
}

/** A draft of a case that does not exist yet. */
export function draftOfBirth(row: UnbornRow, context: DecideContext): CaseDraft {
  return { ...EMPTY, file: null, row, clocks: [], context };
}

const EMPTY = {
  moves: [],
  events: [],
  statements: [],
  rung: null,
  opens: [],
  notices: [],
  sight: { grant: [], end: [] },
  parties: { add: [], end: [] },
  exclusions: { begin: [], end: [] },
  looks: { asked: null, answered: null },
} as const;

/** Adds one event and moves the row by it; a decision unless told otherwise, for everybody's eyes unless told otherwise. */
export function say(draft: CaseDraft, event: CaseEvent, saying: Saying = {}): CaseDraft {
  const { moment, actor } = draft.context;
  const { type, ...payload } = event;
  const line: NewEvent = {
    type,
    at: moment,
    actor: actorName(actor),
    actorUnit: actor.kind === 'officer' ? actor.unit : null,
    audience: saying.audience ?? 'public',
    decides: saying.decides ?? true,
    payload: saying.basis === undefined ? payload : { ...payload, basis: saying.basis },
  };
  const words = (saying.words ?? []).map((spoken) => ({ ...spoken, eventIndex: draft.events.length }));
  return {
    ...draft,
    row: applyEvent(draft.row, event, moment),
    events: [...draft.events, line],
    statements: [...draft.statements, ...words],
  };
}

function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'officer':
      return `account:${actor.account}`;
    case 'filer':
      return 'filer';
    case 'enterprise':
      return `staff:${actor.staff}`;
    case 'system':
      return `system:${actor.name}`;
  }
}

/** Starts the clock of a rule at this moment, or at `from` when the triggering event came earlier. */
export function startClock(draft: CaseDraft, key: string, from = draft.context.moment): CaseDraft {
  const { calendar } = draft.context;
  const clock = started(key, { ordinal: timesStarted(draft, key), at: from, calendar });
  return moveTo(draft, { ...clock, rung: presentRung(clock, draft.row.unit, draft.context) }, 'started', null);
}

function timesStarted(draft: CaseDraft, key: string): number {
  return draft.clocks.filter((clock) => clock.key === key).length;
}

/** Ends a running clock because another takes its place that counts `since` then. */
export function supersedeClock(draft: CaseDraft, key: string, since: Instant): CaseDraft {
  const clock = openClock(draft.clocks, key);
  if (!clock) return draft;
  const now = superseded(clock, draft.context.moment, since);
  return moveTo(draft, now, now.ending ?? 'void', clock.dueOn);
}

/** Starts a clock from a receipt; one that had been superseded and counts from that day goes on with its pauses. */
export function startOrReviveClock(draft: CaseDraft, key: string, from: Instant): CaseDraft {
  const { calendar } = draft.context;
  const before = draft.clocks.findLast((clock) => clock.key === key && clock.startedAt === from);
  if (before?.ending !== 'void') return startClock(draft, key, from);
  const clock = revived(before, timesStarted(draft, key), calendar);
  return moveTo(draft, { ...clock, rung: presentRung(clock, draft.row.unit, draft.context) }, 'started', null);
}

/**
 * Starts the clocks of the law anew, for a bureau that has only now received the case; what had run out stays missed.
 * What a superior wants answered runs on: it is no period of the law.
 */
export function restartStatutoryClocks(draft: CaseDraft): CaseDraft {
  const running = draft.clocks.filter((clock) => clockIsOpen(clock) && clock.citation.kind === 'statute');
  return running.reduce((soFar, { key }) => startClock(voidClock(soFar, key), key), draft);
}

/** Ends a running clock: met before its legal instant, missed after it. Nothing happens when it does not run. */
export function endClock(draft: CaseDraft, key: string): CaseDraft {
  const clock = openClock(draft.clocks, key);
  if (!clock) return draft;
  const now = ended(clock, draft.context.moment);
  return moveTo(draft, now, now.ending ?? 'void', clock.dueOn);
}

/** Ends a running clock without an answer: void when in time, missed when it had already run out. */
export function voidClock(draft: CaseDraft, key: string): CaseDraft {
  const clock = openClock(draft.clocks, key);
  if (!clock) return draft;
  const now = voided(clock, draft.context.moment);
  return moveTo(draft, now, now.ending ?? 'void', clock.dueOn);
}

/** Ends every running clock without an answer. */
export function voidClocks(draft: CaseDraft): CaseDraft {
  return draft.clocks.filter(clockIsOpen).reduce((soFar, { key }) => voidClock(soFar, key), draft);
}

/** Counts every running clock again on the present calendar; one whose dates stay is left as it is, ended ones too. */
export function recountClocks(draft: CaseDraft): CaseDraft {
  const { calendar } = draft.context;
  return draft.clocks.filter(clockIsOpen).reduce((soFar, clock) => {
    const counted = { ...recounted(clock, calendar), generation: clock.generation + 1 };
    if (hasSameDates(counted, clock)) return soFar;
    return moveTo(
      soFar,
      { ...counted, rung: presentRung(counted, draft.row.unit, draft.context) },
      'recounted',
      clock.dueOn,
    );
  }, draft);
}

function hasSameDates(one: Clock, other: Clock): boolean {
  return one.dueOn === other.dueOn && one.dueStrictOn === other.dueStrictOn && one.provisional === other.provisional;
}

/** Stops a running clock from the next day on, for a reason its rule allows; one without a day left runs out. */
export function pauseClock(draft: CaseDraft, key: string, reason: string): CaseDraft {
  const clock = openClock(draft.clocks, key);
  if (!clock || localDateOf(draft.context.moment) >= clock.dueOn) return draft;
  return moveTo(draft, paused(clock, reason, draft.context.moment), 'paused', clock.dueOn);
}

/** Lets a stopped clock go on; the paused days are added in the clock's own unit. */
export function resumeClock(draft: CaseDraft, key: string): CaseDraft {
  const clock = openClock(draft.clocks, key);
  if (!clock || !clockIsPaused(clock)) return draft;
  const { moment, calendar } = draft.context;
  const running = resumed(clock, moment, calendar);
  const rung = presentRung(running, draft.row.unit, draft.context);
  return moveTo(draft, { ...running, rung }, 'resumed', clock.dueOn);
}

/** Lengthens a running clock by its rule's extension; the old date stays in the event. */
export function extendClock(draft: CaseDraft, key: string, days: number): CaseDraft {
  const clock = openClock(draft.clocks, key);
  if (!clock) return draft;
  return moveTo(draft, extended(clock, days, draft.context.calendar), 'extended', clock.dueOn);
}

function moveTo(draft: CaseDraft, clock: Clock, move: ClockMove['move'], dueWasOn: string | null): CaseDraft {
  const others = draft.clocks.filter((other) => other.key !== clock.key || other.ordinal !== clock.ordinal);
  const moved: ClockMove = { key: clock.key, move, dueOn: clock.dueOn, dueWasOn };
  return { ...draft, clocks: [...others, clock], moves: [...draft.moves, moved] };
}

/** Sets the rung a clock stands on after a bell. */
export function standOn(draft: CaseDraft, clock: Clock, rung: string): CaseDraft {
  const others = draft.clocks.filter((other) => other.key !== clock.key || other.ordinal !== clock.ordinal);
  return { ...draft, clocks: [...others, { ...clock, rung }] };
}

/**
 * Counts the case into the month's figure: on time when none of its indicator's clocks was missed.
 * A case is counted once: one that was opened again keeps the result it had.
 */
export function count(draft: CaseDraft): CaseDraft {
  if (draft.row.countedAt !== null) return draft;
  const counted = countedClocks(draft.row);
  const countedOnTime = draft.clocks.every((clock) => !counted.includes(clock.key) || clock.ending !== 'missed');
  return { ...draft, row: { ...draft.row, countedAt: draft.context.moment, countedOnTime } };
}

function countedClocks({ kind }: UnbornRow): readonly string[] {
  return kind === 'complaint' || kind === 'report' ? OVERDUE_CLOCKS[kind] : [];
}

/** Opens another case by this decision. */
export function open(draft: CaseDraft, opened: NewCase): CaseDraft {
  return { ...draft, opens: [...draft.opens, opened] };
}

/** Lets another unit see the case, in a role. */
export function grantSight(draft: CaseDraft, unit: string, role: SightRole): CaseDraft {
  return { ...draft, sight: { ...draft.sight, grant: [...draft.sight.grant, { unit, role }] } };
}

/** Ends the sight that a unit had in a role. */
export function endSight(draft: CaseDraft, unit: string, role: SightRole): CaseDraft {
  return { ...draft, sight: { ...draft.sight, end: [...draft.sight.end, { unit, role }] } };
}

/** Somebody joins the case. */
export function addParty(draft: CaseDraft, party: NewParty): CaseDraft {
  return { ...draft, parties: { ...draft.parties, add: [...draft.parties.add, party] } };
}

/** Somebody leaves the case. @param party the id of a party of the file */
export function endParty(draft: CaseDraft, party: string): CaseDraft {
  return { ...draft, parties: { ...draft.parties, end: [...draft.parties.end, party] } };
}

/** Closes the case to an officer. */
export function beginExclusion(draft: CaseDraft, account: string, ground: string): CaseDraft {
  const { exclusions } = draft;
  return { ...draft, exclusions: { ...exclusions, begin: [...exclusions.begin, { account, ground }] } };
}

/** Opens the case again to an officer to whom it was closed. */
export function endExclusion(draft: CaseDraft, account: string): CaseDraft {
  const { exclusions } = draft;
  return { ...draft, exclusions: { ...exclusions, end: [...exclusions.end, account] } };
}

/** Asks for a letter about a clock of this case to offices; each office once. */
export function tell(draft: CaseDraft, to: readonly Recipient[], letter: string, clock: Clock): CaseDraft {
  const letters = noticesAbout({ letter, to, unit: draft.row.unit, about: { change: 0 } }, { ...draft, clock });
  return { ...draft, notices: [...draft.notices, ...letters] };
}

/**
 * Asks for a letter about this case to offices, each once; it speaks of the running clock that is due first, if any.
 * @param unit whose offices read it, where they are not those of the unit that holds the case
 */
export function tellAbout(
  draft: CaseDraft,
  to: readonly Recipient[],
  letter: string,
  unit = draft.row.unit,
): CaseDraft {
  const letters = noticesAbout(
    { letter, to, unit, about: { change: 0 } },
    { ...draft, clock: nextClockOf(draft.clocks) },
  );
  return { ...draft, notices: [...draft.notices, ...letters] };
}

/** Asks for a letter about a case that this decision opens. */
export function tellOfOpened(draft: CaseDraft, to: readonly Recipient[], letter: string, opened: NewCase): CaseDraft {
  const { row, clocks } = opened;
  const subject = { file: null, row, clock: nextClockOf(clocks), context: draft.context };
  const letters = noticesAbout({ letter, to, unit: row.unit, about: { opened: opened.ref } }, subject);
  return { ...draft, notices: [...draft.notices, ...letters] };
}

interface ToldOf {
  readonly file: CaseFile | null;
  readonly row: UnbornRow;
  readonly clock: Clock | undefined;
  readonly context: DecideContext;
}

function noticesAbout(
  { letter, to, unit, about }: Pick<Notice, 'letter' | 'unit' | 'about'> & { readonly to: readonly Recipient[] },
  { file, row, clock, context }: ToldOf,
): readonly Notice[] {
  const offices = [
    ...new Set(to.map((office) => (office === 'handler' && row.handler === null ? 'unit-head' : office))),
  ];
  const facts: Readonly<Record<string, JsonValue>> = {
    number: file?.number ?? null,
    kind: row.kind,
    respondent: row.respondent.name,
    clock: clock?.key ?? null,
    dueOn: clock?.dueOn ?? null,
    dueStrictOn: clock?.dueStrictOn ?? null,
    provisional: clock?.provisional ?? false,
    handler: row.handler,
    told: offices,
  };
  const isUrgent = clock !== undefined && clockIsOpen(clock) && isOverdue(clock, context.moment);
  const notBefore = noticeMayGoAt(letter, isUrgent, context);
  return offices.map((office) => ({ letter, to: office, unit, about, facts, notBefore }));
}

function nextClockOf(clocks: readonly Clock[]): Clock | undefined {
  return [...clocks]
    .filter((clock) => clockIsOpen(clock) && !clockIsPaused(clock))
    .sort((one, other) => one.dueAt.localeCompare(other.dueAt))[0];
}

/** The row with what follows from its clocks and events: next due date, version. */
function settledRow(draft: CaseDraft): UnbornRow {
  const decides = draft.events.some((event) => event.decides);
  const next = nextClockOf(draft.clocks);
  return {
    ...draft.row,
    nextDueOn: next?.dueStrictOn ?? null,
    nextDueAt: next?.dueAt ?? null,
    nextClock: next?.key ?? null,
    rung: next?.rung ?? null,
    paused: draft.clocks.some((clock) => clockIsOpen(clock) && clockIsPaused(clock)),
    countsLateAt: nextClockOf(draft.clocks.filter(({ key }) => countedClocks(draft.row).includes(key)))?.dueAt ?? null,
    version: draft.row.version + (decides ? 1 : 0),
  };
}

/** The events with the clock moves of the decision written beside the first of them, so that dates can be replayed. */
function eventsWithMoves(draft: CaseDraft): readonly NewEvent[] {
  if (draft.moves.length === 0) return draft.events;
  const clocks: readonly JsonValue[] = draft.moves.map((move) => ({ ...move }));
  return draft.events.map((event, index) =>
    index === 0 ? { ...event, payload: { ...event.payload, clocks } } : event,
  );
}

function changedClocks(draft: CaseDraft): readonly Clock[] {
  const before = new Set(draft.file?.clocks ?? []);
  return draft.clocks.filter((clock) => !before.has(clock));
}

/** The finished change of a case that existed before. @throws Error when the draft is of a newborn case */
export function finishChange(draft: CaseDraft): CaseChange {
  const { file, context } = draft;
  if (!file) throw new Error('a newborn case has no change; finish it as an opening');
  const { id, version, unit } = file;
  return {
    before: { id, version, unit },
    row: { id, ...settledRow(draft) },
    events: eventsWithMoves(draft),
    statements: draft.statements,
    clocks: changedClocks(draft),
    timers: timersFor(
      { unit: draft.row.unit, pending: file.timers, before: file.clocks, after: draft.clocks, rung: draft.rung },
      context,
    ),
    sight: draft.sight,
    parties: draft.parties,
    exclusions: draft.exclusions,
    looks: draft.looks,
    disclosure: disclosureTurnOf(file, draft.row, context.calendar),
  };
}

/** The finished opening of a case. @param ref its name inside the decision */
export function finishOpening(
  draft: CaseDraft,
  birth: Pick<NewCase, 'ref' | 'parties' | 'grewOutOf' | 'inheritsParties'>,
): NewCase {
  const { row, clocks, context } = draft;
  const timers = timersFor({ unit: row.unit, pending: [], before: [], after: clocks, rung: null }, context);
  return {
    ...birth,
    row: settledRow(draft),
    events: eventsWithMoves(draft),
    statements: draft.statements,
    clocks,
    timers: timers.set,
    sight: draft.sight,
  };
}
