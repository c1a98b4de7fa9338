// The staff of an enterprise as those who manage read it, and what they write to change it.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { STAFF_RIGHTS, type StaffRight } from '#rules';
import { AddressDto } from '../consumer/consumer.dto.js';
import { Choice, Words } from '../door/field.decorator.js';

const rights = Object.keys(STAFF_RIGHTS);
const longestName = 20;

export class StaffInvitationDto extends AddressDto {
  @Words({ most: longestName, description: 'What the enterprise calls him; consumers never read it.' })
  readonly name: string;
  @Choice(rights) readonly may: StaffRight;
}

export class StaffRightDto {
  @Choice(rights) readonly may: StaffRight;
}

export class StaffMemberView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiPropertyOptional({ description: 'A mask; not there for whoever applied for the account.' })
  readonly address?: string;
  @ApiProperty({ enum: rights }) readonly may: StaffRight;
  @ApiProperty({ format: 'date-time' }) readonly invitedAt: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly lastSignInAt?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Since when he is let in no more.' })
  readonly disabledAt?: string;
  @ApiProperty({ description: 'Whether it is who asks.' }) readonly isSelf: boolean;
}

export class StaffRightView {
  @ApiProperty({ enum: rights }) readonly code: StaffRight;
  @ApiProperty() readonly text: string;
  @ApiProperty() readonly means: string;
}

export class StaffView {
  @ApiProperty({ type: () => [StaffMemberView] }) readonly members: readonly StaffMemberView[];
  @ApiProperty({ type: () => [StaffRightView] }) readonly rights: readonly StaffRightView[];
  @ApiProperty({ type: 'integer', description: 'How many may sign in.' }) readonly most: number;
  @ApiProperty({ description: 'Where that number comes from, in words.' }) readonly rule: string;
}
