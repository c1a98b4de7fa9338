// The commands an officer may give over HTTP: for each the class that checks it and the command it becomes.
import { type CaseCommand, type SealedText, parseInstant } from '#rules';
import {
  AcceptDto,
  AnswerExtensionDto,
  ArrangeMediationDto,
  AskExtensionDto,
  AssignDto,
  DeclineDto,
  DispatchDto,
  InstituteDto,
  NoteDto,
  NotifyTerminationDto,
  OpenLeadDto,
  RecordAgreementDto,
  RecordDecisionDto,
  RecordSettlementDto,
  RefuseDto,
  ResumeDto,
  ReturnDto,
  SendForTestingDto,
  SetAsideDto,
  TellReporterDto,
  TerminateDto,
} from './case-command.dto.js';

/** Seals what an officer wrote before anything else is done with it. */
export type SealWords = (words: string) => SealedText;
export type OfficersCommand = Exclude<CaseCommand['type'], 'look' | 'ring'>;

interface CommandRow<T extends OfficersCommand> {
  readonly dto: new () => object;
  readonly command: (body: unknown, seal: SealWords) => Extract<CaseCommand, { readonly type: T }>;
}

/** A row whose command is made from an instance of its own class, which the checked pipe has made. */
function row<T extends OfficersCommand, Dto extends object>(
  dto: new () => Dto,
  command: (given: Dto, seal: SealWords) => Extract<CaseCommand, { readonly type: T }>,
): CommandRow<T> {
  return {
    dto,
    command: (body, seal) => {
      if (!(body instanceof dto)) throw new Error(`${dto.name} was not checked`);
      return command(body, seal);
    },
  };
}

export const COMMANDS = {
  dispatch: row(DispatchDto, ({ unit, station, kind }) => ({ type: 'dispatch', unit, station: station ?? null, kind })),
  'set-aside': row(SetAsideDto, () => ({ type: 'set-aside' })),
  return: row(ReturnDto, ({ reason, proof }, seal) => ({ type: 'return', reason, proof: seal(proof) })),
  assign: row(AssignDto, ({ handler }) => ({ type: 'assign', handler })),
  note: row(NoteDto, ({ text }, seal) => ({ type: 'note', text: seal(text) })),
  accept: row(AcceptDto, ({ noticeChannel }) => ({ type: 'accept', noticeChannel })),
  refuse: row(RefuseDto, ({ ground, reasons, noticeChannel }, seal) => ({
    type: 'refuse',
    ground,
    reasons: seal(reasons),
    noticeChannel,
  })),
  'arrange-mediation': row(ArrangeMediationDto, ({ at, place, ...consents }, seal) => ({
    type: 'arrange-mediation',
    ...consents,
    at: parseInstant(at),
    place: seal(place),
  })),
  'send-for-testing': row(SendForTestingDto, ({ what }) => ({ type: 'send-for-testing', what })),
  resume: row(ResumeDto, () => ({ type: 'resume' })),
  'record-agreement': row(RecordAgreementDto, ({ paper, terms, recoveredFen }, seal) => ({
    type: 'record-agreement',
    paper,
    terms: seal(terms),
    recoveredFen,
  })),
  'record-settlement': row(RecordSettlementDto, ({ manner, recoveredFen }) => ({
    type: 'record-settlement',
    manner,
    recoveredFen,
  })),
  terminate: row(TerminateDto, ({ ground, reasons }, seal) => ({ type: 'terminate', ground, reasons: seal(reasons) })),
  'notify-termination': row(NotifyTerminationDto, ({ complainantChannel, respondentChannel }) => ({
    type: 'notify-termination',
    complainantChannel,
    respondentChannel,
  })),
  'open-lead': row(OpenLeadDto, ({ found }, seal) => ({ type: 'open-lead', found: seal(found) })),
  institute: row(InstituteDto, ({ opinion, ...conditions }, seal) => ({
    type: 'institute',
    ...conditions,
    opinion: seal(opinion),
  })),
  decline: row(DeclineDto, ({ ground, secondOfficer, opinion }, seal) => ({
    type: 'decline',
    ground,
    secondOfficer,
    opinion: seal(opinion),
  })),
  'ask-extension': row(AskExtensionDto, ({ reasons }, seal) => ({ type: 'ask-extension', reasons: seal(reasons) })),
  'answer-extension': row(AnswerExtensionDto, ({ approve, opinion }, seal) => ({
    type: 'answer-extension',
    approve,
    opinion: seal(opinion),
  })),
  'tell-reporter': row(TellReporterDto, ({ noticeChannel }) => ({ type: 'tell-reporter', noticeChannel })),
  'record-decision': row(RecordDecisionDto, ({ result, fineFen, opinion }, seal) => ({
    type: 'record-decision',
    result,
    fineFen,
    opinion: seal(opinion),
  })),
} as const satisfies { readonly [T in OfficersCommand]: CommandRow<T> };
