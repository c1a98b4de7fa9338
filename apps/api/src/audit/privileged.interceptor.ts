// Writes down a privileged act before it is begun; when the audit cannot be written the act is refused.
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Audit, AuditUnavailable, RecordsFault } from '#records';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import '../door/asker.decorator.js';
import { type PrivilegedAct, privilegedAct } from './privileged.decorator.js';

@Injectable()
export class PrivilegedInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly audit: Audit,
  ) {}

  /** @throws AuditUnavailable */
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const act = this.reflector.get<PrivilegedAct | undefined>(privilegedAct, context.getHandler());
    const { me, query } = context.switchToHttp().getRequest<FastifyRequest>();
    if (act === undefined || me === undefined) return next.handle();
    const asked = namesIn(query);
    await this.audit
      .append(me.scope, {
        unit: me.unit,
        actor: `account:${me.account}`,
        action: act,
        caseId: null,
        facts: asked.length === 0 ? {} : { by: asked },
      })
      .catch((fault: unknown) => {
        throw fault instanceof RecordsFault ? new AuditUnavailable() : fault;
      });
    return next.handle();
  }
}

const plainName = /^[a-z]{1,20}$/;

/** By which filters was asked, never for what: what was typed may be a person. */
function namesIn(query: unknown): readonly string[] {
  const names = typeof query === 'object' && query !== null ? Object.keys(query) : [];
  return names.filter((name) => plainName.test(name)).slice(0, 20);
}
