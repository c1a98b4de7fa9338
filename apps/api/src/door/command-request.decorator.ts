// What stands around the body of a command: who gives it, about which case, having seen which version, under which key.
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { CaseNotFound, type IdempotencyClaim, findCaseNumber } from '#records';
import { type Me, actorOf } from '#identity';
import type { Asker } from '#casework';
import type { FastifyRequest } from 'fastify';
import type { Language } from '#rules';
import { DoorRefusal } from './door-refusal.js';
import { readKey } from './idempotency-key.js';
import { languageOf } from './language.js';
import { readVersion } from './seen-version.js';

export interface CommandRequest {
  readonly me: Me;
  readonly asker: Asker;
  readonly number: string;
  readonly version: number;
  readonly keyed: IdempotencyClaim;
  readonly language: Language;
}

export const Commanded = createParamDecorator((_nothing: unknown, context: ExecutionContext): CommandRequest => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { number: string } }>>();
  const { me } = request;
  if (me === undefined) throw new DoorRefusal(401, 'session.missing');
  return { me, ...givenBy(request, `account:${me.account}`, { actor: actorOf(me), scope: me.scope }) };
});

/** What is given about a case by whomever. @param principal whose idempotency key it is */
export function givenBy(
  request: FastifyRequest<{ Params: { number: string } }>,
  principal: string,
  asker: Asker,
): Omit<CommandRequest, 'me'> {
  const number = numberOf(request.params.number);
  const { key, fingerprint, route } = readKey(request);
  return {
    asker,
    number,
    version: readVersion(request.headers['if-match']),
    keyed: { principal: `${principal} ${route}`, key, fingerprint },
    language: languageOf(request),
  };
}

/** A number as it is printed, however it was typed. @throws CaseNotFound for what can be no number */
export function numberOf(typed: string): string {
  const number = findCaseNumber(typed.slice(0, 40));
  if (number === undefined) throw new CaseNotFound();
  return number;
}
