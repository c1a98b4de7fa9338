// What stands around a decision about a record with a version of its own: who, which record, which version was seen, under which key.
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { type Me, actorOf } from '#identity';
import type { IdempotencyClaim, SignedInEnterprise, UnitsScope } from '#records';
import type { Actor } from '#rules';
import type { FastifyRequest } from 'fastify';
import { DoorRefusal } from './door-refusal.js';
import type { DoorCode } from './door.text.js';
import { enterpriseOf } from './enterprise.guard.js';
import { readKey } from './idempotency-key.js';
import { readVersion } from './seen-version.js';

export interface GivenAnew {
  readonly asker: { readonly actor: Actor; readonly scope: UnitsScope };
  readonly keyed: IdempotencyClaim;
}

/** To a record that is answered once and has no version. */
export interface GivenKeyedTo {
  readonly me: Me;
  readonly id: string;
  readonly keyed: IdempotencyClaim;
}

export interface GivenToRecord extends GivenAnew {
  readonly me: Me;
  readonly id: string;
  readonly seen: number;
}

export interface GivenByOperator {
  readonly enterprise: SignedInEnterprise;
  readonly id: string;
  readonly keyed: IdempotencyClaim;
}

type Asked = FastifyRequest<{ Params: { id: string } }>;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** By an officer, to a record that is there. @param absent how a record that is not there is answered */
export const Given = createParamDecorator((absent: DoorCode, context: ExecutionContext): GivenToRecord => {
  const request = context.switchToHttp().getRequest<Asked>();
  const me = meOf(request);
  return {
    ...givenBy(me, request),
    me,
    id: recordIdOf(request.params.id, absent),
    seen: readVersion(request.headers['if-match']),
  };
});

/** By an officer, to a record without a version. @param absent how a record that is not there is answered */
export const GivenKeyed = createParamDecorator((absent: DoorCode, context: ExecutionContext): GivenKeyedTo => {
  const request = context.switchToHttp().getRequest<Asked>();
  const me = meOf(request);
  return { me, id: recordIdOf(request.params.id, absent), keyed: keyOf(request, `account:${me.account}`) };
});

/** The key of a signed-in enterprise. */
export const KeyOfEnterprise = createParamDecorator(
  (_nothing: unknown, context: ExecutionContext): IdempotencyClaim => {
    const request = context.switchToHttp().getRequest<Asked>();
    return keyOf(request, `enterprise:${enterpriseOf(request).id}`);
  },
);

/** By an officer, of what begins with it. */
export const GivenFirst = createParamDecorator((_nothing: unknown, context: ExecutionContext): GivenAnew => {
  const request = context.switchToHttp().getRequest<Asked>();
  return givenBy(meOf(request), request);
});

export const GivenByEnterprise = createParamDecorator(
  (absent: DoorCode, context: ExecutionContext): GivenByOperator => {
    const request = context.switchToHttp().getRequest<Asked>();
    const enterprise = enterpriseOf(request);
    const id = recordIdOf(request.params.id, absent);
    return { enterprise, id, keyed: keyOf(request, `enterprise:${enterprise.id}`) };
  },
);

/** What can be no id is as absent as what is none. @throws DoorRefusal with the code of the absent */
export function recordIdOf(typed: string, absent: DoorCode): string {
  if (!uuid.test(typed)) throw new DoorRefusal(404, absent);
  return typed;
}

function meOf({ me }: Asked): Me {
  if (me === undefined) throw new DoorRefusal(401, 'session.missing');
  return me;
}

function givenBy(me: Me, request: Asked): GivenAnew {
  return { asker: { actor: actorOf(me), scope: me.scope }, keyed: keyOf(request, `account:${me.account}`) };
}

function keyOf(request: Asked, principal: string): IdempotencyClaim {
  const { key, fingerprint, route } = readKey(request);
  return { principal: `${principal} ${route}`, key, fingerprint };
}
