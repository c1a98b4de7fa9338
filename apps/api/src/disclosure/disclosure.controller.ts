// The desk of the disclosure: what waits, one record, its sealed original with what looks personal in it, and each decision.
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type Asker, DisclosureDesk, LookDesk } from '#casework';
import { type Me, Opener, Sealer } from '#identity';
import { CasePageQuery, DisclosureDeskQuery, Ledger } from '#records';
import {
  type DisclosureCommand,
  type DraftedCopy,
  type Language,
  epochToInstant,
  findPersonal,
  instantToEpoch,
  localDate,
  redacted,
} from '#rules';
import { Settings } from '#settings';
import { LookBook } from '../audit/look-book.js';
import { Asking, SignedIn, Spoken } from '../door/asker.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers, AnswersNothing, Keyed, SeesVersion } from '../door/documented.decorator.js';
import { Given, type GivenToRecord, recordIdOf } from '../door/given-to-record.decorator.js';
import { Directory } from '../reference/directory.js';
import {
  DisclosureCorrectionDto,
  type DisclosureDraftDto,
  DisclosureKeepingDto,
  DisclosureListDto,
  DisclosureListView,
  DisclosureOriginalDto,
  DisclosureOriginalView,
  DisclosurePageView,
  DisclosurePublicationDto,
  DisclosureWithdrawalDto,
  DisclosureWithholdingDto,
} from './disclosure.dto.js';
import { disclosureLine, disclosurePage, personalSpan } from './disclosure.view.js';

const ABSENT = 'disclosure.not-found';

@ApiTags('disclosure')
@Controller('api/v1/disclosures')
export class DisclosureController {
  constructor(
    private readonly desk: DisclosureDesk,
    private readonly looks: LookDesk,
    private readonly opener: Opener,
    private readonly sealer: Sealer,
    private readonly reader: DisclosureDeskQuery,
    private readonly pages: CasePageQuery,
    private readonly ledger: Ledger,
    private readonly lookBook: LookBook,
    private readonly directory: Directory,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Answers(DisclosureListView, { summary: 'Records of the units in sight, what is due first on top, with all totals.' })
  async list(
    @SignedIn() me: Me,
    @Query() { view = 'due' }: DisclosureListDto,
    @Spoken() language: Language,
  ): Promise<DisclosureListView> {
    const [{ asOf, counts, items }, { naming }] = await Promise.all([
      this.lookBook.show(me, { action: 'cases.listed', number: null }, (scope) => this.reader.list(scope, view)),
      this.directory.open(),
    ]);
    return { asOf, counts, items: items.map((line) => disclosureLine(line, { moment: asOf, naming, language })) };
  }

  @Get(':id')
  @Answers(DisclosurePageView, { summary: 'One record: where it stands, what is proposed, objections, its history.' })
  async page(@SignedIn() me: Me, @Param('id') id: string, @Spoken() language: Language): Promise<DisclosurePageView> {
    const { number } = await this.reader.place(me.scope, recordIdOf(id, ABSENT));
    const [page, { naming }] = await Promise.all([
      this.lookBook.show(me, { action: 'case.read', number }, (scope) => this.reader.find(scope, id)),
      this.directory.open(),
    ]);
    const reading = { moment: await this.ledger.now(), naming, language };
    return disclosurePage(page, { asker: me.account, needsSecond: this.needsSecond }, reading);
  }

  @Costs(10)
  @Post(':id/original')
  @Answers(DisclosureOriginalView, {
    summary: 'Open the sealed story, recorded first, with what looks personal in it.',
  })
  async original(
    @Asking() asker: Asker,
    @SignedIn() me: Me,
    @Param('id') id: string,
    @Body() asked: DisclosureOriginalDto,
    @Spoken() language: Language,
  ): Promise<DisclosureOriginalView> {
    const { purpose, words = null } = asked;
    const { number } = await this.reader.find(me.scope, recordIdOf(id, ABSENT));
    const { parties } = await this.pages.find(me.scope, number);
    const leave = await this.looks.look(asker, number, { type: 'look', at: 'story', purpose, words });
    const opened = await this.opener.open(leave.grantId);
    const story = opened.what === 'story' ? opened.story : '';
    const spans = findPersonal(
      story,
      parties.flatMap(({ nameMask }) => nameMask ?? []),
    );
    const now = instantToEpoch(await this.ledger.now());
    return {
      story,
      spans: spans.map((span) => personalSpan(span, language)),
      draft: redacted(story, spans),
      until: epochToInstant(now + leave.seconds * 1000),
    };
  }

  @Post(':id/publication')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Propose to publish it, with the copy as everybody would read it.')
  async publish(
    @Given(ABSENT) given: GivenToRecord,
    @Body() { draft, judged }: DisclosurePublicationDto,
  ): Promise<void> {
    await this.handle(given, { type: 'propose-publication', draft: draftOf(draft), judged });
  }

  @Post(':id/withholding')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Propose to keep it out, for a reason.')
  async withhold(@Given(ABSENT) given: GivenToRecord, @Body() { reason }: DisclosureWithholdingDto): Promise<void> {
    await this.handle(given, { type: 'propose-withholding', reason });
  }

  @Post(':id/correction')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Propose another copy of what is published, for a reason that everybody may read.')
  async correct(
    @Given(ABSENT) given: GivenToRecord,
    @Body() { draft, judged, reason }: DisclosureCorrectionDto,
  ): Promise<void> {
    await this.handle(given, { type: 'propose-correction', draft: draftOf(draft), judged, reason });
  }

  @Post(':id/release')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Release what another proposed.')
  async release(@Given(ABSENT) given: GivenToRecord): Promise<void> {
    await this.handle(given, { type: 'release' });
  }

  @Post(':id/sending-back')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Send back what was proposed.')
  async sendBack(@Given(ABSENT) given: GivenToRecord): Promise<void> {
    await this.handle(given, { type: 'send-back' });
  }

  @Post(':id/withdrawal')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Take back what is published, at once; its history says that and why.')
  async withdraw(@Given(ABSENT) given: GivenToRecord, @Body() { reason }: DisclosureWithdrawalDto): Promise<void> {
    await this.handle(given, { type: 'withdraw', reason });
  }

  @Post(':id/keeping')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Answer an objection: it stands as it is.')
  async keep(@Given(ABSENT) given: GivenToRecord, @Body() { reasons }: DisclosureKeepingDto): Promise<void> {
    await this.handle(given, { type: 'keep', reasons: this.sealer.sealText(reasons, 'statement') });
  }

  private async handle({ asker, id, seen, keyed }: GivenToRecord, command: DisclosureCommand): Promise<void> {
    await this.desk.handle(asker, id, { command, seen, keyed, needsSecond: this.needsSecond });
  }

  private get needsSecond(): boolean {
    return this.settings.disclosureRelease === 'second-person';
  }
}

function draftOf(draft: DisclosureDraftDto): DraftedCopy {
  const { boughtOn, goodsClass = null, problemClass = null, salesMode = null, requests, summary = null } = draft;
  return {
    ...{ goodsClass, problemClass, salesMode, requests, summary },
    boughtOn: boughtOn === undefined ? null : localDate(boughtOn),
  };
}
