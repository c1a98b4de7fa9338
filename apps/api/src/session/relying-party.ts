// For which site passkeys sign here: the public origin, and in a demo the name under which its own page was opened.
import type { RelyingParty } from '#identity';
import type { Settings } from '#settings';
import type { FastifyRequest } from 'fastify';

/** The origin guard has held the header against the house's own names before. */
export function relyingPartyOf({ mode, publicOrigin }: Settings, request: FastifyRequest): RelyingParty {
  const origin = mode === 'demo' ? (request.headers.origin ?? publicOrigin) : publicOrigin;
  return { origin: origin ?? 'http://localhost', name: '按期' };
}
