// What stands around a decision about a record of the disclosure: who, which record, which version was seen, under which key.
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { type Me, actorOf } from '#identity';
import type { IdempotencyClaim, SignedInEnterprise, UnitsScope } from '#records';
import type { Actor } from '#rules';
import type { FastifyRequest } from 'fastify';
import { DoorRefusal } from '../door/door-refusal.js';
import { enterpriseOf } from '../door/enterprise.guard.js';
import { readKey } from '../door/idempotency-key.js';
import { readVersion } from '../door/seen-version.js';

export interface GivenToRecord {
  readonly me: Me;
  readonly asker: { readonly actor: Actor; readonly scope: UnitsScope };
  readonly id: string;
  readonly seen: number;
  readonly keyed: IdempotencyClaim;
}

export interface GivenByOperator {
  readonly enterprise: SignedInEnterprise;
  readonly id: string;
  readonly keyed: IdempotencyClaim;
}

type Asked = FastifyRequest<{ Params: { id: string } }>;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const Given = createParamDecorator((_nothing: unknown, context: ExecutionContext): GivenToRecord => {
  const request = context.switchToHttp().getRequest<Asked>();
  const { me } = request;
  if (me === undefined) throw new DoorRefusal(401, 'session.missing');
  return {
    me,
    asker: { actor: actorOf(me), scope: me.scope },
    id: recordIdOf(request.params.id),
    seen: readVersion(request.headers['if-match']),
    keyed: keyOf(request, `account:${me.account}`),
  };
});

export const GivenByEnterprise = createParamDecorator(
  (_nothing: unknown, context: ExecutionContext): GivenByOperator => {
    const request = context.switchToHttp().getRequest<Asked>();
    const enterprise = enterpriseOf(request);
    return { enterprise, id: recordIdOf(request.params.id), keyed: keyOf(request, `enterprise:${enterprise.id}`) };
  },
);

/** What can be no id is as absent as what is none. @throws DoorRefusal disclosure.not-found */
export function recordIdOf(typed: string): string {
  if (!uuid.test(typed)) throw new DoorRefusal(404, 'disclosure.not-found');
  return typed;
}

function keyOf(request: Asked, principal: string): IdempotencyClaim {
  const { key, fingerprint, route } = readKey(request);
  return { principal: `${principal} ${route}`, key, fingerprint };
}
