// Finds out which officer is asking, for every route that is not public, a consumer's or an enterprise's; it decides nothing about cases.
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Sessions } from '#identity';
import type { FastifyRequest } from 'fastify';
import { type Role, handlesCases } from '#rules';
import { Settings } from '#settings';
import './asker.decorator.js';
import { type ConsumerRule, consumerRoute } from './consumer-route.decorator.js';
import { DoorRefusal } from './door-refusal.js';
import { forAnyAccount } from './for-any-account.decorator.js';
import { enterpriseRoute } from './enterprise-route.decorator.js';
import { onlyForRoles } from './only-for.decorator.js';
import { publicRoute } from './public-route.decorator.js';
import { isSecure, tokenOf } from './session-cookie.js';

type Marked = ReturnType<ExecutionContext['getHandler']> | ReturnType<ExecutionContext['getClass']>;

@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(publicRoute, marked) === true) return true;
    // There the consumer guard stands, which lets no officer in.
    if (this.reflector.getAllAndOverride<ConsumerRule | undefined>(consumerRoute, marked) === 'needed') return true;
    // And there the enterprise guard.
    if (this.reflector.getAllAndOverride<boolean | undefined>(enterpriseRoute, marked) === true) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = tokenOf(request, 'session', isSecure(this.settings));
    const me = token === undefined ? undefined : await this.sessions.find(token);
    if (token === undefined || me === undefined) throw new DoorRefusal(401, await this.whyNobody(token));
    // Who is refused is known as well: the audit says it.
    request.me = me;
    this.refuseOtherRoles(marked, me.roles);
    request.sessionToken = token;
    return true;
  }

  /** A route that names nobody is about cases: an administrator, or an account without rights, has no part in it. */
  private refuseOtherRoles(marked: readonly Marked[], held: readonly Role[]): void {
    if (this.reflector.getAllAndOverride<boolean | undefined>(forAnyAccount, [...marked]) === true) return;
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(onlyForRoles, [...marked]);
    if (roles === undefined && !handlesCases(held)) throw new DoorRefusal(403, 'session.without-cases');
    if (roles !== undefined && !held.some((role) => roles.includes(role))) {
      throw new DoorRefusal(403, 'session.not-your-role');
    }
  }

  /** Whoever signed in elsewhere is told so here: if it was not he, he has to know. */
  private async whyNobody(token: string | undefined): Promise<'session.displaced' | 'session.missing'> {
    const isDisplaced = token !== undefined && (await this.sessions.isDisplaced(token));
    return isDisplaced ? 'session.displaced' : 'session.missing';
  }
}
