// What an administrator sends about an account, and what he is told of it.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ACCOUNT_ACTS, type AccountAct, ROLES, type Role } from '#rules';
import { AccountId, Choice, Choices, Code, QueryNumber, UnitCode, Words, YesNo } from '../door/field.decorator.js';

const loginForm = /^[a-z0-9][a-z0-9._-]{1,63}$/;
const mailForm = /^[^@\s]{1,64}@[^@\s]{1,190}$/;
const MOST_ACCOUNTS = 200;

export class AccountListDto {
  @Words({ optional: true, most: 60, description: 'A part of a login or a name.' }) readonly q?: string;
  @Choice(['proposed'], { optional: true, description: 'Only accounts whose roles wait to be confirmed.' })
  readonly only?: 'proposed';
  @Code(loginForm, { optional: true, description: 'What the page before called next.' }) readonly after?: string;
  @QueryNumber({ optional: true, least: 1, most: MOST_ACCOUNTS }) readonly limit?: number;
}

export class ProposedRolesDto {
  @Choices(ROLES, { least: 1, most: 5 }) readonly roles: readonly Role[];
  @UnitCode() readonly unit: string;
}

export class NewAccountDto extends ProposedRolesDto {
  @Code(loginForm, { description: 'Small letters, digits, dot, hyphen.' }) readonly login: string;
  @Words({ most: 40 }) readonly name: string;
  @Code(mailForm, { optional: true }) readonly mail?: string;
}

export class ProposalAnswerDto {
  @AccountId({ description: 'The proposal that was seen.' }) readonly proposal: string;
  @YesNo() readonly approve: boolean;
}

export class ProposalItem {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: ROLES, isArray: true }) readonly roles: readonly Role[];
  @ApiProperty() readonly unit: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty({ description: 'Who proposed it.' }) readonly byName: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
}

export class KeptAccountView {
  @ApiProperty({ format: 'uuid' }) readonly account: string;
  @ApiProperty() readonly login: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly unit: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty({ enum: ROLES, isArray: true, description: 'None until they are confirmed.' })
  readonly roles: readonly Role[];
  @ApiPropertyOptional({ format: 'date-time' }) readonly disabledAt?: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly lastSignInAt?: string;
  @ApiProperty() readonly hasSecondFactor: boolean;
  @ApiProperty({ type: 'integer', description: 'For If-Match.' }) readonly version: number;
  @ApiPropertyOptional({ type: () => ProposalItem }) readonly proposal?: ProposalItem;
  @ApiProperty({ enum: ACCOUNT_ACTS, isArray: true, description: 'What the one who asks may do about it now.' })
  readonly acts: readonly AccountAct[];
}

export class KeptAccountList {
  @ApiProperty({ type: 'integer', description: 'Of the whole list, not of this page.' }) readonly total: number;
  @ApiProperty({ type: () => [KeptAccountView] }) readonly items: readonly KeptAccountView[];
  @ApiPropertyOptional() readonly next?: string;
}

export class AccountDoneView {
  @ApiProperty({ format: 'uuid' }) readonly account: string;
  @ApiProperty({ type: 'integer' }) readonly version: number;
}

export class AccountHandedOverView extends AccountDoneView {
  @ApiPropertyOptional({
    description: 'Told once; the first sign-in sets another. Absent in an answer that is repeated.',
  })
  readonly password?: string;
}
