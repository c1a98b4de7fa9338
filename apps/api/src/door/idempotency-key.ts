// The key of one intention: a request that is sent again under it is answered again and not carried out twice.
import { createHash } from 'node:crypto';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DoorRefusal } from './door-refusal.js';

export interface KeyOfRequest {
  readonly key: string;
  readonly route: string;
  /** SHA-256 over route and body, so that a key of another request is known for one. */
  readonly fingerprint: string;
}

const visible = /^[\x21-\x7e]{8,200}$/;

export const IdempotencyKey = createParamDecorator((_nothing: unknown, context: ExecutionContext): KeyOfRequest =>
  readKey(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** @throws DoorRefusal idempotency.key-missing */
export function readKey(request: Pick<FastifyRequest, 'headers' | 'method' | 'url' | 'body'>): KeyOfRequest {
  const key = readKeyHeader(request);
  const [path = ''] = request.url.split('?');
  const route = `${request.method} ${path}`;
  return { key, route, fingerprint: fingerprintOf([route, canonical(request.body)]) };
}

/** The key alone, where the body is a file. @throws DoorRefusal idempotency.key-missing */
export function readKeyHeader({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || !visible.test(key)) throw new DoorRefusal(400, 'idempotency.key-missing');
  return key;
}

function fingerprintOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** JSON with its names in order: the same content is the same text however it was written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const named = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${named.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`;
}
