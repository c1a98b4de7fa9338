// The filer's way back: by number and query code, one answer for whatever does not fit.
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TrackingQuery, findCaseNumber } from '#records';
import type { Language } from '#rules';
import { Settings } from '#settings';
import { Spoken } from '../door/asker.decorator.js';
import { Costs } from '../door/costs.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { PublicRoute } from '../door/public-route.decorator.js';
import { QUERY_CODE_SECRET } from '../house/house.module.js';
import { TrackedCaseViews } from './tracked-case.views.js';
import { TrackedCaseView, TrackingDto } from './tracking.dto.js';

@ApiTags('public')
@Controller('api/v1/tracking')
export class TrackingController {
  constructor(
    private readonly settings: Settings,
    private readonly tracking: TrackingQuery,
    private readonly views: TrackedCaseViews,
    @Inject(QUERY_CODE_SECRET) private readonly secret: string,
  ) {}

  @Costs(10)
  @Post()
  @PublicRoute()
  @Answers(TrackedCaseView, { summary: 'How far the own case has come. Ten wrong codes an hour, then a pause.' })
  async find(@Body() asked: TrackingDto, @Spoken() language: Language): Promise<TrackedCaseView> {
    const number = findCaseNumber(asked.number);
    const { city } = this.settings;
    const tracked =
      number === undefined
        ? undefined
        : await this.tracking.find({ city, number, queryCode: asked.queryCode, secret: this.secret });
    if (tracked === undefined) throw new DoorRefusal(404, 'tracking.not-found');
    return this.views.viewOf(tracked, language);
  }
}
