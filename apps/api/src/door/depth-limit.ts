// Refuses a body nested deeper than any of ours: whoever walks it later does so by calling itself.
import type { FastifyInstance } from 'fastify';
import { DoorRefusal } from './door-refusal.js';

const deepest = 12;

export function registerDepthLimit(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    done(isDeeper(request.body, deepest) ? new DoorRefusal(400, 'request.malformed') : undefined);
  });
}

function isDeeper(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return false;
  return left === 0 || Object.values(value).some((part) => isDeeper(part, left - 1));
}
