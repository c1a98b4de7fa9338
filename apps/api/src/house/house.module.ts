// Gives the rooms behind the doors to every controller by their own names.
import { type DynamicModule, Module } from '@nestjs/common';
import {
  AdvisoryDesk,
  CaseDesk,
  ConflictDesk,
  DisclosureDesk,
  LawShelf,
  LookDesk,
  ModelUnitDesk,
  RoutingDesk,
} from '#casework';
import { Downloads, SignedNotes, Uploads } from '#files';
import { TextSigner } from '#hints';
import {
  AccountDesk,
  Accounts,
  ConsumerEntrance,
  DraftBox,
  EnterpriseEntrance,
  Entrance,
  FactorDesk,
  Opener,
  ProofOfWork,
  Sealer,
  Sessions,
  SingleSignOn,
} from '#identity';
import { CodePost } from '#notices';
import {
  Advisories,
  AttachmentListQuery,
  Audit,
  AuditQuery,
  BoardQuery,
  CaseListQuery,
  CasePageQuery,
  ClosedCaseQuery,
  ConsumerFilingsQuery,
  EnterpriseApplications,
  EnterpriseCasesQuery,
  Enterprises,
  EnterpriseStaff,
  CountedCaseQuery,
  PublicAdvisoriesQuery,
  PublicDisclosuresQuery,
  PublicModelUnitsQuery,
  PublicOperatorsQuery,
  PublishedEditionQuery,
  PublishedFigures,
  DemoTime,
  DisclosureDeskQuery,
  Heartbeats,
  HintQuery,
  ImportRuns,
  LawTexts,
  Ledger,
  ModelUnits,
  SignOnLinks,
  EvaluationReplies,
  ScoredSettlementsQuery,
  SettlerFiguresQuery,
  EvaluationQuery,
  OperatorQuery,
  OperatorSearchQuery,
  OperatorConflicts,
  TimelineQuery,
  TrackingQuery,
} from '#records';
import { Settings } from '#settings';
import { LookBook } from '../audit/look-book.js';
import { RefusalBook } from '../audit/refusal-book.js';
import { DownloadTickets } from '../attachment/download-tickets.js';
import { Directory } from '../reference/directory.js';
import type { House } from './house.js';

/** The key under which query codes are derived. */
export const QUERY_CODE_SECRET = Symbol('query code secret');

const given: readonly (readonly [
  token: symbol | (abstract new (...parts: never[]) => object),
  of: (house: House) => unknown,
])[] = [
  [Settings, ({ settings }) => settings],
  [DisclosureDesk, ({ disclosing }) => disclosing],
  [DisclosureDeskQuery, ({ disclosureLists }) => disclosureLists],
  [AdvisoryDesk, ({ advising }) => advising],
  [Advisories, ({ advisories }) => advisories],
  [PublicAdvisoriesQuery, ({ publicAdvisories }) => publicAdvisories],
  [ModelUnitDesk, ({ modelUnits }) => modelUnits],
  [ModelUnits, ({ modelUnitLists }) => modelUnitLists],
  [PublicModelUnitsQuery, ({ publicModelUnits }) => publicModelUnits],
  [PublishedEditionQuery, ({ publishedEdition }) => publishedEdition],
  [QUERY_CODE_SECRET, ({ queryCodeSecret }) => queryCodeSecret],
  [Ledger, ({ records }) => records.ledger],
  [Audit, ({ records }) => records.audit],
  [AuditQuery, ({ audits }) => audits],
  [LookBook, ({ lookBook }) => lookBook],
  [RefusalBook, ({ refusalBook }) => refusalBook],
  [DemoTime, ({ records }) => records.demoTime],
  [Heartbeats, ({ records }) => records.heartbeats],
  [CaseDesk, ({ cases }) => cases],
  [LookDesk, ({ looks }) => looks],
  [RoutingDesk, ({ routing }) => routing],
  [LawShelf, ({ shelf }) => shelf],
  [Sealer, ({ sealer }) => sealer],
  [Opener, ({ opener }) => opener],
  [Accounts, ({ accounts }) => accounts],
  [AccountDesk, ({ accountDesk }) => accountDesk],
  [Sessions, ({ sessions }) => sessions],
  [FactorDesk, ({ factors }) => factors],
  [Entrance, ({ entrance }) => entrance],
  [SingleSignOn, ({ signOn }) => signOn],
  [SignOnLinks, ({ signOnLinks }) => signOnLinks],
  [ProofOfWork, ({ proofs }) => proofs],
  [DraftBox, ({ drafts }) => drafts],
  [ConsumerEntrance, ({ consumerEntrance }) => consumerEntrance],
  [EnterpriseEntrance, ({ enterpriseEntrance }) => enterpriseEntrance],
  [CodePost, ({ codePost }) => codePost],
  [Directory, ({ directory }) => directory],
  [CaseListQuery, ({ lists }) => lists],
  [CasePageQuery, ({ pages }) => pages],
  [TimelineQuery, ({ timelines }) => timelines],
  [BoardQuery, ({ boards }) => boards],
  [TrackingQuery, ({ tracking }) => tracking],
  [ConsumerFilingsQuery, ({ consumerFilings }) => consumerFilings],
  [Enterprises, ({ enterprises }) => enterprises],
  [EnterpriseApplications, ({ enterpriseApplications }) => enterpriseApplications],
  [EnterpriseStaff, ({ enterpriseStaff }) => enterpriseStaff],
  [EnterpriseCasesQuery, ({ enterpriseCases }) => enterpriseCases],
  [ImportRuns, ({ imports }) => imports],
  [CountedCaseQuery, ({ countedCases }) => countedCases],
  [PublicDisclosuresQuery, ({ publicDisclosures }) => publicDisclosures],
  [PublicOperatorsQuery, ({ publicOperators }) => publicOperators],
  [PublishedFigures, ({ publishedFigures }) => publishedFigures],
  [LawTexts, ({ lawTexts }) => lawTexts],
  [AttachmentListQuery, ({ attachmentLists }) => attachmentLists],
  [TextSigner, ({ signer }) => signer],
  [OperatorQuery, ({ operators }) => operators],
  [EvaluationQuery, ({ evaluations }) => evaluations],
  [EvaluationReplies, ({ evaluationReplies }) => evaluationReplies],
  [ScoredSettlementsQuery, ({ scoredSettlements }) => scoredSettlements],
  [SettlerFiguresQuery, ({ settlerFigures }) => settlerFigures],
  [OperatorSearchQuery, ({ operatorSearch }) => operatorSearch],
  [HintQuery, ({ hints }) => hints],
  [ConflictDesk, ({ conflicts }) => conflicts],
  [ClosedCaseQuery, ({ closedCases }) => closedCases],
  [OperatorConflicts, ({ conflictList }) => conflictList],
  [Uploads, ({ files }) => files.uploads],
  [Downloads, ({ files }) => files.downloads],
  [SignedNotes, ({ files }) => files.passes],
  [DownloadTickets, ({ files, settings }) => new DownloadTickets(files.tickets, settings.city)],
];

@Module({})
export class HouseModule {
  /** @param house asked for when the first controller is made; a printed document never asks */
  static of(house: () => House): DynamicModule {
    return {
      module: HouseModule,
      global: true,
      providers: given.map(([provide, of]) => ({ provide, useFactory: () => of(house()) })),
      exports: given.map(([token]) => token),
    };
  }
}
