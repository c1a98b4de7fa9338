// The log of the doors: events with fields, never a body, a header, an address with its query, or a person.
import type { LoggerService } from '@nestjs/common';
import type { Settings } from '#settings';
import type { FastifyBaseLogger, FastifyServerOptions } from 'fastify';

export function logOptions({ logLevel }: Pick<Settings, 'logLevel'>): NonNullable<FastifyServerOptions['logger']> {
  return {
    level: logLevel,
    base: { process: 'api' },
    serializers: {
      // What is asked for by number or code stands in the path's pattern, never as it came.
      req: ({ method, routeOptions }) => ({ method, url: routeOptions?.url ?? 'unknown' }),
      res: ({ statusCode }) => ({ statusCode }),
    },
  };
}

/** Nest says little of interest once it is up: its warnings and errors are kept. */
export function nestLogger(log: FastifyBaseLogger): LoggerService {
  return {
    log: () => undefined,
    warn: (words: unknown) => log.warn({ nest: String(words) }),
    error: (words: unknown) => log.error({ nest: String(words) }),
  };
}
