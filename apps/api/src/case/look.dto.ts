// What a look at something sealed must say beforehand, and what it is answered.
import { ApiProperty } from '@nestjs/swagger';
import { Choice, WholeNumber, Words } from '../door/field.decorator.js';

export const LOOKS_AT = ['story', 'statement', 'person'] as const;
export const LOOK_PURPOSES = ['handling', 'contact', 'verification', 'supervision'] as const;

const MOST_EVENTS = 100_000;

export class LookDto {
  @Choice(LOOKS_AT) readonly at: (typeof LOOKS_AT)[number];
  @Choice(LOOK_PURPOSES) readonly purpose: (typeof LOOK_PURPOSES)[number];
  @WholeNumber({ least: 1, most: MOST_EVENTS, optional: true, description: 'Of a statement: beside which event.' })
  readonly seq?: number;
  @Words({ most: 500, optional: true, description: 'Why, in words; needed for a person.' }) readonly words?: string;
}

export class LookAnswer {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'What was sealed, by name.' })
  readonly opened: Readonly<Record<string, string>>;
  @ApiProperty({ format: 'date-time' }) readonly until: string;
}
