// Signing in and out, and who one is.
import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Accounts, type Me, Sessions } from '#identity';
import { Settings } from '#settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn } from '../door/asker.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { giveSessionCookie, sessionTokenOf, takeSessionCookie } from '../door/session-cookie.js';
import { SessionView, SignInDto } from './session.dto.js';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly settings: Settings,
  ) {}

  @Post()
  @PublicRoute()
  @Answers(SessionView, { summary: 'Sign in; the session comes as a cookie.' })
  async signIn(
    @Body() { login, password }: SignInDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, me } = await this.accounts.signIn(login, password);
    giveSessionCookie(reply, token, this.isSecure());
    return viewOf(me);
  }

  @Get()
  @Answers(SessionView, { summary: 'Who is signed in.' })
  whoAmI(@SignedIn() me: Me): SessionView {
    return viewOf(me);
  }

  @Delete()
  @PublicRoute()
  @AnswersNothing('Sign out; nothing of the session is left in the browser.')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = sessionTokenOf(request);
    if (token !== undefined) await this.sessions.end(token);
    takeSessionCookie(reply, this.isSecure());
    void reply.header('clear-site-data', '"cache"');
  }

  private isSecure(): boolean {
    return this.settings.publicOrigin?.startsWith('https://') === true;
  }
}

function viewOf({ account, login, name, unit, unitName, roles, scopeUnits }: Me): SessionView {
  return { account, login, name, unit, unitName, roles, scopeUnits };
}
