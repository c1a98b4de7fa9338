// What is published about an enterprise, for itself, and its objection to it.
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { DisclosureDesk, LawShelf } from '#casework';
import { Sealer } from '#identity';
import { DisclosureDeskQuery, Ledger, type SignedInEnterprise } from '#records';
import type { Language } from '#rules';
import { Settings } from '#settings';
import { Spoken } from '../door/asker.decorator.js';
import { Answers, AnswersNothing, Keyed } from '../door/documented.decorator.js';
import { EnterpriseRoute, ForStaffWho } from '../door/enterprise-route.decorator.js';
import { SignedInAs } from '../door/enterprise.guard.js';
import { Directory } from '../reference/directory.js';
import { DisclosureObjectionDto, OwnDisclosuresView } from './disclosure.dto.js';
import { type GivenByOperator, GivenByEnterprise } from '../door/given-to-record.decorator.js';
import { ownDisclosures } from './own-disclosure.view.js';

@ApiTags('enterprise')
@EnterpriseRoute()
@Controller('api/v1/enterprise/disclosures')
export class OwnDisclosureController {
  constructor(
    private readonly desk: DisclosureDesk,
    private readonly sealer: Sealer,
    private readonly reader: DisclosureDeskQuery,
    private readonly ledger: Ledger,
    private readonly shelf: LawShelf,
    private readonly directory: Directory,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Answers(OwnDisclosuresView, {
    summary: 'What is, will be or was published about the own credit code, and by when an objection is answered.',
  })
  async list(
    @SignedInAs() { id: enterprise }: SignedInEnterprise,
    @Spoken() language: Language,
  ): Promise<OwnDisclosuresView> {
    const scope = { city: this.settings.city, enterprise };
    const [own, coming, { naming }, moment] = await Promise.all([
      this.reader.listOwn(scope),
      this.reader.listComing(scope),
      this.directory.open(),
      this.ledger.now(),
    ]);
    const { calendar } = await this.shelf.take(moment);
    return ownDisclosures(own, coming, { moment, calendar, naming, language });
  }

  @Post(':id/objections')
  @ForStaffWho('manage')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @AnswersNothing('Say that a record is wrong; it is answered in seven working days.')
  async object(
    @GivenByEnterprise('disclosure.not-found') { enterprise, id, keyed }: GivenByOperator,
    @Body() { ground, words }: DisclosureObjectionDto,
  ): Promise<void> {
    const { city, disclosureRelease } = this.settings;
    const asker = {
      actor: { kind: 'enterprise', creditCode: enterprise.creditCode, staff: enterprise.staff },
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
