// Names for what the API answers, each derived from the document's paths, so that the document alone decides its shape.
import type { paths } from './schema.js';

type JsonIn<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;
type AnswerOf<Operation> = Operation extends { responses: infer Responses }
  ? { [Status in keyof Responses]: Status extends 200 | 201 ? JsonIn<Responses[Status]> : never }[keyof Responses]
  : never;
type BodyOf<Operation> = Operation extends { requestBody: infer Body } ? JsonIn<Body> : never;
type QueryOf<Operation> = Operation extends { parameters: { query?: infer Query } } ? NonNullable<Query> : never;

export type Site = AnswerOf<paths['/api/v1/site']['get']>;
export type Reference = AnswerOf<paths['/api/v1/reference']['get']>;
export type RoutingQuestion = BodyOf<paths['/api/v1/routing']['post']>;
export type NewFiling = BodyOf<paths['/api/v1/filings']['post']>;
export type FoundOperator = AnswerOf<paths['/api/v1/operators']['get']>['operators'][number];
export type OperatorPage = AnswerOf<paths['/api/v1/operators/{creditCode}']['get']>;
export type FilingReceipt = AnswerOf<paths['/api/v1/filings']['post']>;
export type TrackedCase = AnswerOf<paths['/api/v1/tracking']['post']>;
export type OwnFiling = AnswerOf<paths['/api/v1/consumer/filings']['get']>[number];
export type UploadPass = AnswerOf<paths['/api/v1/upload-passes']['post']>;
export type AttachmentItem = TrackedCase['attachments'][number];
export type Me = AnswerOf<paths['/api/v1/session']['get']>;
export type SignOnAnswer = BodyOf<paths['/api/v1/session/sign-on/answer']['post']>;
export type SignInState = AnswerOf<paths['/api/v1/session']['post']>;
export type PasswordRule = AnswerOf<paths['/api/v1/session/password-rule']['get']>;
export type Generator = AnswerOf<paths['/api/v1/session/code-generator']['post']>;
export type PasskeyEnterQuestion = AnswerOf<paths['/api/v1/session/passkey-question']['post']>;
export type PasskeyProof = BodyOf<paths['/api/v1/session/passkey']['post']>;
export type SecondFactors = AnswerOf<paths['/api/v1/me/second-factor']['get']>;
export type PasskeyEnrolQuestion = AnswerOf<paths['/api/v1/me/second-factor/passkey-question']['post']>;
export type NewPasskey = BodyOf<paths['/api/v1/me/second-factor/passkeys']['post']>;
export type AuditQuery = QueryOf<paths['/api/v1/audit']['get']>;
export type AuditLine = AnswerOf<paths['/api/v1/audit']['get']>['items'][number];
export type AuditState = AnswerOf<paths['/api/v1/audit/state']['get']>;
export type KeptAccountsQuery = QueryOf<paths['/api/v1/admin/accounts']['get']>;
export type KeptAccount = AnswerOf<paths['/api/v1/admin/accounts']['get']>['items'][number];
export type NewAccount = BodyOf<paths['/api/v1/admin/accounts']['post']>;
export type CaseListQuery = QueryOf<paths['/api/v1/cases']['get']>;
export type CaseList = AnswerOf<paths['/api/v1/cases']['get']>;
export type CaseLine = CaseList['items'][number];
export type CasePage = AnswerOf<paths['/api/v1/cases/{number}']['get']>;
export type ClockView = CasePage['clocks'][number];
export type ClockState = ClockView['state'];
export type ExplanationStep = ClockView['explanation']['steps'][number];
export type CommandView = CasePage['commands'][number];
export type CommandField = CommandView['fields'][number];
export type CommandOutcome = AnswerOf<paths['/api/v1/cases/{number}/commands/accept']['post']>;
export type TimelineItem = AnswerOf<paths['/api/v1/cases/{number}/events']['get']>[number];
export type ExclusionDesk = AnswerOf<paths['/api/v1/exclusions']['get']>;
export type CaseHints = AnswerOf<paths['/api/v1/cases/{number}/hints']['get']>;
export type LookQuestion = BodyOf<paths['/api/v1/cases/{number}/look']['post']>;
export type LookAnswer = AnswerOf<paths['/api/v1/cases/{number}/look']['post']>;
export type ImportReport = AnswerOf<paths['/api/v1/imports']['post']>;
export type Board = AnswerOf<paths['/api/v1/board']['get']>;
export type BoardRow = Board['rows'][number];
export type Figure = BoardRow['complaints'];
export type DemoClockMove = BodyOf<paths['/api/v1/demo/clock']['post']>;
