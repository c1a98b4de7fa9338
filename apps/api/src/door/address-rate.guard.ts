// Refuses an address that asks too much, before anybody looks who it is: a flood costs no look at the database.
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Settings } from '#settings';
import type { FastifyRequest } from 'fastify';
import { Allowance, askerAt } from './allowance.js';
import { routeCosts } from './costs.decorator.js';

@Injectable()
export class AddressRateGuard implements CanActivate {
  private readonly allowance: Allowance;

  constructor(
    private readonly reflector: Reflector,
    settings: Settings,
  ) {
    this.allowance = new Allowance(settings.rateAddressPerMinute);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = [context.getHandler(), context.getClass()];
    const points = this.reflector.getAllAndOverride<number | undefined>(routeCosts, marked) ?? 1;
    await this.allowance.spend(askerAt(context.switchToHttp().getRequest<FastifyRequest>().ip), points);
    return true;
  }
}
