// Makes the api: one Nest application on Fastify with its guards, headers, document and windows, ready to listen.
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Settings, SettingsFault } from '#settings';
import { type FastifyInstance, LogController } from 'fastify';
import { ApiModule } from './api.module.js';
import { registerDownloadOrigin } from './attachment/download-origin.js';
import { registerDepthLimit } from './door/depth-limit.js';
import { logOptions, nestLogger } from './door/log.js';
import type { House } from './house/house.js';
import { openHouse } from './house/open-house.js';
import { openMetrics } from './metrics/metrics.js';
import { serveMetrics } from './metrics/metrics-server.js';
import { openApiDocument } from './openapi/openapi-document.js';
import { registerDocs } from './openapi/register-docs.js';
import { registerSecurityHeaders } from './web/security-headers.js';
import { findWebFolder, registerWebFiles } from './web/web-files.js';

/** A story of 4,000 characters, each escaped, and room for the rest. */
const mostBodyBytes = 64 * 1024;
const mostFileBytes = 50 * 1024 * 1024;
const longestParameter = 200;
const requestMs = 60_000;

/** @throws RecordsUnavailable, Error when a setting that the api needs is missing */
export async function createApi(settings: Settings): Promise<NestFastifyApplication> {
  const house = await openHouse(settings);
  try {
    return await buildApi(settings, house);
  } catch (fault) {
    await house.records.close();
    throw fault;
  }
}

async function buildApi(settings: Settings, house: House): Promise<NestFastifyApplication> {
  const adapter = apiAdapter(settings);
  const server = adapter.getInstance();
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.of(() => house),
    adapter,
    {
      bodyParser: false,
      abortOnError: false,
      logger: nestLogger(server.log),
    },
  );
  await furnish(app, server, settings);
  await openMetricsDoor(server, house);
  server.addHook('onClose', async () => {
    house.codePost.close();
    await house.records.close();
  });
  registerDocs(server, openApiDocument(app));
  const webFolder = findWebFolder();
  if (webFolder !== undefined) await registerWebFiles(server, webFolder, settings.mode);
  await app.init();
  await server.ready();
  return app;
}

async function openMetricsDoor(server: FastifyInstance, { settings, records }: House): Promise<void> {
  if (settings.metricsPort === undefined) return;
  const metrics = openMetrics(server, records.heartbeats);
  const door = await serveMetrics(metrics, { host: settings.metricsHost, port: settings.metricsPort });
  server.addHook('onClose', () => new Promise<void>((closed) => door.close(() => closed())));
}

export function apiAdapter(
  settings: Pick<Settings, 'logLevel' | 'trustedProxies' | 'tlsCertificateFile' | 'tlsKeyFile'>,
): FastifyAdapter {
  return new FastifyAdapter({
    ...tlsOf(settings),
    logger: logOptions(settings),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: mostBodyBytes,
    requestTimeout: requestMs,
    // Whoever neither sends nor reads for so long is let go: an answer that nobody fetches would be kept for ever.
    connectionTimeout: requestMs,
    // Whoever stands before the house is believed about for whom he asks only when the settings name him.
    trustProxy: settings.trustedProxies?.split(',') ?? false,
    routerOptions: { maxParamLength: longestParameter },
  });
}

/** To the gate under TLS, where the settings name a certificate. @throws SettingsFault */
function tlsOf({ tlsCertificateFile, tlsKeyFile }: Pick<Settings, 'tlsCertificateFile' | 'tlsKeyFile'>): object {
  if (tlsCertificateFile === undefined || tlsKeyFile === undefined) return {};
  try {
    const https = {
      cert: readFileSync(tlsCertificateFile),
      key: readFileSync(tlsKeyFile),
      minVersion: 'TLSv1.2',
    } as const;
    createSecureContext(https);
    return { https };
  } catch {
    throw new SettingsFault([
      { name: 'TLS_CERTIFICATE_FILE', sentence: 'cannot be read, or does not belong to TLS_KEY_FILE.' },
    ]);
  }
}

async function furnish(app: NestFastifyApplication, server: FastifyInstance, settings: Settings): Promise<void> {
  // Only JSON is a request: a form of another site could send plain text.
  server.removeContentTypeParser('text/plain');
  // The parts of a file are read where they are written: never in memory, never whole.
  server.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
  await registerSecurityHeaders(server, settings);
  registerDownloadOrigin(server, settings);
  await app.register(fastifyCookie, { secret: settings.sessionSecret ?? '' });
  await app.register(fastifyMultipart, {
    limits: { files: 1, fileSize: mostFileBytes, fields: 4, fieldSize: mostBodyBytes, parts: 6, headerPairs: 50 },
  });
  registerDepthLimit(server);
}
