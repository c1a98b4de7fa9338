// One copy as it was passed on, for the officer who looks what the other side has, and for whoever brings a ticket.
import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Downloads } from '#files';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Reader, ReaderGuard, Reading } from '../attachment/reader.guard.js';
import { LookBook } from '../audit/look-book.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { CopyGiver } from './copy-giver.js';

@ApiTags('copies')
@Controller('api/v1/copies')
export class CopyFileController {
  constructor(
    private readonly giver: CopyGiver,
    private readonly downloads: Downloads,
    private readonly lookBook: LookBook,
  ) {}

  @Get(':id')
  @PublicRoute()
  @UseGuards(ReaderGuard)
  @ApiProduces('application/octet-stream')
  @ApiOperation({ summary: 'Save a copy that was passed on; from the download origin when there is one.' })
  async save(
    @Reading() { me, scope, isApart }: Reader,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const isShown = (copy: string): Promise<boolean> =>
      me === undefined
        ? this.downloads.isPassedOn(scope, copy)
        : this.lookBook.show(me, { action: 'copy.saved', number: null, facts: { copy } }, (looking) =>
            this.downloads.isPassedOn(looking, copy),
          );
    await this.giver.give(request, reply, { scope, id, isApart, isShown });
  }
}
