// The open data: its page, the files of what is shown, the feed of what changed, the figures of the months.
import { Readable } from 'node:stream';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PublicAdvisoriesQuery, PublicDisclosuresQuery, PublicModelUnitsQuery, PublishedFigures } from '#records';
import { WHOLE_CITY } from '#rules';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicPage } from '../disclosure-pages/known-page.interceptor.js';
import { PageRooms } from '../disclosure-pages/page-rooms.js';
import { readPlace } from '../disclosure-pages/page-words.js';
import { placeWord } from '../disclosure-pages/record-table.js';
import { sendPage, sendUnchanged } from '../disclosure-pages/send-page.js';
import { Costs } from '../door/costs.decorator.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { openAdvisory } from './open-advisory.js';
import { openDataPage } from './open-data-page.js';
import { openDataSchema } from './open-data-schema.js';
import { csvFile, figureRows, figuresCsv, jsonFile } from './open-files.js';
import { OPEN_DATA_VERSION, openChange } from './open-record.js';

const CHANGES_A_PAGE = 500;
const MOST_MONTHS = 120;
const MOST_ADVISORIES = 500;
const MOST_MODEL_UNITS = 5000;
const csv = 'text/csv; charset=utf-8; header=present';
const json = 'application/json; charset=utf-8';

/** Files with a schema of their own, which says what the document of the api would. */
@ApiExcludeController()
@PublicRoute()
@Controller('open-data')
export class OpenDataController {
  constructor(
    private readonly rooms: PageRooms,
    private readonly disclosures: PublicDisclosuresQuery,
    private readonly figures: PublishedFigures,
    private readonly advisories: PublicAdvisoriesQuery,
    private readonly models: PublicModelUnitsQuery,
  ) {}

  @PublicPage(2)
  @Get()
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { room } = await this.rooms.open(request);
    return sendPage(request, reply, openDataPage(room));
  }

  @Get('v1/disclosures.schema.json')
  schema(@Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    return sendUnchanged(request, reply.type(json), JSON.stringify(openDataSchema));
  }

  @Costs(60)
  @Get('v1/disclosures.csv')
  async csv(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.flow(
      request,
      reply.header('content-disposition', 'attachment; filename="disclosures.csv"').type(csv),
      csvFile,
    );
  }

  @Costs(60)
  @Get('v1/disclosures.json')
  async json(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.flow(request, reply.type(json), jsonFile);
  }

  @Costs(10)
  @Get('v1/changes.json')
  async changes(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { room } = await this.rooms.open(request);
    const after = readPlace(room.asked.asked['after'] ?? '');
    const traces = await this.disclosures.listChanged(after, CHANGES_A_PAGE);
    const last = traces.at(-1);
    const next = last === undefined ? after : { at: last.changedAt, id: last.id };
    const body = {
      version: OPEN_DATA_VERSION,
      changes: traces.map((trace) => openChange(trace, room.naming.unitName)),
      next: next === null ? null : placeWord(next),
      isLast: traces.length < CHANGES_A_PAGE,
    };
    return sendUnchanged(request, reply.type(json), JSON.stringify(body));
  }

  @Costs(10)
  @Get('v1/advisories.json')
  async tips(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { room } = await this.rooms.open(request);
    const found = await this.advisories.list(null, MOST_ADVISORIES);
    const advisories = found.map((advisory) => openAdvisory(advisory, room.naming.unitName));
    return sendUnchanged(request, reply.type(json), JSON.stringify({ version: OPEN_DATA_VERSION, advisories }));
  }

  @Costs(10)
  @Get('v1/model-units.json')
  async modelUnits(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { room } = await this.rooms.open(request);
    const found = await this.models.list(null, MOST_MODEL_UNITS);
    const modelUnits = found.map(({ creditCode, name, unit, from, until }) => ({
      ...{ creditCode, name, unit, unitName: room.naming.unitName(unit), from, until },
    }));
    return sendUnchanged(request, reply.type(json), JSON.stringify({ version: OPEN_DATA_VERSION, modelUnits }));
  }

  @Costs(10)
  @Get('v1/figures.csv')
  async figuresCsv(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const file = reply.header('content-disposition', 'attachment; filename="figures.csv"').type(csv);
    return sendUnchanged(request, file, figuresCsv(await this.figureRows(request)));
  }

  @Costs(10)
  @Get('v1/figures.json')
  async figuresJson(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const body = { version: OPEN_DATA_VERSION, figures: await this.figureRows(request) };
    return sendUnchanged(request, reply.type(json), JSON.stringify(body));
  }

  private async figureRows(request: FastifyRequest): Promise<ReturnType<typeof figureRows>> {
    const { room } = await this.rooms.open(request);
    const months = await this.figures.list(await this.figures.listMonths(MOST_MONTHS));
    return figureRows(months, (county) => (county === WHOLE_CITY ? room.site.bureau : room.naming.unitName(county)));
  }

  private async flow(request: FastifyRequest, reply: FastifyReply, file: typeof csvFile): Promise<FastifyReply> {
    const { room } = await this.rooms.open(request);
    return reply
      .header('cache-control', 'public, max-age=60')
      .send(Readable.from(file(this.disclosures, room.naming.unitName)));
  }
}
