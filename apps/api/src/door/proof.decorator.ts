// The proof of work of a request, as it was sent; whether it stands is for identity to say.
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

export const GivenProof = createParamDecorator((_nothing: unknown, context: ExecutionContext): string | undefined => {
  const given = context.switchToHttp().getRequest<FastifyRequest>().headers['proof-of-work'];
  return typeof given === 'string' ? given : undefined;
});

/** Says in the document that a route asks for one. */
export function AsksProof(): MethodDecorator {
  return ApiHeader({
    name: 'Proof-Of-Work',
    required: false,
    description: 'A sum of GET /api/v1/proof with its solution, base64 of JSON; needed unless that route sets none.',
    schema: { type: 'string', maxLength: 4000 },
  });
}
