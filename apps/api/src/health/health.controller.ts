// Whether this process lives, and whether the house can serve: a silent worker degrades it, an absent database stops it.
import { randomUUID } from 'node:crypto';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Heartbeats, RecordsUnavailable } from '#records';
import type { FastifyReply } from 'fastify';
import { Answers } from '../door/documented.decorator.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { LiveView, type ReadyParts, ReadyView } from './health.dto.js';

/** A worker beats every five seconds. */
const silentAfterSeconds = 60;
/** Somebody who asks all day must not write all day. */
const probeKeptMs = 1000;

@ApiTags('health')
@PublicRoute()
@Controller()
export class HealthController {
  private readonly instance = randomUUID();
  private probed: { readonly at: number; readonly parts: Promise<ReadyParts> } | undefined;

  constructor(private readonly heartbeats: Heartbeats) {}

  @Get('livez')
  @Answers(LiveView, { summary: 'This process answers.' })
  live(): LiveView {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Answers(ReadyView, { summary: 'The database can be written; the worker is alive. 503 without a database.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyView> {
    const parts = await this.probe();
    const isAway = parts.database !== 'ok';
    if (isAway) void reply.status(503).header('retry-after', '5');
    return { status: isAway ? 'away' : isWhole(parts) ? 'ok' : 'degraded', parts };
  }

  private probe(): Promise<ReadyParts> {
    if (this.probed === undefined || performance.now() - this.probed.at > probeKeptMs) {
      this.probed = { at: performance.now(), parts: this.read() };
    }
    return this.probed.parts;
  }

  private async read(): Promise<ReadyParts> {
    try {
      // The own sign of life is the write probe: a database that only reads is no database to file in.
      await this.heartbeats.beat({ name: 'api', instance: this.instance, facts: {} });
      const [worker] = await this.heartbeats.list('worker');
      if (worker === undefined) return { database: 'ok', worker: 'never seen' };
      const { queue, clockStands } = worker.facts;
      return {
        database: 'ok',
        worker: worker.ageSeconds > silentAfterSeconds ? 'silent' : 'ok',
        workerSilentSeconds: Math.round(worker.ageSeconds),
        ...(typeof queue === 'string' ? { queue } : {}),
        ...(typeof clockStands === 'boolean' ? { clock: clockStands ? 'ok' : 'jumped' } : {}),
      };
    } catch (fault) {
      if (!(fault instanceof RecordsUnavailable)) throw fault;
      return { database: 'away', worker: 'unknown' };
    }
  }
}

function isWhole({ worker, queue = 'ok', clock = 'ok' }: ReadyParts): boolean {
  return [worker, queue, clock].every((part) => part === 'ok');
}
