// Signing in and out as a consumer: a code to a phone or a mail address, the same answer whoever asks.
import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ConsumerEntrance, IdentityFault } from '#identity';
import type { Language } from '#rules';
import { Settings } from '#settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Spoken } from '../door/asker.decorator.js';
import { ConsumerRoute } from '../door/consumer-route.decorator.js';
import { PerhapsConsumer, SignedInConsumer } from '../door/consumer.guard.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { AsksProof, GivenProof } from '../door/proof.decorator.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { giveCookie, isSecure, takeCookie, tokenOf } from '../door/session-cookie.js';
import { CodeSender, contactOf, sent } from './code-sender.js';
import { AddressCodeDto, AddressDto, CodeSentView, ConsumerSessionView, ConsumerStandingView } from './consumer.dto.js';

@ApiTags('consumer')
@PublicRoute()
@Controller('api/v1/consumer')
export class ConsumerSessionController {
  constructor(
    private readonly entrance: ConsumerEntrance,
    private readonly sender: CodeSender,
    private readonly settings: Settings,
  ) {}

  @Costs(20)
  @Post('code')
  @AsksProof()
  @Answers(CodeSentView, { summary: 'Send a code to a phone or a mail address, known here or not.' })
  async sendCode(
    @Body() asked: AddressDto,
    @GivenProof() proof: string | undefined,
    @Spoken() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CodeSentView> {
    const message = { address: contactOf(asked), proof, language, purpose: 'consumer' } as const;
    const token = await this.sender.send(this.entrance, { ...message, log: request.log });
    giveCookie(reply, 'code', token, isSecure(this.settings));
    return sent;
  }

  @Costs(10)
  @Post('session')
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
    giveCookie(reply, 'consumer', token, secure);
    takeCookie(reply, 'code', secure);
    return { expiresAt: expiresAt.toISOString() };
  }

  @Get('session')
  @ConsumerRoute('welcome')
  @Answers(ConsumerStandingView, { summary: 'Whether a consumer is signed in; nothing more is said of him.' })
  standing(@PerhapsConsumer() consumer: string | undefined): ConsumerStandingView {
    return { signedIn: consumer !== undefined };
  }

  @Delete('session')
  @AnswersNothing('Sign out.')
  async leave(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const secure = isSecure(this.settings);
    const token = tokenOf(request, 'consumer', secure);
    if (token !== undefined) await this.entrance.end(token);
    takeCookie(reply, 'consumer', secure);
    takeCookie(reply, 'code', secure);
  }

  @Post('closing')
  @ConsumerRoute('needed')
  @AnswersNothing('Close the own account: the address is forgotten, what was filed stays.')
  async close(@SignedInConsumer() consumer: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.entrance.close(consumer);
    takeCookie(reply, 'consumer', isSecure(this.settings));
  }
}
