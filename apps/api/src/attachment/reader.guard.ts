// Finds out who fetches a file: an officer by the session, or, on the download origin, by the ticket he was given a moment ago.
import { type CanActivate, type ExecutionContext, Injectable, createParamDecorator } from '@nestjs/common';
import { type Me, Sessions } from '#identity';
import { Settings } from '#settings';
import type { FastifyRequest } from 'fastify';
import { DoorRefusal } from '../door/door-refusal.js';
import { isSecure, tokenOf } from '../door/session-cookie.js';
import { isDownloadOrigin } from './download-origin.js';
import { DownloadTickets, type TicketScope } from './download-tickets.js';

export interface Reader {
  readonly scope: TicketScope;
  /** Nobody on the download origin: there the look was written down when the ticket was given. */
  readonly me: Me | undefined;
  /** On the house's own origin a file is only pointed to when there is another for it. */
  readonly isApart: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    reader?: Reader;
  }
}

@Injectable()
export class ReaderGuard implements CanActivate {
  constructor(
    private readonly settings: Settings,
    private readonly tickets: DownloadTickets,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const isApart = isDownloadOrigin(request, this.settings);
    const me = isApart ? undefined : await this.whoAsks(request);
    request.reader = { isApart, me, scope: me?.scope ?? this.scopeOfTicket(request) };
    return true;
  }

  private scopeOfTicket({ query, url }: FastifyRequest): TicketScope {
    const ticket = typeof query === 'object' && query !== null && 'ticket' in query ? query.ticket : undefined;
    const [path = ''] = url.split('?');
    const scope = typeof ticket === 'string' ? this.tickets.read(ticket, path) : undefined;
    if (scope === undefined) throw new DoorRefusal(404, 'attachment.not-found');
    return scope;
  }

  private async whoAsks(request: FastifyRequest): Promise<Me> {
    const token = tokenOf(request, 'session', isSecure(this.settings));
    const me = token === undefined ? undefined : await this.sessions.find(token);
    if (me === undefined) throw new DoorRefusal(401, 'session.missing');
    return me;
  }
}

export const Reading = createParamDecorator((_nothing: unknown, context: ExecutionContext): Reader => {
  const { reader } = context.switchToHttp().getRequest<FastifyRequest>();
  if (reader === undefined) throw new DoorRefusal(401, 'session.missing');
  return reader;
});
