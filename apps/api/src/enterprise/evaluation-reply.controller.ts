// The county's desk for public replies of the enterprises that it admitted: what stands, and taking one down.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Me } from '#identity';
import { EvaluationReplies } from '#records';
import { SignedIn } from '../door/asker.decorator.js';
import { Answers, AnswersNothing } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { OnlyFor } from '../door/only-for.decorator.js';
import { Directory } from '../reference/directory.js';
import { ReplyRemovalDto, StandingReplyView } from './own-record.dto.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

@ApiTags('enterprise')
@OnlyFor('unit-head', 'intake')
@Controller('api/v1/evaluation-replies')
export class EvaluationReplyController {
  constructor(
    private readonly replies: EvaluationReplies,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Answers(StandingReplyView, {
    summary: 'Public replies of enterprises of the units in sight, newest first.',
    list: true,
  })
  async list(@SignedIn() me: Me): Promise<readonly StandingReplyView[]> {
    const [standing, { naming }] = await Promise.all([this.replies.listStanding(me.scope), this.directory.open()]);
    return standing.map(({ id, name: operatorName, creditCode, unit, words, writtenOn }) => ({
      ...{ id, operatorName, creditCode, words, writtenOn },
      unitName: naming.unitName(unit),
    }));
  }

  @Post(':id/removal')
  @AnswersNothing('Take a reply down, for a reason that everybody reads.')
  async remove(@SignedIn() me: Me, @Param('id') id: string, @Body() { ground }: ReplyRemovalDto): Promise<void> {
    if (!uuid.test(id)) throw new DoorRefusal(404, 'reply.not-found');
    const { scope, unit, account } = me;
    switch (await this.replies.remove({ scope, unit, account }, id, ground)) {
      case 'done':
        return;
      case 'absent':
        throw new DoorRefusal(404, 'reply.not-found');
      case 'ended-before':
        throw new DoorRefusal(409, 'reply.ended-before');
    }
  }
}
