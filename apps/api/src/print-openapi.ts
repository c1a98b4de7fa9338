// Prints the document of the api without a house behind it: no database, no settings.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiAdapter } from './api.js';
import { ApiModule } from './api.module.js';
import { openApiDocument } from './openapi/openapi-document.js';

const nobody = (): never => {
  throw new Error('a printed document has no house');
};

// A preview makes no controller and asks for no house.
const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(nobody), apiAdapter({ logLevel: 'silent' }), {
  preview: true,
  abortOnError: false,
  logger: false,
});
process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`);
await app.close();
