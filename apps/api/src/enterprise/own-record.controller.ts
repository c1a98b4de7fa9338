// What an enterprise reads of itself, what it says of itself in public, and how it leaves.
import { Body, Controller, Delete, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  EnterprisePromises,
  Enterprises,
  EvaluationQuery,
  EvaluationReplies,
  PublicDisclosuresQuery,
  PublicOperatorsQuery,
  type SignedInEnterprise,
} from '#records';
import { type Language, SCORE_PERIODS, checkReply } from '#rules';
import { Settings } from '#settings';
import { Spoken } from '../door/asker.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { EnterpriseRoute, ForStaffWho } from '../door/enterprise-route.decorator.js';
import { SignedInAs } from '../door/enterprise.guard.js';
import { EvaluationReplyDto, OwnRecordView, PromisesDto } from './own-record.dto.js';
import { ownRecord } from './own-record.view.js';

@ApiTags('enterprise')
@EnterpriseRoute()
@Controller('api/v1/enterprise')
export class OwnRecordController {
  constructor(
    private readonly enterprises: Enterprises,
    private readonly disclosures: PublicDisclosuresQuery,
    private readonly operators: PublicOperatorsQuery,
    private readonly evaluations: EvaluationQuery,
    private readonly replies: EvaluationReplies,
    private readonly promises: EnterprisePromises,
    private readonly settings: Settings,
  ) {}

  @Get('record')
  @Answers(OwnRecordView, { summary: 'What the public sees of the own credit code, and the own card.' })
  async record(
    @SignedInAs() { id, creditCode }: SignedInEnterprise,
    @Spoken() language: Language,
  ): Promise<OwnRecordView> {
    const scope = { city: this.settings.city, enterprise: id };
    const [counts, settled, evaluation, trace, { asOf: moment, settlements }, conditions, spans] = await Promise.all([
      this.disclosures.countOf(creditCode),
      this.operators.countSettled(creditCode),
      this.evaluations.sumFor(creditCode),
      this.replies.traceOf(creditCode),
      this.promises.listStaffed(scope, SCORE_PERIODS.year),
      this.enterprises.conditionsOf(id),
      this.promises.list(scope),
    ]);
    const counted = { counts, settled, evaluation };
    return ownRecord({ counted, trace, settlements, conditions, spans }, { moment, language });
  }

  @Put('reply')
  @ForStaffWho('manage')
  @AnswersNothing('Answer the evaluations in public; the same words again change nothing.')
  async reply(
    @SignedInAs() { id, creditCode }: SignedInEnterprise,
    @Body() { words }: EvaluationReplyDto,
  ): Promise<void> {
    const sum = await this.evaluations.sumFor(creditCode);
    await this.replies.write({ city: this.settings.city, enterprise: id }, { creditCode, words }, (open) =>
      checkReply(words, { ...open, sum }),
    );
  }

  @Put('promises')
  @ForStaffWho('manage')
  @AnswersNothing('Promise exactly this in public from now on; what stands already keeps its day.')
  async promise(@SignedInAs() { id, staff }: SignedInEnterprise, @Body() { promises }: PromisesDto): Promise<void> {
    await this.promises.choose({ scope: { city: this.settings.city, enterprise: id }, staff }, promises);
  }

  @Post('leaving')
  @ForStaffWho('manage')
  @AnswersNothing('End the own account; not while a settlement is open.')
  async leave(@SignedInAs() { id, staff }: SignedInEnterprise): Promise<void> {
    const open = await this.enterprises.leave({ city: this.settings.city, enterprise: id }, staff);
    if (open > 0) throw new DoorRefusal(409, 'enterprise.settlements-open');
  }

  @Delete('reply')
  @ForStaffWho('manage')
  @AnswersNothing('Take the public reply back.')
  async takeBack(@SignedInAs() { id, creditCode }: SignedInEnterprise): Promise<void> {
    await this.replies.takeBack({ city: this.settings.city, enterprise: id }, creditCode);
  }
}
