// Everything the doors need of the rooms behind them, opened once for this process and closed with it.
import type { Desks } from '#casework';
import type { Files } from '#files';
import type {
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
import type { TextSigner } from '#hints';
import type { CodePost } from '#notices';
import type {
  Advisories,
  AttachmentListQuery,
  AuditQuery,
  BoardQuery,
  CaseListQuery,
  CasePageQuery,
  ClosedCaseQuery,
  ConsumerFilingsQuery,
  EnterpriseApplications,
  Bodies,
  BodyCasesQuery,
  EnterpriseCasesQuery,
  Enterprises,
  EnterpriseStaff,
  EnterprisePromises,
  ReleasedCopies,
  EnterpriseRemovals,
  ReplyTemplates,
  CountedCaseQuery,
  PublicAdvisoriesQuery,
  ModelUnits,
  PublicDisclosuresQuery,
  PublicModelUnitsQuery,
  PublicOperatorsQuery,
  PublishedEditionQuery,
  PublishedFigures,
  DisclosureDeskQuery,
  HintQuery,
  OrderAnswersQuery,
  ImportRuns,
  LawTexts,
  EvaluationReplies,
  ScoredSettlementsQuery,
  SettlerFiguresQuery,
  EvaluationQuery,
  OperatorQuery,
  OperatorSearchQuery,
  OperatorConflicts,
  Records,
  SignOnLinks,
  TimelineQuery,
  TrackingQuery,
} from '#records';
import type { Settings } from '#settings';
import type { LookBook } from '../audit/look-book.js';
import type { RefusalBook } from '../audit/refusal-book.js';
import type { Directory } from '../reference/directory.js';

export interface House extends Desks {
  readonly settings: Settings;
  readonly queryCodeSecret: string;
  readonly records: Records;
  readonly sealer: Sealer;
  readonly opener: Opener;
  readonly accounts: Accounts;
  readonly accountDesk: AccountDesk;
  readonly sessions: Sessions;
  readonly factors: FactorDesk;
  readonly entrance: Entrance;
  readonly signOn: SingleSignOn;
  readonly signOnLinks: SignOnLinks;
  readonly proofs: ProofOfWork;
  readonly drafts: DraftBox;
  readonly consumerEntrance: ConsumerEntrance;
  readonly enterpriseEntrance: EnterpriseEntrance;
  readonly codePost: CodePost;
  readonly directory: Directory;
  readonly operators: OperatorQuery;
  readonly evaluations: EvaluationQuery;
  readonly evaluationReplies: EvaluationReplies;
  readonly scoredSettlements: ScoredSettlementsQuery;
  readonly settlerFigures: SettlerFiguresQuery;
  readonly operatorSearch: OperatorSearchQuery;
  readonly lists: CaseListQuery;
  readonly pages: CasePageQuery;
  readonly timelines: TimelineQuery;
  readonly boards: BoardQuery;
  readonly tracking: TrackingQuery;
  readonly consumerFilings: ConsumerFilingsQuery;
  readonly enterprises: Enterprises;
  readonly enterpriseApplications: EnterpriseApplications;
  readonly bodies: Bodies;
  readonly bodyCases: BodyCasesQuery;
  readonly enterpriseStaff: EnterpriseStaff;
  readonly enterprisePromises: EnterprisePromises;
  readonly enterpriseRemovals: EnterpriseRemovals;
  readonly replyTemplates: ReplyTemplates;
  readonly enterpriseCases: EnterpriseCasesQuery;
  readonly imports: ImportRuns;
  readonly lawTexts: LawTexts;
  readonly countedCases: CountedCaseQuery;
  readonly advisories: Advisories;
  readonly publicAdvisories: PublicAdvisoriesQuery;
  readonly modelUnitLists: ModelUnits;
  readonly publicModelUnits: PublicModelUnitsQuery;
  readonly publicDisclosures: PublicDisclosuresQuery;
  readonly publicOperators: PublicOperatorsQuery;
  readonly publishedEdition: PublishedEditionQuery;
  readonly publishedFigures: PublishedFigures;
  readonly disclosureLists: DisclosureDeskQuery;
  readonly files: Files;
  readonly attachmentLists: AttachmentListQuery;
  readonly releasedCopies: ReleasedCopies;
  readonly audits: AuditQuery;
  readonly lookBook: LookBook;
  readonly refusalBook: RefusalBook;
  readonly signer: TextSigner;
  readonly hints: HintQuery;
  readonly orderAnswers: OrderAnswersQuery;
  readonly closedCases: ClosedCaseQuery;
  readonly conflictList: OperatorConflicts;
}
