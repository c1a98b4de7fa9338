// A tip or warning to consumers as it is opened for a decision, and what may be asked about it: plain values.
import type { Instant, LocalDate } from '../calendar/local-date.js';
import type { AdvisoryCorrection, AdvisoryKind, AdvisoryWithdrawal } from './advisory.table.js';

/** `draft` was never shown, `dropped` never will be, `withdrawn` was taken back. That its period is over is said by the date. */
export const ADVISORY_STATES = ['draft', 'published', 'withdrawn', 'dropped'] as const;
export type AdvisoryState = (typeof ADVISORY_STATES)[number];

/** What everybody reads of it. */
export interface AdvisoryText {
  readonly title: string;
  readonly body: string;
  /** The first and the last day on which it is shown. */
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Whom a warning names: both, or neither. */
  readonly operatorName: string | null;
  readonly creditCode: string | null;
}

/** What one wrote and another has still to release. */
export interface AdvisoryProposal {
  readonly text: AdvisoryText;
  /** Why what is shown is to read otherwise: a code; null for a text that was never shown. */
  readonly reason: string | null;
  readonly by: string;
  readonly at: Instant;
  /** Sent back: it waits for its writer. */
  readonly isReturned: boolean;
}

export interface Advisory {
  readonly id: string;
  readonly kind: AdvisoryKind;
  /** In whose name it is published. */
  readonly unit: string;
  readonly state: AdvisoryState;
  readonly version: number;
  readonly shown: AdvisoryText | null;
  readonly publishedAt: Instant | null;
  /** Who wrote what is shown. */
  readonly writtenBy: string | null;
  /** Why it was taken back: a code. */
  readonly reason: string | null;
  readonly proposal: AdvisoryProposal | null;
}

/** `judged`: that what looks like a name, a place, a price or an hour in the text may stand. */
interface Written {
  readonly text: AdvisoryText;
  readonly judged: boolean;
}

export type AdvisoryCommand =
  | ({ readonly type: 'revise' } & Written)
  | ({ readonly type: 'correct'; readonly reason: AdvisoryCorrection } & Written)
  | { readonly type: 'release' | 'send-back' | 'drop' }
  | { readonly type: 'withdraw'; readonly reason: AdvisoryWithdrawal };
export type AdvisoryCommandType = AdvisoryCommand['type'];

/** A new text, before anybody has decided about it. */
export interface NewAdvisory extends Written {
  readonly id: string;
  readonly kind: AdvisoryKind;
}

export const ADVISORY_ACTS = [
  'written',
  'revised',
  'sent-back',
  'dropped',
  'published',
  'correction-proposed',
  'corrected',
  'withdrawn',
] as const;
export type AdvisoryAct = (typeof ADVISORY_ACTS)[number];

/** What it is afterwards, and the line of its history. */
export interface AdvisoryChange {
  readonly advisory: Advisory;
  readonly act: AdvisoryAct;
  readonly reason: string | null;
  /** Whether everybody may read the line. */
  readonly isPublic: boolean;
}

/** Who decides, and when. What is in sight of his unit was asked before. */
export interface Publisher {
  readonly account: string;
  readonly unit: string;
  readonly roles: readonly string[];
  readonly moment: Instant;
}
