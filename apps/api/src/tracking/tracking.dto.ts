// A filer's question for the own case, and what may be told without an account.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AttachmentItem } from '../attachment/attachment.dto.js';
import { ClockView } from '../case/clock.view.js';
import { ExactWords } from '../door/field.decorator.js';
import { LabelView } from '../reference/reference.dto.js';

export class TrackingDto {
  @ExactWords({ most: 40 }) readonly number: string;
  @ExactWords({ most: 40 }) readonly queryCode: string;
}

export class TrackedEvent {
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty() readonly type: string;
  @ApiProperty() readonly text: string;
}

export class TrackedCaseView {
  @ApiProperty() readonly number: string;
  @ApiProperty() readonly kind: string;
  @ApiProperty() readonly state: string;
  @ApiProperty({ type: () => LabelView }) readonly plainState: LabelView;
  @ApiPropertyOptional() readonly unitName?: string;
  @ApiProperty({ type: () => [ClockView] }) readonly clocks: readonly ClockView[];
  @ApiProperty({ type: () => [TrackedEvent] }) readonly events: readonly TrackedEvent[];
  @ApiPropertyOptional() readonly outcome?: string;
  @ApiProperty({ type: () => [AttachmentItem], description: 'What the filer has sent.' })
  readonly attachments: readonly AttachmentItem[];
}
