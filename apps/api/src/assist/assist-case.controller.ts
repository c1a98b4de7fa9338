// What lies with an assisting body: its list, one case as far as the mediation needs it, and a look at who the people are.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseDesk, LawShelf, LookDesk } from '#casework';
import { Opener } from '#identity';
import { BodyCasesQuery, CaseNotFound, Ledger, TimelineQuery } from '#records';
import { type Language, epochToInstant, instantToEpoch } from '#rules';
import { LookBook } from '../audit/look-book.js';
import { LookAnswer, LookDto } from '../case/look.dto.js';
import { nobodysRoles, plainOf, rolesIn } from '../case/opened-words.js';
import { Spoken } from '../door/asker.decorator.js';
import { numberOf } from '../door/command-request.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { OnlyFor } from '../door/only-for.decorator.js';
import { Directory } from '../reference/directory.js';
import { AskingForBody, type AssistantAsker } from './assist-asker.js';
import { AssistCaseView, AssistCasesView } from './assist-case.dto.js';
import { assistCase, assistCaseLine } from './assist-case.view.js';

@ApiTags('assist')
@OnlyFor('assistant')
@Controller('api/v1/assist/cases')
export class AssistCaseController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly looks: LookDesk,
    private readonly lookBook: LookBook,
    private readonly opener: Opener,
    private readonly shelf: LawShelf,
    private readonly ledger: Ledger,
    private readonly cases: BodyCasesQuery,
    private readonly timelines: TimelineQuery,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Answers(AssistCasesView, { summary: 'What lies with one’s own body, by what is due next.' })
  async list(@AskingForBody() asker: AssistantAsker, @Spoken() language: Language): Promise<AssistCasesView> {
    const [lines, { units }, moment] = await Promise.all([
      this.lookBook.show(asker, { action: 'cases.listed', number: null }, (scope) => this.cases.list(scope)),
      this.directory.open(),
      this.ledger.now(),
    ]);
    const { calendar } = await this.shelf.take(moment);
    const body = units.find(({ code }) => code === asker.unit);
    return {
      bodyName: body?.name ?? asker.unit,
      bodyKind: body?.kind ?? '',
      items: lines.map((line) => assistCaseLine(line, { moment, calendar, language })),
    };
  }

  @Get(':number')
  @Answers(AssistCaseView, { summary: 'One case that lies with the body, with what may be done now.' })
  async page(
    @AskingForBody() asker: AssistantAsker,
    @Param('number') typed: string,
    @Spoken() language: Language,
  ): Promise<AssistCaseView> {
    const number = numberOf(typed);
    const [opened, beside, story, { naming }] = await Promise.all([
      this.desk.open(asker, number),
      this.lookBook.show(asker, { action: 'case.read', number }, (scope) => this.cases.find(scope, number)),
      this.timelines.list(asker.scope, number),
      this.directory.open(),
    ]);
    return assistCase({ opened, beside, story, naming }, language);
  }

  @Costs(10)
  @Post(':number/look')
  @Answers(LookAnswer, { summary: 'Open the story, words beside an event or a contact: recorded before it is shown.' })
  async look(
    @AskingForBody() asker: AssistantAsker,
    @Param('number') typed: string,
    @Body() { at, purpose, seq, words }: LookDto,
    @Spoken() language: Language,
  ): Promise<LookAnswer> {
    const number = numberOf(typed);
    if (at === 'statement') await this.checkReadable(asker, number, seq);
    const leave = await this.looks.look(asker, number, { type: 'look', at, purpose, words: words ?? null });
    const opened = await this.opener.open(leave.grantId);
    const now = instantToEpoch(await this.ledger.now());
    const roles =
      opened.what === 'person' ? rolesIn((await this.desk.open(asker, number)).file, language) : nobodysRoles;
    return { opened: plainOf(opened, { beside: seq, roles }), until: epochToInstant(now + leave.seconds * 1000) };
  }

  /** Of words only those beside an event that the body reads: what officers write down for themselves is not for it. */
  private async checkReadable({ scope }: AssistantAsker, number: string, seq: number | undefined): Promise<void> {
    const story = await this.timelines.list(scope, number);
    if (!story.some((line) => line.seq === seq)) throw new CaseNotFound();
  }
}
