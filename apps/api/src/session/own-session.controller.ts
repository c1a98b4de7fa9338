// A signed-in officer's own password and sessions.
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Entrance, type Me, Sessions } from '#identity';
import { Settings } from '#settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn } from '../door/asker.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { ForAnyAccount } from '../door/for-any-account.decorator.js';
import { isSecure } from '../door/session-cookie.js';
import { letIn } from './let-in.js';
import { OwnSessionView, PasswordChangeDto, SessionEndDto, SignInView } from './session.dto.js';
import { signInView } from './session.view.js';

@ApiTags('session')
@ForAnyAccount()
@Controller('api/v1/me')
export class OwnSessionController {
  constructor(
    private readonly entrance: Entrance,
    private readonly sessions: Sessions,
    private readonly settings: Settings,
  ) {}

  @Costs(20)
  @Post('password')
  @Answers(SignInView, { summary: 'Change the password: every other session ends, this one gets a new cookie.' })
  async changePassword(
    @SignedIn() { account }: Me,
    @Body() { oldPassword, password }: PasswordChangeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInView> {
    const inside = await this.entrance.changePassword(account, { old: oldPassword, next: password });
    letIn(reply, inside, isSecure(this.settings));
    return signInView(inside);
  }

  @Get('sessions')
  @Answers(OwnSessionView, { summary: 'Where one is signed in.', list: true })
  async list(
    @SignedIn() { account }: Me,
    @Req() { sessionToken = '' }: FastifyRequest,
  ): Promise<readonly OwnSessionView[]> {
    const sessions = await this.sessions.listOf(account, sessionToken);
    return sessions.map(({ id, createdAt, lastSeenAt, isCurrent }) => ({
      id,
      isCurrent,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }));
  }

  @Post('sessions/ending')
  @AnswersNothing('End one of one’s own sessions.')
  end(@SignedIn() { account }: Me, @Body() { id }: SessionEndDto): Promise<void> {
    return this.sessions.endOwn(account, id);
  }
}
