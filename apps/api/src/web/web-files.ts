// Serves the built windows: hashed assets for ever, the page with a fresh nonce, and the page for every address of its own.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '#settings';
import { pagePolicy } from './security-headers.js';

const nonceMark = /__CSP_NONCE__/g;
/** What the build leaves for this file, and for no browser. */
const ownFiles = new Set(['index.html', 'entrances.json']);
const nonceBytes = 18;
const ownAddresses = /^\/(?:api|livez|readyz)(?:[/?]|$)/;
const asset = /^\/assets\/[A-Za-z0-9._-]+$/;

/** Where the build puts the windows, seen from the sources and from the build. */
export function findWebFolder(): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  return [join(here, '../../../../web'), join(here, '../../../../dist/web')].find((folder) =>
    existsSync(join(folder, 'index.html')),
  );
}

/** @param folder with index.html and assets; without it the api has no windows */
export async function registerWebFiles(server: FastifyInstance, folder: string, mode: Settings['mode']): Promise<void> {
  // A demo says so with its first answer: a ribbon that came later would push away what somebody reads already.
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace('<html ', `<html data-mode="${mode}" `);
  const entrances = readEntrances(folder, page);
  const loose = new Set((await readdir(folder)).filter((name) => name.includes('.') && !ownFiles.has(name)));
  await server.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, index: false });
  server.get('/*', (request, reply) => {
    const [path = '/'] = request.url.split('?');
    if (ownAddresses.test(path)) return reply.callNotFound();
    if (asset.test(path)) return reply.sendFile(path.slice(1), { maxAge: '1y', immutable: true });
    if (loose.has(path.slice(1))) return reply.sendFile(path.slice(1), { maxAge: '1h' });
    return wantsPage(request) ? sendPage(reply, entrances.get(path) ?? page) : reply.callNotFound();
  });
}

/**
 * The page for each address by which people come in, with the files of its room named in its head. Otherwise a browser learns
 * of each only from the one before it, a trip each time, which on a phone is most of the waiting.
 */
function readEntrances(folder: string, page: string): ReadonlyMap<string, string> {
  const built: unknown = JSON.parse(readFileSync(join(folder, 'entrances.json'), 'utf8'));
  return new Map(
    Object.entries(built ?? {}).map(([path, files]: [string, unknown]) => {
      const links = [
        ...namesOf(files, 'sheets').map((name) => `<link rel="stylesheet" nonce="__CSP_NONCE__" href="/${name}">`),
        ...namesOf(files, 'scripts').map((name) => `<link rel="modulepreload" nonce="__CSP_NONCE__" href="/${name}">`),
      ];
      return [path, page.replace('</head>', `${links.join('')}</head>`)];
    }),
  );
}

function namesOf(files: unknown, kind: 'scripts' | 'sheets'): readonly string[] {
  const names: unknown = typeof files === 'object' && files !== null ? Reflect.get(files, kind) : undefined;
  return Array.isArray(names) ? names.map(String) : [];
}

function wantsPage({ headers }: FastifyRequest): boolean {
  return (headers.accept ?? '').includes('text/html');
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(nonceBytes).toString('base64');
  return reply
    .header('content-security-policy', pagePolicy(nonce))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replace(nonceMark, nonce));
}
