// Signing in and out, and who one is.
import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Entrance, type Me, Sessions, entrancePolicyOf } from '#identity';
import { Audit } from '#records';
import { Settings } from '#settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn } from '../door/asker.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { ForAnyAccount } from '../door/for-any-account.decorator.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { isSecure, takeCookie, tokenOf } from '../door/session-cookie.js';
import { letIn } from './let-in.js';
import { PasswordRuleView, SessionView, SignInDto, SignInView } from './session.dto.js';
import { sessionView, signInView } from './session.view.js';

@ApiTags('session')
@ForAnyAccount()
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly entrance: Entrance,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    private readonly settings: Settings,
  ) {}

  @Costs(20)
  @Post()
  @PublicRoute()
  @Answers(SignInView, { summary: 'Sign in; the session comes as a cookie, or what is still asked for is said.' })
  async signIn(
    @Body() { login, password }: SignInDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInView> {
    const entering = await this.entrance.signIn(login, password);
    letIn(reply, entering, isSecure(this.settings));
    return signInView(entering);
  }

  @Get()
  @Answers(SessionView, { summary: 'Who is signed in.' })
  whoAmI(@SignedIn() me: Me): SessionView {
    return sessionView(me);
  }

  @Get('password-rule')
  @PublicRoute()
  @Answers(PasswordRuleView, { summary: 'What a new password has to be.' })
  passwordRule(): PasswordRuleView {
    return entrancePolicyOf(this.settings).password;
  }

  @Delete()
  @PublicRoute()
  @AnswersNothing('Sign out; nothing of the session is left in the browser.')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const secure = isSecure(this.settings);
    const token = tokenOf(request, 'session', secure);
    if (token !== undefined) await this.end(token);
    takeCookie(reply, 'session', secure);
    takeCookie(reply, 'entering', secure);
    void reply.header('clear-site-data', '"cache", "cookies", "storage"');
  }

  private async end(token: string): Promise<void> {
    const me = await this.sessions.find(token);
    await this.sessions.end(token);
    if (me === undefined) return;
    const line = { unit: me.unit, actor: `account:${me.account}`, action: 'session.ended', facts: {} };
    await this.audit.note(this.settings.city, [line]);
  }
}
