// Sends a public page: without a script, kept for a minute by whoever stands between, and under a tag by which it is known again.
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Html } from './html.js';
import { hasTag } from './page-tags.js';

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

/** Under the tag that was found before it was written; what is not there has none. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: Html,
  { status = 200 }: Sent = {},
): FastifyReply {
  const known = status === 200 ? request.pageTag?.tag : undefined;
  return keepable(reply, known)
    .status(status)
    .header('content-security-policy', policy)
    .type('text/html; charset=utf-8')
    .send(page.toString());
}

/** As it may be kept: for each language apart. */
export function keepable(reply: FastifyReply, tag: string | undefined): FastifyReply {
  const kept = reply
    .header('cache-control', `public, max-age=${String(SECONDS_KEPT)}`)
    .header('vary', 'accept-language');
  return tag === undefined ? kept : kept.header('etag', tag);
}

/** A file under a tag made of its contents, and with 304 and no body to whoever has it. */
export function sendUnchanged(request: FastifyRequest, reply: FastifyReply, body: string): FastifyReply {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  void reply.header('etag', tag).header('cache-control', `public, max-age=${String(SECONDS_KEPT)}`);
  return hasTag(request, tag) && reply.statusCode === 200 ? reply.status(304).send() : reply.send(body);
}
