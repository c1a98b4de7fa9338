// Finds out which enterprise is asking, and whether its member may, where a route is theirs; the session of anybody else is worth nothing here.
import { type CanActivate, type ExecutionContext, Injectable, createParamDecorator } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { EnterpriseEntrance } from '#identity';
import type { SignedInEnterprise } from '#records';
import { type StaffRight, staffMay } from '#rules';
import { Settings } from '#settings';
import type { FastifyRequest } from 'fastify';
import { DoorRefusal } from './door-refusal.js';
import { enterpriseRoute, removedRoute, staffRight } from './enterprise-route.decorator.js';
import { isSecure, tokenOf } from './session-cookie.js';

declare module 'fastify' {
  interface FastifyRequest {
    enterprise?: SignedInEnterprise;
  }
}

@Injectable()
export class EnterpriseGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly entrance: EnterpriseEntrance,
    private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(enterpriseRoute, marked) !== true) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = tokenOf(request, 'enterprise', isSecure(this.settings));
    const isForRemoved = this.reflector.getAllAndOverride<boolean | undefined>(removedRoute, marked) === true;
    const enterprise = token === undefined ? undefined : await this.find(token, isForRemoved);
    if (enterprise === undefined) throw new DoorRefusal(401, 'enterprise.missing');
    const right = this.reflector.getAllAndOverride<StaffRight | undefined>(staffRight, marked);
    if (right !== undefined && !staffMay(enterprise.may, right)) throw new DoorRefusal(403, 'staff.not-your-right');
    request.enterprise = enterprise;
    return true;
  }

  /** Whoever was removed enters no other room than his own, and nobody else enters that. @throws DoorRefusal */
  private async find(token: string, isForRemoved: boolean): Promise<SignedInEnterprise | undefined> {
    const standing = await this.entrance.find(token);
    if (standing !== undefined && isForRemoved) throw new DoorRefusal(404, 'removal.not-found');
    if (standing !== undefined) return standing;
    const removed = await this.entrance.findRemoved(token);
    if (removed !== undefined && !isForRemoved) throw new DoorRefusal(403, 'enterprise.removed');
    return removed;
  }
}

export const SignedInAs = createParamDecorator((_nothing: unknown, context: ExecutionContext): SignedInEnterprise =>
  enterpriseOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** @throws DoorRefusal enterprise.missing */
export function enterpriseOf({ enterprise }: Pick<FastifyRequest, 'enterprise'>): SignedInEnterprise {
  if (enterprise === undefined) throw new DoorRefusal(401, 'enterprise.missing');
  return enterprise;
}
