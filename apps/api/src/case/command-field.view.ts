// A field of a command's form as the case page shows it.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CitationView } from './citation.view.js';
import { FIELD_KINDS, type FieldKind } from './form-field.js';

export class CommandOptionView {
  @ApiProperty() readonly value: string;
  @ApiProperty() readonly label: string;
  @ApiPropertyOptional({ type: () => CitationView }) readonly citation?: CitationView;
}

export class CommandFieldView {
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly label: string;
  @ApiProperty({ enum: FIELD_KINDS }) readonly kind: FieldKind;
  @ApiProperty() readonly required: boolean;
  @ApiPropertyOptional({ type: 'integer' }) readonly min?: number;
  @ApiPropertyOptional({ type: 'integer' }) readonly max?: number;
  @ApiPropertyOptional({ type: () => [CommandOptionView] }) readonly options?: readonly CommandOptionView[];
}
