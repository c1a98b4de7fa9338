// Serves the document of the api, as JSON and as a page.
import { randomBytes } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { pagePolicy } from '../web/security-headers.js';
import { docsPage } from './docs-page.js';

const nonceBytes = 18;

export function registerDocs(server: FastifyInstance, document: OpenAPIObject): void {
  const json = JSON.stringify(document);
  server.get('/api/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(json));
  server.get('/api/docs', (_request, reply) => {
    const nonce = randomBytes(nonceBytes).toString('base64');
    return reply
      .header('content-security-policy', pagePolicy(nonce))
      .type('text/html; charset=utf-8')
      .send(docsPage(document, nonce));
  });
}
