// What the audit may be asked for, and what it answers.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AUDIT_FAULTS, type AuditFaultKind } from '#records';
import type { JsonValue } from '#rules';
import { CaseNumber, Choice, Code, Moment, QueryNumber, UnitCode } from '../door/field.decorator.js';

const MOST_LINES = 100;
const actorForm = /^(?:account:[0-9a-z-]{1,40}|source:[0-9a-f]{16}|system:[a-z-]{1,40}|filer|nobody)$/;

export class AuditFilterDto {
  @UnitCode({ optional: true }) readonly unit?: string;
  @Code(actorForm, { optional: true, description: 'account:…, source:…, system:…, filer or nobody.' })
  readonly actor?: string;
  @Code(/^[a-z][a-z0-9.-]{0,60}$/, { optional: true }) readonly action?: string;
  @CaseNumber({ optional: true }) readonly number?: string;
  @Moment({ optional: true }) readonly from?: string;
  @Moment({ optional: true, description: 'Exclusive.' }) readonly to?: string;
  @Choice(['zh', 'en'], { optional: true }) readonly lang?: string;
}

export class AuditListDto extends AuditFilterDto {
  @Code(/^[A-Za-z0-9_-]{1,200}$/, { optional: true, description: 'What the page before called next.' })
  readonly after?: string;
  @QueryNumber({ optional: true, least: 1, most: MOST_LINES }) readonly limit?: number;
}

export class AuditSheetDto extends AuditFilterDto {}

export class AuditLineView {
  @ApiProperty() readonly unit: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty({ type: 'integer', description: 'Its number in the chain of the unit.' }) readonly seq: number;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty() readonly actor: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly actorName: string | null;
  @ApiProperty() readonly action: string;
  @ApiProperty({ description: 'The act in words.' }) readonly actionText: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'Null for no case, or one out of sight.' })
  readonly number: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Codes and counts.' })
  readonly facts: Readonly<Record<string, JsonValue>>;
  @ApiProperty({ description: 'SHA-256 in the chain, as hex.' }) readonly hash: string;
}

export class AuditPageView {
  @ApiProperty({ type: () => [AuditLineView] }) readonly items: readonly AuditLineView[];
  @ApiPropertyOptional() readonly next?: string;
}

export class ChainFaultView {
  @ApiProperty({ type: 'integer', description: 'The first line that is not as it was written.' }) readonly seq: number;
  @ApiProperty({ enum: AUDIT_FAULTS }) readonly kind: AuditFaultKind;
}

export class ChainView {
  @ApiProperty() readonly unit: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty({ type: 'integer' }) readonly lines: number;
  @ApiPropertyOptional({ type: () => ChainFaultView }) readonly fault?: ChainFaultView;
}

export class ActView {
  @ApiProperty() readonly action: string;
  @ApiProperty() readonly text: string;
}

export class AuditStateView {
  @ApiProperty({ type: () => [ChainView], description: 'Chains of units in sight, as the worker verified them.' })
  readonly chains: readonly ChainView[];
  @ApiPropertyOptional({ type: 'integer', description: 'How long ago; absent when no worker has verified yet.' })
  readonly verifiedSecondsAgo?: number;
  @ApiProperty({ description: 'Whether that run was signed into the place of the anchors.' })
  readonly isAnchored: boolean;
  @ApiProperty({ type: () => [ActView] }) readonly acts: readonly ActView[];
}
