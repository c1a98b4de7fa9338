// Who does not see which case, as those who see it are told; and what is listed as a conflict.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { RECUSAL_GROUNDS, type RecusalGround } from '#rules';
import { AccountId, Choice, Words } from '../door/field.decorator.js';

export const THROUGH = ['case', 'matter', 'operator'] as const;

export class ExclusionView {
  @ApiProperty({ format: 'uuid' }) readonly account: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty() readonly ground: string;
  @ApiProperty({ format: 'date-time' }) readonly since: string;
  @ApiProperty({ description: 'Who said so.' }) readonly byName: string;
  @ApiProperty({
    enum: THROUGH,
    description: 'In this case, in another of the same filing, or by the list of conflicts.',
  })
  readonly through: (typeof THROUGH)[number];
}

export class CaseExclusionsView {
  @ApiProperty({ type: () => [ExclusionView] }) readonly standing: readonly ExclusionView[];
  @ApiProperty({ description: 'Whether nobody of the unit is left who may handle the open case.' })
  readonly nobodys: boolean;
}

export class ClosedCaseView {
  @ApiProperty() readonly number: string;
  @ApiProperty() readonly kind: string;
  @ApiProperty() readonly respondentName: string;
  @ApiProperty({ format: 'uuid' }) readonly account: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty() readonly ground: string;
  @ApiProperty({ format: 'date-time' }) readonly since: string;
  @ApiProperty({ description: 'Who said so.' }) readonly byName: string;
}

export class NobodysCaseView {
  @ApiProperty() readonly number: string;
  @ApiProperty() readonly kind: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty() readonly respondentName: string;
}

export class ConflictView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ format: 'uuid' }) readonly account: string;
  @ApiProperty() readonly accountName: string;
  @ApiProperty() readonly unitName: string;
  @ApiPropertyOptional() readonly creditCode?: string;
  @ApiPropertyOptional() readonly operatorName?: string;
  @ApiProperty() readonly ground: string;
  @ApiProperty({ format: 'date-time' }) readonly since: string;
  @ApiProperty({ description: 'Who listed it.' }) readonly byName: string;
}

export class ExclusionDeskView {
  @ApiProperty({ type: () => [NobodysCaseView], description: 'Open cases that nobody of their unit may handle.' })
  readonly nobodys: readonly NobodysCaseView[];
  @ApiProperty({ type: () => [ClosedCaseView] }) readonly closed: readonly ClosedCaseView[];
  @ApiProperty({ type: () => [ConflictView] }) readonly conflicts: readonly ConflictView[];
}

export class ConflictDto {
  @AccountId({ optional: true, description: 'Not given: the asker himself.' }) readonly account?: string;
  @Words({ most: 40, optional: true, description: 'The unified social credit code; this, the name, or both.' })
  readonly creditCode?: string;
  @Words({ least: 2, most: 100, optional: true, description: 'The operator as its name is written in cases.' })
  readonly operatorName?: string;
  @Choice(RECUSAL_GROUNDS) readonly ground: RecusalGround;
}
