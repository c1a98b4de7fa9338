// Sends a public page: without a script, the same bytes for the same contents, and nothing at all to whoever has them.
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Html } from './html.js';

const SECONDS_KEPT = 60;
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  // No script stands here; a tool that reads the page from within asks this house for robots.txt.
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Sent {
  readonly status?: 200 | 404;
}

export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: Html,
  { status = 200 }: Sent = {},
): FastifyReply {
  const body = page.toString();
  return sendUnchanged(
    request,
    reply
      .status(status)
      .header('content-security-policy', policy)
      .header('vary', 'accept-language')
      .type('text/html; charset=utf-8'),
    body,
  );
}

/** With its tag, and with 304 and no body to whoever has it. */
export function sendUnchanged(request: FastifyRequest, reply: FastifyReply, body: string): FastifyReply {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  void reply.header('etag', tag).header('cache-control', `public, max-age=${String(SECONDS_KEPT)}`);
  const has = (request.headers['if-none-match'] ?? '').slice(0, 500).split(',');
  const isKnown = has.some((one) => one.trim().replace(/^W\//, '') === tag);
  return isKnown && reply.statusCode === 200 ? reply.status(304).send() : reply.send(body);
}
