// The demo's mailbox and its movable time; in production none of it exists.
import { Body, Controller, Get, Param, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { listMails, readMail } from '#notices';
import { DemoTime, type TimeStanding } from '#records';
import { instantToEpoch, parseInstant } from '#rules';
import { Settings } from '#settings';
import { Privileged } from '../audit/privileged.decorator.js';
import { Answers } from '../door/documented.decorator.js';
import { DoorRefusal } from '../door/door-refusal.js';
import { OnlyFor } from '../door/only-for.decorator.js';
import { DemoClockView, MailLine, MailView, MoveTimeDto, durationText } from './demo.dto.js';
import { DemoGuard } from './demo.guard.js';

const mostMails = 200;
const [minute, hour, day] = [60, 3600, 86_400];
/** A century either way: far beyond any calendar, and far from where instants end. */
const furthestSeconds = 100 * 366 * day;

@ApiTags('demo')
@UseGuards(DemoGuard)
@Controller('api/v1/demo')
export class DemoController {
  constructor(
    private readonly settings: Settings,
    private readonly time: DemoTime,
  ) {}

  @Get('mailbox')
  @Answers(MailLine, { summary: 'The letters this demo has written, newest first.', list: true })
  mails(): Promise<readonly MailLine[]> {
    return listMails(this.settings.home, { limit: mostMails });
  }

  @Get('mailbox/:id')
  @Answers(MailView, { summary: 'One letter.' })
  async mail(@Param('id') id: string): Promise<MailView> {
    const mail = await readMail(this.settings.home, id);
    if (mail === undefined) throw new DoorRefusal(404, 'request.not-found');
    return mail;
  }

  @Get('clock')
  @Answers(DemoClockView, { summary: 'What time this demo has.' })
  async clock(): Promise<DemoClockView> {
    return viewOf(await this.time.read());
  }

  @Post('clock')
  @Privileged('demo.clock-moved')
  @OnlyFor('city-head', 'city-intake', 'intake')
  @Answers(DemoClockView, { summary: 'Move the demo in time.' })
  async move(@Body() asked: MoveTimeDto): Promise<DemoClockView> {
    const standing = await this.time.read();
    const shift = shiftAsked(asked, standing);
    if (shift === undefined) throw oneOf();
    if (Math.abs(shift) > furthestSeconds) {
      throw new DoorRefusal(400, 'request.invalid', { fields: [{ field: 'to', code: 'malformed' }] });
    }
    return viewOf(await this.time.setShift(shift));
  }
}

function viewOf({ now, shiftSeconds }: TimeStanding): DemoClockView {
  return { now, shiftSeconds };
}

function shiftAsked({ advance, to, reset }: MoveTimeDto, { now, shiftSeconds }: TimeStanding): number | undefined {
  if (reset === true) return 0;
  if (to !== undefined) {
    return shiftSeconds + (instantToEpoch(parseInstant(to)) - instantToEpoch(now)) / 1000;
  }
  return advance === undefined ? undefined : shiftSeconds + secondsOf(advance);
}

function secondsOf(duration: string): number {
  const [, days = '0', hours = '0', minutes = '0'] = durationText.exec(duration) ?? [];
  return Number(days) * day + Number(hours) * hour + Number(minutes) * minute;
}

function oneOf(): DoorRefusal {
  return new DoorRefusal(400, 'request.invalid', { fields: [{ field: 'advance', code: 'required' }] });
}
