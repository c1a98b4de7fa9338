// What a decision changes: plain values that the ledger writes and nobody reinterprets.
import type { CaseRow, Clock, NewParty, SealedText, Timer } from './case-file.js';
import type { Instant } from './calendar/local-date.js';
import type { DisclosureTurn } from './disclosure/disclosure-due.js';

export const AUDIENCES = ['public', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** One append-only line of a case's story. `payload` holds codes, dates and counts, never a person or free text. */
export interface NewEvent {
  readonly type: string;
  readonly at: Instant;
  readonly actor: string;
  readonly actorUnit: string | null;
  readonly audience: Audience;
  /** Whether the event is a decision; a ring is not, so it never spoils an officer's open form. */
  readonly decides: boolean;
  readonly payload: Readonly<Record<string, JsonValue>>;
}

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue | undefined };

/** Free words (reasons, notes) that may name a person: kept sealed beside the event that speaks of them. */
export interface NewStatement {
  readonly eventIndex: number;
  readonly role: string;
  readonly text: SealedText;
}

export type NewTimer = Omit<Timer, 'id'>;

export interface TimerChanges {
  readonly set: readonly NewTimer[];
  readonly cancel: readonly string[];
  readonly fire: readonly string[];
}

export const SIGHT_ROLES = ['handling', 'sent-on', 'disputing', 'supervising', 'entrusted'] as const;
export type SightRole = (typeof SIGHT_ROLES)[number];

/** Who else comes to see a case, or sees it no more; the handling unit needs no such row. */
export interface SightChanges {
  readonly grant: readonly { readonly unit: string; readonly role: SightRole }[];
  readonly end: readonly { readonly unit: string; readonly role: SightRole }[];
}

/** People who join a case, or leave it: heirs, further complainants, agents. */
export interface PartyChanges {
  readonly add: readonly NewParty[];
  readonly end: readonly string[];
}

/** To whom of the staff a case is closed from here on, and to whom no longer; by account. */
export interface ExclusionChanges {
  readonly begin: readonly { readonly account: string; readonly ground: string }[];
  readonly end: readonly string[];
}

/** What was asked of a second person before a look, and what he answered; accounts and codes alone. */
export interface LookChanges {
  readonly asked: { readonly by: string; readonly purpose: string; readonly lapsesAt: Instant } | null;
  readonly answered: { readonly asker: string; readonly by: string; readonly until: Instant | null } | null;
}

/** One case before and after: `row` is the fold of its events, `clocks` those started or changed. */
export interface CaseChange {
  readonly before: { readonly id: string; readonly version: number; readonly unit: string };
  readonly row: CaseRow;
  readonly events: readonly NewEvent[];
  readonly statements: readonly NewStatement[];
  readonly clocks: readonly Clock[];
  readonly timers: TimerChanges;
  readonly sight: SightChanges;
  readonly parties: PartyChanges;
  readonly exclusions: ExclusionChanges;
  readonly looks: LookChanges;
  /** What its closing, or its being opened again, means for its disclosure. */
  readonly disclosure: DisclosureTurn | null;
}

/** A case to be opened; `ref` names it inside this decision, the ledger draws its id and public number. */
export interface NewCase {
  readonly ref: string;
  readonly row: Omit<CaseRow, 'id'>;
  readonly events: readonly NewEvent[];
  readonly statements: readonly NewStatement[];
  readonly clocks: readonly Clock[];
  readonly timers: readonly NewTimer[];
  readonly parties: readonly NewParty[];
  /** The case it grew out of (same filing): the complaint that showed a lead, the report that was instituted. */
  readonly grewOutOf: string | null;
  /** true when the people of `grewOutOf` are its people too, as after a split; never into an investigation. */
  readonly inheritsParties: boolean;
  /** Who sees it from its first moment on beside the unit that holds it; not given is nobody. */
  readonly sight?: SightChanges;
}

/** The envelope from which 1..n cases were opened. */
export interface NewFiling {
  readonly channel: string;
  readonly receivedFirstAt: Instant;
  readonly receivedAt: Instant;
  readonly story: SealedText;
  readonly external: ExternalOrder | null;
  /** Whether a query code is given to the filer (the ledger draws the salt it is derived from). */
  readonly trackable: boolean;
}

/** An order of another system: unique by (source, orderNo), so that a second import creates nothing. */
export interface ExternalOrder {
  readonly source: string;
  readonly orderNo: string;
  readonly baseOrderNo: string;
  readonly dueAt: Instant | null;
}

export const RECIPIENTS = ['handler', 'intake', 'unit-head', 'city-intake', 'city-head'] as const;
/** An office; who keeps the audit hears of alarms alone, and no ladder may name him. */
export type Recipient = (typeof RECIPIENTS)[number] | 'audit-admin';

/** Words to be sent by the outbox: who (by office, never by name), which letter, which facts. */
export interface Notice {
  readonly letter: string;
  readonly to: Recipient;
  readonly unit: string;
  /** Index into `changes`, or ref of an opened case; null for a letter about many cases. */
  readonly about: { readonly change: number } | { readonly opened: string } | null;
  readonly facts: Readonly<Record<string, JsonValue>>;
  /** Not before this moment: no letter at night or on a rest day but for what is overdue; null is at once. */
  readonly notBefore: Instant | null;
}

export interface Decision {
  readonly filing: NewFiling | null;
  readonly changes: readonly CaseChange[];
  readonly opens: readonly NewCase[];
  readonly notices: readonly Notice[];
}
