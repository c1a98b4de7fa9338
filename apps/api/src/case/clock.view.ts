// A clock as an answer shows it: what it says now, and why this date.
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CHANNELS,
  CLOCK_FACES,
  type CaseFile,
  type Clock,
  DAY_UNITS,
  type Instant,
  type Language,
  REASON_STEPS,
  type ReasonStep,
  type WorkingCalendar,
  clockFace,
  clockReasons,
} from '#rules';
import { clockText, wordFor } from '../words/case.text.js';
import { CitationView, citationView } from './citation.view.js';

export class ExplanationStep implements ReasonStep {
  @ApiProperty({ enum: REASON_STEPS }) readonly kind: ReasonStep['kind'];
  @ApiProperty({ type: 'string', format: 'date' }) readonly from: ReasonStep['from'];
  @ApiProperty({ type: 'string', format: 'date' }) readonly to: ReasonStep['to'];
  @ApiProperty({ type: 'integer' }) readonly days: number;
  @ApiProperty({ description: 'The holiday or reason; may be empty.' }) readonly name: string;
}

class SkippedView {
  @ApiProperty({ format: 'date' }) readonly from: string;
  @ApiProperty({ format: 'date' }) readonly to: string;
  @ApiProperty({ type: 'integer' }) readonly days: number;
  @ApiProperty({ enum: ['weekend', 'holiday', 'pause'] }) readonly why: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly name: string | null;
}
class MakeUpDayView {
  @ApiProperty({ format: 'date' }) readonly date: string;
  @ApiProperty() readonly name: string;
}
class PauseView {
  @ApiProperty({ format: 'date' }) readonly from: string;
  @ApiProperty({ format: 'date' }) readonly to: string;
  @ApiProperty({ type: 'integer', description: 'In the unit of the clock.' }) readonly days: number;
  @ApiProperty({ type: [String] }) readonly reasons: readonly string[];
}
class ExtensionView {
  @ApiProperty({ type: 'integer' }) readonly days: number;
  @ApiProperty({ enum: DAY_UNITS }) readonly unit: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly citation: string | null;
}
class ReceiptView {
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty({ enum: CHANNELS }) readonly channel: string;
  @ApiProperty({ description: 'Which moment counts as the receipt.' }) readonly rule: string;
  @ApiProperty() readonly inOfficeHours: boolean;
  @ApiProperty({ format: 'date' }) readonly inHandOn: string;
  @ApiProperty() readonly citation: string;
}

/** The same as `anqi why` and `anqi due --json --explain` give: the rules make it, the door only describes it. */
export class ExplanationView {
  @ApiProperty() readonly sentence: string;
  @ApiProperty({ type: () => [ExplanationStep] }) readonly steps: readonly ExplanationStep[];
  @ApiProperty({ description: 'The whole count, to be copied.' }) readonly text: string;
  @ApiProperty({ format: 'date', description: 'Day 0.' }) readonly startedOn: string;
  @ApiProperty({ format: 'date', description: 'Day 1.' }) readonly firstDay: string;
  @ApiProperty({ type: 'integer' }) readonly days: number;
  @ApiProperty({ enum: DAY_UNITS }) readonly unit: string;
  @ApiProperty({ type: () => ReceiptView, nullable: true }) readonly receipt: ReceiptView | null;
  @ApiProperty({ type: () => [ExtensionView] }) readonly extensions: readonly ExtensionView[];
  @ApiProperty({ type: () => [PauseView] }) readonly pauses: readonly PauseView[];
  @ApiProperty({ type: () => [SkippedView] }) readonly skipped: readonly SkippedView[];
  @ApiProperty({ type: () => [MakeUpDayView] }) readonly makeUpDays: readonly MakeUpDayView[];
  @ApiProperty({ format: 'date' }) readonly lastCountedDay: string;
  @ApiProperty({ type: () => [SkippedView] }) readonly rolledOver: readonly SkippedView[];
  @ApiProperty({ format: 'date' }) readonly dueOn: string;
  @ApiProperty({ format: 'date' }) readonly dueStrictOn: string;
  @ApiProperty({ format: 'date-time' }) readonly dueAt: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true, description: 'The first late day; null if none.' })
  readonly overdueSince: string | null;
  @ApiProperty() readonly provisional: boolean;
  @ApiProperty({ type: 'string', nullable: true }) readonly ruleSet: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly citation: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly countedBy: string | null;
  @ApiProperty() readonly calendarEdition: string;
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
  /** By what way the case came, so that the receipt is explained; left out in lists. */
  readonly filed?: Pick<CaseFile, 'channel' | 'receivedFirstAt'> | null;
}

export function clockView(clock: Clock, { moment, calendar, language, filed = null }: ClockReading): ClockView {
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
    explanation: clockReasons(clock, { moment, calendar, language, filed }),
  };
}

type Face = ReturnType<typeof clockFace>;

/** The state of a clock in words. */
export function faceWords({ state, amount, unit }: Face, language: Language): string {
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
