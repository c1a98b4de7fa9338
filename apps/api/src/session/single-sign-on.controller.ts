// Entering by the single sign-on of the government, and linking one's account to it.
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Accounts, Entrance, IdentityFault, type Me, SingleSignOn } from '#identity';
import { SignOnLinks } from '#records';
import { Settings } from '#settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn } from '../door/asker.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { ForAnyAccount } from '../door/for-any-account.decorator.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { giveCookie, isSecure, takeCookie, tokenOf } from '../door/session-cookie.js';
import { letIn } from './let-in.js';
import { AgainDto, SignInView } from './session.dto.js';
import { signInView } from './session.view.js';
import { OwnSignOnView, SignOnAnswerDto, SignOnBegunView } from './single-sign-on.dto.js';

@ApiTags('session')
@ForAnyAccount()
@Controller('api/v1')
export class SingleSignOnController {
  constructor(
    private readonly signOn: SingleSignOn,
    private readonly links: SignOnLinks,
    private readonly entrance: Entrance,
    private readonly accounts: Accounts,
    private readonly settings: Settings,
  ) {}

  @Costs(10)
  @Post('session/sign-on')
  @PublicRoute()
  @Answers(SignOnBegunView, { summary: 'Where the browser goes to sign in at the provider.' })
  async begin(@Res({ passthrough: true }) reply: FastifyReply): Promise<SignOnBegunView> {
    return this.sent(reply, null);
  }

  @Costs(20)
  @Post('session/sign-on/answer')
  @PublicRoute()
  @Answers(SignInView, { summary: 'Go on with what the browser brought back from the provider.' })
  async enter(
    @Body() answer: SignOnAnswerDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInView> {
    const { isStrong, ...identity } = await this.signOn.read(this.takeToken(request, reply), null, answer);
    const entering = await this.entrance.enterLinked(await this.links.findAccount(identity), isStrong);
    letIn(reply, entering, isSecure(this.settings));
    return signInView(entering);
  }

  @Get('me/sign-on')
  @Answers(OwnSignOnView, { summary: 'Whether one’s account is linked to the single sign-on.' })
  async own(@SignedIn() { account }: Me): Promise<OwnSignOnView> {
    if (!this.signOn.isOffered) return { isOffered: false };
    const since = await this.links.findSince(account, this.signOn.issuer);
    return {
      isOffered: true,
      name: this.settings.oidcName,
      ...(since === undefined ? {} : { linkedSince: since.toISOString() }),
    };
  }

  @Costs(10)
  @Post('me/sign-on')
  @Answers(SignOnBegunView, { summary: 'Where the browser goes to be linked; asks for the password again.' })
  async beginLink(
    @SignedIn() { account }: Me,
    @Body() { password }: AgainDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignOnBegunView> {
    await this.accounts.proveAgain(account, password);
    return this.sent(reply, account);
  }

  @Costs(20)
  @Post('me/sign-on/answer')
  @AnswersNothing('Link the account to whom the provider means.')
  async link(
    @SignedIn() { account, unit }: Me,
    @Body() answer: SignOnAnswerDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { issuer, subject } = await this.signOn.read(this.takeToken(request, reply), account, answer);
    if (!(await this.links.link(account, unit, { issuer, subject }))) throw new IdentityFault('sign-on.taken');
  }

  @Post('me/sign-on/removal')
  @AnswersNothing('Take the link away; asks for the password again.')
  async unlink(@SignedIn() { account, unit }: Me, @Body() { password }: AgainDto): Promise<void> {
    await this.accounts.proveAgain(account, password);
    await this.links.unlink(account, unit, this.signOn.issuer);
  }

  private async sent(reply: FastifyReply, linksAccount: string | null): Promise<SignOnBegunView> {
    const { token, location } = await this.signOn.begin(linksAccount);
    giveCookie(reply, 'sign-on', token, isSecure(this.settings));
    return { location };
  }

  /** The cookie is used up, whatever becomes of the answer. */
  private takeToken(request: FastifyRequest, reply: FastifyReply): string {
    const secure = isSecure(this.settings);
    const token = tokenOf(request, 'sign-on', secure);
    takeCookie(reply, 'sign-on', secure);
    if (token === undefined) throw new IdentityFault('sign-in.missing');
    return token;
  }
}
