// The steps between the password and the session: a second factor, another password, or setting up what is required.
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Entrance, type Entering, IdentityFault } from '#identity';
import { Settings } from '#settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Costs } from '../door/costs.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { isSecure, tokenOf } from '../door/session-cookie.js';
import { letIn } from './let-in.js';
import { relyingPartyOf } from './relying-party.js';
import {
  CodeDto,
  GeneratorView,
  NewPasswordDto,
  PasskeyEnterView,
  PasskeyProofDto,
  RecoveryCodeDto,
  SignInView,
} from './session.dto.js';
import { passkeyEnterView, signInView } from './session.view.js';

@ApiTags('session')
@PublicRoute()
@Costs(5)
@Controller('api/v1/session')
export class EnteringController {
  constructor(
    private readonly entrance: Entrance,
    private readonly settings: Settings,
  ) {}

  @Post('code')
  @Answers(SignInView, { summary: 'Go on with a code of the authenticator app.' })
  async byCode(
    @Body() { code }: CodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInView> {
    return this.goOn(reply, await this.entrance.proveByCode(this.tokenOf(request), code));
  }

  @Post('recovery-code')
  @Answers(SignInView, { summary: 'Go on with a recovery code, which is used up by it.' })
  async byRecoveryCode(
    @Body() { code }: RecoveryCodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInView> {
    return this.goOn(reply, await this.entrance.proveByRecoveryCode(this.tokenOf(request), code));
  }

  @Post('passkey-question')
  @Answers(PasskeyEnterView, { summary: 'What a passkey of this account is to sign.' })
  async askPasskey(@Req() request: FastifyRequest): Promise<PasskeyEnterView> {
    const party = relyingPartyOf(this.settings, request);
    return passkeyEnterView(await this.entrance.askPasskey(this.tokenOf(request), party));
  }

  @Post('passkey')
  @Answers(SignInView, { summary: 'Go on with the answer of a passkey.' })
  async byPasskey(
    @Body() answer: PasskeyProofDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInView> {
    const party = relyingPartyOf(this.settings, request);
    return this.goOn(reply, await this.entrance.proveByPasskey(this.tokenOf(request), party, answer));
  }

  @Post('password')
  @Answers(SignInView, { summary: 'Set another password, where the one there is may not stay.' })
  async setPassword(
    @Body() { password }: NewPasswordDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInView> {
    return this.goOn(reply, await this.entrance.setPassword(this.tokenOf(request), password));
  }

  @Post('code-generator')
  @Answers(GeneratorView, { summary: 'Set up an authenticator app, where one is required and the account has none.' })
  offerGenerator(@Req() request: FastifyRequest): Promise<GeneratorView> {
    return this.entrance.offerGenerator(this.tokenOf(request));
  }

  @Post('code-generator/confirmation')
  @Answers(SignInView, { summary: 'The first code of the app: it is in use from now on, and the sign-in goes on.' })
  async confirmGenerator(
    @Body() { code }: CodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInView> {
    const { recoveryCodes, entering } = await this.entrance.confirmGenerator(this.tokenOf(request), code);
    return this.goOn(reply, entering, recoveryCodes);
  }

  private goOn(reply: FastifyReply, entering: Entering, recoveryCodes: readonly string[] = []): SignInView {
    letIn(reply, entering, isSecure(this.settings));
    return signInView(entering, recoveryCodes);
  }

  private tokenOf(request: FastifyRequest): string {
    const token = tokenOf(request, 'entering', isSecure(this.settings));
    if (token === undefined) throw new IdentityFault('sign-in.missing');
    return token;
  }
}
