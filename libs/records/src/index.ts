// The door of the records room: the one way to what is stored.
export { migrate } from './migrate.js';
export type { MigrateOptions } from './migrate.js';
export { RECORD_ROLES, loginOf, roleUrl } from './roles.js';
export type { RecordRole, RoleOptions } from './roles.js';
export { openRecords } from './open-records.js';
export type { Records, RecordsOptions } from './open-records.js';
export { UnitOfWork } from './unit-of-work.js';
export type { UnitOfWorkOptions, Work } from './unit-of-work.js';
export type {
  AskingScope,
  AuditScope,
  ConsumerScope,
  DraftScope,
  BodyScope,
  EnterpriseScope,
  FilingScope,
  GrantScope,
  Look,
  Scope,
  SystemScope,
  UnitsScope,
} from './scope.js';
export { Ledger } from './ledger.js';
export type {
  CaseSelector,
  DecideRequest,
  FileRequest,
  IdempotencyClaim,
  NoticedAtDoor,
  RingOutcome,
  RingRequest,
  Written,
} from './ledger.js';
export type { GrantRequest, WrittenDecision } from './decision-rows.js';
export { DatabaseTime } from './clock.js';
export type { ProjectedMoment } from './clock.js';
export { DemoTime, TimeIsTrue } from './demo-time.js';
export type { TimeStanding } from './demo-time.js';
export * from './records-fault.js';
export { drawId } from './draw-id.js';
export { drawCaseNumber, findCaseNumber } from './case-number.js';
export { isQueryCode, queryCodeOf } from './query-code.js';
export { TimerDueQuery } from './timer-due.query.js';
export type { DueTimers } from './timer-due.query.js';
export { Outbox } from './outbox.js';
export type { Letter } from './outbox.js';
export { Heartbeats } from './heartbeat.js';
export type { Heartbeat } from './heartbeat.js';
export { Audit } from './audit.js';
export type { AuditLine, WaitingLine } from './audit.js';
export { AuditVerifier } from './audit-verifier.js';
export type { ChainReport, UnitEnd } from './audit-verifier.js';
export { AUDIT_FAULTS } from './audit-chain.js';
export type { AuditFault, AuditFaultKind, ChainEnd } from './audit-chain.js';
export { readAnchorPrivateKey, readAnchorPublicKey } from './anchor.js';
export type { Anchor } from './anchor.js';
export { AnchorFolder, vouchedEnds } from './anchor-folder.js';
export type { AnchorFault, KeptAnchors } from './anchor-folder.js';
export { AuditQuery } from './audit.query.js';
export type { AuditPage, AuditRequest, AuditRow } from './audit.query.js';
export { Housekeeping } from './housekeeping.js';
export { AccountRecord } from './account.record.js';
export { CalendarEditionRecord } from './calendar-edition.record.js';
export { ImportRowRecord } from './import-row.record.js';
export { ImportRunRecord } from './import-run.record.js';
export { SessionRecord } from './session.record.js';
export { StationTownRecord } from './station-town.record.js';
export { TownRecord } from './town.record.js';
export { UNIT_KINDS, UnitRecord } from './unit.record.js';
export type { UnitKind } from './unit.record.js';
export { VillageRecord } from './village.record.js';
export { seedCity } from './seed/seed-city.js';
export type { SeedRows } from './seed/seed-city.js';
export { zhoukouCity, zhoukouStationTowns, zhoukouUnits } from './seed/zhoukou-units.table.js';
export type { SeedStationTown, SeedUnit } from './seed/zhoukou-units.table.js';
export { zhoukouTowns } from './seed/zhoukou-towns.table.js';
export { zhoukouVillages } from './seed/zhoukou-villages.table.js';
export { addLadders, listLadders } from './ladders.js';
export { listCalendarEditions, listGazetteerRows } from './law.query.js';
export { CalendarEditions } from './calendar-editions.js';
export { LawTexts } from './law-texts.js';
export type { AskedArticle, LoadedArticle, LoadedLaw } from './law-texts.js';
export { zhoukouRows } from './seed/zhoukou.js';
export { CASE_VIEWS } from './case-view.js';
export type { CaseFilter, CaseView } from './case-view.js';
export { CaseListQuery, CursorNotUnderstood } from './case-list.query.js';
export type { CaseLineView, CaseList, CaseListRequest } from './case-list.query.js';
export { OpenCaseQuery } from './open-case.query.js';
export type { DateSpan, OpenCase, OpenCaseRequest } from './open-case.query.js';
export { CasePageQuery } from './case-page.query.js';
export type { CasePageView, Relation } from './case-page.query.js';
export { HintQuery } from './hint.query.js';
export type { FoundNear, HintedCase, NearRequest, OperatorCount, SamePhone } from './hint.query.js';
export { TimelineQuery } from './timeline.query.js';
export type { TimelineLine, TimelineRequest } from './timeline.query.js';
export { CountedCaseQuery } from './counted-case.query.js';
export type { CountedMonth } from './counted-case.query.js';
export { BoardQuery } from './board.query.js';
export type { BoardView } from './board.query.js';
export { TrackingQuery } from './tracking.query.js';
export type { TrackedCase, TrackingRequest } from './tracking.query.js';
export { PublishedFigures, type PublishedMonth } from './published-figures.js';
export { UnitQuery, unitsInSight } from './unit.query.js';
export { AccountQuery } from './account.query.js';
export type { AccountView, MailRecipient, OfficeRequest } from './account.query.js';
export { AccountKeeping } from './account-keeping.js';
export type { AccountChange, AccountWritten, ActRequest, ChangeRequest, NewKeptAccount } from './account-keeping.js';
export { AccountListQuery } from './account-list.query.js';
export type { AccountListRequest, AccountPage, HeldAccount, ProposalView } from './account-list.query.js';
export { ExternalOrderQuery } from './external-order.query.js';
export { OrderAnswersQuery, type AnsweredOrder, type OrderAnswersRequest } from './order-answers.query.js';
export type { FiledOrder } from './external-order.query.js';
export { VaultQuery } from './vault.query.js';
export type { Erasure } from './vault.query.js';
export { Forgetting } from './forgetting.js';
export type { CaseToForget, ForgettingGround, Forgotten } from './forgetting.js';
export type { Granted, SealedOriginal, SealedPerson, SealedWords } from './vault.query.js';
export { ATTACHMENT_STATES, DRAFT_HOURS, Attachments } from './attachments.js';
export type {
  AttachmentLimits,
  AttachmentState,
  AttachmentView,
  Begun,
  HeldAttachment,
  Holder,
  NewAttachment,
} from './attachments.js';
export { AttachmentListQuery } from './attachment-list.query.js';
export { ReleasedCopies } from './released-copies.js';
export type { CopyKeeper, KeptCopy, MadeCopy, OpenOriginal, ReleasedCopyView } from './released-copies.js';
export { ImportRuns } from './import-runs.js';
export type { ImportRunView, NewImportRow, NewImportRun } from './import-runs.js';
export { areWordsOf, verifyChain } from './verify-chain.js';
export type { ChainFault, ChainFinding } from './verify-chain.js';
export { LoginTries } from './login-tries.js';
export type { LoginTry } from './login-tries.js';
export { SessionQuery } from './session.query.js';
export type { SessionRequest, SessionView } from './session.query.js';
export { SecondFactors } from './second-factors.js';
export type {
  ChallengePurpose,
  FactorsOf,
  GeneratorState,
  KeptGenerator,
  KeptPasskey,
  NewPasskey,
} from './second-factors.js';
export { SignIns } from './sign-ins.js';
export { SignOnLinks } from './sign-on-links.js';
export type { SignOnIdentity, SignOnQuestion } from './sign-on-links.js';
export type { BegunSignIn, Proof } from './sign-ins.js';
export { KeptPasswords } from './kept-passwords.js';
export { SessionRows } from './session-rows.js';
export type { OwnSession, SessionBegin, SessionBegun } from './session-rows.js';
export { FilingDrafts } from './filing-drafts.js';
export type { DraftTimes, DraftToKeep, KeptDraft } from './filing-drafts.js';
export { SpentProofs } from './spent-proofs.js';
export type { ProofTimes, ProofToSpend } from './spent-proofs.js';
export { AddressCodes } from './address-codes.js';
export type { CodeSending, KeptCode, SendingClaim } from './address-codes.js';
export { Consumers } from './consumers.js';
export type { NewConsumer, NewConsumerSession } from './consumers.js';
export { ConsumerFilingsQuery } from './consumer-filings.query.js';
export type { ConsumerFilingLine } from './consumer-filings.query.js';
export { Enterprises } from './enterprises.js';
export type { CodeHolder, NewEnterpriseSession, Settler, SignedInEnterprise } from './enterprises.js';
export { APPLICATION_STATES, EnterpriseApplications } from './enterprise-applications.js';
export type {
  ApplicationLine,
  ApplicationStanding,
  ApplicationState,
  Decided,
  DecidingOfficer,
  NewEnterpriseApplication,
  NewRemoval,
  RemovalFigures,
} from './enterprise-applications.js';
export { type BodyCaseFacts, type BodyCaseLine, type BodyCaseParty, BodyCasesQuery } from './body-cases.query.js';
export { Bodies, type Body, type BodyRequest, type NewBody } from './bodies.js';
export { EnterpriseStaff } from './enterprise-staff.js';
export type { ActingStaff, InvitedStaff, StaffChange, StaffChanged, StaffLine } from './enterprise-staff.js';
export { EnterpriseRemovals } from './enterprise-removals.js';
export type { AnsweredRemoval, ObjectingFirm, RemovalLine, RemovalList } from './enterprise-removals.js';
export { ReplyTemplates } from './reply-templates.js';
export type { ReplyTemplate, TemplateWritten } from './reply-templates.js';
export { EnterprisePromises } from './enterprise-promises.js';
export type { PromiseSpan, StaffedSettlements } from './enterprise-promises.js';
export { EnterpriseCasesQuery } from './enterprise-cases.query.js';
export type { EnterpriseCaseLine } from './enterprise-cases.query.js';
export { SEALED_SOURCES, VaultKeyBook } from './vault-key-book.js';
export type { KeyLife, SealedSource, Wrap } from './vault-key-book.js';
export { OperatorRegister } from './operator-register.js';
export type {
  ArrivedOperator,
  ListedSpan,
  OperatorPlacement,
  RegisterExport,
  RegisterMerge,
} from './operator-register.js';
export * from './operator-fault.js';
export { LONGEST_OPERATOR_QUESTION, readOperatorQuestion } from './operator-question.js';
export type { OperatorQuestion, QuestionFault } from './operator-question.js';
export { OperatorSearchQuery } from './operator-search.query.js';
export type { FoundOperator } from './operator-search.query.js';
export { OperatorQuery } from './operator.query.js';
export { EvaluationQuery } from './evaluation.query.js';
export type { OperatorView } from './operator.query.js';
export { ClosedCaseQuery } from './closed-case.query.js';
export type { CaseExclusions, ClosedCaseLine, Exclusion, NobodysCase } from './closed-case.query.js';
export { OperatorConflicts } from './operator-conflicts.js';
export type { ConflictLine, ListKeeper, NamedOperator, NewConflict } from './operator-conflicts.js';
export { PublicDisclosuresQuery } from './public-disclosures.query.js';
export type {
  DisclosureSearch,
  OperatorCounts,
  PublicChange,
  PublicPlace,
  PublicRecord,
  PublicTrace,
} from './public-disclosures.query.js';
export { PublicOperatorsQuery } from './public-operators.query.js';
export type { PublicOperator, PublicSettler, SettledCounts } from './public-operators.query.js';
export { Disclosures } from './disclosures.js';
export type { CaseWithoutDisclosure, DecidedRecord } from './disclosures.js';
export { DISCLOSURE_VIEWS, DisclosureDeskQuery } from './disclosure-desk.query.js';
export type {
  DisclosureGivens,
  DisclosureHistoryLine,
  DisclosureLine,
  DisclosureList,
  DisclosurePage,
  DisclosureView,
  ComingDisclosure,
  ObjectionLine,
  OwnDisclosure,
} from './disclosure-desk.query.js';
export { Advisories, type AdvisoryLine, type AdvisoryPage, type AdvisoryRequest } from './advisories.js';
export { PublicAdvisoriesQuery, type AdvisoryTrace, type PublicAdvisory } from './public-advisories.query.js';
export {
  ModelUnits,
  type ModelUnitLine,
  type ModelUnitPage,
  type ModelUnitRequest,
  type AroundModelUnit,
} from './model-units.js';
export { PublicModelUnitsQuery, type PublicModelUnit } from './public-model-units.query.js';
export { EvaluationReplies } from './evaluation-replies.js';
export type { ReplyTrace, StandingReply } from './evaluation-replies.js';
export { ScoredSettlementsQuery } from './scored-settlements.query.js';
export { PublishedEditionQuery, type PublishedEdition } from './published-edition.query.js';
export { SettlerFiguresQuery } from './settler-figures.query.js';
export type { CountedSettler } from './settler-figures.query.js';
