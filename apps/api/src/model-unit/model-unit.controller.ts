// The desk of model units: who is one or applies, one of them, and each decision about it.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ModelUnitDesk } from '#casework';
import type { Me } from '#identity';
import { Ledger, ModelUnits } from '#records';
import { type Language, type ModelUnitCommand, readCreditCode } from '#rules';
import { SignedIn, Spoken } from '../door/asker.decorator.js';
import { Answers, AnswersNothing, Keyed, SeesVersion } from '../door/documented.decorator.js';
import {
  Given,
  type GivenAnew,
  GivenFirst,
  type GivenToRecord,
  recordIdOf,
} from '../door/given-to-record.decorator.js';
import { Directory } from '../reference/directory.js';
import {
  AppliedModelUnitView,
  ModelUnitDto,
  ModelUnitListView,
  ModelUnitPageView,
  ModelUnitRefusalDto,
  ModelUnitRenewalDto,
  ModelUnitWithdrawalDto,
} from './model-unit.dto.js';
import { type ModelUnitReading, modelUnitList, modelUnitPage } from './model-unit.view.js';

const ABSENT = 'model-unit.not-found';

@ApiTags('model-unit')
@Controller('api/v1/model-units')
export class ModelUnitController {
  constructor(
    private readonly desk: ModelUnitDesk,
    private readonly models: ModelUnits,
    private readonly ledger: Ledger,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Answers(ModelUnitListView, { summary: 'Model units and applications in sight, what waits on top.' })
  async list(@SignedIn() me: Me, @Spoken() language: Language): Promise<ModelUnitListView> {
    const [found, reading] = await Promise.all([this.models.list(me.scope), this.reading(language)]);
    return modelUnitList(found, me, reading);
  }

  @Get(':id')
  @Answers(ModelUnitPageView, { summary: 'One of them: what it declares, its term, what was done.' })
  async page(@SignedIn() me: Me, @Param('id') id: string, @Spoken() language: Language): Promise<ModelUnitPageView> {
    const [page, reading] = await Promise.all([
      this.models.find(me.scope, recordIdOf(id, ABSENT)),
      this.reading(language),
    ]);
    return modelUnitPage(page, me, reading);
  }

  @Post()
  @Keyed()
  @Answers(AppliedModelUnitView, { summary: 'Apply for an operator; its county decides.', status: 201 })
  async apply(
    @GivenFirst() { asker, keyed }: GivenAnew,
    @Body() { name, creditCode, conditions }: ModelUnitDto,
  ): Promise<AppliedModelUnitView> {
    const asked = { name, creditCode: readCreditCode(creditCode), conditions };
    return { id: await this.desk.apply({ ...asker, keyed }, asked) };
  }

  @Post(':id/renewal')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Ask for another term.')
  async renew(@Given(ABSENT) given: GivenToRecord, @Body() { conditions }: ModelUnitRenewalDto): Promise<void> {
    await this.handle(given, { type: 'renew', conditions });
  }

  @Post(':id/approval')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Say yes: its term begins, or goes on.')
  async approve(@Given(ABSENT) given: GivenToRecord): Promise<void> {
    await this.handle(given, { type: 'approve' });
  }

  @Post(':id/refusal')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Say no, for a reason; of a renewal, the running term stays.')
  async refuse(@Given(ABSENT) given: GivenToRecord, @Body() { reason }: ModelUnitRefusalDto): Promise<void> {
    await this.handle(given, { type: 'refuse', reason });
  }

  @Post(':id/withdrawal')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Take the title back, for a reason that everybody may read.')
  async withdraw(@Given(ABSENT) given: GivenToRecord, @Body() { reason }: ModelUnitWithdrawalDto): Promise<void> {
    await this.handle(given, { type: 'withdraw', reason });
  }

  private async handle({ asker, keyed, id, seen }: GivenToRecord, command: ModelUnitCommand): Promise<void> {
    await this.desk.handle({ ...asker, keyed }, { id, seen }, command);
  }

  private async reading(language: Language): Promise<ModelUnitReading> {
    const [moment, { naming }] = await Promise.all([this.ledger.now(), this.directory.open()]);
    return { moment, naming, language };
  }
}
