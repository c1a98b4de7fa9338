// Hands out passes to send files: for a filing that is being written, or for one that was made, with its query code.
import { randomUUID } from 'node:crypto';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignedNotes, Uploads, mediaTypeOf } from '#files';
import { TrackingQuery, findCaseNumber } from '#records';
import { epochToInstant } from '#rules';
import { Settings } from '#settings';
import { Costs } from '../door/costs.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { QUERY_CODE_SECRET } from '../house/house.module.js';
import { UploadPass, UploadPassDto } from './attachment.dto.js';

const draftSeconds = 20 * 3600;
const filingSeconds = 3600;

@ApiTags('attachments')
@Controller('api/v1/upload-passes')
export class UploadPassController {
  constructor(
    private readonly settings: Settings,
    private readonly passes: SignedNotes,
    private readonly uploads: Uploads,
    private readonly tracking: TrackingQuery,
    @Inject(QUERY_CODE_SECRET) private readonly secret: string,
  ) {}

  @Costs(10)
  @Post()
  @PublicRoute()
  @Answers(UploadPass, {
    status: 201,
    summary: 'A pass to send files, before a filing or, with its query code, after it.',
  })
  async open(@Body() asked: UploadPassDto): Promise<UploadPass> {
    if (asked.number === undefined && asked.queryCode === undefined) {
      return this.passFor({ holder: randomUUID(), what: 'draft' }, draftSeconds);
    }
    return this.passFor({ holder: await this.filingOf(asked), what: 'filing' }, filingSeconds);
  }

  private async filingOf({ number: typed = '', queryCode = '' }: UploadPassDto): Promise<string> {
    const { city } = this.settings;
    const number = findCaseNumber(typed);
    const filing =
      number === undefined
        ? undefined
        : await this.tracking.findFiling({ city, number, queryCode, secret: this.secret });
    if (filing === undefined) throw new DoorRefusal(404, 'tracking.not-found');
    return filing;
  }

  private passFor(note: { readonly holder: string; readonly what: string }, seconds: number): UploadPass {
    const { text, expiresAtMs } = this.passes.sign(note, seconds);
    const { kinds, mostBytes, mostBytesTogether, mostTogether } = this.uploads.limits;
    return {
      pass: text,
      until: epochToInstant(expiresAtMs),
      mediaTypes: kinds.map(mediaTypeOf),
      ...{ mostBytes, mostBytesTogether, mostFiles: mostTogether },
    };
  }
}
