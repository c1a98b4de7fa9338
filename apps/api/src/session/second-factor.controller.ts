// A signed-in officer's own second factors: what there is, setting up, taking away; each change asks for the password again.
import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Accounts, FactorDesk, type Me, entrancePolicyOf, hashOfToken } from '#identity';
import { Settings } from '#settings';
import type { FastifyRequest } from 'fastify';
import { SignedIn } from '../door/asker.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { ForAnyAccount } from '../door/for-any-account.decorator.js';
import { relyingPartyOf } from './relying-party.js';
import {
  AgainDto,
  CodeDto,
  EnrolledView,
  GeneratorView,
  NewPasskeyDto,
  PasskeyEnrolView,
  PasskeyRemovalDto,
  SecondFactorView,
} from './session.dto.js';
import { passkeyEnrolView } from './session.view.js';

@ApiTags('session')
@ForAnyAccount()
@Controller('api/v1/me/second-factor')
export class SecondFactorController {
  constructor(
    private readonly accounts: Accounts,
    private readonly factors: FactorDesk,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Answers(SecondFactorView, { summary: 'Which second factors one has.' })
  async overview(@SignedIn() { account }: Me): Promise<SecondFactorView> {
    const { generatorSince, recoveryCodes } = await this.factors.overview(account);
    const passkeys = await this.factors.listPasskeys(account);
    return {
      rule: entrancePolicyOf(this.settings).secondFactor,
      recoveryCodes,
      ...(generatorSince === null ? {} : { generatorSince: generatorSince.toISOString() }),
      passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
        id,
        name,
        createdAt: createdAt.toISOString(),
        ...(lastUsedAt === null ? {} : { lastUsedAt: lastUsedAt.toISOString() }),
      })),
    };
  }

  @Post('code-generator')
  @Answers(GeneratorView, { summary: 'Set up an authenticator app; the one in use stays until this one is confirmed.' })
  async offerGenerator(@SignedIn() { account }: Me, @Body() { password }: AgainDto): Promise<GeneratorView> {
    await this.accounts.proveAgain(account, password);
    return this.factors.offerGenerator(account);
  }

  @Post('code-generator/confirmation')
  @Answers(EnrolledView, { summary: 'The first code of the app: it is in use from now on.' })
  confirmGenerator(@SignedIn() { account }: Me, @Body() { code }: CodeDto): Promise<EnrolledView> {
    return this.factors.confirmGenerator(account, code);
  }

  @Post('code-generator/removal')
  @AnswersNothing('Take the authenticator app away.')
  async removeGenerator(@SignedIn() { account }: Me, @Body() { password }: AgainDto): Promise<void> {
    await this.accounts.proveAgain(account, password);
    await this.factors.removeGenerator(account);
  }

  @Post('passkey-question')
  @Answers(PasskeyEnrolView, { summary: 'What a new passkey is to sign.' })
  async askToEnrol(
    @SignedIn() { account }: Me,
    @Body() { password }: AgainDto,
    @Req() request: FastifyRequest,
  ): Promise<PasskeyEnrolView> {
    await this.accounts.proveAgain(account, password);
    const party = relyingPartyOf(this.settings, request);
    return passkeyEnrolView(await this.factors.askToEnrol(account, party, holderOf(request)));
  }

  @Post('passkeys')
  @Answers(EnrolledView, { summary: 'Enrol a passkey with its answer.' })
  enrolPasskey(
    @SignedIn() { account }: Me,
    @Body() { name, ...answer }: NewPasskeyDto,
    @Req() request: FastifyRequest,
  ): Promise<EnrolledView> {
    const party = relyingPartyOf(this.settings, request);
    return this.factors.enrolPasskey(account, { party, holder: holderOf(request), name, answer });
  }

  @Post('passkeys/removal')
  @AnswersNothing('Take a passkey away.')
  async removePasskey(@SignedIn() { account }: Me, @Body() { id, password }: PasskeyRemovalDto): Promise<void> {
    await this.accounts.proveAgain(account, password);
    await this.factors.removePasskey(account, id);
  }

  @Post('recovery-codes')
  @Answers(EnrolledView, { summary: 'Ten new recovery codes; those before are void.' })
  async renewRecoveryCodes(@SignedIn() { account }: Me, @Body() { password }: AgainDto): Promise<EnrolledView> {
    await this.accounts.proveAgain(account, password);
    return this.factors.renewRecoveryCodes(account);
  }
}

/** A challenge belongs to the session that asked for it. */
function holderOf({ sessionToken }: FastifyRequest): Uint8Array {
  if (sessionToken === undefined) throw new Error('the session guard let somebody through without a session');
  return hashOfToken(sessionToken);
}
