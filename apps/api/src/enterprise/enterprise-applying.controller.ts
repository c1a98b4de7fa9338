// An operator applies to its county, from an address that a code has shown to be its own, and asks how far that has come.
import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RoutingDesk } from '#casework';
import { EnterpriseEntrance, IdentityFault } from '#identity';
import { Ledger } from '#records';
import { creditCodeStanding, localDateOf, readCreditCode } from '#rules';
import { Settings } from '#settings';
import type { FastifyRequest } from 'fastify';
import { contactOf } from '../consumer/code-sender.js';
import { AddressCodeDto } from '../consumer/consumer.dto.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { isSecure, tokenOf } from '../door/session-cookie.js';
import { Directory } from '../reference/directory.js';
import { addressOf } from '../reference/stated-place.js';
import { applicationStanding } from './enterprise-application.view.js';
import { ApplicationStandingView, EnterpriseApplicationDto, EnterpriseAppliedView } from './enterprise.dto.js';

@ApiTags('enterprise')
@PublicRoute()
@Controller('api/v1/enterprise/applications')
export class EnterpriseApplyingController {
  constructor(
    private readonly entrance: EnterpriseEntrance,
    private readonly routing: RoutingDesk,
    private readonly ledger: Ledger,
    private readonly directory: Directory,
    private readonly settings: Settings,
  ) {}

  @Post()
  @Costs(20)
  @Answers(EnterpriseAppliedView, { status: 201, summary: 'Apply for an account, with the code that was sent.' })
  async apply(
    @Body() written: EnterpriseApplicationDto,
    @Req() request: FastifyRequest,
  ): Promise<EnterpriseAppliedView> {
    const creditCode = readCreditCode(written.creditCode);
    const standing = creditCodeStanding(creditCode);
    // Before the code is used up: a slip of the pen does not cost another message.
    if (standing === 'malformed') throw new DoorRefusal(422, 'enterprise.code-malformed');
    const unit = await this.countyOf(written);
    const { operatorName, operatorAddress, contactName, conditions, promises = [] } = written;
    const codeIrregular = standing === 'irregular';
    await this.entrance.apply(
      this.askedBy(request),
      { address: contactOf(written), code: written.code },
      { unit, creditCode, codeIrregular, operatorName, operatorAddress, contactName, conditions, promises },
    );
    const { naming } = await this.directory.open();
    return { unitName: naming.unitName(unit), codeIrregular };
  }

  @Post('standing')
  @Costs(10)
  @Answers(ApplicationStandingView, { summary: 'How far one’s applications have come, with a code.', list: true })
  async standing(
    @Body() typed: AddressCodeDto,
    @Req() request: FastifyRequest,
  ): Promise<readonly ApplicationStandingView[]> {
    const proof = { address: contactOf(typed), code: typed.code };
    const standings = await this.entrance.standings(this.askedBy(request), proof);
    const { naming } = await this.directory.open();
    return standings.map((standing) => applicationStanding(standing, naming));
  }

  private askedBy(request: FastifyRequest): string {
    const asked = tokenOf(request, 'code', isSecure(this.settings));
    if (asked === undefined) throw new IdentityFault('code.refused');
    return asked;
  }

  /** As a complaint against this operator would find it. @throws DoorRefusal enterprise.county-unknown */
  private async countyOf(written: EnterpriseApplicationDto): Promise<string> {
    const receivedOn = localDateOf(await this.ledger.now());
    const { operatorAddress: address, district, street } = written;
    const place = {
      address,
      ...(district === undefined ? {} : { district }),
      ...(street === undefined ? {} : { street }),
    };
    const matter = { matter: 'complaint', respondent: 'ordinary', receivedOn } as const;
    const { routedTo } = await this.routing.route(addressOf(place), matter);
    if (routedTo.triage) throw new DoorRefusal(422, 'enterprise.county-unknown');
    return routedTo.unit;
  }
}
