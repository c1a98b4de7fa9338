// Reading cases: lists, the page of one, its clocks, its story; and a look at what is sealed, recorded first.
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Asker, CaseDesk, LawShelf, LookDesk } from '#casework';
import { type Me, Opener } from '#identity';
import { CaseListQuery, CasePageQuery, CursorNotUnderstood, Ledger, TimelineQuery, type UnitsScope } from '#records';
import { type Language, epochToInstant, instantToEpoch, localDateOf, soonUntil } from '#rules';
import { LookBook } from '../audit/look-book.js';
import { Asking, SignedIn, Spoken } from '../door/asker.decorator.js';
import { numberOf } from '../door/command-request.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { Directory } from '../reference/directory.js';
import { caseLine } from './case-line.view.js';
import { CaseList, CaseListDto } from './case-list.dto.js';
import { CasePage, casePage } from './case-page.view.js';
import { ClockView, clockView } from './clock.view.js';
import { LookAnswer, LookDto } from './look.dto.js';
import { nobodysRoles, plainOf, rolesIn } from './opened-words.js';
import { TimelineItem, timelineItem } from './timeline.view.js';

const linesByDefault = 50;

@ApiTags('cases')
@Controller('api/v1/cases')
export class CaseController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly looks: LookDesk,
    private readonly lookBook: LookBook,
    private readonly opener: Opener,
    private readonly shelf: LawShelf,
    private readonly ledger: Ledger,
    private readonly lists: CaseListQuery,
    private readonly pages: CasePageQuery,
    private readonly timelines: TimelineQuery,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Answers(CaseList, { summary: 'A page of the cases in sight, by what is due next, with the totals of all views.' })
  async list(@SignedIn() me: Me, @Query() asked: CaseListDto, @Spoken() language: Language): Promise<CaseList> {
    const { calendar } = await this.shelf.take(await this.ledger.now());
    const today = localDateOf(await this.ledger.now());
    const { view = 'open', limit = linesByDefault, q, lang: _lang, ...filter } = asked;
    const request = {
      ...filter,
      view,
      limit,
      account: me.account,
      soonUntil: soonUntil(today, calendar),
      ...(q === undefined ? {} : { search: q }),
    };
    const read = (scope: UnitsScope): ReturnType<CaseListQuery['list']> => this.lists.list(scope, request);
    // The shell asks for the totals every minute: that is no look at a list.
    const isOfTotals = limit === 1 && q === undefined && asked.after === undefined;
    const list = await (
      isOfTotals ? read(me.scope) : this.lookBook.show(me, { action: 'cases.listed', number: null }, read)
    ).catch(asMalformed);
    const reading = { moment: list.asOf, calendar, language };
    return {
      asOf: list.asOf,
      total: list.total,
      items: list.items.map((line) => caseLine(line, reading)),
      ...(list.next === null ? {} : { next: list.next }),
      views: list.views,
    };
  }

  @Get(':number')
  @Answers(CasePage, { summary: 'One case: facts, clocks, and which commands are allowed now or why not.' })
  async page(
    @SignedIn() me: Me,
    @Asking() asker: Asker,
    @Param('number') typed: string,
    @Spoken() language: Language,
  ): Promise<CasePage> {
    const number = numberOf(typed);
    const [opened, page, directory] = await Promise.all([
      this.desk.open(asker, number),
      this.lookBook.show(me, { action: 'case.read', number }, (scope) => this.pages.find(scope, number)),
      this.directory.open(),
    ]);
    return casePage({ opened, page, directory }, language);
  }

  @Get(':number/clocks')
  @Answers(ClockView, { summary: 'Every clock of a case, ended ones too.', list: true })
  async clocks(
    @SignedIn() me: Me,
    @Asking() { actor }: Asker,
    @Param('number') typed: string,
    @Spoken() language: Language,
  ): Promise<readonly ClockView[]> {
    const number = numberOf(typed);
    const { file, moment, calendar } = await this.lookBook.show(me, { action: 'case.clocks-read', number }, (scope) =>
      this.desk.open({ actor, scope }, number),
    );
    return file.clocks.map((clock) => clockView(clock, { moment, calendar, language, filed: file }));
  }

  @Get(':number/events')
  @Answers(TimelineItem, { summary: 'The story of a case, oldest first.', list: true })
  async events(
    @SignedIn() me: Me,
    @Param('number') typed: string,
    @Spoken() language: Language,
  ): Promise<readonly TimelineItem[]> {
    const number = numberOf(typed);
    const lines = await this.lookBook.show(me, { action: 'case.events-read', number }, (scope) =>
      this.timelines.list(scope, number),
    );
    const { naming } = await this.directory.open();
    return lines.map((line) => timelineItem(line, naming, language));
  }

  @Costs(10)
  @Post(':number/look')
  @Answers(LookAnswer, { summary: 'Open something sealed: the look is recorded before anything is shown.' })
  async look(
    @Asking() asker: Asker,
    @Param('number') typed: string,
    @Body() asked: LookDto,
    @Spoken() language: Language,
  ): Promise<LookAnswer> {
    const { at, purpose, seq, words = null } = asked;
    const leave = await this.looks.look(asker, numberOf(typed), { type: 'look', at, purpose, words });
    const opened = await this.opener.open(leave.grantId);
    const now = instantToEpoch(await this.ledger.now());
    const roles =
      opened.what === 'person' ? rolesIn((await this.desk.open(asker, numberOf(typed))).file, language) : nobodysRoles;
    return { opened: plainOf(opened, { beside: seq, roles }), until: epochToInstant(now + leave.seconds * 1000) };
  }
}

function asMalformed(fault: unknown): never {
  if (!(fault instanceof CursorNotUnderstood)) throw fault;
  throw new DoorRefusal(400, 'request.invalid', { fields: [{ field: 'after', code: 'malformed' }] });
}
