// The document of the api, OpenAPI 3.1, made from the routes and classes themselves.
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { cookieName } from '../door/session-cookie.js';
import { houseVersion } from '../house/version.js';

const description = [
  'Complaints and reports of violations, handled on time.',
  'JSON; dates are days in Asia/Shanghai, instants UTC, money fen. Every refusal is an RFC 9457 problem that says why,',
  'by which article, and what may be done instead. Creating and deciding requests take an Idempotency-Key, decisions the',
  'version that was seen (If-Match). What is not in sight and what is not there are answered alike.',
].join('\n');

/** As it is called where the house is reached by https. */
const sessionCookie = cookieName('session', true);

export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Anqi 按期')
    .setDescription(description)
    .setVersion(houseVersion)
    .addCookieAuth(sessionCookie, { type: 'apiKey', in: 'cookie', name: sessionCookie }, 'session')
    .addTag('public', 'For everybody, without an account.')
    .addTag('session', 'Signing in and out.')
    .addTag('consumer', 'For consumers: signing in with a code, and the own filings.')
    .addTag('cases', 'Reading cases in sight.')
    .addTag('commands', 'What an officer does with a case.')
    .addTag('board', 'On-time figures.')
    .addTag('import', 'Work orders of other systems.')
    .addTag('demo', 'In a demo only.')
    .addTag('health', 'For whoever watches over the house.')
    .build();
  return SwaggerModule.createDocument(app, config, {
    autoTagControllers: false,
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}.${method}`,
  });
}
