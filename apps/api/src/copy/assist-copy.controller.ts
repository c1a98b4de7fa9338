// What an assisting body was given of the pictures of a case: a list, and one to save, each look written down.
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Downloads } from '#files';
import { ReleasedCopies } from '#records';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskingForBody, type AssistantAsker } from '../assist/assist-asker.js';
import { LookBook } from '../audit/look-book.js';
import { numberOf } from '../door/command-request.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { OnlyFor } from '../door/only-for.decorator.js';
import { CopyGiver } from './copy-giver.js';
import { PassedOnItem } from './copy.dto.js';
import { passedOnItem } from './copy.view.js';

@ApiTags('assist')
@OnlyFor('assistant')
@Controller('api/v1/assist')
export class AssistCopyController {
  constructor(
    private readonly copies: ReleasedCopies,
    private readonly giver: CopyGiver,
    private readonly downloads: Downloads,
    private readonly lookBook: LookBook,
  ) {}

  @Get('cases/:number/copies')
  @Answers(PassedOnItem, { summary: 'Pictures that the bureau passed on, oldest first.', list: true })
  async list(@AskingForBody() asker: AssistantAsker, @Param('number') typed: string): Promise<readonly PassedOnItem[]> {
    const number = numberOf(typed);
    const copies = await this.lookBook.show(asker, { action: 'case.files-read', number }, (scope) =>
      this.copies.forReader(scope, number),
    );
    return copies.map(passedOnItem);
  }

  @Get('copies/:id')
  @ApiProduces('application/octet-stream')
  @ApiOperation({ summary: 'Save one of them; from the download origin when there is one.' })
  async save(
    @AskingForBody() asker: AssistantAsker,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const isShown = (copy: string): Promise<boolean> =>
      this.lookBook.show(asker, { action: 'copy.saved', number: null, facts: { copy } }, (scope) =>
        this.downloads.isPassedOn(scope, copy),
      );
    await this.giver.give(request, reply, { scope: asker.scope, id, isApart: false, isShown });
  }
}
