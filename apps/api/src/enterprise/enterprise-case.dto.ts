// A settlement as the enterprise sees it: the goods, the wish for money, the clock and the offers; the consumer is nobody.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ClockView } from '../case/clock.view.js';
import { CommandView } from '../case/command.view.js';
import { StandingOfferView } from '../case/standing-offer.view.js';
import { LabelView } from '../reference/reference.dto.js';
import { TrackedEvent } from '../tracking/tracking.dto.js';

/** What the firm had promised when a settlement came in, and what is to be done about it now. */
export class CasePromiseView {
  @ApiProperty() readonly text: string;
  @ApiPropertyOptional({ description: 'Not there where nothing is left to do.' }) readonly now?: string;
}

export class EnterpriseCaseLineView {
  @ApiProperty() readonly number: string;
  @ApiProperty() readonly state: string;
  @ApiProperty({ type: () => LabelView }) readonly plainState: LabelView;
  @ApiProperty({ description: 'The bureau to which it goes if it is not settled.' }) readonly unitName: string;
  @ApiPropertyOptional({ type: () => LabelView }) readonly goodsClass?: LabelView;
  @ApiPropertyOptional({ type: () => LabelView }) readonly problemClass?: LabelView;
  @ApiPropertyOptional({ type: 'integer' }) readonly amountFen?: number;
  @ApiProperty({ format: 'date-time' }) readonly registeredAt: string;
  @ApiPropertyOptional({ format: 'date', description: 'The last day to answer.' }) readonly nextDueOn?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly nextDueAt?: string;
  @ApiPropertyOptional({ type: () => ClockView, description: 'What runs out next.' }) readonly nextClock?: ClockView;
  @ApiPropertyOptional() readonly outcome?: string;
  @ApiProperty({ type: () => [CasePromiseView] }) readonly promised: readonly CasePromiseView[];
}

/** An event, with who of the own staff brought it about. */
export class EnterpriseEventView extends TrackedEvent {
  @ApiPropertyOptional({ description: 'What the enterprise calls him.' }) readonly by?: string;
}

export class EnterpriseCaseView extends EnterpriseCaseLineView {
  @ApiProperty({ type: 'integer' }) readonly version: number;
  @ApiProperty({ type: () => [LabelView], description: 'What the consumer wants, as ticked at filing.' })
  readonly requests: readonly LabelView[];
  @ApiPropertyOptional({ type: () => StandingOfferView, description: 'The last one that was made.' })
  readonly offer?: StandingOfferView;
  @ApiProperty({ description: 'Whether refusal or silence takes it to the bureau by itself.' })
  readonly turnsByItself: boolean;
  @ApiProperty({ type: () => [ClockView] }) readonly clocks: readonly ClockView[];
  @ApiProperty({ type: () => [EnterpriseEventView] }) readonly events: readonly EnterpriseEventView[];
  @ApiProperty({ type: () => [CommandView] }) readonly commands: readonly CommandView[];
}

export class EnterpriseOutcomeView {
  @ApiProperty() readonly number: string;
  @ApiProperty({ type: 'integer' }) readonly version: number;
}
