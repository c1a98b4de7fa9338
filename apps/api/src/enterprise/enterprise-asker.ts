// An enterprise at the desks: its actor, its scope, and a command that it gives.
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Asker } from '#casework';
import type { SignedInEnterprise } from '#records';
import type { FastifyRequest } from 'fastify';
import { type CommandRequest, givenBy } from '../door/command-request.decorator.js';
import { enterpriseOf } from '../door/enterprise.guard.js';

export interface EnterpriseCommandRequest {
  readonly enterprise: SignedInEnterprise;
  readonly given: (asker: Asker) => Omit<CommandRequest, 'me'>;
}

export function enterpriseAsker({ id, creditCode, staff }: SignedInEnterprise, city: string): Asker {
  return { actor: { kind: 'enterprise', creditCode, staff }, scope: { city, enterprise: id } };
}

export const CommandedByEnterprise = createParamDecorator(
  (_nothing: unknown, context: ExecutionContext): EnterpriseCommandRequest => {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { number: string } }>>();
    const enterprise = enterpriseOf(request);
    return { enterprise, given: (asker) => givenBy(request, `enterprise:${enterprise.id}`, asker) };
  },
);
