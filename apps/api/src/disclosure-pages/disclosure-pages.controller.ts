// The public pages that are read without a script: search, one operator, one record, who settles directly, the figures.
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  EvaluationQuery,
  PublicAdvisoriesQuery,
  EnterprisePromises,
  EvaluationReplies,
  OperatorSearchQuery,
  PublicDisclosuresQuery,
  PublicModelUnitsQuery,
  PublicOperatorsQuery,
  PublishedFigures,
  Ledger,
  readOperatorQuestion,
} from '#records';
import { type LocalDate, addDays, creditCodeStanding, localDateOf, readCreditCode } from '#rules';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicRoute } from '../door/public-route.decorator.js';
import { absentPage } from './absent-page.js';
import { figuresPage } from './figures-page.js';
import { modelUnitsPage } from './model-units-page.js';
import { operatorPage } from './operator-page.js';
import { PAGE_LOOK } from './page-look.js';
import { PublicPage } from './known-page.interceptor.js';
import { PageRooms } from './page-rooms.js';
import { readId, readMonth, readPlace, readSettlerPlace } from './page-words.js';
import { recordPage } from './record-page.js';
import { SEARCH_MONTHS, searchPage } from './search-page.js';
import { sendPage } from './send-page.js';
import { settlersPage } from './settlers-page.js';

const LINES = 20;
const SETTLER_LINES = 100;
const MOST_OPERATORS = 5;
/** How many tips and warnings stand where one comes in. */
const LATEST = 3;
const MOST_MONTHS = 120;
const DAYS_A_MONTH = 30;
const LONGEST_CODE = 40;
const SHORTEST_WORDS = 2;

/** Pages for people: the document of the api describes /api/v1 and the files of the open data. */
@ApiExcludeController()
@PublicRoute()
@Controller()
export class DisclosurePagesController {
  constructor(
    private readonly rooms: PageRooms,
    private readonly disclosures: PublicDisclosuresQuery,
    private readonly operators: PublicOperatorsQuery,
    private readonly register: OperatorSearchQuery,
    private readonly figures: PublishedFigures,
    private readonly evaluations: EvaluationQuery,
    private readonly advisories: PublicAdvisoriesQuery,
    private readonly models: PublicModelUnitsQuery,
    private readonly replies: EvaluationReplies,
    private readonly promises: EnterprisePromises,
    private readonly ledger: Ledger,
  ) {}

  @Get('disclosure/look.css')
  look(@Res() reply: FastifyReply): FastifyReply {
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('text/css; charset=utf-8')
      .send(PAGE_LOOK);
  }

  @PublicPage(5)
  @Get('disclosure')
  async search(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { room, counties, unitsOf } = await this.rooms.open(request);
    const { q = '', county = '', months = '', after = '' } = room.asked.asked;
    const code = readCreditCode(q.slice(0, LONGEST_CODE));
    const isCode = creditCodeStanding(code) !== 'malformed';
    const isAsked = q.length >= SHORTEST_WORDS;
    const chosen = counties.find((one) => one.code === county)?.code ?? null;
    const span = SEARCH_MONTHS.find((one) => one === months) ?? '12';
    const found = await this.disclosures.search({
      name: isAsked && !isCode ? q : null,
      creditCode: isCode ? code : null,
      units: chosen === null ? null : unitsOf(chosen),
      publishedFrom: span === '12' ? null : await this.daysAgo(Number(span) * DAYS_A_MONTH),
      after: readPlace(after),
      limit: LINES + 1,
    });
    const question = isAsked && after === '' ? readOperatorQuestion(q) : undefined;
    const operators = question?.ok === true ? await this.register.find(question.question, MOST_OPERATORS) : [];
    const isFound = found.length > 0;
    const isHome = !isAsked && after === '' && chosen === null;
    const page = searchPage(room, {
      advisories: isHome ? await this.advisories.list(null, LATEST) : [],
      ...{ counties, county: chosen, months: span, isAsked, operators },
      words: isAsked && isFound ? q : null,
      records: found.slice(0, LINES),
      hasMore: found.length > LINES,
    });
    return sendPage(request, reply, page);
  }

  @PublicPage(2)
  @Get('disclosure/e/:creditCode')
  async operator(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('creditCode') typed: string,
  ): Promise<FastifyReply> {
    const { room } = await this.rooms.open(request);
    const creditCode = readCreditCode(typed.slice(0, LONGEST_CODE));
    if (creditCodeStanding(creditCode) === 'malformed')
      return sendPage(request, reply, absentPage(room), { status: 404 });
    const after = readPlace(room.asked.asked['after'] ?? '');
    const [registered, counts, settled, evaluation, trace, warnings, model, promises, records] = await Promise.all([
      this.operators.find(creditCode),
      this.disclosures.countOf(creditCode),
      this.operators.countSettled(creditCode),
      this.evaluations.sumFor(creditCode),
      this.replies.traceOf(creditCode),
      this.advisories.listOf(creditCode),
      this.models.find(creditCode),
      this.promises.standingOf(creditCode),
      this.disclosures.search({
        ...{ creditCode, name: null, units: null, publishedFrom: null, after },
        limit: LINES + 1,
      }),
    ]);
    const name = registered?.name ?? counts.name ?? warnings[0]?.operatorName ?? model?.name;
    if (name === undefined || name === null) return sendPage(request, reply, absentPage(room), { status: 404 });
    const page = operatorPage(room, {
      ...{ creditCode, name, registered, counts, settled, evaluation, trace, warnings, model, promises },
      records: records.slice(0, LINES),
      hasMore: records.length > LINES,
    });
    return sendPage(request, reply, page);
  }

  @PublicPage(2)
  @Get('disclosure/r/:id')
  async record(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') typed: string,
  ): Promise<FastifyReply> {
    const { room } = await this.rooms.open(request);
    const id = readId(typed);
    const trace = id === null ? undefined : await this.disclosures.find(id);
    if (trace === undefined) return sendPage(request, reply, absentPage(room), { status: 404 });
    return sendPage(request, reply, recordPage(room, trace, await this.disclosures.listChanges(trace.id)));
  }

  @PublicPage(2)
  @Get('disclosure/settlers')
  async settlers(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { room } = await this.rooms.open(request);
    const after = readSettlerPlace(room.asked.asked['after'] ?? '');
    const settlers = await this.operators.listSettlers(after, SETTLER_LINES + 1);
    const page = settlersPage(room, settlers.slice(0, SETTLER_LINES), settlers.length > SETTLER_LINES);
    return sendPage(request, reply, page);
  }

  @PublicPage(2)
  @Get('disclosure/models')
  async modelUnits(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { room } = await this.rooms.open(request);
    const after = readSettlerPlace(room.asked.asked['after'] ?? '');
    const [models, withdrawn] = await Promise.all([
      this.models.list(after, SETTLER_LINES + 1),
      after === null ? this.models.listWithdrawn(SETTLER_LINES) : [],
    ]);
    const hasMore = models.length > SETTLER_LINES;
    return sendPage(
      request,
      reply,
      modelUnitsPage(room, { models: models.slice(0, SETTLER_LINES), hasMore, withdrawn }),
    );
  }

  @PublicPage(2)
  @Get('disclosure/figures')
  async monthly(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { room } = await this.rooms.open(request);
    const months = await this.figures.listMonths(MOST_MONTHS);
    const asked = readMonth(room.asked.asked['month'] ?? '');
    const shown = months.find((month) => month === asked) ?? months[0];
    const [month] = shown === undefined ? [] : await this.figures.list([shown]);
    return sendPage(request, reply, figuresPage(room, { months, month }));
  }

  private async daysAgo(days: number): Promise<LocalDate> {
    return addDays(localDateOf(await this.ledger.now()), -days);
  }
}
