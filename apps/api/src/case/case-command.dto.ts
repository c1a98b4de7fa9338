// What each command of a case may say, one class for each: form only, the law asks the rest.
import { NOTICE_CHANNELS, RETURN_REASONS } from '#rules';
import { AccountId, Choice, Code, Fen, Moment, Words, YesNo } from '../door/field.decorator.js';

/** As long as an officer's statement may be. */
const LONGEST_WORDS = 2000;
const LONGEST_PLACE = 200;
/** Where the law asks for reasons the rules want twenty characters; the form says so before the law has to. */
const SHORTEST_REASONS = 20;

export const unitCode = /^[0-9A-Za-z][0-9A-Za-z-]{1,19}$/;
export const groundCode = /^[A-Z]+(?:-\d{1,3}){3}$/;
export const MANNERS = ['on-site', 'remote'] as const;
export const TESTS = ['appraisal', 'testing', 'inspection', 'quarantine', 'identification'] as const;
export const AGREEMENT_PAPERS = ['letter', 'performed-at-once', 'both-waive'] as const;
export const SETTLEMENT_MANNERS = ['settled', 'withdrawn'] as const;
export const DECISION_RESULTS = ['penalty', 'no-penalty', 'withdrawn', 'transferred'] as const;
export const DISPATCH_KINDS = ['complaint', 'report', 'both'] as const;

const reasons = { least: SHORTEST_REASONS, most: LONGEST_WORDS };

export class DispatchDto {
  @Code(unitCode, { description: 'The unit that will handle it.' }) readonly unit: string;
  @Code(unitCode, { optional: true, description: 'One of its stations.' }) readonly station?: string;
  @Choice(DISPATCH_KINDS) readonly kind: (typeof DISPATCH_KINDS)[number];
}
export class SetAsideDto {}
export class ReturnDto {
  @Choice(RETURN_REASONS) readonly reason: (typeof RETURN_REASONS)[number];
  @Words({ most: LONGEST_WORDS }) readonly proof: string;
}
export class AssignDto {
  @AccountId() readonly handler: string;
}
export class NoteDto {
  @Words({ most: LONGEST_WORDS }) readonly text: string;
}
export class AcceptDto {
  @Choice(NOTICE_CHANNELS, { description: 'How the complainant was told.' })
  readonly noticeChannel: (typeof NOTICE_CHANNELS)[number];
}
export class RefuseDto {
  @Code(groundCode) readonly ground: string;
  @Words(reasons) readonly reasons: string;
  @Choice(NOTICE_CHANNELS) readonly noticeChannel: (typeof NOTICE_CHANNELS)[number];
}
export class ArrangeMediationDto {
  @Choice(MANNERS) readonly manner: (typeof MANNERS)[number];
  @Moment() readonly at: string;
  @Words({ most: LONGEST_PLACE }) readonly place: string;
  @YesNo() readonly complainantConsents: boolean;
  @YesNo() readonly respondentConsents: boolean;
}
export class SendForTestingDto {
  @Choice(TESTS) readonly what: (typeof TESTS)[number];
}
export class ResumeDto {}
export class RecordAgreementDto {
  @Choice(AGREEMENT_PAPERS) readonly paper: (typeof AGREEMENT_PAPERS)[number];
  @Words({ most: LONGEST_WORDS }) readonly terms: string;
  @Fen() readonly recoveredFen: number;
}
export class RecordSettlementDto {
  @Choice(SETTLEMENT_MANNERS) readonly manner: (typeof SETTLEMENT_MANNERS)[number];
  @Fen() readonly recoveredFen: number;
}
export class TerminateDto {
  @Code(groundCode) readonly ground: string;
  @Words(reasons) readonly reasons: string;
}
export class NotifyTerminationDto {
  @Choice(NOTICE_CHANNELS) readonly complainantChannel: (typeof NOTICE_CHANNELS)[number];
  @Choice(NOTICE_CHANNELS) readonly respondentChannel: (typeof NOTICE_CHANNELS)[number];
}
export class OpenLeadDto {
  @Words({ most: LONGEST_WORDS }) readonly found: string;
}
export class InstituteDto {
  @YesNo() readonly evidence: boolean;
  @YesNo() readonly punishable: boolean;
  @YesNo() readonly ownJurisdiction: boolean;
  @YesNo() readonly withinLimitation: boolean;
  @AccountId() readonly secondOfficer: string;
  @Words(reasons) readonly opinion: string;
}
export class DeclineDto {
  @Code(groundCode) readonly ground: string;
  @AccountId() readonly secondOfficer: string;
  @Words(reasons) readonly opinion: string;
}
export class AskExtensionDto {
  @Words(reasons) readonly reasons: string;
}
export class AnswerExtensionDto {
  @YesNo() readonly approve: boolean;
  @Words({ most: LONGEST_WORDS }) readonly opinion: string;
}
export class TellReporterDto {
  @Choice(NOTICE_CHANNELS) readonly noticeChannel: (typeof NOTICE_CHANNELS)[number];
}
export class RecordDecisionDto {
  @Choice(DECISION_RESULTS) readonly result: (typeof DECISION_RESULTS)[number];
  @Fen() readonly fineFen: number;
  @Words(reasons) readonly opinion: string;
}
