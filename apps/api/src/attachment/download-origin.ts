// The origin from which files are saved, when there is one of its own: it gives out files and nothing else.
import type { Settings } from '#settings';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DoorRefusal } from '../door/door-refusal.js';

const files = /^\/api\/v1\/(?:attachments|copies)\//;

export function isDownloadOrigin(
  { headers }: Pick<FastifyRequest, 'headers'>,
  { downloadOrigin }: Pick<Settings, 'downloadOrigin'>,
): boolean {
  return downloadOrigin !== undefined && headers.host === new URL(downloadOrigin).host;
}

export function registerDownloadOrigin(server: FastifyInstance, settings: Settings): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const isElsewhere = isDownloadOrigin(request, settings) && !files.test(request.url);
    done(isElsewhere ? new DoorRefusal(404, 'request.not-found') : undefined);
  });
}
