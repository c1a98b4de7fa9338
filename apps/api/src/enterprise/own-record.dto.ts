// What an enterprise reads of itself: what the public sees, its card, its undertaking, and what it may answer to evaluations.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { REPLY_REMOVALS, SETTLER_PROMISE_CODES, type SettlerPromise } from '#rules';
import { Choice, Choices, Words } from '../door/field.decorator.js';
import { OperatorEvaluation } from '../operator/operator.dto.js';

/** Longer than a rule lets anybody write: what the rules refuse they refuse with their own sentence. */
const LONGEST_TYPED = 2000;

export class EvaluationReplyDto {
  @Words({ most: LONGEST_TYPED, description: 'Everybody reads it; nothing that looks personal is taken.' })
  readonly words: string;
}

export class ReplyRemovalDto {
  @Choice(Object.keys(REPLY_REMOVALS), { list: 'replyRemovals' }) readonly ground: string;
}

export class FigureView {
  @ApiProperty() readonly name: string;
  @ApiProperty({ description: 'In words, with its fraction.' }) readonly value: string;
  @ApiProperty({ description: 'How it is made.' }) readonly formula: string;
}

export class ScoreRowView {
  @ApiProperty() readonly name: string;
  @ApiProperty({ description: 'For the last ninety days.' }) readonly quarter: string;
  @ApiProperty({ description: 'For the last year.' }) readonly year: string;
  @ApiProperty() readonly formula: string;
}

export class ReplyingView {
  @ApiProperty({ description: 'Whether a reply is taken now.' }) readonly allowed: boolean;
  @ApiPropertyOptional({ description: 'Why not.' }) readonly reason?: string;
  @ApiProperty({ type: 'integer' }) readonly fewestCharacters: number;
  @ApiProperty({ type: 'integer' }) readonly mostCharacters: number;
  @ApiProperty({ description: 'What a reply is.' }) readonly rule: string;
}

export class PromiseView {
  @ApiProperty() readonly text: string;
  @ApiProperty({ type: 'integer', description: 'How often it was broken within a year.' }) readonly broken: number;
  @ApiProperty({ description: 'What breaks it.' }) readonly formula: string;
}

export class PromisesDto {
  @Choices(SETTLER_PROMISE_CODES, { least: 0, most: SETTLER_PROMISE_CODES.length, list: 'settlerPromises' })
  readonly promises: readonly SettlerPromise[];
}

export class PromiseSpanView {
  @ApiProperty({ format: 'date' }) readonly since: string;
  @ApiPropertyOptional({ format: 'date' }) readonly until?: string;
}

/** One promise that may be given in public. */
export class PublicPromiseStandingView {
  @ApiProperty({ enum: SETTLER_PROMISE_CODES }) readonly code: SettlerPromise;
  @ApiProperty() readonly text: string;
  @ApiProperty({ description: 'What it means for a consumer.' }) readonly means: string;
  @ApiProperty({ description: 'What the firm has to do about it.' }) readonly duty: string;
  @ApiProperty() readonly stands: boolean;
  @ApiProperty({ type: () => [PromiseSpanView], description: 'When it stood, the newest first.' })
  readonly spans: readonly PromiseSpanView[];
  @ApiPropertyOptional({ description: 'How often it was kept within a year; not there where nothing is counted.' })
  readonly kept?: string;
  @ApiProperty({ description: 'When it counts as kept, or why it is not counted.' }) readonly formula: string;
}

export class OwnRecordView {
  @ApiProperty({ format: 'date', description: 'From when a promise holds that is given or ended now.' })
  readonly today: string;
  @ApiProperty({ type: () => [FigureView], description: 'What everybody sees.' })
  readonly figures: readonly FigureView[];
  @ApiProperty({ type: () => OperatorEvaluation }) readonly evaluation: OperatorEvaluation;
  @ApiProperty({ type: () => ReplyingView }) readonly replying: ReplyingView;
  @ApiProperty({ type: () => [ScoreRowView], description: 'For its own eyes.' })
  readonly scores: readonly ScoreRowView[];
  @ApiPropertyOptional({ type: () => PromiseView, description: 'The undertaking of its application.' })
  readonly promise?: PromiseView;
  @ApiProperty({ type: () => [PublicPromiseStandingView], description: 'What it may promise in public besides.' })
  readonly promises: readonly PublicPromiseStandingView[];
}

export class StandingReplyView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly operatorName: string;
  @ApiProperty() readonly creditCode: string;
  @ApiProperty() readonly unitName: string;
  @ApiProperty() readonly words: string;
  @ApiProperty({ format: 'date' }) readonly writtenOn: string;
}
