// A filer's question for the own case, and what may be told without an account.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AttachmentItem } from '../attachment/attachment.dto.js';
import { ClockView } from '../case/clock.view.js';
import { OpenedCase } from '../case/command-outcome.view.js';
import { CommandView } from '../case/command.view.js';
import { StandingOfferView } from '../case/standing-offer.view.js';
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

export class SettlingView {
  @ApiPropertyOptional({ type: () => StandingOfferView, description: 'The last one that was made.' })
  readonly offer?: StandingOfferView;
  @ApiProperty({ description: 'Whether refusal or silence takes it to the bureau by itself.' })
  readonly turnsByItself: boolean;
}

export class RelatedFiling {
  @ApiProperty() readonly number: string;
  @ApiProperty() readonly kind: string;
  @ApiProperty() readonly relation: string;
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
  @ApiProperty({ type: 'integer', description: 'The version on which a command is given.' }) readonly version: number;
  @ApiPropertyOptional({ type: () => SettlingView, description: 'Of a settlement with the business.' })
  readonly settling?: SettlingView;
  @ApiProperty({ type: () => [CommandView], description: 'What the filer may do now, or why not.' })
  readonly commands: readonly CommandView[];
  @ApiProperty({
    type: () => [RelatedFiling],
    description: 'Other cases of the same filing; the same code opens them.',
  })
  readonly related: readonly RelatedFiling[];
}

export class FilerOutcomeView {
  @ApiProperty() readonly number: string;
  @ApiProperty({ type: 'integer' }) readonly version: number;
  @ApiProperty({ type: () => [OpenedCase], description: 'Such as the complaint into which a settlement turned.' })
  readonly opened: readonly OpenedCase[];
}
