// A record of the public disclosure of closed complaints (公示): where it stands, and the copy that everybody may read.
import type { Instant, LocalDate } from '../calendar/local-date.js';

/** `withheld` was never or no longer is to be published, `withdrawn` was taken back, `ended` stood its whole period. */
export const DISCLOSURE_STATES = ['due', 'published', 'withheld', 'withdrawn', 'ended'] as const;
export type DisclosureState = (typeof DISCLOSURE_STATES)[number];

/** 处理结果 as the public reads it. @source observedPractice: the three results of the national site */
export const DISCLOSED_RESULTS = ['agreement', 'no-agreement', 'settled-or-withdrawn'] as const;
export type DisclosedResult = (typeof DISCLOSED_RESULTS)[number];

/** 销售方式. @source observedPractice: the first two are confirmed, the others recalled (待核) */
export const SALES_MODES = ['online', 'on-site', 'television', 'telephone', 'mail-order', 'door-to-door'] as const;
export type SalesMode = (typeof SALES_MODES)[number];

/** What is published of one complaint, fixed when it is released: no person, no amount, no term of an agreement. */
export interface PublicCopy {
  readonly operatorName: string;
  readonly operatorAddress: string | null;
  readonly creditCode: string | null;
  /** The unit that handled it and publishes it. */
  readonly unit: string;
  readonly complainedOn: LocalDate;
  readonly boughtOn: LocalDate | null;
  /** Codes of the form. */
  readonly goodsClass: string | null;
  readonly problemClass: string | null;
  readonly salesMode: SalesMode | null;
  readonly requests: readonly string[];
  readonly result: DisclosedResult;
  /** What remains of the story after everything that points to a person was taken out; null: class and result only. */
  readonly summary: string | null;
}

/** What a reviewer may say of the copy; all else of it comes from the case. */
export type DraftedCopy = Pick<
  PublicCopy,
  'boughtOn' | 'goodsClass' | 'problemClass' | 'salesMode' | 'requests' | 'summary'
>;

export const PROPOSED_ACTS = ['publish', 'withhold', 'correct'] as const;
export type ProposedAct = (typeof PROPOSED_ACTS)[number];

/** What one officer wants and another releases. */
export interface DisclosureProposal {
  readonly act: ProposedAct;
  readonly draft: DraftedCopy | null;
  /** A code: why it is withheld or corrected. */
  readonly reason: string | null;
  readonly by: string;
  readonly at: Instant;
}

/** A record as it is opened for a decision about it. */
export interface Disclosure {
  /** Its public, permanent id: drawn at random, says nothing about the case. */
  readonly id: string;
  readonly state: DisclosureState;
  readonly dueOn: LocalDate;
  readonly publishedAt: Instant | null;
  /** The last day on which it is shown. */
  readonly endsOn: LocalDate | null;
  /** Why it is withheld or withdrawn: a code. */
  readonly reason: string | null;
  readonly version: number;
  readonly copy: PublicCopy | null;
  readonly proposal: DisclosureProposal | null;
}
