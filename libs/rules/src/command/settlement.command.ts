// What may be asked of a settlement (先行和解, ODR): offers and counter-offers, yes, no, silence, and the way to the bureau.
import type { LocalDate } from '../calendar/local-date.js';
import type { SealedText } from '../case-file.js';
import type { PaymentArrival } from '../enterprise/payment.table.js';
import type { RemedyOffered, Side } from '../settling.js';

/** An offer, or a counter-offer: whichever side has the word; officers record it for whoever told them. */
export interface OfferCommand {
  readonly type: 'offer';
  readonly by: Side;
  readonly remedy: RemedyOffered;
  readonly amountFen: number;
  /** The last day on which it is to be done; the only thing beside what and how much that the other side reads. */
  readonly byOn?: LocalDate;
  readonly terms: SealedText;
  /** Asked only where the consumer’s side needs it: those for whom somebody acts agree too. */
  readonly representedConsent?: boolean;
}
/** The other side takes the last offer. */
export interface AcceptOfferCommand {
  readonly type: 'accept-offer';
  readonly by: Side;
  /** Asked only where the consumer’s side needs it: those for whom somebody acts agree too. */
  readonly representedConsent?: boolean;
}
/** One side will not settle: by the filer’s tick the complaint goes to the bureau by itself. */
export interface RefuseSettlementCommand {
  readonly type: 'refuse-settlement';
  readonly by: Side;
  readonly words: SealedText;
  /** That the consumer turns to the bureau at once, told to whoever records it; not asked of the sides themselves. */
  readonly turns?: boolean;
}
/** The consumer turns to the bureau; its time begins then and is not shortened by the time spent here. */
export interface TurnToBureauCommand {
  readonly type: 'turn-to-bureau';
  /** That he asks for it, said by whoever gives it for him; a service station or association must. */
  readonly consumerAsks?: boolean;
}
export interface SpeakCommand {
  readonly type: 'speak';
  readonly by: Side;
  readonly words: SealedText;
}

/** Whether the payment of a settlement came: the consumer says it, or an officer writes down what he said. */
export interface ConfirmPaymentCommand {
  readonly type: 'confirm-payment';
  readonly arrived: PaymentArrival;
}

export type SettlementCommand =
  | OfferCommand
  | AcceptOfferCommand
  | RefuseSettlementCommand
  | TurnToBureauCommand
  | SpeakCommand
  | ConfirmPaymentCommand;
