// Who is asking, as the session guard found out.
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Asker } from '#casework';
import { type Me, actorOf } from '#identity';
import type { FastifyRequest } from 'fastify';
import type { Language } from '#rules';
import { DoorRefusal } from './door-refusal.js';
import { languageOf } from './language.js';

declare module 'fastify' {
  interface FastifyRequest {
    me?: Me;
    sessionToken?: string;
  }
}

export const SignedIn = createParamDecorator((_nothing: unknown, context: ExecutionContext): Me =>
  meOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

export const Asking = createParamDecorator((_nothing: unknown, context: ExecutionContext): Asker => {
  const me = meOf(context.switchToHttp().getRequest<FastifyRequest>());
  return { actor: actorOf(me), scope: me.scope };
});

export const Spoken = createParamDecorator((_nothing: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

function meOf({ me }: FastifyRequest): Me {
  if (me === undefined) throw new DoorRefusal(401, 'session.missing');
  return me;
}
