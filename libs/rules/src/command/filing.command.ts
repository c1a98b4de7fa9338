// A filing on any channel, and the announcement that closes an import.
import type { Agency } from '../agency.js';
import type { Channel, NewParty, Respondent, SealedText } from '../case-file.js';
import type { ExternalOrder } from '../decision.js';
import type { Instant } from '../calendar/local-date.js';
import type { SettleFirst } from '../settling.js';
import type { Subject } from '../statute/subjects.table.js';

/** Where a filing belongs, as `routing` answered it before the case was opened. */
export interface RoutedTo {
  readonly unit: string;
  readonly station: string | null;
  readonly triage: boolean;
  readonly reason: string;
}

export interface FiledPart {
  readonly kind: 'complaint' | 'report';
  /** false: the kind is a machine's proposal that a person must confirm at triage. */
  readonly kindStated: boolean;
  readonly kindProposal: readonly string[];
  readonly respondent: Respondent;
  readonly routedTo: RoutedTo;
  readonly realName: boolean;
  /** A person inside the operator’s own house: shown to fewer eyes and rewarded otherwise. */
  readonly insider: boolean;
  /** The subject whose special law may set limits and duties of its own. */
  readonly subject: Subject;
  /** Set when a complaint is first to be settled directly; it then opens as a settlement. */
  readonly settleFirst: SettleFirst | null;
  readonly goodsClass: string | null;
  readonly problemClass: string | null;
  readonly amountFen: number | null;
}

/** The filer is an agent (委托代理): the complainant is somebody else, and a letter says how far it goes. */
export interface FiledForPrincipal {
  readonly whom: 'principal';
  readonly principal: NewParty;
  readonly agency: Omit<Agency, 'letterSeen'>;
  /** The matters that the letter names. */
  readonly matters: SealedText;
}

export interface JointMember {
  readonly party: NewParty;
  /** Whether he wants it, as whoever files says of him. */
  readonly agrees: boolean;
  readonly represents: boolean;
}

/** Several complain together (共同投诉), the filer among them. */
export interface FiledForAll {
  readonly whom: 'all';
  readonly members: readonly JointMember[];
  readonly filerRepresents: boolean;
}

/** A filing on any channel; several parts become several cases with clocks of their own (令121号 第九条). */
export interface FileCommand {
  readonly type: 'file';
  readonly channel: Channel;
  readonly receivedFirstAt: Instant;
  readonly receivedAt: Instant;
  /**
   * The bureau that it reached first, where one of the staff takes it down: `receivedFirstAt` is then what he says, and each part is
   * received with it only there; whoever else handles it receives it by being sent it, at `receivedAt`.
   */
  readonly reachedFirst?: string;
  readonly story: SealedText;
  /** Whoever files, where he says who he is. */
  readonly parties: readonly NewParty[];
  /** For whom he files; not given where it is himself alone. */
  readonly filedFor?: FiledForPrincipal | FiledForAll;
  readonly parts: readonly FiledPart[];
  readonly consentToDisclosure: boolean | null;
  readonly consentToEntrusting: boolean | null;
  readonly external: ExternalOrder | null;
  /** Set when the source had already closed it: recorded as closed, rings nothing. */
  readonly closedAtSource: Instant | null;
  readonly trackable: boolean;
}

/** The end of an import: one digest to each unit that got cases, instead of a letter a case. */
export interface AnnounceImportCommand {
  readonly type: 'announce-import';
  readonly run: string;
  readonly units: readonly {
    readonly unit: string;
    readonly created: number;
    readonly triage: number;
    readonly overdue: number;
  }[];
}
