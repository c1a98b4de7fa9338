// What stands beside a case: its list, one copy to save, and an original under a grant; sight is asked with every fetch.
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { LookDesk } from '#casework';
import { Downloads } from '#files';
import { type Me, actorOf } from '#identity';
import { AttachmentListQuery } from '#records';
import type { Language } from '#rules';
import { Settings } from '#settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LookBook } from '../audit/look-book.js';
import { SignedIn, Spoken } from '../door/asker.decorator.js';
import { numberOf } from '../door/command-request.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { Directory } from '../reference/directory.js';
import { attachmentItem } from './attachment-item.view.js';
import { AttachmentItem, OriginalDto } from './attachment.dto.js';
import { DownloadTickets } from './download-tickets.js';
import { type Reader, ReaderGuard, Reading } from './reader.guard.js';
import { refuseManyRanges, sendFile } from './send-file.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@ApiTags('attachments')
@Controller('api/v1')
export class AttachmentController {
  constructor(
    private readonly settings: Settings,
    private readonly lists: AttachmentListQuery,
    private readonly downloads: Downloads,
    private readonly tickets: DownloadTickets,
    private readonly looks: LookDesk,
    private readonly lookBook: LookBook,
    private readonly directory: Directory,
  ) {}

  @Get('cases/:number/attachments')
  @Answers(AttachmentItem, { summary: 'The files of a case and of its filing, oldest first.', list: true })
  async list(
    @SignedIn() me: Me,
    @Param('number') typed: string,
    @Spoken() language: Language,
  ): Promise<readonly AttachmentItem[]> {
    const number = numberOf(typed);
    const views = await this.lookBook.show(me, { action: 'case.files-read', number }, (scope) =>
      this.lists.ofCase(scope, number),
    );
    const { naming } = await this.directory.open();
    return views.map((view) => attachmentItem(view, language, naming));
  }

  @Get('attachments/:id')
  @PublicRoute()
  @UseGuards(ReaderGuard)
  @ApiProduces('application/octet-stream')
  @ApiOperation({ summary: 'Save the copy of one file; from the download origin when there is one.' })
  async save(
    @Reading() reader: Reader,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    refuseManyRanges(request);
    const { downloadOrigin } = this.settings;
    const { scope, isApart } = reader;
    const isThere = uuid.test(id) && (await this.isShown(reader, id));
    if (!isThere) throw new DoorRefusal(404, 'attachment.not-found');
    if (downloadOrigin !== undefined && !isApart) {
      const path = `/api/v1/attachments/${id}`;
      await reply.redirect(`${downloadOrigin}${path}?ticket=${this.tickets.sign(scope, path)}`, 303);
      return;
    }
    const given = await this.downloads.give(scope, id);
    if (given === undefined) throw new DoorRefusal(404, 'attachment.not-found');
    await sendFile(reply, given);
  }

  private isShown({ me, scope }: Reader, id: string): Promise<boolean> {
    if (me === undefined) return this.downloads.isInSight(scope, id);
    const look = { action: 'file.saved', number: null, facts: { attachment: id } } as const;
    return this.lookBook.show(me, look, (looking) => this.downloads.isInSight(looking, id));
  }

  @Post('cases/:number/attachments/:id/original')
  @HttpCode(200)
  @ApiProduces('application/octet-stream')
  @ApiOperation({ summary: 'Open the file as it was sent: the look is recorded before a byte is given.' })
  async original(
    @SignedIn() me: Me,
    @Param('number') typed: string,
    @Param('id') id: string,
    @Body() { purpose, words }: OriginalDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const number = numberOf(typed);
    const isOfCase = (await this.lists.ofCase(me.scope, number)).some((view) => view.id === id);
    if (!isOfCase) throw new DoorRefusal(404, 'attachment.not-found');
    const leave = await this.looks.look({ actor: actorOf(me), scope: me.scope }, number, {
      type: 'look',
      at: 'person',
      purpose,
      words,
    });
    const given = await this.downloads.giveOriginal(leave.grantId, id);
    if (given === undefined) throw new DoorRefusal(404, 'attachment.not-found');
    await sendFile(reply, given);
  }
}
