// Finds out who sends a file: a filer by the pass in the header, an officer by the session; everybody else is sent away.
import { type CanActivate, type ExecutionContext, Injectable, createParamDecorator } from '@nestjs/common';
import { type Sender, SignedNotes } from '#files';
import { Sessions } from '#identity';
import type { DraftScope, FilingScope, UnitsScope } from '#records';
import { Settings } from '#settings';
import type { FastifyRequest } from 'fastify';
import { DoorRefusal } from '../door/door-refusal.js';
import { isSecure, tokenOf } from '../door/session-cookie.js';

export type Uploader = Sender &
  (
    | { readonly by: 'filer'; readonly scope: DraftScope | FilingScope }
    | { readonly by: 'officer'; readonly scope: UnitsScope }
  );

declare module 'fastify' {
  interface FastifyRequest {
    uploader?: Uploader;
  }
}

@Injectable()
export class UploaderGuard implements CanActivate {
  constructor(
    private readonly settings: Settings,
    private readonly passes: SignedNotes,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { 'upload-pass': pass } = request.headers;
    request.uploader = typeof pass === 'string' ? this.filerOf(pass) : await this.officerOf(request);
    return true;
  }

  private filerOf(pass: string): Uploader {
    const note = this.passes.read(pass);
    const { city } = this.settings;
    if (note === undefined) throw new DoorRefusal(401, 'upload.pass-ended');
    const scope = note.what === 'draft' ? { city, draft: note.holder } : { city, filing: note.holder };
    return { by: 'filer', sentBy: 'filer', scope };
  }

  private async officerOf(request: FastifyRequest): Promise<Uploader> {
    const token = tokenOf(request, 'session', isSecure(this.settings));
    const me = token === undefined ? undefined : await this.sessions.find(token);
    if (me === undefined) throw new DoorRefusal(401, 'session.missing');
    return { by: 'officer', sentBy: `account:${me.account}`, scope: me.scope };
  }
}

export const Uploading = createParamDecorator((_nothing: unknown, context: ExecutionContext): Uploader => {
  const { uploader } = context.switchToHttp().getRequest<FastifyRequest>();
  if (uploader === undefined) throw new DoorRefusal(401, 'upload.pass-ended');
  return uploader;
});
