// A case as the body reads it that mediates or settles it first: what the mediation needs, and of the people their masks.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { BODY_KINDS, CASE_KINDS } from '#rules';
import { ClockView } from '../case/clock.view.js';
import { CommandView } from '../case/command.view.js';
import { StandingOfferView } from '../case/standing-offer.view.js';
import { LabelView } from '../reference/reference.dto.js';

export class AssistCaseLineView {
  @ApiProperty() readonly number: string;
  @ApiProperty({ enum: CASE_KINDS }) readonly kind: string;
  @ApiProperty() readonly state: string;
  @ApiProperty({ type: () => LabelView }) readonly plainState: LabelView;
  @ApiProperty({ description: 'The bureau in whose name it is mediated, or to which it goes if it is not settled.' })
  readonly unitName: string;
  @ApiProperty() readonly respondentName: string;
  @ApiPropertyOptional({ type: () => LabelView }) readonly goodsClass?: LabelView;
  @ApiPropertyOptional({ type: () => LabelView }) readonly problemClass?: LabelView;
  @ApiPropertyOptional({ type: 'integer' }) readonly amountFen?: number;
  @ApiProperty({ format: 'date-time' }) readonly registeredAt: string;
  @ApiProperty({ format: 'date-time', description: 'When it came to the body.' }) readonly since: string;
  @ApiPropertyOptional({ format: 'date' }) readonly nextDueOn?: string;
  @ApiPropertyOptional({ type: () => ClockView, description: 'What runs out next.' }) readonly nextClock?: ClockView;
  @ApiPropertyOptional() readonly outcome?: string;
  @ApiProperty({ description: 'Whether it went on to the bureau as a complaint.' }) readonly turned: boolean;
}

export class AssistCasesView {
  @ApiProperty({ description: 'The body of whoever asks.' }) readonly bodyName: string;
  @ApiProperty({ enum: BODY_KINDS }) readonly bodyKind: string;
  @ApiProperty({ type: () => [AssistCaseLineView] }) readonly items: readonly AssistCaseLineView[];
}

export class AssistPartyView {
  @ApiProperty() readonly role: string;
  @ApiProperty({ description: 'Masked, or that it is sealed.' }) readonly masked: string;
  @ApiPropertyOptional() readonly phoneMasked?: string;
}

export class AssistEventView {
  @ApiProperty({ type: 'integer' }) readonly seq: number;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty() readonly type: string;
  @ApiProperty() readonly text: string;
  @ApiProperty({ description: 'Whether sealed words stand beside it.' }) readonly hasWords: boolean;
}

export class AssistCaseView extends AssistCaseLineView {
  @ApiProperty({ type: 'integer' }) readonly version: number;
  @ApiProperty() readonly respondentAddress: string;
  @ApiProperty({ type: () => [LabelView], description: 'What the consumer wants, as ticked.' })
  readonly requests: readonly LabelView[];
  @ApiProperty({ type: 'integer', description: 'Characters of the sealed story; none when nothing was written.' })
  readonly storyCharacters: number;
  @ApiProperty({ type: () => [AssistPartyView] }) readonly parties: readonly AssistPartyView[];
  @ApiPropertyOptional({ format: 'date-time', description: 'When mediation is to be held.' })
  readonly mediationAt?: string;
  @ApiPropertyOptional({ type: () => StandingOfferView }) readonly offer?: StandingOfferView;
  @ApiProperty({ description: 'Of a dispute settled first: whether it goes to the bureau by itself.' })
  readonly turnsByItself: boolean;
  @ApiProperty({ type: () => [ClockView] }) readonly clocks: readonly ClockView[];
  @ApiProperty({ type: () => [AssistEventView] }) readonly events: readonly AssistEventView[];
  @ApiProperty({ type: () => [CommandView] }) readonly commands: readonly CommandView[];
}

export class AssistOutcomeView {
  @ApiProperty() readonly number: string;
  @ApiProperty({ type: 'integer' }) readonly version: number;
  @ApiProperty({ type: [String], description: 'The complaint that grew out of it: its number is for the consumer.' })
  readonly opened: readonly string[];
}
