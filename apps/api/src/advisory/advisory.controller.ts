// The desk of tips and warnings: what there is, one of them, and each decision about it.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { AdvisoryDesk } from '#casework';
import type { Me } from '#identity';
import { Advisories, Ledger } from '#records';
import { type AdvisoryCommand, type Language, localDateOf } from '#rules';
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
  AdvisoryCorrectionDto,
  AdvisoryDto,
  AdvisoryLineView,
  AdvisoryPageView,
  AdvisoryRevisionDto,
  AdvisoryWithdrawalDto,
  WrittenAdvisoryView,
} from './advisory.dto.js';
import { type AdvisoryReading, advisoryLine, advisoryPage, advisoryTextOf } from './advisory.view.js';

const ABSENT = 'advisory.not-found';

@ApiTags('advisory')
@Controller('api/v1/advisories')
export class AdvisoryController {
  constructor(
    private readonly desk: AdvisoryDesk,
    private readonly advisories: Advisories,
    private readonly ledger: Ledger,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Answers(AdvisoryLineView, {
    summary: 'Tips and warnings of the units in sight, what changed last on top.',
    list: true,
  })
  async list(@SignedIn() me: Me, @Spoken() language: Language): Promise<readonly AdvisoryLineView[]> {
    const [found, reading] = await Promise.all([this.advisories.list(me.scope), this.reading(language)]);
    return found.map((advisory) => advisoryLine(advisory, reading));
  }

  @Get(':id')
  @Answers(AdvisoryPageView, { summary: 'One of them: what is shown, what waits, its history.' })
  async page(@SignedIn() me: Me, @Param('id') id: string, @Spoken() language: Language): Promise<AdvisoryPageView> {
    const [page, reading] = await Promise.all([
      this.advisories.find(me.scope, recordIdOf(id, ABSENT)),
      this.reading(language),
    ]);
    return advisoryPage(page, me, reading);
  }

  @Post()
  @Keyed()
  @Answers(WrittenAdvisoryView, { summary: 'Write one; a head who is not the writer releases it.', status: 201 })
  async write(
    @GivenFirst() { asker, keyed }: GivenAnew,
    @Body() { kind, text, judged }: AdvisoryDto,
  ): Promise<WrittenAdvisoryView> {
    return { id: await this.desk.write({ ...asker, keyed }, { kind, text: advisoryTextOf(text), judged }) };
  }

  @Post(':id/revision')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Rewrite what waits or was sent back.')
  async revise(@Given(ABSENT) given: GivenToRecord, @Body() { text, judged }: AdvisoryRevisionDto): Promise<void> {
    await this.handle(given, { type: 'revise', text: advisoryTextOf(text), judged });
  }

  @Post(':id/correction')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Propose other words for what is shown, for a reason that everybody may read.')
  async correct(
    @Given(ABSENT) given: GivenToRecord,
    @Body() { text, judged, reason }: AdvisoryCorrectionDto,
  ): Promise<void> {
    await this.handle(given, { type: 'correct', text: advisoryTextOf(text), judged, reason });
  }

  @Post(':id/release')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Release what another wrote.')
  async release(@Given(ABSENT) given: GivenToRecord): Promise<void> {
    await this.handle(given, { type: 'release' });
  }

  @Post(':id/sending-back')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Send back what another wrote, to be rewritten.')
  async sendBack(@Given(ABSENT) given: GivenToRecord): Promise<void> {
    await this.handle(given, { type: 'send-back' });
  }

  @Post(':id/dropping')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Drop what was written and not released.')
  async drop(@Given(ABSENT) given: GivenToRecord): Promise<void> {
    await this.handle(given, { type: 'drop' });
  }

  @Post(':id/withdrawal')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Take back what is shown, at once; its history says that and why.')
  async withdraw(@Given(ABSENT) given: GivenToRecord, @Body() { reason }: AdvisoryWithdrawalDto): Promise<void> {
    await this.handle(given, { type: 'withdraw', reason });
  }

  private async handle({ asker, keyed, id, seen }: GivenToRecord, command: AdvisoryCommand): Promise<void> {
    await this.desk.handle({ ...asker, keyed }, { id, seen }, command);
  }

  private async reading(language: Language): Promise<AdvisoryReading> {
    const [now, { naming }] = await Promise.all([this.ledger.now(), this.directory.open()]);
    return { today: localDateOf(now), naming, language };
  }
}
