// What anybody may ask of the house: every request, bell and imported row becomes one of these.
import type { CaseKind, Channel, NewParty, NoticeChannel, Outcome, Respondent, SealedText } from './case-file.js';
import type { ExternalOrder } from './decision.js';
import type { Instant } from './calendar/local-date.js';
import type { WorkingCalendar } from './calendar/working-days.js';

export const ROLES = ['officer', 'intake', 'unit-head', 'city-intake', 'city-head'] as const;
export type Role = (typeof ROLES)[number];

export type Actor =
  | { readonly kind: 'officer'; readonly account: string; readonly unit: string; readonly roles: readonly Role[] }
  | { readonly kind: 'filer' }
  | { readonly kind: 'system'; readonly name: 'timer' | 'import' };

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
  readonly goodsClass: string | null;
  readonly problemClass: string | null;
  readonly amountFen: number | null;
}

/** A filing on any channel; several parts become several cases with clocks of their own (令121号 第九条). */
export interface FileCommand {
  readonly type: 'file';
  readonly channel: Channel;
  readonly receivedFirstAt: Instant;
  readonly receivedAt: Instant;
  readonly story: SealedText;
  readonly parties: readonly NewParty[];
  readonly parts: readonly FiledPart[];
  readonly consentToDisclosure: boolean | null;
  readonly consentToEntrusting: boolean | null;
  readonly external: ExternalOrder | null;
  /** Set when the source had already closed it: recorded as closed, rings nothing. */
  readonly closedAtSource: Instant | null;
  readonly trackable: boolean;
}

export interface DispatchCommand {
  readonly type: 'dispatch';
  readonly unit: string;
  readonly station: string | null;
  readonly kind: 'complaint' | 'report' | 'both';
}
export interface SetAsideCommand {
  readonly type: 'set-aside';
}
export const RETURN_REASONS = ['not-our-business', 'not-our-area', 'incomplete', 'duplicate'] as const;
export interface ReturnCommand {
  readonly type: 'return';
  readonly reason: (typeof RETURN_REASONS)[number];
  readonly proof: SealedText;
}
export interface AssignCommand {
  readonly type: 'assign';
  readonly handler: string;
}
export interface NoteCommand {
  readonly type: 'note';
  readonly text: SealedText;
}
export interface AcceptCommand {
  readonly type: 'accept';
  readonly noticeChannel: NoticeChannel;
}
export interface RefuseCommand {
  readonly type: 'refuse';
  readonly ground: string;
  readonly reasons: SealedText;
  readonly noticeChannel: NoticeChannel;
}
export interface ArrangeMediationCommand {
  readonly type: 'arrange-mediation';
  readonly manner: 'on-site' | 'remote';
  readonly at: Instant;
  readonly place: SealedText;
  readonly complainantConsents: boolean;
  readonly respondentConsents: boolean;
}
export interface SendForTestingCommand {
  readonly type: 'send-for-testing';
  readonly what: 'appraisal' | 'testing' | 'inspection' | 'quarantine' | 'identification';
}
export interface ResumeCommand {
  readonly type: 'resume';
}
export interface RecordAgreementCommand {
  readonly type: 'record-agreement';
  /** 调解书, or 调解记录 with the reason why no letter was made. */
  readonly paper: 'letter' | 'performed-at-once' | 'both-waive';
  readonly terms: SealedText;
  readonly recoveredFen: number;
}
export interface RecordSettlementCommand {
  readonly type: 'record-settlement';
  readonly manner: 'settled' | 'withdrawn';
  readonly recoveredFen: number;
}
export interface TerminateCommand {
  readonly type: 'terminate';
  readonly ground: string;
  readonly reasons: SealedText;
}
export interface NotifyTerminationCommand {
  readonly type: 'notify-termination';
  readonly complainantChannel: NoticeChannel;
  readonly respondentChannel: NoticeChannel;
}
export interface OpenLeadCommand {
  readonly type: 'open-lead';
  readonly found: SealedText;
}
export interface InstituteCommand {
  readonly type: 'institute';
  readonly evidence: boolean;
  readonly punishable: boolean;
  readonly ownJurisdiction: boolean;
  readonly withinLimitation: boolean;
  readonly secondOfficer: string;
  readonly opinion: SealedText;
}
export interface DeclineCommand {
  readonly type: 'decline';
  readonly ground: string;
  readonly secondOfficer: string;
  readonly opinion: SealedText;
}
export interface AskExtensionCommand {
  readonly type: 'ask-extension';
  readonly reasons: SealedText;
}
export interface AnswerExtensionCommand {
  readonly type: 'answer-extension';
  readonly approve: boolean;
  readonly opinion: SealedText;
}
export interface TellReporterCommand {
  readonly type: 'tell-reporter';
  readonly noticeChannel: NoticeChannel;
}
export interface RecordDecisionCommand {
  readonly type: 'record-decision';
  readonly result: 'penalty' | 'no-penalty' | 'withdrawn' | 'transferred';
  readonly fineFen: number;
  readonly opinion: SealedText;
}
/** A look at what is sealed: decided and recorded before anything is opened. */
export interface LookCommand {
  readonly type: 'look';
  readonly at: 'story' | 'statement' | 'person';
  readonly purpose: 'handling' | 'contact' | 'verification' | 'supervision';
  readonly words: string | null;
}
/** A bell: one timer of the case is due; `rangAt` may be later than the legal moment `ringAt`. */
export interface RingCommand {
  readonly type: 'ring';
  readonly timer: string;
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

export type CaseCommand =
  | DispatchCommand
  | SetAsideCommand
  | ReturnCommand
  | AssignCommand
  | NoteCommand
  | AcceptCommand
  | RefuseCommand
  | ArrangeMediationCommand
  | SendForTestingCommand
  | ResumeCommand
  | RecordAgreementCommand
  | RecordSettlementCommand
  | TerminateCommand
  | NotifyTerminationCommand
  | OpenLeadCommand
  | InstituteCommand
  | DeclineCommand
  | AskExtensionCommand
  | AnswerExtensionCommand
  | TellReporterCommand
  | RecordDecisionCommand
  | LookCommand
  | RingCommand;

export type Command = FileCommand | AnnounceImportCommand | CaseCommand;
export type CommandType = Command['type'];
export type CaseCommandType = CaseCommand['type'];

/** Everything a decision needs besides the case: nobody asks the clock, the database or the environment. */
export interface DecideContext {
  readonly actor: Actor;
  readonly moment: Instant;
  readonly calendar: WorkingCalendar;
  readonly policy: Policy;
}

/** What a city may set without touching the law; each has a default in `policy.ts`. */
export interface Policy {
  readonly city: string;
  readonly cityUnit: string;
  readonly intakeUnit: string;
  /** Working days between two rings of the top rung of an overdue clock. */
  readonly overdueRepeatDays: number;
  /** Working days between two reviews of a paused clock. */
  readonly pauseReviewDays: number;
}

/** An outcome and kind are words of the lifecycle; exported so that readers can name them. */
export type CaseEnd = { readonly kind: CaseKind; readonly outcome: Outcome };
