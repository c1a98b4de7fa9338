// What can happen to a case, as a closed union: each `type` is stored as the event's type, the rest as its payload.
import type { Agency } from '../agency.js';
import type { CaseKind, CaseState } from '../case-file.js';
import type { Instant, LocalDate } from '../calendar/local-date.js';
import type { PaymentArrival } from '../enterprise/payment.table.js';
import type { Solution } from '../evaluation/evaluation.table.js';
import type { ProposedAct } from '../disclosure/disclosure.js';
import type { Side, StandingOffer } from '../settling.js';
import type { HoldGround } from '../retention/retention.table.js';
import type { RewardLevel } from '../statute/rewards.table.js';
import type { Subject } from '../statute/subjects.table.js';

/** Where a case is from here on; `receivedAt` is set where the unit that now holds it receives it anew. */
interface Placement {
  readonly unit: string;
  readonly state: CaseState;
  readonly receivedAt: Instant | null;
}

/** To whom a copy of a picture went. */
export type CopyReaders = 'enterprise' | 'body' | 'enterprise-and-body';

export type AnyCaseEvent =
  | { readonly type: 'registered'; readonly state: CaseState; readonly reason: string | null }
  | { readonly type: 'recorded-closed'; readonly closedAt: Instant }
  | {
      readonly type: 'dispatched';
      readonly unit: string;
      readonly station: string | null;
      readonly kind: CaseKind;
      readonly state: CaseState;
      readonly receivedAt: Instant;
    }
  | { readonly type: 'set-aside' }
  | { readonly type: 'returned'; readonly from: string; readonly to: string; readonly reason: string }
  | { readonly type: 'assigned'; readonly handler: string }
  | { readonly type: 'noted' }
  | { readonly type: 'looked'; readonly at: string; readonly purpose: string; readonly approvedBy?: string }
  | { readonly type: 'look-asked'; readonly by: string; readonly purpose: string; readonly lapsesAt: Instant }
  | {
      readonly type: 'look-answered';
      readonly asker: string;
      readonly by: string;
      readonly approved: boolean;
      /** Until when it may be used; null where it was refused. */
      readonly until: Instant | null;
    }
  | { readonly type: 'rang'; readonly clock: string; readonly rung: string; readonly ringAt: Instant }
  | { readonly type: 'extension-asked'; readonly by: string }
  | { readonly type: 'extension-answered'; readonly approved: boolean; readonly days: number }
  | { readonly type: 'jurisdiction-disputed'; readonly withUnit: string }
  | ({ readonly type: 'jurisdiction-settled' | 'unit-designated' | 'taken-up' } & Placement)
  | { readonly type: 'urged' }
  | { readonly type: 'supervised'; readonly unit: string }
  | { readonly type: 'supervision-answered' }
  | { readonly type: 'supplemented'; readonly by: 'filer' | 'officer' }
  | { readonly type: 'subject-classified'; readonly subject: Subject }
  | { readonly type: 'sent-to-police'; readonly suspected: string }
  | { readonly type: 'reopened'; readonly orderedBy: string; readonly on: LocalDate; readonly state: CaseState }
  | { readonly type: 'called-back'; readonly reached: boolean; readonly satisfied: boolean }
  | {
      readonly type: 'evaluated';
      readonly solution: Solution;
      readonly stars: number;
      readonly by: 'filer' | 'officer';
    }
  | { readonly type: 'filer-told'; readonly noticeChannel: string }
  | { readonly type: 'recused' | 'excluded'; readonly account: string; readonly ground: string }
  | { readonly type: 'readmitted'; readonly account: string }
  | { readonly type: 'held'; readonly ground: HoldGround }
  | { readonly type: 'hold-released' }
  | {
      readonly type: 'copy-released';
      readonly copy: string;
      /** The place of its original among what the filer sent; 0 where an officer added it. */
      readonly place: number;
      readonly readers: CopyReaders;
      /** The body that gets it, by its unit. */
      readonly unit?: string;
      readonly covers: number;
    }
  | { readonly type: 'copy-taken-back'; readonly copy: string; readonly place: number }
  | { readonly type: 'recounted'; readonly edition: string };

export type ComplaintEvent =
  | { readonly type: 'accepted'; readonly on: LocalDate; readonly noticeChannel: string }
  | {
      readonly type: 'refused';
      readonly on: LocalDate;
      readonly ground: string;
      readonly noticeChannel: string;
      readonly remediesTold: readonly string[];
    }
  | {
      readonly type: 'mediation-arranged';
      readonly manner: string;
      readonly for: Instant;
      readonly complainantConsents: boolean;
      readonly respondentConsents: boolean;
    }
  | { readonly type: 'testing-began'; readonly what: string; readonly from: LocalDate }
  | { readonly type: 'testing-ended'; readonly to: LocalDate; readonly state: CaseState }
  | {
      readonly type: 'agreement-recorded';
      readonly paper: string;
      readonly recoveredFen: number;
      readonly representedConsent?: boolean;
    }
  | {
      readonly type: 'settlement-recorded';
      readonly manner: 'settled' | 'withdrawn';
      readonly recoveredFen: number;
      readonly representedConsent?: boolean;
    }
  | { readonly type: 'terminated'; readonly on: LocalDate; readonly ground: string }
  | { readonly type: 'termination-notified'; readonly complainantChannel: string; readonly respondentChannel: string }
  | { readonly type: 'lead-opened'; readonly lead: string }
  | { readonly type: 'identity-proof-asked'; readonly byOn: LocalDate; readonly noticeChannel: string }
  | { readonly type: 'identity-proof-recorded'; readonly proved: boolean }
  | {
      readonly type: 'consent-recorded';
      readonly party: 'complainant' | 'respondent';
      readonly consents: boolean;
      readonly noticeChannel: string;
    }
  | { readonly type: 'mediation-recorded'; readonly manner: string; readonly result: string }
  | { readonly type: 'entrusted'; readonly unit: string }
  | {
      readonly type: 'entrusting-ended';
      readonly unit: string;
      /** Only where the body itself handed it back. */
      readonly result?: 'agreement' | 'no-agreement';
      readonly recoveredFen?: number;
    }
  | { readonly type: 'recusal-asked'; readonly by: string; readonly ground: string }
  | { readonly type: 'recusal-answered'; readonly approved: boolean; readonly newHandler: string | null }
  | { readonly type: 'laboratory-named'; readonly chosenBy: 'parties' | 'bureau'; readonly costAgreed: boolean }
  | { readonly type: 'filed-jointly'; readonly together: number }
  | ({ readonly type: 'agency-recorded' } & Agency)
  | { readonly type: 'representatives-named'; readonly parties: readonly string[] }
  | { readonly type: 'party-added'; readonly role: string }
  | { readonly type: 'succession-recorded'; readonly of: string; readonly what: string; readonly successor: string };

export type ReportEvent =
  | {
      readonly type: 'instituted';
      readonly on: LocalDate;
      readonly secondOfficer: string;
      readonly tellsReporter: boolean;
      readonly investigation: string;
    }
  | {
      readonly type: 'declined';
      readonly on: LocalDate;
      readonly ground: string;
      readonly secondOfficer: string;
      readonly tellsReporter: boolean;
    }
  | { readonly type: 'reporter-told'; readonly noticeChannel: string }
  | { readonly type: 'decision-recorded'; readonly on: LocalDate; readonly result: string; readonly fineFen: number }
  | { readonly type: 'closed-as-repeat'; readonly of: string }
  | { readonly type: 'merged-into'; readonly into: string }
  | { readonly type: 'merged-from'; readonly from: string; readonly receivedAt: Instant }
  | { readonly type: 'wrong-bureau-told'; readonly isMarketRegulation: boolean; readonly noticeChannel: string }
  | { readonly type: 'transferred'; readonly why: string; readonly inWriting: boolean }
  | { readonly type: 'halted'; readonly what: string; readonly from: LocalDate }
  | { readonly type: 'resumed'; readonly to: LocalDate; readonly state: CaseState }
  | { readonly type: 'suspension-asked'; readonly by: string; readonly ground: string }
  | { readonly type: 'suspension-answered'; readonly approved: boolean; readonly ground: string }
  | { readonly type: 'extended-collectively'; readonly days: number }
  | { readonly type: 'reward-decided'; readonly level: RewardLevel; readonly amountFen: number };

export type SettlementEvent =
  | ({ readonly type: 'offered'; readonly representedConsent?: boolean } & StandingOffer)
  | {
      readonly type: 'offer-accepted';
      readonly by: Side;
      readonly recoveredFen: number;
      readonly representedConsent?: boolean;
    }
  | { readonly type: 'settlement-refused'; readonly by: Side }
  | { readonly type: 'settlement-expired' }
  | { readonly type: 'turned-to-bureau'; readonly complaint: string; readonly byItself: boolean }
  | { readonly type: 'payment-told'; readonly arrived: PaymentArrival; readonly by: 'filer' | 'officer' }
  | { readonly type: 'spoken'; readonly by: Side };

/** What becomes of the disclosure of a closed complaint; the case stays where it is. */
export type DisclosureEvent =
  | { readonly type: 'disclosure-proposed' | 'disclosure-sent-back'; readonly act: ProposedAct }
  | { readonly type: 'disclosure-published'; readonly until: LocalDate; readonly withSummary: boolean }
  | { readonly type: 'disclosure-withheld' | 'disclosure-corrected' | 'disclosure-withdrawn'; readonly why: string }
  | { readonly type: 'disclosure-objected'; readonly ground: string; readonly dueOn: LocalDate }
  | { readonly type: 'disclosure-kept' };

export type CaseEvent = AnyCaseEvent | ComplaintEvent | ReportEvent | SettlementEvent | DisclosureEvent;
export type CaseEventType = CaseEvent['type'];
