// A clock as an answer shows it: what it says now, and why this date.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CLOCK_FACES,
  type Clock,
  DAY_UNITS,
  type DueExplanation,
  type Instant,
  type Language,
  type SkippedDays,
  type WorkingCalendar,
  clockFace,
  explainClock,
  explainInWords,
} from '#rules';
import { clockText, wordFor } from '../words/case.text.js';
import { dayText } from '../words/moment.text.js';
import { CitationView, citationView } from './citation.view.js';

const STEP_KINDS = ['start', 'first', 'skipped', 'make-up', 'pause', 'rolled-over', 'due'] as const;

export class ExplanationStep {
  @ApiProperty({ enum: STEP_KINDS }) readonly kind: (typeof STEP_KINDS)[number];
  @ApiProperty({ format: 'date' }) readonly from: string;
  @ApiProperty({ format: 'date' }) readonly to: string;
  @ApiProperty({ type: 'integer' }) readonly days: number;
  @ApiProperty({ description: 'The holiday or reason; may be empty.' }) readonly name: string;
}

export class ExplanationView {
  @ApiProperty() readonly sentence: string;
  @ApiProperty({ type: () => [ExplanationStep] }) readonly steps: readonly ExplanationStep[];
  @ApiProperty({ description: 'The whole count, to be copied.' }) readonly text: string;
}

export class ClockView {
  @ApiProperty() readonly key: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ enum: CLOCK_FACES }) readonly state: (typeof CLOCK_FACES)[number];
  @ApiProperty({ type: 'integer', description: 'Days left, or days late, in `unit`.' }) readonly amount: number;
  @ApiProperty({ enum: DAY_UNITS }) readonly unit: (typeof DAY_UNITS)[number];
  @ApiProperty() readonly words: string;
  @ApiProperty({ format: 'date', description: 'Day 0.' }) readonly startedOn: string;
  @ApiProperty({ format: 'date', description: 'The last legal day.' }) readonly dueOn: string;
  @ApiProperty({ format: 'date', description: 'The day warnings go by.' }) readonly dueStrictOn: string;
  @ApiProperty({ format: 'date-time', description: 'The instant it runs out.' }) readonly dueAt: string;
  @ApiProperty({ description: 'Counted in a year without a holiday notice.' }) readonly provisional: boolean;
  @ApiProperty({ description: 'The body of rules it was born under.' }) readonly ruleSet: string;
  @ApiProperty({ type: () => CitationView }) readonly citation: CitationView;
  @ApiPropertyOptional() readonly rung?: string;
  @ApiPropertyOptional({ format: 'date-time' }) readonly endedAt?: string;
  @ApiProperty({ type: () => ExplanationView }) readonly explanation: ExplanationView;
}

/** By what a clock is read: the database's moment, the calendar, the reader's language. */
export interface ClockReading {
  readonly moment: Instant;
  readonly calendar: WorkingCalendar;
  readonly language: Language;
}

export function clockView(clock: Clock, { moment, calendar, language }: ClockReading): ClockView {
  const face = clockFace(clock, moment, calendar);
  return {
    key: clock.key,
    name: wordFor(clockText, clock.key, language),
    ...face,
    words: faceWords(face, language),
    startedOn: clock.startedOn,
    dueOn: clock.dueOn,
    dueStrictOn: clock.dueStrictOn,
    dueAt: clock.dueAt,
    provisional: clock.provisional,
    ruleSet: clock.ruleSet,
    citation: citationView(clock.citation, language),
    ...(clock.rung === null ? {} : { rung: clock.rung }),
    ...(clock.endedAt === null ? {} : { endedAt: clock.endedAt }),
    explanation: explanationView(clock, calendar, language),
  };
}

type Face = ReturnType<typeof clockFace>;

function faceWords({ state, amount, unit }: Face, language: Language): string {
  const days = language === 'zh' ? daysZh(amount, unit) : daysEn(amount, unit);
  switch (state) {
    case 'ok':
    case 'risk':
      return language === 'zh' ? `还剩 ${days}` : `${days} left`;
    case 'today':
      return language === 'zh' ? '今天到期' : 'due today';
    case 'late':
      return language === 'zh' ? `超期 ${days}` : `${days} overdue`;
    case 'paused':
      return language === 'zh' ? `已暂停 · 剩 ${days}` : `paused, ${days} left`;
    case 'met':
      return language === 'zh' ? '按期' : 'met';
    case 'missed':
      return language === 'zh' ? '超期办结' : 'missed';
    case 'void':
      return language === 'zh' ? '不再计时' : 'no longer counted';
  }
}

function daysZh(amount: number, unit: Face['unit']): string {
  return unit === 'working-day' ? `${amount} 个工作日` : `${amount} 天`;
}

function daysEn(amount: number, unit: Face['unit']): string {
  return `${amount} ${unit === 'working-day' ? 'working ' : ''}${amount === 1 ? 'day' : 'days'}`;
}

function explanationView(clock: Clock, calendar: WorkingCalendar, language: Language): ExplanationView {
  const { explanation } = explainClock(clock, calendar);
  const day = dayText(clock.dueOn, language);
  const name = wordFor(clockText, clock.key, language);
  return {
    sentence: language === 'zh' ? `${name}到${day}二十四时止。` : `${name}: until the end of ${day}.`,
    steps: stepsOf(explanation),
    text: explainInWords(explanation, language),
  };
}

function stepsOf(explained: DueExplanation): readonly ExplanationStep[] {
  const single = (kind: ExplanationStep['kind'], on: string, name: string): ExplanationStep => ({
    kind,
    from: on,
    to: on,
    days: 1,
    name,
  });
  const counted = [
    single('first', explained.firstDay, ''),
    ...explained.skipped.map(skippedStep),
    ...explained.makeUpDays.map(({ date, name }) => single('make-up', date, name)),
    ...explained.rolledOver.map((days): ExplanationStep => ({ ...skippedStep(days), kind: 'rolled-over' })),
  ].sort((one, other) => (one.from < other.from ? -1 : 1));
  return [single('start', explained.startedOn, ''), ...counted, single('due', explained.dueOn, '')];
}

function skippedStep({ from, to, days, why, name }: SkippedDays): ExplanationStep {
  return { kind: why === 'pause' ? 'pause' : 'skipped', from, to, days, name: name ?? '' };
}
