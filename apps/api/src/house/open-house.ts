// Opens the rooms behind the doors: records, desks, identity and readers, each made here and nowhere else.
import { openDesks } from '#casework';
import { openFiles } from '#files';
import {
  AccountDesk,
  Accounts,
  CodeSecrets,
  ConsumerEntrance,
  DraftBox,
  EnterpriseEntrance,
  Entrance,
  FactorDesk,
  Opener,
  PhoneKeys,
  ProofOfWork,
  Sealer,
  Sessions,
  SingleSignOn,
  entrancePolicyOf,
  signOnProviderOf,
} from '#identity';
import { TextSigner } from '#hints';
import { CodePost } from '#notices';
import {
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
  FilingDrafts,
  OperatorQuery,
  OperatorSearchQuery,
  OperatorConflicts,
  type Records,
  TimelineQuery,
  TrackingQuery,
  openRecords,
  SignOnLinks,
} from '#records';
import { type Settings, lookLimitsOf } from '#settings';
import { LookBook } from '../audit/look-book.js';
import { RefusalBook } from '../audit/refusal-book.js';
import { Directory } from '../reference/directory.js';
import type { House } from './house.js';

/** @throws RecordsUnavailable; Error when a setting that the api needs is missing */
export async function openHouse(settings: Settings): Promise<House> {
  const { city } = settings;
  const records = await openRecords({
    city,
    appUrl: needed(settings.databaseAppUrl, 'DATABASE_APP_URL'),
    vaultUrl: settings.databaseVaultUrl,
    poolSize: settings.databasePoolSize,
    applicationName: 'anqi-api',
  });
  try {
    return await furnish(settings, records);
  } catch (fault) {
    await records.close();
    throw fault;
  }
}

async function furnish(settings: Settings, records: Records): Promise<House> {
  const { app, vault, city } = records;
  return {
    ...openDesks(records, lookLimitsOf(settings)),
    settings,
    queryCodeSecret: needed(settings.queryCodeSecret, 'QUERY_CODE_SECRET'),
    records,
    sealer: Sealer.fromFile(
      needed(settings.vaultPublicKeyFile, 'VAULT_PUBLIC_KEY_FILE'),
      new PhoneKeys(needed(settings.phoneSecret, 'PHONE_SECRET'), settings.phoneSecretBefore),
    ),
    opener: Opener.fromFile(vault, { city, privateKeyFile: settings.vaultPrivateKeyFile }),
    ...furnishEntrance(settings, records),
    ...(await furnishPublicDoor(settings, records)),
    directory: new Directory(app, city),
    lists: new CaseListQuery(app),
    pages: new CasePageQuery(app),
    timelines: new TimelineQuery(app),
    boards: new BoardQuery(app),
    tracking: new TrackingQuery(app),
    consumerFilings: new ConsumerFilingsQuery(app),
    enterprises: new Enterprises(app, city),
    enterpriseApplications: new EnterpriseApplications(app, city),
    bodies: new Bodies(app),
    bodyCases: new BodyCasesQuery(app),
    enterpriseStaff: new EnterpriseStaff(app),
    enterpriseRemovals: new EnterpriseRemovals(app),
    enterprisePromises: new EnterprisePromises(app, city),
    replyTemplates: new ReplyTemplates(app),
    enterpriseCases: new EnterpriseCasesQuery(app),
    imports: new ImportRuns(app),
    lawTexts: new LawTexts(app, city),
    countedCases: new CountedCaseQuery(app),
    advisories: new Advisories(app),
    publicAdvisories: new PublicAdvisoriesQuery(app, city),
    modelUnitLists: new ModelUnits(app),
    publicModelUnits: new PublicModelUnitsQuery(app, city),
    publicDisclosures: new PublicDisclosuresQuery(app, city),
    publicOperators: new PublicOperatorsQuery(app, city),
    publishedEdition: new PublishedEditionQuery(app),
    publishedFigures: new PublishedFigures(app, city),
    disclosureLists: new DisclosureDeskQuery(app),
    files: await openFiles({ settings, records }),
    attachmentLists: new AttachmentListQuery(app),
    releasedCopies: new ReleasedCopies(app),
    audits: new AuditQuery(app),
    lookBook: new LookBook(),
    refusalBook: new RefusalBook(records.audit, {
      city,
      secret: needed(settings.sessionSecret, 'SESSION_SECRET'),
    }),
    signer: new TextSigner(needed(settings.likenessSecret, 'LIKENESS_SECRET')),
    hints: new HintQuery(app),
    orderAnswers: new OrderAnswersQuery(app),
    operators: new OperatorQuery(app),
    evaluations: new EvaluationQuery(app, city),
    evaluationReplies: new EvaluationReplies(app, city),
    scoredSettlements: new ScoredSettlementsQuery(app),
    settlerFigures: new SettlerFiguresQuery(app),
    operatorSearch: new OperatorSearchQuery(app, city),
    closedCases: new ClosedCaseQuery(app),
    conflictList: new OperatorConflicts(app),
  };
}

type Doorkeepers = Pick<
  House,
  'accounts' | 'accountDesk' | 'sessions' | 'factors' | 'entrance' | 'signOn' | 'signOnLinks'
>;

/** Who gets in, and how: the policy is read once, so that no way in knows another. */
function furnishEntrance(settings: Settings, { app, city }: Records): Doorkeepers {
  const policy = entrancePolicyOf(settings);
  const secrets = CodeSecrets.fromFiles({
    publicKeyFile: needed(settings.vaultPublicKeyFile, 'VAULT_PUBLIC_KEY_FILE'),
    privateKeyFile: settings.vaultPrivateKeyFile,
  });
  const factors = new FactorDesk(app, { city, policy, secrets });
  const signOnLinks = new SignOnLinks(app, city);
  return {
    accounts: new Accounts(app, { city }),
    accountDesk: new AccountDesk(app, city),
    sessions: new Sessions(app, { city, policy: policy.session }),
    factors,
    entrance: new Entrance(app, { city, policy, factors }),
    signOn: new SingleSignOn(signOnLinks, signOnProviderOf(settings)),
    signOnLinks,
  };
}

/** What stands before anybody without an account, and the way to one. */
async function furnishPublicDoor(
  settings: Settings,
  { app, city }: Records,
): Promise<Pick<House, 'proofs' | 'drafts' | 'consumerEntrance' | 'enterpriseEntrance' | 'codePost'>> {
  const codes = {
    city,
    secret: needed(settings.consumerSecret, 'CONSUMER_SECRET'),
    publicKeyFile: needed(settings.vaultPublicKeyFile, 'VAULT_PUBLIC_KEY_FILE'),
    policy: entrancePolicyOf(settings).session,
    codesAnHour: settings.codesAnHour,
  };
  return {
    proofs: new ProofOfWork(app, {
      city,
      secret: needed(settings.proofOfWorkSecret, 'PROOF_OF_WORK_SECRET'),
      tries: settings.proofOfWorkTries,
    }),
    drafts: new DraftBox(new FilingDrafts(app, city)),
    consumerEntrance: await ConsumerEntrance.fromFile(app, codes),
    enterpriseEntrance: await EnterpriseEntrance.fromFile(app, codes),
    codePost: new CodePost(settings),
  };
}

function needed(value: string | undefined, name: string): string {
  if (value === undefined) throw new Error(`The api needs ${name}.`);
  return value;
}
