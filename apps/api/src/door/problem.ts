// The one shape in which this house says no, after RFC 9457.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class ProblemCitation {
  @ApiPropertyOptional({ description: 'The name of the text.' }) readonly law?: string;
  @ApiPropertyOptional() readonly documentNo?: string;
  @ApiPropertyOptional({ description: 'Article, paragraph and item.' }) readonly article?: string;
  @ApiPropertyOptional({ description: 'What it says, in our own words.' }) readonly text?: string;
}

export class ProblemField {
  @ApiProperty({ description: 'Path of the field, parts joined by dots.' }) readonly field: string;
  @ApiProperty() readonly code: string;
  @ApiProperty({ description: 'What to do; never the value that was sent.' }) readonly message: string;
}

export class ProblemCurrent {
  @ApiProperty({ type: 'integer' }) readonly version: number;
  @ApiPropertyOptional({ description: 'Who changed it, by name where that may be told.' }) readonly changedBy?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly changedAt?: string;
  @ApiPropertyOptional({ description: 'What happened, in words.' }) readonly event?: string;
}

export class Problem {
  @ApiProperty({ description: 'urn:anqi:problem:<code>' }) readonly type: string;
  @ApiProperty() readonly title: string;
  @ApiProperty({ type: 'integer' }) readonly status: number;
  @ApiProperty({ description: 'subject.reason, stable.' }) readonly code: string;
  @ApiPropertyOptional({ description: 'What cannot be done, why, by which article, and what may be done instead.' })
  readonly detail?: string;
  @ApiPropertyOptional({ type: () => ProblemCitation }) readonly citation?: ProblemCitation;
  @ApiPropertyOptional({ type: [String], description: 'The commands that are allowed now.' })
  readonly allowed?: readonly string[];
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'Plain values, never a person.' })
  readonly facts?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  @ApiPropertyOptional({ type: () => [ProblemField] }) readonly fields?: readonly ProblemField[];
  @ApiPropertyOptional({ type: () => ProblemCurrent }) readonly current?: ProblemCurrent;
  @ApiPropertyOptional({ description: 'Under which the fault stands in the log.' }) readonly reference?: string;
}
