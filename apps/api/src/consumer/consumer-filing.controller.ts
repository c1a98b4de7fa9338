// A signed-in consumer’s own filings; whatever is not his is not there.
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ConsumerFilingLine, ConsumerFilingsQuery, TrackingQuery, findCaseNumber } from '#records';
import type { Language } from '#rules';
import { Settings } from '#settings';
import { Spoken } from '../door/asker.decorator.js';
import { ConsumerRoute } from '../door/consumer-route.decorator.js';
import { SignedInConsumer } from '../door/consumer.guard.js';
import { Answers } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { TrackedCaseViews } from '../tracking/tracked-case.views.js';
import { TrackedCaseView } from '../tracking/tracking.dto.js';
import { plainStateText } from '../words/case.text.js';
import { ConsumerFilingView } from './consumer.dto.js';

@ApiTags('consumer')
@ConsumerRoute('needed')
@Controller('api/v1/consumer/filings')
export class ConsumerFilingController {
  constructor(
    private readonly settings: Settings,
    private readonly filings: ConsumerFilingsQuery,
    private readonly tracking: TrackingQuery,
    private readonly views: TrackedCaseViews,
  ) {}

  @Get()
  @Answers(ConsumerFilingView, { summary: 'What one filed while signed in, the newest first.', list: true })
  async list(@SignedInConsumer() consumer: string): Promise<readonly ConsumerFilingView[]> {
    const lines = await this.filings.list({ city: this.settings.city, consumer });
    return lines.map(lineView);
  }

  @Get(':number')
  @Answers(TrackedCaseView, { summary: 'How far one of them has come.' })
  async find(
    @SignedInConsumer() consumer: string,
    @Param('number') typed: string,
    @Spoken() language: Language,
  ): Promise<TrackedCaseView> {
    const number = findCaseNumber(typed);
    const { city } = this.settings;
    const scope = number === undefined ? undefined : await this.filings.findScope({ city, consumer }, number);
    if (number === undefined || scope === undefined) throw new DoorRefusal(404, 'case.not-found');
    return this.views.viewOf(await this.tracking.read(scope, number), language);
  }
}

function lineView({ state, unitName, nextDueOn, outcome, ...line }: ConsumerFilingLine): ConsumerFilingView {
  return {
    ...line,
    state,
    plainState: plainStateText[state],
    ...(state === 'triage' ? {} : { unitName }),
    ...(nextDueOn === null ? {} : { nextDueOn }),
    ...(outcome === null ? {} : { outcome }),
  };
}
