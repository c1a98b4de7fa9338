// Signing in and out as a consumer: a code to a phone or a mail address, the same answer whoever asks.
import { randomUUID } from 'node:crypto';
import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ConsumerEntrance, type ContactAddress, IdentityFault, ProofOfWork, readContactAddress } from '#identity';
import { CodePost, DeliveryFault } from '#notices';
import { Ledger } from '#records';
import type { Language } from '#rules';
import { unseal } from '#seal';
import { Settings } from '#settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Spoken } from '../door/asker.decorator.js';
import { ConsumerRoute } from '../door/consumer-route.decorator.js';
import { PerhapsConsumer, SignedInConsumer } from '../door/consumer.guard.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { AsksProof, GivenProof } from '../door/proof.decorator.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { giveCookie, isSecure, takeCookie, tokenOf } from '../door/session-cookie.js';
import { AddressCodeDto, AddressDto, CodeSentView, ConsumerSessionView, ConsumerStandingView } from './consumer.dto.js';

const sent: CodeSentView = { minutes: 5, againAfterSeconds: 60 };

@ApiTags('consumer')
@PublicRoute()
@Controller('api/v1/consumer')
export class ConsumerSessionController {
  constructor(
    private readonly entrance: ConsumerEntrance,
    private readonly post: CodePost,
    private readonly proofs: ProofOfWork,
    private readonly ledger: Ledger,
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
    const address = addressOf(asked);
    if (!this.post.takes(address.kind)) throw new DoorRefusal(409, 'code.channel-off');
    await this.proofs.spend('code', proof, randomUUID());
    giveCookie(reply, 'code', await this.issue(address, language, request), isSecure(this.settings));
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
    const { token, expiresAt } = await this.entrance.enter(asked, { address: addressOf(typed), code: typed.code });
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

  /** @returns the token that binds the code to the browser */
  private async issue(address: ContactAddress, language: Language, request: FastifyRequest): Promise<string> {
    const issued = await this.entrance.issueCode(address).catch((fault: unknown) => {
      // Somebody pays for each message: whoever watches the log is to know when the hour's are used up.
      if (fault instanceof IdentityFault && fault.code === 'code.budget-spent') {
        request.log.warn({ kind: address.kind }, 'code.budget-spent');
      }
      throw fault;
    });
    const message = { kind: address.kind, to: address.address, minutes: sent.minutes, language, key: randomUUID() };
    try {
      await this.post.send({ ...message, code: unseal(issued.code), at: await this.ledger.now() });
    } catch (fault) {
      await this.entrance.withdraw(issued);
      if (!(fault instanceof DeliveryFault)) throw fault;
      request.log.warn({ kind: address.kind, fault: fault.code }, 'code.not-sent');
      throw new DoorRefusal(503, 'code.not-sent', { retryAfterSeconds: sent.againAfterSeconds });
    }
    return issued.token;
  }
}

function addressOf({ address }: AddressDto): ContactAddress {
  const read = readContactAddress(address);
  if (read === undefined) throw new IdentityFault('code.address-unknown');
  return read;
}
