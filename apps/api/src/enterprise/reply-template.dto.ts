// The texts that an enterprise keeps for its answers, as its staff reads and writes them.
import { ApiProperty } from '@nestjs/swagger';
import { Words } from '../door/field.decorator.js';

/** Longer than a rule lets anybody write: what the rules refuse they refuse with their own sentence. */
const LONGEST_TYPED = 2000;

export class ReplyTemplateDto {
  @Words({ most: LONGEST_TYPED, description: 'By which the staff finds it.' }) readonly name: string;
  @Words({ most: LONGEST_TYPED, description: 'Nothing of a person; places in braces are filled in when it is used.' })
  readonly words: string;
}

export class ReplyTemplateView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly words: string;
}

export class TemplatePlaceView {
  @ApiProperty({ description: 'As it is written in a template.' }) readonly written: string;
  @ApiProperty() readonly means: string;
}

export class ReplyTemplatesView {
  @ApiProperty({ type: () => [ReplyTemplateView] }) readonly templates: readonly ReplyTemplateView[];
  @ApiProperty({ type: () => [TemplatePlaceView] }) readonly places: readonly TemplatePlaceView[];
  @ApiProperty({ type: 'integer' }) readonly most: number;
  @ApiProperty({ type: 'integer' }) readonly longestName: number;
  @ApiProperty({ type: 'integer' }) readonly longestWords: number;
  @ApiProperty({ description: 'What may stand in them, in words.' }) readonly rule: string;
}
