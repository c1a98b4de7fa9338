// Everything an act about an account comes with: which account, the version that was seen, and the key of the intention.
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { AboutAccount } from '#identity';
import { AccountNotInSight, type IdempotencyClaim } from '#records';
import type { FastifyRequest } from 'fastify';
import { DoorRefusal } from '../door/door-refusal.js';
import { readKey } from '../door/idempotency-key.js';
import { readVersion } from '../door/seen-version.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const Claimed = createParamDecorator((_nothing: unknown, context: ExecutionContext): IdempotencyClaim =>
  claimOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

export const About = createParamDecorator((_nothing: unknown, context: ExecutionContext): AboutAccount => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
  const { id } = request.params;
  if (!uuid.test(id)) throw new AccountNotInSight();
  return { account: id, version: readVersion(request.headers['if-match']), claim: claimOf(request) };
});

function claimOf(request: Pick<FastifyRequest, 'me' | 'headers' | 'method' | 'url' | 'body'>): IdempotencyClaim {
  if (request.me === undefined) throw new DoorRefusal(401, 'session.missing');
  const { key, fingerprint, route } = readKey(request);
  return { principal: `account:${request.me.account} ${route}`, key, fingerprint };
}
