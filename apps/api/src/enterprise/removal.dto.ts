// That an account was taken back, what the firm says against it and what its county answers: as the firm reads it, and as the county does.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { REMOVAL_ANSWERS, REMOVAL_REJECTIONS, REMOVAL_WORDS, type RemovalAnswer, type RemovalRejection } from '#rules';
import { ClockView } from '../case/clock.view.js';
import { Choice, Words } from '../door/field.decorator.js';

const { fewest, most } = REMOVAL_WORDS;
const rejections = Object.keys(REMOVAL_REJECTIONS);

export class RemovalObjectionDto {
  @Words({ least: fewest, most, description: 'What is wrong, and what shows it; sealed for the county.' })
  readonly words: string;
}

export class RemovalRejectionDto {
  @Choice(rejections, { list: 'removalRejections' }) readonly reason: RemovalRejection;
}

export class RemovalFigureView {
  @ApiProperty() readonly name: string;
  @ApiProperty({ description: 'As it was counted on the day of the removal.' }) readonly value: string;
}

export class RemovalView {
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly creditCode: string;
  @ApiProperty({ description: 'The county that took the account back.' }) readonly unitName: string;
  @ApiProperty() readonly ground: string;
  @ApiProperty() readonly groundText: string;
  @ApiProperty({ format: 'date-time' }) readonly removedAt: string;
  @ApiProperty({ type: () => [RemovalFigureView] }) readonly figures: readonly RemovalFigureView[];
  @ApiProperty({ description: 'From which figures on an account may be taken back.' }) readonly rule: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly objectedAt?: string;
  @ApiPropertyOptional({ format: 'date', description: 'The last day of its answer.' }) readonly answerBy?: string;
  @ApiPropertyOptional({ type: () => ClockView, description: 'By when it is answered, and why then.' })
  readonly clock?: ClockView;
  @ApiPropertyOptional({ enum: REMOVAL_ANSWERS }) readonly answer?: RemovalAnswer;
  @ApiPropertyOptional() readonly answerText?: string;
  @ApiPropertyOptional({ description: 'Why it was rejected.' }) readonly reasonText?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly answeredAt?: string;
}

export class OwnRemovalView extends RemovalView {
  @ApiProperty({ description: 'Whether the firm may object now.' }) readonly mayObject: boolean;
  @ApiPropertyOptional({ description: 'Why it may not.' }) readonly mayNotBecause?: string;
  @ApiProperty({ format: 'date', description: 'The last day on which it may object.' }) readonly objectBy: string;
  @ApiPropertyOptional({ type: () => ClockView, description: 'Until when it may object, and why until then.' })
  readonly objecting?: ClockView;
  @ApiPropertyOptional({ type: () => ClockView, description: 'By when an objection that comes now is answered.' })
  readonly answeredIn?: ClockView;
  @ApiProperty({ type: 'integer' }) readonly fewestCharacters: number;
  @ApiProperty({ type: 'integer' }) readonly mostCharacters: number;
}

export class RemovalObjectionView extends RemovalView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly removedByName: string;
  @ApiProperty({ description: 'Whether whoever asks took the account back: another answers then.' })
  readonly own: boolean;
  @ApiProperty({ description: 'Whether its last day is over and nobody has answered.' }) readonly overdue: boolean;
  @ApiPropertyOptional() readonly answeredByName?: string;
}

export class ObjectionWordsView {
  @ApiProperty({ description: 'What the firm wrote, for this one answer.' }) readonly words: string;
}
