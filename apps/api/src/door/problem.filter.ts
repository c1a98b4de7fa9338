// The only place that turns a refusal or a fault into an answer: a refusal says what to do, a fault says a reference.
import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import {
  AdvisoryNotFound,
  type Erasure,
  AccountChanged,
  AccountNotInSight,
  AuditUnavailable,
  CaseNotFound,
  CopyNotFound,
  DisclosureNotFound,
  HandlerExcluded,
  LookNotLet,
  BodyHasOpenMatters,
  BodyNotFound,
  ModelUnitNotFound,
  ModelUnitTaken,
  IdempotencyInFlight,
  IdempotencyMismatch,
  RecordsUnavailable,
  StaleAdvisory,
  StaleDisclosure,
  StaleModelUnit,
  StaleVersion,
  StorageFull,
  TrackingLocked,
  UnitNotKnown,
} from '#records';
import { FileFault } from '#files';
import { IdentityFault } from '#identity';
import { type Language, RuleViolation } from '#rules';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefusalBook } from '../audit/refusal-book.js';
import { citationView } from '../case/citation.view.js';
import { SheetRefusal } from '../import/sheet-refusal.js';
import { erasureGroundText } from '../words/erasure.text.js';
import { eventNameText } from '../words/event.text.js';
import { dayText } from '../words/moment.text.js';
import { DoorRefusal, type FieldFault } from './door-refusal.js';
import { type DoorCode, doorText, fieldText, isFieldCode } from './door.text.js';
import { statusOfFileFault } from './file-fault.table.js';
import { doorCodeOfIdentityFault, statusOfIdentityFault } from './identity-fault.table.js';
import { languageOf } from './language.js';
import type { Problem } from './problem.js';
import { refusalText, statusOf } from './violation.text.js';

/** What is answered: the problem, and seconds to wait where waiting helps. */
interface Answer {
  readonly problem: Problem;
  readonly retryAfterSeconds?: number;
}

type Told = Pick<Problem, 'status' | 'code' | 'detail'> & Partial<Problem>;
const unavailableSeconds = 5;

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly refusals: RefusalBook) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    const { problem, retryAfterSeconds } = answerTo(thrown, request);
    this.refusals.note(request, {
      status: problem.status,
      code: problem.code,
      isOfLaw: thrown instanceof RuleViolation,
    });
    if (problem.status === 500) logFault(thrown, request, problem.reference ?? '');
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(Math.ceil(retryAfterSeconds)));
    if (problem.status === 401) void reply.header('www-authenticate', 'Cookie realm="anqi"');
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problem));
  }
}

/** @param thrown anything at all: whatever has no class here is a fault of ours */
export function answerTo(thrown: unknown, request: Pick<FastifyRequest, 'headers' | 'query' | 'url'>): Answer {
  const language = languageOf(request);
  if (thrown instanceof RuleViolation) return { problem: ofViolation(thrown, actionOf(request.url), language) };
  if (thrown instanceof DoorRefusal) return ofRefusal(thrown, language);
  if (thrown instanceof StaleVersion) return { problem: ofStale(thrown, language) };
  if (thrown instanceof CaseNotFound) return told(404, 'case.not-found', language);
  if (thrown instanceof CopyNotFound) return told(404, thrown.code, language);
  if (thrown instanceof StorageFull) return told(507, thrown.code, language);
  if (thrown instanceof DisclosureNotFound) return told(404, 'disclosure.not-found', language);
  if (thrown instanceof StaleDisclosure) return told(409, 'disclosure.changed', language);
  if (thrown instanceof AdvisoryNotFound) return told(404, thrown.code, language);
  if (thrown instanceof StaleAdvisory) return told(409, thrown.code, language);
  if (thrown instanceof BodyNotFound) return told(404, thrown.code, language);
  if (thrown instanceof BodyHasOpenMatters) return told(409, thrown.code, language);
  if (thrown instanceof ModelUnitNotFound) return told(404, thrown.code, language);
  if (thrown instanceof StaleModelUnit) return told(409, thrown.code, language);
  if (thrown instanceof ModelUnitTaken) return told(409, thrown.code, language);
  if (thrown instanceof AccountNotInSight) return told(404, thrown.code, language);
  if (thrown instanceof AccountChanged) return told(409, thrown.code, language);
  if (thrown instanceof HandlerExcluded) return told(409, thrown.code, language);
  if (thrown instanceof LookNotLet) return told(403, thrown.code, language);
  if (thrown instanceof UnitNotKnown) return told(422, thrown.code, language);
  if (thrown instanceof IdempotencyInFlight) return { ...told(409, thrown.code, language), retryAfterSeconds: 1 };
  if (thrown instanceof IdempotencyMismatch) return told(422, thrown.code, language);
  if (thrown instanceof RecordsUnavailable) {
    return { ...told(503, thrown.code, language), retryAfterSeconds: unavailableSeconds };
  }
  if (thrown instanceof AuditUnavailable) {
    return { ...told(503, thrown.code, language), retryAfterSeconds: unavailableSeconds };
  }
  if (thrown instanceof TrackingLocked) return { ...told(429, thrown.code, language), retryAfterSeconds: 3600 };
  if (thrown instanceof FileFault) return ofFile(thrown, language);
  if (thrown instanceof IdentityFault) return ofIdentity(thrown, language);
  if (thrown instanceof SheetRefusal) {
    return { problem: problemOf({ status: 422, code: thrown.code, detail: thrown.sentence }) };
  }
  return told(...ofTransport(thrown), language);
}

function told(status: number, code: DoorCode, language: Language): Answer {
  const detail = doorText[code][language];
  const reference = status === 500 ? { reference: randomUUID() } : {};
  return { problem: problemOf({ status, code, detail, ...reference }) };
}

function problemOf(given: Told): Problem {
  return { type: `urn:anqi:problem:${given.code}`, title: given.code, ...given };
}

function ofViolation(thrown: RuleViolation, action: string | undefined, language: Language): Problem {
  const { code, citation, facts, allowed } = thrown;
  return problemOf({
    status: statusOf(code),
    code,
    detail: refusalText({ code, facts, action, citation, allowed }, language),
    ...(citation === undefined ? {} : { citation: citationView(citation, language) }),
    allowed: [...allowed],
    facts,
  });
}

function ofRefusal({ status, code, extras }: DoorRefusal, language: Language): Answer {
  const fields = extras.fields?.map((fault) => ({
    field: fault.field,
    code: fault.code,
    message: fieldMessage(fault, language),
  }));
  const { problem } = told(status, code, language);
  return {
    problem: fields === undefined ? problem : { ...problem, fields },
    ...(extras.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: extras.retryAfterSeconds }),
  };
}

function fieldMessage({ code, limit }: FieldFault, language: Language): string {
  const words = isFieldCode(code) ? fieldText[code][language] : fieldText.malformed[language];
  return words.replace('{n}', String(limit ?? ''));
}

function ofStale({ code, current }: StaleVersion, language: Language): Problem {
  return problemOf({
    status: 409,
    code,
    detail: doorText['case.changed'][language],
    current: {
      version: current.version,
      ...(current.changedByName === null ? {} : { changedBy: current.changedByName }),
      changedAt: current.changedAt,
      event: eventNameText(current.event, language),
    },
  });
}

function ofFile({ code }: FileFault, language: Language): Answer {
  const answer = told(statusOfFileFault[code], code, language);
  return code === 'files.unavailable' || code === 'upload.busy'
    ? { ...answer, retryAfterSeconds: unavailableSeconds }
    : answer;
}

/** When and why something was forgotten: what the bureau bound itself to, or a demand that it granted. */
function ofErasure({ ground, rule, on }: Erasure, language: Language): Answer {
  const { problem } = told(410, 'opener.erased', language);
  const detail = doorText['opener.erased'][language]
    .replace('{on}', dayText(on, language))
    .replace('{why}', erasureGroundText({ ground, rule }, language));
  return { problem: { ...problem, detail, facts: { ground, on, ...(rule === null ? {} : { rule }) } } };
}

function ofIdentity({ code, limit, erasure }: IdentityFault, language: Language): Answer {
  if (erasure !== undefined) return ofErasure(erasure, language);
  const status = statusOfIdentityFault[code];
  const { problem } = told(status, doorCodeOfIdentityFault[code], language);
  const detail = problem.detail?.replace('{n}', String(limit ?? ''));
  const answer: Answer = { problem: detail === undefined ? problem : { ...problem, detail } };
  if (status === 429) return { ...answer, retryAfterSeconds: secondsToWait(code, limit) };
  return status === 503 ? { ...answer, retryAfterSeconds: unavailableSeconds } : answer;
}

/** As long as a name stays locked after too many wrong passphrases. */
const secondsOfLock = 900;

function secondsToWait(code: IdentityFault['code'], limit: number | undefined): number {
  return code === 'code.too-soon' && limit !== undefined ? limit * 60 : secondsOfLock;
}

/** What Fastify and Nest say before any of our code ran. */
function ofTransport(thrown: unknown): [status: number, code: DoorCode] {
  const status = statusThrown(thrown);
  switch (status) {
    case 400:
      return [400, 'request.malformed'];
    case 404:
      return [404, 'request.not-found'];
    case 405:
      return [405, 'request.method-not-allowed'];
    case 413:
      return [413, 'request.too-large'];
    case 415:
      return [415, 'request.not-json'];
    case 503:
      return [503, 'records.unavailable'];
    default:
      return status >= 400 && status < 500 ? [status, 'request.refused'] : [500, 'house.fault'];
  }
}

function statusThrown(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (!(thrown instanceof Error) || !('statusCode' in thrown)) return 500;
  return typeof thrown.statusCode === 'number' ? thrown.statusCode : 500;
}

/** The command of /cases/{number}/commands/{name}. */
function actionOf(url: string): string | undefined {
  return /\/commands\/([a-z-]+)(?:\?|$)/.exec(url)?.[1];
}

/** The log gets what happened and where, never what was sent. */
function logFault(thrown: unknown, request: FastifyRequest, reference: string): void {
  const { name, stack } = thrown instanceof Error ? thrown : { name: typeof thrown, stack: '' };
  // The first lines hold the message, and a message may hold what somebody wrote.
  const frames = stack?.split('\n').filter((line) => line.startsWith('    at '));
  request.log.error(
    { reference, route: request.routeOptions.url, method: request.method, fault: name, frames },
    'fault',
  );
}
