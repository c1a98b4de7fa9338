// Finds out which consumer is asking, where a route is theirs or welcomes them; an officer’s session is worth nothing here.
import { type CanActivate, type ExecutionContext, Injectable, createParamDecorator } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ConsumerEntrance } from '#identity';
import { Settings } from '#settings';
import type { FastifyRequest } from 'fastify';
import { type ConsumerRule, consumerRoute } from './consumer-route.decorator.js';
import { DoorRefusal } from './door-refusal.js';
import { isSecure, tokenOf } from './session-cookie.js';

declare module 'fastify' {
  interface FastifyRequest {
    consumer?: string;
  }
}

@Injectable()
export class ConsumerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly entrance: ConsumerEntrance,
    private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<ConsumerRule | undefined>(consumerRoute, marked);
    if (rule === undefined) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = tokenOf(request, 'consumer', isSecure(this.settings));
    const consumer = token === undefined ? undefined : await this.entrance.find(token);
    if (consumer !== undefined) request.consumer = consumer;
    else if (rule === 'needed') throw new DoorRefusal(401, 'consumer.missing');
    return true;
  }
}

/** Of a route that needs one. */
export const SignedInConsumer = createParamDecorator((_nothing: unknown, context: ExecutionContext): string =>
  consumerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** @throws DoorRefusal consumer.missing */
export function consumerOf({ consumer }: Pick<FastifyRequest, 'consumer'>): string {
  if (consumer === undefined) throw new DoorRefusal(401, 'consumer.missing');
  return consumer;
}

/** Of a route that welcomes one. */
export const PerhapsConsumer = createParamDecorator(
  (_nothing: unknown, context: ExecutionContext): string | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().consumer,
);
