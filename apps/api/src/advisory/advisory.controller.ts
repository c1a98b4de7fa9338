// The desk of tips and warnings: what there is, one of them, and each decision about it.
import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type AdvisoryAsker, AdvisoryDesk } from '#casework';
import { type Me, actorOf } from '#identity';
import { Advisories, Ledger } from '#records';
import { type AdvisoryCommand, type Language, localDateOf } from '#rules';
import type { FastifyRequest } from 'fastify';
import { SignedIn, Spoken } from '../door/asker.decorator.js';
import { Answers, AnswersNothing, Keyed, SeesVersion } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { readKey } from '../door/idempotency-key.js';
import { readVersion } from '../door/seen-version.js';
import { Directory } from '../reference/directory.js';
import {
  AdvisoryCorrectionDto,
  AdvisoryDto,
  AdvisoryLineView,
  AdvisoryPageView,
  AdvisoryRevisionDto,
  AdvisoryWithdrawalDto,
  WrittenAdvisoryView,
} from './advisory.dto.js';
import { type AdvisoryReading, advisoryLine, advisoryPage, advisoryTextOf } from './advisory.view.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
type Asked = FastifyRequest<{ Params: { id: string } }>;

@ApiTags('advisory')
@Controller('api/v1/advisories')
export class AdvisoryController {
  constructor(
    private readonly desk: AdvisoryDesk,
    private readonly advisories: Advisories,
    private readonly ledger: Ledger,
    private readonly directory: Directory,
  ) {}

  @Get()
  @Answers(AdvisoryLineView, {
    summary: 'Tips and warnings of the units in sight, what changed last on top.',
    list: true,
  })
  async list(@SignedIn() me: Me, @Spoken() language: Language): Promise<readonly AdvisoryLineView[]> {
    const [found, reading] = await Promise.all([this.advisories.list(me.scope), this.reading(language)]);
    return found.map((advisory) => advisoryLine(advisory, reading));
  }

  @Get(':id')
  @Answers(AdvisoryPageView, { summary: 'One of them: what is shown, what waits, its history.' })
  async page(@SignedIn() me: Me, @Param('id') id: string, @Spoken() language: Language): Promise<AdvisoryPageView> {
    const [page, reading] = await Promise.all([this.advisories.find(me.scope, idOf(id)), this.reading(language)]);
    return advisoryPage(page, me, reading);
  }

  @Post()
  @Keyed()
  @Answers(WrittenAdvisoryView, { summary: 'Write one; a head who is not the writer releases it.', status: 201 })
  async write(
    @SignedIn() me: Me,
    @Req() request: FastifyRequest,
    @Body() { kind, text, judged }: AdvisoryDto,
  ): Promise<WrittenAdvisoryView> {
    return { id: await this.desk.write(askerOf(me, request), { kind, text: advisoryTextOf(text), judged }) };
  }

  @Post(':id/revision')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Rewrite what waits or was sent back.')
  async revise(
    @SignedIn() me: Me,
    @Req() request: Asked,
    @Body() { text, judged }: AdvisoryRevisionDto,
  ): Promise<void> {
    await this.handle(me, request, { type: 'revise', text: advisoryTextOf(text), judged });
  }

  @Post(':id/correction')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Propose other words for what is shown, for a reason that everybody may read.')
  async correct(
    @SignedIn() me: Me,
    @Req() request: Asked,
    @Body() { text, judged, reason }: AdvisoryCorrectionDto,
  ): Promise<void> {
    await this.handle(me, request, { type: 'correct', text: advisoryTextOf(text), judged, reason });
  }

  @Post(':id/release')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Release what another wrote.')
  async release(@SignedIn() me: Me, @Req() request: Asked): Promise<void> {
    await this.handle(me, request, { type: 'release' });
  }

  @Post(':id/sending-back')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Send back what another wrote, to be rewritten.')
  async sendBack(@SignedIn() me: Me, @Req() request: Asked): Promise<void> {
    await this.handle(me, request, { type: 'send-back' });
  }

  @Post(':id/dropping')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Drop what was written and not released.')
  async drop(@SignedIn() me: Me, @Req() request: Asked): Promise<void> {
    await this.handle(me, request, { type: 'drop' });
  }

  @Post(':id/withdrawal')
  @ApiParam({ name: 'id', type: String })
  @Keyed()
  @SeesVersion()
  @AnswersNothing('Take back what is shown, at once; its history says that and why.')
  async withdraw(@SignedIn() me: Me, @Req() request: Asked, @Body() { reason }: AdvisoryWithdrawalDto): Promise<void> {
    await this.handle(me, request, { type: 'withdraw', reason });
  }

  private async handle(me: Me, request: Asked, command: AdvisoryCommand): Promise<void> {
    const seen = readVersion(request.headers['if-match']);
    await this.desk.handle(askerOf(me, request), { id: idOf(request.params.id), seen }, command);
  }

  private async reading(language: Language): Promise<AdvisoryReading> {
    const [now, { naming }] = await Promise.all([this.ledger.now(), this.directory.open()]);
    return { today: localDateOf(now), naming, language };
  }
}

function askerOf(me: Me, request: FastifyRequest): AdvisoryAsker {
  const { key, fingerprint, route } = readKey(request);
  return {
    actor: actorOf(me),
    scope: me.scope,
    keyed: { principal: `account:${me.account} ${route}`, key, fingerprint },
  };
}

/** What can be no id is as absent as what is none. */
function idOf(typed: string): string {
  if (!uuid.test(typed)) throw new DoorRefusal(404, 'advisory.not-found');
  return typed;
}
