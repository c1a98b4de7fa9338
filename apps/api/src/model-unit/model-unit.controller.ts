// The desk of model units: who is one or applies, one of them, and each decision about it.
import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type ModelUnitAsker, ModelUnitDesk } from '#casework';
import { type Me, actorOf } from '#identity';
import { Ledger, ModelUnits } from '#records';
import { type Language, type ModelUnitCommand, readCreditCode } from '#rules';
import type { FastifyRequest } from 'fastify';
import { SignedIn, Spoken } from '../door/asker.decorator.js';
import { Answers, AnswersNothing, Keyed, SeesVersion } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { readKey } from '../door/idempotency-key.js';
import { readVersion } from '../door/seen-version.js';
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

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
type Asked = FastifyRequest<{ Params: { id: string } }>;

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
    const [page, reading] = await Promise.all([this.models.find(me.scope, idOf(id)), this.reading(language)]);
    return modelUnitPage(page, me, reading);
  }

  @Post()
  @Keyed()
  @Answers(AppliedModelUnitView, { summary: 'Apply for an operator; its county decides.', status: 201 })
  async apply(
    @SignedIn() me: Me,
    @Req() request: FastifyRequest,
    @Body() { name, creditCode, conditions }: ModelUnitDto,
  ): Promise<AppliedModelUnitView> {
    const asked = { name, creditCode: readCreditCode(creditCode), conditions };
    return { id: await this.desk.apply(askerOf(me, request), asked) };
  }

  @Post(':id/renewal')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Ask for another term.')
  async renew(@SignedIn() me: Me, @Req() request: Asked, @Body() { conditions }: ModelUnitRenewalDto): Promise<void> {
    await this.handle(me, request, { type: 'renew', conditions });
  }

  @Post(':id/approval')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Say yes: its term begins, or goes on.')
  async approve(@SignedIn() me: Me, @Req() request: Asked): Promise<void> {
    await this.handle(me, request, { type: 'approve' });
  }

  @Post(':id/refusal')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Say no, for a reason; of a renewal, the running term stays.')
  async refuse(@SignedIn() me: Me, @Req() request: Asked, @Body() { reason }: ModelUnitRefusalDto): Promise<void> {
    await this.handle(me, request, { type: 'refuse', reason });
  }

  @Post(':id/withdrawal')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Take the title back, for a reason that everybody may read.')
  async withdraw(@SignedIn() me: Me, @Req() request: Asked, @Body() { reason }: ModelUnitWithdrawalDto): Promise<void> {
    await this.handle(me, request, { type: 'withdraw', reason });
  }

  private async handle(me: Me, request: Asked, command: ModelUnitCommand): Promise<void> {
    const seen = readVersion(request.headers['if-match']);
    await this.desk.handle(askerOf(me, request), { id: idOf(request.params.id), seen }, command);
  }

  private async reading(language: Language): Promise<ModelUnitReading> {
    const [moment, { naming }] = await Promise.all([this.ledger.now(), this.directory.open()]);
    return { moment, naming, language };
  }
}

function askerOf(me: Me, request: FastifyRequest): ModelUnitAsker {
  const { key, fingerprint, route } = readKey(request);
  return {
    actor: actorOf(me),
    scope: me.scope,
    keyed: { principal: `account:${me.account} ${route}`, key, fingerprint },
  };
}

/** What can be no id is as absent as what is none. */
function idOf(typed: string): string {
  if (!uuid.test(typed)) throw new DoorRefusal(404, 'model-unit.not-found');
  return typed;
}
