// The public pages of tips and warnings to consumers, without a script.
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PublicAdvisoriesQuery } from '#records';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicRoute } from '../door/public-route.decorator.js';
import { absentPage } from './absent-page.js';
import { advisoriesPage, advisoryPage } from './advisory-pages.js';
import { PublicPage } from './known-page.interceptor.js';
import { PageRooms } from './page-rooms.js';
import { readId, readPlace } from './page-words.js';
import { sendPage } from './send-page.js';

const LINES = 20;

@ApiExcludeController()
@PublicRoute()
@Controller('disclosure/advisories')
export class AdvisoryPagesController {
  constructor(
    private readonly rooms: PageRooms,
    private readonly advisories: PublicAdvisoriesQuery,
  ) {}

  @PublicPage(2)
  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { room } = await this.rooms.open(request);
    const found = await this.advisories.list(readPlace(room.asked.asked['after'] ?? ''), LINES + 1);
    return sendPage(request, reply, advisoriesPage(room, found.slice(0, LINES), found.length > LINES));
  }

  @PublicPage(2)
  @Get(':id')
  async one(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') typed: string,
  ): Promise<FastifyReply> {
    const { room } = await this.rooms.open(request);
    const id = readId(typed);
    const trace = id === null ? undefined : await this.advisories.find(id);
    if (trace === undefined) return sendPage(request, reply, absentPage(room), { status: 404 });
    return sendPage(request, reply, advisoryPage(room, trace));
  }
}
