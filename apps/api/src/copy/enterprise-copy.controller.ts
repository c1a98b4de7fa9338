// What an enterprise was given of the pictures of a case: a list, and one to save; what was taken back is not there.
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ReleasedCopies, type SignedInEnterprise } from '#records';
import { Settings } from '#settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { numberOf } from '../door/command-request.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { EnterpriseRoute } from '../door/enterprise-route.decorator.js';
import { SignedInAs } from '../door/enterprise.guard.js';
import { CopyGiver } from './copy-giver.js';
import { PassedOnItem } from './copy.dto.js';
import { passedOnItem } from './copy.view.js';

@ApiTags('enterprise')
@EnterpriseRoute()
@Controller('api/v1/enterprise')
export class EnterpriseCopyController {
  constructor(
    private readonly copies: ReleasedCopies,
    private readonly giver: CopyGiver,
    private readonly settings: Settings,
  ) {}

  @Get('cases/:number/copies')
  @Answers(PassedOnItem, { summary: 'Pictures that the bureau passed on, oldest first.', list: true })
  async list(
    @SignedInAs() { id: enterprise }: SignedInEnterprise,
    @Param('number') typed: string,
  ): Promise<readonly PassedOnItem[]> {
    const copies = await this.copies.forReader({ city: this.settings.city, enterprise }, numberOf(typed));
    return copies.map(passedOnItem);
  }

  @Get('copies/:id')
  @ApiProduces('application/octet-stream')
  @ApiOperation({ summary: 'Save one of them; from the download origin when there is one.' })
  async save(
    @SignedInAs() { id: enterprise }: SignedInEnterprise,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.giver.give(request, reply, { scope: { city: this.settings.city, enterprise }, id, isApart: false });
  }
}
