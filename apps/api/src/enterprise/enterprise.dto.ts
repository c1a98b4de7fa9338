// What an operator writes to get an account, and what it and its county then see of the application.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { APPLICATION_STATES } from '#records';
import {
  ADMISSION_CONDITIONS,
  REFUSAL_GROUNDS,
  SETTLER_PROMISE_CODES,
  STAFF_RIGHTS,
  type SettlerPromise,
  type StaffRight,
  WITHDRAWAL_GROUNDS,
} from '#rules';
import { AddressCodeDto } from '../consumer/consumer.dto.js';
import { Choice, Choices, Words } from '../door/field.decorator.js';
import { LabelView } from '../reference/reference.dto.js';

const conditions = Object.keys(ADMISSION_CONDITIONS);

export class EnterpriseApplicationDto extends AddressCodeDto {
  @Words({ most: 40, description: 'The unified social credit code, as on the licence.' }) readonly creditCode: string;
  @Words({ most: 100, description: 'The operator, as on the licence.' }) readonly operatorName: string;
  @Words({ most: 200, description: 'The place of business.' }) readonly operatorAddress: string;
  @Words({ most: 40, optional: true, description: 'County or zone, by name or code.' }) readonly district?: string;
  @Words({ most: 40, optional: true, description: 'Town or street.' }) readonly street?: string;
  @Words({ most: 60, description: 'Sealed before it is stored.' }) readonly contactName: string;
  @Choices(conditions, { least: 0, most: conditions.length, list: 'admissionConditions' })
  readonly conditions: readonly string[];
  @Choices(SETTLER_PROMISE_CODES, {
    ...{ least: 0, most: SETTLER_PROMISE_CODES.length, optional: true, list: 'settlerPromises' },
    description: 'What it promises beyond answering in time.',
  })
  readonly promises?: readonly SettlerPromise[];
}

export class EnterpriseAppliedView {
  @ApiProperty({ description: 'The county that decides.' }) readonly unitName: string;
  @ApiProperty({ description: 'Whether the last character of the code is not the one the standard demands.' })
  readonly codeIrregular: boolean;
}

export class ApplicationStandingView {
  @ApiProperty() readonly operatorName: string;
  @ApiProperty() readonly creditCode: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty({ format: 'date-time' }) readonly appliedAt: string;
  @ApiProperty({ enum: APPLICATION_STATES }) readonly state: string;
  @ApiPropertyOptional({ type: () => LabelView, description: 'Why it was refused.' }) readonly ground?: LabelView;
  @ApiPropertyOptional({ format: 'date-time', description: 'When the account was withdrawn.' })
  readonly withdrawnAt?: string;
  @ApiPropertyOptional({ type: () => LabelView }) readonly withdrawnWhy?: LabelView;
}

export class ConditionView {
  @ApiProperty() readonly code: string;
  @ApiProperty({ type: () => LabelView }) readonly text: LabelView;
  @ApiProperty({ description: 'Whether the enterprise declares to meet it.' }) readonly declared: boolean;
}

export class EnterpriseApplicationView extends ApplicationStandingView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly codeIrregular: boolean;
  @ApiPropertyOptional({ description: 'The county whose standing account holds the same code already.' })
  readonly codeHeldBy?: string;
  @ApiProperty() readonly operatorAddress: string;
  @ApiProperty({ type: () => [ConditionView] }) readonly conditions: readonly ConditionView[];
  @ApiProperty({ type: () => [LabelView], description: 'What it promised when it applied.' })
  readonly promises: readonly LabelView[];
  @ApiProperty({ description: 'A mask.' }) readonly contact: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly decidedAt?: string;
}

export class EnterpriseRefusalDto {
  @Choice(Object.keys(REFUSAL_GROUNDS), { list: 'admissionRefusals' }) readonly ground: string;
}

export class EnterpriseWithdrawalDto {
  @Choice(Object.keys(WITHDRAWAL_GROUNDS), { list: 'admissionWithdrawals' }) readonly ground: string;
}

export class EnterpriseStandingView {
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly creditCode: string;
  @ApiProperty({ description: 'What the enterprise calls whoever signed in.' }) readonly staffName: string;
  @ApiProperty({ enum: Object.keys(STAFF_RIGHTS) }) readonly may: StaffRight;
}
