// The worker's log: events with fields, no names, no phones, no texts; Nest speaks through it too.
import { ConsoleLogger } from '@nestjs/common';
import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { Logger } from 'pino';
import type { Settings } from '#settings';

export type WorkerLog = Logger;

export function openLog({ logLevel }: Pick<Settings, 'logLevel'>, instance: string): WorkerLog {
  return pino({ level: logLevel, base: { process: 'worker', instance } });
}

/** Nest says little of interest once it is up: its warnings and errors are kept, the rest is for debugging. */
export function nestLoggerOf(log: WorkerLog): LoggerService {
  return Object.assign(new ConsoleLogger(), {
    log: (words: unknown) => log.debug({ nest: String(words) }),
    verbose: () => undefined,
    debug: () => undefined,
    warn: (words: unknown) => log.warn({ nest: String(words) }),
    error: (words: unknown) => log.error({ nest: String(words) }),
  });
}

/** The code of a fault, or its class: never its text, which may hold what somebody wrote. */
export function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown';
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : fault.name;
}
