// How a business register is to be taken in, and what became of it: counts, and notes by row and code; never what stood in a row.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Choice } from '../door/field.decorator.js';

export const REGISTER_EXTENTS = ['whole', 'part'] as const;
export const REGISTER_RUN_STATES = ['running', 'done', 'refused', 'interrupted'] as const;

export class RegisterQuestionDto {
  @Choice(REGISTER_EXTENTS, { description: 'Of a whole register, operators that it lacks are marked as not seen.' })
  readonly extent: (typeof REGISTER_EXTENTS)[number];
  @Choice(['yes', 'no'], {
    optional: true,
    description: 'Whether a whole one that lacks more than a tenth is taken in.',
  })
  readonly evenIfMany?: 'yes' | 'no';
}

export class RegisterNoteCount {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly text: string;
  @ApiProperty({ type: 'integer' }) readonly count: number;
}

export class RegisterRowNote {
  @ApiProperty({ type: 'integer', description: 'As the spreadsheet numbers it.' }) readonly row: number;
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly text: string;
  @ApiProperty({ description: 'Whether the row was kept out by it.' }) readonly keptOut: boolean;
}

export class RegisterCounts {
  @ApiProperty({ type: 'integer' }) readonly rows: number;
  @ApiProperty({ type: 'integer' }) readonly opened: number;
  @ApiProperty({ type: 'integer' }) readonly changed: number;
  @ApiProperty({ type: 'integer', description: 'Of the changed ones.' }) readonly closed: number;
  @ApiProperty({ type: 'integer' }) readonly unchanged: number;
  @ApiProperty({ type: 'integer', description: 'That a whole register lacks.' }) readonly missing: number;
  @ApiProperty({ type: 'integer' }) readonly seenAgain: number;
  @ApiProperty({ type: 'integer', description: 'Rows that were not taken in.' }) readonly keptOut: number;
}

export class RegisterRunLine {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly fileName: string;
  @ApiProperty({ enum: REGISTER_RUN_STATES }) readonly state: (typeof REGISTER_RUN_STATES)[number];
  @ApiProperty({ format: 'date-time' }) readonly beganAt: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly endedAt?: string;
  @ApiPropertyOptional({ description: 'Who sent it; none where a script did.' }) readonly byName?: string;
  @ApiProperty({ type: 'integer', description: 'Rows read so far.' }) readonly read: number;
  @ApiPropertyOptional({ description: 'Why nothing was taken in.' }) readonly refusal?: string;
  @ApiPropertyOptional({ type: () => RegisterCounts }) readonly counts?: RegisterCounts;
}

export class RegisterRunView extends RegisterRunLine {
  @ApiProperty({ type: () => [RegisterNoteCount] }) readonly noteCounts: readonly RegisterNoteCount[];
  @ApiProperty({ type: () => [RegisterRowNote], description: 'The first five hundred of each kind.' })
  readonly notes: readonly RegisterRowNote[];
}
