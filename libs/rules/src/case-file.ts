// What the rules know of a case: plain values, opened by the ledger, never mutated.
import type { Agency } from './agency.js';
import type { Citation } from './statute/citation.js';
import type { Instant, LocalDate } from './calendar/local-date.js';
import type { PaymentArrival } from './enterprise/payment.table.js';
import type { Solution } from './evaluation/evaluation.table.js';
import type { HoldGround } from './retention/retention.table.js';
import type { SettleFirst, StandingOffer } from './settling.js';
import type { RuleSetId } from './statute/rule-set.js';
import type { Subject } from './statute/subjects.table.js';

export const CASE_KINDS = ['complaint', 'report', 'investigation', 'settlement'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const COMPLAINT_STATES = [
  'triage',
  'disputed',
  'awaiting-acceptance',
  'in-mediation',
  'suspended',
  'testing',
  'terminated',
  'closed',
] as const;
export const REPORT_STATES = ['triage', 'disputed', 'verifying', 'testing', 'telling-reporter', 'closed'] as const;
export const INVESTIGATION_STATES = ['investigating', 'testing', 'halted', 'suspended', 'closed'] as const;
export const SETTLEMENT_STATES = ['awaiting-enterprise', 'negotiating', 'closed'] as const;
export type CaseState =
  | (typeof COMPLAINT_STATES)[number]
  | (typeof REPORT_STATES)[number]
  | (typeof INVESTIGATION_STATES)[number]
  | (typeof SETTLEMENT_STATES)[number];

/** How a case ended; `closed-at-source` never rang here, `set-aside` was a consultation and no case at all. */
export const OUTCOMES = [
  'refused',
  'agreement',
  'settled',
  'withdrawn',
  'terminated',
  'instituted',
  'not-instituted',
  'decided',
  'not-settled',
  'not-handled',
  'merged',
  'told-elsewhere',
  'transferred',
  'set-aside',
  'closed-at-source',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const CHANNELS = ['web', 'phone', 'letter', 'counter', '12345', '12315', 'transfer', 'service-station'] as const;
export type Channel = (typeof CHANNELS)[number];

export const NOTICE_CHANNELS = ['internet', 'phone', 'sms', 'email', 'letter', 'counter'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/**
 * Ciphertext made at the door, with the length of what was written; the rules carry it and cannot look inside.
 * `place` is the id of the row it will stand in, drawn at the door because the ciphertext is bound to it.
 */
export interface SealedText {
  readonly place: string;
  readonly sealed: Uint8Array;
  /** The data key it opens with, sealed to the vault key: kept apart, so that it can be destroyed alone. */
  readonly wrapped: Uint8Array;
  readonly characters: number;
}

/** The operator complained of, as the filer wrote it: a business, never a sealed person. */
export interface Respondent {
  readonly name: string;
  readonly address: string | null;
  readonly creditCode: string | null;
}

export const PARTY_ROLES = ['complainant', 'reporter', 'agent', 'heir'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** A sealed party; `role` is all that the rules may know of a person, the masks are for lists and never for reporters. */
export interface NewParty {
  readonly role: PartyRole;
  /** The id of the sealed person: one person may be a party of several cases. */
  readonly person: string;
  readonly nameMask: string | null;
  readonly phoneMask: string | null;
  readonly name: SealedText | null;
  readonly phone: SealedText | null;
  readonly address: SealedText | null;
  /** By which the same phone is found again without anybody reading it; not given where none is. */
  readonly phoneKeys?: readonly Uint8Array[];
}

export type ClockEnding = 'met' | 'missed' | 'void';

/** One statutory or policy clock with its birth certificate: rule key, rule set, calendar edition, citation. */
export interface Clock {
  readonly key: string;
  readonly ordinal: number;
  readonly ruleSet: RuleSetId;
  readonly calendarEdition: string;
  readonly citation: Citation;
  readonly startedOn: LocalDate;
  readonly startedAt: Instant;
  readonly dueOn: LocalDate;
  readonly dueStrictOn: LocalDate;
  readonly dueAt: Instant;
  readonly provisional: boolean;
  readonly pauses: readonly ClockPause[];
  readonly extensionDays: number;
  readonly generation: number;
  readonly rung: string | null;
  readonly endedAt: Instant | null;
  readonly ending: ClockEnding | null;
}

/** Both ends are dates and both are paused; `to: null` is a pause that still runs. */
export interface ClockPause {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly reason: string;
}

/** One ring to come or rung: unique by (clock, rung, generation, repeat). */
export interface Timer {
  readonly id: string;
  readonly clockKey: string;
  readonly clockOrdinal: number;
  readonly rung: string;
  readonly generation: number;
  readonly repeat: number;
  readonly ringAt: Instant;
}

/** What the events of a case add up to, beside its columns; no person, no free text. */
export interface CaseFacts {
  readonly kindStated: boolean;
  readonly kindProposal: readonly string[];
  readonly triageReason: string | null;
  readonly routingReason: string | null;
  readonly acceptedOn: LocalDate | null;
  readonly decidedOn: LocalDate | null;
  readonly ground: string | null;
  readonly consentToDisclosure: boolean | null;
  readonly consentToEntrusting: boolean | null;
  readonly mediationConsents: { readonly complainant: boolean | null; readonly respondent: boolean | null } | null;
  readonly mediationArrangedFor: Instant | null;
  readonly goodsClass: string | null;
  readonly problemClass: string | null;
  readonly amountFen: number | null;
  readonly recoveredFen: number | null;
  readonly returns: number;
  readonly subject: Subject;
  readonly insider: boolean;
  readonly settleFirst: SettleFirst | null;
  /** Between whom it is disputed whose the case is, and where it stood before. */
  readonly dispute: { readonly withUnit: string; readonly fromState: CaseState } | null;
  /** What somebody asked for that another person must approve; `by` is an account. */
  readonly approval: {
    readonly what: 'extension' | 'suspension';
    readonly by: string;
    readonly ground: string | null;
  } | null;
  readonly identityProof: { readonly byOn: LocalDate; readonly proved: boolean | null } | null;
  readonly recusal: { readonly by: string; readonly ground: string } | null;
  readonly laboratory: { readonly chosenBy: 'parties' | 'bureau'; readonly costAgreed: boolean } | null;
  readonly entrustedTo: string | null;
  readonly lastMediation: string | null;
  /** Who died or ceased to exist, and whether somebody goes on in his place. */
  readonly succession: { readonly of: string; readonly what: string; readonly successor: string } | null;
  /** Ids of the persons who speak for all complainants: the same in every case that these people have. */
  readonly representatives: readonly string[];
  /** How far the agent may go; null where nobody acts, or nothing was said of his letter. */
  readonly agency: Agency | null;
  readonly urges: number;
  /** The unit of the superior that follows the case until it is answered. */
  readonly supervisedBy: string | null;
  readonly reopened: number;
  readonly callBack: { readonly reached: boolean; readonly satisfied: boolean } | null;
  readonly stars: number | null;
  /** By whom and when it was first rated; null for what was rated before anybody was asked so. */
  readonly evaluation: { readonly solution: Solution; readonly by: 'filer' | 'officer'; readonly on: LocalDate } | null;
  readonly sentToPolice: boolean;
  /** The public number of the report into which this one went. */
  readonly mergedInto: string | null;
  /** Fines and confiscated gains of a penalty in fen, 0 where it has none; null as long as none was imposed. */
  readonly penaltyFen: number | null;
  readonly rewardFen: number | null;
  /** The last word of a settlement: whose it is and what it offers. */
  readonly offer: StandingOffer | null;
  readonly turned: boolean;
  /** What was said of the payment of a settlement, and by whom; null while nobody has. */
  readonly payment: { readonly arrived: PaymentArrival; readonly by: 'filer' | 'officer' } | null;
  /** Accounts to which this case was closed, by themselves or by a head (回避). */
  readonly excluded: readonly string[];
  /** Why nothing of the case may be forgotten, though it may be closed for long. */
  readonly hold: { readonly ground: HoldGround } | null;
  /** Who asked a second person to be let look at who it is; one question at a time. */
  readonly lookRequest: LookRequest | null;
}

/** A look that needs a second person: for whoever asked, for this purpose, once. */
export interface LookRequest {
  /** The account that asked. */
  readonly by: string;
  readonly purpose: string;
  /** Nobody answers it after this moment. */
  readonly lapsesAt: Instant;
  /** Who let him, and until when it may be used; null as long as nobody has. */
  readonly approved: { readonly by: string; readonly until: Instant } | null;
}

/** The projection of a case: its row. `version` counts decisions, never rings. */
export interface CaseRow {
  readonly id: string;
  readonly city: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly unit: string;
  readonly station: string | null;
  readonly handler: string | null;
  readonly channel: Channel;
  readonly realName: boolean;
  readonly respondent: Respondent;
  readonly registeredAt: Instant;
  readonly receivedFirstAt: Instant;
  readonly receivedAt: Instant;
  readonly closedAt: Instant | null;
  readonly outcome: Outcome | null;
  /** The moment that puts the case into a month's figure: closing (complaint), 核查 decided (report). */
  readonly countedAt: Instant | null;
  readonly countedOnTime: boolean | null;
  /** The earliest strict due date among its running clocks, null when all are paused or ended. */
  readonly nextDueOn: LocalDate | null;
  readonly nextDueAt: Instant | null;
  readonly nextClock: string | null;
  readonly rung: string | null;
  /** Whether one of its clocks stands still. */
  readonly paused: boolean;
  /** When the first of the running clocks runs out that its indicator counts; null when none of them runs. */
  readonly countsLateAt: Instant | null;
  readonly facts: CaseFacts;
  readonly version: number;
}

/** A case as the ledger opens it: its row, every clock it ever had, its pending timers. */
export interface CaseFile extends CaseRow {
  readonly number: string;
  readonly clocks: readonly Clock[];
  readonly timers: readonly Timer[];
  /** Everybody who is a party now, by id and role: nothing else of a person is known here. */
  readonly parties: readonly Party[];
}

/** One party of a case, as far as the rules may know it. */
export interface Party {
  readonly id: string;
  /** The id of the sealed person. */
  readonly person: string;
  readonly role: PartyRole;
}
