// The cookie that carries a session: signed, out of reach for scripts, never sent from another site.
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const sessionCookie = 'anqi_session';
const attributes = { path: '/', httpOnly: true, sameSite: 'strict' } as const;

/** @param secure whether the house is reached by https */
export function giveSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  void reply.setCookie(sessionCookie, token, { ...attributes, secure, signed: true });
}

export function takeSessionCookie(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(sessionCookie, { ...attributes, secure });
}

/** The token of a cookie that this house signed; undefined for none and for any other. */
export function sessionTokenOf(request: FastifyRequest): string | undefined {
  const cookie = request.cookies[sessionCookie];
  if (cookie === undefined) return undefined;
  const { valid, value } = request.unsignCookie(cookie);
  return valid && value !== null ? value : undefined;
}
