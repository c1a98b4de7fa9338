// What may be asked of a case whatever its kind: whose it is, who sees to it, what stands beside it.
import type { AttachmentRole } from '../attachment-role.table.js';
import type { NoticeChannel, SealedText } from '../case-file.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { Solution } from '../evaluation/evaluation.table.js';
import type { HoldGround } from '../retention/retention.table.js';
import type { Subject } from '../statute/subjects.table.js';
import type { RecusalGround } from './complaint.command.js';

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

/** What an identity may be looked at for. */
export const IDENTITY_PURPOSES = ['contact', 'verification', 'supervision'] as const;
export type IdentityPurpose = (typeof IDENTITY_PURPOSES)[number];

/** A look at what is sealed: decided and recorded before anything is opened. */
export interface LookCommand {
  readonly type: 'look';
  readonly at: 'story' | 'statement' | 'person';
  readonly purpose: 'handling' | 'contact' | 'verification' | 'supervision';
  readonly words: string | null;
}

/** 申请查看: a second person is asked to let one look at who it is, for one purpose. */
export interface AskLookCommand {
  readonly type: 'ask-look';
  readonly purpose: IdentityPurpose;
  readonly reasons: SealedText;
}
/** 审批查看: another than the asker lets him look once, or does not. */
export interface AnswerLookCommand {
  readonly type: 'answer-look';
  readonly approve: boolean;
  readonly opinion: SealedText;
}

/** A bell: one timer of the case is due; `rangAt` may be later than the legal moment `ringAt`. */
export interface RingCommand {
  readonly type: 'ring';
  readonly timer: string;
}

/** Two bureaus hold each other competent, or neither: seven working days to agree. */
export interface DisputeJurisdictionCommand {
  readonly type: 'dispute-jurisdiction';
  readonly withUnit: string;
  readonly reasons: SealedText;
}
/** The two bureaus agree whose the case is. */
export interface SettleJurisdictionCommand {
  readonly type: 'settle-jurisdiction';
  readonly unit: string;
}
/** The common superior says whose the case is, disputed or not. */
export interface DesignateUnitCommand {
  readonly type: 'designate-unit';
  readonly unit: string;
  readonly reasons: SealedText;
}
/** A superior takes the case to itself. */
export interface TakeUpCommand {
  readonly type: 'take-up';
  readonly reasons: SealedText;
}
/** 催办: a reminder by a person, beside those of the ladder. */
export interface UrgeCommand {
  readonly type: 'urge';
  readonly words: SealedText;
}
/** 督办: a superior follows the case and wants an answer. */
export interface SuperviseCommand {
  readonly type: 'supervise';
  readonly words: SealedText;
}
export interface AnswerSupervisionCommand {
  readonly type: 'answer-supervision';
  readonly words: SealedText;
}
/** Material that came later, from the filer or about the case. */
export interface SupplementCommand {
  readonly type: 'supplement';
  readonly words: SealedText;
}
/** Which special law the matter falls under; it may set another period and another duty to tell. */
export interface ClassifySubjectCommand {
  readonly type: 'classify-subject';
  readonly subject: Subject;
}
export interface SendToPoliceCommand {
  readonly type: 'send-to-police';
  /** 令121号 第四十二条 (fraud by a complainant or reporter), or a crime of the operator. */
  readonly suspected: 'fraud-by-filer' | 'crime-by-operator';
  readonly reasons: SealedText;
}
export const REOPEN_ORDERS = ['superior', 'court', 'reconsideration'] as const;
/** A closed case goes on because a superior, a court or a reconsideration body said so. */
export interface ReopenCommand {
  readonly type: 'reopen';
  readonly orderedBy: (typeof REOPEN_ORDERS)[number];
  /** The day on which the order was received: day 0 of the clocks that begin anew. */
  readonly orderedOn: LocalDate;
  readonly reasons: SealedText;
}
export interface RecordCallBackCommand {
  readonly type: 'record-call-back';
  readonly reached: boolean;
  readonly satisfied: boolean;
  readonly words: SealedText;
}
export interface EvaluateCommand {
  readonly type: 'evaluate';
  readonly solution: Solution;
  /** One to five. */
  readonly stars: number;
  readonly words: SealedText | null;
}
/** An approval that another person gives or denies: extension, suspension. */
export interface AskExtensionCommand {
  readonly type: 'ask-extension';
  readonly reasons: SealedText;
}
export interface AnswerExtensionCommand {
  readonly type: 'answer-extension';
  readonly approve: boolean;
  readonly opinion: SealedText;
}
/** Told once more, beside what the law asks: a courtesy that the bureau chooses. */
export interface TellFilerCommand {
  readonly type: 'tell-filer';
  readonly noticeChannel: NoticeChannel;
  readonly words: SealedText;
}
/** Somebody may still ask for what the case holds: nothing of it is forgotten until it is released. */
export interface HoldCommand {
  readonly type: 'hold';
  readonly ground: HoldGround;
  readonly reasons: SealedText;
}
export interface ReleaseHoldCommand {
  readonly type: 'release-hold';
  readonly reasons: SealedText;
}
/** A new holiday notice, or another correction of the calendar, moves the dates of open clocks. */
export interface RecountCommand {
  readonly type: 'recount';
}

/** Who may be given a copy of a picture: the operator complained of, or the body that mediates or settles first. */
export const COPY_READERS = ['enterprise', 'body'] as const;
export type CopyReader = (typeof COPY_READERS)[number];
/** What a copy is made of, as it is found beside its case. */
export interface CopiedOriginal {
  /** Whether it is a picture that was checked: of anything else no part can be covered. */
  readonly isPicture: boolean;
  /** What it is, as whoever sent it said. */
  readonly role: AttachmentRole;
  /** Its place among what the filer sent; 0 where an officer added it. */
  readonly place: number;
  /** Whether somebody reported with the filing it stands beside. */
  readonly ofReport: boolean;
  /** Whether the operator has the same dispute before it, and so a page on which to find the copy. */
  readonly settledFirst: boolean;
}
/** 交给对方的副本: of a picture, with all covered that shows who somebody is; made anew before it is decided about. */
export interface ReleaseCopyCommand {
  readonly type: 'release-copy';
  /** The id of the copy. */
  readonly copy: string;
  readonly to: readonly CopyReader[];
  /** How many parts of it are covered. */
  readonly covers: number;
  /** Said where nothing is covered: that nothing on it shows who somebody is. */
  readonly showsNobody: boolean;
  readonly original: CopiedOriginal;
}
/** 收回副本: from now on the other side has it no more. */
export interface TakeBackCopyCommand {
  readonly type: 'take-back-copy';
  readonly copy: string;
  readonly place: number;
  readonly isTakenBack: boolean;
}

/** 自行回避: an officer steps aside himself; from then on there is no such case for him. */
export interface RecuseCommand {
  readonly type: 'recuse';
  readonly ground: RecusalGround;
}
/** 责令回避: a head closes the case to another officer. */
export interface ExcludeCommand {
  readonly type: 'exclude';
  readonly account: string;
  readonly ground: RecusalGround;
}
/** 解除回避: a head lets an officer see and handle the case again. */
export interface ReadmitCommand {
  readonly type: 'readmit';
  readonly account: string;
}

export type AnyCaseCommand =
  | DispatchCommand
  | SetAsideCommand
  | ReturnCommand
  | AssignCommand
  | NoteCommand
  | LookCommand
  | AskLookCommand
  | AnswerLookCommand
  | RingCommand
  | DisputeJurisdictionCommand
  | SettleJurisdictionCommand
  | DesignateUnitCommand
  | TakeUpCommand
  | UrgeCommand
  | SuperviseCommand
  | AnswerSupervisionCommand
  | SupplementCommand
  | ClassifySubjectCommand
  | SendToPoliceCommand
  | ReopenCommand
  | RecordCallBackCommand
  | EvaluateCommand
  | AskExtensionCommand
  | AnswerExtensionCommand
  | TellFilerCommand
  | RecuseCommand
  | ExcludeCommand
  | ReadmitCommand
  | HoldCommand
  | ReleaseHoldCommand
  | ReleaseCopyCommand
  | TakeBackCopyCommand
  | RecountCommand;
