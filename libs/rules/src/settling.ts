// Who tries to settle a dispute before the bureau steps in, which sides there are, and what can be offered.
import type { LocalDate } from './calendar/local-date.js';

export const SETTLERS = ['enterprise', 'service-station', 'association'] as const;
/** Who tries first to settle a dispute before the bureau steps in: the firm itself (ODR), a 维权服务站, a 消费者协会. */
export type Settler = (typeof SETTLERS)[number];

/** The filer’s wish to settle directly first. @source observedPractice: the national platform’s ODR channel */
export interface SettleFirst {
  readonly settler: Settler;
  /** The unit code of a service station or association; null for the firm itself. */
  readonly settlerUnit: string | null;
  /** The tick by which the complaint goes to the bureau by itself on refusal or silence. */
  readonly turnsByItself: boolean;
  /** What the consumer wants, by the codes of the form; not there in filings made before the settler was told. */
  readonly requests?: readonly string[];
}

export const SIDES = ['consumer', 'enterprise'] as const;
export type Side = (typeof SIDES)[number];
export const REMEDIES_OFFERED = [
  'refund',
  'exchange',
  'repair',
  'redo',
  'make-up-quantity',
  'compensation',
  'apology',
  'other',
] as const;
export type RemedyOffered = (typeof REMEDIES_OFFERED)[number];

/** What one side offers the other; its words are sealed beside the event. */
export interface StandingOffer {
  readonly by: Side;
  readonly remedy: RemedyOffered;
  readonly amountFen: number;
  /** The last day on which it is to be done, where one was named. */
  readonly byOn?: LocalDate;
}
