// How an enterprise fares that the county admitted, and which grounds for taking its account back it meets.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MEASURED_GROUNDS, OPERATOR_STATES } from '#rules';

export class SettlerGroundView {
  @ApiProperty({ enum: MEASURED_GROUNDS }) readonly code: string;
  @ApiProperty() readonly text: string;
  @ApiProperty() readonly met: boolean;
  @ApiProperty({ description: 'What it goes by, in words.' }) readonly figure: string;
}

export class SettlerPromiseView {
  @ApiProperty() readonly text: string;
  @ApiProperty({ description: 'How often it was kept within a year; — where nothing is counted.' })
  readonly kept: string;
  @ApiProperty() readonly formula: string;
}

export class SettlerFiguresView {
  @ApiProperty({ format: 'uuid', description: 'The application that its account was made of.' })
  readonly application: string;
  @ApiProperty({ type: 'integer', description: 'Settlements received within a year.' }) readonly received: number;
  @ApiPropertyOptional({ enum: OPERATOR_STATES }) readonly registerState?: string;
  @ApiProperty({ type: () => [SettlerGroundView] }) readonly grounds: readonly SettlerGroundView[];
  @ApiProperty({ type: () => [SettlerPromiseView], description: 'What it promises in public, and how it kept that.' })
  readonly promises: readonly SettlerPromiseView[];
  @ApiProperty({ description: 'The limits, in words.' }) readonly rule: string;
}
