// What a demo can be asked besides: its mailbox, and its time.
import { ApiProperty } from '@nestjs/swagger';
import { Code, Moment, YesNo } from '../door/field.decorator.js';

export class MailLine {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly to: string;
  @ApiProperty() readonly subject: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
}

export class MailView extends MailLine {
  @ApiProperty() readonly from: string;
  @ApiProperty() readonly text: string;
  @ApiProperty({ description: 'Never to be put into a page.' }) readonly html: string;
}

/** ISO 8601: days, hours, minutes. */
export const durationText = /^P(?=.)(?:(\d{1,3})D)?(?:T(?=.)(?:(\d{1,4})H)?(?:(\d{1,5})M)?)?$/;

export class MoveTimeDto {
  @Code(durationText, { optional: true, description: 'How far to go, such as P1D or PT6H.' }) readonly advance?: string;
  @Moment({ optional: true, description: 'Where to go.' }) readonly to?: string;
  @YesNo({ optional: true, description: 'Back to the true time.' }) readonly reset?: boolean;
}

export class DemoClockView {
  @ApiProperty({ format: 'date-time' }) readonly now: string;
  @ApiProperty({ type: 'integer', description: 'How far the demo is from the true time.' })
  readonly shiftSeconds: number;
}
