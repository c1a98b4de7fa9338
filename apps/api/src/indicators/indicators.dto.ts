// The indicators of a month as an answer gives them: numbers, formulas, and where the cases behind each are listed.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { EXCLUSIONS, INDICATOR_KEYS } from '#rules';
import { CitationView } from '../case/citation.view.js';
import { Choice, Code, Month } from '../door/field.decorator.js';

export class IndicatorsDto {
  @Month({ optional: true, description: 'The current one when left out.' }) readonly month?: string;
  @Code(/^[0-9A-Za-z-]{1,40}$/, { optional: true, description: 'One unit in sight; all of them when left out.' })
  readonly unit?: string;
  @Choice(INDICATOR_KEYS, { optional: true, description: 'Only this one, with the numbers of its cases.' })
  readonly key?: (typeof INDICATOR_KEYS)[number];
  @Choice(['zh', 'en'], { optional: true }) readonly lang?: string;
}

export class ShareView {
  @ApiProperty({ type: 'integer' }) readonly numerator: number;
  @ApiProperty({ type: 'integer' }) readonly denominator: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Cut, never rounded; null where nothing was counted.' })
  readonly permille: number | null;
  @ApiPropertyOptional({ type: [String], description: 'Case numbers, when one indicator was asked for.' })
  readonly numeratorCases?: readonly string[];
  @ApiPropertyOptional({ type: [String] }) readonly denominatorCases?: readonly string[];
}
export class TotalView {
  @ApiProperty() readonly value: number;
  @ApiProperty({ type: 'integer' }) readonly cases: number;
  @ApiPropertyOptional({ type: [String] }) readonly caseNumbers?: readonly string[];
}
export class IndicatorView {
  @ApiProperty({ enum: INDICATOR_KEYS }) readonly key: (typeof INDICATOR_KEYS)[number];
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly formula: string;
  @ApiProperty({ enum: ['share', 'fen', 'cases'] }) readonly unit: string;
  @ApiProperty({ type: () => CitationView }) readonly source: CitationView;
  @ApiProperty({ type: () => ShareView, nullable: true }) readonly national: ShareView | null;
  @ApiProperty({ type: () => ShareView, nullable: true }) readonly strict: ShareView | null;
  @ApiProperty({ type: () => TotalView, nullable: true }) readonly total: TotalView | null;
  @ApiProperty({ description: 'A query of this route that lists the cases.' }) readonly list: string;
}
export class ExcludedView {
  @ApiProperty() readonly number: string;
  @ApiProperty({ enum: EXCLUSIONS }) readonly why: (typeof EXCLUSIONS)[number];
}
export class IndicatorsView {
  @ApiProperty({ format: 'date-time' }) readonly asOf: string;
  @ApiProperty() readonly month: string;
  @ApiProperty({ type: () => [IndicatorView] }) readonly indicators: readonly IndicatorView[];
  @ApiProperty({ type: () => [ExcludedView], description: 'What is counted nowhere, with why.' })
  readonly excluded: readonly ExcludedView[];
}
