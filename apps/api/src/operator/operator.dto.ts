// What is asked of the registry of operators, and what of an operator is shown: to anybody, and to an officer.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LONGEST_OPERATOR_QUESTION } from '#records';
import { OPERATOR_KINDS, OPERATOR_STATES, type OperatorKind, type OperatorState } from '#rules';
import { Choice, Words } from '../door/field.decorator.js';

export class OperatorQuestionDto {
  @Words({
    least: 2,
    most: LONGEST_OPERATOR_QUESTION,
    description: 'A name or part of it, a former name, pinyin or initials, the beginning of a credit code, a street.',
  })
  readonly q: string;
  @Choice(['zh', 'en'], { optional: true }) readonly lang?: string;
}

export class FoundOperatorView {
  @ApiProperty() readonly name: string;
  @ApiPropertyOptional({ description: 'The former name that was asked for.' }) readonly formerName?: string;
  @ApiPropertyOptional({ description: 'None where the register never gave one.' }) readonly creditCode?: string;
  @ApiProperty({ enum: OPERATOR_KINDS }) readonly kind: OperatorKind;
  @ApiProperty({ enum: OPERATOR_STATES }) readonly state: OperatorState;
  @ApiProperty() readonly stateText: string;
  @ApiPropertyOptional() readonly address?: string;
  @ApiPropertyOptional({ description: 'In whose area it lies, where its address decides that.' })
  readonly unitName?: string;
}

export class FoundOperators {
  @ApiProperty({ type: () => [FoundOperatorView], description: 'The best ones first, ten at most.' })
  readonly operators: readonly FoundOperatorView[];
}

export class NamedUnitView {
  @ApiProperty() readonly unit: string;
  @ApiProperty() readonly unitName: string;
}

export class OperatorMarkView {
  @ApiProperty({ enum: ['abnormal', 'dishonest', 'not-seen', 'code-irregular', 'closed', 'place-ambiguous'] })
  readonly code: OperatorMark;
  @ApiProperty() readonly text: string;
  @ApiPropertyOptional({ format: 'date' }) readonly from?: string;
  @ApiPropertyOptional({ format: 'date', description: 'When it was taken out of the list.' }) readonly to?: string;
}

export type OperatorMark = 'abnormal' | 'dishonest' | 'not-seen' | 'code-irregular' | 'closed' | 'place-ambiguous';

export class OperatorPage {
  @ApiProperty() readonly name: string;
  @ApiProperty({ type: [String] }) readonly formerNames: readonly string[];
  @ApiPropertyOptional() readonly creditCode?: string;
  @ApiPropertyOptional({ description: 'The number of before 2015.' }) readonly registerNo?: string;
  @ApiProperty({ enum: OPERATOR_KINDS }) readonly kind: OperatorKind;
  @ApiProperty() readonly kindText: string;
  @ApiProperty({ enum: OPERATOR_STATES }) readonly state: OperatorState;
  @ApiProperty() readonly stateText: string;
  @ApiPropertyOptional({ format: 'date' }) readonly stateOn?: string;
  @ApiPropertyOptional() readonly address?: string;
  @ApiPropertyOptional() readonly unitName?: string;
  @ApiPropertyOptional() readonly townName?: string;
  @ApiProperty({ type: () => [NamedUnitView], description: 'Where the address fits several units: those.' })
  readonly candidates: readonly NamedUnitView[];
  @ApiPropertyOptional({ description: 'Of the operator it belongs to.' }) readonly headCode?: string;
  @ApiPropertyOptional() readonly chain?: string;
  @ApiProperty({ type: [String] }) readonly platforms: readonly string[];
  @ApiProperty({ type: () => [OperatorMarkView] }) readonly marks: readonly OperatorMarkView[];
  @ApiProperty({ enum: ['code', 'name'], description: 'By what it was found.' }) readonly by: 'code' | 'name';
}

export class EvaluationSumView {
  @ApiProperty({ type: 'integer', description: 'How many answers are added up.' }) readonly answers: number;
  @ApiProperty({ type: 'integer', description: 'Of them: the problem is solved.' }) readonly solved: number;
  @ApiProperty({ type: 'integer', description: 'Of them: solved in part.' }) readonly partlySolved: number;
  @ApiProperty({ type: 'integer', description: 'Of them: satisfied or very satisfied.' }) readonly satisfied: number;
}

export class OperatorReplyView {
  @ApiProperty() readonly words: string;
  @ApiProperty({ format: 'date' }) readonly writtenOn: string;
}

export class ReplyRemovalView {
  @ApiProperty({ format: 'date' }) readonly on: string;
  @ApiProperty() readonly groundText: string;
}

export class OperatorEvaluation {
  @ApiPropertyOptional({ type: () => OperatorReplyView, description: 'What the operator answers to all of them.' })
  readonly reply?: OperatorReplyView;
  @ApiProperty({ type: 'integer', description: 'How often it has put another reply in the place of one.' })
  readonly replyChanges: number;
  @ApiPropertyOptional({ type: () => ReplyRemovalView, description: 'The last reply that a bureau took down.' })
  readonly replyRemoval?: ReplyRemovalView;
  @ApiPropertyOptional({ type: () => EvaluationSumView, description: 'Absent while too few have answered.' })
  readonly sum?: EvaluationSumView;
  @ApiProperty({ description: 'What is counted, and from how many answers on.' }) readonly rule: string;
}

export class OperatorNameDto {
  @Words({ least: 1, most: 200, description: 'As a case names its respondent.' }) readonly name: string;
  @Choice(['zh', 'en'], { optional: true }) readonly lang?: string;
}
