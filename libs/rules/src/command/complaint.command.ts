// What may be asked of a complaint (投诉): acceptance, mediation, its end, and the people in it.
import type { AgentRelation } from '../agency.js';
import type { NewParty, NoticeChannel, SealedText } from '../case-file.js';
import type { Instant, LocalDate } from '../calendar/local-date.js';

/** 限期提供身份证明: asked for inside the period for acceptance, which it does not stop. */
export interface AskIdentityProofCommand {
  readonly type: 'ask-identity-proof';
  readonly byOn: LocalDate;
  readonly noticeChannel: NoticeChannel;
}
export interface RecordIdentityProofCommand {
  readonly type: 'record-identity-proof';
  readonly proved: boolean;
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

/** Whether a party is willing to be mediated. */
export interface RecordConsentCommand {
  readonly type: 'record-consent';
  readonly party: 'complainant' | 'respondent';
  readonly consents: boolean;
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

export const MEDIATION_RESULTS = [
  'goes-on',
  'no-agreement-possible',
  'complainant-absent',
  'respondent-absent',
] as const;
/** What came of a mediation that was held, or was to be held. */
export interface RecordMediationCommand {
  readonly type: 'record-mediation';
  readonly manner: 'on-site' | 'remote';
  readonly result: (typeof MEDIATION_RESULTS)[number];
  readonly words: SealedText;
}
/** 委托调解: a consumers’ association or lawful mediation body mediates in the bureau’s name. */
export interface EntrustCommand {
  readonly type: 'entrust';
  readonly unit: string;
  readonly complainantConsents: boolean;
  readonly respondentConsents: boolean;
}
export interface EndEntrustingCommand {
  readonly type: 'end-entrusting';
  readonly words: SealedText;
}
export const ENTRUSTED_RESULTS = ['agreement', 'no-agreement'] as const;
export type EntrustedResult = (typeof ENTRUSTED_RESULTS)[number];
/** 交回委托: what came of an entrusted mediation; the bureau, in whose name it was held, decides what follows. */
export interface HandBackCommand {
  readonly type: 'hand-back';
  readonly result: EntrustedResult;
  readonly recoveredFen: number;
  readonly words: SealedText;
}
export const RECUSAL_GROUNDS = ['near-relative', 'interest', 'other-relation'] as const;
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number];
/** 回避申请: a party wants another mediator; mediation stands still until it is answered, its period does not. */
export interface AskRecusalCommand {
  readonly type: 'ask-recusal';
  readonly by: 'complainant' | 'respondent' | 'mediator';
  readonly ground: RecusalGround;
  readonly reasons: SealedText;
}
export interface AnswerRecusalCommand {
  readonly type: 'answer-recusal';
  readonly approve: boolean;
  /** Who goes on in the mediator’s place; null when it is refused or not yet known. */
  readonly newHandler: string | null;
  readonly opinion: SealedText;
}
/** Who tests, and that its cost is settled; without agreement on the laboratory the bureau may designate one (RS3). */
export interface NameLaboratoryCommand {
  readonly type: 'name-laboratory';
  readonly chosenBy: 'parties' | 'bureau';
  readonly costAgreed: boolean;
  readonly laboratory: SealedText;
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
  /** Asked only where somebody acts for others: those agree too. */
  readonly representedConsent?: boolean;
}

export interface RecordSettlementCommand {
  readonly type: 'record-settlement';
  readonly manner: 'settled' | 'withdrawn';
  readonly recoveredFen: number;
  /** What the sides agreed on, where somebody who was there records it. */
  readonly agreed?: SealedText;
  /** Asked only where somebody acts for others: those agree too. */
  readonly representedConsent?: boolean;
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

/** 推选代表人: of several complainants with the same dispute, one or two in writing. */
export interface NameRepresentativesCommand {
  readonly type: 'name-representatives';
  /** Ids of parties of this case. */
  readonly parties: readonly string[];
}
/** 登记委托手续: an officer has held the original letter and the agent’s identity card, and says what the letter says. */
export interface RecordAgencyCommand {
  readonly type: 'record-agency';
  readonly relation: AgentRelation;
  readonly mayChangeClaims: boolean;
  readonly maySettle: boolean;
  readonly mayWithdraw: boolean;
  readonly mayReceive: boolean;
  /** The last day of its period; null for a letter that stands until the matter is closed. */
  readonly untilOn: LocalDate | null;
}
/** A further complainant, agent or heir, sealed at the door; agents come with an original authorisation. */
export interface AddPartyCommand {
  readonly type: 'add-party';
  readonly party: NewParty;
  readonly authorised: boolean;
}
/** Death of a person, or the end of a legal existence; somebody succeeds, or mediation ends. */
export interface RecordSuccessionCommand {
  readonly type: 'record-succession';
  readonly of: 'complainant' | 'respondent';
  readonly what: 'death' | 'legal-existence-ended';
  readonly successor: 'goes-on' | 'none';
  /** The successor of a complainant as a sealed party; null where nobody goes on or the respondent is followed. */
  readonly heir: NewParty | null;
  readonly words: SealedText;
}

export type ComplaintCommand =
  | AskIdentityProofCommand
  | RecordIdentityProofCommand
  | AcceptCommand
  | RefuseCommand
  | RecordConsentCommand
  | ArrangeMediationCommand
  | RecordMediationCommand
  | EntrustCommand
  | EndEntrustingCommand
  | HandBackCommand
  | AskRecusalCommand
  | AnswerRecusalCommand
  | NameLaboratoryCommand
  | SendForTestingCommand
  | ResumeCommand
  | RecordAgreementCommand
  | RecordSettlementCommand
  | TerminateCommand
  | NotifyTerminationCommand
  | OpenLeadCommand
  | NameRepresentativesCommand
  | RecordAgencyCommand
  | AddPartyCommand
  | RecordSuccessionCommand;
