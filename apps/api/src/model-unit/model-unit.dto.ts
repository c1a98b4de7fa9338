// What an officer may say about a model unit, and what he is shown of it.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  MODEL_UNIT_CONDITIONS,
  MODEL_UNIT_REFUSALS,
  MODEL_UNIT_STATES,
  MODEL_UNIT_WITHDRAWALS,
  type ModelUnitCondition,
  type ModelUnitRefusal,
  type ModelUnitWithdrawal,
} from '#rules';
import { codesOf } from '../disclosure/disclosure.dto.js';
import { Choice, Choices, Words } from '../door/field.decorator.js';

const conditions = codesOf(MODEL_UNIT_CONDITIONS);

export class ModelUnitRenewalDto {
  @Choices(conditions, { least: 0, most: conditions.length }) readonly conditions: readonly ModelUnitCondition[];
}

export class ModelUnitDto extends ModelUnitRenewalDto {
  @Words({ most: 100, description: 'The operator, as its licence has it.' }) readonly name: string;
  @Words({ most: 40, description: 'Its unified social credit code.' }) readonly creditCode: string;
}

export class ModelUnitRefusalDto {
  @Choice(codesOf(MODEL_UNIT_REFUSALS)) readonly reason: ModelUnitRefusal;
}

export class ModelUnitWithdrawalDto {
  @Choice(codesOf(MODEL_UNIT_WITHDRAWALS)) readonly reason: ModelUnitWithdrawal;
}

export class AppliedModelUnitView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

export class ModelUnitLineView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly creditCode: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty({ enum: MODEL_UNIT_STATES }) readonly state: string;
  @ApiProperty({ description: 'Its state in words; that its term is over is said here.' }) readonly stateText: string;
  @ApiProperty({ description: 'Whether an application waits, the first or for another term.' }) readonly waits: boolean;
  @ApiProperty({ description: 'Whether its term is over.' }) readonly isOver: boolean;
  @ApiPropertyOptional({ format: 'date' }) readonly from?: string;
  @ApiPropertyOptional({ format: 'date' }) readonly until?: string;
}

export class ModelUnitConditionView {
  @ApiProperty({ enum: conditions }) readonly code: ModelUnitCondition;
  @ApiProperty() readonly text: string;
  @ApiProperty({ description: 'Whether the application that waits declares it.' }) readonly declared: boolean;
}

export class ModelUnitChoiceView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly text: string;
}

export class ModelUnitHistoryView {
  @ApiProperty({ type: 'integer' }) readonly version: number;
  @ApiProperty() readonly actText: string;
  @ApiPropertyOptional() readonly reasonText?: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty() readonly byName: string;
}

export class ModelUnitPageView extends ModelUnitLineView {
  @ApiProperty({ type: 'integer' }) readonly version: number;
  @ApiProperty() readonly appliedUnitName: string;
  @ApiProperty({ type: [String], description: 'What the asking officer may do now.' })
  readonly allowed: readonly string[];
  @ApiProperty({ description: 'Whether the own application waits, which another decides.' }) readonly own: boolean;
  @ApiProperty({ type: () => [ModelUnitConditionView] }) readonly conditions: readonly ModelUnitConditionView[];
  @ApiPropertyOptional({ format: 'date', description: 'From when more may be asked for.' })
  readonly renewableFrom?: string;
  @ApiPropertyOptional() readonly reasonText?: string;
  @ApiProperty({ type: () => [ModelUnitChoiceView] }) readonly refusals: readonly ModelUnitChoiceView[];
  @ApiProperty({ type: () => [ModelUnitChoiceView] }) readonly withdrawals: readonly ModelUnitChoiceView[];
  @ApiProperty({ type: () => [ModelUnitHistoryView] }) readonly history: readonly ModelUnitHistoryView[];
}

export class ModelUnitListView {
  @ApiProperty({ type: () => [ModelUnitLineView] }) readonly items: readonly ModelUnitLineView[];
  @ApiProperty({ description: 'Whether the asking officer may apply for an operator.' }) readonly mayApply: boolean;
  @ApiProperty({ type: () => [ModelUnitConditionView], description: 'What an operator declares.' })
  readonly conditions: readonly ModelUnitConditionView[];
}
