// What is published about an enterprise, for itself, and its objection to it.
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { DisclosureDesk } from '#casework';
import { Sealer } from '#identity';
import { DisclosureDeskQuery, Ledger, type SignedInEnterprise } from '#records';
import type { Language } from '#rules';
import { Settings } from '#settings';
import { Spoken } from '../door/asker.decorator.js';
import { Answers, AnswersNothing, Keyed } from '../door/documented.decorator.js';
import { EnterpriseRoute } from '../door/enterprise-route.decorator.js';
import { SignedInAs } from '../door/enterprise.guard.js';
import { Directory } from '../reference/directory.js';
import { DisclosureObjectionDto, OwnDisclosureView } from './disclosure.dto.js';
import { ownDisclosure } from './disclosure.view.js';
import { type GivenByOperator, GivenByEnterprise } from './given-to-record.decorator.js';

@ApiTags('enterprise')
@EnterpriseRoute()
@Controller('api/v1/enterprise/disclosures')
export class OwnDisclosureController {
  constructor(
    private readonly desk: DisclosureDesk,
    private readonly sealer: Sealer,
    private readonly reader: DisclosureDeskQuery,
    private readonly ledger: Ledger,
    private readonly directory: Directory,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Answers(OwnDisclosureView, {
    summary: 'What is published about the own credit code, or was taken back.',
    list: true,
  })
  async list(
    @SignedInAs() { id }: SignedInEnterprise,
    @Spoken() language: Language,
  ): Promise<readonly OwnDisclosureView[]> {
    const [own, { naming }] = await Promise.all([
      this.reader.listOwn({ city: this.settings.city, enterprise: id }),
      this.directory.open(),
    ]);
    const moment = await this.ledger.now();
    return own.map((one) => ownDisclosure(one, { moment, naming, language }));
  }

  @Post(':id/objections')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @AnswersNothing('Say that a record is wrong; it is answered in seven working days.')
  async object(
    @GivenByEnterprise() { enterprise, id, keyed }: GivenByOperator,
    @Body() { ground, words }: DisclosureObjectionDto,
  ): Promise<void> {
    const { city, disclosureRelease } = this.settings;
    const asker = {
      actor: { kind: 'enterprise', creditCode: enterprise.creditCode },
      scope: { city, enterprise: enterprise.id },
    } as const;
    const command = { type: 'object', ground, words: this.sealer.sealText(words, 'statement') } as const;
    await this.desk.handle(asker, id, {
      command,
      seen: null,
      keyed,
      needsSecond: disclosureRelease === 'second-person',
    });
  }
}
