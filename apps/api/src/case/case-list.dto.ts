// What a list of cases may be asked for, and what it answers.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CASE_VIEWS, type CaseView } from '#records';
import { CASE_KINDS, type CaseKind } from '#rules';
import { AccountId, Choice, Code, Month, QueryNumber, UnitCode, Words } from '../door/field.decorator.js';
import { CaseLine } from './case-line.view.js';

const MOST_LINES = 100;

export class CaseListDto {
  @Choice(CASE_VIEWS, { optional: true }) readonly view?: CaseView;
  @UnitCode({ optional: true }) readonly unit?: string;
  @Choice(CASE_KINDS, { optional: true }) readonly kind?: CaseKind;
  @UnitCode({ optional: true }) readonly station?: string;
  @AccountId({ optional: true }) readonly handler?: string;
  @Month({ optional: true, description: 'Of counting in the counted views, of registration in all others.' })
  readonly month?: string;
  @Words({ optional: true, most: 60, description: 'The beginning of a number, or a part of the name complained of.' })
  readonly q?: string;
  @Code(/^[A-Za-z0-9_-]{1,200}$/, { optional: true, description: 'What the page before called next.' })
  readonly after?: string;
  @QueryNumber({ optional: true, least: 1, most: MOST_LINES }) readonly limit?: number;
  @Choice(['zh', 'en'], { optional: true }) readonly lang?: string;
}

export class ViewTotal {
  @ApiProperty({ enum: CASE_VIEWS }) readonly view: CaseView;
  @ApiProperty({ type: 'integer' }) readonly total: number;
}

export class CaseList {
  @ApiProperty({ format: 'date-time' }) readonly asOf: string;
  @ApiProperty({ type: 'integer', description: 'Of the whole list, not of this page.' }) readonly total: number;
  @ApiProperty({ type: () => [CaseLine] }) readonly items: readonly CaseLine[];
  @ApiPropertyOptional() readonly next?: string;
  @ApiProperty({ type: () => [ViewTotal] }) readonly views: readonly ViewTotal[];
}
