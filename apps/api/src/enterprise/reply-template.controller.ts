// The texts that an enterprise keeps for its answers: read by its staff, filled in for one settlement, written by those who manage.
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseDesk } from '#casework';
import {
  type ActingStaff,
  type ReplyTemplate,
  ReplyTemplates,
  type SignedInEnterprise,
  type TemplateWritten,
} from '#records';
import { type Language, TEMPLATE_PLACES, TEMPLATE_RULES, clockIsOpen, fillTemplate } from '#rules';
import { Settings } from '#settings';
import { Spoken } from '../door/asker.decorator.js';
import { numberOf } from '../door/command-request.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { EnterpriseRoute, ForStaffWho } from '../door/enterprise-route.decorator.js';
import { SignedInAs } from '../door/enterprise.guard.js';
import { recordIdOf } from '../door/given-to-record.decorator.js';
import { dayText } from '../words/moment.text.js';
import { enterpriseAsker } from './enterprise-asker.js';
import { ReplyTemplateDto, ReplyTemplateView, ReplyTemplatesView } from './reply-template.dto.js';

@ApiTags('enterprise')
@EnterpriseRoute()
@Controller('api/v1/enterprise')
export class ReplyTemplateController {
  constructor(
    private readonly templates: ReplyTemplates,
    private readonly desk: CaseDesk,
    private readonly settings: Settings,
  ) {}

  @Get('templates')
  @Answers(ReplyTemplatesView, { summary: 'The own texts for answers, and what may stand in them.' })
  async list(@SignedInAs() enterprise: SignedInEnterprise, @Spoken() language: Language): Promise<ReplyTemplatesView> {
    const templates = await this.templates.list(this.actingFor(enterprise).scope);
    const { most, longestName, longestWords, source } = TEMPLATE_RULES;
    return {
      templates: templates.map(templateView),
      places: Object.values(TEMPLATE_PLACES).map(({ written, means }) => ({
        written: written[language],
        means: means[language],
      })),
      ...{ most, longestName, longestWords, rule: source.gist[language] },
    };
  }

  @Get('cases/:number/templates')
  @Answers(ReplyTemplateView, { summary: 'The own texts, their places filled in for this settlement.', list: true })
  async filled(
    @SignedInAs() enterprise: SignedInEnterprise,
    @Param('number') typed: string,
    @Spoken() language: Language,
  ): Promise<readonly ReplyTemplateView[]> {
    const asker = enterpriseAsker(enterprise, this.settings.city);
    const { file } = await this.desk.open(asker, numberOf(typed));
    const [due] = file.clocks.filter(clockIsOpen).map(({ dueStrictOn }) => dueStrictOn);
    const known = {
      number: file.number,
      'last-day': due === undefined ? '' : dayText(due, language),
      firm: enterprise.name,
    };
    const templates = await this.templates.list(this.actingFor(enterprise).scope);
    return templates.map((one) => ({ ...templateView(one), words: fillTemplate(one.words, known) }));
  }

  @Post('templates')
  @ForStaffWho('manage')
  @AnswersNothing('Keep a text for answers; one name for one text.')
  async add(@SignedInAs() enterprise: SignedInEnterprise, @Body() { name, words }: ReplyTemplateDto): Promise<void> {
    answer(await this.templates.write(this.actingFor(enterprise), null, { name, words }));
  }

  @Put('templates/:id')
  @ForStaffWho('manage')
  @AnswersNothing('Write another text in its place.')
  async change(
    @SignedInAs() enterprise: SignedInEnterprise,
    @Param('id') typed: string,
    @Body() { name, words }: ReplyTemplateDto,
  ): Promise<void> {
    const id = recordIdOf(typed, 'template.not-found');
    answer(await this.templates.write(this.actingFor(enterprise), id, { name, words }));
  }

  @Delete('templates/:id')
  @ForStaffWho('manage')
  @AnswersNothing('Keep it no more.')
  async remove(@SignedInAs() enterprise: SignedInEnterprise, @Param('id') typed: string): Promise<void> {
    await this.templates.remove(this.actingFor(enterprise).scope, recordIdOf(typed, 'template.not-found'));
  }

  private actingFor({ id, staff }: SignedInEnterprise): ActingStaff {
    return { scope: { city: this.settings.city, enterprise: id }, staff };
  }
}

function templateView({ id, name, words }: ReplyTemplate): ReplyTemplateView {
  return { id, name, words };
}

function answer(written: TemplateWritten): void {
  switch (written) {
    case 'done':
      return;
    case 'absent':
      throw new DoorRefusal(404, 'template.not-found');
    case 'name-taken':
      throw new DoorRefusal(409, 'template.name-taken');
  }
}
