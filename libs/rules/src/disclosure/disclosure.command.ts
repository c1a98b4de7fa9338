// What may be asked about a record of the disclosure, and what comes of it: plain values.
import type { SealedText } from '../case-file.js';
import type { Instant, LocalDate } from '../calendar/local-date.js';
import type { DecideContext } from '../command.js';
import type { Decision } from '../decision.js';
import type { Disclosure, DraftedCopy } from './disclosure.js';
import type {
  DisclosureCorrection,
  DisclosureWithdrawal,
  ObjectionGround,
  WithholdingGround,
} from './disclosure.table.js';

export const OBJECTION_ANSWERS = ['kept', 'corrected', 'withdrawn'] as const;
export type ObjectionAnswer = (typeof OBJECTION_ANSWERS)[number];

export type DisclosureCommand =
  /** `judged`: that what looks like a name or a place in the summary is none. */
  | { readonly type: 'propose-publication'; readonly draft: DraftedCopy; readonly judged: boolean }
  | { readonly type: 'propose-withholding'; readonly reason: WithholdingGround }
  | {
      readonly type: 'propose-correction';
      readonly draft: DraftedCopy;
      readonly judged: boolean;
      readonly reason: DisclosureCorrection;
    }
  | { readonly type: 'release' | 'send-back' }
  | { readonly type: 'withdraw'; readonly reason: DisclosureWithdrawal }
  | { readonly type: 'object'; readonly ground: ObjectionGround; readonly words: SealedText }
  | { readonly type: 'keep'; readonly reasons: SealedText };
export type DisclosureCommandType = DisclosureCommand['type'];

/** An objection that waits for its answer. */
export interface WaitingObjection {
  readonly id: string;
  readonly dueOn: LocalDate;
  readonly objectedAt: Instant;
}

/** A record with what stands beside it, as it is opened for a decision. */
export interface OpenDisclosure {
  readonly record: Disclosure;
  readonly objection: WaitingObjection | null;
  /** Masks of the parties of the case: by them names are found in a summary. */
  readonly names: readonly string[];
}

export interface DisclosureContext extends DecideContext {
  /** Whether another than who proposed must release. */
  readonly needsSecond: boolean;
}

export const DISCLOSURE_ACTS = [
  'due',
  'proposed',
  'sent-back',
  'published',
  'withheld',
  'corrected',
  'withdrawn',
  'reopened',
  'objected',
  'kept',
  'ended',
] as const;
export type DisclosureAct = (typeof DISCLOSURE_ACTS)[number];

/** What the record is afterwards, the line of its history, and what becomes of an objection. */
export interface DisclosureChange {
  readonly record: Disclosure;
  readonly act: DisclosureAct;
  readonly reason: string | null;
  /** Whether everybody may read the line. */
  readonly isPublic: boolean;
  readonly objection:
    | { readonly begins: { readonly ground: ObjectionGround; readonly statement: string; readonly dueOn: LocalDate } }
    | { readonly answers: ObjectionAnswer }
    | null;
}

export interface DisclosureDecision {
  readonly decision: Decision;
  readonly change: DisclosureChange;
}
