// Refuses what another site made a browser send: every request that changes something says where it comes from.
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Settings } from '#settings';
import type { FastifyRequest } from 'fastify';
import { DoorRefusal } from './door-refusal.js';

const harmless = ['GET', 'HEAD', 'OPTIONS'];
const ownSites = ['same-origin', 'none'];

@Injectable()
export class OriginGuard implements CanActivate {
  constructor(private readonly settings: Settings) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (harmless.includes(request.method)) return true;
    const { origin, 'sec-fetch-site': site } = request.headers;
    // What is no browser sends neither, and carries no cookie that somebody else could ride on.
    const isForeign = origin !== undefined && !this.isOwn(origin, request.headers.host);
    if (isForeign || (typeof site === 'string' && !ownSites.includes(site))) {
      throw new DoorRefusal(403, 'request.foreign-origin');
    }
    return true;
  }

  private isOwn(origin: string, host: string | undefined): boolean {
    const { publicOrigin, mode } = this.settings;
    if (origin === publicOrigin) return true;
    // A demo is reached under whatever name its machine has.
    return mode === 'demo' && (origin === `http://${host ?? ''}` || origin === `https://${host ?? ''}`);
  }
}
