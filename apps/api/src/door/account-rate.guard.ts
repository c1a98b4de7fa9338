// Refuses an account that asks too much, wherever it asks from: one stolen session does not empty the house.
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Settings } from '#settings';
import type { FastifyRequest } from 'fastify';
import './asker.decorator.js';
import './consumer.guard.js';
import { Allowance } from './allowance.js';
import { routeCosts } from './costs.decorator.js';

@Injectable()
export class AccountRateGuard implements CanActivate {
  private readonly allowance: Allowance;

  constructor(
    private readonly reflector: Reflector,
    settings: Settings,
  ) {
    this.allowance = new Allowance(settings.rateAccountPerMinute);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { me, consumer } = context.switchToHttp().getRequest<FastifyRequest>();
    const account = me?.account ?? consumer;
    if (account === undefined) return true;
    const marked = [context.getHandler(), context.getClass()];
    const points = this.reflector.getAllAndOverride<number | undefined>(routeCosts, marked) ?? 1;
    await this.allowance.spend(account, points);
    return true;
  }
}
