// The way in for enterprises: a code to an address, an application to the county, and sign-in once it is admitted.
import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EnterpriseEntrance, IdentityFault } from '#identity';
import type { SignedInEnterprise } from '#records';
import type { Language } from '#rules';
import { Settings } from '#settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CodeSender, contactOf, sent } from '../consumer/code-sender.js';
import { AddressCodeDto, AddressDto, CodeSentView, ConsumerSessionView } from '../consumer/consumer.dto.js';
import { Spoken } from '../door/asker.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { EnterpriseRoute } from '../door/enterprise-route.decorator.js';
import { SignedInAs } from '../door/enterprise.guard.js';
import { AsksProof, GivenProof } from '../door/proof.decorator.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { giveCookie, isSecure, takeCookie, tokenOf } from '../door/session-cookie.js';
import { EnterpriseStandingView } from './enterprise.dto.js';

@ApiTags('enterprise')
@Controller('api/v1/enterprise')
export class EnterpriseSessionController {
  constructor(
    private readonly entrance: EnterpriseEntrance,
    private readonly sender: CodeSender,
    private readonly settings: Settings,
  ) {}

  @Post('code')
  @PublicRoute()
  @AsksProof()
  @Answers(CodeSentView, { summary: 'Send a code to a phone or a mail address, known here or not.' })
  async sendCode(
    @Body() asked: AddressDto,
    @GivenProof() proof: string | undefined,
    @Spoken() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CodeSentView> {
    const message = { address: contactOf(asked), proof, language, purpose: 'enterprise' } as const;
    const token = await this.sender.send(this.entrance, { ...message, log: request.log });
    giveCookie(reply, 'code', token, isSecure(this.settings));
    return sent;
  }

  @Post('session')
  @PublicRoute()
  @Answers(ConsumerSessionView, { summary: 'Sign in with the code; it works in the browser that asked for it.' })
  async enter(
    @Body() typed: AddressCodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsumerSessionView> {
    const secure = isSecure(this.settings);
    const asked = tokenOf(request, 'code', secure);
    if (asked === undefined) throw new IdentityFault('code.refused');
    const { token, expiresAt } = await this.entrance.enter(asked, { address: contactOf(typed), code: typed.code });
    giveCookie(reply, 'enterprise', token, secure);
    takeCookie(reply, 'code', secure);
    return { expiresAt: expiresAt.toISOString() };
  }

  @Get('session')
  @EnterpriseRoute()
  @Answers(EnterpriseStandingView, {
    summary: 'Which enterprise is signed in, by whom of its staff, and what he may do.',
  })
  standing(@SignedInAs() { name, creditCode, staffName, may }: SignedInEnterprise): EnterpriseStandingView {
    return { name, creditCode, staffName, may };
  }

  @Delete('session')
  @PublicRoute()
  @AnswersNothing('Sign out.')
  async leave(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const secure = isSecure(this.settings);
    const token = tokenOf(request, 'enterprise', secure);
    if (token !== undefined) await this.entrance.end(token);
    takeCookie(reply, 'enterprise', secure);
    takeCookie(reply, 'code', secure);
  }
}
