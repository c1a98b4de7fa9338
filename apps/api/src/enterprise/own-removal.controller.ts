// The one room of a firm whose account its county took back: why, by what figures, and its objection to it.
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LawShelf, RemovalDesk } from '#casework';
import { Sealer } from '#identity';
import { EnterpriseRemovals, type IdempotencyClaim, type SignedInEnterprise } from '#records';
import type { Language } from '#rules';
import { Settings } from '#settings';
import { Spoken } from '../door/asker.decorator.js';
import { Answers, AnswersNothing, Keyed } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { EnterpriseRoute, ForRemoved } from '../door/enterprise-route.decorator.js';
import { SignedInAs } from '../door/enterprise.guard.js';
import { KeyOfEnterprise } from '../door/given-to-record.decorator.js';
import { Directory } from '../reference/directory.js';
import { OwnRemovalView, RemovalObjectionDto } from './removal.dto.js';
import { ownRemoval } from './removal.view.js';

@ApiTags('enterprise')
@EnterpriseRoute()
@ForRemoved()
@Controller('api/v1/enterprise/removal')
export class OwnRemovalController {
  constructor(
    private readonly desk: RemovalDesk,
    private readonly removals: EnterpriseRemovals,
    private readonly sealer: Sealer,
    private readonly shelf: LawShelf,
    private readonly directory: Directory,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Answers(OwnRemovalView, {
    summary: 'Why the account was taken back, by what figures, and until when one may object.',
  })
  async removal(
    @SignedInAs() { id: enterprise }: SignedInEnterprise,
    @Spoken() language: Language,
  ): Promise<OwnRemovalView> {
    const [{ asOf: moment, items }, { naming }] = await Promise.all([
      this.removals.findOwn({ city: this.settings.city, enterprise }),
      this.directory.open(),
    ]);
    const [found] = items;
    if (found === undefined) throw new DoorRefusal(404, 'removal.not-found');
    const { calendar } = await this.shelf.take(moment);
    return ownRemoval(found, { moment, calendar, naming, language });
  }

  @Post('objection')
  @Keyed()
  @AnswersNothing('Object, once and while there is time; another officer answers.')
  async object(
    @SignedInAs() { id: enterprise, staff }: SignedInEnterprise,
    @KeyOfEnterprise() claim: IdempotencyClaim,
    @Body() { words }: RemovalObjectionDto,
  ): Promise<void> {
    const scope = { city: this.settings.city, enterprise };
    await this.desk.object({ scope, staff, claim }, (removal) => this.sealer.sealObjection(words, removal));
  }
}
