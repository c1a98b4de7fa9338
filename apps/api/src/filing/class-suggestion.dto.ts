// A story that somebody is writing, and the classes of which it seems to speak, with the words that said so.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Choice, Words } from '../door/field.decorator.js';
import { LabelView } from '../reference/reference.dto.js';

const LONGEST_STORY = 4000;

export class ClassQuestionDto {
  @Choice(['complaint', 'report']) readonly kind: 'complaint' | 'report';
  @Words({ least: 0, most: LONGEST_STORY, description: 'Read once, and neither stored nor logged.' })
  readonly story: string;
}

export class SuggestedClass {
  @ApiProperty() readonly code: string;
  @ApiProperty({ type: () => LabelView }) readonly label: LabelView;
  @ApiProperty({ type: [String], description: 'What in the story spoke for it, the loudest first.' })
  readonly words: readonly string[];
}

export class ClassSuggestions {
  @ApiPropertyOptional({ type: () => SuggestedClass, description: 'Absent where the words do not say.' })
  readonly goods?: SuggestedClass;
  @ApiPropertyOptional({ type: () => SuggestedClass, description: 'Of a report: the kind of violation.' })
  readonly problem?: SuggestedClass;
}
