// The county's desk for firms that object to the end of their account: read, opened under a grant, and answered by a second person.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { LawShelf, RemovalDesk } from '#casework';
import { type Me, Opener } from '#identity';
import { type AnsweredRemoval, EnterpriseRemovals } from '#records';
import type { Language } from '#rules';
import { SignedIn, Spoken } from '../door/asker.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers, AnswersNothing, Keyed } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { GivenKeyed, type GivenKeyedTo, recordIdOf } from '../door/given-to-record.decorator.js';
import { OnlyFor } from '../door/only-for.decorator.js';
import { Directory } from '../reference/directory.js';
import { ObjectionWordsView, RemovalObjectionView, RemovalRejectionDto } from './removal.dto.js';
import { removalObjection } from './removal.view.js';

const ABSENT = 'removal.not-found';
const LEAVE_SECONDS = 60;

@ApiTags('enterprise')
@OnlyFor('unit-head', 'intake')
@Controller('api/v1/removal-objections')
export class RemovalObjectionController {
  constructor(
    private readonly desk: RemovalDesk,
    private readonly removals: EnterpriseRemovals,
    private readonly opener: Opener,
    private readonly shelf: LawShelf,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Answers(RemovalObjectionView, {
    summary: 'Objections to the end of an account in the own county, what waits on top, with the last day of each.',
    list: true,
  })
  async list(@SignedIn() me: Me, @Spoken() language: Language): Promise<readonly RemovalObjectionView[]> {
    const [{ asOf: moment, items }, { naming }] = await Promise.all([
      this.removals.list(me.scope),
      this.directory.open(),
    ]);
    const { calendar } = await this.shelf.take(moment);
    return items.map((removal) => removalObjection(removal, me.account, { moment, calendar, naming, language }));
  }

  @Costs(10)
  @Post(':id/words')
  @Answers(ObjectionWordsView, { summary: 'Open what the firm wrote, recorded first.' })
  async words(@SignedIn() me: Me, @Param('id') id: string): Promise<ObjectionWordsView> {
    const { scope, unit, account } = me;
    const grant = await this.removals.grantWords({ scope, unit, account }, recordIdOf(id, ABSENT), LEAVE_SECONDS);
    if (grant === undefined) throw new DoorRefusal(404, ABSENT);
    return { words: await this.opener.openObjection(grant) };
  }

  @Post(':id/upholding')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @AnswersNothing('The objection is right: the account stands again, and the public list says so.')
  async uphold(@GivenKeyed(ABSENT) given: GivenKeyedTo): Promise<void> {
    await this.answer(given, { id: given.id, answer: 'upheld', reason: null });
  }

  @Post(':id/rejection')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @AnswersNothing('The objection is rejected, for a reason that the firm is told.')
  async reject(@GivenKeyed(ABSENT) given: GivenKeyedTo, @Body() { reason }: RemovalRejectionDto): Promise<void> {
    await this.answer(given, { id: given.id, answer: 'rejected', reason });
  }

  private async answer({ me, keyed }: GivenKeyedTo, answered: AnsweredRemoval): Promise<void> {
    const { scope, unit, account } = me;
    const decided = await this.desk.answer({ scope, unit, account, claim: keyed }, answered);
    switch (decided) {
      case 'done':
        return;
      case 'absent':
        throw new DoorRefusal(404, ABSENT);
      case 'decided-before':
      case 'code-held':
      case 'address-taken':
        throw new DoorRefusal(409, `enterprise.${decided}`);
    }
  }
}
