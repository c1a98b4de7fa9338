// What goes to the provider of the single sign-on and what comes back, and how one's own account stands to it.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Code } from '../door/field.decorator.js';

const visible = /^[\x21-\x7e]{1,2048}$/;

/** The parameters with which the provider sends the browser back, as they stood in the address. */
export class SignOnAnswerDto {
  @Code(/^(?:enter|link)\.[A-Za-z0-9_-]{43}$/) readonly state: string;
  @Code(visible, { optional: true }) readonly code?: string;
  @Code(/^[a-z_]{1,64}$/, { optional: true }) readonly error?: string;
  @Code(visible, { optional: true }) readonly iss?: string;
}

export class SignOnBegunView {
  @ApiProperty({ description: 'An address of the provider, for this browser only.' }) readonly location: string;
}

export class OwnSignOnView {
  @ApiProperty() readonly isOffered: boolean;
  @ApiPropertyOptional({ description: 'What the bureau calls its single sign-on.' }) readonly name?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly linkedSince?: string;
}
