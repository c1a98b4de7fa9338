// The words of an article as an answer gives them, or that nobody has loaded them.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Choice, Code } from '../door/field.decorator.js';

export class LawTextDto {
  @Code(/^\d{4}-\d{2}-\d{2}$/, { optional: true, description: 'The day for which it is read; today when left out.' })
  readonly on?: string;
  @Choice(['zh', 'en'], { optional: true }) readonly lang?: string;
}

export class LawTextView {
  @ApiProperty() readonly law: string;
  @ApiProperty({ description: 'The article, such as 第十五条.' }) readonly article: string;
  @ApiProperty({ description: 'false when this bureau has not loaded the text; then there are no words.' })
  readonly loaded: boolean;
  @ApiPropertyOptional() readonly documentNo?: string;
  @ApiPropertyOptional({ format: 'date' }) readonly inForceFrom?: string;
  @ApiPropertyOptional({ description: 'The whole article, word for word; paragraphs are lines.' })
  readonly text?: string;
  @ApiPropertyOptional({ description: 'The paragraph or item that was asked for, where the text keeps it apart.' })
  readonly passage?: string;
}

export class LoadedLawView {
  @ApiProperty() readonly law: string;
  @ApiProperty({ description: 'The day it came into force, or undated.' }) readonly edition: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly documentNo: string | null;
  @ApiProperty({ type: 'integer' }) readonly articles: number;
}
