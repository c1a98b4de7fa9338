// What is asked and answered about attachments: a pass to send, a list, and why an original is to be opened.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ATTACHMENT_ROLES, type AttachmentRole } from '#rules';
import { Choice, ExactWords, Words } from '../door/field.decorator.js';

export class UploadPassDto {
  @ExactWords({ most: 40, optional: true, description: 'With the query code: for a filing that was made.' })
  readonly number?: string;
  @ExactWords({ most: 40, optional: true }) readonly queryCode?: string;
}

export class UploadPass {
  @ApiProperty({ description: 'Sent as Upload-Pass with each part, and with the filing that takes the files.' })
  readonly pass: string;
  @ApiProperty({ format: 'date-time' }) readonly until: string;
  @ApiProperty({ type: [String], description: 'Media types that are taken.' }) readonly mediaTypes: readonly string[];
  @ApiProperty({ type: 'integer' }) readonly mostBytes: number;
  @ApiProperty({ type: 'integer', description: 'Of all files together.' }) readonly mostBytesTogether: number;
  @ApiProperty({ type: 'integer' }) readonly mostFiles: number;
}

export const SENDERS = ['filer', 'officer'] as const;

export class AttachmentItem {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: ATTACHMENT_ROLES, description: 'What it is, as whoever sent it said.' })
  readonly role: AttachmentRole;
  @ApiProperty() readonly kind: string;
  @ApiProperty({ type: 'integer' }) readonly bytes: number;
  @ApiProperty({ enum: ['receiving', 'quarantined', 'clean', 'refused'] }) readonly state: string;
  @ApiProperty({ enum: SENDERS }) readonly sentBy: (typeof SENDERS)[number];
  @ApiPropertyOptional({ description: 'The officer, by name.' }) readonly sentByName?: string;
  @ApiProperty({ format: 'date-time' }) readonly sentAt: string;
  @ApiPropertyOptional({ description: 'SHA-256 of what was sent.' }) readonly sha256?: string;
  @ApiPropertyOptional({ description: 'Why it was refused, in words.' }) readonly refusal?: string;
}

export const ORIGINAL_PURPOSES = ['contact', 'verification', 'supervision'] as const;

export class OriginalDto {
  @Choice(ORIGINAL_PURPOSES) readonly purpose: (typeof ORIGINAL_PURPOSES)[number];
  @Words({ most: 500, description: 'Why, in words: an original shows who took it and where.' }) readonly words: string;
}
