// What a wizard keeps on the server while somebody fills it in: opaque to the house, and sealed before it is stored.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Code, ExactWords } from '../door/field.decorator.js';

/** Twice a full form, in the page's own writing. */
const LONGEST_CONTENT = 24_000;

export class DraftDto {
  @ExactWords({ most: LONGEST_CONTENT, description: 'As the page writes it; nobody here reads it.' })
  readonly content: string;
  @Code(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
    optional: true,
    description: 'The tag of the last saving that this page knows of; none for a new draft.',
  })
  readonly seen?: string;
}

export class SavedDraftView {
  @ApiProperty() readonly tag: string;
  @ApiProperty({ format: 'date-time' }) readonly savedAt: string;
  @ApiProperty({ format: 'date-time' }) readonly until: string;
}

export class DraftView extends SavedDraftView {
  @ApiProperty() readonly content: string;
}

export class FoundDraftView {
  @ApiPropertyOptional({ type: () => DraftView, description: 'Absent where this browser left none.' })
  readonly draft?: DraftView;
}
