// Why a date is due, as one view for every reader: the command line, the API and the screen show this and nothing else.
import type { CaseFile, Channel, Clock } from '../case-file.js';
import { type Instant, type LocalDate, addDays, endOfDay } from '../calendar/local-date.js';
import { type Receipt, receiptOf } from '../calendar/receipt.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { clockIsPaused, explainClock, ruleOf } from '../lifecycle/clock-hands.js';
import { citationText } from '../statute/citation.js';
import { type Language, explainInWords, namedDate, pauseReasonText } from './due-date.text.js';
import type { DueExplanation, SkippedDays } from './due-explanation.js';

export const REASON_STEPS = ['start', 'first', 'skipped', 'make-up', 'pause', 'rolled-over', 'due'] as const;

/** One stretch of days on the way to the due date; `name` is the holiday or the reason of a pause, or empty. */
export interface ReasonStep {
  readonly kind: (typeof REASON_STEPS)[number];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  readonly name: string;
}

export interface ReceiptReason {
  readonly at: Instant;
  readonly channel: Channel;
  /** Which moment counts as the receipt on this channel. */
  readonly rule: string;
  readonly inOfficeHours: boolean;
  readonly inHandOn: LocalDate;
  readonly citation: string;
}

export interface DueReasons extends Pick<
  DueExplanation,
  | 'startedOn'
  | 'firstDay'
  | 'days'
  | 'unit'
  | 'makeUpDays'
  | 'skipped'
  | 'rolledOver'
  | 'lastCountedDay'
  | 'dueOn'
  | 'dueStrictOn'
  | 'provisional'
  | 'ruleSet'
  | 'calendarEdition'
> {
  readonly sentence: string;
  readonly text: string;
  readonly steps: readonly ReasonStep[];
  readonly dueAt: Instant;
  readonly receipt: ReceiptReason | null;
  readonly extensions: readonly {
    readonly days: number;
    readonly unit: DueExplanation['unit'];
    readonly citation: string | null;
  }[];
  readonly pauses: readonly {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly days: number;
    readonly reasons: readonly string[];
  }[];
  /** The first day on which it was late; null while it is not. */
  readonly overdueSince: LocalDate | null;
  readonly citation: string | null;
  readonly countedBy: string | null;
}

export interface ReasonsBy {
  readonly language: Language;
  readonly receipt: Receipt | null;
  /** Whether the date is past and nothing answered it in time. */
  readonly isOverdue: boolean;
}

/** The view of an explained date. */
export function dueReasons(explained: DueExplanation, { language, receipt, isOverdue }: ReasonsBy): DueReasons {
  const { startedOn, firstDay, days, unit, makeUpDays, skipped, rolledOver, lastCountedDay } = explained;
  const { dueOn, dueStrictOn, provisional, ruleSet, calendarEdition, citation, countedBy } = explained;
  const overdueSince = isOverdue ? addDays(dueOn, 1) : null;
  return {
    ...{ startedOn, firstDay, days, unit, makeUpDays, skipped, rolledOver, lastCountedDay },
    ...{ dueOn, dueStrictOn, provisional, ruleSet, calendarEdition, overdueSince },
    dueAt: endOfDay(dueOn),
    sentence: sentenceOf(dueOn, language),
    text: explainInWords(explained, language, { receipt, overdueSince }),
    steps: stepsOf(explained, language),
    receipt: receipt && receiptReason(receipt, language),
    extensions: explained.extensions.map((extension) => ({
      ...extension,
      citation: extension.citation && citationText(extension.citation),
    })),
    pauses: explained.pauses.map((pause) => ({
      ...pause,
      reasons: pause.reasons.map((reason) => pauseReasonText(reason, language)),
    })),
    citation: citation && citationText(citation),
    countedBy: countedBy && citationText(countedBy),
  };
}

export interface ClockReasonsBy {
  readonly moment: Instant;
  readonly calendar: WorkingCalendar;
  readonly language: Language;
  /** By what way the case came; null where the reader may not know. */
  readonly filed: Pick<CaseFile, 'channel' | 'receivedFirstAt'> | null;
}

/** Why a clock of a case is due when it is. */
export function clockReasons(clock: Clock, { moment, calendar, language, filed }: ClockReasonsBy): DueReasons {
  const isLate = clock.endedAt === null && moment >= clock.dueAt && !clockIsPaused(clock);
  return dueReasons(explainClock(clock, calendar).explanation, {
    language,
    receipt: filed === null ? null : receiptOfClock(clock, filed, calendar),
    isOverdue: isLate || clock.ending === 'missed',
  });
}

/** The receipt that started a clock; after the first channel a case comes to a unit by being sent on. */
function receiptOfClock(
  clock: Clock,
  { channel, receivedFirstAt }: Pick<CaseFile, 'channel' | 'receivedFirstAt'>,
  calendar: WorkingCalendar,
): Receipt | null {
  if (!ruleOf(clock).from.endsWith('.received')) return null;
  return receiptOf(clock.startedAt, {
    channel: clock.startedAt === receivedFirstAt ? channel : 'transfer',
    calendar,
  });
}

function receiptReason({ at, rule, inOfficeHours, inHandOn }: Receipt, language: Language): ReceiptReason {
  return {
    ...{ at, inOfficeHours, inHandOn },
    channel: rule.channel,
    rule: rule.moment[language],
    citation: citationText(rule.source),
  };
}

function sentenceOf(dueOn: LocalDate, language: Language): string {
  const day = namedDate(dueOn, language);
  return language === 'zh' ? `到${day}二十四时止。` : `Until the end of ${day}.`;
}

function stepsOf(explained: DueExplanation, language: Language): readonly ReasonStep[] {
  const single = (kind: ReasonStep['kind'], on: LocalDate, name: string): ReasonStep => ({
    ...{ kind, name, days: 1 },
    ...{ from: on, to: on },
  });
  const counted = [
    single('first', explained.firstDay, ''),
    ...explained.skipped.map((days) => skippedStep(days, explained, language)),
    ...explained.makeUpDays.map(({ date, name }) => single('make-up', date, name)),
    ...explained.rolledOver.map((days): ReasonStep => ({
      ...skippedStep(days, explained, language),
      kind: 'rolled-over',
    })),
  ].sort((one, other) => (one.from < other.from ? -1 : 1));
  return [single('start', explained.startedOn, ''), ...counted, single('due', explained.dueOn, '')];
}

function skippedStep(skipped: SkippedDays, explained: DueExplanation, language: Language): ReasonStep {
  const { from, to, days, why, name } = skipped;
  if (why !== 'pause') return { kind: 'skipped', from, to, days, name: name ?? '' };
  const reasons = explained.pauses
    .filter((pause) => pause.from <= to && from <= pause.to)
    .flatMap((pause) => pause.reasons);
  const words = [...new Set(reasons)].map((reason) => pauseReasonText(reason, language));
  return { kind: 'pause', from, to, days, name: words.join(language === 'zh' ? '、' : ', ') };
}
