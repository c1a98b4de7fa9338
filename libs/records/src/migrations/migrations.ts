// The migrations in their order; a merged one is never edited, a new one is added at the end and named in HEAD.
import { CreateTime1795478400000 } from './1795478400000-create-time.js';
import { CreateScope1795478401000 } from './1795478401000-create-scope.js';
import { CreateUnits1795478402000 } from './1795478402000-create-units.js';
import { CreateCalendarEditions1795478403000 } from './1795478403000-create-calendar-editions.js';
import { CreateAccounts1795478404000 } from './1795478404000-create-accounts.js';
import { CreateFilingsAndCases1795478405000 } from './1795478405000-create-filings-and-cases.js';
import { CreateEvents1795478406000 } from './1795478406000-create-events.js';
import { CreateClocksAndTimers1795478407000 } from './1795478407000-create-clocks-and-timers.js';
import { GuardOpenCases1795478408000 } from './1795478408000-guard-open-cases.js';
import { CreateVault1795478409000 } from './1795478409000-create-vault.js';
import { CreateOutbox1795478410000 } from './1795478410000-create-outbox.js';
import { CreateIdempotencyKeys1795478411000 } from './1795478411000-create-idempotency-keys.js';
import { CreateAudit1795478412000 } from './1795478412000-create-audit.js';
import { CreateImportRuns1795478413000 } from './1795478413000-create-import-runs.js';
import { CreateTracking1795478414000 } from './1795478414000-create-tracking.js';
import { CreateHeartbeats1795478415000 } from './1795478415000-create-heartbeats.js';
import { MakePartitionsAhead1795478416000 } from './1795478416000-make-partitions-ahead.js';
import { OpenCasesInOneTrip1795478417000 } from './1795478417000-open-cases-in-one-trip.js';
import { WriteDecisionsInOneTrip1795478418000 } from './1795478418000-write-decisions-in-one-trip.js';
import { CreateQueueSchema1795478419000 } from './1795478419000-create-queue-schema.js';
import { LetCasesBeSettlements1795478420000 } from './1795478420000-let-cases-be-settlements.js';
import { LetHeirsBeParties1795478421000 } from './1795478421000-let-heirs-be-parties.js';
import { LetPartiesLeave1795478422000 } from './1795478422000-let-parties-leave.js';
import { LetLettersWaitForOfficeHours1795478423000 } from './1795478423000-let-letters-wait-for-office-hours.js';
import { FillFactsOfOlderCases1795478424000 } from './1795478424000-fill-facts-of-older-cases.js';
import { OpenSeveralCasesWithTheirParties1795478425000 } from './1795478425000-open-several-cases-with-their-parties.js';
import { WriteSightAndParties1795478426000 } from './1795478426000-write-sight-and-parties.js';
import { LetWhoeverSeesDecide1795478427000 } from './1795478427000-let-whoever-sees-decide.js';
import { ShowWhoSeesACase1795478428000 } from './1795478428000-show-who-sees-a-case.js';
import { CreateLadders1795478430000 } from './1795478430000-create-ladders.js';
import { CreateLawTexts1795478440000 } from './1795478440000-create-law-texts.js';
import { CreateAttachments1795478450000 } from './1795478450000-create-attachments.js';
import { LetUnitsMediate1795478460000 } from './1795478460000-let-units-mediate.js';
import { CreateSecondFactors1795478470000 } from './1795478470000-create-second-factors.js';
import { LetPasswordsAge1795478471000 } from './1795478471000-let-passwords-age.js';
import { EndSessionsWithTheirGround1795478472000 } from './1795478472000-end-sessions-with-their-ground.js';
import { SeparateAdministrators1795478480000 } from './1795478480000-separate-administrators.js';
import { CreateSpentProofs1795478481000 } from './1795478481000-create-spent-proofs.js';
import { CreateConsumers1795478481100 } from './1795478481100-create-consumers.js';
import { LetConsumersSeeTheirFilings1795478481200 } from './1795478481200-let-consumers-see-their-filings.js';
import { CreateVaultKeys1795478482000 } from './1795478482000-create-vault-keys.js';
import { NameTheHashOfAuditLines1795478483000 } from './1795478483000-name-the-hash-of-audit-lines.js';
import { CreateAuditInbox1795478483100 } from './1795478483100-create-audit-inbox.js';
import { LetAuditorsRead1795478483200 } from './1795478483200-let-auditors-read.js';
import { CreateEnterprises1795478484000 } from './1795478484000-create-enterprises.js';
import { LetEnterprisesSeeTheirSettlements1795478484100 } from './1795478484100-let-enterprises-see-their-settlements.js';
import { CreateFilingHints1795478485000 } from './1795478485000-create-filing-hints.js';
import { RotateWhatThePublicDoorSeals1795478486000 } from './1795478486000-rotate-what-the-public-door-seals.js';
import { CreateClosedCases1795478487000 } from './1795478487000-create-closed-cases.js';
import { CloseCasesToPersons1795478487100 } from './1795478487100-close-cases-to-persons.js';
import { FillExclusionsOfOlderCases1795478487200 } from './1795478487200-fill-exclusions-of-older-cases.js';
import { KeepDataKeysApart1795478488000 } from './1795478488000-keep-data-keys-apart.js';
import { LetPersonsBeForgotten1795478488100 } from './1795478488100-let-persons-be-forgotten.js';
import { CreateOperators1795478490000 } from './1795478490000-create-operators.js';
import { TakeInTheRegister1795478490100 } from './1795478490100-take-in-the-register.js';
import { LetEverybodyFindOperators1795478490200 } from './1795478490200-let-everybody-find-operators.js';
import { CreateSingleSignOn1795478491000 } from './1795478491000-create-single-sign-on.js';
import { CreateEvaluations1795478492000 } from './1795478492000-create-evaluations.js';
import { CreateDisclosures1795478493000 } from './1795478493000-create-disclosures.js';
import { CreateLookRequests1795478495000 } from './1795478495000-create-look-requests.js';
import { RequireSecondPersons1795478495100 } from './1795478495100-require-second-persons.js';
import { CreatePhoneIndex1795478495500 } from './1795478495500-create-phone-index.js';
import { PublishFigures1795478497000 } from './1795478497000-publish-figures.js';
import { LetEverybodyReadOperators1795478497100 } from './1795478497100-let-everybody-read-operators.js';
import { ShowOperatorsWhatComes1795478498000 } from './1795478498000-show-operators-what-comes.js';
import { CreateEvaluationReplies1795478498100 } from './1795478498100-create-evaluation-replies.js';
import { LetEnterprisesLeave1795478498200 } from './1795478498200-let-enterprises-leave.js';
import { CreateFilingDrafts1795478499000 } from './1795478499000-create-filing-drafts.js';
import { CreateAdvisories1795478500000 } from './1795478500000-create-advisories.js';
import { CreateModelUnits1795478500100 } from './1795478500100-create-model-units.js';
import { NumberWhatIsPublished1795478500200 } from './1795478500200-number-what-is-published.js';
import { SeeCasesSooner1795478501000 } from './1795478501000-see-cases-sooner.js';
import { NumberReplies1795478501100 } from './1795478501100-number-replies.js';
import { KnowWhoAPartyIs1795478502000 } from './1795478502000-know-who-a-party-is.js';
import { FillAgenciesOfOlderCases1795478502100 } from './1795478502100-fill-agencies-of-older-cases.js';
import { CreateEnterpriseStaff1795478503000 } from './1795478503000-create-enterprise-staff.js';
import { CreateReplyTemplates1795478503100 } from './1795478503100-create-reply-templates.js';
import { CreateEnterprisePromises1795478503200 } from './1795478503200-create-enterprise-promises.js';
import { LetBodiesAssist1795478504000 } from './1795478504000-let-bodies-assist.js';
import { NoteWhatRunsOnTheCase1795478505000 } from './1795478505000-note-what-runs-on-the-case.js';
import { SeeCasesInOneLook1795478505100 } from './1795478505100-see-cases-in-one-look.js';
import { ForgetRepliesWithTheirOperator1795478505200 } from './1795478505200-forget-replies-with-their-operator.js';
import { CreateEnterpriseRemovals1795478506100 } from './1795478506100-create-enterprise-removals.js';
import { SealObjectionsToRemovals1795478506110 } from './1795478506110-seal-objections-to-removals.js';
import { FillPaymentsOfOlderCases1795478506120 } from './1795478506120-fill-payments-of-older-cases.js';
import { NumberPayments1795478506130 } from './1795478506130-number-payments.js';
import { CreateReleasedCopies1795478506200 } from './1795478506200-create-released-copies.js';
import { SayWhatFilesAre1795478506210 } from './1795478506210-say-what-files-are.js';
import { LookUpClosedCasesOnce1795478506300 } from './1795478506300-look-up-closed-cases-once.js';
import { AskLessBesideACase1795478506400 } from './1795478506400-ask-less-beside-a-case.js';

export const migrations = [
  CreateTime1795478400000,
  CreateScope1795478401000,
  CreateUnits1795478402000,
  CreateCalendarEditions1795478403000,
  CreateAccounts1795478404000,
  CreateFilingsAndCases1795478405000,
  CreateEvents1795478406000,
  CreateClocksAndTimers1795478407000,
  GuardOpenCases1795478408000,
  CreateVault1795478409000,
  CreateOutbox1795478410000,
  CreateIdempotencyKeys1795478411000,
  CreateAudit1795478412000,
  CreateImportRuns1795478413000,
  CreateTracking1795478414000,
  CreateHeartbeats1795478415000,
  MakePartitionsAhead1795478416000,
  OpenCasesInOneTrip1795478417000,
  WriteDecisionsInOneTrip1795478418000,
  CreateQueueSchema1795478419000,
  LetCasesBeSettlements1795478420000,
  LetHeirsBeParties1795478421000,
  LetPartiesLeave1795478422000,
  LetLettersWaitForOfficeHours1795478423000,
  FillFactsOfOlderCases1795478424000,
  OpenSeveralCasesWithTheirParties1795478425000,
  WriteSightAndParties1795478426000,
  LetWhoeverSeesDecide1795478427000,
  ShowWhoSeesACase1795478428000,
  CreateLadders1795478430000,
  CreateLawTexts1795478440000,
  CreateAttachments1795478450000,
  LetUnitsMediate1795478460000,
  CreateSecondFactors1795478470000,
  LetPasswordsAge1795478471000,
  EndSessionsWithTheirGround1795478472000,
  SeparateAdministrators1795478480000,
  CreateSpentProofs1795478481000,
  CreateConsumers1795478481100,
  LetConsumersSeeTheirFilings1795478481200,
  CreateVaultKeys1795478482000,
  NameTheHashOfAuditLines1795478483000,
  CreateAuditInbox1795478483100,
  LetAuditorsRead1795478483200,
  CreateEnterprises1795478484000,
  LetEnterprisesSeeTheirSettlements1795478484100,
  CreateFilingHints1795478485000,
  RotateWhatThePublicDoorSeals1795478486000,
  CreateClosedCases1795478487000,
  CloseCasesToPersons1795478487100,
  FillExclusionsOfOlderCases1795478487200,
  KeepDataKeysApart1795478488000,
  LetPersonsBeForgotten1795478488100,
  CreateOperators1795478490000,
  TakeInTheRegister1795478490100,
  LetEverybodyFindOperators1795478490200,
  CreateSingleSignOn1795478491000,
  CreateEvaluations1795478492000,
  CreateDisclosures1795478493000,
  CreateLookRequests1795478495000,
  RequireSecondPersons1795478495100,
  CreatePhoneIndex1795478495500,
  PublishFigures1795478497000,
  LetEverybodyReadOperators1795478497100,
  ShowOperatorsWhatComes1795478498000,
  CreateEvaluationReplies1795478498100,
  LetEnterprisesLeave1795478498200,
  CreateFilingDrafts1795478499000,
  CreateAdvisories1795478500000,
  CreateModelUnits1795478500100,
  NumberWhatIsPublished1795478500200,
  SeeCasesSooner1795478501000,
  NumberReplies1795478501100,
  KnowWhoAPartyIs1795478502000,
  FillAgenciesOfOlderCases1795478502100,
  CreateEnterpriseStaff1795478503000,
  CreateReplyTemplates1795478503100,
  CreateEnterprisePromises1795478503200,
  LetBodiesAssist1795478504000,
  NoteWhatRunsOnTheCase1795478505000,
  SeeCasesInOneLook1795478505100,
  ForgetRepliesWithTheirOperator1795478505200,
  CreateEnterpriseRemovals1795478506100,
  SealObjectionsToRemovals1795478506110,
  FillPaymentsOfOlderCases1795478506120,
  NumberPayments1795478506130,
  CreateReleasedCopies1795478506200,
  SayWhatFilesAre1795478506210,
  LookUpClosedCasesOnce1795478506300,
  AskLessBesideACase1795478506400,
];
