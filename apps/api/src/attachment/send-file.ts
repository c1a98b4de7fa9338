// Gives a file out so that no browser runs, shows or guesses it: to be saved, and nothing else.
import { type Given, contentDisposition } from '#files';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DoorRefusal } from '../door/door-refusal.js';

/** A file is given whole; whoever asks for many pieces at once only wants to keep the house busy. */
export function refuseManyRanges({ headers }: FastifyRequest): void {
  if (headers.range?.includes(',') === true) throw new DoorRefusal(416, 'attachment.many-ranges');
}

export function sendFile(reply: FastifyReply, { name, mediaType, bytes, stream }: Given): FastifyReply {
  return reply
    .headers({
      'content-type': mediaType,
      'content-length': String(bytes),
      'content-disposition': contentDisposition(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'none',
      'cache-control': 'no-store',
    })
    .send(stream);
}
