// The cookies of a session and of a sign-in that has begun: signed, out of reach for scripts, never sent from another site.
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** `entering`: between the password and the second factor, when there is no session yet; `code`: a code was sent to an address; `sign-on`: away at the provider; a draft's: with what it opens. */
export type CookieKind =
  'session' | 'entering' | 'sign-on' | 'consumer' | 'enterprise' | 'code' | 'complaint-draft' | 'report-draft';

const names = {
  session: 'anqi_session',
  entering: 'anqi_entering',
  'sign-on': 'anqi_sign_on',
  consumer: 'anqi_consumer',
  enterprise: 'anqi_enterprise',
  code: 'anqi_code',
  // Whoever looks over a shoulder reads in neither that somebody reports.
  'complaint-draft': 'anqi_form_a',
  'report-draft': 'anqi_form_b',
} as const;
const attributes = { path: '/', httpOnly: true, sameSite: 'strict' } as const;

/** @param secure whether the house is reached by https; a browser then keeps the cookie to this very host */
export function cookieName(kind: CookieKind, secure: boolean): string {
  return secure ? `__Host-${names[kind]}` : names[kind];
}

export function giveCookie(reply: FastifyReply, kind: CookieKind, token: string, secure: boolean): void {
  void reply.setCookie(cookieName(kind, secure), token, { ...attributes, secure, signed: true });
}

interface LastingCookie {
  readonly kind: CookieKind;
  readonly token: string;
  /** Seconds; without it the cookie goes with the browser. */
  readonly maxAge?: number;
}

export function giveCookieFor(reply: FastifyReply, { kind, token, ...lasting }: LastingCookie, secure: boolean): void {
  void reply.setCookie(cookieName(kind, secure), token, { ...attributes, ...lasting, secure, signed: true });
}

export function takeCookie(reply: FastifyReply, kind: CookieKind, secure: boolean): void {
  void reply.clearCookie(cookieName(kind, secure), { ...attributes, secure });
}

/** The token of a cookie that this house signed; undefined for none and for any other. */
export function tokenOf(request: FastifyRequest, kind: CookieKind, secure: boolean): string | undefined {
  const cookie = request.cookies[cookieName(kind, secure)];
  if (cookie === undefined) return undefined;
  const { valid, value } = request.unsignCookie(cookie);
  return valid && value !== null ? value : undefined;
}

/** Whether people reach the house by https. */
export function isSecure({ publicOrigin }: { readonly publicOrigin?: string }): boolean {
  return publicOrigin?.startsWith('https://') === true;
}
