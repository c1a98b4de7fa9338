// Passing pictures on: what may be, a look at the picture, the copy that is made and released, and taking it back.
import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Asker, CaseDesk, CopyDesk, type Passer } from '#casework';
import { Covering, Downloads } from '#files';
import type { Me } from '#identity';
import { type MadeCopy, ReleasedCopies } from '#records';
import type { Language } from '#rules';
import { Settings } from '#settings';
import type { FastifyReply } from 'fastify';
import { sendFile } from '../attachment/send-file.js';
import { LookBook } from '../audit/look-book.js';
import { Asking, SignedIn, Spoken } from '../door/asker.decorator.js';
import { Commanded, type CommandRequest, numberOf } from '../door/command-request.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers, AnswersNothing, Keyed, SeesVersion } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { recordIdOf } from '../door/given-to-record.decorator.js';
import { Directory } from '../reference/directory.js';
import { ReleaseCopyDto, ReleasedCopiesView } from './copy.dto.js';
import { releasedCopies } from './copy.view.js';

@ApiTags('copies')
@Controller('api/v1/cases/:number')
export class CopyController {
  constructor(
    private readonly desk: CopyDesk,
    private readonly cases: CaseDesk,
    private readonly copies: ReleasedCopies,
    private readonly covering: Covering,
    private readonly downloads: Downloads,
    private readonly lookBook: LookBook,
    private readonly directory: Directory,
    private readonly settings: Settings,
  ) {}

  @Get('copies')
  @Answers(ReleasedCopiesView, {
    summary: 'Copies that were passed on, who could get one, and whether that may be now.',
  })
  async list(
    @SignedIn() me: Me,
    @Asking() asker: Asker,
    @Param('number') typed: string,
    @Spoken() language: Language,
  ): Promise<ReleasedCopiesView> {
    const number = numberOf(typed);
    const [opened, found, released, { naming }] = await Promise.all([
      this.cases.open(asker, number),
      this.copies.readersOf(me.scope, number),
      this.lookBook.show(me, { action: 'case.files-read', number }, (scope) => this.copies.ofCase(scope, number)),
      this.directory.open(),
    ]);
    return releasedCopies({ opened, found, released, naming }, language);
  }

  @Get('attachments/:id/picture')
  @ApiProduces('image/jpeg', 'image/png', 'image/webp')
  @ApiOperation({ summary: 'The copy of a picture, to be looked at before anything of it is passed on.' })
  async picture(
    @SignedIn() me: Me,
    @Param('number') typed: string,
    @Param('id') typedId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [number, id] = [numberOf(typed), recordIdOf(typedId, 'attachment.not-found')];
    const { file } = await this.cases.open(passerOf(me), number);
    // Of this case or of its filing, and of no other.
    await this.copies.original(me.scope, file.id, id);
    const look = { action: 'file.saved', number: null, facts: { attachment: id } } as const;
    const isThere = await this.lookBook.show(me, look, (scope) => this.downloads.isPicture(scope, id));
    const given = isThere ? await this.downloads.give(me.scope, id) : undefined;
    if (given === undefined) throw new DoorRefusal(404, 'attachment.not-found');
    await sendFile(reply, given);
  }

  @Costs(10)
  @Post('attachments/:id/copies')
  @ApiParam({ name: 'number', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Make a new picture with what is covered painted over, and release it to the other side.')
  async release(
    @Commanded() { me, number, version, keyed }: CommandRequest,
    @Param('id') typedId: string,
    @Body() { to, covers, showsNobody }: ReleaseCopyDto,
  ): Promise<void> {
    const attachment = recordIdOf(typedId, 'attachment.not-found');
    await this.desk.release(
      passerOf(me),
      {
        ...{ number, keyed, attachment, to, showsNobody, covers: covers.length, expectedVersion: version },
        copy: randomUUID(),
        mostBytesInAll: this.settings.filesQuotaBytes,
      },
      async (): Promise<MadeCopy> => {
        const made = await this.covering.cover(me.scope, attachment, covers);
        if (made === undefined) throw new DoorRefusal(404, 'attachment.not-found');
        return made;
      },
    );
  }

  @Post('copies/:id/taking-back')
  @ApiParam({ name: 'number', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Take a copy back: it is there for nobody any more.')
  async takeBack(
    @Commanded() { me, number, version, keyed }: CommandRequest,
    @Param('id') typedId: string,
  ): Promise<void> {
    const copy = recordIdOf(typedId, 'copy.not-found');
    await this.desk.takeBack(passerOf(me), { number, copy, keyed, expectedVersion: version });
  }
}

function passerOf({ account, unit, roles, scope }: Me): Passer {
  return { actor: { kind: 'officer', account, unit, roles }, scope };
}
