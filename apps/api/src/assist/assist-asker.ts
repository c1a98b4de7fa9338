// Somebody of an assisting body at the desks: the actor is an officer by his role alone, the scope is his body and no unit.
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Asker } from '#casework';
import { type Me, actorOf } from '#identity';
import type { BodyScope } from '#records';
import type { FastifyRequest } from 'fastify';
import { type CommandRequest, givenBy } from '../door/command-request.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';

/** What an assistant asks in: who he is, and his body in the place of units. */
export interface AssistantAsker extends Asker, Pick<Me, 'account' | 'unit'> {
  readonly scope: BodyScope;
}

export const AskingForBody = createParamDecorator((_nothing: unknown, context: ExecutionContext): AssistantAsker =>
  assistantAsker(context.switchToHttp().getRequest<FastifyRequest>()),
);

export const CommandedForBody = createParamDecorator(
  (_nothing: unknown, context: ExecutionContext): Omit<CommandRequest, 'me'> => {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { number: string } }>>();
    const asker = assistantAsker(request);
    return givenBy(request, `account:${asker.account}`, asker);
  },
);

function assistantAsker({ me }: Pick<FastifyRequest, 'me'>): AssistantAsker {
  if (me === undefined) throw new DoorRefusal(401, 'session.missing');
  const { account, unit, scope } = me;
  return { account, unit, actor: actorOf(me), scope: { city: scope.city, body: unit, concerned: scope.concerned } };
}
