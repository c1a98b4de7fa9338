// Gives the browser the cookie of where it stands now, and takes the one of the step before.
import type { Entering } from '#identity';
import type { FastifyReply } from 'fastify';
import { giveCookie, takeCookie } from '../door/session-cookie.js';

export function letIn(reply: FastifyReply, entering: Entering, secure: boolean): void {
  const isInside = entering.at === 'inside';
  giveCookie(reply, isInside ? 'session' : 'entering', entering.token, secure);
  // Whoever begins anew is no longer who he was.
  takeCookie(reply, isInside ? 'entering' : 'session', secure);
}
