// What a consumer gives to sign in with a code, and what he then sees of his own filings.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Code, Words } from '../door/field.decorator.js';
import { LabelView } from '../reference/reference.dto.js';

export class AddressDto {
  @Words({ most: 254, description: 'A mobile number of the mainland, or a mail address.' }) readonly address: string;
}

export class AddressCodeDto extends AddressDto {
  @Code(/^[0-9]{6}$/, { description: 'The code that was sent, six digits.' }) readonly code: string;
}

export class CodeSentView {
  @ApiProperty({ type: 'integer', description: 'For how long it is good.' }) readonly minutes: number;
  @ApiProperty({ type: 'integer', description: 'After how long another may be asked for.' })
  readonly againAfterSeconds: number;
}

export class ConsumerSessionView {
  @ApiProperty({ format: 'date-time', description: 'When it ends at the latest.' }) readonly expiresAt: string;
}

export class ConsumerStandingView {
  @ApiProperty() readonly signedIn: boolean;
}

export class ConsumerFilingView {
  @ApiProperty() readonly number: string;
  @ApiProperty() readonly kind: string;
  @ApiProperty() readonly state: string;
  @ApiProperty({ type: () => LabelView }) readonly plainState: LabelView;
  @ApiPropertyOptional({ description: 'Not there while it is not yet known.' }) readonly unitName?: string;
  @ApiProperty({ description: 'The business, as it was written.' }) readonly respondentName: string;
  @ApiProperty({ format: 'date-time' }) readonly registeredAt: string;
  @ApiPropertyOptional({ format: 'date', description: 'The day by which something has to be done next.' })
  readonly nextDueOn?: string;
  @ApiPropertyOptional() readonly outcome?: string;
}
