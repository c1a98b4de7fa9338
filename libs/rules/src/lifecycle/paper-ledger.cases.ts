// A ledger on paper: it files what `decide` says into plain values, as the database does, and tells when that cannot be.
import type { CaseFacts, CaseFile, Channel, Clock, NewParty, PartyRole, SealedText, Timer } from '../case-file.js';
import type { Role } from '../administration/roles.table.js';
import type { Actor, CaseCommand, Command, DecideContext, FileCommand, FiledPart } from '../command.js';
import type { SettleFirst } from '../settling.js';
import type { CaseChange, Decision, NewCase, NewEvent, NewTimer, Notice } from '../decision.js';
import { type Instant, epochToInstant, instantToEpoch, parseInstant } from '../calendar/local-date.js';
import { currentCalendar } from '../calendar/known-calendars.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { decide } from '../decide.js';
import { defaultPolicy } from '../policy.js';
import { RuleViolation } from '../rule-violation.js';
import type { CaseEvent } from './case-event.js';
import { applyEvent, birthRow, type UnbornRow } from './fold.js';

export const CITY = '411600';
export const DESK = '411600-12315';
export const COUNTY = '411602';
export const OTHER_COUNTY = '411621';
/** A consumers’ association or service station that nothing was entrusted to. */
export const OTHER_BODY = '411621-B9';

export const policy = defaultPolicy(CITY, CITY, DESK);
export const calendar = currentCalendar();

/** 10:00 in Shanghai on a day, or another hour. */
export function at(day: string, time = '10:00'): Instant {
  return parseInstant(`${day}T${time}:00+08:00`);
}

export function hoursAfter(moment: Instant, hours: number): Instant {
  return epochToInstant(instantToEpoch(moment) + hours * 3_600_000);
}

export function officer(account: string, unit: string, ...roles: readonly Role[]): Actor {
  return { kind: 'officer', account, unit, roles };
}

/** The credit code of the operator in these cases: of a form that no real one has. */
export const ENTERPRISE = 'MA-NOT-A-REAL-CODE';
export const zhang = officer('zhang', COUNTY, 'officer');
export const headOfCounty = officer('head', COUNTY, 'unit-head');
export const desk = officer('desk', DESK, 'city-intake');
export const cityHead = officer('city-head', CITY, 'city-head');
export const filer: Actor = { kind: 'filer' };
export const timer: Actor = { kind: 'system', name: 'timer' };

/** Ciphertext whose bytes stand for words that must never be seen outside a statement. */
export function words(characters = 40): SealedText {
  return { place: 'place', sealed: new Uint8Array([7, 7, 7, 7]), wrapped: new Uint8Array([7]), characters };
}

/** Somebody who takes part in a case: sealed, with a mask for the lists. */
export function personOf(role: PartyRole, person: string): NewParty {
  return { role, person, nameMask: '王某', phoneMask: null, name: words(3), phone: words(11), address: null };
}

export function complaintPart(part: Partial<FiledPart> = {}): FiledPart {
  return {
    kind: 'complaint',
    kindStated: true,
    kindProposal: [],
    respondent: { name: '川汇区好再来小吃店', address: '川汇区', creditCode: ENTERPRISE },
    routedTo: { unit: COUNTY, station: null, triage: false, reason: 'address.district' },
    realName: true,
    insider: false,
    subject: 'general',
    settleFirst: null,
    goodsClass: null,
    problemClass: null,
    amountFen: 9900,
    ...part,
  };
}

export function reportPart(part: Partial<FiledPart> = {}): FiledPart {
  return complaintPart({ kind: 'report', ...part });
}

/** A complaint that the enterprise is to settle first; the filer has not ticked that it goes on by itself. */
export function settledFirst(settleFirst: Partial<SettleFirst> = {}, part: Partial<FiledPart> = {}): FiledPart {
  const untouched = { settler: 'enterprise', settlerUnit: null, turnsByItself: false } as const;
  return complaintPart({ settleFirst: { ...untouched, ...settleFirst }, ...part });
}

/** A part whose address does not decide: it waits at the intake desk. */
export function triaged(part: FiledPart): FiledPart {
  return { ...part, routedTo: { unit: DESK, station: null, triage: true, reason: 'address.none' } };
}

export function filing(moment: Instant, parts: readonly FiledPart[], more: Partial<FileCommand> = {}): FileCommand {
  const channel: Channel = 'web';
  return {
    type: 'file',
    channel,
    receivedFirstAt: moment,
    receivedAt: moment,
    story: words(),
    parties: [personOf('complainant', 'person')],
    parts,
    consentToDisclosure: true,
    consentToEntrusting: false,
    external: null,
    closedAtSource: null,
    trackable: true,
    ...more,
  };
}

/** Whoever names an officer here names li, a colleague of his own unit. */
export function context(actor: Actor, moment: Instant): DecideContext {
  const named =
    actor.kind === 'officer' ? ({ account: 'li', unit: actor.unit, roles: ['officer'] } as const) : undefined;
  return { actor, moment, calendar, policy, named };
}

/** A case with all that was ever written of it. */
export interface PaperCase {
  readonly file: CaseFile;
  readonly events: readonly NewEvent[];
  /** Every bell that was ever set, so that a second one of the same name is noticed. */
  readonly bells: readonly NewTimer[];
}

export interface Written {
  readonly subject: PaperCase;
  readonly opened: readonly PaperCase[];
  readonly notices: readonly Notice[];
  readonly decision: Decision;
}

/** Opens a filing's cases on paper. */
export function file(command: FileCommand, moment = command.receivedAt): readonly PaperCase[] {
  const decision = decide([], command, context({ kind: 'filer' }, moment));
  return decision.opens.map((opened) => opening(opened));
}

export function fileOne(command: FileCommand, moment = command.receivedAt): PaperCase {
  return only(file(command, moment));
}

/** Decides and writes. @throws RuleViolation as `decide` does; Error when the ledger would have to refuse the writing */
export function write(subject: PaperCase, command: CaseCommand, actor: Actor, moment: Instant): Written {
  return writeDown(subject, decide([subject.file], command, context(actor, moment)));
}

/** What the calendar writes when a notice arrives: every running clock counted again on the days it names. */
export function recounted(subject: PaperCase, on: WorkingCalendar, moment: Instant): Written {
  const present = { ...context({ kind: 'system', name: 'calendar' }, moment), calendar: on };
  return writeDown(subject, decide([subject.file], { type: 'recount' }, present));
}

/** Writes what was decided about a case. @throws Error when the ledger would have to refuse the writing */
export function writeDown(subject: PaperCase, decision: Decision): Written {
  const [change] = decision.changes;
  return {
    subject: change === undefined ? subject : changed(subject, change),
    opened: decision.opens.map((opened) => opening(opened)),
    notices: decision.notices,
    decision,
  };
}

/** What was refused. @throws Error when it was allowed */
export function refused(subject: PaperCase, command: CaseCommand, day: string, actor = zhang): RuleViolation {
  try {
    decide([subject.file], command, context(actor, at(day)));
  } catch (thrown) {
    if (thrown instanceof RuleViolation) return thrown;
    throw thrown;
  }
  throw new Error(`${command.type} was allowed`);
}

/** Decides about a later report and the earlier one it goes into, and writes both. */
export function writeMerge(
  { later, earlier }: { readonly later: PaperCase; readonly earlier: PaperCase },
  command: CaseCommand,
  moment: Instant,
): { readonly later: PaperCase; readonly earlier: PaperCase } {
  const { changes } = decide([later.file, earlier.file], command, context(zhang, moment));
  const [one, other, ...more] = changes;
  if (!one || !other || more.length > 0) throw new Error(`a merge changes two cases, not ${changes.length}`);
  return { later: changed(later, one), earlier: changed(earlier, other) };
}

/** One command after another by the same officer, each a day later unless a day is given. */
export function walk(
  subject: PaperCase,
  steps: readonly (readonly [Command, string] | readonly [CaseCommand, string, Actor])[],
): PaperCase {
  return steps.reduce((soFar, [command, day, actor]) => {
    if (command.type === 'file' || command.type === 'announce-import') throw new Error('a walk is about one case');
    return write(soFar, command, actor ?? zhang, at(day)).subject;
  }, subject);
}

function opening(opened: NewCase): PaperCase {
  const timers = opened.timers.map((bell, index) => ({ ...bell, id: `${opened.ref}-0-${index}` }));
  const number = opened.ref;
  return {
    file: {
      ...opened.row,
      id: opened.ref,
      number,
      clocks: opened.clocks,
      timers,
      parties: opened.parties.map(({ person, role }) => ({ id: person, person, role })),
    },
    events: opened.events,
    bells: opened.timers,
  };
}

function changed(subject: PaperCase, change: CaseChange): PaperCase {
  const { file: before, bells } = subject;
  const gone = new Set([...change.timers.cancel, ...change.timers.fire]);
  const strangers = [...gone].filter((id) => !before.timers.some((bell) => bell.id === id));
  if (strangers.length > 0) throw new Error(`no such bell: ${strangers.join(', ')}`);
  const twice = change.timers.set.find((bell) => bells.some((other) => nameOf(other) === nameOf(bell)));
  if (twice) throw new Error(`a bell is set twice: ${nameOf(twice)}`);
  const set: readonly Timer[] = change.timers.set.map((bell, index) => ({
    ...bell,
    id: `${before.id}-${bells.length + index + 1}`,
  }));
  const clocks = change.clocks.reduce<readonly Clock[]>(
    (soFar, clock) => [...soFar.filter((other) => !isSameClock(other, clock)), clock],
    before.clocks,
  );
  const timers = [...before.timers.filter((bell) => !gone.has(bell.id)), ...set];
  return {
    file: {
      ...change.row,
      number: before.number,
      clocks,
      timers,
      parties: [
        ...before.parties.filter(({ id }) => !change.parties.end.includes(id)),
        ...change.parties.add.map(({ person, role }) => ({ id: person, person, role })),
      ],
    },
    events: [...subject.events, ...change.events],
    bells: [...bells, ...change.timers.set],
  };
}

function isSameClock(one: Clock, other: Clock): boolean {
  return one.key === other.key && one.ordinal === other.ordinal;
}

function nameOf(bell: NewTimer): string {
  return [bell.clockKey, bell.clockOrdinal, bell.rung, bell.generation, bell.repeat].join('/');
}

/** The one of a list. */
export function only<T>(list: readonly T[]): T {
  const [first, ...others] = list;
  if (first === undefined || others.length > 0) throw new Error(`expected one, found ${list.length}`);
  return first;
}

/** The clock of a rule that still runs, or the last of it. */
export function clockOf(subject: PaperCase, key: string): Clock {
  const clock = subject.file.clocks.filter((candidate) => candidate.key === key).at(-1);
  if (!clock) throw new Error(`no clock ${key}, but ${subject.file.clocks.map((other) => other.key).join(', ')}`);
  return clock;
}

/** The bell that rings next. */
export function nextBell(subject: PaperCase): Timer {
  const [next] = [...subject.file.timers].sort((one, other) => one.ringAt.localeCompare(other.ringAt));
  if (!next) throw new Error('no bell is pending');
  return next;
}

/** What the events of a case add up to, from what it was at its birth. */
export function foldOf({ file: row, events }: PaperCase, bornAs: CaseFile): UnbornRow {
  const { city, kind, unit, station, channel, realName, respondent } = bornAs;
  const { registeredAt, receivedFirstAt, receivedAt } = bornAs;
  const facts: Partial<CaseFacts> = { ...bornAs.facts, triageReason: null };
  const columns = { city, kind, unit, station, channel, realName, respondent };
  const birth = birthRow({ ...columns, registeredAt, receivedFirstAt, receivedAt, facts }, row.state);
  return events.reduce((soFar, line) => {
    const event = { ...line.payload, type: line.type };
    if (!isCaseEvent(event)) throw new Error(`nobody knows the event ${line.type}`);
    return applyEvent(soFar, event, line.at);
  }, birth);
}

function isCaseEvent(event: { readonly type: string }): event is CaseEvent {
  return /^[a-z-]+$/.test(event.type);
}
