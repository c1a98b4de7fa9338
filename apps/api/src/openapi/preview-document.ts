// The document of the api without a house behind it: no database, no settings.
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { apiAdapter } from '../api.js';
import { ApiModule } from '../api.module.js';
import { openApiDocument } from './openapi-document.js';

const nobody = (): never => {
  throw new Error('a document that is only read has no house');
};

/** A preview makes no controller and asks for no house. */
export async function previewDocument(): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.of(nobody),
    apiAdapter({ logLevel: 'silent' }),
    { preview: true, abortOnError: false, logger: false },
  );
  try {
    return openApiDocument(app);
  } finally {
    await app.close();
  }
}
