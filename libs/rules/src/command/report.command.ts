// What may be asked of a report (举报) and of the investigation it becomes.
import type { NoticeChannel, SealedText } from '../case-file.js';
import type { RewardLevel } from '../statute/rewards.table.js';

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

/** Same person, same facts, same subject: not handled again. */
export interface CloseAsRepeatCommand {
  readonly type: 'close-as-repeat';
  /** The public number of the report that was handled. */
  readonly of: string;
  readonly reasons: SealedText;
}
/** New facts to an earlier report: this one goes into it, and its clock begins anew from the later receipt. */
export interface MergeCommand {
  readonly type: 'merge';
  /** The public number of the earlier report, open and in the same unit. */
  readonly into: string;
  readonly newFacts: SealedText;
}
/** Not ours: the reporter is told, and where it is market-regulation business, which bureau to go to. */
export interface TellWrongBureauCommand {
  readonly type: 'tell-wrong-bureau';
  readonly isMarketRegulation: boolean;
  readonly competent: SealedText;
  readonly noticeChannel: NoticeChannel;
}
export const TRANSFER_REASONS = ['food-safety', 'other-department', 'other-bureau'] as const;
/** 移送: food safety law demands it in writing, with notice to the reporter. */
export interface TransferCommand {
  readonly type: 'transfer';
  readonly why: (typeof TRANSFER_REASONS)[number];
  readonly to: SealedText;
  readonly reporterToldInWriting: boolean;
}

export interface TellReporterCommand {
  readonly type: 'tell-reporter';
  readonly noticeChannel: NoticeChannel;
}

export const HALTS = ['hearing', 'public-notice', 'refund-order'] as const;
/** Time of an investigation that is not counted, beside laboratories and suspension. */
export interface HaltCommand {
  readonly type: 'halt';
  readonly what: (typeof HALTS)[number];
}
export const SUSPENSION_GROUNDS = [
  'depends-on-other-case',
  'law-to-be-explained',
  'force-majeure',
  'party-unreachable',
  'other',
] as const;
/** 中止调查: only with the approval of the head. */
export interface AskSuspensionCommand {
  readonly type: 'ask-suspension';
  readonly ground: (typeof SUSPENSION_GROUNDS)[number];
  readonly reasons: SealedText;
}
export interface AnswerSuspensionCommand {
  readonly type: 'answer-suspension';
  readonly approve: boolean;
  readonly opinion: SealedText;
}
/** After the first extension the heads decide together how many days more are reasonable. */
export interface ExtendCollectivelyCommand {
  readonly type: 'extend-collectively';
  readonly days: number;
  readonly opinion: SealedText;
}

export interface RecordDecisionCommand {
  readonly type: 'record-decision';
  readonly result: 'penalty' | 'no-penalty' | 'withdrawn' | 'transferred';
  readonly fineFen: number;
  readonly opinion: SealedText;
}

/** 举报奖励: its level and amount, by the penalty and the reporter’s part in it. */
export interface DecideRewardCommand {
  readonly type: 'decide-reward';
  readonly level: RewardLevel;
  readonly amountFen: number;
  /** The finance department was asked, as large amounts need. */
  readonly financeConsulted: boolean;
  readonly opinion: SealedText;
}

export type ReportCommand =
  | InstituteCommand
  | DeclineCommand
  | CloseAsRepeatCommand
  | MergeCommand
  | TellWrongBureauCommand
  | TransferCommand
  | TellReporterCommand
  | HaltCommand
  | AskSuspensionCommand
  | AnswerSuspensionCommand
  | ExtendCollectivelyCommand
  | RecordDecisionCommand
  | DecideRewardCommand;
